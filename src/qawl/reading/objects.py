"""Where does the subject end and the object begin? Two noun phrases in a row after a verb that takes its addressee as object.

دعا المهندس الجميع إلى، طالب المندوب الروسي الدول الغربية بـ: a noun phrase closed by an article, a pronoun or a name is the
subject, and what follows it and cannot belong to it is the object.
"""

from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.noun_phrases import is_noun, noun_phrase, possessed
from qawl.reading.recipients import PEOPLE
from qawl.reading.report import Ground, Range, Report

_BODIES = int(Noun.ORG | Noun.GROUP | Noun.COUNTRY | Noun.OUTLET_HEAD)
_SINGLE = int(Noun.ROLE | Noun.HONORIFIC | Noun.RANK | Noun.SPOKESMAN | Noun.GIVEN)
_NAMES = int(Noun.SURNAME | Noun.GIVEN)
_MANY = int(Noun.PLURAL | Noun.ORG | Noun.GROUP)
_BLAME = 25  # tokens between حمّل and what is blamed


def part_object(doc: Document, reports: list[Report], index: int) -> None:
    """Part the object of the verb of `reports[index]` from its subject, where one mention holds both, or the object alone."""
    report = reports[index]
    form, source, (start, end) = report.form, report.source, report.region
    assert form is not None
    if form.suffix or start >= end:
        return
    if source is None:
        source = _first_phrase(doc, start, end)
        if source is None:
            return
    elif source[0] < start or source[0] >= end or _object_follows(doc, source[1], end):
        return
    at = second_phrase(doc, source)
    if at is not None:
        report.source = (source[0], at - (doc.keys[at - 1] == ","))
        _found(report, (at, max(noun_phrase(doc, at, end), at + 1)), "objects.second")
    elif report.source is not None and report.opener != "speech" and _is_object_alone(doc, reports, index, source):
        report.source = None
        _found(report, source, "objects.alone")


def _found(report: Report, where: Range, rule: str) -> None:
    report.addressee = where
    report.grounds.append(Ground("addressee", rule, where))


def _first_phrase(doc: Document, start: int, end: int) -> Range | None:
    if not is_noun(doc, start):
        return None
    stop = noun_phrase(doc, start, end)
    return (start, stop) if stop > start else None


def _object_follows(doc: Document, i: int, end: int) -> bool:
    while i < end and doc.keys[i] in ",-":
        i += 1
    return i < end and is_noun(doc, i)


def second_phrase(doc: Document, where: Range) -> int | None:
    """Return the token in the noun phrase `where` at which a second one begins, or None; the last, if there are more."""
    for j in range(where[1] - 1, where[0], -1):
        if j not in doc.quotes.opened and doc.keys[j][0].isalnum() and _begins(doc, where[0], j):
            return j
        if j in doc.quotes.opened and doc.quotes.all[doc.quotes.opened[j]].close == where[1] - 1:
            continue
    return None


def _begins(doc: Document, first: int, j: int) -> bool:
    """Return whether a second noun phrase begins at `j`, in the one that begins at `first`."""
    keys = doc.keys
    key, before, known = keys[j], keys[j - 1], classes(keys[j])
    if key[0] == "و" and classes(key[1:]):
        return False
    if before == ",":
        return bool(known & _BODIES) and not known & _SINGLE
    closed = before[:2] == "ال" or possessed(doc, j - 1) or bool(classes(before) & (_NAMES | int(Noun.COUNTRY | Noun.NATIONALITY)))
    if not closed:
        return j - 1 == first and not classes(before) and bool(known & PEOPLE) and key[:2] == "ال"
    if known & int(Noun.QUANTIFIER):
        return True
    if known & int(Noun.NATIONALITY) and not known & int(Noun.PLURAL):
        return False
    if known & _NAMES and not known & int(Noun.AMBIGUOUS | Noun.COMMON):
        return bool(classes(keys[first]) & _MANY) and not classes(keys[first]) & int(Noun.ROLE)
    if key[:2] == "ال":
        return bool(known & int(Noun.COMMON) and known & (_BODIES | int(Noun.HUMAN)) and known & int(Noun.PLURAL | Noun.ORG))
    return bool(known & PEOPLE) and not known & int(Noun.HONORIFIC | Noun.RANK) and not is_masdar(key)


def _is_object_alone(doc: Document, reports: list[Report], index: int, source: Range) -> bool:
    """Return whether the one noun phrase after ودعا is its object: a plural after a verb that goes on with one speaker."""
    report = reports[index]
    form = report.form
    assert form is not None
    if form.kind != "verb" or form.prefix != "و" or form.number != "s" or index == 0:
        return False
    known, earlier = classes(doc.keys[source[0]]), reports[index - 1]
    if not known & int(Noun.PLURAL) or not known & int(Noun.HUMAN | Noun.GROUP):
        return bool(form.row.lemma == "حمّل" and known & int(Noun.PLURAL | Noun.ORG) and form.gender == "f" and earlier.form)
    return earlier.form is not None and earlier.form.number == "s" and doc.line[report.anchor] - doc.line[earlier.anchor] <= 1


def blamed_end(doc: Document, start: int, end: int) -> int | None:
    """Return the token at which what is blamed begins (حمّل الحكومة *المسؤولية*), or None."""
    words = chain_words().blame
    for i in range(start, min(end, start + _BLAME)):
        if doc.keys[i] in words:
            return i if i > start else None
        if doc.keys[i] in ":.":
            return None
    return None
