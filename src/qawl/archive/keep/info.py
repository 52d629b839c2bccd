"""What is in an archive: how much of everything, from which days and outlets, and what its users decided."""

from __future__ import annotations

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.keep import stores
from qawl.archive.schema import (
    HEAD,
    actors,
    answers,
    articles,
    claims,
    corrected,
    corrections,
    decisions,
    forgotten,
    outcomes,
    problems,
    statements,
    versions,
)
from qawl.archive.store import Archive


class OutletInfo(Struct, frozen=True):
    """What one outlet has in the archive; days are those of publication."""

    outlet: str
    articles: int
    statements: int
    first_day: str | None
    last_day: str | None


class Info(Struct, frozen=True):
    """What is in an archive; statements are counted in the newest version of each article."""

    name: str
    store: str
    schema: str
    bytes: int
    articles: int
    versions: int
    statements: int
    superseded_statements: int
    """Of older versions."""
    actors: int
    claims: int
    answers: int
    first_day: str | None
    last_day: str | None
    last_seen: str | None
    problems: int
    decisions: dict[str, int]
    forgotten: dict[str, tuple[str, ...]]
    outlets: tuple[OutletInfo, ...]


def info(archive: Archive) -> Info:
    """Return what is in the archive.

    Raises:
        ArchiveError: it cannot be read.
    """
    with archive.reading() as connection:
        spans = connection.execute(sa.select(sa.func.min(statements.c.date), sa.func.max(statements.c.date)))
        first_day, last_day = spans.one()
        current = _count(connection, statements, statements.c.current)
        return Info(
            name=archive.name,
            store=stores.server(connection),
            schema=HEAD,
            bytes=stores.size(connection),
            articles=_count(connection, articles),
            versions=_count(connection, versions),
            statements=current,
            superseded_statements=_count(connection, statements) - current - _rejected(connection),
            actors=_count(connection, actors),
            claims=_count(connection, claims),
            answers=_count(connection, answers),
            first_day=first_day,
            last_day=last_day,
            last_seen=connection.execute(sa.select(sa.func.max(articles.c.last_seen))).scalar(),
            problems=_count(connection, problems),
            decisions=_decisions(connection),
            forgotten=_forgotten(connection),
            outlets=tuple(_outlets(connection)),
        )


def _count(connection: sa.Connection, table: sa.Table, *where: sa.ColumnElement[bool]) -> int:
    return connection.execute(sa.select(sa.func.count()).select_from(table).where(*where)).scalar_one()


def _decisions(connection: sa.Connection) -> dict[str, int]:
    """Count what users decided on actors by its kind, the outcomes that they marked, and what they corrected."""
    kinds = (
        sa.select(decisions.c.kind, sa.func.count().label("times"))
        .group_by(decisions.c.kind)
        .order_by(decisions.c.kind)
    )
    found = {row.kind: row.times for row in connection.execute(kinds.order_by("kind"))}
    stands = corrections.c.undone_at.is_(None) & ~corrections.c.sealed
    others = {
        "outcome": _count(connection, outcomes),
        "correction": _count(connection, corrections, stands, ~corrections.c.rejects),
        "rejection": _count(connection, corrections, stands, corrections.c.rejects),
    }
    return found | {kind: count for kind, count in others.items() if count}


def _rejected(connection: sa.Connection) -> int:
    """Count the statements of newest versions that were rejected."""
    out = (
        sa.select(statements.c.id)
        .join(versions, statements.c.version_id == versions.c.id)
        .join(corrected, corrected.c.statement_id == statements.c.id)
        .join(corrections, corrected.c.correction_id == corrections.c.id)
        .where(versions.c.current, corrections.c.rejects)
    )
    return connection.execute(sa.select(sa.func.count()).select_from(out.distinct().subquery())).scalar_one()


def _forgotten(connection: sa.Connection) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    rows = sa.select(forgotten.c.kind, forgotten.c.value).order_by(forgotten.c.kind, forgotten.c.id)
    for kind, value in connection.execute(rows):
        found[kind] = (*found.get(kind, ()), *value.split("\n"))
    return found


def _outlets(connection: sa.Connection) -> list[OutletInfo]:
    """Count each outlet's articles and statements, the outlet with the most articles first."""
    said = (
        sa.select(statements.c.outlet, sa.func.count().label("count"))
        .where(statements.c.current)
        .group_by(statements.c.outlet)
        .subquery()
    )
    written = (
        sa.select(
            articles.c.outlet,
            sa.func.count().label("count"),
            sa.func.min(versions.c.published).label("first"),
            sa.func.max(versions.c.published).label("last"),
        )
        .join_from(articles, versions)
        .where(versions.c.current)
        .group_by(articles.c.outlet)
        .subquery()
    )
    rows = (
        sa.select(
            written.c.outlet,
            written.c.count,
            sa.func.coalesce(said.c.count, 0),
            written.c.first,
            written.c.last,
        )
        .join_from(written, said, written.c.outlet == said.c.outlet, isouter=True)
        .order_by(written.c.count.desc(), written.c.outlet)
    )
    return [OutletInfo(*row) for row in connection.execute(rows)]
