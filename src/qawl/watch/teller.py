"""Telling beside another work that takes articles in: a thread, so that a slow receiver holds nothing up."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import TracebackType

from qawl.archive import Archive
from qawl.errors import QawlError
from qawl.watch.telling import Told, tell_some

_PAUSE = 30.0  # seconds after which those are tried again who could not be reached


class Teller:
    """Tells of what watches find, as long as its `with` statement runs, and once more at its end."""

    def __init__(self, archive: Archive, on_error: Callable[[QawlError], None]) -> None:
        """Tell of what is taken into the archive; `on_error` is told of whom or what keeps from it."""
        self._archive, self._on_error = archive, on_error
        self._woken, self._ended = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="qawl teller", daemon=True)

    def __enter__(self) -> Teller:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Tell of the last, and end."""
        self._ended.set()
        self._woken.set()
        self._thread.join()

    def wake(self) -> None:
        """Have it look at once: something new has been taken in."""
        self._woken.set()

    def _run(self) -> None:
        while True:
            self._woken.wait(_PAUSE)
            self._woken.clear()
            ended = self._ended.is_set()
            try:
                if tell_some(self._archive, Told(), on_error=self._on_error):
                    self._woken.set()
            except QawlError as problem:
                self._on_error(problem)
            if ended:
                return
