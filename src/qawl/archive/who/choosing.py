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
_DAYS = 7  # within which two of one common name, of whom nothing else is known, are one
_MONTH = 30
_YEAR = 365
_YEARS = 730
_SHORT = 3  # consonants of a family name that others sound like
_MANY = 10  # times as many articles as all others of one family name: it is he who is called by it alone


class Asked(NamedTuple):
    """A speaker whose actor is sought: name, day of publication, and what his roles speak of."""

    called: Called
    day: str | None
    profile: Profile


def choose(
    asked: Asked, pool: Iterable[Known], taken: set[int], bearers: Callable[[str], int]
) -> list[Known]:
    """Return the actors of the pool who are the person of this full name, the surest first; none where it is not sure.

    They are several where the archive took one for two until this speaker's roles showed that they are one.

    Args:
        asked: the person.
        pool: actors with a name like it.
        taken: actors who are other speakers of the same article, and so not he unless name or roles say it.
        bearers: how many actors bear the family name of a key.
    """
    found: list[tuple[int, int, int, Known]] = []
    for known in pool:
        near = _near(asked.called.words, known)
        if near == APART:
            continue
        told, gap = evidence(asked.profile, known.profile()), days_apart(known.seen, asked.day)
        if known.id in taken and near == PART and told < 1:
            continue
        if _joins(asked, near, told, gap, bearers(asked.called.surname)):
            found.append((near, told, -gap, known))
    if not found:
        return []
    found.sort(key=lambda one: (*one[:3], one[3].articles, -one[3].id), reverse=True)
    near, told, _, best = found[0]
    if near == PART and told < 1 and len(found) > 1:
        return []  # محمد العتيبي may be either of two whose names are fuller
    same = [known for also, speaks, _, known in found[1:] if also > PART and min(told, speaks) > 0]
    return [best, *(known for known in same if known.id not in taken)]


def _near(words: Words, known: Known) -> int:
    """Return how a name goes with an actor's names; APART where one of them says another grandfather or family."""
    forms = known.forms
    near = max((relation(words, form) for form in forms), default=APART)
    if near == PART and len(words) > 2:
        fuller = (form for form in forms if len(form) > 2)
        return APART if any(relation(words, form) == APART for form in fuller) else PART
    return near


def _joins(asked: Asked, near: int, told: int, gap: int, bearers: int) -> bool:
    """Return whether a name that goes together with an actor's is his."""
    words = asked.called.words
    arab = is_arab(words)
    if near == SAME and not arab:
        return True
    if near == SAME:
        if len(words) == 2 and (bearers >= _SHARED or is_given(words[1])):
            return told > 0 or (told == 0 and gap <= (_MONTH if bearers < _MANY else _DAYS))
        family = words[1].startswith("ال") and is_surname(words[1])
        return told >= 0 or len(words) > 2 or (bearers <= 1 and not family and gap <= _YEARS)
    if near == SPELLED:
        return told > 0 or (told == 0 and heard_enough(words))
    if told > 0:
        return True
    if told < 0 or gap > (_MONTH if arab else _YEAR):
        return False
    return not arab or (bearers <= 1 and not is_given(words[-1]))


def choose_lone(asked: Asked, pool: Iterable[Known], taken: set[int]) -> Known | None:
    """Return the one actor near in time who bears this family name, if it is sure that he is meant."""
    near = [
        (known, evidence(asked.profile, known.profile()))
        for known in pool
        if days_apart(known.seen, asked.day) <= _YEAR
        and known.id not in taken
        and _bears(known, asked.called)
    ]
    told = [known for known, speaks in near if speaks > 0]
    if told:
        return told[0] if len(told) == 1 else None
    name = asked.called.words[0]
    shared = name.startswith("ال") or is_given(name)  # العتيبي is many a man's name
    able = [known for known, speaks in near if speaks == 0]
    if not able or shared:
        return None
    able.sort(key=lambda known: (-known.articles, known.id))
    first, *others = able
    if first.articles < (1 if is_surname(name) else 2) or first.articles < _MANY * sum(
        other.articles for other in others
    ):
        return None
    return first


def _bears(known: Known, one: Called) -> bool:
    """Return whether an actor's family name is this one, to the letter where it is so short that many sound alike."""
    name = one.words[-1]
    return len(sound(name)) > _SHORT or not known.forms or any(form[-1] == name for form in known.forms)
