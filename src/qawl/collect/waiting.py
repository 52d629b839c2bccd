"""What do the pages of an outlet wait for? Their turn, their host, which is left alone, or their time."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

import sqlalchemy as sa
from msgspec import Struct
from protego import Protego

from qawl.archive.schema import hosts, pages
from qawl.archive.store import now
from qawl.collect.manners import AGENT

Why = Literal["turn", "host", "retry", "revisit"]
_ORDER: tuple[Why, ...] = ("turn", "host", "retry", "revisit")


class Wait(Struct, frozen=True, kw_only=True):
    """Pages that wait for the same."""

    why: Why
    """For their turn in a run; for their host, which is left alone; for another try after a failure; or to be looked at
    again for silent edits."""
    pages: int
    host: str
    """That they wait for; empty where it is a matter of time alone."""
    until: str | None
    """The moment, UTC, from which on the first of them is visited; None where it is their turn."""
    delay: float | None
    """Seconds from one page to the next that the host's robots.txt asks for, if any, where it is their turn."""
    reason: str
    """Why the host is left alone."""


def waits(connection: sa.Connection, feed_ids: Collection[int]) -> list[Wait]:
    """Return what the pages of these feeds wait for; those whose turn it is come first."""
    this_moment = now()
    why = sa.case(
        ((hosts.c.rests > this_moment) & (pages.c.due <= hosts.c.rests), "host"),
        (pages.c.due <= this_moment, "turn"),
        (pages.c.outcome == "failed", "retry"),
        (
            pages.c.outcome == "",
            "host",
        ),  # which was left alone when it was their turn, and has answered since
        else_="revisit",
    )
    waiting = (
        sa.select(
            why.label("why"),
            sa.case((why.in_(_ORDER[:2]), pages.c.host), else_="").label("host"),
            pages.c.due,
        )
        .select_from(pages.outerjoin(hosts, hosts.c.name == pages.c.host))
        .where(pages.c.feed_id.in_(list(feed_ids)), pages.c.due.is_not(None))
        .subquery()
    )
    groups = sa.select(waiting.c.why, waiting.c.host, sa.func.count(), sa.func.min(waiting.c.due))
    rows = connection.execute(groups.group_by(waiting.c.why, waiting.c.host)).all()
    found = [_wait(connection, *row) for row in rows]
    return sorted(found, key=lambda one: (_ORDER.index(one.why), -one.pages, one.host))


def _wait(connection: sa.Connection, why: Why, host: str, count: int, due: str) -> Wait:
    """Return what so many pages wait for, with what is known of their host."""
    known = connection.execute(sa.select(hosts).where(hosts.c.name == host)).first() if host else None
    until, delay, reason = due, None, ""
    if known and why == "host":
        until, reason = max(known.rests or "", due), known.reason
    elif known:
        delay = Protego.parse(known.robots or "").crawl_delay(AGENT)
    return Wait(
        why=why, pages=count, host=host, until=None if why == "turn" else until, delay=delay, reason=reason
    )
