"""Two actors that are one, and speakers that are another's: what the archive holds is moved from one to the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
import sqlalchemy as sa

from qawl.archive.schema import claims, speakers, statements, versions
from qawl.archive.store import parts
from qawl.archive.who.known import Known
from qawl.archive.who.pool import Pool
from qawl.archive.who.roles import tells


def unite(connection: sa.Connection, pool: Pool, into: Known, other: Known) -> None:
    """Give all that `other` has to `into`, who is the same; `other` is no more."""
    if into.new and not other.new:
        pool.write()  # so that it is there to be pointed at
    into.absorb(other)
    if not other.new:
        theirs = (speakers.c.actor_id, statements.c.actor_id, statements.c.addressee_id, claims.c.actor_id)
        for column in theirs:
            moved = sa.update(column.table).where(column == other.id).values({column: into.id})
            connection.execute(moved)
    # Who has a full name is not found as one who is known by his family name alone.
    keys = (key for key in other.keys if not (into.forms and key.startswith("l:")))
    pool.keep(into, keys)
    pool.drop(other)


def give(connection: sa.Connection, speaker_ids: Sequence[int], name: str, to: int | None) -> int:
    """Give speakers of one name, with their statements, to an actor or to nobody; return how many statements.

    What is known of either actor is not changed: that is for the caller, who knows both.
    """
    moved = 0
    for some in parts(speaker_ids):
        theirs = sa.select(speakers.c.version_id).where(speakers.c.id.in_(some))
        said = statements.c.version_id.in_(theirs) & (statements.c.speaker == name)
        connection.execute(sa.update(speakers).where(speakers.c.id.in_(some)).values(actor_id=to))
        connection.execute(sa.update(statements).where(said).values(actor_id=to))
        count = sa.select(sa.func.count()).select_from(statements).where(said, statements.c.current)
        moved += connection.execute(count).scalar_one()
    return moved


def recount(connection: sa.Connection, actor_ids: Iterable[int]) -> None:
    """Learn anew what is known of actors from the articles that there are; those whom none names are no more."""
    pool = Pool(connection, ())
    pool.read_ids(actor_ids)
    for known in list(pool.actors.values()):
        spoken = sa.select(sa.func.count()).where(statements.c.actor_id == known.id, statements.c.current)
        dated = sa.select(speakers.c.name, speakers.c.roles, versions.c.published)
        theirs = dated.join_from(speakers, versions).where(speakers.c.actor_id == known.id)
        heard = sa.select(statements.c.date).where(statements.c.addressee_id == known.id)
        rows = connection.execute(theirs.order_by(speakers.c.id)).all()
        days = list(connection.execute(heard.order_by(statements.c.id)).scalars())
        if not rows and not days:
            pool.drop(known)
            continue
        known.forget(connection.execute(spoken).scalar_one())
        for row in rows:
            roles = msgspec.json.decode(row.roles, type=tuple[str, ...])
            known.meet(row.name, row.published, filter(tells, roles))
        if not rows:  # one who is spoken to alone is met by the name he had
            for day in days:
                known.meet(known.name, day)
    pool.write()
