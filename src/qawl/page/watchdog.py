"""A whole exchange with a server ends in time, even where it sends a byte now and then for ever.

The limits of httpx are for each read alone; its own body can be timed between reads, but the headers come in one call.
"""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Any

_CONNECTED = (".connect_tcp.complete", ".start_tls.complete")


class Watchdog:
    """Cuts a connection after so many seconds, unless its `with` statement has ended before."""

    def __init__(self, seconds: float) -> None:
        """Watch for so many seconds, as soon as the `with` statement begins."""
        self.has_cut = False
        self._stream: Any = None
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Watchdog:
        """Begin."""
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End."""
        self._timer.cancel()

    def trace(self, event: str, info: dict[str, Any]) -> None:
        """Learn of the connection; to be given to httpx as the extension `trace`."""
        if event.endswith(_CONNECTED):
            self._stream = info["return_value"]

    def _cut(self) -> None:
        self.has_cut = True
        stream = self._stream
        if stream is not None and (connection := stream.get_extra_info("socket")):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
