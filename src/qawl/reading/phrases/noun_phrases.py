"""How far does a noun phrase reach? The mention of a speaker, from its head through titles, names and appositions.

There is no parser here: the phrase is followed word by word, and ends where a closed-class word, a finite verb,
a mark or a new phrase begins. What the words are comes from the noun tables (`lexicon.nouns`).
"""

from functools import cache

from qawl.arabic.remembered import remembered
from qawl.lexicon.cues import forms
from qawl.lexicon.function_words import function_words
from qawl.lexicon.noun_kinds import MEDIUM, OWN_NAME, PERSON_START, SPEAKING, STATE
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.lexicon.title_words import called, doubled, grades
from qawl.reading.document import Document, asked_once
from qawl.reading.ordinary import is_closed, is_doing, is_imperfect, is_particle
from qawl.reading.phrases.appositions import goes_on_past_comma, past_bracket
from qawl.reading.phrases.charges import belongs, is_matter
from qawl.reading.phrases.finite_verbs import after_definite, is_finite, may_be_finite, reports, seems_finite
from qawl.reading.phrases.nominals import (
    is_anothers_office,
    is_man,
    is_object,
    is_van,
    may_be_object,
    medium_name,
)
from qawl.reading.phrases.phrase_ends import GOD, ends_name, his_honours, is_past
from qawl.reading.phrases.phrase_prepositions import joins_preposition, past_sign
from qawl.reading.phrases.prefixed_words import is_joined, says_how, wants_name
from qawl.reading.phrases.second_phrases import is_named, is_second

_OUTLET = 3  # tokens of a medium's name before a word that would end the phrase
_QUOTED_NAME = 7  # words; the longest quotation that is taken for a name
_COMMAS = 4  # appositions in one phrase
_SOUND = 4  # letters of the shortest plural in و: بانو

_ITS = ("ه", "ها", "هم")
_BY_TONGUE = "بلسان"  # الناطق بلسان الجيش
_GENERAL = "العام"


@asked_once
def noun_phrase(doc: Document, i: int, limit: int, *, split: bool = False) -> int:
    """Return one past the last token of the noun phrase that begins at `i`, at most `limit`.

    Args:
        doc: the document.
        i: where the phrase begins.
        limit: where it ends at the latest, a token index.
        split: end it too where a second noun phrase seems to follow directly, a subject's object.
    """
    keys, quotes = doc.keys, doc.quotes
    j, commas, named, head = i, 0, False, i
    while j < limit:
        key = keys[j]
        if key[0].isalnum():
            if j > head and not _goes_on(doc, head, j, named, split):
                whole = max(_medium_end(doc, k) for k in range(max(i, j - _OUTLET), j))
                if whole <= j:
                    break
                j = min(whole, limit)  # شبكة سي إن إن، وكالة السودان للأنباء
                continue
            named = named or _names(doc, head, j)
            j += _known_body(doc, i, limit) if j == i else 1
        elif j in quotes.opened:
            close = quotes.all[quotes.opened[j]].close
            if close - j - 1 > _QUOTED_NAME or close >= limit:
                break
            j, named = close + 1, named or not classes(keys[i]) & Noun.ROLE
        elif key in ",;":
            commas += 1
            if (
                commas > _COMMAS
                or not goes_on_past_comma(doc, head, j + 1, limit, named)
                or is_anothers_office(doc, i, j + 1)
            ):
                break
            j += 1
            if classes(keys[j]) & Noun.ROLE:
                head, named = j, False  # السفير أحمد قطان، سفير المملكة في مصر
        elif key == "(":
            close = past_bracket(doc, j, limit)
            if not close:
                break
            j = close
        elif key in "-/" and j > i:
            if j + 1 >= limit or not (doc.glued(j) or classes(keys[j + 1]) & SPEAKING or key == "/"):
                break
            j += 1
        elif j > i and (past := past_sign(doc, j)):
            j = min(past, limit)  # م. د.، 48% من
        else:
            break
    while j > i and (keys[j - 1] in ",;-/(" or keys[j - 1].removeprefix("و") in ("من", "في")):
        j -= 1  # كثيرون من | أولئك، البطل في | تاريخ، الولايات المتحدة ومن | ثم كندا
    return j


def _known_body(doc: Document, i: int, limit: int) -> int:
    """Return how many tokens the name of a body or medium in the tables has that begins the phrase, else 1."""
    name = name_at(doc.keys, i)
    body = name is not None and name.type in ("organization", "outlet")
    return (
        min(len(name.words), limit - i) if name is not None and body else 1
    )  # الكونفدرالية الديمقراطية للشغل


def _medium_end(doc: Document, i: int) -> int:
    """Return one past the name of a medium at token `i`, but not of إسرائيل اليوم, which is more often the state."""
    known = classes(doc.keys[i])
    if not known & MEDIUM or known & STATE:
        return 0
    return medium_name(doc, i, len(doc.keys))


def _names(doc: Document, i: int, j: int) -> bool:
    """Return whether the word at `j` of the phrase begun at `i` is a name, by the tables or by what it follows."""
    key = doc.keys[j]
    known = classes(key)
    if known:
        return bool(known & OWN_NAME) and not known & Noun.AMBIGUOUS
    unknown = key[:2] != "ال" and key[0] not in "بلو" and key not in function_words().preposition
    return unknown and (is_named(doc, j - 1) or _after_office(doc, i, j))


def _goes_on(doc: Document, i: int, j: int, named: bool, split: bool) -> bool:
    """Return whether word `j` belongs to the phrase begun at `i`."""
    if _is_plain(doc.keys[j]):
        if is_past(doc, i, j):
            return False
    else:
        decided = _decided(doc, i, j, named)
        if decided is not None:
            return decided
    return not (split and is_second(doc, i, j))


@remembered
def _is_plain(key: str) -> bool:
    """Return whether of a word alone it is sure that `_decided` decides nothing but whether it is past: of most."""
    words, known = function_words(), classes(key)
    groups = (
        words.complementizer, words.relative, words.resumptive, words.time, words.whatever, words.time_head,
        words.adjunct, words.preposition, words.negation, words.pronoun_subject, words.auxiliary, words.acting,
        words.past_phrase, words.spoken, words.belonging, words.attached, words.scope, called(),
        grades(), his_honours(), _seconds(),
    )  # fmt: skip
    if key in ("علي", GOD) or key[0] in "بلك" or any(key in group for group in groups):
        return False
    if key[:2] != "ال" and may_be_object(key):
        return False
    closed = is_closed(key) or is_particle(key)
    return bool(known) or not (closed or is_finite(key) or may_be_finite(key) or reports(key))


@cache
def _seconds() -> frozenset[str]:
    return frozenset(pair[1] for pair in doubled())


def _decided(doc: Document, i: int, j: int, named: bool) -> bool | None:
    """Return whether word `j` belongs to the phrase begun at `i`, where that is told by one of the two.

    A word that is closed elsewhere may be of a name (روسيا اليوم، فان بيرسي، علي), which is asked before it can end the
    phrase. Prepositions come before verbs, since a letter joined to a noun makes it look like one, and what is joined
    to ب, ل or ك comes last, when no verb and no object is left.
    """
    key, words = doc.keys[j], function_words()
    if is_van(doc, j):
        return True
    if key in words.complementizer or (key in words.relative and key != "من") or key in words.resumptive:
        return False  # بحسب «الوطن» | فإن
    if _is_of_name(doc, i, j) or _is_over_it(doc, j) or _leads_body(doc, i, j) or _calls(doc, j):
        return True
    if key[:4] == "باسم" and key.endswith(_ITS):
        return bool(classes(doc.keys[j - 1]) & Noun.SPOKESMAN)  # المتحدث باسمها سالم, خادم الحرمين | باسمه
    if key == _BY_TONGUE:
        return bool(classes(doc.keys[j - 1]) & Noun.SPOKESMAN)
    if key in words.whatever or ends_name(doc, j) or is_past(doc, i, j):
        return False
    if key == _GENERAL and _is_general(doc, j):
        return True
    medium = classes(doc.keys[j - 1]) & (Noun.OUTLET | Noun.COMMON) == Noun.OUTLET  # رويترز | الأسبوع الماضي
    if key in words.time_head and (doc.keys[j - 1][:2] == "ال" or not doc.keys[j - 1][0].isalnum() or medium):
        return False  # وكالة «رويترز» | الأسبوع الماضي
    if key in words.adjunct or key in words.preposition or key in words.time:
        return joins_preposition(doc, i, j, named)
    if key in words.negation or key in words.pronoun_subject or key in words.auxiliary or _asks(key):
        return False
    if is_closed(key) and not classes(key) and key not in words.owning and after_definite(doc, j):
        return False  # الوزير سوف، القوات أو
    if _ends_titled(doc, j) or is_matter(doc, j):
        return True
    if is_finite(key) or reports(key) or is_object(doc, j) or _is_verb(doc, i, j):
        return False
    joined = is_joined(doc, i, j, named)
    if joined is not None:
        return joined
    if key in words.acting:
        return True
    if is_particle(key) and not classes(key) and not is_named(doc, j - 1):
        return False
    return False if says_how(doc, j) else None


def _is_of_name(doc: Document, i: int, j: int) -> bool:
    """Return whether a word that is a closed one elsewhere is of a name or of what the phrase begun at `i` names."""
    key, before, words = doc.keys[j], doc.keys[j - 1], function_words()
    if key in words.time and (_whole_name(doc, j - 1) or _names_body(doc, i, j)):
        return True  # روسيا اليوم، حركة فجر الجنوب
    if key in words.demonstrative and _owned_by_these(doc, j):
        return True
    if (before, key) in doubled() or belongs(doc, j):
        return True  # جون كي، الوحدة التابعة لـ
    return is_man(doc, j) or (key in grades() and bool(classes(before) & Noun.ROLE))


def _calls(doc: Document, j: int) -> bool:
    """Return whether the verb at `j` leads to the name of who is spoken of: شاب أردني يدعى محمد."""
    after = doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    return doc.keys[j] in called() and bool(classes(after) & Noun.GIVEN)


def _asks(key: str) -> bool:
    """Return whether a word only asks, and is no foreign name: سيدة أخرى | كيف فرت, not إيدوين لو."""
    words = function_words()
    return key in words.asking and key not in words.supposing


def _leads_body(doc: Document, i: int, j: int) -> bool:
    """Return whether a ل at `j` leads to the body in marks whose office it is: الأمين العام | لـ«حزب الله»."""
    if doc.keys[j] != "ل" or j < i + 2 or j + 1 not in doc.quotes.opened or classes(doc.keys[i]) & MEDIUM:
        return False
    described, name = doc.keys[j - 1], name_at(doc.keys, j + 2)
    if described[:2] != "ال" or not (described in grades() or described.endswith("ي")):
        return False
    if (
        name is None
        or classes(described) & Noun.NATIONALITY
        or classes(doc.keys[j + 2]) & (MEDIUM | Noun.PLACE)
    ):
        return False  # السفير الكندي | لـ«الرياض»
    return name.type in ("organization", "group")


def _is_over_it(doc: Document, j: int) -> bool:
    """Return whether a pronoun at `j` is of what he is called: المجني عليها, المشرف عليها، المسؤول عنها فلان."""
    words, key, after = function_words(), doc.keys[j], doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    if key[:3] == "علي" and key in words.attached and doc.keys[j - 1] in words.suffered:
        return True  # المجني عليها
    if key not in words.attached or not classes(after) & PERSON_START:
        return False
    answers = key[:2] == "عن" and classes(doc.keys[j - 1]) & Noun.ROLE
    return doc.keys[j - 1] in words.overseers or bool(answers)


def _is_verb(doc: Document, i: int, j: int) -> bool:
    """Return whether the word at `j` seems a verb, and is no name of a firm and no foreign family name: شركة ياهو."""
    if not seems_finite(doc, j):
        return False
    key = doc.keys[j]
    if wants_name(doc, i, j) and not is_imperfect(key) and not is_doing(key):
        return False
    return not (key.endswith("وا") and not forms(key) and _is_one(doc, i, j))


def _owned_by_these(doc: Document, j: int) -> bool:
    """Return whether the demonstrative at `j` is the genitive of a plural: سكان هذه المنطقة، مبتكرو هذه التقنية."""
    before, after = doc.keys[j - 1], doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    known = classes(before)
    many = known & Noun.PLURAL and not known & Noun.DEFINITE
    bare = before == "باسم" or (
        before[:2] != "ال" and (many or (not known and before.endswith("و") and len(before) > _SOUND))
    )
    return (
        bool(bare) and after[:2] == "ال" and after not in function_words().time | function_words().time_head
    )


def _is_one(doc: Document, i: int, j: int) -> bool:
    """Return whether the phrase begun at `i` comes to one given name at `j`: no verb in the plural follows it."""
    one = not classes(doc.keys[i]) & (Noun.GROUP | Noun.DUAL | Noun.PLURAL)
    return one and classes(doc.keys[j - 1]) & (Noun.GIVEN | Noun.AMBIGUOUS) == Noun.GIVEN  # دانييل نوبوا


def _is_general(doc: Document, j: int) -> bool:
    """Return whether العام at `j` is an adjective and no year: الاتحاد العام، مديرية الأمن العام, not العام الماضي."""
    words, after, before = function_words(), doc.keys[j + 1] if j + 1 < len(doc.keys) else "", doc.keys[j - 1]
    told = after in words.time or after in words.of_year or after.isdigit()
    return before[:2] == "ال" and not before.endswith(("ه", "ات")) and not told


def _ends_titled(doc: Document, j: int) -> bool:
    """Return whether a word is the family name of who has a title, before a comma: الدكتور سمير توكل، أن."""
    key, given = doc.keys[j], classes(doc.keys[j - 1]) & Noun.GIVEN
    if not given or key[0] in "وف" or classes(key) or j + 1 >= len(doc.keys) or doc.keys[j + 1] != ",":
        return False
    return j > 1 and bool(classes(doc.keys[j - 2]) & Noun.HONORIFIC)


def _names_body(doc: Document, i: int, j: int) -> bool:
    """Return whether the word at `j` names the body that the phrase begins with, which has no article of its own."""
    return wants_name(doc, i, j) and j + 1 < len(doc.keys) and doc.keys[j + 1][:2] == "ال"


def _whole_name(doc: Document, i: int) -> bool:
    """Return whether a name of the tables begins at `i` and goes on with the next word."""
    return (name := name_at(doc.keys, i)) is not None and len(name.words) > 1


def _after_office(doc: Document, i: int, j: int) -> bool:
    """Return whether an unknown word after a closed office can only be a name: سفيرة الولايات المتحدة سامنثا باور."""
    return j > i and bool(classes(doc.keys[i]) & Noun.ROLE) and doc.keys[j - 1][:2] == "ال"
