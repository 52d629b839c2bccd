"""Are two statements of two articles one, and how surely?

They are if they share their words, whoever was read as the speaker, or if they are by one voice and near in meaning
and words; but not if they give other facts in like words, which who reports daily does. Of the statements of another
article only those that fit best are taken (competitive linking, Melamed 2000): an article that says three like things
says each of them once.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping

from qawl.archive.ties.facts import facts_differ
from qawl.archive.ties.wording import Overlap, Wording, days_apart, one_voice, overlap

# Set on half of the pairs that were judged by reading, and measured on the other half by bench/archive_claims.py.
SAME_WORDS = 0.7
"""Share of the telling words of the shorter that two statements by one voice have in common."""
SAME_QUOTED = 0.8
"""The same where they were read as the words of two, and one of them is a quotation or has no actor."""
SAME_REPORTED = 0.85
"""The same for reported speech of two actors."""
SAME_MEANING = 0.62
"""Mean of that share and of the cosine of the vectors, for statements by one voice."""
SURE = 0.7
"""The same where they lie days apart, or where one of them need not be the other's best; those with the same words
have 1."""

# Telling words that must be common; four are often no more than a name that two speakers use.
_FEW, _SOME, _MORE, _MANY = 3, 5, 6, 8
_NEARLY_ALL = 0.9  # a share with which other facts on the same day are a slip of one outlet
_STREWN = 0.4  # likeness of a long statement that has all words of a short one but a few: chance may have strewn them
_LATER = 2  # days apart, of statements that need more in common
_OWN = {"condemn", "support"}  # reported acts that are each speaker's own, however like their words
_HAIR = 0.05  # what fits less well than the best by no more is taken too

Pair = tuple[int, int]


def by_words(one: Wording, other: Wording) -> bool:
    """Return whether two statements of two articles are one by their words."""
    both = overlap(one, other)
    share, common = _needed(one, other)
    if both.share < share or both.common < common or _strewn(one, other, both):
        return False
    slip = both.share >= _NEARLY_ALL and not days_apart(one, other)
    return slip or not facts_differ(one.telling, other.telling)


def _needed(one: Wording, other: Wording) -> tuple[float, int]:
    """Return the share and the number of telling words that two statements must have in common."""
    if one_voice(one, other):
        return (SAME_QUOTED, _SOME) if _days_later(one, other) else (SAME_WORDS, _FEW)
    if "indirect" not in (one.mode, other.mode) or "direct" in (one.mode, other.mode):
        return SAME_QUOTED, _SOME
    if {one.act, other.act} & _OWN:
        return math.inf, 0
    return (SAME_QUOTED, _MORE) if None in (one.actor_id, other.actor_id) else (SAME_REPORTED, _MANY)


def _strewn(one: Wording, other: Wording, both: Overlap) -> bool:
    """Whether a voice may just use the words of a short statement all over a long one, so that meaning must decide."""
    within = one.words <= other.words or other.words <= one.words
    return both.likeness < _STREWN and not within and one_voice(one, other)


def _days_later(one: Wording, other: Wording) -> bool:
    """Whether like words may be about another day; an outlet that was late by a day reports the same one."""
    return days_apart(one, other) >= _LATER


def may_be_retold(one: Wording, other: Wording) -> bool:
    """Return whether their meaning may make them one: they are by one voice and have something in common."""
    return one_voice(one, other) and len(one.words & other.words) > 1


def by_meaning(one: Wording, other: Wording, cosine: float) -> float:
    """Return how well the meaning of two statements that may be retold agrees; 0 where they are not one.

    Args:
        one: a statement.
        other: the one of another article that may retell it.
        cosine: of their vectors.
    """
    fit = (cosine + overlap(one, other).share) / 2
    enough = fit >= (SURE if _days_later(one, other) else SAME_MEANING)
    return fit if enough and not facts_differ(one.telling, other.telling) else 0


def best(known: Mapping[int, Wording], fits: Mapping[Pair, float]) -> Iterator[Pair]:
    """Yield the pairs that are most alike in words, of all that may be one.

    Each of two must be most like the other in its article. Where they fit surely, it is enough for one of them: what
    an outlet gives as one statement another may have cut in two.

    Args:
        known: what is compared of the statements, by their ids.
        fits: how well two of them fit, `SAME_MEANING` to 1, by pair.
    """
    likeness = {(a, b): overlap(known[a], known[b]).likeness for a, b in fits}
    most: dict[tuple[int, int], float] = defaultdict(float)
    for (a, b), like in likeness.items():
        for here, there in ((a, known[b].article_id), (b, known[a].article_id)):
            most[here, there] = max(most[here, there], like)
    for (a, b), like in likeness.items():
        enough = like + _HAIR
        most_like = (enough >= most[a, known[b].article_id], enough >= most[b, known[a].article_id])
        if all(most_like) or (fits[a, b] >= SURE and any(most_like)):
            yield a, b
