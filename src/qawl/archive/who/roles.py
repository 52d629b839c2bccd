"""Do two people's roles speak for one person, against it, or neither? And which roles are worth keeping?

A minister of one country is not a footballer; that both are called الدكتور tells nothing. Roles are compared by what
they are for (the ministry, the club, the country), and by the office only where both know it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from qawl.archive.who.terms import terms


class Profile(NamedTuple):
    """What a person's roles speak of, taken together."""

    matters: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()


def profile(roles: Iterable[str]) -> Profile:
    """Return what `roles` speak of."""
    found = [terms(role) for role in roles]
    return Profile(
        frozenset().union(*(one.matters for one in found)),
        frozenset().union(*(one.heads for one in found)),
        frozenset().union(*(one.offices for one in found)),
        frozenset().union(*(one.countries for one in found)),
    )


def evidence(mine: Profile, theirs: Profile) -> int:
    """Return 1 where the roles speak for one person, -1 where they speak against it, 0 where they tell nothing."""
    same_office = bool(mine.offices & theirs.offices)
    same_body = bool(mine.bodies & theirs.bodies)
    if mine.matters & theirs.matters or (same_office and (same_body or mine.countries & theirs.countries)):
        return 1
    if same_body:
        return (
            0 if mine.matters and theirs.matters else 1
        )  # المتحدث باسم المركز, of one name, is of that centre
    own, other = mine.matters | mine.bodies, theirs.matters | theirs.bodies
    if same_office and not (own and other):
        return 0
    if mine.countries and theirs.countries:
        return 0 if mine.countries & theirs.countries else -1  # a minister of a country becomes its president
    return -1 if (own or mine.offices) and (other or theirs.offices) else 0


def tells(role: str) -> bool:
    """Return whether a role says more than respect: وزير النقل, but not الدكتور, سموه."""
    said = terms(role)
    return bool(said.matters or said.offices or said.heads)
