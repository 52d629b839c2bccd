"""The threads that ask: one for each host that has something due, which asks for one thing after another.

What comes back waits in a queue of bounded size, so that hosts are asked no faster than their pages are read.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from qawl.collect.feeds import Feed
from qawl.collect.pages import Due
from qawl.collect.state import Entry, FeedState
from qawl.collect.visitor import StoppedError, Visitor
from qawl.errors import InputError
from qawl.page.fetching import Answer

_WAITING = 32  # answers, each of which may be large
_NOTICE = 0.2  # seconds in which a thread that cannot hand on its answer notices that it is to end

Job = Feed | Due


class Listing(Struct, frozen=True):
    """What a feed was found to list."""

    entries: list[Entry]


Result = tuple[Job, Listing | Answer | InputError]


class Asking:
    """Threads, each for one host at a time."""

    def __init__(self, visitor: Visitor, state: FeedState, stop: threading.Event) -> None:
        """Ask pages of the visitor and feeds of the state, until `stop` is set."""
        self.hosts: set[str] = set()
        """Those that are being asked."""
        self._visitor, self._state, self._stop = visitor, state, stop
        self._results: queue.Queue[Result | str] = queue.Queue(_WAITING)

    def begin(self, host: str, jobs: Sequence[Job]) -> None:
        """Ask a host, which is not being asked already, for these."""
        self.hosts.add(host)
        threading.Thread(target=self._ask_all, args=(host, jobs), name=f"qawl {host}", daemon=True).start()

    def results(self, wait: float) -> Iterator[Result]:
        """Yield what has come back; where nothing has, wait so many seconds for it."""
        try:
            came: Result | str = self._results.get(timeout=wait)
            while True:
                if isinstance(came, str):
                    self.hosts.discard(came)
                else:
                    yield came
                came = self._results.get_nowait()
        except queue.Empty:
            return

    def _ask_all(self, host: str, jobs: Sequence[Job]) -> None:
        try:
            for job in jobs:
                if self._stop.is_set():
                    return
                self._hand_on((job, _told(lambda job=job: self._ask(job), job)))  # type: ignore[misc]
        except StoppedError:
            return
        finally:
            self._hand_on(host)

    def _ask(self, job: Job) -> Listing | Answer:
        if isinstance(job, Feed):
            return Listing(self._state.update(job.url))
        return self._visitor.get(job.url, etag=job.etag, modified=job.modified)

    def _hand_on(self, result: Result | str) -> None:
        while not self._stop.is_set():
            try:
                return self._results.put(result, timeout=_NOTICE)
            except queue.Full:
                continue


def _told(ask: Callable[[], Listing | Answer], job: Job) -> Listing | Answer | InputError:
    """Return what was asked for, or what went wrong: no answer of a server may end the thread."""
    try:
        return ask()
    except InputError as problem:
        return problem
    except StoppedError:
        raise
    except Exception as fault:
        return InputError(
            f"{job.url}: Qawl failed on the answer ({type(fault).__name__}: {fault}); please report it"
        )
