"""The ASGI application: which parts it has, and what they share."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import CapacityLimiter, Semaphore
from anyio.to_thread import current_default_thread_limiter, run_sync
from fastapi import Depends, FastAPI

from qawl import __version__, charts
from qawl.archive import Archive
from qawl.web import api, assets, pages, problems
from qawl.web.api.schema import describe
from qawl.web.guards import access, forms, safety
from qawl.web.reading import Readers
from qawl.web.settings import Settings

_AT_ONCE = 8  # requests that are answered side by side; more would only wait for each other
_SIGNING_IN = 2  # passwords that are tried side by side: each takes 64 MiB; who waits takes no thread


def make_app(settings: Settings) -> FastAPI:
    """Return the workbench as an ASGI application; the archive is opened when it starts.

    Raises:
        ArchiveError: on start-up, where the archive cannot be opened.
        AccessError: on start-up, where others could reach it and it has no accounts.
    """

    @asynccontextmanager
    async def opened(app: FastAPI) -> AsyncIterator[None]:
        current_default_thread_limiter().total_tokens = _AT_ONCE
        app.state.turns, app.state.doormen = Semaphore(_AT_ONCE), CapacityLimiter(_SIGNING_IN)
        charts.prepare()
        with Archive.open(settings.archive) as archive:
            access.check_reachable(settings, archive)
            app.state.archive, app.state.readers = archive, Readers(settings)
            yield
            await run_sync(app.state.readers.close)

    app = FastAPI(
        title="Qawl",
        summary="Who said what, to whom, when and through whom, in Arabic news.",
        version=__version__,
        openapi_url=None,  # api/schema.py serves it, with the types of the record in it
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=lambda route: route.name,
        lifespan=opened,
        dependencies=[Depends(forms.checked)],
        form_limits={"max_part_size": settings.body, "max_files": 100},
    )
    app.state.settings = settings
    for router in (*api.ROUTERS, *pages.ROUTERS, assets.router):
        app.include_router(router)
    describe(app)
    problems.install(app)
    safety.install(app, settings)
    return app
