"""The workbench as a running server."""

from __future__ import annotations

import errno
import re
import socket
from collections.abc import Callable

from qawl.arabic.remembered import FEW, remember
from qawl.archive import Archive
from qawl.errors import ServeError, told_by
from qawl.web.app import make_app
from qawl.web.guards.access import check_reachable
from qawl.web.guards.connections import Patient
from qawl.web.settings import Settings

_HOST = re.compile(r"[\w.-]+|\[?[0-9A-Fa-f:.]+\]?")
_ENDING = 10  # seconds that requests have to end in when the server is to stop


def serve(settings: Settings, on_ready: Callable[[str], None] = lambda address: None) -> None:
    """Serve the workbench until it is interrupted; what is being answered then is answered first.

    Args:
        settings: of the server.
        on_ready: is told its address once it takes requests.

    Raises:
        ServeError: the address cannot be listened on, or a name is none of a host.
        ArchiveError: the archive cannot be opened.
        AccessError: others could reach it, and it has no accounts.
    """
    import uvicorn

    _check_names(settings)
    with Archive.open(settings.archive) as archive:  # what is wrong with it is told here, in the user's words
        check_reachable(settings, archive)
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        listening = socket.create_server((settings.host, settings.port), family=family)
    except OSError as problem:
        reason = told_by(problem).partition(" (while")[0]  # what Python adds to it is said before
        other = "--port" if problem.errno in (errno.EADDRINUSE, errno.EACCES) else "--host"
        raise ServeError(
            f"cannot listen on {settings.host} port {settings.port}: {reason}; give another {other}"
        ) from None
    # Or each answer waits 40 ms for the browser to confirm its head: asyncio sets this for its own sockets alone.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    host = f"[{settings.host}]" if family is socket.AF_INET6 else settings.host
    on_ready(f"http://{host}:{listening.getsockname()[1]}/")
    remember(FEW)  # names of articles that are taken in, for as long as it runs
    config = uvicorn.Config(
        make_app(settings),
        http=Patient,
        ws="none",
        log_level="warning",
        server_header=False,
        limit_concurrency=settings.connections,
        timeout_graceful_shutdown=_ENDING,
    )
    uvicorn.Server(config).run(sockets=[listening])


def _check_names(settings: Settings) -> None:
    """Refuse a name by which no browser could call the workbench: each of its requests would be refused."""
    for name in settings.names:
        if not _HOST.fullmatch(name):
            raise ServeError(
                f"{name[:100]!r} is no name of a host; give one such as news.example.org,"
                " without https://, port and path"
            )
