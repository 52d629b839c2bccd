"""How often may one address ask? So often in a minute, and less often for what costs much or guesses passwords."""

from __future__ import annotations

import ipaddress
import math
import time
from http import HTTPStatus

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from qawl.web.problems import answer
from qawl.web.settings import Settings


class Rates:
    """Refuses requests of an address that has asked too often.

    It counts in two minutes of the clock and weighs the earlier one by how much of it the last sixty seconds cover; to
    keep the moment of each request would take memory that grows with those who ask.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        """Stand before `app`."""
        self._app = app
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._any = _limit(settings.rate, "any")
        reading = _limit(settings.reading_rate, "read")
        self._strict = {
            "/sign-in": _limit(settings.sign_in_rate, "sign-in"),
            "/read": reading,
            "/read/keep": reading,
            "/api/v1/read": reading,
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        reached = self._reached(scope) if scope["type"] == "http" else None
        if reached is None:
            await self._app(scope, receive, send)
            return
        limit, address = reached
        free = self._limiter.get_window_stats(limit, address).reset_time - time.time()
        seconds = max(1, math.ceil(free))
        detail = f"more than {limit.amount:,} requests in a minute; ask again in {seconds} seconds"
        refused = answer(Request(scope), HTTPStatus.TOO_MANY_REQUESTS, detail)
        refused.headers["Retry-After"] = str(seconds)
        await refused(scope, receive, send)

    def _reached(self, scope: Scope) -> tuple[RateLimitItem, str] | None:
        """Count a request, and return the limit that it breaks, with whom it is counted for."""
        address = _counted(scope["client"][0] if scope.get("client") else "")
        strict = self._strict.get(scope["path"]) if scope["method"] == "POST" else None
        for limit in (self._any, strict):
            if limit and not self._limiter.hit(limit, address):
                return limit, address
        return None


def _limit(amount: int, of: str) -> RateLimitItem | None:
    """Return a limit of a minute, or None where there is to be none."""
    return RateLimitItemPerMinute(amount, namespace=of) if amount else None


def _counted(address: str) -> str:
    """Return what stands for one client: his address, of IPv6 the network that he has to himself.

    >>> _counted("2001:db8:1:2:3::4"), _counted("192.0.2.1")
    ('2001:db8:1:2::', '192.0.2.1')
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(ip, ipaddress.IPv6Address) and not ip.ipv4_mapped:
        return str(ipaddress.ip_network((ip, 64), strict=False).network_address)
    return address
