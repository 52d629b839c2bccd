"""What number do these Arabic words or digits spell, as a count (ثلاثة وعشرون) or a rank (الثالث والعشرون)?

Both readers take folded word keys (`qawl.arabic.letters.fold_word`) and say where the number ends, so that a
caller can go on from there; the words themselves are in the table `numerals`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from qawl.arabic.letters import fold_word
from qawl.lexicon.tables import table


@dataclass(frozen=True, slots=True)
class _Words:
    """The table `numerals`, folded: a word's value by the part it can play in a number."""

    small: dict[str, int]
    tens: dict[str, int]
    hundreds: dict[str, int]
    scales: dict[str, int]
    duals: dict[str, int]
    ordinals: dict[str, int]


def _folded(rows: Mapping[str, Sequence[str]]) -> dict[str, int]:
    return {fold_word(word): int(value) for value, words in rows.items() for word in words}


@cache
def _words() -> _Words:
    """Read the table once; 300 to 900 are made by joining a unit to each spelling of a hundred."""
    rows = table("numerals")
    small, hundreds = _folded(rows["units"]), _folded(rows["hundreds"])
    ones = [word for word, value in hundreds.items() if value == 100]
    hundreds |= {u + h: value * 100 for u, value in small.items() if 3 <= value <= 9 for h in ones}
    ordinals = _folded(rows["ordinals"]) | {fold_word(word): 1 for word in rows["first_day"]["words"]}
    return _Words(
        small, _folded(rows["tens"]), hundreds, _folded(rows["scales"]), _folded(rows["duals"]), ordinals
    )


@cache
def ranks() -> frozenset[str]:
    """Return the words that are a rank by themselves, or begin one: الثالث، العشرون."""
    return frozenset(_words().ordinals) | {"ال" + ten for ten in _words().tens}


def _part(key: str, words: Mapping[str, int], joined: bool) -> int | None:
    """Return the value of `key` in `words`, with its و dropped where something stands before it."""
    value = words.get(key)
    if value is None and joined and key[:1] == "و":
        value = words.get(key[1:])
    return value


def cardinal(keys: Sequence[str], start: int = 0) -> tuple[int, int] | None:
    """Read a count that begins at `keys[start]`.

    Returns:
        The number and the index one past its last word, or None where no number begins there.

    >>> cardinal(["الفين", "وثلاثين", "عاما"])
    (2030, 2)
    """
    words, total, group, at = _words(), 0, 0, start
    limit = max(words.scales.values()) * 10  # each scale is below the one before: no number runs on for ever
    while at < len(keys):
        key, joined = keys[at], at > start
        if not joined and key.isdecimal() and len(key) < 16 and int(key):
            group, at = int(key), at + 1
            continue
        scale = _part(key, words.scales, joined)
        dual = _part(key, words.duals, joined) if scale is None else None
        if scale is not None and scale < limit:
            total, group, limit = total + max(group, 1) * scale, 0, scale
        elif dual is not None and dual // 2 < limit:
            total, limit = total + dual, dual // 2
        else:
            value = _below_thousand(key, group, joined)
            if value is None:
                break
            group += value
        at += 1
    return (total + group, at) if at > start else None


def _below_thousand(key: str, group: int, joined: bool) -> int | None:
    """Return what `key` adds to a number below a thousand of which `group` has been read, or None."""
    words = _words()
    value = _part(key, words.hundreds, joined)
    if value is not None:
        if value == 100 and 3 <= group <= 9:  # ثلاث مئة in two words
            return group * 99
        return value if group == 0 else None
    value = _part(key, words.tens, joined)
    if value is not None:
        return value if group % 100 < 10 else None
    value = _part(key, words.small, joined)
    if value is None or (value == 10 and 0 < group % 100 < 10 and key[0] != "و"):
        return value  # ثلاثة عشر: ten after a unit
    return value if group % 100 == 0 else None


def ordinal(keys: Sequence[str], start: int = 0) -> tuple[int, int] | None:
    """Read a rank below a hundred that begins at `keys[start]`, written with or without the article.

    Returns:
        The rank and the index one past its last word, or None where no rank begins there.

    >>> ordinal(["الحادي", "والثلاثين", "من"])
    (31, 2)
    """
    words = _words()
    if start >= len(keys):
        return None
    key, following = keys[start], keys[start + 1] if start + 1 < len(keys) else ""
    unit = words.ordinals.get(key)
    if unit is None:
        ten = words.tens.get(key[2:]) if key.startswith("ال") else None
        return (ten, start + 1) if ten else None
    if unit < 10:
        if words.small.get(following) == 10:
            return unit + 10, start + 2
        if following.startswith("وال") and (ten := words.tens.get(following[3:])):
            return ten + unit, start + 2
    return unit, start + 1
