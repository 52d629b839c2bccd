"""One request after another to each host, as its robots.txt and its answers allow: the only way to the network.

Any number of threads may ask; those that ask one host wait for each other.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from email.utils import parsedate_to_datetime
from types import TracebackType
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace
from protego import Protego

from qawl.archive.store import moment, now
from qawl.collect.manners import AGENT, Manners
from qawl.errors import BusyError, FetchError, NoAnswerError, RobotsError
from qawl.page.fetching import Answer, ask, follow, refusal, session

_FORGIVEN = 2  # failures in a row after which a host is not yet left alone: one page may be at fault
_ROBOTS_DAY = 24 * 3_600  # seconds for which a robots.txt holds (RFC 9309)
_ROBOTS_READ = 500 * 1024  # bytes of it that count (RFC 9309)
_BUSY = (429, 503)
_PORTS = {"http": 80, "https": 443}


class StoppedError(Exception):
    """The collector was told to end while it waited."""


class HostState(Struct, frozen=True):
    """What is to be remembered of a host from one run to the next; moments are UTC."""

    name: str
    robots: str | None = None
    """The text of its robots.txt; None where it was not asked for yet."""
    robots_at: str | None = None
    rests: str | None = None
    """It is not to be asked before this moment."""
    failures: int = 0
    reason: str = ""


class _Host:
    """A host with its turn: `lock` is held by whoever asks it."""

    def __init__(self, state: HostState) -> None:
        self.lock = threading.Lock()
        self.state = state
        self.ended = float("-inf")  # its last request, on the clock of time.monotonic
        self.rules: Protego | None = None
        self.changed = False

    def now(self, **values: object) -> None:
        state = replace(self.state, **values)
        self.changed = self.changed or state != self.state
        self.state = state


class Visitor:
    """Asks hosts for pages, each one in turn; use it in a `with` statement."""

    def __init__(
        self,
        manners: Manners | None = None,
        remembered: Sequence[HostState] = (),
        stop: threading.Event | None = None,
    ) -> None:
        """Begin with what is remembered of hosts; once `stop` is set, whoever waits gets a StoppedError."""
        self.manners = manners or Manners()
        self._stop = stop or threading.Event()
        self._client = session(self.manners.user_agent)
        self._hosts = {state.name: _Host(state) for state in remembered}
        self._meeting = threading.Lock()

    def __enter__(self) -> Visitor:
        """Return the visitor itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the connections go."""
        self._client.close()

    def get(self, url: str, *, etag: str = "", modified: str = "") -> Answer:
        """Return what is at an address, or that it is as it was (304) when it had this ETag or Last-Modified.

        Raises:
            RobotsError: its site keeps programs from it.
            BusyError: the host is to be left alone for a while.
            NoAnswerError: there was no answer in time.
            FetchError: the address is refused, or the answer exceeds the limits.
            StoppedError: the collector is to end.
        """
        named = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {name: value for name, value in named.items() if value}
        return follow(url, lambda address: self._once(address, headers))

    def sitemaps(self, url: str) -> list[str]:
        """Return the sitemaps that the robots.txt of an address names; the exceptions are those of `get`."""
        host = self._host(url)
        with host.lock:
            return list(self._rules(host, url).sitemaps)

    def changed(self) -> Iterator[HostState]:
        """Yield what is to be remembered of hosts and is not what was remembered, each change once."""
        with self._meeting:
            hosts = list(self._hosts.values())
        for host in hosts:
            if host.changed:
                host.changed = False
                yield host.state

    def _host(self, url: str) -> _Host:
        name = host_of(url)
        with self._meeting:
            return self._hosts.setdefault(name, _Host(HostState(name)))

    def _once(self, url: str, headers: dict[str, str]) -> Answer:
        host = self._host(url)
        if not host.state.name:
            raise FetchError(f"{url[:200]!r}: not a web address; give one that begins with https://")
        with host.lock:
            rules = self._rules(host, url)
            if not rules.can_fetch(url, AGENT):
                raise RobotsError(f"{url}: the site's robots.txt keeps programs from it")
            asked_for = min(rules.crawl_delay(AGENT) or 0.0, self.manners.longest_rest)
            delay = max(self.manners.delay, asked_for)
            return self._asked(host, url, delay, headers)

    def _asked(self, host: _Host, url: str, delay: float, headers: dict[str, str]) -> Answer:
        """Ask a host whose lock is held, when its turn has come, and learn from its answer how it fares."""
        self._wait(host, url, delay)
        manners = self.manners
        try:
            answer = ask(
                self._client,
                url,
                allow_private=manners.allow_private,
                timeout=manners.timeout,
                max_bytes=manners.max_bytes,
                headers=headers,
            )
        except NoAnswerError as problem:
            self._failed(host, str(problem))
            raise
        finally:
            host.ended = time.monotonic()
        if answer.status in _BUSY:
            failures = host.state.failures + 1
            rest = self._retry_after(answer) or manners.resting(failures)
            until = moment(min(rest, manners.longest_rest))
            host.now(failures=failures, rests=until, reason=refusal(answer))
            raise BusyError(f"{url}: {refusal(answer)}; it is left alone until {until}", until)
        if answer.status >= 500:
            self._failed(host, refusal(answer))
        else:
            host.now(failures=0, rests=None, reason="")
        return answer

    def _wait(self, host: _Host, url: str, delay: float) -> None:
        """Wait for the turn of a host, so many seconds after its last request.

        Raises:
            BusyError: it is resting.
            StoppedError: the collector is to end.
        """
        rests = host.state.rests
        if rests and rests > now():
            raise BusyError(f"{url}: left alone until {rests}: {host.state.reason}", rests)
        if self._stop.wait(max(host.ended + delay - time.monotonic(), 0.0)):
            raise StoppedError

    def _failed(self, host: _Host, reason: str) -> None:
        """Count a failure of a host; after several in a row it is left alone for a while."""
        failures = host.state.failures + 1
        over = failures - _FORGIVEN
        rests = moment(self.manners.resting(over)) if over > 0 else None
        host.now(failures=failures, rests=rests, reason=reason)

    def _retry_after(self, answer: Answer) -> float | None:
        """Return the seconds for which a host asks to be left alone, by number or by date."""
        said = answer.headers.get("retry-after", "").strip()
        if said.isdecimal():
            return float(min(int(said[:9]), self.manners.longest_rest))
        try:
            return max(parsedate_to_datetime(said).timestamp() - time.time(), 0.0)
        except (ValueError, OverflowError):
            return None

    def _rules(self, host: _Host, url: str) -> Protego:
        """Return what a host's robots.txt says, which is asked for once a day."""
        known = host.state.robots_at
        if known is None or known < moment(-_ROBOTS_DAY):
            host.rules = None
            host.now(robots=self._robots(host, url), robots_at=now())
        if host.rules is None:
            host.rules = Protego.parse(host.state.robots or "")
        return host.rules

    def _robots(self, host: _Host, url: str) -> str:
        """Fetch a robots.txt; where there is none, nothing is forbidden, and where there is no answer, everything."""
        parts = urlsplit(url)
        place = parts._replace(path="/robots.txt", query="", fragment="").geturl()
        delay = self.manners.delay
        try:
            answer = follow(place, lambda address: self._asked(host, address, delay, {}))
        except (BusyError, NoAnswerError):
            raise
        except FetchError:  # it cannot be read: too large, sent on for ever
            return ""
        if answer.status >= 500:
            until = moment(self.manners.rest)
            host.now(rests=until, reason=f"its robots.txt: {refusal(answer)}")
            raise BusyError(f"{place}: {refusal(answer)}, so that nothing is asked until {until}", until)
        return answer.body[:_ROBOTS_READ].decode("utf-8", "replace")


def host_of(url: str) -> str:
    """Return the host of an address as it is kept: in small letters, with a port that is not the usual one.

    >>> host_of("https://Example.com:443/news")
    'example.com'
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    name = (parts.hostname or "").rstrip(".")
    return name if port in (None, _PORTS.get(parts.scheme)) else f"{name}:{port}"
