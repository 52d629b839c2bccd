"""Which words of a mention are the personal name? Titles, bodies and places around it are told from it.

A name is a run of words that the tables know as names, or that no table knows, where such a run may begin:
at the head of the mention, after a mark, a title, or a closed noun phrase. A run that a body or a kinsman
is named by (جامعة الملك سعود، زوجة فلان) is not the speaker's.
"""

from qawl.lexicon.document_words import said
from qawl.lexicon.function_words import function_words
from qawl.lexicon.masdars import is_masdar
from qawl.lexicon.noun_kinds import DEFINED, EVERYDAY, NAME, OWN_NAME, TITLE
from qawl.lexicon.nouns import Noun, classes
from qawl.lexicon.title_words import branches, masters, of_staff, second, teams, vice
from qawl.reading.document import Document, asked_once
from qawl.reading.ordinary import is_imperfect, is_ordinary
from qawl.reading.phrases.name_words import (
    NameWord,
    governed,
    is_verb,
    of_body,
    of_kin,
    prefix_of,
)
from qawl.reading.phrases.nominals import nominal
from qawl.reading.report import Range
from qawl.reading.who.name_runs import once, runs
from qawl.reading.who.name_starts import OWN_NAMES

__all__ = ["name_around", "of_master", "personal_name", "prefix_of", "unfamiliar_around"]

_SHORT = 5  # letters; لدينا holds no name
_OF_CLUB = "اوي"  # ending of the adjectives of clubs
_FOREIGN = 3  # tokens on either side of a foreign surname that may belong to its name
_PART = 3  # letters of the shortest word that is taken for a part of a foreign name
_DONE = ("ه", "ها", "هم", "ت", "وا")  # endings of verbs
_APART = 2  # rank of a name that begins at the head or a mark, and words of one with the family's
_SET_APART = 4  # words of the longest name between marks
_AROUND = 6  # tokens on either side of a surname that may belong to its name


def carries_l(doc: Document, i: int) -> bool:
    """Return whether the word at token `i` begins with a ل that the word before it governs: وفقاً لبوريل، كلمة لسالم."""
    if doc.keys[i][0] != "ل" or not i:
        return False
    before = doc.keys[i - 1]
    return before in function_words().taking_l or (before in said() and prefix_of(doc.keys[i]) == "ل")


@asked_once
def personal_name(doc: Document, where: Range) -> Range | None:
    """Return the tokens of the personal name in the mention at `where`; None where it has none of its own."""
    words: list[NameWord] = []
    before = where[0] - 1
    for i in range(*where):
        if doc.keys[i][0].isalnum() and not _is_of_staff(doc.keys, i):
            words.append(NameWord(doc, i, before))
            before = i
    if words and words[0].conjoined and words[0].flags & NAME:
        family = len(words) > 1 and not (words[1].flags or words[1].ordinary or is_verb(words[0].key))
        words[0].name = family or not words[0].flags & Noun.COMMON  # وسلطان السالمي، ونتنياهو
    given = bool(words and words[0].flags & Noun.GIVEN)
    if words and (_is_to(words[0]) or (given and carries_l(doc, where[0]))):
        words[0].name = words[0].sure = True
    best: Range | None = None
    rank = (0, 0, 0)
    found = runs(words)
    for begun, end in found:
        first = _own(words, begun, end)
        while 0 <= first < end - 1 and words[first].key.isascii() and not words[first + 1].key.isascii():
            first += 1  # خبير لدى المصرف KfW | فريتزي كوهلر
        if first < 0 or words[end - 1].key == "بن":
            continue  # cut short: it belongs to what follows the mention
        if first and _is_of_team(words[first - 1], words[first], end - first):
            continue
        sure = sum(word.name and bool(word.flags & OWN_NAME) for word in words[first:end])
        place = _place(words, first)
        ranked = (min(sure, 1) if place else 0, place, end - first)
        later = any(_is_set_apart(words, end, run) for run in found)
        if later and of_master(doc, where[0], words[first].at):
            continue  # مستشار الرئيس السوري سالم الحداد، هاني عمران،
        told = rank[1] == _APART <= rank[2] and ranked[0] <= rank[0]  # فلان، وزير النقل، فلان بن فلان
        if best is None or (ranked > rank and not told):
            best, rank = (words[first].at, words[end - 1].at + 1), ranked
    return _set_apart(words, best) or best or _before_title(words)


def _is_of_staff(keys: list[str], i: int) -> bool:
    """Return whether the word at `i` is one of two after a rank that name nobody: اللواء | أركان حرب | سالم الحداد."""
    first, last = of_staff()
    if keys[i] == first:
        return keys[i + 1 : i + 2] == [last]
    return keys[i] == last and i > 0 and keys[i - 1] == first


def _set_apart(words: list[NameWord], best: Range | None) -> Range | None:
    """Return the words that stand between marks after an office and can only be a name: نائب الوزير، مهدي حسيني متين،.

    Those around a name that was found are of it, whatever else they mean: هاني سالم المتين.
    """
    if not words or not words[0].flags & Noun.ROLE or words[0].flags & Noun.PLURAL:
        return None
    starts = [i for i, word in enumerate(words) if i and word.apart]
    for first, end in zip(starts, [*starts, len(words)][1:], strict=True):
        part = (words[first].at, words[end - 1].at + 1)
        if not 1 < end - first <= _SET_APART or not words[end - 1].marked:
            continue
        within = best is not None and part[0] <= best[0] and best[1] <= part[1]
        known = best[1] if best is not None and best[0] == part[0] else part[1]
        if best is not None and not within:
            continue
        named = (
            _may_be_named(words[i], first=i == first, past=words[i].at >= known) for i in range(first, end)
        )
        if all(named):
            return part
    return None


def _may_be_named(word: NameWord, *, first: bool, past: bool) -> bool:
    """Return whether a word between marks can be of a name: unknown, a name, the land that a man is called by."""
    if word.closed or word.conjoined or word.definite or word.key in once():
        return False
    if first and word.flags & Noun.COUNTRY:
        return True  # إسرائيل زيف
    if word.name and not word.flags & TITLE:
        return True
    if word.flags & Noun.NATIONALITY and not first and word.marked:
        return True  # ممتاز زهرة بلوش
    if word.flags or is_masdar(word.key) or is_imperfect(word.key) or governed(word.key):
        return False
    return not word.ordinary or past  # مهدي حسيني متين


def _before_title(words: list[NameWord]) -> Range | None:
    """Return the unknown words at the head of a mention that a title between marks follows: راحة كريموف، المتحدثة."""
    end = next((i for i, word in enumerate(words) if i and word.apart), 0)
    if not 1 < end <= _FOREIGN or not words[end].flags & TITLE:
        return None
    name = all(not word.flags and not word.definite and not is_masdar(word.key) for word in words[:end])
    return (words[0].at, words[end - 1].at + 1) if name and not words[end - 1].ordinary else None


def _is_to(word: NameWord) -> bool:
    """Return whether a word is ل and what is a given name and nothing else: لتوماس."""
    given = word.flags & Noun.GIVEN and not word.flags & EVERYDAY and len(word.key) > _SHORT
    return bool(given) and prefix_of(word.key) == "ل"


def _is_joined(word: NameWord) -> bool:
    """Return whether a word is a preposition or و with a given name: وسلطان السالمي، لأمين السالمي."""
    return bool(word.flags & Noun.GIVEN) and prefix_of(word.key) in ("و", "ل", "ب")


def of_master(doc: Document, start: int, name: int) -> bool:
    """Return whether the name at token `name` is of whom the title at `start` serves: مستشار الرئيس السوري فلان."""
    key, between = doc.keys[start], doc.keys[start + 1 : name]
    serves = key[:2] != "ال" and (classes(key) & TITLE or key in function_words().chief)
    if not serves or not between or "," in between or not classes(between[-1]) & Noun.NATIONALITY:
        return False
    return len(between) > 1 and between[-2] in masters() and doc.keys[name - 3] not in vice()


def _is_set_apart(words: list[NameWord], end: int, run: Range) -> bool:
    """Return whether a name of two words or more stands between marks right after the one before `end`."""
    long = run[0] == end and run[1] - run[0] > 1
    return long and words[end].apart and words[run[1] - 1].marked


@asked_once
def name_around(doc: Document, at: int) -> Range | None:
    """Return the tokens of the personal name that token `at` is part of, by the words around it."""
    first, past = max(doc.first[at], at - _AROUND), at + _AROUND
    before = first - 1
    words: list[NameWord] = []
    for i in range(
        first, min(doc.last[at], past + 1)
    ):  # one more, for what stands after a name tells its end
        if doc.keys[i][0].isalnum():
            words.append(NameWord(doc, i, before))
            before = i
        elif doc.keys[i] == "." and before >= first and not _is_initial(doc.keys[before]):
            if i > at:
                break
            words.clear()
    for word in words:
        word.sure = word.sure or (
            bool(word.flags & Noun.GIVEN) and word.name and not word.closed and not word.flags & TITLE
        )
        if _is_to(word) or (word.at == at - 1 and _is_joined(word)):
            word.name = word.sure = True
    if words and not words[0].name:
        words[0].closed = True  # the verb, or the end of what is out of sight
    for begun, last in runs(words):
        end = last - (words[last - 1].at >= past)
        if end > begun and words[end - 1].at >= at:
            run = begun + _is_deed(words, begun, end)
            head = words[run]
            if head.at > at:
                return None
            may_be_verb = not head.name and end - run > 1 and len(head.key) > 2
            verb = may_be_verb and is_verb(head.key, sure=doc.keys[head.at - 1] == ",")
            return (words[max(run + verb, _own(words, run + verb, end))].at, words[end - 1].at + 1)
    return None


def _is_initial(key: str) -> bool:
    """Return whether a word is a letter or the name of one, after which a dot ends no sentence: د. سالم."""
    return len(key) == 1 or key in function_words().initials


def unfamiliar_around(doc: Document, at: int) -> Range | None:
    """Return the words around token `at` that no table knows, at least two, which can only be a foreign name."""
    start, end = at, at + 1
    while start > max(doc.first[at], at - _FOREIGN) and _is_unfamiliar(doc.keys[start - 1]):
        start -= 1
    while end < min(doc.last[at], at + _FOREIGN) and _is_unfamiliar(doc.keys[end]):
        end += 1
    return (start, end) if end - start > 1 else None


def _is_unfamiliar(key: str) -> bool:
    """Return whether a word without the article is no word of the tables, and no verb by its shape: هيكارو."""
    if len(key) < _PART or not key.isalpha() or key[:2] == "ال" or key.endswith(_DONE):
        return False
    if classes(key) & ~(OWN_NAME | Noun.AMBIGUOUS | Noun.FEMALE_GIVEN | Noun.FEMININE) or is_masdar(key):
        return False
    return nominal(key) and not (is_ordinary(key) or is_imperfect(key) or is_verb(key) or governed(key))


def _is_deed(words: list[NameWord], first: int, end: int) -> bool:
    """Return whether the first word of a run is rather somebody's doing than a name: فوز بارتوميو."""
    head = words[first]
    deed = head.flags & (Noun.GIVEN | Noun.AMBIGUOUS) and head.key in function_words().object_opener
    return bool(deed) and end - first > 1


def _is_of_team(before: NameWord, word: NameWord, length: int) -> bool:
    """Return whether what looks like a name tells whose team it is: الفريق التونسي، فريق البحث, not الفريق سالم."""
    if before.key.removeprefix("ال") not in teams():
        return False
    nation = word.flags & Noun.NATIONALITY and not word.flags & Noun.GIVEN
    club = not word.flags and word.key.endswith(_OF_CLUB)  # الفريق الوحداوي
    return not before.definite or (length == 1 and bool(nation or club))


def _place(words: list[NameWord], first: int) -> int:
    """Rank where a run begins: at the head (with a form of address or not) or a mark, a title, elsewhere."""
    if not first or words[first].apart or all(word.flags & Noun.HONORIFIC for word in words[:first]):
        return 2  # الدكتور سالم محمد، مدير مكتب …
    return int(bool(words[first - 1].flags & (TITLE | Noun.NATIONALITY)))


def _own(words: list[NameWord], first: int, end: int) -> int:
    """Return the first word of a run as the speaker's own name; -1 where the run names another."""
    i = first - 1
    while i >= 0 and not words[i + 1].apart and _only_honours(words, i):
        i -= 1
    alone = i < 0 or words[i + 1].apart
    own = not alone and words[i].key in function_words().attached  # المشرف عليها | الدكتور فلان
    governed_by = (
        not (alone or own)
        and words[i].preposition
        and not (i and words[i - 1].key == "عن" and words[i].key == "بعد")
    )
    if governed_by or of_kin(words, first):
        return -1
    before = words[i]
    if alone or before.definite or before.flags & DEFINED:
        return first
    if before.flags & TITLE and i == first - 1 and not before.flags & Noun.PLACE:
        return _after_complement(words, first, end)
    common = before.flags & Noun.COMMON and not before.flags & (OWN_NAMES | TITLE)
    return _after_unit(words, first, end) if common else first


def _only_honours(words: list[NameWord], i: int) -> bool:
    """Return whether the word at `i`, before a name, is but a form of address or goes with a rank: العميد طيار فلان."""
    if words[i].flags & Noun.HONORIFIC or of_body(words, i):
        return True
    return words[i].key in branches() and any(word.flags & Noun.RANK for word in words[max(0, i - 3) : i])


def _after_complement(words: list[NameWord], first: int, end: int) -> int:
    """Return where the name begins after the one word that a title governs (مدرب تشلسي فلان); or -1."""
    if words[first].flags & Noun.NAME_PARTICLE:
        return first
    rest = words[first + 1].flags if end - first > 1 else Noun.PLACE  # متحدث هلال القصيم
    return -1 if rest & (Noun.PLACE | Noun.NAME_PARTICLE) else first + 1


def _after_unit(words: list[NameWord], first: int, end: int) -> int:
    """Return where the name begins after the one that a body is called by (جامعة الملك سعود فلان); or -1."""
    i = first + 1
    while i < end and (
        words[i - 1].flags & Noun.NAME_PARTICLE or words[i].key in second() or words[i].definite
    ):
        i += 1  # جامعة محمد الخامس | نجيب …
    if end - i < 2:
        return -1
    return -1 if words[i].flags & Noun.NAME_PARTICLE and words[i].key != "عبد" else i
