"""One target told what it is to be told: what it takes is struck off, what it does not take is tried again later.

A single statement may be at fault, so that a target is left alone only after several failures in a row; what it did
not take is tried again after a while, and holds up nothing else.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive import Archive, kept
from qawl.archive.schema import deliveries, told, watch_targets
from qawl.archive.store import moment, now, parts, storable
from qawl.errors import DeliveryError, QawlError
from qawl.watch import atom, notify, webhook
from qawl.watch.news import News
from qawl.watch.watches import Target

REST = 60.0
"""Seconds after which a target is told again what it did not take; doubled with each further failure."""
LONGEST_REST = 6 * 3_600.0
FORGIVEN = 2
"""Failures in a row after which a target is not yet left alone."""
_AT_ONCE = 50  # statements that a target is told before the next one has its turn


class _Waiting(Struct, frozen=True):
    told_id: int
    failures: int
    """Times that the target did not take it."""


class Turn:
    """A turn of a target, in which it is told some of what it is to be told."""

    def __init__(
        self, archive: Archive, target: Target, rest: float, on_error: Callable[[QawlError], None]
    ) -> None:
        """Have a target told; `rest` is as `REST`, and `on_error` is told of each failure."""
        self.sent = 0
        self.failed = 0
        self.more = False
        """Whether there is more that the target can be told now."""
        self._archive, self._target, self._rest, self._on_error = archive, target, rest, on_error
        self._failures = target.failures

    def take(self, watch_id: int, name: str) -> None:
        """Tell the target what a watch found, those first that failed least.

        Raises:
            ArchiveError: the archive cannot be read or written.
        """
        target = self._target
        rests = deliveries.c.rests
        due = (deliveries.c.target_id == target.id) & sa.or_(rests.is_(None), rests <= now())
        asked = sa.select(deliveries.c.told_id, deliveries.c.failures).where(due)
        asked = asked.order_by(deliveries.c.failures, deliveries.c.told_id).limit(_AT_ONCE)
        with self._archive.reading() as connection:
            waiting = [_Waiting(*row) for row in connection.execute(asked)]
            latest = target.kind == "atom"
            ids = _latest(connection, watch_id) if latest else [one.told_id for one in waiting]
            news = _news(connection, name, ids)
        self.more = len(waiting) == _AT_ONCE
        if target.kind == "atom":
            self._send(waiting, partial(atom.write, target.address, name, [news[id] for id in ids]))
            return
        for one in waiting:
            self._send([one], partial(_send, target, news.get(one.told_id)))
            if self._failures > FORGIVEN:
                self.more = False
                return

    def _send(self, some: Sequence[_Waiting], send: Callable[[], None]) -> None:
        """Send these, and strike them off or keep that they were not taken."""
        try:
            send()
        except DeliveryError as problem:
            self.failed += 1
            self._failures += 1
            self._on_error(problem)
            self._try_again(some, problem)
        else:
            self.sent += len(some)
            if some or self._failures:
                self._strike_off(some)
            self._failures = 0

    def _strike_off(self, some: Sequence[_Waiting]) -> None:
        well = {"succeeded": now(), "failures": 0, "reason": ""}
        with self._archive.writing() as connection:
            connection.execute(sa.delete(deliveries).where(self._of(some)))
            self._keep(connection, well)

    def _try_again(self, some: Sequence[_Waiting], problem: DeliveryError) -> None:
        """Keep that these were not taken, and when to try again: later with each failure, theirs or in a row."""
        times = max([self._failures - FORGIVEN - 1, *(one.failures for one in some), 0])
        spread = random.uniform(0.75, 1.25)  # or one who is down every hour on the hour is asked just then
        rests = moment(spread * min(self._rest * 2 ** min(times, 30), LONGEST_REST))
        with self._archive.writing() as connection:
            more = deliveries.c.failures + 1
            connection.execute(sa.update(deliveries).where(self._of(some)).values(failures=more, rests=rests))
            reason = storable(str(problem))
            self._keep(connection, {"rests": rests, "failures": self._failures, "reason": reason})

    def _of(self, some: Sequence[_Waiting]) -> sa.ColumnElement[bool]:
        ids = [one.told_id for one in some]
        return (deliveries.c.target_id == self._target.id) & deliveries.c.told_id.in_(ids)

    def _keep(self, connection: sa.Connection, values: Mapping[str, object]) -> None:
        here = watch_targets.c.id == self._target.id
        connection.execute(sa.update(watch_targets).where(here).values(**values))


def _send(target: Target, news: News | None) -> None:
    if news is None:  # it was forgotten meanwhile
        return
    if target.kind == "webhook":
        webhook.send(target.address, target.secret, news)
    else:
        notify.send(target.address, news)


def _latest(connection: sa.Connection, watch_id: int) -> Sequence[int]:
    """Return what an Atom file shows, the newest first."""
    there = sa.select(told.c.id).where(told.c.watch_id == watch_id, told.c.statement_id.is_not(None))
    return connection.execute(there.order_by(told.c.id.desc()).limit(atom.MOST)).scalars().all()


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
