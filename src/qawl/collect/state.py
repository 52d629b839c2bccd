"""What was in a feed when it was last asked: kept by the library `reader` in a file of its own.

`reader` knows each feed's ETag and Last-Modified, reads RSS, Atom and JSON feeds, and remembers their entries; it is
given sitemaps to read as well, and goes to the network through the `Visitor` alone. An entry counts as unread there
until the archive has its page on its list, so that a program that is killed in between loses none. The file can be
removed at any time: what feeds list is then compared with the archive's list anew.
"""

from __future__ import annotations

import datetime as dt
import io
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Any

from msgspec import Struct
from reader import (
    EntryNotFoundError,
    EntryUpdateStatus,
    FeedNotFoundError,
    Reader,
    ReaderError,
    StorageError,
    make_reader,
)
from reader._parser import NotModified, RetrievedFeed, RetrieveError
from reader._types import EntryData

from qawl.collect.formats import MOST, Parsed, entries
from qawl.collect.visitor import StoppedError
from qawl.errors import ArchiveError, FetchError, InputError
from qawl.page.fetching import Answer, refusal

_ANY = "*/*"

logging.getLogger("reader").addHandler(logging.NullHandler())  # or Python writes its log to standard error

Get = Callable[..., Answer]


class Entry(Struct, frozen=True):
    """A page that a feed lists and the archive is to visit."""

    feed: str
    id: str
    url: str
    published: dt.datetime | None
    title: str
    changed: bool
    """Whether the feed listed it before, with another title or date."""


class FeedState:
    """The feeds as they were last; use it in a `with` statement."""

    def __init__(self, place: str, get: Get) -> None:
        """Open the file at `place`, or make it.

        Args:
            place: its path.
            get: by what feeds are fetched, as `Visitor.get`.

        Raises:
            ArchiveError: it cannot be opened.
        """
        self._place = place
        try:
            self._reader = make_reader(place, plugins=(), search_enabled=None)
        except StorageError as problem:
            raise ArchiveError(f"{place}: the state of the feeds cannot be opened: {problem}") from None
        self._reader.after_entry_update_hooks.append(_unread_again)
        parser = self._reader._parser
        parser.lazy_init_funcs.clear()  # which would mount its own ways to the network
        retriever = _Retriever(get)
        parser.mount_retriever("http://", retriever)
        parser.mount_retriever("https://", retriever)
        self._parser = _Parser()
        parser.mount_parser_by_mime_type(self._parser, _ANY)

    def __enter__(self) -> FeedState:
        """Return the state itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self._reader.close()

    def keep(self, urls: Iterable[str]) -> None:
        """Have the state of these feeds, and of no others."""
        wanted = set(urls)
        with self._told():
            known = {feed.url for feed in self._reader.get_feeds()}
            for url in wanted - known:
                self._reader.add_feed(url, exist_ok=True, allow_invalid_url=True)
            for url in known - wanted:
                self._reader.delete_feed(url, missing_ok=True)

    def update(self, url: str) -> list[Entry]:
        """Ask for a feed; return those of its entries that `taken` was not called with.

        Raises:
            FetchError: it could not be had; `BusyError` and `RobotsError` too.
            InputError: it is no feed that can be read.
            StoppedError: the collector is to end.
        """
        try:
            self._reader.update_feed(url)
            self._prune(url)
        except (FeedNotFoundError, EntryNotFoundError):  # it was removed meanwhile
            return []
        except ReaderError as problem:
            cause = problem.__cause__
            if isinstance(cause, InputError | StoppedError):
                raise cause from None
            raise InputError(f"{url}: {problem}"[:500]) from None
        return list(self._unread(url))

    def taken(self, listed: Iterable[Entry]) -> None:
        """Have it known that the archive has these on its list."""
        with self._told():
            for entry in listed:
                with suppress(EntryNotFoundError):  # its feed was removed meanwhile
                    self._reader.set_entry_read((entry.feed, entry.id), True)

    def _prune(self, url: str) -> None:
        """Forget entries that the feed lists no more and nobody waits for, or the file would grow for ever."""
        listed = self._parser.listed.pop(url, None)
        if listed is not None:  # it was not as it had been
            old = [entry for entry in self._reader.get_entries(feed=url) if entry.id not in listed]
            gone = [(url, entry.id) for entry in old if entry.read or not entry.link]
            self._reader._storage.delete_entries(gone, added_by=None)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except StorageError as problem:
            raise ArchiveError(f"{self._place}: the state of the feeds cannot be kept: {problem}") from None

    def _unread(self, url: str) -> Iterator[Entry]:
        for entry in self._reader.get_entries(feed=url, read=False, limit=MOST):
            if entry.link:
                yield Entry(
                    url,
                    entry.id,
                    entry.link,
                    entry.published or entry.updated,
                    entry.title or "",
                    entry.last_updated > entry.added,
                )


def _unread_again(reader: Reader, entry: EntryData, status: EntryUpdateStatus) -> None:
    """Have an entry that a feed has changed looked at again."""
    if status is EntryUpdateStatus.MODIFIED:
        reader.set_entry_read(entry, False)


class _Body(io.BytesIO):
    """What was answered, with its headers: `reader` hands them on in a way that differs between its releases."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.body)
        self.headers = {"content-location": answer.url, **answer.headers}  # where its relative links begin


class _Retriever:
    """How `reader` goes to the network: as we do."""

    def __init__(self, get: Get) -> None:
        self._get = get

    @contextmanager
    def __call__(
        self, url: str, caching_info: Any = None, accept: str | None = None
    ) -> Iterator[RetrievedFeed[_Body]]:
        known = caching_info or {}
        try:
            answer = self._get(url, etag=known.get("etag", ""), modified=known.get("last-modified", ""))
        except (FetchError, StoppedError) as problem:
            raise RetrieveError(url, message=str(problem)) from problem
        if answer.status == 304:
            raise NotModified(url)
        if not 200 <= answer.status < 300:
            refused = FetchError(f"{url}: {refusal(answer)}; check the address")
            raise RetrieveError(url, message=str(refused)) from refused
        kept: Any = {
            name: answer.headers[name] for name in ("etag", "last-modified") if name in answer.headers
        }
        yield RetrievedFeed(_Body(answer), mime_type=_ANY, caching_info=kept or None)

    def validate_url(self, url: str) -> None:
        """Take any: the visitor refuses what is no web address."""


class _Parser:
    """How `reader` comes to the entries of a feed: by us, so that sitemaps are feeds too."""

    accept = _ANY

    def __init__(self) -> None:
        self.listed: dict[str, set[str]] = {}
        """Ids of the entries of each feed that was parsed."""

    def __call__(self, url: str, resource: _Body, headers: Any = None) -> Parsed:
        feed, listed = entries(url, resource.read(), resource.headers)
        self.listed[url] = {entry.id for entry in listed}
        return feed, listed
