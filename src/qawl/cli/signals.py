"""How a command hears that it is to stop: by Ctrl-C, or by the SIGTERM of what runs it, which means the same."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def stoppable() -> Iterator[None]:
    """Have SIGTERM interrupt what is done as Ctrl-C does, so that it ends in order; decorates a command.

    Processes that it starts end by SIGTERM as others do. Only the main thread may say what a signal does; in another
    one all stays as it is.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before or signal.SIG_DFL)


def stop_at_signals() -> threading.Event:
    """Return an event that the first Ctrl-C sets, or SIGTERM; a second one ends the program at once."""
    stop = threading.Event()

    def heard(number: int, _frame: FrameType | None) -> None:
        stop.set()
        signal.signal(number, signal.default_int_handler)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, heard)
    return stop
