"""Which of the actors that the archive knows is this speaker? Joined only where name, role and time make it sure.

A full name is joined to the same name unless the roles speak against it; where many share it (محمد العتيبي), only
if the roles speak for it. A family name alone is joined only to the one actor near in time who bears it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from qawl.archive.who.called import Called
from qawl.archive.who.known import Known, days_apart
from qawl.archive.who.names import sound
from qawl.archive.who.people import (
    APART,
    PART,
    SAME,
    SPELLED,
    Words,
    heard_enough,
    is_arab,
    is_given,
    is_surname,
    relation,
)
from qawl.archive.who.roles import Profile, evidence

_SHARED = 3  # bearers of a family name from which on many may share a whole name
_WEEK, _MONTH, _YEAR = 7, 30, 365
_MANY = 10  # bearers of a family name that is everywhere
_TIMES = 5  # as often as all others of the name together: the foremost
_OF_MANY = ("ال", "ابو", "ام")  # العتيبي, أبو محمد: what many are called
_SHORT = 3  # consonants of a family name that others sound like


class Asked(NamedTuple):
    """A speaker whose actor is sought: name, day of publication, and what his roles speak of."""

    called: Called
    day: str | None
    profile: Profile


class _Match(NamedTuple):
    """An actor who may be the speaker, and how well: by name, by roles, and by time."""

    near: int
    told: int
    gap: int
    known: Known


def choose(
    asked: Asked, pool: Iterable[Known], taken: set[int], bearers: Callable[[str], int]
) -> list[Known]:
    """Return the actors of the pool who are the person of this full name, the surest first; none where it is not sure.

    They are several where the archive took one for two until what it learnt of them showed that they are one.

    Args:
        asked: the person.
        pool: actors with a name like it.
        taken: actors who are other speakers of the same article, and so not he unless name or roles say it.
        bearers: how many actors bear the family name of a key.
    """
    words, many = asked.called.words, bearers(asked.called.surname)
    found = []
    for known in pool:
        near = _near(words, known)
        if near == APART:
            continue
        told = evidence(asked.profile, known.profile())
        match = _Match(near, told, days_apart(known.seen, asked.day), known)
        if _joins(words, match, many) and not (known.id in taken and near == PART and told < 1):
            found.append(match)
    if not found:
        return []
    found.sort(key=lambda one: (-one.near, -one.told, one.gap, -one.known.articles, one.known.id))
    best = found[0]
    if best.near == PART and best.told < 1 and len(found) > 1:
        return []  # محمد العتيبي may be either of two whose names are fuller
    common = _is_common(words, many)
    return [best.known, *(one.known for one in found[1:] if _are_one(best, one, common=common))]


def _joins(words: Words, match: _Match, many: int) -> bool:
    """Return whether a name that goes together with an actor's is his."""
    arab = is_arab(words)
    if match.near == SAME:
        if not arab or (match.told >= 0 and not _is_common(words, many)):
            return True
        if _is_common(words, many):
            return match.told > 0 or (match.told == 0 and match.gap <= (_MONTH if many < _MANY else _WEEK))
        family = words[1].startswith("ال") and is_surname(words[1])
        return len(words) > 2 or (many <= 1 and not family and match.gap <= _YEAR)
    if match.told > 0:
        return True
    if match.told < 0:
        return False
    if match.near == SPELLED and not arab:
        return heard_enough(words)
    near = match.gap <= (_MONTH if arab else _YEAR)
    return near and (not arab or (many <= 1 and not is_given(words[-1])))


def _is_common(words: Words, many: int) -> bool:
    """Return whether many may bear a whole name of two words: a given name that Arabs bear, with a common family's."""
    return is_arab(words) and len(words) == 2 and (many >= _SHARED or is_given(words[1]))


def _are_one(best: _Match, other: _Match, *, common: bool) -> bool:
    """Return whether two actors are one, now that a speaker is like both."""
    both = evidence(best.known.profile(), other.known.profile())
    if PART in (best.near, other.near) or both < 0:
        return False
    return min(best.told, other.told, both) > 0 or (best.near == other.near == SAME and not common)


def _near(words: Words, known: Known) -> int:
    """Return how a name goes with an actor's names; APART where one of them says another grandfather or family."""
    forms = known.forms
    near = max((relation(words, form) for form in forms), default=APART)
    if near == PART and len(words) > 2:
        fuller = (form for form in forms if len(form) > 2)
        return APART if any(relation(words, form) == APART for form in fuller) else PART
    return near


def choose_lone(asked: Asked, pool: Iterable[Known], here: set[int]) -> Known | None:
    """Return the one actor near in time who bears this family name, if it is sure that he is meant.

    Args:
        asked: the speaker.
        pool: actors who bear the name.
        here: those of them who speak in the same article by another name.
    """
    name = asked.called.words[0]
    near = [
        (evidence(asked.profile, known.profile()), known)
        for known in pool
        if days_apart(known.seen, asked.day) <= _YEAR and _bears(known, name)
    ]
    told = [known for speaks, known in near if speaks > 0]
    if told:
        return told[0] if len(told) == 1 else None
    able = [known for speaks, known in near if speaks == 0]
    if not able or is_given(name):
        return None
    if name.startswith("ال"):  # العتيبي is many a man's name, القاضي first of all an office
        sure = len(near) == 1 and is_surname(name) and _is_in_the_news(able[0], asked.day)
        return able[0] if sure else None
    beside = [known for known in able if known.id in here]
    if len(beside) == 1:
        return beside[0]
    able.sort(key=lambda known: (-known.articles, known.id))
    first, others = able[0], able[1:]
    often = first.articles > (0 if is_surname(name) else 1)
    foremost = first.articles >= _TIMES * sum(other.articles for other in others)
    return first if often and foremost else None


def choose_alone(asked: Asked, alone: Iterable[Known], *, borne: bool) -> Known | None:
    """Return the actor known by this family name alone who is meant: of the same roles, or the only one of late.

    Args:
        asked: the speaker.
        alone: actors who are known by the name alone.
        borne: whether somebody else is known to bear it.
    """
    near = [known for known in alone if days_apart(known.seen, asked.day) <= _YEAR]
    for known in near:
        if evidence(asked.profile, known.profile()) > 0:
            return known
    late = [known for known in near if days_apart(known.seen, asked.day) <= _MONTH]
    shared = borne or asked.called.words[0].startswith(_OF_MANY)
    return late[0] if len(late) == 1 and not shared else None


def _is_in_the_news(known: Known, day: str | None) -> bool:
    """Return whether an actor has been met so often of late that he needs no given name."""
    return known.articles >= _SHARED and days_apart(known.seen, day) <= _WEEK


def _bears(known: Known, name: str) -> bool:
    """Return whether an actor's family name is this one, to the letter where it is so short that many sound alike."""
    forms = known.forms
    return len(sound(name)) > _SHORT or not forms or any(form[-1] == name for form in forms)
