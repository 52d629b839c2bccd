"""Are two statements of two articles one, and how surely?

They are if they share their words, whoever was read as the speaker, or if they are by one actor and near in meaning
and words. Of the statements of another article only those that fit best are taken (competitive linking, Melamed 2000):
an article that says three like things says each of them once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from qawl.archive.ties.wording import Wording, numbers_differ, overlap

# Set on half of the pairs that were judged by reading, and measured on the other half: docs/decisions.md.
SAME_WORDS = 0.7
"""Share of the telling words of the shorter that two statements by one actor, or by an unknown one, have in common."""
SAME_QUOTED = 0.8
"""The same where they were read as the words of two actors, and one at least is a quotation."""
SAME_REPORTED = 0.85
"""The same for reported speech that was read so."""
SAME_MEANING = 0.62
"""Mean of that share and of the cosine of the vectors, for statements by one actor."""

_FEW, _SOME, _MANY = (
    3,
    4,
    8,
)  # telling words that must be common: of one actor, of a quotation or unknown, of others
_NEARLY_ALL = 0.9  # a share with which other numbers are a slip of one outlet
_OWN = {"condemn", "support"}  # acts that are each speaker's own, however like their words
_HAIR = 0.05  # what fits less well than the best by no more is taken too

Strengths = Mapping[tuple[int, int], float]


def strength(one: Wording, other: Wording, cosine: float) -> float:
    """Return how surely two statements are one: over 1 by their words, over 0 by their meaning, else 0.

    Args:
        one: a statement.
        other: a statement of another article.
        cosine: of their vectors, where they are by one actor; else 0.
    """
    both = overlap(one, other)
    if _same_words(one, other, both.share, both.common):
        return 1 + both.likeness
    fit = (cosine + both.share) / 2
    return fit if cosine and fit >= SAME_MEANING and both.common > 1 and not numbers_differ(one, other) else 0


def _same_words(one: Wording, other: Wording, share: float, common: int) -> bool:
    unknown = one.actor_id is None or other.actor_id is None
    if unknown or one.actor_id == other.actor_id:
        slip = share >= _NEARLY_ALL or not numbers_differ(one, other)
        return share >= SAME_WORDS and common >= (_SOME if unknown else _FEW) and slip
    if "indirect" not in (one.mode, other.mode) or "direct" in (one.mode, other.mode):
        return share >= SAME_QUOTED and common >= _SOME
    return share >= SAME_REPORTED and common >= _MANY and not {one.act, other.act} <= _OWN


def best(known: Mapping[int, Wording], strengths: Strengths) -> Iterator[tuple[int, int]]:
    """Yield the pairs that fit best, of all pairs with a strength.

    Each of two retold statements must be the other's best in its article. Of two with the same words it is enough for
    one: what an outlet gives as one statement another may have cut in two.
    """
    most: dict[tuple[int, int], float] = defaultdict(float)
    for (a, b), sure in strengths.items():
        for here, there in ((a, known[b].article_id), (b, known[a].article_id)):
            most[here, there] = max(most[here, there], sure)
    for (a, b), sure in strengths.items():
        fits = (sure >= most[a, known[b].article_id] - _HAIR, sure >= most[b, known[a].article_id] - _HAIR)
        if all(fits) or (sure > 1 and any(fits)):
            yield a, b
