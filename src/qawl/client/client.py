"""The workbench asked by a program: each question of the API as a method that gives the types of the record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

import httpx
import msgspec

from qawl.archive import Actor, Change, Comparison, Correction, Count, Facet, Hit, Info, Kept, Page, Query
from qawl.board import Agenda, Answers, ArticleRecord, Brief, Claims, Dossier, Listed, Profile, Themes
from qawl.board.outcomes import Verdict
from qawl.board.themes import Span
from qawl.client.connection import Connection
from qawl.client.wire import Fix, Found, Marked, Merge, Rename, Sent, Split
from qawl.errors import InputError
from qawl.types import Act

_AT_ONCE = 4_000_000
"""Bytes of pages that are sent together; a workbench takes 10 MB where it is told no other."""
_ANYTHING = "application/octet-stream"
_EVERY = Query()


class Client:
    """A client of one workbench; use it in a `with` statement, or call `close`.

    Its methods have the names and parameters of the API, which are those of the command line, and raise what the
    library raises:

    - `NothingFoundError`, `QueryError`: there is no such thing, or the question cannot be understood;
    - `InputError`: what was sent to be read is no page in Arabic, or too large;
    - `AccessError`: the workbench wants a token, or another one;
    - `ArchiveError`: its archive cannot be read, or too much is asked of it at once;
    - `ServerError`: it cannot be reached, or does not answer as a workbench.

    >>> with Client("http://127.0.0.1:8080") as client:  # doctest: +SKIP
    ...     for hit in client.hits(Query(words="المعبر", act=("threaten",))):
    ...         print(hit.kept.actor, hit.kept.content)
    """

    def __init__(
        self,
        address: str,
        *,
        token: str = "",
        timeout: float = 60.0,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        """Take the address of a workbench, such as `http://127.0.0.1:8080`.

        Args:
            address: where it is; the path of the API is added.
            token: what `qawl accounts token` gave, where the workbench has accounts.
            timeout: seconds without any answer after which a question is given up.
            transport: how requests are sent, where not over the network.
        """
        self._connection = Connection(address, token, timeout, transport)
        self._get = self._connection.get

    def search(self, query: Query = _EVERY, *, limit: int = 20, after: str = "") -> Page:
        """Return a page of the statements that a query finds; its `next` is the `after` of the next page."""
        return self._get(Page, "/search", **msgspec.structs.asdict(query), limit=limit, after=after)

    def hits(self, query: Query = _EVERY, *, limit: int = 100) -> Iterator[Hit]:
        """Yield all statements that a query finds, which are fetched `limit` at a time."""
        after: str | None = ""
        while after is not None:
            page = self.search(query, limit=limit, after=after)
            yield from page.hits
            after = page.next

    def facets(
        self, query: Query = _EVERY, *, by: Sequence[Facet] = (), limit: int = 20
    ) -> dict[str, tuple[Count, ...]]:
        """Count what a query finds by each of these, by all where none is given."""
        counts = dict[str, tuple[Count, ...]]
        return self._get(counts, "/facets", **msgspec.structs.asdict(query), by=by, limit=limit)

    def statement(self, id: int) -> Dossier:
        """Return a statement with all that is tied to it."""
        return self._get(Dossier, f"/statements/{id}")

    def article(self, id: int, *, version: int | None = None) -> ArticleRecord:
        """Return an article with its versions, and the reading of one of them, the newest where none is given."""
        return self._get(ArticleRecord, f"/articles/{id}", version=version)

    def changes(
        self,
        *,
        outlet: str | None = None,
        since: dt.date | None = None,
        until: dt.date | None = None,
        article: str | None = None,
        after: int | None = None,
        limit: int = 50,
    ) -> tuple[Change, ...]:
        """Return what outlets changed in their articles, what was seen last first, or after the change of an id."""
        asked = {"outlet": outlet, "since": since, "until": until, "article": article}
        return self._get(tuple[Change, ...], "/changes", **asked, after=after, limit=limit)

    def corrections(
        self, *, article: str | None = None, undone: bool = False, limit: int = 50, offset: int = 0
    ) -> tuple[Correction, ...]:
        """Return what users corrected and rejected, the newest first."""
        asked = {"article": article, "undone": undone, "limit": limit, "offset": offset}
        return self._get(tuple[Correction, ...], "/corrections", **asked)

    def actors(self, name: str | None = None, *, limit: int = 50, offset: int = 0) -> tuple[Actor, ...]:
        """Return people and bodies who speak, of a name where one is given, those with most statements first."""
        return self._get(tuple[Actor, ...], "/actors", name=name, limit=limit, offset=offset)

    def actor(self, id: int, *, date: dt.date | None = None, limit: int = 10) -> Profile:
        """Return all that is known of one of them, seen from a day."""
        return self._get(Profile, f"/actors/{id}", date=date, limit=limit)

    def claims(
        self,
        *,
        actor: str | None = None,
        since: dt.date | None = None,
        until: dt.date | None = None,
        outlets: int = 2,
        limit: int = 20,
    ) -> Claims:
        """Return what several outlets carry, the most carried first."""
        asked = {"actor": actor, "since": since, "until": until, "outlets": outlets, "limit": limit}
        return self._get(Claims, "/claims", **asked)

    def claim(self, id: int) -> Comparison:
        """Return a claim side by side."""
        return self._get(Comparison, f"/claims/{id}")

    def answers(
        self,
        *,
        actor: str | None = None,
        to: str | None = None,
        since: dt.date | None = None,
        until: dt.date | None = None,
        limit: int = 20,
    ) -> Answers:
        """Return replies with what they reply to, the newest first."""
        return self._get(Answers, "/answers", actor=actor, to=to, since=since, until=until, limit=limit)

    def threats(
        self,
        *,
        warnings: bool = False,
        since: dt.date | None = None,
        until: dt.date | None = None,
        actor: str | None = None,
        target: str | None = None,
        limit: int = 20,
    ) -> Listed:
        """Return who threatens whom, the newest first."""
        asked = {"since": since, "until": until, "actor": actor, "target": target, "limit": limit}
        return self._get(Listed, "/threats", warnings=warnings, **asked)

    def due(
        self,
        *,
        date: dt.date | None = None,
        since: dt.date | None = None,
        until: dt.date | None = None,
        actor: str | None = None,
        act: Sequence[Act] = (),
        outcome: Sequence[Verdict] = (),
        limit: int = 20,
    ) -> Agenda:
        """Return what falls due, seen from a day, today where none is given."""
        asked = {"date": date, "since": since, "until": until, "actor": actor, "limit": limit}
        return self._get(Agenda, "/due", act=act, outcome=outcome, **asked)

    def brief(self, date: dt.date | None = None, *, limit: int = 10) -> Brief:
        """Return a day in brief, the newest of the archive where none is given."""
        return self._get(Brief, "/brief", date=date, limit=limit)

    def themes(
        self,
        *,
        by: Span | None = None,
        since: dt.date | None = None,
        until: dt.date | None = None,
        actor: str | None = None,
        outlet: str | None = None,
    ) -> Themes:
        """Return how often each theme was talked about when."""
        return self._get(Themes, "/themes", by=by, since=since, until=until, actor=actor, outlet=outlet)

    def info(self) -> Info:
        """Return what is in the archive."""
        return self._get(Info, "/info")

    def read(
        self, source: str | bytes | Path, *, date: dt.date | None = None, outlet: str = "", url: str = ""
    ) -> Found:
        """Have a page read; nothing is stored.

        Args:
            source: a text, HTML or a web address, which the workbench fetches; or a file, or its bytes.
            date: day of publication, where the page does not say it.
            outlet: who published it, where the page does not say it.
            url: its address, where the page does not say it.
        """
        if isinstance(source, str):
            return self._connection.send(
                Found, "/read", Sent(source=source, date=date, outlet=outlet, url=url)
            )
        content = _content(source) if isinstance(source, Path) else source
        known = {"date": date, "outlet": outlet, "url": url}
        return self._connection.post(Found, "/read", content, _ANYTHING, **known)

    def read_all(self, pages: Iterable[Sent]) -> Iterator[Found]:
        """Have any number of pages read, and yield for each what was found in it, in their order."""
        lines: list[bytes] = []
        for page in pages:
            line = msgspec.json.encode(page) + b"\n"
            if lines and sum(map(len, lines)) + len(line) > _AT_ONCE:
                yield from self._connection.post_lines(Found, "/read", b"".join(lines))
                lines = []
            lines.append(line)
        if lines:
            yield from self._connection.post_lines(Found, "/read", b"".join(lines))

    def correct(self, id: int, fix: Fix) -> Kept:
        """Correct a statement, or reject it, and return it as it is then."""
        return self._connection.send(Kept, f"/statements/{id}/corrections", fix)

    def undo_correction(self, id: int) -> Correction:
        """Take back a correction or a rejection, and return it."""
        return self._connection.delete(Correction, f"/corrections/{id}")

    def merge_actors(self, id: int, other: str) -> Actor:
        """Join an actor with another, given by one of his names or his number."""
        return self._connection.send(Actor, f"/actors/{id}/merge", Merge(other))

    def split_actor(self, id: int, names: Sequence[str]) -> tuple[Actor, Actor]:
        """Part an actor who is two: those called by these names are another."""
        return self._connection.send(tuple[Actor, Actor], f"/actors/{id}/split", Split(tuple(names)))

    def rename_actor(self, id: int, name: str) -> Actor:
        """Choose the name by which an actor is listed."""
        return self._connection.send(Actor, f"/actors/{id}/rename", Rename(name))

    def mark(self, id: int, marked: Marked) -> Kept:
        """Mark what came of a promise, prediction, appeal or threat."""
        return self._connection.send(Kept, f"/due/{id}/outcome", marked)

    def close(self) -> None:
        """End the connection."""
        self._connection.close()

    def __enter__(self) -> Client:
        """Return the client itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as problem:
        raise InputError(f"{file}: cannot be read: {problem}; check the path") from None
