"""The workbench as a running server."""

from __future__ import annotations

from qawl.web.app import make_app
from qawl.web.settings import Settings


def serve(settings: Settings) -> None:
    """Serve the workbench until it is interrupted.

    Raises:
        ArchiveError: the archive cannot be opened.
    """
    import uvicorn

    uvicorn.run(
        make_app(settings), host=settings.host, port=settings.port, log_level="warning", server_header=False
    )
