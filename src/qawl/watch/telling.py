"""What watches newly find, told to those who are to know of it: each statement once.

What is found is first kept in the archive together with who is to be told; only then it is sent, and struck off when
the receiver has taken it. So a restart or a dead receiver loses nothing; one who took it while this program was killed
is told again, under the same key.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

import msgspec
import sqlalchemy as sa
from msgspec import Struct

from qawl.archive import Archive, Kept, Query, kept
from qawl.archive.schema import deliveries, statements, told, watch_targets, watches
from qawl.archive.search.found import found
from qawl.archive.store import moment, now, parts, storable
from qawl.errors import DeliveryError, QawlError
from qawl.watch import atom, notify, webhook
from qawl.watch.news import News, key_of
from qawl.watch.watches import Target, targets_of

REST = 60.0
"""Seconds for which one is left alone who could not be reached; doubled with each further failure."""
LONGEST_REST = 6 * 3_600.0
_AT_ONCE = 50  # statements that a target is told before the next one has its turn


class Told(Struct):
    """What was found and told."""

    found: int = 0
    sent: int = 0
    failed: int = 0
    """Targets that could not be reached."""


def tell(
    archive: Archive, *, rest: float = REST, on_error: Callable[[QawlError], None] = lambda problem: None
) -> Told:
    """Look for what watches newly find, and tell all of whom it is time to tell.

    Args:
        archive: what is watched.
        rest: see `REST`.
        on_error: is told of targets that cannot be reached, and of watches that cannot be understood.

    Raises:
        ArchiveError: the archive cannot be read or written.
    """
    done = Told(found=look(archive, on_error))
    for watch_id, name, target in _to_be_told(archive):
        try:
            done.sent += _tell(archive, watch_id, name, target)
        except DeliveryError as problem:
            done.failed += 1
            on_error(problem)
            _fail(archive, target, problem, rest)
    return done


def look(archive: Archive, on_error: Callable[[QawlError], None] = lambda problem: None) -> int:
    """Write down what watches newly find and who is to be told; return how much that is.

    Raises:
        ArchiveError: the archive cannot be read or written.
    """
    with archive.reading() as connection:
        last = connection.execute(sa.select(sa.func.max(statements.c.id))).scalar() or 0
        behind = list(connection.execute(sa.select(watches).where(watches.c.looked < last)))
    new = 0
    for watch in behind:
        try:
            new += _look(archive, watch, last)
        except QawlError as problem:
            on_error(problem)
    return new


def _look(archive: Archive, watch: sa.Row[tuple[object, ...]], last: int) -> int:
    """Write down what one watch finds among the statements after those that it has looked at, up to the last."""
    query = msgspec.json.decode(watch.query, type=Query)
    with archive.reading() as connection:  # it may take a while, in which others can write
        id = found(archive, connection, query).hits().c.id
        new = sa.select(id).where(id > watch.looked, id <= last).order_by(id)
        ids = connection.execute(new).scalars().all()
    with archive.writing() as connection:
        as_it_was = (watches.c.id == watch.id) & (watches.c.looked == watch.looked)
        if not connection.execute(sa.update(watches).where(as_it_was).values(looked=last)).rowcount:
            return 0  # another has looked meanwhile, or it was removed
        fresh = list(_fresh(connection, watch.id, kept(connection, ids)))
        targets = sa.select(watch_targets.c.id).where(watch_targets.c.watch_id == watch.id)
        target_ids = connection.execute(targets).scalars().all()
        for key, one in fresh:
            row = {"watch_id": watch.id, "digest": key, "statement_id": one.id, "at": now()}
            made = connection.execute(sa.insert(told).values(**row)).inserted_primary_key
            assert made
            wanted = [{"target_id": target, "told_id": made[0], "failures": 0} for target in target_ids]
            connection.execute(sa.insert(deliveries), wanted)
    return len(fresh)


def _fresh(connection: sa.Connection, watch_id: int, some: Sequence[Kept]) -> Iterator[tuple[str, Kept]]:
    """Yield those that were not told yet, in these words and from this article, each with its key."""
    keyed = {key_of(one): one for one in some}
    known: set[str] = set()
    for part in parts(list(keyed)):
        asked = sa.select(told.c.digest).where(told.c.watch_id == watch_id, told.c.digest.in_(part))
        known.update(connection.execute(asked).scalars())
    return ((key, one) for key, one in keyed.items() if key not in known)


def _to_be_told(archive: Archive) -> list[tuple[int, str, Target]]:
    """Return the targets whose time it is, each with its watch; Atom files always, for what was forgotten meanwhile."""
    rests = watch_targets.c.rests
    with archive.reading() as connection:
        awake = sa.or_(rests.is_(None), rests <= now())
        due = []
        for watch in connection.execute(sa.select(watches.c.id, watches.c.name).order_by(watches.c.id)).all():
            some = targets_of(connection, (watch_targets.c.watch_id == watch.id) & awake)
            due += [(watch.id, watch.name, one) for one in some if one.waiting or one.kind == "atom"]
        return due


def _tell(archive: Archive, watch_id: int, name: str, target: Target) -> int:
    """Tell a target what it is to be told, those first that failed least; return how much it took.

    Raises:
        DeliveryError: it cannot be reached; what it took before is struck off.
    """
    of_target = deliveries.c.target_id == target.id
    with archive.reading() as connection:
        waiting = sa.select(deliveries.c.told_id).where(of_target)
        waiting = waiting.order_by(deliveries.c.failures, deliveries.c.told_id).limit(_AT_ONCE)
        ids = connection.execute(waiting).scalars().all()
        latest = sa.select(told.c.id).where(told.c.watch_id == watch_id, told.c.statement_id.is_not(None))
        shown = latest.order_by(told.c.id.desc()).limit(atom.MOST)
        wanted = connection.execute(shown).scalars().all() if target.kind == "atom" else ids
        news = _news(connection, name, wanted)
    if target.kind == "atom":
        atom.write(target.address, name, [news[id] for id in wanted])
        _strike_off(archive, target, ids)
        return len(ids)
    for id in ids:
        if one := news.get(id):  # it may have been forgotten meanwhile
            try:
                _send(target, one)
            except DeliveryError:
                _count_failure(archive, target, id)
                raise
        _strike_off(archive, target, [id])
    return len(ids)


def _send(target: Target, news: News) -> None:
    if target.kind == "webhook":
        webhook.send(target.address, target.secret, news)
    else:
        notify.send(target.address, news)


def _news(connection: sa.Connection, name: str, told_ids: Sequence[int]) -> dict[int, News]:
    """Return what was told or is to be, by its number; without what was forgotten."""
    rows = [
        row
        for part in parts(told_ids)
        for row in connection.execute(
            sa.select(told).where(told.c.id.in_(part), told.c.statement_id.is_not(None))
        )
    ]
    there = {one.id: one for one in kept(connection, [row.statement_id for row in rows])}
    return {row.id: News(name, row.digest, row.at, there[row.statement_id]) for row in rows}


def _strike_off(archive: Archive, target: Target, told_ids: Sequence[int]) -> None:
    """Keep that a target was told these."""
    if not told_ids and not target.failures:
        return
    well = {"succeeded": now(), "rests": None, "failures": 0, "reason": ""}
    with archive.writing() as connection:
        here = (deliveries.c.target_id == target.id) & deliveries.c.told_id.in_(told_ids)
        connection.execute(sa.delete(deliveries).where(here))
        connection.execute(sa.update(watch_targets).where(watch_targets.c.id == target.id).values(**well))


def _count_failure(archive: Archive, target: Target, told_id: int) -> None:
    """Have one that a target did not take told after the others, for it may be at fault itself."""
    here = (deliveries.c.target_id == target.id) & (deliveries.c.told_id == told_id)
    with archive.writing() as connection:
        more = deliveries.c.failures + 1
        connection.execute(sa.update(deliveries).where(here).values(failures=more))


def _fail(archive: Archive, target: Target, problem: DeliveryError, rest: float) -> None:
    """Leave a target alone for a while, for longer with each failure in a row."""
    failures = target.failures + 1
    spread = random.uniform(0.75, 1.25)  # or one who is down every hour on the hour is asked just then
    rests = moment(spread * min(rest * 2 ** min(target.failures, 30), LONGEST_REST))
    values = {"rests": rests, "failures": failures, "reason": storable(str(problem))}
    with archive.writing() as connection:
        connection.execute(sa.update(watch_targets).where(watch_targets.c.id == target.id).values(**values))
