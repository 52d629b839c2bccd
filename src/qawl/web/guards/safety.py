"""The guards that every request passes, in their order."""

from __future__ import annotations

from fastapi import FastAPI

from qawl.web.guards.access import Access
from qawl.web.guards.addresses import WithoutEmpty
from qawl.web.guards.bodies import Bodies
from qawl.web.guards.forms import SameOrigin
from qawl.web.guards.headers import Headers
from qawl.web.guards.hosts import Hosts
from qawl.web.guards.rates import Rates
from qawl.web.settings import Settings


def install(app: FastAPI, settings: Settings) -> None:
    """Put the guards before the application; the last one is the outermost."""
    app.add_middleware(WithoutEmpty)
    app.add_middleware(Access, settings=settings)
    app.add_middleware(SameOrigin)
    app.add_middleware(Bodies, settings=settings)
    app.add_middleware(Rates, settings=settings)
    app.add_middleware(Hosts, settings=settings)
    app.add_middleware(Headers)
