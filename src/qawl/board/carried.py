"""Which claims do most outlets carry?"""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find.statements import Kept, kept
from qawl.archive.schema import claims, statements


class Carried(Struct, frozen=True, kw_only=True):
    """A claim with those who carry it."""

    claim_id: int
    said: Kept
    """In the words of the first carrier."""
    outlets: tuple[str, ...]
    """In the order in which they carried it."""
    statements: int
    """How often they did."""


def most_carried(connection: sa.Connection, day: dt.date, *, limit: int = 10) -> tuple[Carried, ...]:
    """Return the claims that outlets carried on `day` and that two outlets or more carry, most outlets first."""
    that_day = statements.c.current & (statements.c.date == day.isoformat())
    most = (
        sa.select(claims.c.id)
        .where(claims.c.outlets > 1, claims.c.id.in_(sa.select(statements.c.claim_id).where(that_day)))
        .order_by(claims.c.outlets.desc(), claims.c.statements.desc(), claims.c.id)
        .limit(limit)
    )
    ids = list(connection.execute(most).scalars())
    of_them = (
        sa.select(statements.c.claim_id, statements.c.id, statements.c.outlet)
        .where(statements.c.claim_id.in_(ids), statements.c.current)
        .order_by(sa.func.coalesce(statements.c.date, "9999"), statements.c.id)
    )
    carriers: dict[int, list[tuple[int, str]]] = {id: [] for id in ids}
    for claim, statement, outlet in connection.execute(of_them):
        carriers[claim].append((statement, outlet))
    first = kept(connection, [carriers[id][0][0] for id in ids])
    return tuple(
        Carried(
            claim_id=id,
            said=said,
            outlets=tuple(dict.fromkeys(outlet for _, outlet in carriers[id])),
            statements=len(carriers[id]),
        )
        for id, said in zip(ids, first, strict=True)
    )
