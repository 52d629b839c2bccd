"""Who was meant by a family name alone, now that the archive knows somebody more of that name?

Such a name is joined to the one who bears it; when his full name comes after it, it is joined then, and when a second
bearer comes, so that it is no more sure who was meant, it is taken from the first again.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import sqlalchemy as sa

from qawl.archive.schema import speakers, versions
from qawl.archive.store import parts
from qawl.archive.who.called import called, lone_key, surname_key
from qawl.archive.who.choosing import Asked, choose_lone
from qawl.archive.who.decided import Decided
from qawl.archive.who.joining import give
from qawl.archive.who.known import Known
from qawl.archive.who.pool import Pool
from qawl.archive.who.roles import profile, tells


def reconsider(connection: sa.Connection, pool: Pool, met: Sequence[Known], said: Decided) -> None:
    """Ask again who was meant by the family names of people who are new; they are written already.

    Args:
        connection: the connection of the archive's writer.
        pool: the actors of the batch at hand.
        met: the people who are new, or of whom more is known now.
        said: what a user has decided, which is not asked again.
    """
    forms = {form for known in met for form in known.forms}
    if not forms:
        return
    pool.read({surname_key(form) for form in forms} | {lone_key(form) for form in forms})
    names = {known.name.split()[-1] for known in met}
    for form in forms:
        for known in pool.at((surname_key(form), lone_key(form))):
            names |= {name for name in known.names if called(name, known.type).kind == "lone"}
    dated = sa.select(speakers, versions.c.published).join_from(speakers, versions)
    for some in parts(sorted(names)):
        theirs = dated.where(speakers.c.name.in_(some), speakers.c.type == "person")
        rows = connection.execute(theirs.order_by(speakers.c.id)).all()
        for row in rows:
            if not said.key(row.name):
                _ask(connection, pool, row)
    pool.write()


def _ask(connection: sa.Connection, pool: Pool, row: sa.Row[tuple[object, ...]]) -> None:
    """Ask again who a speaker is who was called by a family name alone."""
    one = called(row.name, "person")
    if one.kind != "lone":
        return
    roles = [role for role in msgspec.json.decode(row.roles, type=tuple[str, ...]) if tells(role)]
    asked = Asked(one, row.published, profile(roles))
    bearers = pool.at((one.surname,))
    here = set(
        connection.execute(
            sa.select(speakers.c.actor_id).where(
                speakers.c.version_id == row.version_id,
                speakers.c.id != row.id,
                speakers.c.actor_id.is_not(None),
            )
        ).scalars()
    )
    now = choose_lone(asked, bearers, here)
    before = pool.actors.get(row.actor_id)
    if now is None and before is not None and one.keys[0] in before.keys:
        return  # known by his family name alone, as before
    if now is None and before is not None:
        alone = pool.at(one.keys)
        now = alone[0] if alone else pool.new(row.name, "person", one.keys)
        now.meet(row.name, row.published)  # so that it is there to be pointed at
        now.leave(row.name)
        pool.write()
    if now is None or now is before:
        return
    moved = give(connection, [row.id], row.name, now.id)
    now.meet(row.name, row.published, roles)
    now.speak(moved)
    if before is not None:
        before.leave(row.name)
        before.speak(-moved)
        if not before.names:
            pool.drop(before)
