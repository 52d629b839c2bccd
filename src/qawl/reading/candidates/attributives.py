"""Whose is a verb that follows an indefinite noun as its attribute? تقارير تفيد بأن, كلمة للوزير رحب فيها بالضيوف.

The noun itself says it, or the one whose words they are where the clause takes them up as its place (فيها).
"""

from collections.abc import Iterator

from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.document_words import giving
from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import DEFINED, OWN_NAME, PERSON_START
from qawl.lexicon.nouns import Noun, classes
from qawl.reading.cues.cues import Candidate
from qawl.reading.document import Document
from qawl.reading.phrases.name_words import prefix_of
from qawl.reading.phrases.nominals import carries_preposition, is_accusative, is_noun, possessed
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range
from qawl.reading.who.agreement import Grammar, fits
from qawl.reading.who.mentions import understand
from qawl.reading.who.names import name_around
from qawl.reading.who.subjects import subjects

_WORDS = 4  # of an indefinite noun phrase: عدة تقارير صحفية محلية
_BEFORE = 24  # tokens before the verb in which the words are named that it takes up
_PLACED = 16  # tokens between a text with its place and time, and its verb
_BETWEEN = 6  # tokens between those words and whose they are
_IN = ("في", "عبر", "خلال")
_ITS = ("ها", "ه")
_CLOSED = OWN_NAME | DEFINED | Noun.PLACE
_HEADS = Noun.GROUP | Noun.DOCUMENT | Noun.QUANTIFIER | Noun.HUMAN
_OWNERS = PERSON_START | Noun.ORG | Noun.UNNAMED


def attributive_subject(doc: Document, candidate: Candidate) -> Range | None:
    """Return who says it in a verb that is the attribute of a noun before it."""
    form, at = candidate.form, candidate.at
    if form is None or form.kind != "verb" or form.prefix or form.suffix or form.person != 3:
        return None
    taken_up = takes_up(doc, candidate)
    if form.risky and not taken_up:
        return None  # but شكر فيها is surely a verb
    if taken_up:
        found = _owner(doc, at)
    else:
        found = _indefinite_before(doc, at, doc.first[at])
        if found is None and form.tense == "present":
            found = _text_before(doc, at, doc.first[at])
        if found is not None and form.tense == "past" and _is_anothers(doc, found[0], at):
            return None
    asked = Grammar(form.gender, form.number, False)
    return found if found is not None and fits(understand(doc, found), asked) else None


def _is_anothers(doc: Document, i: int, at: int) -> bool:
    """Return whether the verb at `at`, after a text at `i`, is of somebody else: في بيان أكد أن، صوراً قال إنها."""
    if not classes(doc.keys[i]) & Noun.DOCUMENT:
        return False
    before, after = doc.keys[i - 1] if i else "", doc.keys[at + 1] if at + 1 < len(doc.keys) else ""
    return before.removeprefix("و") in _IN or (
        after.endswith(_ITS) and after in function_words().complementizer
    )


def takes_up(doc: Document, candidate: Candidate) -> bool:
    """Return whether the verb goes on with words named before it: قال فيها، رحب خلالها، أكد من خلاله."""
    place = function_words().taken_up
    return any(key in place for key in doc.keys[candidate.end : candidate.end + 2])


def _indefinite_before(doc: Document, at: int, first: int) -> Range | None:
    """Return the indefinite noun phrase that ends at token `at`: عدة دراسات, بيانات هندسية."""
    start = at
    while start > max(first, at - _WORDS) and is_noun(doc, start - 1):
        key = doc.keys[start - 1]
        if key[:2] == "ال" or classes(key) & _CLOSED or possessed(doc, start - 1):
            return None
        start -= 1
        if prefix_of(key) in ("ك", "ب", "ل"):
            return None
    while start < at and not _heads(doc, start, at):
        start += 1
    return (start, at) if start < at else None


def _heads(doc: Document, i: int, at: int) -> bool:
    """Return whether an indefinite noun before token `at` can say something: تقارير, منتقدين, or راكب of راكب سعودي."""
    known = classes(doc.keys[i])
    described = not known and i + 1 < at and classes(doc.keys[i + 1]) & Noun.NATIONALITY
    return bool(described or (known & _HEADS and not known & Noun.NATIONALITY))


def _text_before(doc: Document, at: int, first: int) -> Range | None:
    """Return the indefinite text parted from its verb at `at` by a place or time: تلقت بلاغاً صباح اليوم يفيد بـ."""
    words = function_words()
    for i in range(at - 1 - (doc.keys[at - 1] == ","), max(first, at - _PLACED), -1):
        key = doc.keys[i]
        if classes(key) & Noun.DOCUMENT and not doc.keys[i + 1].isdigit():  # بلاغ إلى المركز رقم 997 يفيد
            told = classes(key) & _CLOSED or possessed(doc, i)
            if not told or doc.keys[i - 1] not in words.preposition or doc.keys[i - 1] == "من":
                return None if told or prefix_of(key) else (i, i + 1)
        placed = key in words.preposition or key in words.time or carries_preposition(key)
        if key in words.complementizer or not (placed or is_noun(doc, i)):
            return None
    return None


def _owner(doc: Document, at: int) -> Range | None:
    """Return whose words are named shortly before `at`: كلمة لمدير المكتب, اتصالاً هاتفياً أمس من الوزير."""
    occasion = function_words().occasion
    for i in _outside_quotes(doc, at):
        key = doc.keys[i]
        if not key[0].isalnum() or not (
            classes(key) & Noun.DOCUMENT or key in occasion or key.removesuffix("ا") in occasion
        ):
            continue
        past = past_title(doc, i + 1)
        for owner in range(past, min(at, past + _BETWEEN)):
            verb = owner == i + 2 and doc.keys[i + 1].endswith(_ITS)  # كلمة ألقاها الوزير
            verb = verb or doc.keys[owner - 1] in giving()  # كلمة ترحيبية ألقاها الوزير
            led = verb or owner == past or doc.keys[owner - 1] == "من" or doc.keys[owner][0] == "ل"
            led = led or (doc.keys[owner - 1] == "مع" and key in chain_words().with_guest)  # مقابلة مع الوزير
            named = is_noun(doc, owner) or doc.keys[owner][:2] == "لل"
            described = owner == past and is_accusative(doc, owner)  # مؤتمراً | صحافياً
            if led and named and not described and classes(doc.keys[owner]) & _OWNERS:
                return (owner, noun_phrase(doc, owner, at))
        return _named_before(doc, i - 1) if doc.keys[i - 1] in _IN else None
    return None


def _named_before(doc: Document, i: int) -> Range | None:
    """Return the name of two words or more that ends before token `i`: محافظ الساحل سالم الزيد | عبر مداخلة."""
    name = name_around(doc, i - 1) if i > doc.first[i] else None
    return name if name is not None and name[1] == i and name[1] - name[0] > 1 else None


def _outside_quotes(doc: Document, at: int) -> Iterator[int]:
    """Yield the tokens shortly before `at` in its sentence, the nearest first, without what is quoted."""
    i, first = at - 1, doc.first[at]
    for _ in range(_BEFORE):
        if i >= first and doc.quotes.inside[i] >= 0:
            i = doc.quotes.all[doc.quotes.inside[i]].open
        if i < first:
            return
        yield i
        i -= 1


def past_title(doc: Document, i: int) -> int:
    """Return the token after the title of a text that begins at `i`, if it is quoted: محاضرة | بعنوان «…» للوزير."""
    mark = next((k for k in range(i, min(i + 2, len(doc.keys))) if k in doc.quotes.opened), None)
    return doc.quotes.all[doc.quotes.opened[mark]].close + 1 if mark is not None else i


def issuer_before(doc: Document, candidate: Candidate) -> Range | None:
    """Return whose text it is that the verb takes up, if he agrees: أصدر الحزب بياناً طالب فيه الوزارة بالحوار.

    What follows such a verb is whom it asks: كلمة للمدير شكر فيها | الوزير.
    """
    form, at, words = candidate.form, candidate.at, function_words()
    assert form is not None
    if not takes_up(doc, candidate) or form.prefix:
        return None
    first = max(doc.first[at], at - _BEFORE)
    text = next((i for i in range(at - 1, first, -1) if classes(doc.keys[i]) & Noun.DOCUMENT), 0)
    if not text or doc.keys[text - 1] in words.preposition or prefix_of(doc.keys[text]):
        return attributive_subject(doc, candidate)
    issuer = next(subjects(doc, first, text), None)
    asked = Grammar(form.gender, form.number, False)
    issued = issuer is not None and fits(issuer, asked)
    return issuer.range if issuer is not None and issued else attributive_subject(doc, candidate)
