"""What is a statement about: which themes of the table `themes` do the words of its content show?

One pass over the words: a strong word or a phrase is enough for its theme, weak words count from two
different ones on. Every theme found says at which words it stands, so that `--explain` can show them.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import compress, count

from msgspec import Struct

from qawl.arabic.letters import by_last_letter, fold_word
from qawl.arabic.remembered import remembered
from qawl.errors import LexiconError
from qawl.lexicon.tables import table

MOST = 4
"""Themes that a statement can have."""

_ENOUGH = 2
_POINTS = {"weak": 1, "strong": 2, "phrases": 3}
_PRONOUNS = by_last_letter(("هما", "ها", "هم", "هن", "نا", "كم", "ه"))


class Theme(Struct, frozen=True):
    """A theme found in a run of words.

    Attributes:
        id: its row in the table, e.g. `armed_groups`.
        points: how strongly it shows: 3 a phrase, 2 a strong word, 1 a weak one, each counted once.
        words: indices of the words that show it, in order.
    """

    id: str
    points: int
    words: tuple[int, ...]


class _Entry(Struct, frozen=True, eq=False):
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


def _without_article(key: str) -> str:
    return key[2:] if key.startswith("ال") and len(key) > 4 else key


@remembered
def _bare(key: str) -> str:
    """Return the word of the table that `key` is, without what Arabic joins to it; empty where it is none."""
    known = _vocabulary()
    for form in _forms(key):
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


def _forms(key: str) -> Iterable[str]:
    """Yield `key`, then what is left of it without و ف, without ب ل ك, and without the article."""
    yield key
    for outer in (key, key[1:]) if len(key) > 3 and key[0] in "وف" else (key,):
        yield outer
        yield _without_article(outer)
        if len(outer) > 3 and outer[0] in "بلك":
            inner = outer[1:]
            yield inner
            yield _without_article("ا" + inner if outer.startswith("لل") else inner)


@remembered
def _begun(key: str) -> tuple[_Entry, ...]:
    """Return the entries of the table that the word begins, longest phrases first; most words begin none."""
    return _entries().get(_bare(key), ())


def found_themes(keys: Sequence[str]) -> tuple[Theme, ...]:
    """Return the themes that a run of words shows, at most `MOST`, strongest first.

    Args:
        keys: folded words (`qawl.arabic.letters.fold_word`), punctuation left in or out.

    >>> [theme.words for theme in found_themes(["تجاره", "المخدرات"]) if theme.id == "drug_arms_trade"]
    [(0, 1)]
    """
    points: dict[str, int] = {}
    shown: dict[_Entry, int] = {}
    for at in compress(count(), map(_begun, keys)):
        for entry in _begun(keys[at]):
            size = len(entry.words)
            if entry not in shown and (size == 1 or tuple(map(_bare, keys[at : at + size])) == entry.words):
                shown[entry] = at
                points[entry.theme] = points.get(entry.theme, 0) + entry.points
    found = [Theme(theme, n, _places(shown, theme)) for theme, n in points.items() if n >= _ENOUGH]
    return tuple(sorted(found, key=lambda theme: (-theme.points, theme.words))[:MOST])


def _places(shown: dict[_Entry, int], theme: str) -> tuple[int, ...]:
    """Return the indices of the words of the entries of `theme` that were met, each from the first place it was."""
    places = {at + k for entry, at in shown.items() if entry.theme == theme for k in range(len(entry.words))}
    return tuple(sorted(places))


def themes(keys: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of the themes that a run of folded words shows, at most `MOST`, strongest first."""
    return tuple(theme.id for theme in found_themes(keys))


def label(theme: str, language: str = "en") -> str:
    """Return the name of a theme for readers, in `en` or `ar`.

    Raises:
        LexiconError: the table has no such theme, or no label in that language.
    """
    try:
        return str(table("themes")[theme][language])
    except KeyError:
        raise LexiconError(f"no label of theme {theme!r} in {language!r}; use 'en' or 'ar'") from None
