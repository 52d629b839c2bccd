"""What can a word be in a noun phrase: its head or a part of it, a verb that ends it, someone spoken to?

What the tables do not know is told by its letters, with the words beside it.
"""

from functools import cache

from qawl.arabic.remembered import remembered
from qawl.lexicon.chain_words import chain_words
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import (
    DEFINED,
    MEDIUM,
    NAME,
    NAME_START,
    OWN_NAME,
    SPEAKING,
    WHERE,
)
from qawl.lexicon.nouns import Noun, classes, known_names, lemma_of, name_at
from qawl.lexicon.title_words import doubled
from qawl.reading.document import Document
from qawl.reading.ordinary import is_ordinary, is_son_of
from qawl.reading.phrases.finite_verbs import is_finite
from qawl.reading.phrases.like_prepositions import KHALAF, is_khalaf, is_titled_ali
from qawl.reading.phrases.name_words import with_article

_PLURAL = 6  # letters; a longer unknown word in ين is a plural: المتنزهين, not السنين
_SPEECH = ("كم", "نا")  # pronouns of those who speak and listen
_THIRD = ("ه", "ها", "هم")  # pronouns of those who are spoken of
_OFFICE = 5  # tokens of an office with what it is of
_MEN = ("علي", KHALAF)  # names written like prepositions
VAN = "فان"  # the particle of Dutch names, written like فإن
ONE = ("احد", "احدي")  # one of many: أحد السكان
_QUOTED_NAME = 7  # words; the longest quotation that is taken for a name


def is_noun(doc: Document, i: int) -> bool:
    """Return whether a noun phrase can begin at token `i`."""
    key = doc.keys[i]
    if i in doc.quotes.opened:
        return doc.quotes.all[doc.quotes.opened[i]].close - i - 1 <= _QUOTED_NAME
    if (key in _MEN and is_man(doc, i)) or (key == VAN and is_van(doc, i)):
        return True
    if len(key) < 3 and key in "دما" and i + 1 < len(doc.keys):
        after = doc.keys[i + 1]
        return after in "./" or bool(classes(after) & OWN_NAME)  # د. باسل، م/ سعيد، د سالم
    return nominal(key)


@remembered
def nominal(key: str) -> bool:
    """Return whether the folded word `key`, with or without و before it, can begin a noun phrase."""
    if not key[0].isalnum() or (len(key) == 1 and not key.isdigit()):
        return False
    words = function_words()
    closed = (
        words.adjunct,
        words.preposition,
        words.complementizer,
        words.relative,
        words.negation,
        words.pronoun_subject,
        words.spoken,
    )
    rest = key[1:] if key[0] in "وف" and len(key) > 2 else key
    if (rest in words.attached and not classes(key) & Noun.ROLE) or (
        rest[:2] == "لل" and key not in begins_with_preposition()
    ):
        return False
    if (rest[:3] == "بال" or (rest[:3] == "كال" and with_article(rest))) and not classes(key) & SPEAKING:
        return False  # كالعادة, not كالاس
    if not classes(key) and rest.endswith(_SPEECH) and rest[:-2] in words.preposition:
        return False  # أمامكم، خلفنا
    if rest in words.circumstance and rest.endswith(("ه", "ها", "هم")) and not classes(key) & SPEAKING:
        return False
    if any(
        key in group or rest in group for group in (*closed, words.auxiliary, words.time, words.time_head)
    ):
        return False
    many = key[0] == "و" and rest.endswith("وا") and len(rest) > 4
    if many and not classes(key) and not is_masdar(rest[:-1]):
        return False  # ولجأوا, but وتباطؤاً
    return not is_finite(key)


@remembered
def addressed(key: str) -> bool:
    """Return whether the word is a person or outlet spoken to: للصحفيين، لرويترز، لصحيفة."""
    if key[0] != "ل" or len(key) < 4 or key in begins_with_preposition():
        return False
    if key[1:] in chain_words().peers or key[1:] in ONE or key[1:] in chain_words().staff:
        return True  # لأحد الصحافيين، لمراسل
    known = classes(key[1:])
    if key.startswith("لل"):
        known = classes("ال" + key[2:]) or classes("ال" + key[1:])  # للصحفيين، للاعبين
    if known & MEDIUM:
        return True
    return not classes(key) & WHERE and (
        bool(known & Noun.HUMAN) and bool(known & (Noun.PLURAL | Noun.POSSESSED))
    )


def ends_as_son_of(doc: Document, j: int) -> bool:
    """Return whether the word at `j` is a Maghrebi family name with بن or بو, before a mark, أن or إن."""
    after = doc.keys[j + 1] if j + 1 < len(doc.keys) else "."
    closes = not after[0].isalnum() or after in function_words().complementizer
    return closes and is_son_of(doc.keys[j]) and doc.text[doc.tokens.ends[j] - 1] != "ه"  # بلسانه


def calls_movement(first: str, key: str) -> bool:
    """Return whether `key` is the name of a movement described before it: حركة المقاومة الإسلامية حماس."""
    known = classes(key)
    return first in chain_words().movements and bool(known & Noun.ORG) and not known & Noun.COMMON


def is_man(doc: Document, j: int) -> bool:
    """Return whether the token is a man's name and not the preposition written like it: أبو علي, خلف بن سالم."""
    if doc.keys[j] == KHALAF:
        return is_khalaf(doc, j)
    if doc.keys[j] != "علي" or j == 0:
        return False
    if doc.text[doc.tokens.ends[j] - 1] == "ى":
        return is_titled_ali(doc, j)
    if classes(doc.keys[j - 1]) & NAME_START:
        return True
    if tuple(doc.keys[j : j + 2]) in doubled():
        return True
    after = doc.keys[j + 1] if j + 1 < len(doc.keys) else ""
    titled = doc.keys[j - 1][:2] == "ال" and classes(doc.keys[j - 1]) & Noun.ROLE
    if titled and classes(after) & OWN_NAME:
        return True  # المواطن علي هادي
    if doc.dots_to and _is_family(after) and _ends_office(doc, j):
        return True  # رئيس الاتحاد علي الساعدي
    after = after if doc.dots_ya else ""
    if not after or not after[0].isalpha() or is_masdar(after) or is_ordinary(after):
        return False
    return not classes(after) or bool(classes(after) & NAME and not classes(after) & Noun.AMBIGUOUS)


@remembered
def _is_family(key: str) -> bool:
    """Return whether a word after علي can be but a name: the tables', and an unknown one in ي with the article."""
    known = classes(key)
    if known:
        return bool(known & NAME) and not known & (Noun.COMMON | WHERE | Noun.NATIONALITY)
    return key[:2] == "ال" and key[-1] == "ي" and not (is_ordinary(key) or is_masdar(key[2:]))


def _ends_office(doc: Document, j: int) -> bool:
    """Return whether an office of one man with the noun that it is of stands right before `j`: مدير المستشفى."""
    if doc.keys[j - 1][:2] != "ال" and not classes(doc.keys[j - 1]) & Noun.PLACE:
        return False
    for k in range(j - 2, max(doc.first[j], j - _OFFICE) - 1, -1):
        known = classes(doc.keys[k])
        if known & Noun.ROLE and not known & (DEFINED | Noun.PLURAL):
            return True
        if not doc.keys[k].isalpha() or doc.keys[k] in function_words().preposition:
            return False
    return False


def is_van(doc: Document, j: int) -> bool:
    """Return whether the token is the particle of Dutch names and not فإن, which is written alike: روبن فان بيرسي."""
    if doc.keys[j] != VAN or j + 1 >= len(doc.keys) or doc.text[doc.tokens.starts[j] + 1] in "إأ":
        return False
    after = doc.keys[j + 1]
    unknown = not classes(after) or classes(after) == Noun.SURNAME
    return (
        unknown
        and after[0].isalpha()
        and after[:2] != "ال"
        and not is_ordinary(after)
        and not is_masdar(after)
    )


def possessed(doc: Document, i: int) -> bool:
    """Return whether the noun at `i` carries a pronoun; its letters tell رئيسه from رئيسة, which have one key."""
    return bool(classes(doc.keys[i]) & Noun.POSSESSED) and not doc.has_ta(i)


@remembered
def is_oblique(key: str) -> bool:
    """Return whether the ending of a plural shows that it is no subject: المتنزهين, سائقي السيارات."""
    known = classes(key)
    if key.endswith("ين"):
        plural = known & (Noun.QUANTIFIER | Noun.DUAL | Noun.PLURAL)
        return bool(plural) or (not known and key[:2] == "ال" and len(key) > _PLURAL)
    one = classes(key[:-1]) if key.endswith("ي") and known & Noun.PLURAL else 0
    return bool(one & Noun.HUMAN) and not one & Noun.PLURAL


@cache
def begins_with_preposition() -> frozenset[str]:
    """Words of the name and place tables that begin with ب or ل themselves."""
    return frozenset(words[0] for words in known_names() if words[0][0] in "بل")


def is_object(doc: Document, j: int) -> bool:
    """Return whether the word at `j` is an object after a definite noun: المراسل | استهدافاً, الصحيفة | كلامها.

    After a name too, where it shows its accusative: شي جين بينغ | ضباطاً.
    """
    key, before = doc.keys[j], doc.keys[j - 1]
    if key[:2] == "ال" or not may_be_object(key):
        return False
    closed = before[:2] == "ال"
    named = bool(classes(before) & OWN_NAME) or not (classes(before) or is_ordinary(before))
    if _is_relation(key) and not doc.has_ta(j) and (possessed(doc, j) or not classes(key)):
        return closed or named  # بنكيران | خصومه، المدرب | لاعبيه
    marked = key[-1] == "ا" and is_accusative(doc, j)
    if marked and key[0] != "و" and doc.has_ta(j - 1) and not classes(before) & Noun.QUANTIFIER:
        return True  # لجنة مستقلة | خصماً
    return (closed or named) if marked else closed and _is_owned(key)


@remembered
def may_be_object(key: str) -> bool:
    """Return whether a word alone can be such an object: it ends in ا, or in a pronoun."""
    return key[-1] == "ا" or _is_owned(key) or _is_relation(key)


def _is_relation(key: str) -> bool:
    """Return whether a word is who belongs to another, by his pronoun: نائبه، خصومها."""
    known = classes(key)
    theirs = known & Noun.POSSESSED and known & Noun.HUMAN and known & Noun.COMMON
    if are_his(key):
        return True
    return bool(theirs) and not known & (Noun.HONORIFIC | Noun.QUANTIFIER) and key[0] not in "وفبلك"


def are_his(key: str) -> bool:
    """Return whether a word no table knows is a sound plural and ـه, unless its ه is ة: لاعبيه."""
    if key[-2:] != "يه" or classes(key) or is_ordinary(key) or not is_oblique(key[:-1]):
        return False
    return key[0] not in "وفبلك" or lemma_of(key[:-1])[0] == key[0]


def _is_owned(key: str) -> bool:
    theirs = key.endswith(("ها", "هم")) and len(key) > 4 and key[0] not in "وفبل"
    return theirs and not classes(key) & (OWN_NAME | Noun.ROLE)


def has_pronoun(doc: Document, i: int) -> bool:
    """Return whether a pronoun of the third person is joined to the word at `i`, and no ة ends it: رغبتهم، تقديره."""
    return doc.keys[i].endswith(_THIRD) and not doc.has_ta(i)


def names_other(doc: Document, j: int) -> bool:
    """Return whether a body that is no medium is named at `j`: لوكالة غوث اللاجئين."""
    known = name_at(doc.keys, j)
    return known is not None and len(known.words) > 1 and known.type != "outlet"


def carries_preposition(key: str) -> bool:
    """Return whether the word carries a preposition: لنادي، بالهند، للهلال, not برقية."""
    if classes(key) & (Noun.DOCUMENT | Noun.GIVEN) == Noun.DOCUMENT and lemma_of(key) == key:
        return False
    return key[:2] == "لل" or (
        key[0] in "بل" and len(key) > 3 and bool(classes(key[1:])) and key not in begins_with_preposition()
    )


def disagrees(before: int, previous: str, key: str) -> bool:
    """Return whether the definite word `key` cannot be an adjective of the definite noun `previous`: المجلس | العملية.

    Only where the number of the noun is known: a plural of things takes a feminine adjective.
    """
    if not before & (Noun.ROLE | Noun.ORG) or before & (Noun.AMBIGUOUS | Noun.PLURAL) or previous[:2] != "ال":
        return False
    if previous.endswith("ه"):
        return not key.endswith(("ه", "ي", "ا", "ات", "ين", "ون"))
    return not before & Noun.FEMININE and key.endswith("ه")


def is_accusative(doc: Document, i: int) -> bool:
    """Return whether the word at `i` shows by its ending that it is no subject: وتساءل غاضباً، مقدما شكره."""
    key, words = doc.keys[i], function_words()
    if i and (doc.keys[i - 1] in words.complementizer or doc.keys[i - 1] in words.sisters):
        return False  # أن مسؤولاً، لكن مصدراً
    dual = i + 1 < len(doc.keys) and doc.keys[i + 1][:2] == "ال"  # مدربا النصر
    bare = classes(key) & (Noun.COMMON | Noun.POSSESSED) == Noun.COMMON and lemma_of(key) != key
    if key[-1] == "ا" and bare and lemma_of(key) == lemma_of(key[:-1]) and not dual:
        return True  # أطرافا
    return "\u064b" in doc.text[doc.tokens.ends[i] - 2 : doc.tokens.ends[i]] and not key[0].isdigit()


def is_predicate(doc: Document, i: int) -> bool:
    """Return whether an indefinite word at `i` says of a subject before it what it is: إنه عازم، كان شائعاً."""
    key, before = doc.keys[i], doc.keys[i - 1] if i else ""
    if key[:2] == "ال" or i in doc.quotes.opened or classes(key):
        return False
    pronoun = before in function_words().complementizer and before.endswith(("ه", "ها", "هم", "هما"))
    return pronoun or is_accusative(doc, i) or (key[-1] == "ا" and is_ordinary(key))


def is_known_body(doc: Document, i: int) -> bool:
    """Return whether the known name of a body begins at token `i`, with ل before it too: للأمم المتحدة."""
    known = name_at(doc.keys, i)
    return known is not None and known.type == "organization"


def medium_name(doc: Document, i: int, stop: int) -> int:
    """Return one past the known name that a medium has at token `i`, or after its first word before `stop`; else 0."""
    for j in (i, i + 1):
        known = name_at(doc.keys, j) if j < stop else None
        if known is not None and known.type == "outlet":
            return j + len(known.words)
    return 0


def is_anothers_office(doc: Document, i: int, j: int) -> bool:
    """Return whether the office at `j`, behind a comma, is none of the body at `i`: دعا المجلس، | منسقة السياسات."""
    body, office = classes(doc.keys[i]), classes(doc.keys[j])
    one = office & Noun.ROLE and not office & (Noun.ORG | Noun.PLURAL | Noun.DEFINITE)
    return bool(one) and bool(body & Noun.ORG) and not body & (OWN_NAME | Noun.HUMAN)
