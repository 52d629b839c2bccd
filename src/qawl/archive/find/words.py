"""Words as a search knows them: one spelling, without article and endings, by light stemming.

The method is light10 (Larkey, Ballesteros and Connell 2007): an article with what is joined to it goes, then the
regular endings of number, gender and possession. Three things are added, which light10 gets wrong on news. Words whose
beginning or end only looks attached stay whole (وزير, قانون), by a table. Irregular plurals become their singular.
And single letters before a word (و ف ب ل ك) are never cut off for good, since they are so often the word's own:
a word that may have one is known by two stems, with it and without.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from qawl.arabic.letters import by_last_letter
from qawl.arabic.remembered import remembered
from qawl.arabic.tokens import Tokens
from qawl.lexicon.nouns import irregular_plurals, words_of
from qawl.lexicon.tables import folded
from qawl.types import Span

_ARTICLES = ("ولل", "فلل", "وبال", "وكال", "فبال", "وال", "بال", "كال", "فال", "لل", "ال")
_PARTICLES = "وفبلك"
_BEFORE_PARTICLES = "وف"
_BEFORE_PHRASE = (*_PARTICLES, *(first + second for first in _BEFORE_PARTICLES for second in "بلك"))
# Longest first, as far as one ends in another. A ت before a pronoun is a ة, unless ا stands before it: علاقاتها.
_OWNED = by_last_letter(("تهما", "تهم", "تها", "تنا", "هما", "هم", "ها", "نا"))
_NUMBER = by_last_letter(("تان", "تين", "ان", "ين", "ون", "ات", "يه"))
_LAST = by_last_letter(("ته", "ه", "ي", "ا"))
_LEAST = 3  # letters that an ending leaves; light10 lets it leave two, and joins بيان with بي
_LEAST_DEFINITE = 2  # letters after the article: الحق
_LONGEST = 64  # letters of a word; what is longer is none, and PostgreSQL takes none of 2 KB
_ANY_KIND = -1  # every bit of qawl.lexicon.nouns.Noun


class Terms(Struct, frozen=True):
    """What a text is found by."""

    stems: tuple[str, ...]
    """A stem for each word, in order."""
    bare: tuple[str, ...]
    """The stems without the letter before them, of those words that may have one, in order."""


def terms(text: str) -> Terms:
    """Return what `text` is found by."""
    words = _words(text)
    return Terms(tuple(map(stem, words)), tuple(other for word in words for other in bare(word)))


def stems(text: str) -> list[str]:
    """Return the stems of the words of `text`, in their order.

    >>> stems("وافقت الحكومة على مشاريع القوانين")
    ['وافقت', 'حكوم', 'علي', 'مشروع', 'قانون']
    """
    return list(map(stem, _words(text)))


def _words(text: str) -> list[str]:
    """Return the words of `text`, as `placed` yields them."""
    return list(filter(None, map(_plain, Tokens(text).keys)))


def placed(text: str) -> Iterator[tuple[Span, str]]:
    """Yield the words of `text` with their places, folded; letters and digits alone are left of them."""
    tokens = Tokens(text)
    for key, start, end in zip(tokens.keys, tokens.starts, tokens.ends, strict=True):
        if word := _plain(key):
            yield Span(start, end), word


@remembered
def _plain(key: str) -> str:
    """The letters and digits of a token: 2,500 is known as 2500."""
    return "".join(filter(str.isalnum, key.lower()))[:_LONGEST]


@remembered
def stem(word: str) -> str:
    """Return the stem of a folded word.

    >>> stem("وللجسور"), stem("وزاراتها"), stem("وزير")
    ('جسر', 'وزار', 'وزير')
    """
    return _ended(_indefinite(word))


@remembered
def bare(word: str) -> tuple[str, ...]:
    """Return the stems of a folded word without the letters before it that may be particles; often none.

    >>> bare("وبجسر"), bare("فريق")
    (('بجسر', 'جسر'), ())
    """
    if _indefinite(word) != word:
        return ()
    return tuple(stem(rest) for rest in _without_particles(word))


def forms(word: str) -> tuple[str, ...]:
    """Return the stems by which a search finds a folded word: its own, and those without particles.

    >>> forms("بجسر")
    ('بجسر', 'جسر')
    """
    return (stem(word), *bare(word))


def before_phrase(word: str) -> tuple[str, ...]:
    """Return the stems of a folded word that begins a phrase: its own, and those with a particle before it."""
    own = stem(word)
    if _indefinite(word) != word:
        return (own,)  # the article has taken the particles in
    return (own, *(particles + own for particles in _BEFORE_PHRASE))


def _without_particles(word: str) -> Iterator[str]:
    if len(word) <= _LEAST or word[0] not in _PARTICLES or _is_whole(word):
        return
    rest = word[1:]
    yield rest
    if word[0] in _BEFORE_PARTICLES and rest[0] not in _BEFORE_PARTICLES:
        yield from _without_particles(rest)


def _indefinite(word: str) -> str:
    """The word without the article and what is joined to that; the word itself where it has none."""
    for article in _ARTICLES:
        if word.startswith(article):
            owned = _is_whole(word) or (len(article) > 2 and _is_whole(word[1:]))
            left = len(word) - len(article)
            return word if owned or left < _LEAST_DEFINITE else word[len(article) :]
    return word


def _is_whole(word: str) -> bool:
    return word in _whole_starts() or _ended(word) in _whole_starts()


@remembered
def _ended(word: str) -> str:
    """The word, or the singular of an irregular plural, without its regular ending."""
    unowned = _cut(word, _OWNED)
    return _without_number(_singulars().get(word) or _singulars().get(unowned) or unowned)


def _without_number(word: str) -> str:
    return _cut(_cut(word, _NUMBER), _LAST)


def _cut(word: str, endings: dict[str, tuple[str, ...]]) -> str:
    if word in _whole_ends():
        return word
    for ending in endings.get(word[-1:], ()):
        left = word[: -len(ending)]
        if word.endswith(ending) and len(left) >= _LEAST:
            if ending[0] in "تي" and left[-1] == "ا":
                continue  # علاقاتها، نهاية: the letter is not the ending's own
            return left
    return word


@cache
def _whole_starts() -> frozenset[str]:
    """Words and stems of which the first letters are no particle and no article."""
    listed = folded("search", "own_start")
    known = {word for word in words_of(_ANY_KIND) if word[0] in _PARTICLES}
    return frozenset({_ended(word) for word in listed} | listed | known)


@cache
def _whole_ends() -> frozenset[str]:
    return folded("search", "own_end")


@cache
def _singulars() -> dict[str, str]:
    """Singulars by their irregular plurals."""
    pairs = (pair.split("/") for pair in folded("search", "plurals"))
    listed = {plural: singular for singular, plural in pairs}
    people = irregular_plurals()
    return {
        plural: people[plural] for plural in people if plural not in folded("search", "not_plurals")
    } | listed


@cache
def everywhere() -> frozenset[str]:
    """Stems of words that every text is full of, and that a search of words leaves out."""
    return frozenset(stem(word) for word in folded("search", "everywhere"))
