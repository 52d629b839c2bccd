"""Whose doing does a clause tell that reports nothing? The subjects of its verbs, as far as they can speak.

No parser is here: a noun counts as a subject where it opens its sentence, or where a word that is no noun of
the tables stands right before it at the head of a clause.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache

from qawl.arabic.tokens import Gate
from qawl.lexicon.cues import forms
from qawl.lexicon.document_words import giving, issuing
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import NAME, PEOPLE, PERSON, SPEAKER, TITLE
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.lexicon.tables import folded
from qawl.lexicon.title_words import grades
from qawl.reading.cues.datelines import in_dateline
from qawl.reading.document import Document
from qawl.reading.ordinary import is_closed, is_doing, is_foreign, is_imperfect, is_ordinary
from qawl.reading.phrases.finite_verbs import first_verb, is_finite
from qawl.reading.phrases.nominals import is_accusative, is_noun, is_oblique
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.report import Range
from qawl.reading.who.agreement import Grammar, fits
from qawl.reading.who.bodies import is_gathering
from qawl.reading.who.entity import Mention
from qawl.reading.who.mentions import understand
from qawl.reading.who.names import prefix_of

_TITLES = TITLE | Noun.DEFINITE
_SPEAKING = ("person", "organization", "unnamed", "group")
_QUOTED_NAME = 7  # tokens; the longest quotation that is a name
_REACH = 150  # tokens before a verb in which a clause is looked for
_SOUND = 4  # letters of the shortest unknown word that is read as a plural in ون or و
_TURN = 3  # words of a sentence among which it says that another takes his turn
_ASKING = Noun.ROLE | Noun.GROUP | Noun.QUANTIFIER | Noun.PLURAL  # who does what a verb says
_DOING = 4  # tokens from people to their verb: محللين عسكريين شككوا
_LABEL = 3  # tokens of what stands before the colon of a headline
_OPENING = 8  # tokens of the circumstance that a sentence opens with
_OWNED = Noun.ORG | Noun.POSSESSED


def subjects(doc: Document, start: int, end: int, *, many: bool = False) -> Iterator[Mention]:
    """Yield the subjects of the clauses between two tokens of one sentence, the nearest to the end first.

    Args:
        doc: the document.
        start, end: the tokens between which they are looked for.
        many: whether people in the plural are meant, who are no one's office or name (عدد من السكان).
    """
    first = max(start, end - _REACH)
    places = range(first, end) if many else [*_MAY_SPEAK.within(doc.tokens, first, end)]
    if not many and first == 0 < end and (not places or places[0]):
        places = [0, *places]
    taker = _taker(doc, first, end) if first < end else -1
    if taker >= first and taker not in places:
        places = sorted((*places, taker))
    for i in reversed(places):
        known = classes(doc.keys[i])
        speaks = (
            known & SPEAKER
            or _is_named_medium(doc, i)
            or (many and _are_people(doc, i))
            or (not known and _heads_headline(doc, i))
        )
        told = i == taker or (speaks and (_is_subject(doc, i) or _makes_statement(doc, i)))
        if not told or known & _OWNED == _OWNED:
            continue  # فازت حملتها: it is her who goes on
        if not (in_dateline(doc, i) or _in_speech(doc, i, end) or is_gathering(doc, i)):
            mention = _read(doc, i - (i - 1 in doc.quotes.opened and _tells_that(doc, i - 2)), end)
            if mention.type in _SPEAKING or (mention.type == "outlet" and _is_named_medium(doc, i)):
                yield mention


def subject_called(doc: Document, start: int, end: int, names: Collection[str]) -> str:
    """Return the last subject between two tokens that is one of these words, family names that no table need have."""
    keys = doc.keys
    for i in range(end - 1, start - 1, -1):
        if keys[i] in names and _is_subject(doc, i) and not _in_speech(doc, i, end):
            return keys[i]
    return ""


def sentence_before(doc: Document, at: int) -> Range:
    """Return the sentence before that of token `at`, without the mark that ends it; (0, 0) where there is none."""
    end = doc.first[at] - 1
    while end > 0 and doc.keys[end - 1] in ("\n", "."):
        end -= 1
    return (doc.first[end - 1], end) if end > 0 else (0, 0)


def first_subject(doc: Document, start: int, limit: int, asked: Grammar | None) -> Mention | None:
    """Return the subject of the verb that a sentence opens with, perhaps past a comma: من جهة أخرى، استقبل الوزير | .

    Only somebody is meant whom the sentence names, or calls without a name: فلان، أحد السكان.
    """
    comma = next((i for i in range(start, min(limit, start + _OPENING)) if doc.keys[i] == ","), start)
    for head in (start, comma + 1) if comma > start else (start,):
        verb, who = first_verb(doc, head, limit)
        key = doc.keys[verb]
        told = key[:2] != "ال" and (is_doing(key) or is_finite(key) or is_imperfect(key) or _verb(key))
        if not told or classes(key) or who >= limit or not is_noun(doc, who):
            continue
        if is_oblique(doc.keys[who]) or is_accusative(doc, who) or prefix_of(doc.keys[who]):
            continue
        mention = _read(doc, who, limit)
        other = key[-1] == "ت" and asked is not None and asked.gender == "m"  # أنشأت «برايفت» تحالفاً. وقال
        told = (mention.name_stems or mention.type == "unnamed") and not other
        return mention if told and fits(mention, asked) else None
    return None


def headline_subject(doc: Document, at: int) -> Mention | None:
    """Return who opens the headline that goes on with a verb at `at`: «مياه الساحل» تكرم العمال وتشكرهم على عملهم.

    The verb after him tells that he does something there, so he may be called by any word; it names a body if by none.
    """
    if doc.line[at] or not doc.keys[at].startswith("و"):
        return None
    start = next((k + 1 for k in range(min(at, _LABEL)) if doc.keys[k] == ":"), 0)
    quote = doc.quotes.opened.get(start)
    end = doc.quotes.all[quote].close + 1 if quote is not None else noun_phrase(doc, start, at)
    verb = doc.keys[min(end, at)]
    doing = quote is not None or is_imperfect(verb) or is_doing(verb) or is_finite(verb)
    if not (start < end < at and doing and verb[0] in "يت" and verb[0] == doc.keys[at][1:2]):
        return None
    mention = understand(doc, (start, end))
    if not mention.bare or mention.office:
        return mention
    named = quote is not None or doc.keys[start][:2] == "ال"
    return replace(mention, type="organization", core=mention.range, bare=False) if named else None


_MAY_SPEAK = Gate(lambda key: classes(key) & (SPEAKER | Noun.OUTLET_HEAD))


def _is_named_medium(doc: Document, i: int) -> bool:
    """Return whether a medium is called by its name at token `i`: صحيفة الضفة، موقع «الأفق», not صحيفة محلية."""
    known = classes(doc.keys[i])
    if not known & Noun.OUTLET_HEAD or known & Noun.PLURAL or i + 1 >= len(doc.keys):
        return False  # مواقع التواصل
    return i + 1 in doc.quotes.opened or doc.keys[i + 1][:2] == "ال" != doc.keys[i][:2]


def _taker(doc: Document, start: int, end: int) -> int:
    """Return the token that names who takes his turn in the sentence of `start`: بدوره، تجنب | فلان; or -1."""
    first = doc.first[start]
    turn = next((i for i in range(first, min(first + _TURN, end)) if doc.keys[i] in _turns()), -1)
    if turn < 0:
        return -1
    verb = turn + 1 + (doc.keys[turn + 1] == ",")
    taker = verb + 1
    if taker >= end or not _may_be_verb(doc, verb) or is_closed(doc.keys[verb]) or not is_noun(doc, taker):
        return -1
    key = doc.keys[taker]
    named = classes(key) & SPEAKER or is_foreign(key)
    return taker if named and not (is_oblique(key) or is_accusative(doc, taker) or prefix_of(key)) else -1


@cache
def _turns() -> frozenset[str]:
    """Words that say that somebody else takes his turn: بدوره، جانبه."""
    return folded("titles", "others_turn")


def _in_speech(doc: Document, i: int, end: int) -> bool:
    """Return whether token `i` stands in a quotation, longer than a name, that is over before token `end`."""
    inside = doc.quotes.inside[i]
    if inside < 0 or inside == doc.quotes.inside[min(end, len(doc.keys) - 1)]:
        return False
    quote = doc.quotes.all[inside]
    return quote.close < end and quote.close - quote.open > _QUOTED_NAME


def _heads_headline(doc: Document, i: int) -> bool:
    """Return whether an unknown name opens the headline, before its verb: كامبياسو يرفض العرض ويعلن الرحيل."""
    if i or len(doc.keys) < 2 or not is_noun(doc, 0):
        return False
    first, second = doc.keys[:2]
    unknown = not (is_closed(first) or is_ordinary(first) or _verb(first))
    return unknown and second[0] in "يت" and (is_imperfect(second) or is_doing(second) or is_finite(second))


def _are_people(doc: Document, i: int) -> bool:
    """Return whether the noun at token `i` is of people: المحتجون، عدد من سكان الحي، بعض العمال."""
    key = doc.keys[i]
    known = classes(key)
    if known & Noun.QUANTIFIER:
        return any(classes(key) & Noun.HUMAN for key in doc.keys[i + 1 : i + 3])
    sound = not known and key.endswith(("ون", "و")) and len(key) > _SOUND
    sound = sound and not (is_doing(key) or is_imperfect(key))
    return known & PEOPLE == PEOPLE or sound  # منظمو الحملة


def subject_at(doc: Document, i: int, limit: int) -> Mention | None:
    """Return the noun phrase at token `i`, where a clause begins, if it can speak."""
    if i in doc.quotes.opened and i + 1 < limit and not is_noun(doc, i):
        i += 1
    if (
        i >= limit
        or not is_noun(doc, i)
        or not classes(doc.keys[i]) & (PERSON | Noun.ORG | Noun.UNNAMED | Noun.GROUP)
        or _verb(doc.keys[i])
    ):
        return None
    return _read(doc, i, limit)


def _read(doc: Document, i: int, limit: int) -> Mention:
    return understand(doc, (i, max(i + 1, noun_phrase(doc, i, limit, split=True))), limit)


def _makes_statement(doc: Document, i: int) -> bool:
    """Return whether a statement is said to be of the person at token `i`: وفي تصريح صحفي للمتحدث باسم …، أوضح."""
    words, key = function_words(), doc.keys[i]
    if key[0] != "ل" or not classes(key) & Noun.ROLE or classes(key) & (Noun.GROUP | Noun.PLURAL):
        return False
    word = i - 1 if i and doc.keys[i - 1] in words.statement else i - 2
    return word > 0 and doc.keys[word] in words.statement and doc.keys[word - 1].removeprefix("و") == "في"


def _is_subject(doc: Document, i: int) -> bool:
    """Return whether the noun at token `i` opens its sentence, or follows the verb of a clause."""
    key, words = doc.keys[i], function_words()
    after = doc.keys[i + 1] if i + 1 < len(doc.keys) else ""
    if after == "/" or (_asks(key) and classes(after) & _ASKING):
        return False  # نيسان/أبريل، طالب المئات
    sister = i > 0 and doc.keys[i - 1] in words.complementizer and _did(doc, i)
    an_object = (
        (is_oblique(key) and not sister)
        or is_accusative(doc, i)
        or (key.endswith("ين") and classes(key) & Noun.DUAL)
    )
    before = i - 1 - (i - 1 in doc.quotes.opened)
    told = before > doc.first[i] and _tells_that(doc, before)  # أوضح ذلك "محمد البعيد"
    doubtful = not told and _doubtful(doc, i)
    if an_object or prefix_of(key) or not is_noun(doc, i) or _verb(key) or doubtful:
        return False
    whole = name_at(doc.keys, i - 1) if i else None
    if whole is not None and len(whole.words) > 1:
        return False  # شرم | الشيخ
    if told or sister or i == doc.first[i] or doc.keys[i - 1] in words.clause - words.preposition:
        return True
    before = i - 1
    while before > doc.first[i] and doc.keys[before] in words.time:
        before -= 1
    if before > doc.first[i] and _tells_that(doc, before):
        return True
    return _may_be_verb(doc, before) and (doc.keys[before] in words.auxiliary or _heads(doc, before))


def _did(doc: Document, i: int) -> bool:
    """Return whether people in the oblique at token `i` have done what a verb near after them says: محللين شككوا."""
    return doc.keys[i].endswith("ين") and any(key.endswith("وا") for key in doc.keys[i + 1 : i + _DOING])


def _tells_that(doc: Document, i: int) -> bool:
    """Return whether the word at token `i` points back after a verb that reports: أوضح ذلك، كشف عن ذلك."""
    if doc.keys[i] not in function_words().so_said:
        return False
    verb = i - 1 - (doc.keys[i - 1] == "عن")
    return verb >= 0 and any(form.kind == "verb" and form.row.strong for form in forms(doc.keys[verb]))


def told_that(doc: Document, start: int, end: int) -> Mention | None:
    """Return who is said to have told what stands before, last before token `end`: أوضح ذلك مدير المركز فلان."""
    for i in range(end - 2, max(start, end - _REACH), -1):
        if doc.keys[i] in function_words().so_said and _tells_that(doc, i):
            who = i + 1 + (i + 1 in doc.quotes.opened)
            if classes(doc.keys[who]) & SPEAKER and is_noun(doc, who):
                return _read(doc, i + 1, min(end, doc.last[i]))
            return None
    return None


def _may_be_verb(doc: Document, i: int) -> bool:
    """Return whether the word at token `i` is none that the tables know as another kind of word."""
    key, words = doc.keys[i], function_words()
    if i and doc.keys[i - 1] == "ما" and any(form.kind == "verb" for form in forms(key)):
        return True  # ما نشره فلان
    article = key[:2] == "ال" and doc.text[doc.tokens.starts[i]] != "أ" and not _begins_like_article(key)
    closed, bare = words.pronoun_subject | words.demonstrative, key.removeprefix("و")
    joined = key[:3] == "وال" and doc.text[doc.tokens.starts[i] + 1] == "ا"  # not وألقى، والتقى
    joined = joined and not _begins_like_article(key[1:])
    if joined or key in words.complementizer or bare in closed:
        return False  # والحياتي، أنه
    if key in words.copula and key.endswith(("وا", "نا", "تم")):
        return False  # ليسوا طلاباً
    placed = key in words.adjunct or bare in words.preposition  # وعن, not وأبان
    placed = placed or (len(key) > _SOUND and doc.words(i, i + 1).endswith("ات"))  # وقدرات, not وبدأت
    known = (classes(key) and not _is_done_by(doc, i)) or placed
    return not article and not known and key[0].isalpha()


def _is_done_by(doc: Document, i: int) -> bool:
    """Return whether a given name at token `i` is rather a verb, whose subject has the article: رفعت الإدارة خطاباً."""
    known = classes(doc.keys[i])
    name = known & Noun.GIVEN and known & Noun.AMBIGUOUS and not known & Noun.ROLE
    return bool(name) and is_doing(doc.keys[i]) and i + 1 < len(doc.keys) and doc.keys[i + 1][:2] == "ال"


def _begins_like_article(key: str) -> bool:
    """Return whether a word is a verb whose first letters are like the article: التقى، التزم."""
    verbal = is_doing(key) or any(form.kind == "verb" for form in forms(key))
    return verbal and not classes(key) and not is_masdar(key[2:])


def _heads(doc: Document, i: int) -> bool:
    """Return whether the word at token `i` stands where the verb of a clause does, and is no verbal noun."""
    key, words = doc.keys[i], function_words()
    if i == doc.first[i]:
        return True
    head = doc.keys[i - 1]
    if head in grades() and classes(doc.keys[i - 2]) & Noun.ROLE:
        return False  # مدير عام جمرك الميناء
    if any(is_masdar(key[start:]) for start in range(3)):
        verbal = any(form.kind == "verb" for form in forms(key))  # واستقبال الوزير is none
        if not verbal or head in words.opening:
            return False
    opened = head in words.negation or head in ("ثم", "قد", "ما")
    if head.removeprefix("و") not in words.preposition:
        opened = opened or head in words.opening or head in words.clause
    if key in issuing() or key in giving():
        bare = head.removeprefix("و").removesuffix("ا")
        opened = opened or bare in words.occasion  # في بيان أصدرته الوزارة، أوضحت
    after = head == "ذلك" and doc.keys[i - 2].removeprefix("و") in words.adjunct  # عقب ذلك ألقى الوزير كلمة
    opened = opened or after or (head in words.relative and head != "من")
    joined = key[0] in "وف" and not doc.has_ta(i)  # not وراحة بعثة الفريق
    return joined or opened or not (head[0].isalnum() or _closes_name(doc, i - 1))


def _closes_name(doc: Document, i: int) -> bool:
    """Return whether token `i` closes a name in quote marks, after which no clause begins: «أمير الشعراء» | كضيف."""
    inside = doc.quotes.inside[i - 1] if i else -1
    quote = doc.quotes.all[inside] if inside >= 0 else None
    return quote is not None and quote.close == i and quote.close - quote.open <= _QUOTED_NAME


def _doubtful(doc: Document, i: int) -> bool:
    """Return whether the word at token `i` is a name only by chance: no title, and no name after it."""
    known = classes(doc.keys[i])
    if known & _TITLES or not known & Noun.AMBIGUOUS:
        return False
    if is_closed(doc.keys[i].removeprefix("و")):
        return True  # ولو
    after = doc.keys[min(i + 1, len(doc.keys) - 1)]
    return not (classes(after) & NAME or (known & Noun.GIVEN and is_foreign(after)))  # جون ميلر


def _asks(key: str) -> bool:
    """Return whether a noun of the tables is written like a verb that reports: طالب."""
    return key[:2] != "ال" and any(form.kind == "verb" and form.row.strong for form in forms(key))


def _verb(key: str) -> bool:
    """Return whether a word reads rather as a verb that reports: بيّنت, طالب."""
    return key[:2] != "ال" and not classes(key) & SPEAKER and any(form.kind == "verb" for form in forms(key))
