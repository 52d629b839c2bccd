"""Who issued the document that speaks? The body that the article names for it: بيان صادر عن الوزارة.

Where the article names no issuer, the document is the speaker itself.
"""

from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.document_words import (
    agents,
    authored,
    body_documents,
    coming_out,
    figures,
    handing_out,
    issuing,
    joint,
    making,
    on_it,
    outlet_documents,
    pages,
    qualities,
    sent,
    signing,
    speeches,
    spreading,
    themes,
)
from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import BODY, MEDIUM, OWN_NAME, PEOPLE, PERSON, STATE
from qawl.lexicon.nouns import Noun, classes, lemma_of, name_at
from qawl.reading.document import Document, asked_once
from qawl.reading.phrases.nominals import ONE, is_known_body, is_man, is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range
from qawl.reading.who.entity import Mention
from qawl.reading.who.mentions import body
from qawl.reading.who.names import prefix_of
from qawl.reading.who.stems import stem
from qawl.reading.who.subjects import subjects

_ISSUER = BODY | STATE | Noun.QUANTIFIER
_ON = ("علي", "في")
_HEAD_REACH = 3  # words from a document to the body that it belongs to: بيان رسمي لوزارة …
_CLAUSE_REACH = 12  # words from a document to the verb of its issue
_VERB_REACH = 8  # words from there to the issuer
_BEFORE = 24  # words from a verb of issue to the document that is its object
_OF = ("عن", "من")
_PLACED = ("في", "علي", "عبر")
_NOWHERE = STATE | Noun.QUANTIFIER | Noun.AMBIGUOUS  # where something is published, and not by whom


@asked_once
def issuer_after(doc: Document, document: int, limit: int) -> Mention | None:
    """Return who issued the document named at token `document`, where what follows up to `limit` says so."""
    where = _owner(doc, document, limit) or _publisher(doc, document, limit)
    if where is None:
        return None
    start, end = where
    while end > start + 1 and doc.keys[end - 1] in qualities():
        end -= 1  # تقرير الهيئة | الأخير
    return body(doc, (start, end), limit)


def _owner(doc: Document, document: int, limit: int) -> Range | None:
    """Read بيان الوزارة، تقرير لوكالة …: a body directly after the document, or joined to ل soon after.

    The nearest word that names somebody is believed, and any other noun or preposition ends the search: what stands
    behind it is of that, and not of the document.
    """
    definite = doc.keys[document][:2] in ("ال", "لل")
    for i in range(document + 1, min(limit, document + 1 + _HEAD_REACH)):
        key = doc.keys[i]
        if i in doc.quotes.opened or not key[0].isalnum():
            bare = i == document + 1 and not definite and i in doc.quotes.opened
            return _quoted_owner(doc, document, limit) if bare else None
        if key == "ل" and i + 1 in doc.quotes.opened:
            return (i + 1, max(i + 2, noun_phrase(doc, i + 1, limit)))  # تقرير لـ«هيومن رايتس ووتش»
        prefix = prefix_of(key)
        if (classes(key) & Noun.DOCUMENT and not prefix) or key in making():
            return None
        found = _body_at(doc, document, i, limit) or _person_at(doc, document, i, limit)
        found = found or _past_preposition(doc, document, i, limit)
        if found is not None:
            return found
        if key == "بين" and doc.keys[i - 1].removeprefix("ال") in joint() and i + 1 < limit:
            return (i + 1, max(i + 2, noun_phrase(doc, i + 1, limit)))  # بيان مشترك بين الوزارة والهيئة
        if definite and key[:2] != "ال" and not (prefix or key.isdigit() or key.endswith(("ي", "يه"))):
            return None  # أظهر التقرير | أدواراً لأشخاص
        if prefix or key in function_words().preposition or key in function_words().adjunct:
            return None
    return None


def _quoted_owner(doc: Document, document: int, limit: int) -> Range | None:
    """Return the name in quote marks after a document, where it is a body's: بيان «الشباب الثائر»."""
    i = document + 1
    own = stem(doc.keys[document]) in figures() | body_documents()
    quoted = own or classes(doc.keys[min(i + 1, limit - 1)]) & BODY or _is_medium(doc, i + 1)
    return (i, _quoted_end(doc, i, limit)) if quoted else None  # بيانات «وزارة السياحة»


def _body_at(doc: Document, document: int, i: int, limit: int) -> Range | None:
    """Return the body at token `i` that a document is of: بيان الوزارة، تقرير لوكالة الساحل."""
    key, known = doc.keys[i], classes(doc.keys[i])
    if not (known & _ISSUER or is_known_body(doc, i)) or key in themes():
        return None
    prefix = prefix_of(key)
    beside = not prefix and i == document + 1 and doc.keys[document][:2] not in ("ال", "لل")
    if prefix == "ل" or (beside and not known & Noun.AMBIGUOUS):
        return (i, max(i + 1, noun_phrase(doc, i, limit, split=True)))
    return None


def _person_at(doc: Document, document: int, i: int, limit: int) -> Range | None:
    """Return the person or people at token `i` who speak or wrote: كلمة الوزير، بلاغ للوكيل العام، تقرير لناشطين."""
    key, known = doc.keys[i], classes(doc.keys[i])
    speech = doc.keys[document] in speeches()
    his = speech and i == document + 1 and (key != "علي" or is_man(doc, i)) and _is_person(doc, i, limit)
    to = prefix_of(key) == "ل"
    if to and key[:2] == "لل":
        written = speech or lemma_of(doc.keys[document]) in authored()
        his = his or (written and bool(known & PERSON) and not known & Noun.PLURAL)
    elif to:
        his = his or known & PEOPLE == PEOPLE
    return (i, max(i + 1, noun_phrase(doc, i, limit))) if his else None


def _past_preposition(doc: Document, document: int, i: int, limit: int) -> Range | None:
    """Return who issued a document, past the preposition at token `i`: بيانات من الوزارة، صدر بيان عن الوزارة."""
    key, first, lemma = doc.keys[i], doc.keys[document], lemma_of(doc.keys[document])
    if i + 1 >= limit:
        return None
    if key == "من" and first[:2] not in ("ال", "لل") and (lemma in sent() or first in sent()):
        sender = i + 1 + (i + 1 in doc.quotes.opened)
        if classes(doc.keys[sender]) & (Noun.ORG | Noun.POSSESSED) == Noun.ORG:
            return (i + 1, max(i + 2, noun_phrase(doc, i + 1, limit)))
    if key == "عن" and document and doc.keys[document - 1] in coming_out():
        return (i + 1, max(i + 2, noun_phrase(doc, i + 1, limit)))
    if key not in _ON or i + 2 >= limit:
        return None
    on_page = doc.keys[i + 1] in pages() and not is_man(doc, i)
    place = i + 2 in doc.quotes.opened if on_page else classes(doc.keys[i + 1]) & Noun.OUTLET_HEAD
    if place and lemma in outlet_documents():
        return (i + 1, max(i + 3, noun_phrase(doc, i + 1, limit)))  # تقرير في صحيفة «الأفق»
    if on_page and doc.keys[i + 2] not in chain_words().platforms:
        return (i + 2, max(i + 3, noun_phrase(doc, i + 2, limit)))  # بيان على موقع الوزارة
    return None


def _quoted_end(doc: Document, i: int, limit: int) -> int:
    """Return one past the quoted name of an issuer, with the adjective of its country: تقرير «الساحل» | السنوي."""
    close = doc.quotes.all[doc.quotes.opened[i]].close + 1
    while close < limit and classes(doc.keys[close]) & Noun.NATIONALITY:
        close += 1
    return max(i + 1, noun_phrase(doc, i, min(close, limit)))


def _is_medium(doc: Document, i: int) -> bool:
    """Return whether the known name of a medium begins at token `i`: «بي بي سي»."""
    known = name_at(doc.keys, i)
    return known is not None and known.type == "outlet" and known.words[0] == doc.keys[i]


def _is_person(doc: Document, i: int, limit: int) -> bool:
    """Return whether a definite person is named at token `i`: كلمة الوزير، رسالة مدير المكتب, not رسالة صحفية."""
    key, known = doc.keys[i], classes(doc.keys[i])
    named = known & Noun.GIVEN and not known & Noun.COMMON and doc.keys[i - 1] in body_documents()
    if not known & PERSON or (known & Noun.AMBIGUOUS and not named) or prefix_of(key):
        return False
    closed = key[:2] == "ال" or known & OWN_NAME
    return bool(closed) or (i + 1 < limit and doc.keys[i + 1][:2] == "ال")


@asked_once
def issuer_before(doc: Document, document: int) -> Mention | None:
    """Return who issued the document at token `document`, the object of a verb: أصدرت الوزارة بياناً."""
    start = max(doc.first[document], document - _BEFORE)
    for verb in range(document - 1, start - 1, -1):
        if doc.keys[verb] in function_words().complementizer:
            return None  # نشرت الصحيفة أن منظمات بعثت رسالة
        if doc.keys[verb] in handing_out():
            after = verb + 1
            while after < document and (doc.keys[after] in function_words().time or doc.keys[after] == ","):
                after += 1
            known = classes(doc.keys[after])
            plain = known & (_ISSUER | PERSON) and not known & Noun.QUANTIFIER  # not كتبت إحدى بناتها رسالة
            if after < document and plain and not _is_platform(doc, after):
                return body(
                    doc, (after, max(after + 1, noun_phrase(doc, after, document, split=True))), document
                )
            clause = verb > 0 and doc.keys[verb - 1] in function_words().clause  # إذ أصدر بياناً
            if verb + 1 == document and (clause or doc.keys[verb][0] in "وف"):
                return _doer_before(doc, verb)  # نفذت الوزارة الحكم. وأصدرت بياناً
            return next(iter(subjects(doc, verb + 1, document)), None)
    return None


def came_from(doc: Document, document: int) -> Mention | None:
    """Return from whom the document at token `document` came out, by the verb before it: صدر عن الوزارة بيان."""
    words, reach = function_words(), range(document - 2, max(doc.first[document], document - _BEFORE), -1)
    stop = next((i for i in reach if doc.keys[i] == "عن" or doc.keys[i] in words.complementizer), -1)
    if stop < 0 or doc.keys[stop] != "عن":
        return None
    verb = stop - 1
    while verb > doc.first[document] and doc.keys[verb] in words.time:
        verb -= 1  # صدر اليوم عن
    end = max(stop + 2, noun_phrase(doc, stop + 1, document, split=True))
    while end < document and doc.keys[end] in words.time:
        end += 1
    whole = doc.keys[verb] in coming_out() and end == document
    return body(doc, (stop + 1, end), document) if whole else None


def _doer_before(doc: Document, verb: int) -> Mention | None:
    """Return the last subject before a verb of issue without one, of its gender."""
    mention = next(iter(subjects(doc, max(0, verb - _BEFORE), verb)), None)
    fits = mention is not None and bool(mention.feminine) == doc.keys[verb].endswith("ت")
    return mention if fits else None


def inner_document(doc: Document, document: int) -> int:
    """Return the token of the document that the one at `document` is of (بيانات التقرير), else its own."""
    after = document + 1
    if after < doc.last[document] and not doc.keys[document].startswith("ال"):
        key, head = doc.keys[after], doc.keys[document]
        latest = (
            head in function_words().latest or stem(head) in ONE
        )  # آخر إحصائية للوزارة، أحد تقارير الوزارة
        if (latest or key.startswith("ال")) and classes(key) & Noun.DOCUMENT:
            return after
    return document


def _publisher(doc: Document, document: int, limit: int) -> Range | None:
    """Read بيان صادر عن الوزارة، مسح نشره المكتب: the subject or agent of a verb of issue."""
    if document + 2 < limit and doc.keys[document + 1] == "عن" and doc.keys[document - 1] in issuing():
        return (document + 2, max(document + 3, noun_phrase(doc, document + 2, limit)))  # صدر بيان عن المكتب
    verb = _verb_of_issue(doc, document, limit)
    if verb is None:
        return None
    own = lemma_of(doc.keys[document]) in outlet_documents()  # تقرير نشرته الصحيفة
    words, place, timed = function_words(), "", 0
    signed = doc.keys[verb + 1] in on_it()  # وقّع عليها، أدلى بها
    first = verb + 1 + signed
    for i in range(first, min(limit, verb + _VERB_REACH)):
        key, known = doc.keys[i], classes(doc.keys[i])
        if key in words.complementizer or key in words.sisters:
            return None  # نُشرت أمس أن
        if known & Noun.DOCUMENT and not (place or key.endswith("ا")):
            return _owner(doc, i, limit)  # المعطيات التي كشفها تقرير الشبكة, but الصادر حديثاً
        if (key in words.time and key not in words.latest) or (key.endswith("يا") and not known):
            timed += 1  # صادرة صباح اليوم، تصدرها دورياً
            continue
        if key in words.preposition and not is_man(doc, i):
            place = key  # بيان نشرته على الإنترنت
            continue
        issuer = known & (_ISSUER | PERSON) or is_known_body(doc, i)
        if place in _PLACED and (known & _NOWHERE or _is_state(doc, i)):
            return None  # نُشرت في العدد الأخير
        named = place == "عن" and i in doc.quotes.opened  # تقرير صادر عن «أفق»
        subject = i == first + timed and (signed or doc.keys[verb] in making())
        made = (named or subject) and is_noun(doc, i)
        if (issuer or made) and not prefix_of(key) and not known & Noun.DOCUMENT:
            carried = doc.keys[verb] in spreading() or place in _PLACED
            if (known & MEDIUM and carried and not own) or _is_platform(doc, i):
                return None  # a medium that carries a statement or study did not issue it
            agent = doc.keys[i - 1] in _OF or (doc.keys[i - 1] in agents() and doc.keys[i - 2] == "من")
            if agent or i - first - timed <= 1:
                return (i, max(i + 1, noun_phrase(doc, i, limit, split=True)))
    return None


def _is_platform(doc: Document, i: int) -> bool:
    """Return whether the medium at token `i` is where everybody publishes: مواقع التواصل، تويتر."""
    keys = doc.keys[i : i + 1 + bool(classes(doc.keys[i]) & Noun.OUTLET_HEAD)]
    return any(key in chain_words().platforms for key in keys)


def _is_state(doc: Document, i: int) -> bool:
    """Return whether the name of a state of more than one word begins at token `i`: الولايات المتحدة."""
    known = name_at(doc.keys, i)
    return known is not None and known.type == "group"


def _verb_of_issue(doc: Document, document: int, limit: int) -> int | None:
    """Return the verb of issue that tells of the document at token `document`, before another clause begins."""
    words = function_words()
    for i in range(document + 1, min(limit - 1, document + _CLAUSE_REACH)):
        key = doc.keys[i]
        if key in words.complementizer or key in words.sisters:
            return None  # وذكر التقرير أن القروض التي قدّمها الصندوق
        if key in issuing() or (doc.keys[i + 1] in on_it() and key in signing()):
            return i
        if i > document + 1 and classes(key) & Noun.DOCUMENT and not prefix_of(key):
            return None  # بحسب نص القرار، تتوقف قرارات صادرة عن المجلس
    return None
