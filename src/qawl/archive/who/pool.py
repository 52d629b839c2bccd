"""The actors that some speakers may be: read from the archive by their keys, and written back with what was learnt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from qawl.archive.schema import actor_keys, actor_names, actor_roles, actors
from qawl.archive.store import parts
from qawl.archive.who.known import Known, Seen
from qawl.archive.who.latin import latin
from qawl.archive.who.names import key as key_of
from qawl.archive.who.names import skeleton


class Pool:
    """Actors by their keys; new ones join it as they are met. Who has one is the archive's only writer."""

    def __init__(self, connection: sa.Connection, keys: Iterable[str], counted: Iterable[str] = ()) -> None:
        """Read the actors that are kept under any of `keys`, and count those under any of `counted`."""
        self.actors: dict[int, Known] = {}
        self._connection = connection
        self._under: dict[str, list[int]] = {}
        self._count: dict[str, int] = {}
        self.read(keys)
        for some in parts(sorted(set(counted))):
            count = sa.select(actor_keys.c.key, sa.func.count()).where(actor_keys.c.key.in_(some))
            self._count.update((key, n) for key, n in connection.execute(count.group_by(actor_keys.c.key)))
        self._next = (connection.execute(sa.select(sa.func.max(actors.c.id))).scalar() or 0) + 1

    def read(self, keys: Iterable[str]) -> None:
        """Read the actors that are kept under any of `keys` as well."""
        ids: set[int] = set()
        for some in parts(sorted(set(keys))):
            rows = sa.select(actor_keys.c.key, actor_keys.c.actor_id).where(actor_keys.c.key.in_(some))
            for key, actor in self._connection.execute(rows.order_by(actor_keys.c.actor_id)):
                if actor not in self._under.setdefault(key, []):
                    self._under[key].append(actor)
                ids.add(actor)
        self.read_ids(ids)

    def read_ids(self, ids: Iterable[int]) -> None:
        """Read the actors of these ids as well."""
        self.actors |= read(self._connection, set(ids) - self.actors.keys())

    def at(self, keys: Iterable[str]) -> list[Known]:
        """Return the actors under any of `keys`, each once."""
        ids = dict.fromkeys(id for key in keys for id in self._under.get(key, ()))
        return [self.actors[id] for id in ids if id in self.actors]

    def bearers(self, key: str) -> int:
        """Return how many actors are kept under a key that was counted."""
        return self._count.get(key, 0)

    def new(self, name: str, type: str, keys: Iterable[str]) -> Known:
        """Make an actor."""
        made = Known(self._next, name, type, new=True)
        self._next += 1
        self.actors[made.id] = made
        self.keep(made, keys)
        return made

    def keep(self, known: Known, keys: Iterable[str]) -> None:
        """Keep an actor under more keys."""
        for key in keys:
            if key not in known.keys:
                known.keys.add(key)
                known.changed = True
                self._under.setdefault(key, []).append(known.id)
                self._count[key] = self._count.get(key, 0) + 1

    def drop(self, known: Known) -> None:
        """Forget an actor who turned out to be another, or nobody."""
        del self.actors[known.id]
        if not known.new:
            self._connection.execute(sa.delete(actors).where(actors.c.id == known.id))

    def write(self) -> None:
        """Write what was learnt."""
        changed = [known for known in self.actors.values() if known.changed or known.new]
        write(self._connection, changed)


def read(connection: sa.Connection, ids: Iterable[int]) -> dict[int, Known]:
    """Return the actors of these ids with all that is known of them."""
    found: dict[int, Known] = {}
    for some in parts(sorted(ids)):
        for row in connection.execute(sa.select(actors).where(actors.c.id.in_(some)).order_by(actors.c.id)):
            seen = (row.first_seen, row.last_seen, row.statements)
            found[row.id] = Known(row.id, row.name, row.type, seen, renamed=row.renamed)
        for row in connection.execute(_first(actor_names, some)):
            found[row.actor_id].names[row.name] = row.articles
        for row in connection.execute(_first(actor_roles, some)):
            found[row.actor_id].roles[row.role] = (row.first_seen, row.last_seen, row.articles)
        for row in connection.execute(sa.select(actor_keys).where(actor_keys.c.actor_id.in_(some))):
            found[row.actor_id].keys.add(row.key)
    for one in found.values():
        one.stored = one.facts()
    return found


def _first(table: sa.Table, actor_ids: Sequence[int]) -> sa.Select[Any]:
    """The facts of actors in the order in which they were learnt, the same in each store and each run."""
    return sa.select(table).where(table.c.actor_id.in_(actor_ids)).order_by(table.c.id)


def write(connection: sa.Connection, changed: Sequence[Known]) -> None:
    """Write what was learnt of actors."""
    new, old = [one for one in changed if one.new], [one for one in changed if not one.new]
    execute(connection, sa.insert(actors), [{"id": one.id, **_row(one)} for one in new])
    same = sa.update(actors).where(actors.c.id == sa.bindparam("of"))
    execute(connection, same, [{"of": one.id, **_row(one)} for one in old])
    for kind, table in _TABLES.items():
        column = table.c[kind]
        same = sa.update(table).where(table.c.actor_id == sa.bindparam("of"), column == sa.bindparam("its"))
        fresh, more, gone = [], [], []
        for one in changed:
            facts = one.facts()
            for (its, text), value in facts.items():
                if its != kind or one.stored.get((its, text)) == value:
                    continue
                if (its, text) not in one.stored:
                    fresh.append(
                        {"actor_id": one.id, kind: text, **_told(kind, value), **_found_by(kind, text)}
                    )
                else:
                    more.append({"of": one.id, "its": text, **_told(kind, value)})
            gone += [
                {"of": one.id, "its": text} for its, text in one.stored.keys() - facts.keys() if its == kind
            ]
        execute(connection, sa.insert(table), fresh)
        execute(connection, same, more)
        lost = sa.delete(table).where(table.c.actor_id == sa.bindparam("of"), column == sa.bindparam("its"))
        execute(connection, lost, gone)
    for one in changed:
        one.new = one.changed = False
        one.stored = one.facts()


_TABLES = {"name": actor_names, "role": actor_roles, "key": actor_keys}


def _row(one: Known) -> dict[str, object]:
    first, last, count = one.seen
    row = {"name": one.name, "first_seen": first, "last_seen": last, "statements": count}
    known = one.type != "person" or one.articles > 1  # of those met once nobody may ever ask
    chosen = latin(one.name, one.type) if known else ""
    written = chosen or (latin(one.usual, one.type) if known and one.renamed else "")
    return {**row, "type": one.type, "renamed": one.renamed, "latin": written}


def _told(kind: str, value: int | Seen) -> dict[str, object]:
    """The columns of a name or role that change."""
    if isinstance(value, tuple):
        first, last, count = value
        return {"first_seen": first, "last_seen": last, "articles": count}
    return {"articles": value} if kind == "name" else {}


def _found_by(kind: str, text: str) -> dict[str, object]:
    """The columns of a name that never change."""
    return {"key": key_of(text), "heard": skeleton(text)} if kind == "name" else {}


def execute(connection: sa.Connection, command: sa.Executable, rows: Sequence[dict[str, object]]) -> None:
    """Execute a command once for each row; SQLAlchemy takes an empty list for a command without values."""
    if rows:
        connection.execute(command, rows)
