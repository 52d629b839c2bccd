"""Where does a verb's subject end and its object begin, which no word opens: انتقد مدير البلدية | صحيفة المدينة?

Two noun phrases stand side by side; what parts them is that the first is complete, and what else was said of when
and where.
"""

from qawl.arabic.letters import fold_word
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import NAME, OWN_NAME, PERSON, PERSON_START, STATE, TITLE
from qawl.lexicon.nouns import Noun, classes, name_at
from qawl.reading.document import Document
from qawl.reading.ordinary import is_adjective, is_foreign, is_nisba_of_many, is_ordinary, is_quality
from qawl.reading.phrases.family_words import is_family_trade
from qawl.reading.phrases.finite_verbs import is_finite
from qawl.reading.phrases.nominals import addressed, is_noun
from qawl.reading.phrases.noun_phrases import noun_phrase
from qawl.reading.phrases.occasions import past_bare_occasion
from qawl.reading.phrases.phrase_ends import past_name_kept

_GOD = fold_word("الله")
_IN_NAME = "باسم"  # متحدث باسم البلدية, and a given name
_OF_PERSON = OWN_NAME | Noun.HONORIFIC
_ASIDE = 9  # tokens between two commas that tell when or where
_PLACES = 3  # phrases between a subject and its object
COMPLETE = OWN_NAME | STATE | Noun.DEFINITE
_OF_SUBJECT = (
    PERSON | Noun.UNNAMED | Noun.PLACE | Noun.NATIONALITY | Noun.NAME_PARTICLE
)  # fmt: skip


def past_taken_up(doc: Document, i: int, limit: int) -> int:
    """Return the token after a pronoun at `i` that takes up the text: بلاغ نفت فيه | الخبر، نفت من خلاله | الخبر."""
    words = function_words()
    first = i + (doc.keys[i] == "من") if i + 2 < limit else i
    if first + 1 >= limit or doc.has_ta(first):
        return i  # فئة, not فيه
    return first + 1 if doc.keys[first] in words.taken_up else i


def past_subject(doc: Document, start: int, limit: int) -> int:
    """Return one past the subject that begins at `start`, where the object may begin, or `limit`."""
    if doc.keys[start].endswith("ون") and doc.keys[start][:2] != "ال":
        short = _short_phrase(doc, start, limit)
        place = past_place(doc, short, limit)
        return place if place < limit else short  # معلقون | سلوك السياح، ناشطون في الحي | الحادث
    j = noun_phrase(doc, start, limit, split=True)
    if j >= limit and start in doc.quotes.opened:
        return _past_marks(doc, start, limit)
    if j >= limit:
        second = second_noun(doc, start, limit)
        j = second if second < limit else _short_phrase(doc, start, limit)
    while j < limit and doc.keys[j] in function_words().emphasis:
        j += 1  # الوزير نفسه
    place = past_place(doc, j, limit)
    return place if place < limit else second_noun(doc, start, j)


def _past_marks(doc: Document, start: int, limit: int) -> int:
    """Return one past a name in quote marks and its adjectives, where another noun follows: «جبهة الخلاص» | أداءها."""
    j = doc.quotes.all[doc.quotes.opened[start]].close + 1
    while j < limit and doc.keys[j][:2] == "ال" and _qualifies("ال", doc.keys[j]):
        j += 1  # «الأفق» اللندنية | القرار
    if j >= limit or not is_noun(doc, j) or is_adjective(doc.keys[j]):
        return limit
    key = doc.keys[j]
    joined = key[0] == "و" and not (classes(key) or is_masdar(key))  # انتقد «الفساد» وسوء الإدارة
    return limit if joined else j


def past_place(doc: Document, start: int, limit: int) -> int:
    """Return the object after where and when it was said, or `limit`: دان في بيان على موقعه | القصف."""
    words, last, j, bare = function_words(), start, start, limit
    for _ in range(_PLACES):
        j = past_aside(doc, j, limit)
        while j < limit and (
            doc.keys[j] in (",", "-", "(", ")") or doc.keys[j] in words.time or _in_brackets(doc, j)
        ):
            j += 1
        kept = past_name_kept(doc, j, limit) if j < limit else j
        if kept > j:
            j = kept + (kept < limit and doc.keys[kept] == ",")  # مصدر، رفض ذكر اسمه، | صحة الخبر
        if j + 1 >= limit or doc.keys[j] not in words.adjunct or not is_noun(doc, j + 1):
            break
        comma = next((k for k in range(j + 1, limit) if doc.keys[k] == ","), limit)
        last, j = j + 1, noun_phrase(doc, j + 1, comma, split=True)
        if j < comma and addressed(doc.keys[j]):
            j = noun_phrase(doc, j, comma, split=True)  # في حديث | لقناة الأفق
        occasion = past_bare_occasion(doc, last, limit)
        if occasion > j or (occasion > last and occasion in doc.quotes.opened):
            j = occasion  # في بلاغ لها | الاعتداء، في تصريح | «الاعتداء على …»
        bare = min(bare, occasion) if occasion > last else bare
    if may_begin(doc, j, limit):
        return j
    second = second_noun(doc, last, j)
    if second < j:
        return second
    return bare if may_begin(doc, bare, limit) else limit  # في بيان | الاعتداء على الجسر


def may_begin(doc: Document, j: int, limit: int) -> bool:
    """Return whether an object can begin at `j`: with a noun, a quotation, ما or a demonstrative."""
    if j + 1 < limit and _is_we(doc.keys[j]) and doc.keys[j + 1] in function_words().attached:
        return False  # التقينا به
    noun = j < limit and (is_noun(doc, j) or j in doc.quotes.opened or doc.keys[j] == "ما")
    return noun or points(doc, j, limit)


def _is_we(key: str) -> bool:
    """Return whether a word in the first person only seems to have the article, which no noun with a pronoun has."""
    return key[:2] == "ال" and key.endswith("نا") and not classes(key)


def past_aside(doc: Document, i: int, limit: int) -> int:
    """Return the token after what stands between two commas of when or where, if it opens at `i`: …، قبل يومين، |."""
    words = function_words()
    if (
        i + 1 >= limit
        or doc.keys[i] != ","
        or doc.keys[i + 1] not in words.adjunct | words.preposition | words.time_head
    ):
        return i
    for k in range(i + 2, min(limit, i + _ASIDE)):
        key = doc.keys[k]
        if key == ",":
            return k + 1
        if key in words.complementizer or key in words.relative or is_finite(key):
            break
    return i


def second_noun(doc: Document, start: int, end: int) -> int:
    """Return the noun in what was taken for one phrase that begins the object: مجلس علماء الشمال | حادث التفجير.

    It follows a noun that is complete, by its article or as a name, and has the article itself or a genitive with it.
    """
    name = name_at(doc.keys, start)
    for k in range(start + (len(name.words) if name is not None else 1), end):  # الولايات المتحدة
        key, before = doc.keys[k], doc.keys[k - 1]
        foreign = k - 1 == start and is_foreign(before)  # أكد فيورنتينا | الصفقة
        closed = before.startswith(("ال", "بال", "لل"))
        complete = closed or foreign or (before != _IN_NAME and classes(before) & COMPLETE)
        complete = complete or is_family_trade(doc, k - 1)
        named = before == _GOD and key[:2] == "ال"  # سعيد بن عبد الله النقير
        named = named or is_family_trade(doc, k) or (k - 1 == start and _is_surname(doc, k))
        if not complete or named or not key[0].isalpha() or not is_noun(doc, k):
            continue
        known = classes(key)
        if key[:2] == "ال":
            if _is_family(doc, start, k):
                continue
            described = key.endswith(("ي", "يه", "ين", "ون")) or (closed and is_quality(key))
            if not known & _OF_SUBJECT and not described:
                return k
        elif (
            k + 1 < end
            and doc.keys[k + 1][:2] == "ال"
            and key[0] not in "بلو"
            and (not known & _OF_SUBJECT or known & Noun.PLURAL)
        ):
            return k
    return end


def _is_family(doc: Document, start: int, k: int) -> bool:
    """Return whether a definite word that no table knows is a family name after one given name: سالم العمير."""
    key = doc.keys[k]
    earlier = classes(doc.keys[k - 2]) if k - 2 >= start else 0
    given = classes(doc.keys[k - 1]) & Noun.GIVEN and not earlier & NAME
    feast = key in function_words().feasts  # عيد الفطر
    return bool(given) and not (classes(key) or is_ordinary(key) or is_masdar(key[2:]) or feast)


def _is_surname(doc: Document, k: int) -> bool:
    """Return whether a word that no table knows is the family name after the given name before it: جون ميلر."""
    return bool(classes(doc.keys[k - 1]) & Noun.GIVEN) and is_foreign(doc.keys[k])


def points(doc: Document, j: int, limit: int) -> bool:
    """Return whether a demonstrative with its noun stands at `j`: رفض الوزير هذا المقترح، حيّت هذا «النصر»."""
    if j + 1 >= limit or doc.keys[j] not in function_words().demonstrative:
        return False
    noun = j + 1 + (j + 1 in doc.quotes.opened)
    if doc.keys[noun : noun + 1] == [] or doc.keys[noun][:2] != "ال":
        return False
    return doc.keys[j] != "ذلك" or not classes(doc.keys[j + 1]) & TITLE  # أوضح ذلك | المتحدث


def stands_alone(doc: Document, j: int) -> bool:
    """Return whether a demonstrative at `j` is all that is meant: تنفي الوزارة ذلك باستمرار, not ذلك القرار, ذلك أن."""
    words = function_words()
    if doc.keys[j] not in words.demonstrative or j + 1 >= len(doc.keys):
        return False
    if not words.what.isdisjoint(doc.keys[max(0, j - 2) : j - 1]):
        return False  # ما يؤكد هذا
    after = doc.keys[j + 1]
    return not after[0].isalnum() or after in words.adjunct | words.preposition


def _short_phrase(doc: Document, i: int, limit: int) -> int:
    """Return one past a subject of one word or genitive, and its adjectives: معلقون | سلوك السياح، الحزب | الأجواء."""
    owns = doc.keys[i][:2] != "ال" and not doc.keys[i].endswith("ون")
    j = i + 1 + (owns and i + 1 < limit and doc.keys[i + 1][:2] == "ال")
    if j == i + 1 < limit and (_is_surname(doc, j) or is_family_trade(doc, j)):
        return j + 1  # جون ميلر | قرار الحكومة
    while j < limit and (_describes(doc.keys[i], doc.keys[j]) or _qualifies(doc.keys[j - 1], doc.keys[j])):
        j += 1
    title = classes(doc.keys[i])
    named = title & PERSON_START and j < limit and classes(doc.keys[j]) & _OF_PERSON
    foreign = title & Noun.HONORIFIC and j == i + 1 and j < len(doc.keys) and not classes(doc.keys[j])
    if named or foreign or j in doc.quotes.opened:
        return limit  # مدير البلدية سالم حمدان، السيد فارغا، شركة «تداول» are one
    return j


def _describes(subject: str, key: str) -> bool:
    """Return whether a word after `subject` tells which: وزير | ألماني، محللون | سياسيون."""
    if subject[:2] != "ال" and subject.endswith("ون") and key.endswith("ون"):
        return key[0] not in "وفبلك"
    nation = bool(classes(key) & Noun.NATIONALITY) and not classes(key) & Noun.PLURAL
    return nation or is_nisba_of_many(key)  # خبراء | أمنيون


def _qualifies(noun: str, key: str) -> bool:
    """Return whether a word goes on with the noun before it as its adjective: مجلس الشركة | الوطنية، مصدر | حكومي."""
    if noun[:2] == "ال":
        return key[:2] == "ال" and (is_quality(key) or key.endswith("يه"))
    return key[:2] != "ال" and is_adjective(key) and not classes(key)


def _in_brackets(doc: Document, j: int) -> bool:
    return j > 0 and doc.keys[j - 1] == "(" and j + 1 < len(doc.keys) and doc.keys[j + 1] == ")"
