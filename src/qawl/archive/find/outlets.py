"""Which outlets does somebody mean who types a name? Those of the archive that are spelt so or otherwise."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from qawl.arabic.letters import fold
from qawl.archive.schema import articles
from qawl.errors import NothingFoundError

_SHOWN = 80  # characters of a name that is not known


def outlet_key(name: str) -> str:
    """Return what all spellings of an outlet's name share."""
    return " ".join(fold(name).text.casefold().split())


def the_outlets(connection: sa.Connection, name: str) -> list[str]:
    """Return the outlets of a name, in any spelling, as the archive spells them, at least one.

    Raises:
        NothingFoundError: there is none.
    """
    if found := outlets_named(connection, [name]):
        return found
    raise NothingFoundError(no_outlet(name))


def no_outlet(name: str) -> str:
    """Say that no outlet is called so, and what to do."""
    return f"no outlet of this name in the archive: {name[:_SHOWN]}; see: qawl archive info"


def outlets_named(connection: sa.Connection, names: Iterable[str]) -> list[str]:
    """Return the outlets of these names, in any spelling, as the archive spells them."""
    wanted = set(map(outlet_key, names))
    there = connection.execute(sa.select(articles.c.outlet).distinct()).scalars()
    return [outlet for outlet in there if outlet_key(outlet) in wanted]
