"""At which token does a content begin, once it is known what opens it? Past commas, complementizers, a quote mark.

`openings` finds the opener in the frame of a verb; after a noun that reports, it stands right beside it.
"""

from typing import NamedTuple

from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.function_words import function_words
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.phrases.governed import is_circumstance, joined_preposition
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.report import Report

_TO, _SAYING = "الي", "القول"  # خلص إلى القول إن


class Opening(NamedTuple):
    """Where a content opens: its kind (see `Report.opener`), its first token, the quotation it opens with or -1,
    and the token at which the region between cue and content ends."""

    kind: str
    start: int
    quote: int
    region_end: int


def opened_report(candidate: Candidate, form: CueForm, opening: Opening) -> Report:
    """Return the report of a cue whose content opens behind it."""
    return Report(
        cue=(candidate.at, candidate.end),
        form=form,
        rule=form.row.id,
        act=form.row.act,
        opener=opening.kind,
        start=opening.start,
        quote=opening.quote,
        region=(candidate.end, opening.region_end),
    )


def limit_of(doc: Document, at: int) -> int:
    """Return one past the last token at which the content of a cue at token `at` may open."""
    limit, inside = doc.last[at], doc.quotes.inside[at]
    return min(limit, doc.quotes.all[inside].close) if inside >= 0 else limit


def open_after(
    doc: Document, start: int, opens: frozenset[str], limit: int, *, bare: bool = False
) -> Opening | None:
    """Return the content that opens right at token `start`, after a noun that reports, or None.

    Commas and words of time may stand before it; `bare` lets any noun phrase be the content.
    """
    keys, words = doc.keys, function_words()
    j = start
    while j < limit and (keys[j] == "," or keys[j] in words.time or keys[j] in words.attached):
        if keys[j][0] in opens and keys[j] in words.pointing and joined_preposition(doc, j) > 1:
            break  # تنديد الأحزاب | بهذا التصريح
        j += 1
    if j >= limit:
        return None
    key = keys[j]
    if key in words.complementizer:
        return None if keys[j - 1] in words.circumstantial else opening_at(doc, "that", j + 1, j)  # منذ أن
    if key == ":" or (j in doc.quotes.opened and "speech" in opens):
        return opening_at(doc, "colon", j + (key == ":"), j)
    if key in opens and j + 1 < limit and not is_circumstance(doc, j, start):
        return opening_at(doc, key, j + 1, j)
    if key[0] in opens and key[0] in "بل" and len(key) > 2 and joined_preposition(doc, j) >= 0:
        return opening_at(doc, key[0], j, j)
    if bare and "object" in opens and is_noun(doc, j):
        return opening_at(doc, "object", j, j)
    return None


def opening_at(doc: Document, kind: str, start: int, region_end: int) -> Opening:
    """Return the content of a `kind` that begins at token `start` or soon after; after أن it is a clause."""
    if kind in ("object", "attribute"):
        return Opening(kind, *step_into(doc, start, clause=False), region_end)
    saying = kind == _TO and doc.keys[start : start + 1] == [_SAYING]
    start += saying and start + 1 < len(doc.keys) and doc.keys[start + 1] in function_words().complementizer
    if start < len(doc.keys) and doc.keys[start] in function_words().complementizer and kind != "colon":
        kind = "that"
    return Opening(kind, *step_into(doc, start), region_end)


def step_into(doc: Document, start: int, *, clause: bool = True) -> tuple[int, int]:
    """Return the first token of a content that begins at or after `start`, and the quotation it opens with, or -1.

    Commas and colons are passed over, إياه before what he is called, line ends within the sentence too, and, where the
    content may be a `clause`, so are complementizers on either side of the opening quote mark.
    """
    keys, n, words = doc.keys, len(doc.keys), function_words()
    while start < n and (
        keys[start] in (",", "-", ":")
        or keys[start] in words.object_pronoun
        or (clause and keys[start] in words.complementizer)
        or (keys[start] == "\n" and doc.last[start] > start)
    ):
        start += 1
    quote = doc.quotes.opened.get(start, -1)
    if quote >= 0:
        start += 1
        while clause and start < n and keys[start] in words.complementizer:
            start += 1
    return start, quote
