"""The day in brief: what was threatened and demanded, what falls due, what was carried, answered and changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from itertools import islice

import sqlalchemy as sa
from msgspec import Struct, structs

from qawl.archive.keep.changes import Change, changes
from qawl.archive.schema import statements
from qawl.archive.store import Archive
from qawl.board.answers import Answers, answered
from qawl.board.asked import shifted
from qawl.board.claims import Claims, claims
from qawl.board.due import DueList, agenda
from qawl.board.told import Listed, told
from qawl.board.trends import WEEK, Trends, trends
from qawl.errors import NothingFoundError
from qawl.lexicon.tables import table


class Counts(Struct, frozen=True, kw_only=True):
    """How much was published on the day."""

    articles: int
    """Articles with a statement in them."""
    outlets: int
    statements: int
    actors: int
    """Actors of the archive who speak in them."""


class Brief(Struct, frozen=True, kw_only=True):
    """One day, seen from its end; every item is a statement of the archive in its own words."""

    day: str
    counts: Counts
    threats: Listed
    demands: Listed
    """What was appealed for, what most outlets carry first."""
    due_today: DueList
    due_soon: DueList
    """On the seven days after."""
    fell_due: DueList
    """On the seven days before, without an outcome."""
    carried: Claims
    replies: Answers
    changes: tuple[Change, ...]
    """Taken in on the day (UTC)."""
    trends: Trends
    """The day among those around it."""
    before: str | None = None
    """The nearest day before on which anything was said, and `after` the nearest one after."""
    after: str | None = None


def brief(archive: Archive, day: dt.date | None = None, *, limit: int = 10) -> Brief:
    """Return the day in brief.

    Args:
        archive: where to look.
        day: the newest day of the archive where none is given.
        limit: items of each list, at most.

    Raises:
        QueryError: the archive holds no statement with a date, and no day is given.
        ArchiveError: the archive cannot be read.
    """
    with archive.reading() as connection:
        day = day or _newest(connection)
        made = Brief(
            day=day.isoformat(),
            counts=_counts(connection, day),
            threats=told(connection, ["threaten"], since=day, until=day, most_carried=True, limit=limit),
            demands=_demands(connection, day, limit),
            due_today=agenda(connection, day, since=day, until=day, limit=limit).coming,
            due_soon=agenda(
                connection, day, since=shifted(day, 1), until=shifted(day, WEEK), limit=limit
            ).coming,
            fell_due=agenda(connection, day, since=shifted(day, -WEEK), until=day, limit=limit).overdue,
            carried=claims(connection, since=day, until=day, limit=limit),
            replies=answered(connection, since=day, until=day, limit=limit),
            changes=(),
            trends=trends(connection, day),
            before=_nearest(connection, sa.func.max, statements.c.date < day.isoformat()),
            after=_nearest(connection, sa.func.min, statements.c.date > day.isoformat()),
        )
    return structs.replace(made, changes=tuple(islice(changes(archive, since=day, until=day), limit)))


def _demands(connection: sa.Connection, day: dt.date, limit: int) -> Listed:
    """Return what was appealed for on the day, without prayers."""
    prayed_to = table("brief")["prayed_to"]
    return told(
        connection, ["appeal"], since=day, until=day, not_to=prayed_to, most_carried=True, limit=limit
    )


def _newest(connection: sa.Connection) -> dt.date:
    newest = _nearest(connection, sa.func.max, sa.true())
    if newest is None:
        raise NothingFoundError(
            "no statement with a date in this archive; take articles in with: qawl ingest INPUT"
        )
    return dt.date.fromisoformat(newest)


def _nearest(
    connection: sa.Connection, first: Callable[..., sa.Function[str]], side: sa.ColumnElement[bool]
) -> str | None:
    """Return the first or last day with a statement among those of one side."""
    asked = sa.select(first(statements.c.date)).where(statements.c.current, side)
    return connection.execute(asked).scalar()


def _counts(connection: sa.Connection, day: dt.date) -> Counts:
    counted = sa.select(
        sa.func.count(statements.c.article_id.distinct()),
        sa.func.count(statements.c.outlet.distinct()),
        sa.func.count(),
        sa.func.count(statements.c.actor_id.distinct()),
    ).where(statements.c.current, statements.c.date == day.isoformat())
    articles, outlets, said, actors = connection.execute(counted).one()
    return Counts(articles=articles, outlets=outlets, statements=said, actors=actors)
