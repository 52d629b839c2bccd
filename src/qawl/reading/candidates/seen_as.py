"""What does somebody see in a thing: يراه السكان خطراً، تصنفها الدولة إرهابية، يرى فيه البعض فرصة، يرى في القرار فرصة?

Such a verb is as often one of the eyes or of sorting. Here the thing is a pronoun or stands after في, and what it is
held for follows without an article, as an accusative or between quote marks.
"""

from qawl.lexicon.cue_rows import cue_words
from qawl.lexicon.function_words import function_words, relative_pronouns
from qawl.lexicon.nouns import classes
from qawl.reading.candidates.content_starts import Opening, opening_at
from qawl.reading.candidates.past_subjects import COMPLETE
from qawl.reading.candidates.sources import SPEAKS
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase

_IN = "في"
_PRONOUNS = ("نا", "ها", "هما")


def open_attribute(doc: Document, candidate: Candidate, limit: int, *, has_subject: bool) -> Opening | None:
    """Return where that opens which the subject of a verb sees in a thing, or None.

    Args:
        doc: the document.
        candidate: the verb.
        limit: one past the last token at which it may open.
        has_subject: whether the subject stands before the verb.
    """
    form, start = candidate.form, candidate.end
    if form is None or form.kind != "verb" or "attribute" not in form.row.opens or start >= limit:
        return None
    in_it = doc.keys[start] in function_words().taken_up
    if form.suffix or in_it:
        has_subject = has_subject and doc.keys[candidate.at - 1] not in relative_pronouns()
        first = start + in_it
        opens = first if has_subject and _is_attribute(doc, first, limit) else -1
        opens = opens if has_subject else _after_holder(doc, first, limit)
        return opening_at(doc, "attribute", opens, opens) if opens >= 0 else None
    first = start if has_subject else _place(doc, start, limit)
    held = first + 1 < limit and doc.keys[first] == _IN and is_noun(doc, first + 1)
    return (
        opening_at(doc, "attribute", first, first)
        if held and attribute_after(doc, first + 1, limit) >= 0
        else None
    )


def _after_holder(doc: Document, i: int, limit: int) -> int:
    """Return the token of the attribute that stands after who holds the thing for it, named at token `i`, or -1."""
    speaks = i < limit and is_noun(doc, i) and classes(doc.keys[i]) & SPEAKS
    return attribute_after(doc, i, limit) if speaks else -1


def _place(doc: Document, i: int, limit: int) -> int:
    """Return the token of في, right after the verb or after who is named there."""
    named = i < limit and doc.keys[i] != _IN and is_noun(doc, i) and classes(doc.keys[i]) & SPEAKS
    if not named:
        return i
    end = noun_phrase(doc, i, limit, split=True)
    return next((k for k in range(i + 1, min(end + 1, limit)) if doc.keys[k] == _IN), limit)


def attribute_after(doc: Document, i: int, limit: int) -> int:
    """Return the token of the attribute that follows the noun phrase at token `i`, or that it seems to hold, or -1.

    The phrase is taken for longer than it is, for the attribute follows it directly: a noun that is complete ends it.
    """
    end = noun_phrase(doc, i, limit, split=True)
    for k in range(i + 1, min(end + 1, limit)):
        before = doc.keys[k - 1]
        complete = before[:2] in ("ال", "لل") or classes(before) & COMPLETE or k == end
        if _is_attribute(doc, k, limit) and (complete or _has_tanwin(doc, k)):
            return k
    return -1


def _has_tanwin(doc: Document, i: int) -> bool:
    return doc.text[doc.tokens.ends[i] - 2 : doc.tokens.ends[i]] in ("اً", "ًا", "ةً")


def _is_attribute(doc: Document, i: int, limit: int) -> bool:
    """Return whether at token `i` an indefinite accusative or a quotation begins: خطراً، مهينة، «جماعة إرهابية»."""
    if i >= limit or i in doc.quotes.opened:
        return i < limit
    key, last = doc.keys[i], doc.text[doc.tokens.ends[i] - 1]
    if key in cue_words("called"):
        return True
    bare = key[:2] != "ال" and not prefix_of(key) and not key.endswith(_PRONOUNS)
    return bare and last in "ةاً" and is_noun(doc, i)
