"""A web address to bytes, politely and safely: honest name, limits of time and size, no local network.

Each address that a host name resolves to is checked, and the connection goes to the very address that was
checked, so that a name which changes its answer between two look-ups (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import time
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from qawl.errors import FetchError

if TYPE_CHECKING:
    import httpx

USER_AGENT = "Qawl/0.1 (reads single Arabic news pages on request of its user)"
TIMEOUT = 20.0
"""Seconds that a whole fetch may take, redirects included."""
MAX_BYTES = 16 * 2**20
"""Bytes of the largest page, as sent and as unpacked."""
_MAX_REDIRECTS = 5
_PORTS = {"http": 80, "https": 443}
_ACCEPT = "text/html, text/plain;q=0.9, */*;q=0.5"
_ENCODINGS = ("", "identity", "gzip", "x-gzip", "deflate")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s;\"']+)", re.IGNORECASE)


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
    import httpx  # it costs a tenth of a second, which no other command should pay

    deadline = time.monotonic() + timeout
    # The proxies of the environment would be asked by name, past the check of the address.
    with httpx.Client(trust_env=False, follow_redirects=False, headers={"User-Agent": USER_AGENT}) as client:
        try:
            for _ in range(_MAX_REDIRECTS + 1):
                with _asked(client, url, allow_private, deadline) as answer:
                    location = answer.headers.get("Location", "") if answer.is_redirect else ""
                    if not location:
                        body = _body(answer, url, max_bytes, deadline)
                        charset = _CHARSET.search(answer.headers.get("Content-Type", ""))
                        return body, url, charset[1] if charset else ""
                url = urljoin(url, location)
        except httpx.TimeoutException:
            raise FetchError(
                f"{url}: no answer within {timeout:g} seconds; try again, or allow more time"
            ) from None
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as problem:
            raise FetchError(f"{url}: could not be fetched: {problem}; check the address") from problem
    raise FetchError(f"{url}: more than {_MAX_REDIRECTS} redirects; give the address of the page itself")


def _asked(
    client: httpx.Client, url: str, allow_private: bool, deadline: float
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
        "GET",
        parts._replace(netloc=_netloc(address, port), fragment="").geturl(),
        headers={"Host": _netloc(host, port), "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate"},
        extensions={"sni_hostname": host},
        timeout=max(deadline - time.monotonic(), 0.001),
    )


def _netloc(host: str, port: int | None) -> str:
    return (f"[{host}]" if ":" in host else host) + (f":{port}" if port else "")


def _checked_address(url: str, host: str, port: int, allow_private: bool) -> str:
    """Return an address of `host`, none of whose addresses is private unless that is allowed."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FetchError(f"{url}: there is no host {host!r}; check the address and the network") from None
    addresses = [str(entry[4][0]) for entry in found]
    for address in addresses:
        if not allow_private and not is_public(address):
            raise FetchError(
                f"{url}: {host} is at {address}, which is not public; allow private addresses to read it"
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
    if not answer.is_success:
        raise FetchError(
            f"{url}: the server answers {answer.status_code} {answer.reason_phrase}; check the address"
        )
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
            raise FetchError(f"{url}: not complete within the time allowed; try again, or allow more time")
        parts.append(part)
    return b"".join(parts)
