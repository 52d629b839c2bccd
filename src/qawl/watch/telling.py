"""What watches newly find, told to those who are to know of it: each statement once.

What is found is first kept in the archive together with who is to be told; only then it is sent, and struck off when
the receiver has taken it. So a restart or a dead receiver loses nothing; one who took it while this program was killed
is told again, under the same key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec
import sqlalchemy as sa
from msgspec import Struct

from qawl.archive import Archive, Kept, Query, kept
from qawl.archive.schema import deliveries, statements, told, watch_targets, watches
from qawl.archive.search.found import found
from qawl.archive.store import now, parts
from qawl.errors import QawlError
from qawl.watch.news import key_of
from qawl.watch.sending import FORGIVEN, REST, Turn
from qawl.watch.watches import Target, targets_of


class Told(Struct):
    """What was found and told."""

    found: int = 0
    sent: int = 0
    failed: int = 0
    """Times that a target did not take something."""


def tell(
    archive: Archive, *, rest: float = REST, on_error: Callable[[QawlError], None] = lambda problem: None
) -> Told:
    """Look for what watches newly find, and tell all of whom it is time to tell.

    Args:
        archive: what is watched.
        rest: see `REST`.
        on_error: is told of what targets do not take, and of watches that cannot be understood.

    Raises:
        ArchiveError: the archive cannot be read or written.
    """
    done = Told()
    while tell_some(archive, done, rest=rest, on_error=on_error):
        pass
    return done


def tell_some(
    archive: Archive,
    done: Told,
    *,
    rest: float = REST,
    on_error: Callable[[QawlError], None] = lambda problem: None,
) -> bool:
    """Do a part of what `tell` does, a turn for each target, and count it; return whether there is more to do now.

    Raises:
        ArchiveError: the archive cannot be read or written.
    """
    done.found += look(archive, on_error)
    more = False
    for watch_id, name, target in _to_be_told(archive):
        turn = Turn(archive, target, rest, on_error)
        turn.take(watch_id, name)
        done.sent += turn.sent
        done.failed += turn.failed
        more = more or turn.more
    return more


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
        fresh = list(_fresh(connection, watch, kept(connection, ids)))
        targets = sa.select(watch_targets.c.id).where(watch_targets.c.watch_id == watch.id)
        target_ids = connection.execute(targets).scalars().all()
        for key, one in fresh:
            row = {"watch_id": watch.id, "digest": key, "statement_id": one.id, "at": now()}
            made = connection.execute(sa.insert(told).values(**row)).inserted_primary_key
            assert made
            wanted = [{"target_id": target, "told_id": made[0], "failures": 0} for target in target_ids]
            connection.execute(sa.insert(deliveries), wanted)
    return len(fresh)


def _fresh(
    connection: sa.Connection, watch: sa.Row[tuple[object, ...]], some: Sequence[Kept]
) -> Iterator[tuple[str, Kept]]:
    """Yield those that were not told yet and stood in no version that was looked at, each with its key."""
    keyed = {key_of(one): one for one in some}
    known: set[str] = set()
    for part in parts(list(keyed)):
        asked = sa.select(told.c.digest).where(told.c.watch_id == watch.id, told.c.digest.in_(part))
        known.update(connection.execute(asked).scalars())
    before: set[tuple[int, str]] = set()
    for ids in parts(list({one.article_id for one in some})):
        earlier = statements.c.article_id.in_(ids) & (statements.c.id <= watch.looked)
        said = sa.select(statements.c.article_id, statements.c.content).where(earlier)
        before.update((row.article_id, row.content) for row in connection.execute(said))
    return (
        (key, one)
        for key, one in keyed.items()
        if key not in known and (one.article_id, one.content) not in before
    )


def _to_be_told(archive: Archive) -> list[tuple[int, str, Target]]:
    """Return the targets whose time it is, each with its watch; Atom files always, for what was forgotten meanwhile."""
    rests, failures = watch_targets.c.rests, watch_targets.c.failures
    with archive.reading() as connection:
        awake = sa.or_(rests.is_(None), rests <= now(), failures <= FORGIVEN)
        due = []
        for watch in connection.execute(sa.select(watches.c.id, watches.c.name).order_by(watches.c.id)).all():
            some = targets_of(connection, (watch_targets.c.watch_id == watch.id) & awake)
            due += [(watch.id, watch.name, one) for one in some if one.waiting or one.kind == "atom"]
        return due
