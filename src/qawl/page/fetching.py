"""A web address to bytes, politely and safely: honest name, limits of time and size, no local network.

Each address that a host name resolves to is checked, and the connection goes to the very address that was
checked, so that a name which changes its answer between two look-ups (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from functools import cache
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from qawl.errors import FetchError, NoAnswerError, told_by
from qawl.page.watchdog import Watchdog

if TYPE_CHECKING:
    import ssl

    import httpx

USER_AGENT = "Qawl/0.1 (reads single Arabic news pages on request of its user)"
TIMEOUT = 20.0
"""Seconds that a whole fetch may take, redirects included."""
MAX_BYTES = 16 * 2**20
"""Bytes of the largest page, as sent and as unpacked."""
_MAX_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_PORTS = {"http": 80, "https": 443}
_ACCEPT = "text/html, text/plain;q=0.9, */*;q=0.5"
_ENCODINGS = ("", "identity", "gzip", "x-gzip", "deflate")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s;\"']+)", re.IGNORECASE)


class Answer(Struct, frozen=True):
    """What a server said to one request."""

    url: str
    """The address that was asked."""
    status: int
    headers: dict[str, str]
    """By their names in small letters."""
    body: bytes = b""
    """Of a page that was sent; empty with any other status than 200 to 299."""

    @property
    def location(self) -> str:
        """Where it sends the asker to, whole; empty where it does not."""
        there = self.headers.get("location", "") if self.status in _REDIRECTS else ""
        return urljoin(self.url, there) if there else ""

    @property
    def charset(self) -> str:
        """The encoding that the server names, or an empty string."""
        named = _CHARSET.search(self.headers.get("content-type", ""))
        return named[1] if named else ""


def fetch(
    url: str, *, allow_private: bool = False, timeout: float = TIMEOUT, max_bytes: int = MAX_BYTES
) -> tuple[bytes, str, str]:
    """Return the bytes at `url`, the address they came from in the end, and the charset the server names.

    Args:
        url: an `http` or `https` address.
        allow_private: whether addresses of the local machine and network may be read.
        timeout: seconds for the whole fetch.
        max_bytes: bytes the page may have, as sent and as unpacked.

    Raises:
        FetchError: the address is refused, or the page could not be had within the limits.
    """
    with session() as client:
        deadline = time.monotonic() + timeout
        answer = follow(
            url,
            lambda address: ask(
                client,
                address,
                allow_private=allow_private,
                timeout=timeout,
                left=max(deadline - time.monotonic(), 0.001),
                max_bytes=max_bytes,
            ),
        )
    if not 200 <= answer.status < 300:
        raise FetchError(f"{answer.url}: {refusal(answer)}; check the address")
    return answer.body, answer.url, answer.charset


def session(user_agent: str = USER_AGENT) -> httpx.Client:
    """Return a client to `ask` with, for any number of threads; it is to be closed.

    It goes by no proxy of the environment, which would be asked by name, past the check of the address; and keeps no
    connection, since one to an address may be of another host's certificate.
    """
    import httpx  # it costs a tenth of a second, which no other command should pay

    return httpx.Client(
        trust_env=False,
        follow_redirects=False,
        headers={"User-Agent": user_agent, "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate"},
        limits=httpx.Limits(max_keepalive_connections=0),
        verify=_trusted(),
    )


@cache
def _trusted() -> ssl.SSLContext:
    """The authorities whose certificates are trusted: it takes 15 ms to load them, a webhook less than half of that."""
    import httpx

    return httpx.create_ssl_context(trust_env=False)


def ask(
    client: httpx.Client,
    url: str,
    *,
    allow_private: bool = False,
    timeout: float = TIMEOUT,
    left: float | None = None,
    max_bytes: int = MAX_BYTES,
    headers: Mapping[str, str] | None = None,
    content: bytes | None = None,
) -> Answer:
    """Make one request, at an address that was checked, and return the answer whatever it is; follow no redirect.

    Args:
        client: of `session`.
        url: an `http` or `https` address.
        allow_private: whether addresses of the local machine and network may be asked.
        timeout: seconds for the whole of it, as they are told where they were too few.
        left: seconds of these that are left, where requests before this one took some; None where none did.
        max_bytes: bytes the body may have, as sent and as unpacked.
        headers: to be sent beside those of the session.
        content: what is posted; without it, the address is asked for what is there.

    Raises:
        NoAnswerError: there is no such host, or no answer of it in time.
        FetchError: the address is refused, or the answer exceeds the limits.
    """
    import httpx

    left = timeout if left is None else left
    deadline = time.monotonic() + left
    late = f"{url}: no answer within {timeout:.3g} seconds; try again, or allow more time"
    try:
        with (
            Watchdog(left) as watchdog,
            _asked(client, url, allow_private, watchdog, left, headers or {}, content) as answer,
        ):
            body = _body(answer, url, max_bytes, deadline) if answer.is_success else b""
            named = {name.lower(): value for name, value in answer.headers.items()}
            return Answer(url, answer.status_code, named, body)
    except httpx.TimeoutException:
        raise NoAnswerError(late) from None
    except httpx.TransportError as problem:
        if watchdog.has_cut:
            raise NoAnswerError(late) from None
        raise NoAnswerError(
            f"{url}: could not be fetched: {told_by(problem)}; check the address"
        ) from problem
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as problem:
        raise FetchError(f"{url}: could not be fetched: {told_by(problem)}; check the address") from problem


def follow(url: str, once: Callable[[str], Answer]) -> Answer:
    """Ask `once` for the address and for those it is sent on to, a few; return the answer that sends nowhere.

    Raises:
        FetchError: it was sent on too often.
    """
    for _ in range(_MAX_REDIRECTS + 1):
        answer = once(url)
        if not answer.location:
            return answer
        url = answer.location
    raise FetchError(f"{url}: more than {_MAX_REDIRECTS} redirects; give the address of the page itself")


def refusal(answer: Answer) -> str:
    """Say what a server answered in the place of a page."""
    try:
        phrase = HTTPStatus(answer.status).phrase
    except ValueError:
        phrase = ""
    return f"the server answers {answer.status} {phrase}".rstrip()


def _asked(
    client: httpx.Client,
    url: str,
    allow_private: bool,
    watchdog: Watchdog,
    timeout: float,
    headers: Mapping[str, str],
    content: bytes | None,
) -> AbstractContextManager[httpx.Response]:
    """Ask for `url` at an address that was checked.

    Raises:
        FetchError: the address is not one that may be read.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
        if ":" not in host:
            host = host.encode("idna").decode("ascii")
    except ValueError as problem:
        raise FetchError(f"{url}: not a valid address: {problem}") from None
    if parts.scheme not in _PORTS or not host:
        raise FetchError(f"{url}: only http and https addresses are read; give one that begins with https://")
    address = _checked_address(url, host, port or _PORTS[parts.scheme], allow_private)
    return client.stream(
        "GET" if content is None else "POST",
        parts._replace(netloc=_netloc(address, port), fragment="").geturl(),
        headers={**headers, "Host": _netloc(host, port)},
        extensions={"sni_hostname": host, "trace": watchdog.trace},
        timeout=timeout,
        content=content,
    )


def _netloc(host: str, port: int | None) -> str:
    return (f"[{host}]" if ":" in host else host) + (f":{port}" if port else "")


def _checked_address(url: str, host: str, port: int, allow_private: bool) -> str:
    """Return an address of `host`, none of whose addresses is private unless that is allowed."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise NoAnswerError(f"{url}: there is no host {host!r}; check the address and the network") from None
    addresses = [str(entry[4][0]) for entry in found]
    for address in addresses:
        if not allow_private and not is_public(address):
            raise FetchError(
                f"{url}: {host} is at {address}, which is not public; with --allow-private it is read all the same"
            )
    return addresses[0]


def is_public(address: str) -> bool:
    """Return whether an IP address is one of the public internet, also where it wraps an IPv4 address."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
        if ip in _NAT64:
            inner.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
        if any(part is not None and not is_public(str(part)) for part in inner):
            return False
        if ip.ipv4_mapped:
            return True
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _body(answer: httpx.Response, url: str, max_bytes: int, deadline: float) -> bytes:
    """Read the body piece by piece, within the limits of size and time."""
    # An encoding that was not asked for could unpack to any size within one piece.
    if answer.headers.get("Content-Encoding", "").strip().lower() not in _ENCODINGS:
        raise FetchError(
            f"{url}: an encoding that was not asked for: {answer.headers['Content-Encoding'][:40]!r}"
        )
    parts: list[bytes] = []
    size = 0
    for part in answer.iter_bytes():
        size += len(part)
        if size > max_bytes or answer.num_bytes_downloaded > max_bytes:
            raise FetchError(
                f"{url}: larger than {max_bytes} bytes; give the address of one article, or allow more"
            )
        if time.monotonic() > deadline:
            raise NoAnswerError(f"{url}: not complete within the time allowed; try again, or allow more time")
        parts.append(part)
    return b"".join(parts)
