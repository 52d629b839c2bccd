"""Which names has a user decided on? Asked for each new speaker before any rule, so that a user's word wins."""

from __future__ import annotations

import msgspec
import sqlalchemy as sa
from msgspec import Struct, field

from qawl.archive.schema import decisions
from qawl.archive.who.names import key as key_of

MERGE, SPLIT, RENAME = "merge", "split", "rename"
DECIDED = "d:"
"""What keys begin with under which those are kept whom a user joined or parted."""


class Decided(Struct):
    """All decisions of an archive; of those about one name the last counts.

    Attributes:
        keys: for each folded name that a user joined or parted, the key of the actor who bears it.
        names: for each folded name, how a user wants the actor called who bears it.
    """

    keys: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def key(self, name: str) -> str | None:
        """Return the key of the actor who bears this name, if a user has decided on it."""
        return self.keys.get(key_of(name)) if self.keys else None

    def name(self, name: str) -> str | None:
        """Return how a user wants the actor called who bears this name, if he has decided on it."""
        return self.names.get(key_of(name)) if self.names else None


def decided(connection: sa.Connection) -> Decided:
    """Return the decisions of an archive."""
    found = Decided()
    for row in connection.execute(sa.select(decisions).order_by(decisions.c.id)):
        names = msgspec.json.decode(row.names, type=list[str])
        if row.kind == RENAME:
            found.names[key_of(names[0])] = names[1]
            continue
        for name in names if row.kind == MERGE else names[1:]:
            found.keys[key_of(name)] = key_of_decision(row.id)
    return found


def key_of_decision(id: int) -> str:
    """Return the key under which the actor is kept whom a decision is about."""
    return f"{DECIDED}{id}"
