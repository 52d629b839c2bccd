"""What came back from feeds and pages into the archive, and onto the list of what is to be visited when."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterable, Mapping

import sqlalchemy as sa
from msgspec import Struct
from msgspec.structs import replace

from qawl.archive import Archive, Ingest
from qawl.archive.keep.writing import Written, known_digests
from qawl.archive.schema import feeds
from qawl.archive.store import moment, now, storable
from qawl.collect.articles import article_in
from qawl.collect.asking import Listing
from qawl.collect.feeds import Feed
from qawl.collect.manners import Manners
from qawl.collect.memory import remember_hosts
from qawl.collect.pages import Due, Outcome, list_pages, note_outcomes
from qawl.collect.state import FeedState
from qawl.collect.visitor import HostState
from qawl.errors import BusyError, FetchError, InputError, RobotsError
from qawl.page import Page
from qawl.page.fetching import Answer, refusal

_BATCH = 32  # articles that are read and written together, at most
_PATIENCE = 1.0  # seconds that an article waits for others
_KEPT_OUT = "not taken in: it is to be forgotten, or could not be read (see: qawl archive problems)"


class Collected(Struct):
    """What was done since the collector began."""

    feeds: int = 0
    """Times that a feed was asked."""
    feeds_failed: int = 0
    """Of these, times that it gave no list."""
    listed: int = 0
    """Pages that were not on the list before."""
    visited: int = 0
    """Times that a page was asked for, and its host was not too busy."""
    answered: int = 0
    """Of these, times that what came was no failure: an article, none, or that nothing has changed."""
    put_off: int = 0
    """Times that a page was left for later, as its host is to be left alone for a while."""
    without: int = 0
    """Visits that met no article, or were forbidden."""
    failed: int = 0
    """Of feeds and pages: no answer, or one that says that something is wrong."""
    new: int = 0
    """Articles."""
    changed: int = 0
    """New versions of articles."""
    statements: int = 0

    @property
    def fell_short(self) -> bool:
        """Whether a feed, which somebody named, gave no list, or not one of the pages that were asked for came."""
        return self.feeds_failed > 0 or (self.visited > 0 and self.answered == 0)

    def add(self, written: Written) -> None:
        """Count what was written."""
        self.new += written.new
        self.changed += written.changed
        self.statements += written.statements


class Taking:
    """Takes results one by one; `settle` writes what waits."""

    def __init__(
        self, archive: Archive, state: FeedState, manners: Manners, on_error: Callable[[InputError], None]
    ) -> None:
        """Write to the archive; `on_error` is told of each failure."""
        self.done = Collected()
        self.under_way: set[int] = set()
        """Ids of pages that were asked for, and whose outcome is not yet kept."""
        self._archive, self._state, self._manners, self._on_error = archive, state, manners, on_error
        self._articles: list[tuple[Outcome, Page]] = []
        self._outcomes: list[Outcome] = []
        self._rests: set[tuple[str, str]] = set()  # hosts that rest with until when, which are told once
        self._since: float | None = None  # when the first of them came, on the clock of time.monotonic

    def listing(self, feed: Feed, came: Listing | InputError) -> None:
        """Put what a feed lists on the list, or keep why it could not be had.

        Raises:
            ArchiveError: the archive cannot be written.
        """
        self.done.feeds += 1
        with self._archive.writing() as connection:
            if isinstance(came, InputError):
                self.done.feeds_failed += 1
                known = _keep(connection, feed, self._failure(feed, came))
            else:
                well = {"succeeded": now(), "rests": None, "failures": 0, "reason": ""}
                known = _keep(connection, feed, well)
                if known:  # it may have been removed
                    self.done.listed += list_pages(connection, feed.id, came.entries)
        if isinstance(came, Listing):
            self._state.taken(came.entries)

    def _failure(self, feed: Feed, problem: InputError) -> dict[str, object]:
        self.done.failed += 1
        self._on_error(problem)
        failures = feed.failures + 1
        rests = problem.until if isinstance(problem, BusyError) else moment(self._manners.resting(failures))
        return {"rests": rests, "failures": failures, "reason": storable(str(problem))}

    def page(self, page: Due, came: Answer | InputError) -> None:
        """Take the answer to a visit; what comes of it is kept when it is settled."""
        self._since = self._since or time.monotonic()
        try:
            if isinstance(came, InputError):
                raise came
            self._answer(page, came)
        except InputError as problem:
            outcome = _without_article(page, problem)
            self._outcomes.append(outcome)
            self._count(outcome, problem)
        else:
            self.done.visited += 1
            self.done.answered += 1

    def _count(self, outcome: Outcome, problem: InputError) -> None:
        """Count a visit that gave no article, and tell why; that a host is to be left alone is told once."""
        told = False
        if outcome.kind == "busy":
            self.done.put_off += 1
            told = self._is_told(outcome.page.host, outcome.until or "")
        else:
            self.done.visited += 1
        if outcome.kind in ("none", "forbidden"):
            self.done.without += 1
            self.done.answered += 1
        elif not told:
            self.done.failed += 1
            self._on_error(problem)

    def _is_told(self, host: str, until: str) -> bool:
        """Return whether it was told that a host rests until then; from now on it was. Ended rests are forgotten."""
        told = (host, until) in self._rests
        self._rests = {one for one in self._rests if one[1] > now()} | {(host, until)}
        return told

    def _answer(self, page: Due, answer: Answer) -> None:
        if answer.status == 304:
            self._outcomes.append(Outcome(page=page, kind="unchanged"))
        elif answer.status in (404, 410) and page.article_key:
            self._outcomes.append(Outcome(page=page, kind="gone", reason=refusal(answer)))
        elif not 200 <= answer.status < 300:
            raise FetchError(f"{answer.url}: {refusal(answer)}")
        else:
            day = dt.date.fromisoformat(page.published) if page.published else None
            found = article_in(answer, outlet=page.outlet, published=day)
            marks = {
                "etag": answer.headers.get("etag", ""),
                "modified": answer.headers.get("last-modified", ""),
            }
            self._articles.append((Outcome(page=page, kind="article", **marks), found))

    @property
    def waits(self) -> int:
        """How many visits wait to be written."""
        return len(self._articles) + len(self._outcomes)

    @property
    def is_time(self) -> bool:
        """Whether enough waits to be written, or has waited long enough."""
        return self.waits >= _BATCH or (
            self._since is not None and time.monotonic() - self._since > _PATIENCE
        )

    def settle(self, hosts: Iterable[HostState]) -> bool:
        """Write what waits, articles first, and how hosts fare; return whether there were statements.

        Raises:
            ArchiveError: the archive cannot be written; what waits is then asked for again at the next run.
        """
        changed = list(hosts)
        if not (self._articles or self._outcomes or changed):
            return False
        statements = self._write() if self._articles else 0
        with self._archive.writing() as connection:
            note_outcomes(connection, self._outcomes, self._manners)
            remember_hosts(connection, changed)
        self.under_way.difference_update(outcome.page.id for outcome in self._outcomes)
        self._outcomes.clear()
        self._since = None
        return statements > 0

    def _write(self) -> int:
        """Write the articles; return how many statements are in them."""
        with Ingest(self._archive, workers=1, on_error=self._on_error) as run:
            keyed = [(outcome, run.add_page(outcome.page.url, page)) for outcome, page in self._articles]
        self.done.add(run.written)
        with self._archive.reading() as connection:
            there = known_digests(connection, {key for _, key in keyed})
        self._outcomes += [
            replace(outcome, article_key=key)
            if key in there
            else Outcome(page=outcome.page, kind="none", reason=_KEPT_OUT)
            for outcome, key in keyed
        ]
        self._articles.clear()
        return run.written.statements


def _keep(connection: sa.Connection, feed: Feed, values: Mapping[str, object]) -> bool:
    """Keep how a feed fares; return whether there still is such a feed."""
    row = sa.update(feeds).where(feeds.c.id == feed.id).values(tried=now(), **values)
    return connection.execute(row).rowcount > 0


def _without_article(page: Due, problem: InputError) -> Outcome:
    reason = str(problem)
    if isinstance(problem, BusyError):
        return Outcome(page=page, kind="busy", reason=reason, until=problem.until)
    if isinstance(problem, RobotsError):
        return Outcome(page=page, kind="forbidden", reason=reason)
    return Outcome(page=page, kind="failed" if isinstance(problem, FetchError) else "none", reason=reason)
