"""Persons who speak together stand under one name (سالم العلي، خالد الحداد): who is looked for is found there too."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from qawl.archive.schema import speakers
from qawl.archive.who.names import key

_MARK = "،"  # between their names, as the reading writes them


def apart(name: str) -> tuple[str, ...]:
    """Return the names of those who speak together under `name`; of one who speaks alone, his own."""
    return tuple(one.strip() for one in name.split(_MARK))


def shared_names(connection: sa.Connection, persons: Iterable[str]) -> list[str]:
    """Return the names under which one of these persons, in any spelling, speaks together with others."""
    keys = set(map(key, persons))
    several = speakers.c.actor_id.is_(None) & speakers.c.name.contains(_MARK)
    names = connection.execute(sa.select(speakers.c.name).where(several).distinct()).scalars()
    return [name for name in names if not keys.isdisjoint(map(key, apart(name)))]
