"""Speakers of articles joined to actors of the archive."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from qawl.archive.schema import actor_names, actors, speakers, statements
from qawl.archive.who.names import key as key_of


def settle(connection: sa.Connection, ids: Sequence[int]) -> None:
    """Give the statements of these ids, and the speakers of their versions, their actors."""
    new = sa.select(speakers.c.id, speakers.c.name, speakers.c.type).where(
        speakers.c.actor_id.is_(None),
        speakers.c.type != "unnamed",
        speakers.c.version_id.in_(sa.select(statements.c.version_id).where(statements.c.id.in_(ids))),
    )
    for row in connection.execute(new).all():
        key = key_of(row.name)
        actor = connection.execute(sa.select(actor_names.c.actor_id).where(actor_names.c.key == key)).scalar()
        if actor is None:
            made = connection.execute(sa.insert(actors).values(name=row.name, latin="", type=row.type))
            actor = made.inserted_primary_key[0]  # type: ignore[index]
            connection.execute(sa.insert(actor_names).values(actor_id=actor, name=row.name, key=key))
        connection.execute(sa.update(speakers).where(speakers.c.id == row.id).values(actor_id=actor))
    same = (speakers.c.version_id == statements.c.version_id) & (speakers.c.name == statements.c.speaker)
    connection.execute(
        sa.update(statements)
        .where(statements.c.id.in_(ids))
        .values(
            actor_id=sa.select(sa.func.max(speakers.c.actor_id)).where(same).scalar_subquery(),
            addressee_id=sa.select(sa.func.max(actor_names.c.actor_id))
            .where(actor_names.c.name == statements.c.addressee)
            .scalar_subquery(),
        )
    )
