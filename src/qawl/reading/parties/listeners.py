"""Who is told where a source mention ran into him: أكد رئيسي لنظيره، قال الوزير لرئيس المجلس، أهاب الزهراني بالإخوة؟

To be asked before the speakers are joined, since the mention is cut where he begins.
"""

from qawl.arabic.quotes import MARKS
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.noun_kinds import OWN_NAME, PARTY, PERSON
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.recipients import bare, is_joined, is_outlet, is_prefixed, listens, trimmed
from qawl.reading.report import Report

_TO = frozenset(("من", "علي", "الي"))  # before who is told, asked or answered
_PART = Noun.UNNAMED | Noun.QUANTIFIER


def part_told(doc: Document, report: Report) -> None:
    """Part who is told from a source mention that ran into him: أكد رئيسي لنظيره، أهاب الزهراني بالإخوة."""
    source, form = report.source, report.form
    if source is None:
        return
    if classes(doc.keys[source[0]]) & Noun.DOCUMENT:
        return  # تغريدة للناشط: his own
    after_cue = source[0] >= report.region[0] and (report.opener == "before" or source[0] < report.start)
    if (
        form is not None and after_cue and _is_told_first(doc, source[0])
    ):  # not قالت الصحيفة إن …، وفقاً لمسؤولين
        report.source = None  # وقال لزملائه
        report.joined.add(source[0])
        report.address(source, "objects.told")
        return
    for j in range(source[0] + 1, source[1]):
        told = _told_at(doc, report, source[0], j)
        if told is not None:
            report.source = (source[0], j - (doc.keys[j - 1] == ","))
            if told == j:
                report.joined.add(j)
            report.address(trimmed(doc, (told, noun_phrase(doc, told, source[1]))), "objects.told")
            return


def _is_told_first(doc: Document, i: int) -> bool:
    key = doc.keys[i]
    return (
        key[0] == "ل"
        and len(key) > 4
        and not is_outlet(doc, i)
        and listens(bare(key))
        and (is_prefixed(key) or not classes(key))
    )


def _told_at(doc: Document, report: Report, first: int, j: int) -> int | None:
    """Return the first token of who is told, where he begins at token `j` of the source mention from `first` on."""
    key, form = doc.keys[j], report.form
    if key[0] not in "بل" and key not in _TO:
        return None
    word, known = bare(key), classes(bare(key))
    frame = form.row.addressee if form is not None else ""
    body = key.startswith("لل") and doc.keys[j - 1][:2] == "ال"
    named = name_at(doc.keys, j)
    body = body or (named is not None and named.type == "organization" and len(named.words) > 1)
    if doc.keys[j - 1] in MARKS and classes(doc.keys[first]) & Noun.ORG:
        return None  # مؤسسة «…» للأسرى
    belongs = body and any(classes(word) & Noun.ORG for word in doc.keys[max(0, j - 3) : j])
    hears = word in chain_words().peers or (not belongs and _hears(word, known, classes(key)))
    if key[0] == "ل" and len(key) > 4 and hears:
        return j  # but not المجلس الأعلى للمرأة
    before = classes(doc.keys[j - 1])
    chief = j - 1 == first and doc.keys[first][:2] == "ال" and before & Noun.ROLE
    whole = before & OWN_NAME or (chief and not before & Noun.SPOKESMAN)
    if is_joined(key) and is_prefixed(key) and known & PERSON and whole:
        return j  # نتنياهو لبايدن، الوزير لرئيس المجلس
    if frame == "ب" and is_joined(key, "ب") and known & PARTY:
        return j
    asked = key == frame or (key == "الي" and frame == "من")
    if asked and frame in _TO and j + 1 < len(doc.keys) and not classes(doc.keys[j - 1]) & _PART:
        return j + 1 if listens(doc.keys[j + 1]) and is_noun(doc, j + 1) else None
    return None


def _hears(word: str, known: int, whole: int) -> bool:
    """Return whether a word after a joined ل names an audience, and no body that the subject works for."""
    if whole and not known:
        return False
    if known & (Noun.ORG | Noun.NATIONALITY) and not known & Noun.GROUP:
        return False
    return listens(word) and (not known or bool(known & Noun.GROUP and known & Noun.HUMAN) or word == "الشعب")
