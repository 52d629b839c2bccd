"""Does the title of a subject go on past where the content seems to open? عضو الشرف | بنادي الساحل سالم الحداد.

A verb is met by what it governs within a long title: a body after ب, a charge after ل, an adjective, a name that may be
a deed. The name at the end of the title tells.
"""

from dataclasses import replace

from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import BODY_HEAD
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.candidates.content_starts import opening_at
from qawl.reading.candidates.openings import open_content
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.ordinary import is_quality
from qawl.reading.report import Range, Report
from qawl.reading.who.mentions import understand

_WITHIN = frozenset(("object", "ب", "ل"))  # openers that words of a title may be taken for
_BODIES = BODY_HEAD | Noun.PLACE
_PERSONS = Noun.HONORIFIC | Noun.GIVEN | Noun.HUMAN
_NEAR = 6  # tokens from a name to the preposition after which the content opens
_SHORT = 3  # letters of a word that is no noun with ب or ل


def reopen_past_title(doc: Document, candidate: Candidate, report: Report, limit: int) -> None:
    """Give a report, whose content opens within the title of its source, the whole title, and what opens after it."""
    source = report.source
    if source is None or report.opener not in _WITHIN or not 0 <= report.region[1] - source[1] <= 1:
        return
    whole = _to_name(doc, source)
    if whole is None:
        return
    opening = open_content(doc, replace(candidate, end=whole[1]), limit, has_subject=True)
    if opening is None or (opening.kind != "that" and opening.region_end - whole[1] > _NEAR):
        opening = opening_at(doc, "object", whole[1], whole[1])
    if opening.start < limit:
        report.source, report.region = whole, (report.region[0], opening.region_end)
        report.opener, report.start, report.quote = opening.kind, opening.start, opening.quote


def _to_name(doc: Document, source: Range) -> Range | None:
    """Return a title with the name that it goes on to, or None."""
    head, end = classes(doc.keys[source[0]]), source[1]
    if not head & Noun.ROLE or head & Noun.PLURAL or end >= doc.last[source[0]]:
        return None
    within = _goes_on(doc, end)
    if not (within or classes(doc.keys[end]) & Noun.GIVEN) or understand(doc, source).name is not None:
        return None
    found = understand(doc, source, doc.last[source[0]])
    name = found.name
    if name is None or name[0] < end or name[1] != found.range[1]:
        return None
    if name[0] == end:
        return found.range if _opens_clause(doc, name[1]) else None
    given = name[1] - name[0] > 1 and any(classes(key) & Noun.GIVEN for key in doc.keys[slice(*name)])
    return found.range if within and (given or classes(doc.keys[name[0] - 1]) & Noun.HONORIFIC) else None


def _opens_clause(doc: Document, i: int) -> bool:
    """Return whether a clause is what follows at `i`, after a comma or none: … تيسير الحداد، أن."""
    i += i < len(doc.keys) and doc.keys[i] == ","
    return i < len(doc.keys) and doc.keys[i] in function_words().complementizer


def _goes_on(doc: Document, i: int) -> bool:
    """Return whether a title can go on at `i` with a body, a charge or an adjective: بنادي، لرعاية، المقدسة."""
    key = doc.keys[i]
    if key in ("ب", "ل"):
        return i + 1 in doc.quotes.opened  # بـ«تعليم الساحل»
    if key[:2] == "ال":
        return is_quality(key)
    if key[0] not in "بل" or len(key) <= _SHORT:
        return False
    rest = "ال" + key[2:] if key[:2] == "لل" else key[1:]
    known = classes(rest)
    if known:
        return bool(known & _BODIES) and not known & _PERSONS
    return key[0] == "ل" and doc.keys[i - 1][:2] == "ال" and is_masdar(rest)  # الرئيس العام | لرعاية الشباب
