"""The collector: asks feeds for new pages and hosts for these pages, and takes their articles into the archive.

All that it has to do stands in the archive, with the moment at which it is due. Killed at any moment, it goes on where
it was: an answer whose article was not yet written is asked for again.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from qawl.arabic.remembered import FEW, remember
from qawl.archive import Archive
from qawl.archive.store import now
from qawl.collect.asking import Asking, Job, Listing
from qawl.collect.feeds import Feed, listed
from qawl.collect.manners import Manners
from qawl.collect.memory import alone, remembered_hosts, state_file
from qawl.collect.pages import due_pages
from qawl.collect.state import FeedState
from qawl.collect.taking import Collected, Taking
from qawl.collect.visitor import Visitor, host_of
from qawl.errors import InputError
from qawl.page.fetching import Answer

_TICK = 0.25  # seconds for which answers are waited for before the lists are looked at again
_IDLE = 2.0  # the same, while nothing is asked
_JOBS = 20  # for which one host is asked before its feeds may come again


class Collector:
    """Collects for an archive until there is nothing to do, or for ever.

    >>> with Archive.open("qawl.db") as archive:  # doctest: +SKIP
    ...     Collector(archive).run()
    """

    def __init__(
        self,
        archive: Archive,
        *,
        manners: Manners | None = None,
        state: Path | None = None,
        stop: threading.Event | None = None,
        on_error: Callable[[InputError], None] = lambda problem: None,
        on_written: Callable[[], None] = lambda: None,
    ) -> None:
        """Begin.

        Args:
            archive: where the feeds stand and the articles go.
            manners: how hosts are treated.
            state: the file of what feeds listed last; by default beside the archive.
            stop: an event that ends the run when it is set.
            on_error: is told of each failure.
            on_written: is called when statements were written.
        """
        self._archive = archive
        self._manners = manners or Manners()
        self._place = state or state_file(archive)
        self._stop = stop or threading.Event()
        self._on_error, self._on_written = on_error, on_written
        self._asked: dict[int, float] = {}  # when each feed was asked last, on the clock of time.monotonic
        self._kept: set[str] = set()  # feeds whose state is kept

    def run(
        self, every: float | None = None, *, on_quiet: Callable[[Collected], None] = lambda done: None
    ) -> Collected:
        """Ask all feeds and visit all pages that are due.

        Args:
            every: ask the feeds again after so many seconds, and never end; without it, end when all is done.
            on_quiet: is told what was done so far whenever all is done for now.

        Returns:
            What was done.

        Raises:
            ArchiveError: the archive cannot be written, or another collector is at work for it.
        """
        if every is not None:
            remember(FEW)
        with (
            alone(self._archive, self._place),
            Visitor(self._manners, remembered_hosts(self._archive), self._stop) as visitor,
            FeedState(str(self._place), visitor.get) as state,
        ):
            taking = Taking(self._archive, state, self._manners, self._on_error)
            asking = Asking(visitor, state, self._stop)
            try:
                quiet = False
                while not self._stop.is_set():
                    begun = self._begin(asking, taking, state, every)
                    if not begun and not asking.hosts:
                        if taking.waits:  # for another try of them, perhaps
                            self._settle(taking, visitor)
                            continue
                        if every is None:
                            break
                        if not quiet:
                            on_quiet(taking.done)
                    quiet = not begun and not asking.hosts
                    self._take(asking, taking, wait=_IDLE if quiet else _TICK)
                    if taking.is_time:
                        self._settle(taking, visitor)
            finally:
                self._stop.set()
            self._settle(taking, visitor)
        return taking.done

    def _begin(self, asking: Asking, taking: Taking, state: FeedState, every: float | None) -> bool:
        """Have hosts asked that have something due, and return whether there are any."""
        free = self._manners.hosts - len(asking.hosts)
        due = self._due(asking, taking, state, every) if free > 0 else {}
        for host, jobs in islice(due.items(), free):
            for job in jobs:
                if isinstance(job, Feed):
                    self._asked[job.id] = time.monotonic()
                else:
                    taking.under_way.add(job.id)
            asking.begin(host, jobs)
        return bool(due)

    def _due(
        self, asking: Asking, taking: Taking, state: FeedState, every: float | None
    ) -> dict[str, list[Job]]:
        """Return what each host that is not being asked could be asked for, feeds first."""
        with self._archive.reading() as connection:
            feeds = listed(connection)
            pages = due_pages(connection, not_of=asking.hosts)
        urls = {feed.url for feed in feeds}
        if urls != self._kept:
            state.keep(urls)
            self._kept = urls
        due: dict[str, list[Job]] = {}
        for feed in feeds:
            if self._is_due(feed, every) and host_of(feed.url) not in asking.hosts:
                due.setdefault(host_of(feed.url), []).append(feed)
        for page in pages:
            if page.id not in taking.under_way:
                due.setdefault(page.host, []).append(page)
        return {host: jobs[:_JOBS] for host, jobs in due.items()}

    def _is_due(self, feed: Feed, every: float | None) -> bool:
        if feed.rests and feed.rests > now():
            return False
        asked = self._asked.get(feed.id)
        return asked is None or (every is not None and time.monotonic() - asked >= every)

    @staticmethod
    def _take(asking: Asking, taking: Taking, *, wait: float) -> None:
        """Take what has come back."""
        for job, came in asking.results(wait):
            if isinstance(job, Feed):
                if not isinstance(came, Answer):
                    taking.listing(job, came)
            elif not isinstance(came, Listing):
                taking.page(job, came)

    def _settle(self, taking: Taking, visitor: Visitor) -> None:
        if taking.settle(visitor.changed()):
            self._on_written()
