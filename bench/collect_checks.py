"""What a collector left, compared with what the outlets gave it and the receivers took from it."""

import re
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import sqlalchemy as sa

from bench.collect_receiver import Receiver
from bench.collect_sites import KEPT_OUT, Page, Site
from qawl.archive import Archive, check
from qawl.archive.find.statements import kept
from qawl.archive.keep.identity import canonical
from qawl.archive.schema import articles, deliveries, statements, told, versions, watches
from qawl.watch import atom
from qawl.watch.news import key_of

LOG, ATOM = "log.txt", "all.atom"
"""Files that the collector leaves."""
DELAY = 2.0
"""Seconds between two requests to a host."""
_JUST_NOW = 120.0  # seconds before the end in which what was published may not have been asked for
_RETRY = 660.0  # seconds after which a page that could not be had has been tried again
_CLOCK = 0.02  # seconds by which two clocks may differ
_WRONG = re.compile(r"Traceback|\w+Error\b|please report")
_ATOM = "{http://www.w3.org/2005/Atom}"


class Played(NamedTuple):
    """What was played with what."""

    archive: Archive
    sites: Sequence[Site]
    receivers: Sequence[Receiver]
    starts: Sequence[float]
    """When the collector was started, on the clock of time.monotonic."""
    since: int
    """The last statement that was there when the watches were added."""
    folder: Path


class Done(NamedTuple):
    """What was done, and what of it was wrong."""

    requests: int
    shortest: float  # seconds between two requests of one program to a host that asks for no pause
    articles: int
    later: int  # versions after the first
    statements: int
    told: list[int]  # messages that each receiver took
    twice: int  # of these, that it had taken before
    faults: list[str]


def checked(played: Played) -> Done:
    """Compare all of it."""
    faults = [*_of_articles(played), *_of_manners(played), *_of_telling(played), *_of_program(played)]
    with played.archive.reading() as connection:

        def count(table: sa.Table) -> int:
            return int(connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())

        found, of_them, said = count(articles), count(versions), count(statements)
    took = [sum(receiver.took.values()) for receiver in played.receivers]
    return Done(
        requests=sum(len(site.outlet.log) for site in played.sites),
        shortest=min(
            pause for site in played.sites if not site.pause for pause in site.pauses(played.starts)
        ),
        articles=found,
        later=of_them - found,
        statements=said,
        told=took,
        twice=sum(took) - sum(len(receiver.took) for receiver in played.receivers),
        faults=faults,
    )


def _of_articles(played: Played) -> Iterator[str]:
    """Each page that was given is an article once, with each of its editions; each that could be had was asked for."""
    with played.archive.reading() as connection:
        asked = (
            sa.select(articles.c.key, sa.func.count()).join_from(articles, versions).group_by(articles.c.key)
        )
        found = {row[0]: row[1] for row in connection.execute(asked)}
    given = {
        f"url:{canonical(site.outlet.url + path)}": page
        for site in played.sites
        for path, page in site.pages.items()
    }
    for key, page in given.items():
        expected = len(page.sent) if page.fault != "empty" else 0
        if found.get(key, 0) != expected:
            yield f"{key} was given in {expected} editions and has {found.get(key, 0)}"
        if not page.sent and page.fault != "lost" and KEPT_OUT not in key and _was_time(page):
            yield f"{key} was listed and could be had, but was not read"
        if page.sent and KEPT_OUT in key:
            yield f"{key} was asked for against robots.txt"
    if unknown := set(found) - set(given):
        yield f"articles that nobody gave: {sorted(unknown)[:5]}"


def _was_time(page: Page) -> bool:
    since = page.troubled + _RETRY if page.troubled else page.listed
    return time.monotonic() - since > _JUST_NOW


def _of_manners(played: Played) -> Iterator[str]:
    """No outlet was asked for two things at once, too soon after the last, or while it was to be left alone."""
    for site in played.sites:
        if site.outlet.most_at_once > 1:
            yield f"{site.address} was asked for {site.outlet.most_at_once} things at once"
        wanted = max(site.pause, DELAY) - _CLOCK
        if short := [pause for pause in site.pauses(played.starts) if pause < wanted]:
            yield f"{site.address}: {len(short)} pauses under {wanted:.2f} s, the shortest {min(short):.2f}"
        if early := site.too_early():
            yield f"{site.address} was asked {early} times while it was to be left alone"


def _of_telling(played: Played) -> Iterator[str]:
    """Each statement that is new since the watches were added was found once and taken."""
    with played.archive.reading() as connection:
        ids = connection.execute(sa.select(statements.c.id)).scalars().all()
        all_of_them = kept(connection, ids)
        before = {key_of(one) for one in all_of_them if one.id <= played.since}
        names = {row.name: row.id for row in connection.execute(sa.select(watches.c.name, watches.c.id))}
        for receiver in played.receivers:
            asked = sa.select(told.c.digest).where(told.c.watch_id == names[receiver.name])
            found = set(connection.execute(asked).scalars())
            wanted = {key_of(one) for one in all_of_them if receiver.wants(one.statement.act)} - before
            for what, some in (
                ("are to be told and were not found", wanted - found),
                ("were found and are not to be told", found - wanted),
                ("were found and not taken", found - set(receiver.took)),
                ("were taken and not found", set(receiver.took) - found),
            ):
                if some:
                    yield f"{receiver.name}: {len(some)} of {len(wanted)} statements {what}"
            if receiver.forged:
                yield f"{receiver.name}: {receiver.forged} messages were not signed as they should be"
        waiting = connection.execute(sa.select(sa.func.count()).select_from(deliveries)).scalar_one()
    if waiting:
        yield f"{waiting} messages wait"


def _of_program(played: Played) -> Iterator[str]:
    """Nothing went wrong that is no fault of an outlet; the archive is whole, and the Atom file has the latest."""
    log = (played.folder / LOG).read_text(encoding="utf-8")
    yield from (f"in the log: {line}" for line in log.splitlines() if _WRONG.search(line))
    yield from map(str, check(played.archive))
    entries = ET.parse(played.folder / ATOM).getroot().findall(f"{_ATOM}entry")
    if len(entries) != atom.MOST:
        yield f"the Atom file has {len(entries)} entries"
