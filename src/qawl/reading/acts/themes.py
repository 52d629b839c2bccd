"""What is a statement about: which themes of the table `themes` do the words of its content show?

A strong word or a phrase is enough for its theme, weak words count from two different ones on. Every theme found
says at which words it stands, so that `--explain` can show them.
"""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from qawl.arabic.letters import by_last_letter, fold_word
from qawl.arabic.remembered import remembered
from qawl.arabic.tokens import Gate, Tokens
from qawl.errors import LexiconError
from qawl.lexicon.tables import table

MOST = 4
"""Themes that a statement can have."""

_ENOUGH = 2
_POINTS = {"weak": 1, "strong": 2, "phrases": 3}
_PRONOUNS = by_last_letter(("هما", "ها", "هم", "هن", "نا", "كم", "ه"))


class Theme(NamedTuple):
    """A theme found in a run of words.

    Attributes:
        id: its row in the table, e.g. `armed_groups`.
        points: how strongly it shows: 3 a phrase, 2 a strong word, 1 a weak one, each counted once.
        words: the tokens that show it, in order.
    """

    id: str
    points: int
    words: tuple[int, ...]


class _Entry(NamedTuple):
    """A word or phrase of one theme; `words` are bare, and in the order of the text."""

    words: tuple[str, ...]
    theme: str
    points: int


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """Return the table's entries by their first word, longest phrases first."""
    found: dict[str, dict[tuple[str, int, tuple[str, ...]], _Entry]] = {}  # two spellings may be one entry
    for theme, row in table("themes").items():
        for kind, points in _POINTS.items():
            for entry in row[kind]:
                bare = tuple(_without_article(fold_word(word)) for word in entry.split())
                if not bare:
                    raise LexiconError(f"table 'themes', {theme!r}: an empty entry in {kind!r}; take it out")
                found.setdefault(bare[0], {})[theme, points, bare] = _Entry(bare, theme, points)
    return {
        first: tuple(sorted(rows.values(), key=lambda row: -len(row.words))) for first, rows in found.items()
    }


@cache
def _vocabulary() -> frozenset[str]:
    return frozenset(word for rows in _entries().values() for row in rows for word in row.words)


@cache
def _openings() -> frozenset[str]:
    """The first three letters of the words of the table, whatever is joined to them: ـة becomes ـت."""
    words = _vocabulary()
    return frozenset({word[:3] for word in words} | {word[:2] + "ت" for word in words if word[2:] == "ه"})


def _without_article(key: str) -> str:
    return key[2:] if key.startswith("ال") and len(key) > 4 else key


def _word_in(key: str) -> str:
    """Return the word of the table that `key` is, without what Arabic joins to it; empty where it is none."""
    known, openings = _vocabulary(), _openings()
    for form in _forms(key):
        if form[:3] not in openings:
            continue
        if form in known:
            return form
        if form.endswith("ا") and form[:-1] in known and len(form) > 4:  # accusative: إرهابيا
            return form[:-1]
        for pronoun in _PRONOUNS.get(form[-1:], ()):
            stem = form[: -len(pronoun)]
            if len(stem) > 2 and form.endswith(pronoun):
                if stem in known and (pronoun != "ه" or stem.endswith("ت")):  # a folded ة is ه as well
                    return stem
                if stem.endswith("ت") and stem[:-1] + "ه" in known:  # سياسته from سياسة
                    return stem[:-1] + "ه"
    return ""


_bare = remembered(_word_in)  # of the few words that begin a theme, and of those after them


def _forms(key: str) -> Iterable[str]:
    """Yield `key`, then what is left of it without و ف, without ب ل ك, and without the article."""
    yield key
    for outer in (key, key[1:]) if len(key) > 3 and key[0] in "وف" else (key,):
        bare = _without_article(outer)
        yield from (form for form in (outer, bare) if form is not key)
        if len(outer) > 3 and outer[0] in "بلك":
            inner = outer[1:]
            yield inner
            bare = _without_article("ا" + inner if outer.startswith("لل") else inner)
            if bare is not inner:
                yield bare


class _Begun(NamedTuple):
    """The entries of the table that a word begins: the phrases by their second word, and the word alone."""

    phrases: dict[str, tuple[_Entry, ...]]
    alone: tuple[_Entry, ...]


@remembered
def _begun(key: str) -> _Begun:
    """Return what the word begins; most words begin nothing."""
    entries = _entries().get(_bare(key), ())
    phrases: dict[str, tuple[_Entry, ...]] = {}
    for entry in entries:
        if len(entry.words) > 1:
            phrases[entry.words[1]] = (*phrases.get(entry.words[1], ()), entry)
    return _Begun(phrases, tuple(entry for entry in entries if len(entry.words) == 1))


_BEGINS = Gate(lambda key: _word_in(key) in _entries())


def found_themes(tokens: Tokens, parts: Iterable[tuple[int, int]]) -> tuple[Theme, ...]:
    """Return the themes that the tokens of `parts` (first, end) show, at most `MOST`, strongest first."""
    keys = tokens.keys
    met: dict[str, list[tuple[_Entry, int]]] = {}  # by theme
    shown: set[_Entry] = set()
    for first, end in parts:
        for at in _BEGINS.within(tokens, first, end):
            phrases, entries = _begun(keys[at])
            longer = phrases.get(_bare(keys[at + 1])) if phrases and at + 1 < end else None
            if longer is not None:
                entries = (*(entry for entry in longer if _stands(entry, keys, at, end)), *entries)
            for entry in entries:
                if entry in shown:
                    continue
                shown.add(entry)
                if entry.theme in met:
                    met[entry.theme].append((entry, at))
                else:
                    met[entry.theme] = [(entry, at)]
    found = []
    for name, entries_met in met.items():
        points = sum([entry.points for entry, _ in entries_met])
        if points >= _ENOUGH:
            places = {at + k for entry, at in entries_met for k in range(len(entry.words))}
            found.append(Theme(name, points, tuple(sorted(places))))
    if len(found) > 1:
        found.sort(key=lambda theme: (-theme.points, theme.words))
    return tuple(found[:MOST])


def _stands(entry: _Entry, keys: list[str], at: int, end: int) -> bool:
    """Return whether all words of a phrase stand from token `at` on, before `end`."""
    after = at + len(entry.words)
    return after <= end and tuple(map(_bare, keys[at:after])) == entry.words


def label(theme: str, language: str = "en") -> str:
    """Return the name of a theme for readers, in `en` or `ar`.

    Raises:
        LexiconError: the table has no such theme, or no label in that language.
    """
    try:
        return str(table("themes")[theme][language])
    except KeyError:
        raise LexiconError(f"no label of theme {theme!r} in {language!r}; use 'en' or 'ar'") from None
