"""Which words tell a statement from others, and how much two statements have of them in common?

Function words and the formulas of protocol stand in thousands of statements. Two that share only those
(التهاني لخادم الحرمين الشريفين بمناسبة العيد) share nothing that was said; so only the other words count.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache
from itertools import chain

from msgspec import Struct

from qawl.arabic.letters import fold_word
from qawl.archive.find.words import bare, stem
from qawl.lexicon.tables import folded
from qawl.types import Act, Mode


class Wording(Struct, frozen=True):
    """What is compared of a statement."""

    id: int
    article_id: int
    actor_id: int | None
    speaker: str | None
    claim_id: int | None
    mode: Mode
    act: Act
    date: str | None
    telling: tuple[str, ...]
    """Stems of the telling words, numbers among them, in order."""
    words: frozenset[str]
    """The same, each once."""


class Overlap(Struct, frozen=True):
    """How much two statements have in common."""

    common: int
    """Telling words that both have."""
    share: float
    """Of the telling words of the shorter one, those that the longer one has too, 0 to 1; see `LEAST`."""
    likeness: float
    """Common words beside all words of both (Dice's coefficient), 0 to 1."""


LEAST = 5
"""Telling words that a statement counts as having at least when its share in a longer one is taken: two or three
words (الاتفاق مع إيران) stand in whatever is said of the matter."""


def telling(words: Iterable[str]) -> list[str]:
    """Return the stems that tell a statement from others, of all its stems, in order, each without its particle."""
    dull = _dull()
    return [next(iter(bare(word)), word) for word in words if word not in dull]


def overlap(one: Wording, other: Wording) -> Overlap:
    """Return what two statements have in common."""
    common = len(one.words & other.words)
    shorter, longer = sorted((len(one.words), len(other.words)))
    likeness = 2 * common / max(shorter + longer, 1)
    return Overlap(common, max(likeness, common / max(shorter, LEAST)), likeness)


def one_voice(one: Wording, other: Wording) -> bool:
    """Return whether two statements are by one actor, or by one speaker who is no actor: المحللون، التقرير."""
    if one.actor_id is None and other.actor_id is None and one.speaker and other.speaker:
        return fold_word(one.speaker) == fold_word(other.speaker)
    return one.actor_id is not None and one.actor_id == other.actor_id


def days_apart(one: Wording, other: Wording) -> int:
    """Return how many days lie between two statements; 0 where one of them has no date."""
    if one.date == other.date or one.date is None or other.date is None:
        return 0
    return abs((dt.date.fromisoformat(one.date) - dt.date.fromisoformat(other.date)).days)


@cache
def _dull() -> frozenset[str]:
    """The stems that tell nothing, with the particles that may be attached to them."""
    particles = ("", *folded("wording", "attached"))
    words = chain.from_iterable(folded("wording", row) for row in ("common", "formulas", "names"))
    return frozenset(stem(before + word) for word in words for before in particles)
