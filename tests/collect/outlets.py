"""Outlets played by servers of this machine, which count and time what they are asked."""

import itertools
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Reply = tuple[int, dict[str, str], bytes]
Route = Reply | Callable[["Asked"], Reply]


@dataclass
class Asked:
    """One request."""

    path: str
    headers: dict[str, str]
    began: float
    ended: float = 0.0
    body: bytes = b""


@dataclass
class Outlet:
    """A site on a port of its own, which is a host of its own."""

    server: ThreadingHTTPServer
    routes: dict[str, Route] = field(default_factory=dict)
    log: list[Asked] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)
    closing: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    @property
    def counts(self) -> Counter[str]:
        """How often each path was asked for."""
        return Counter(asked.path for asked in self.log)

    def answered(self, asked: Asked) -> None:
        """Have it known that a request is being answered."""
        with self.lock:
            self.at_once -= 1
            asked.ended = time.monotonic()

    def pauses(self) -> list[float]:
        """The seconds between the end of each request and the beginning of the next."""
        ordered = sorted(self.log, key=lambda asked: asked.began)
        return [late.began - early.ended for early, late in itertools.pairwise(ordered)]

    def page(self, path: str, html: str, *, encoding: str = "utf-8", **headers: str) -> None:
        body = html.encode(encoding)
        given = {"Content-Type": f"text/html; charset={encoding}", **named(headers)}
        self.routes[path] = 200, given, body

    def rss(self, path: str, *items: tuple[str, str], encoding: str = "utf-8", **headers: str) -> None:
        """Have a feed of pages, each with its path and headline."""
        listed = "".join(
            f"<item><title>{title}</title><link>{self.url}{page}</link><guid>{self.url}{page}</guid></item>"
            for page, title in items
        )
        text = (
            f'<?xml version="1.0" encoding="{encoding}"?><rss version="2.0"><channel>'
            f"<title>صحيفة الميناء</title><link>{self.url}/</link>{listed}</channel></rss>"
        )
        self.routes[path] = (
            200,
            {"Content-Type": "application/rss+xml", **named(headers)},
            text.encode(encoding),
        )


def named(headers: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-").title(): value for name, value in headers.items()}


def story(title: str, *paragraphs: str) -> str:
    """A page of news, as a site would print it."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!doctype html><html lang="ar"><head><title>{title}</title>'
        f'<meta property="article:published_time" content="2026-11-20T08:00:00Z"></head>'
        f"<body><nav><a href='/'>الرئيسية</a></nav><main><article><h1>{title}</h1>{body}</article></main></body></html>"
    )


def said(what: str) -> str:
    """A page in which somebody says so."""
    return story(
        what,
        f"قال وزير النقل سامي الحداد في مؤتمر صحفي عقده اليوم في العاصمة إن {what}.",
        "وحضر المؤتمر عدد من مسؤولي الوزارة وممثلي الشركات العاملة في المرفأ والمطار.",
    )


class _Handler(BaseHTTPRequestHandler):
    server: "_Server"

    def do_GET(self) -> None:
        outlet = self.server.outlet
        sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        asked = Asked(self.path, dict(self.headers), time.monotonic(), body=sent)
        with outlet.lock:
            outlet.log.append(asked)
            outlet.at_once += 1
            outlet.most_at_once = max(outlet.most_at_once, outlet.at_once)
        try:
            route = outlet.routes.get(self.path, (404, {}, b""))
            status, headers, body = route(asked) if callable(route) else route
            if (
                not callable(route)
                and headers.get("Etag")
                and self.headers["If-None-Match"] == headers["Etag"]
            ):
                status, body = 304, b""
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            outlet.answered(asked)  # before the asker can know, or he may seem to ask too early
            self.end_headers()
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            pass

    do_POST = do_GET  # noqa: N815

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    outlet: Outlet


@contextmanager
def opened() -> Iterator[Outlet]:
    """Open a site, without any page yet."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.outlet = outlet = Outlet(server)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield outlet
    finally:
        outlet.closing.set()
        server.shutdown()
        server.server_close()
