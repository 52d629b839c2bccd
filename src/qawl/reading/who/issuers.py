"""Who issued the document that speaks? The body that the article names for it: بيان صادر عن الوزارة.

Where the article names no issuer, the document is the speaker itself.
"""

from qawl.lexicon.document_words import (
    body_documents,
    coming_out,
    figures,
    handing_out,
    issuing,
    outlet_documents,
    pages,
    speeches,
    spreading,
)
from qawl.lexicon.function_words import function_words
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.reading.document import Document
from qawl.reading.phrases.nominals import is_ali
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range
from qawl.reading.who.mentions import Mention, body, stem
from qawl.reading.who.names import prefix_of
from qawl.reading.who.subjects import subjects

_ISSUER = Noun.ORG | Noun.OUTLET_HEAD | Noun.OUTLET | Noun.COUNTRY | Noun.CAPITAL | Noun.QUANTIFIER
_PERSONS = Noun.ROLE | Noun.GIVEN | Noun.SURNAME | Noun.HONORIFIC
_PEOPLE = Noun.HUMAN | Noun.PLURAL
_ON = ("علي", "في")
_ABOUT = ("للراي",)  # استطلاع للرأي: what it asks for, and no paper
_JOINT = ("مشترك", "مشتركه")
_QUOTED = Noun.ORG | Noun.OUTLET | Noun.OUTLET_HEAD
_HEAD_REACH = 3  # words from a document to the body that it belongs to: بيان رسمي لوزارة …
_VERB_REACH = 8  # words from a document to the verb of its issue, and from there to the issuer
_BEFORE = 24  # words from a verb of issue to the document that is its object
_OUTLETS = Noun.OUTLET | Noun.OUTLET_HEAD


def issuer_after(doc: Document, document: int, limit: int) -> Mention | None:
    """Return who issued the document named at token `document`, where what follows up to `limit` says so."""
    where = _owner(doc, document, limit) or _publisher(doc, document, limit)
    return body(doc, where, limit) if where is not None else None


def _owner(doc: Document, document: int, limit: int) -> Range | None:
    """Read بيان الوزارة، تقرير لوكالة …: a body directly after the document, or joined to ل soon after."""
    for i in range(document + 1, min(limit, document + 1 + _HEAD_REACH)):
        key = doc.keys[i]
        if i in doc.quotes.opened and i == document + 1 and not doc.keys[document].startswith("ال"):
            own = stem(doc.keys[document]) in figures() | body_documents()  # بيان «الشباب الثائر»
            quoted = own or classes(doc.keys[min(i + 1, limit - 1)]) & _QUOTED
            return (i, max(i + 1, noun_phrase(doc, i, limit))) if quoted else None  # بيانات «وزارة السياحة»
        if i in doc.quotes.opened or not key[0].isalnum():
            return None
        if key == "ل" and i + 1 in doc.quotes.opened:
            return (i + 1, max(i + 2, noun_phrase(doc, i + 1, limit)))  # تقرير لـ«هيومن رايتس ووتش»
        known, prefix = classes(key), prefix_of(key)
        if known & Noun.DOCUMENT and not prefix:
            return None
        beside = not prefix and i == document + 1 and not doc.keys[document].startswith("ال")
        if (
            (known & _ISSUER or _is_known_body(doc, i))
            and key not in _ABOUT
            and (prefix == "ل" or (beside and not known & Noun.AMBIGUOUS))
        ):
            return (i, max(i + 1, noun_phrase(doc, i, limit)))
        speech = i == document + 1 and doc.keys[document] in speeches()
        if speech and (key != "علي" or is_ali(doc, i)) and _is_person(doc, i, limit):
            return (i, max(i + 1, noun_phrase(doc, i, limit)))  # كلمة الوزير
        owner = prefix == "ل" and doc.keys[document] in speeches() and key[:2] == "لل"
        if owner and known & _PERSONS and not known & Noun.PLURAL:
            return (i, max(i + 1, noun_phrase(doc, i, limit)))  # بلاغ للوكيل العام
        if key == "عن" and document and doc.keys[document - 1] in coming_out() and i + 1 < limit:
            return (i + 1, max(i + 2, noun_phrase(doc, i + 1, limit)))  # صدر بيان عن الوزارة
        on_page = key in _ON and i + 2 < limit and doc.keys[i + 1] in pages() and not is_ali(doc, i)
        own = key in _ON and i + 2 < limit and stem(doc.keys[document]) in outlet_documents()
        titled = on_page and i + 2 in doc.quotes.opened
        if own and (titled or (not on_page and classes(doc.keys[i + 1]) & Noun.OUTLET_HEAD)):
            return (i + 1, max(i + 3, noun_phrase(doc, i + 1, limit)))  # تقرير في صحيفة «الأفق»
        if on_page:
            return (i + 2, max(i + 3, noun_phrase(doc, i + 2, limit)))  # بيان على موقع الوزارة
        if prefix == "ل" and key[:2] != "لل" and known & _PEOPLE == _PEOPLE:
            return (i, max(i + 1, noun_phrase(doc, i, limit)))  # تقرير لناشطين
        if key == "بين" and doc.keys[i - 1].removeprefix("ال") in _JOINT and i + 1 < limit:
            return (i + 1, max(i + 2, noun_phrase(doc, i + 1, limit)))  # بيان مشترك بين الوزارة والهيئة
        if prefix or key in function_words().preposition or key in function_words().adjunct:
            return None
    return None


def _is_person(doc: Document, i: int, limit: int) -> bool:
    """Return whether a definite person is named at token `i`: كلمة الوزير، رسالة مدير المكتب, not رسالة صحفية."""
    key, known = doc.keys[i], classes(doc.keys[i])
    named = known & Noun.GIVEN and not known & Noun.COMMON and doc.keys[i - 1] in body_documents()
    if not known & _PERSONS or (known & Noun.AMBIGUOUS and not named) or prefix_of(key):
        return False
    closed = key[:2] == "ال" or known & (Noun.GIVEN | Noun.SURNAME)
    return bool(closed) or (i + 1 < limit and doc.keys[i + 1][:2] == "ال")


def issuer_before(doc: Document, document: int) -> Mention | None:
    """Return who issued the document at token `document`, the object of a verb: أصدرت الوزارة بياناً."""
    start = max(doc.first[document], document - _BEFORE)
    for verb in range(document - 1, start - 1, -1):
        if doc.keys[verb] in handing_out():
            return next(iter(subjects(doc, verb + 1, document)), None)
    return None


def inner_document(doc: Document, document: int) -> int:
    """Return the token of the document that the one at `document` is of (بيانات التقرير), else its own."""
    after = document + 1
    if after < doc.last[document] and not doc.keys[document].startswith("ال"):
        key = doc.keys[after]
        latest = doc.keys[document] in function_words().latest  # آخر إحصائية للوزارة
        if (latest or key.startswith("ال")) and classes(key) & Noun.DOCUMENT:
            return after
    return document


def _publisher(doc: Document, document: int, limit: int) -> Range | None:
    """Read بيان صادر عن الوزارة، مسح نشره المكتب: the subject or agent of a verb of issue."""
    if document + 2 < limit and doc.keys[document + 1] == "عن" and doc.keys[document - 1] in issuing():
        return (document + 2, max(document + 3, noun_phrase(doc, document + 2, limit)))  # صدر بيان عن المكتب
    verb = next(
        (i for i in range(document + 1, min(limit, document + _VERB_REACH)) if doc.keys[i] in issuing()),
        None,
    )
    if verb is None:
        return None
    for i in range(verb + 1, min(limit, verb + _VERB_REACH)):
        known = classes(doc.keys[i])
        time = function_words().time
        if doc.keys[i] in time and i + 1 < len(doc) and doc.keys[i + 1] in time:
            continue  # صادرة صباح اليوم
        if doc.keys[i] in function_words().preposition and not is_ali(doc, i):
            continue  # بيان نشرته على الإنترنت
        issuer = known & (_ISSUER | _PERSONS) or _is_known_body(doc, i)
        if issuer and not prefix_of(doc.keys[i]) and not known & Noun.DOCUMENT:
            own = stem(doc.keys[document]) in outlet_documents()  # تقرير نشرته الصحيفة
            if known & _OUTLETS and doc.keys[verb] in spreading() and not own:
                return None  # a broadcaster that carries a statement did not issue it
            if doc.keys[i - 1] in ("عن", "من") or i - verb <= 2:
                return (i, max(i + 1, noun_phrase(doc, i, limit, split=True)))
    return None


def _is_known_body(doc: Document, i: int) -> bool:
    """Return whether the known name of a body begins at token `i`, whatever its first word is: الأمم المتحدة."""
    known = name_at(doc.keys, i)
    return known is not None and known.type == "organization"
