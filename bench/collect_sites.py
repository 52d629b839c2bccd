"""Outlets of this machine that publish news all the time, with what real ones do to those who collect them.

They note what they are asked and what they gave, so that nobody has to believe the collector.
"""

import json
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import islice, pairwise

from tests.collect.outlets import Asked, Outlet, Reply

from bench.flow import Form
from qawl import Article
from qawl.archive.store import now

LISTED = 40
"""Pages that a feed lists, the latest."""
KEPT_OUT = "/private/"
"""Where robots.txt keeps programs from."""
_FAULTS = {"lost": 10, "empty": 12, "hangs": 15}  # of so many pages of an outlet with faults one has each
_PRIVATE = 17  # and of so many one is kept from programs
_HANGS = 22.0  # seconds, more than the collector waits
_ALONE = 19.0  # of these, after which the asker may have gone
_DROPPED: Reply = (0, {}, b"")  # no answer

Listed = Sequence[tuple[str, str, str]]  # addresses, headlines, moments


@dataclass
class Mood:
    """What an outlet answers once, whatever it is asked for."""

    reply: Reply = _DROPPED
    rest: float = 0.0
    """Seconds from then on in which it is not to be asked."""


@dataclass
class Page:
    """A page of news; each edition has other words than the last."""

    article: Article
    fault: str = ""
    """`lost` (404), `gone` (410), `empty` (no article), `hangs` (when it is first asked for)."""
    edition: int = 1
    at: str = field(default_factory=now)
    listed: float = field(default_factory=time.monotonic)
    troubled: float = 0.0
    """When it was last asked for and not given."""
    sent: set[int] = field(default_factory=set)
    """Editions that were given."""

    def note(self, status: int) -> None:
        """Note what was answered."""
        if status == 200:
            self.sent.add(self.edition)
        elif status != 304:
            self.troubled = time.monotonic()


@dataclass
class Site:
    """An outlet on a host of its own."""

    outlet: Outlet
    kind: str
    """How it tells what is new: `rss`, `broken` (RSS that is no XML), `atom`, `json`, `sitemap`."""
    form: Form
    stock: Iterator[Article]
    """What it has yet to publish."""
    tags: bool = True
    """Whether it sends ETags."""
    pause: float = 0.0
    """Seconds that its robots.txt asks for between two requests."""
    slow: float = 0.0
    """Seconds that it takes to answer."""
    faults: bool = False
    pages: dict[str, Page] = field(default_factory=dict)
    moods: deque[Mood] = field(default_factory=deque)
    """What it answers next."""
    rests: list[tuple[float, float]] = field(default_factory=list)
    """From when until when it is not to be asked."""

    def __post_init__(self) -> None:
        self.outlet.page("/", "<html><body>الصحيفة</body></html>")
        self.outlet.routes["/robots.txt"] = self._answering(self._robots)
        self.outlet.routes[self.feed] = self._answering(self._feed)

    @property
    def feed(self) -> str:
        """The path of its feed."""
        return {"json": "/feed.json", "sitemap": "/news.xml"}.get(self.kind, "/rss.xml")

    @property
    def address(self) -> str:
        """What a user would add."""
        return self.outlet.url + ("/" if self.kind == "sitemap" else self.feed)

    def publish(self, count: int) -> None:
        """Publish so many articles more."""
        for article in islice(self.stock, count):
            number = len(self.pages) + 1
            path = f"{KEPT_OUT if self._one_of(_PRIVATE, number) else '/news/'}{number}"
            fault = next((name for name, of in _FAULTS.items() if self._one_of(of, number)), "")
            page = Page(article, fault)
            self.outlet.routes[path] = self._answering(self._giving(page))
            self.pages[path] = page

    def _one_of(self, of: int, number: int) -> bool:
        return self.faults and number % of == 0

    def too_early(self) -> int:
        """How many requests came while it was not to be asked; moments are told to the second."""
        return sum(
            begun < asked.began < until - 1.0 for asked in self.outlet.log for begun, until in self.rests
        )

    def pauses(self, starts: Sequence[float]) -> list[float]:
        """The seconds between two requests of one program; programs were started at these moments."""
        log = sorted(self.outlet.log, key=lambda asked: asked.began)
        return [
            late.began - early.ended
            for early, late in pairwise(log)
            if not any(early.began <= start <= late.began for start in starts)
        ]

    def _answering(self, answer: Callable[[Asked], Reply]) -> Callable[[Asked], Reply]:
        """Answer as the mood is, and note what came of a page."""

        def answered(asked: Asked) -> Reply:
            self.outlet.closing.wait(self.slow)
            reply = self._moody() or answer(asked)
            if page := self.pages.get(asked.path):
                page.note(reply[0])
            if reply is _DROPPED:
                self.outlet.answered(asked)
                raise BrokenPipeError
            return reply

        return answered

    def _moody(self) -> Reply | None:
        if not self.moods:
            return None
        mood = self.moods.popleft()
        if mood.rest:
            self.rests.append((time.monotonic(), time.monotonic() + mood.rest))
        return mood.reply

    def _robots(self, _asked: Asked) -> Reply:
        lines = ["User-agent: *", f"Disallow: {KEPT_OUT}"]
        lines += [f"Crawl-delay: {self.pause:g}"] if self.pause else []
        lines += [f"Sitemap: {self.outlet.url}{self.feed}"] if self.kind == "sitemap" else []
        return 200, {"Content-Type": "text/plain"}, "\n".join(lines).encode()

    def _feed(self, asked: Asked) -> Reply:
        latest = list(self.pages.items())[-LISTED:]
        listed = [
            (f"{self.outlet.url}{path}", escape(page.article.title or "خبر"), page.at)
            for path, page in latest[::-1]
        ]
        write = {"atom": _atom, "json": _json, "sitemap": _sitemap}.get(self.kind, _rss)
        text = write(listed)
        if self.kind == "broken":
            text = text.replace("<title>", "<title>&nbsp;&", 1).replace("</rss>", "")
        return self._unless_known(asked, "application/xml", text, len(self.pages))

    def _giving(self, page: Page) -> Callable[[Asked], Reply]:
        """How a page is given."""

        def given(asked: Asked) -> Reply:
            if page.fault == "hangs" and not page.troubled:
                page.troubled = time.monotonic()
                self.outlet.closing.wait(_ALONE - self.slow)
                self.outlet.answered(asked)
                self.outlet.closing.wait(_HANGS - _ALONE)
                raise BrokenPipeError
            if page.fault in ("lost", "gone"):
                return (404 if page.fault == "lost" else 410), {"Content-Type": "text/html"}, b""
            html = self.form.page(page.article)
            if page.fault == "empty":
                html = "<html><body><video></video></body></html>"
            if page.edition > 1:
                said = f"وقال رئيس التحرير سامي الحداد إن هذه هي الطبعة {page.edition} من الخبر."
                html = html.replace("</p>", f"</p><p>{said}</p>", 1)
            return self._unless_known(asked, "text/html; charset=utf-8", html, page.edition)

        return given

    def _unless_known(self, asked: Asked, kind: str, text: str, number: int) -> Reply:
        headers = {"Content-Type": kind}
        if self.tags:
            headers["ETag"] = f'"{number}"'
            if asked.headers.get("If-None-Match") == headers["ETag"]:
                return 304, headers, b""
        return 200, headers, text.encode()


def _rss(listed: Listed) -> str:
    items = "".join(
        f"<item><title>{title}</title><link>{url}</link><guid>{url}</guid></item>" for url, title, _ in listed
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>أخبار</title>{items}</channel></rss>'


def _atom(listed: Listed) -> str:
    entries = "".join(
        f'<entry><id>{url}</id><title>{title}</title><link href="{url}"/></entry>' for url, title, _ in listed
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><title>أخبار</title>{entries}</feed>'


def _json(listed: Listed) -> str:
    items = [{"id": url, "url": url, "title": title} for url, title, _ in listed]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "أخبار", "items": items})


def _sitemap(listed: Listed) -> str:
    spaces = (
        'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    )
    pages = "".join(
        f"<url><loc>{url}</loc><news:news><news:publication_date>{at}</news:publication_date>"
        f"<news:title>{title}</news:title></news:news></url>"
        for url, title, at in listed
    )
    return f"<urlset {spaces}>{pages}</urlset>"
