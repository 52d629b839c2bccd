"""Whose words does a verb take up that looks back at them? «نشرت الصحيفة تقريراً قالت فيه»، «تصريحات للوزير قال فيها».

The text named last before the verb tells: by whose it is, or by who is said to have made or published it.
"""

from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.document_words import giving, handing_out, outlet_documents
from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import BODY_HEAD, MEDIUM, TITLE
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.document import Document
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Report
from qawl.reading.who.entity import Mention
from qawl.reading.who.issuers import came_from, issuer_after, issuer_before
from qawl.reading.who.mentions import understand
from qawl.reading.who.stems import stem
from qawl.reading.who.subjects import subject_at

_BACK = 24  # tokens before the verb in which the text is named
_OWNER = 3  # tokens from the text to whose it is: تصريحات صحفية للوزير
_GIVER = 5  # tokens from the text to the verb of who gave it: التصريحات الصحفية التي أدلى بها
_OWNERS = TITLE | BODY_HEAD


def taken_up(doc: Document, report: Report) -> Mention | None:
    """Return whose the text is that `report` takes up, where its words tell; None where it takes up none."""
    words = function_words()
    if report.cue is None:
        return None
    at = report.anchor
    text = at - (at > 0 and not classes(doc.keys[at]) & Noun.DOCUMENT)
    came = came_from(doc, text) if report.form is None and classes(doc.keys[text]) & Noun.DOCUMENT else None
    if came is not None:
        return came  # صدر عن الوزارة البيان الآتي
    if doc.keys[min(report.cue[1], len(doc.keys) - 1)] not in words.taken_up:
        return None
    for i in range(at - 1, max(doc.first[at], at - _BACK), -1):
        plain = stem(doc.keys[i]).removesuffix("ا")
        named = plain in words.occasion or plain[1:] in words.occasion or plain in words.statement
        if (named or classes(doc.keys[i]) & Noun.DOCUMENT) and doc.keys[i + 1] != "علي":  # تعليقاً على
            given = not giving().isdisjoint(doc.keys[max(doc.first[at], i - _BACK) : i])
            if given:
                return None
            return _owner(doc, i, at) or came_from(doc, i) or issuer_after(doc, i, at) or _maker(doc, i)
    return None


def _owner(doc: Document, document: int, limit: int) -> Mention | None:
    """Read تصريحات للوزير، تصريحات من الوزير: whose the text is, right after it."""
    for i in range(document + 1, min(limit - 2, document + 1 + _GIVER)):
        if doc.keys[i] in chain_words().favours:
            return subject_at(doc, i + 2, limit)  # التصريحات التي أدلى بها الوزير
    for i in range(document + 1, min(limit - 1, document + 1 + _OWNER)):
        start = i + (doc.keys[i] == "من")
        if doc.keys[i][:2] == "ال":
            return None  # كلمة اللجنة | للمهرجان: hers, or his who gives it
        if (start > i or prefix_of(doc.keys[i]) == "ل") and classes(doc.keys[start]) & _OWNERS:
            return understand(doc, (start, max(start + 1, noun_phrase(doc, start, limit))), limit)
    return None


def _maker(doc: Document, document: int) -> Mention | None:
    """Read أصدرت الوزارة بياناً، نشرت الصحيفة تقريراً: who is said to have made the text before it."""
    for verb in range(document - 1, max(doc.first[document], document - _BACK) - 1, -1):
        if doc.keys[verb] in handing_out():
            medium = verb + 1 + (verb + 1 in doc.quotes.opened)
            own = stem(doc.keys[document]).removesuffix("ا") in outlet_documents()
            if own and classes(doc.keys[medium]) & MEDIUM:
                return understand(doc, (verb + 1, noun_phrase(doc, verb + 1, document, split=True)))
            return issuer_before(doc, document) or subject_at(doc, verb + 1, document)  # كتب فلان مقالاً
    return None
