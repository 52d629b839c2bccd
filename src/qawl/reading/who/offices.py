"""Can two titles be one person's? «المتحدث باسم الحكومة» and «المتحدث باسم الجيش» begin alike, and are two people.

Titles are compared by their words: each may leave out what the other has, but where both have words of their own, they
are two offices. «رئيس الحكومة» and «رئيس الوزراء» are one: the tables say which words stand for each other.
"""

from collections.abc import Container, Iterable, Sequence
from functools import cache

from qawl.arabic.letters import fold_word
from qawl.arabic.remembered import remembered
from qawl.lexicon.noun_tables import split_name
from qawl.lexicon.nouns import Noun, classes, lemma_of, stands_for
from qawl.lexicon.tables import folded, table

_LIKE = 4  # letters by which a word and its adjective agree: روسيا، الروسي
_NISBA = "ياه"  # letters by which a country and its adjective differ
_PRESIDENT, _REPUBLIC = "رييس", "جمهوريه"
_GOVERNMENT = "حكوم"  # by which the words of a title for it are compared: وزراء
PLACED = Noun.PLACE | Noun.NATIONALITY


def one_office(mine: Sequence[str], theirs: Sequence[str], names: Iterable[str] = ()) -> bool:
    """Return whether two titles can be one person's.

    Args:
        mine, theirs: the words of the titles, folded and without the article.
        names: those of `theirs` that are the person's name.
    """
    own = frozenset(names)
    head = office_in(theirs, own)
    ranked = mine[0] in theirs and classes(mine[0]) & Noun.RANK  # العميد, of العميد فلان، المتحدث باسم …
    deputy = lemma_of(head) in _deputies() and _like(mine[0]) != _like(head)
    if deputy and not ranked and not _second_title(mine[0], theirs, own):
        return False
    rest = [word for word in theirs if word not in own]
    anyones = frozenset[str]() if any(classes(word) & PLACED for word in rest) else worldwide()
    left = {_like(word) for word in rest} - _idle()
    right = {_like(word) for word in mine if word not in anyones} - _idle()
    states = [_leads_state(words) for words in (rest, mine)]
    if any(states) and (_GOVERNMENT in left) != (_GOVERNMENT in right):
        return False
    return not (left - right and right - left)


def _leads_state(words: Sequence[str]) -> bool:
    """Return whether a title is of the president of a state, who is no head of its government: الرئيس السوري."""
    first, after = (*words[:2], "", "")[:2]
    return first == _PRESIDENT and (after == _REPUBLIC or bool(classes(after) & PLACED))


def may_be_one(mine: Sequence[str], theirs: Sequence[str], names: Iterable[str] = ()) -> bool:
    """Return whether two titles that say other things may yet be one person's: the ambassador is the doyen.

    They are not where one is held under the other, where both are of one kind (two ministers), or of two places.

    Args:
        mine, theirs, names: as for `one_office`.
    """
    own = frozenset(names)
    if one_office(mine, theirs, own):
        return True
    others = [word for word in theirs if word not in own]
    head = office_in(theirs, own)
    deputies = [lemma_of(word) in _deputies() for word in (head, mine[0])]
    if any(deputies) or _like(head) == _like(mine[0]):
        return False
    return not of_two_places(mine, others)


def of_two_places(mine: Iterable[str], theirs: Iterable[str], kinds: int = PLACED) -> bool:
    """Return whether the words of two titles tell of lands or places, by their `kinds`, and of none together."""
    left, right = ({_like(word) for word in words if classes(word) & kinds} for words in (theirs, mine))
    return bool(left and right) and left.isdisjoint(right)


def of_two(words: Sequence[str]) -> bool:
    """Return whether a title is of two people, who are no one of them: الوزيران."""
    return bool(classes(words[0]) & Noun.DUAL)


def holds_within(theirs: Iterable[str], mine: Sequence[str]) -> bool:
    """Return whether a title says less than another, but more than its office: مدير المهرجان, مدير مهرجان الساحل."""
    left, right = {_like(word) for word in theirs} - _idle(), {_like(word) for word in mine}
    return len(left) > 1 and _like(mine[0]) in left and left <= right


def says_less(mine: Sequence[str], theirs: Iterable[str]) -> bool:
    """Return whether a title has no word that another lacks: المبعوث الخاص, of مبعوث الأمم المتحدة إلى الساحل."""
    known = {_like(word) for word in theirs}
    rest = {_like(word) for word in mine[1:] if word not in worldwide()} - _idle()
    return len(mine) > 1 and _like(mine[0]) in known and rest <= known


def office_in(words: Sequence[str], names: Container[str]) -> str:
    """Return the first word of a mention that is no name, honorific or rank, or nothing: العميد سريع."""
    return next((word for word in words if word not in names and not classes(word) & Noun.HONORIFIC), "")


def _second_title(head: str, theirs: Sequence[str], own: frozenset[str]) -> bool:
    """Return whether `head` begins a title of its own after the name: فلان، رئيس الحزب ووزير النفط."""
    named = max((i for i, word in enumerate(theirs) if word in own), default=-1)
    after = theirs[named + 1 :] if named >= 0 else ()
    return any(_like(word) == _like(head) for word in after)


@remembered
def _like(word: str) -> str:
    """Return what a word is compared by: its beginning, or that of the word it stands for; a capital its state's."""
    state = split_name(stands_for((word,)) or "")
    word = state[0].removeprefix("ال") if state else word
    lemma = lemma_of(word)
    if state or classes(word) & PLACED:
        lemma = _base(lemma)  # مصر، المصري
    return _alike().get(_base(word)) or _alike().get(_base(lemma), lemma[:_LIKE])


@cache
def _alike() -> dict[str, str]:
    """Words that stand for each other in a title, without the ending of an adjective: وزراء for حكومة."""
    return {_base(word): _base(row[0]) for row in _rows() for word in row}


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(fold_word(row).split()) for row in table("titles")["alike"])


def _base(word: str) -> str:
    """Return a word without the letters in which a noun and its adjective differ: أميركا، أميركية."""
    return word.rstrip(_NISBA) or word


@cache
def also_called(office: str) -> tuple[str, ...]:
    """Return the other words for an office, given by its stem: قائد for زعيم."""
    row = next((row for row in _rows() if office in row and classes(office) & Noun.ROLE), ())
    return tuple(word for word in row if word != office)


def highness() -> frozenset[str]:
    """Titles of those who are called سموه."""
    return folded("titles", "highness")


def officials() -> frozenset[str]:
    """Words for any official, by which one named before is called with his nation: المسؤول الألماني."""
    return folded("titles", "officials")


def callings() -> frozenset[str]:
    """Words for what somebody does, which tell nothing of an office: الخبير، الناشط."""
    return folded("titles", "callings")


def posts() -> frozenset[str]:
    """Offices to which one is appointed or elected: الوزير، المحافظ."""
    return folded("titles", "posts")


def _deputies() -> frozenset[str]:
    """Titles that are held under or beside another: نائب الوزير is not الوزير."""
    return folded("titles", "deputies")


def worldwide() -> frozenset[str]:
    """Adjectives of bodies of the world, which stand for any of their names: المنظمة العالمية."""
    return folded("organizations", "worldwide")


@cache
def _idle() -> frozenset[str]:
    """Beginnings of words that tell no office from another: باسم، وزارة، السابق."""
    return frozenset(_like(fold_word(word)) for word in table("titles")["idle"].split())
