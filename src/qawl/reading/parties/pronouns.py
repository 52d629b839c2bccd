"""Whom does a pronoun on a verb stand for?

The one spoken to just before, else the nearest mention of that number and gender that is not a speaker's.
"""

from qawl.lexicon.noun_kinds import OWN_NAME, STATE
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.recipients import bare, head, is_prefixed
from qawl.reading.report import Range, Report

_REPORTS = 2  # earlier reports whose addressee may be meant
_NEARBY = 8  # earlier reports whose speakers may stand in that stretch
_REACH = 45  # tokens before the verb
_PERSON = OWN_NAME | Noun.ROLE
_HERS = STATE | Noun.ORG | Noun.FEMININE
_BEFORE = Noun.HONORIFIC | Noun.GIVEN | Noun.QUANTIFIER


def stands_for(doc: Document, reports: list[Report], index: int, suffix: str) -> Range | None:
    """Return the mention that the pronoun `suffix` on the cue of `reports[index]` stands for, or None."""
    if suffix not in ("ه", "هم", "ها"):
        return None
    if suffix == "ها":
        return _she(doc, reports, index)
    many = suffix == "هم"
    for earlier in reversed(reports[max(0, index - _REPORTS) : index]):
        if earlier.addressee is not None and _is_many(doc, earlier.addressee[0]) == many:
            if earlier.addressee[0] in earlier.joined:
                reports[index].joined.add(earlier.addressee[0])
            return earlier.addressee
    report = reports[index]
    nearby = reports[max(0, index - _NEARBY) : index + 1]
    taken = [other.source for other in nearby if other.source is not None]
    for i in range(report.anchor - 1, max(-1, report.anchor - _REACH), -1):
        if any(first <= i < end for first, end in taken) or not _fits(doc, i, many):
            continue
        start = i
        while start > 0 and classes(doc.keys[start - 1]) & _BEFORE and doc.keys[start - 1][0].isalnum():
            start -= 1
        if is_prefixed(doc.keys[start]):
            report.joined.add(start)
        end = max(noun_phrase(doc, start, report.anchor), i + 1)
        if not many:  # الوزير وقراراته: he alone
            end = next((k for k in range(i + 1, end) if prefix_of(doc.keys[k]) == "و"), end)
        return (start, end)
    return None


def _she(doc: Document, reports: list[Report], index: int) -> Range | None:
    """Return the body or woman spoken to just before: دعا الأمم المتحدة إلى …، محمّلاً إياها."""
    for earlier in reversed(reports[max(0, index - _REPORTS) : index]):
        found = earlier.addressee
        if found is not None:
            if found[0] in earlier.joined:
                reports[index].joined.add(found[0])
            known = head(doc, found)
            return found if known & _HERS or (known & Noun.PLURAL and not known & Noun.HUMAN) else None
    return None


def _is_many(doc: Document, i: int) -> bool:
    return bool(classes(doc.keys[i]) & (Noun.QUANTIFIER | Noun.PLURAL))


def _fits(doc: Document, i: int, many: bool) -> bool:
    key = doc.keys[i]
    known = classes(bare(key)) if is_prefixed(key) else classes(key)
    if known & Noun.FEMININE or (known & Noun.AMBIGUOUS and not known & Noun.ROLE):
        return False
    plural = bool(known & Noun.PLURAL)
    return plural == many and bool(known & (Noun.HUMAN if many else _PERSON))
