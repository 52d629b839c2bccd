"""How processes that compute are started, and how they end: with the one that started them, however that ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.context import BaseContext

_LOOK = 0.5  # seconds between two looks for the parent
_starting = threading.RLock()  # held while processes are started


def context(warm: str) -> BaseContext:
    """How processes are started: afresh, or where they can be, as forks of one that has imported the module `warm`.

    macOS can, but its own libraries, which numpy may use, do not bear it.
    """
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([warm])
    return context


def make_ready(warm: str) -> None:
    """Begin to import `warm` beside this program, where `context(warm)` has workers forked from what imported it."""
    if context(warm).get_start_method() == "forkserver":
        from multiprocessing import forkserver

        with unheard():
            forkserver.ensure_running()


def can_start(warm: str) -> bool:
    """Whether processes can be started: not by a program that begins its work as it is imported, as each does first."""
    process = context(warm).Process(target=int)  # type: ignore[attr-defined]
    try:
        with unheard():
            process.start()
    except RuntimeError:  # this is one of them, and the program is being imported
        sys.exit(1)
    process.join()
    return bool(process.exitcode == 0)


@contextmanager
def unheard() -> Iterator[None]:
    """Start processes that do not hear Ctrl-C: it is for this one, which lets them go.

    This one hears it, and SIGTERM, when they have been started: one that was started by halves would look for the
    locks of a parent that has ended, and say so with a traceback.
    """
    with _starting, _put_off():
        if not hasattr(signal, "pthread_sigmask"):
            yield
            return
        from multiprocessing import resource_tracker

        resource_tracker.ensure_running()  # as it starts it lets the signal through again
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def start_no_more() -> None:
    """Wait until no process is being started, and have none started from then on: for a program about to end."""
    _starting.acquire()


@contextmanager
def _put_off() -> Iterator[None]:
    """Hear Ctrl-C and SIGTERM at the end, where this is the thread that hears them.

    They are not blocked: processes would be born deaf to SIGTERM, and another thread may be the one to receive it.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[int] = []
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    before = {number: does for number, does in before.items() if does not in (None, signal.SIG_IGN)}
    for number in before:
        signal.signal(number, lambda number, _frame: heard.append(number))
    try:
        yield
    finally:
        for number, does in before.items():
            signal.signal(number, does)
        if heard:
            signal.raise_signal(heard[0])


def end_with_parent() -> None:
    """End this process when the one that started it is gone; a killed one can tell nobody."""
    parent, number = multiprocessing.parent_process(), os.getppid()

    def watch() -> None:
        if parent:
            parent.join()
        while not parent and os.getppid() == number:  # started by other means, of which none tells
            time.sleep(_LOOK)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
