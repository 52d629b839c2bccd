"""The command line: `qawl COMMAND`, one module a command, each a client of the public functions.

Nothing that takes a moment is imported before `main` is ready for Ctrl-C.
"""

import errno
import os
import sys

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


def main() -> None:
    """Run `qawl` with the arguments of this process, and end it with its exit code."""
    try:
        _open_streams()
        from qawl.cli.app import app

        app()
    except KeyboardInterrupt:  # before a command began, or while help was written
        sys.stderr.write("qawl: stopped\n")
        raise SystemExit(130) from None
    except Exception as problem:
        if os.environ.get("QAWL_DEBUG"):
            raise
        if isinstance(problem, OSError) and problem.errno in _FULL:
            place = problem.filename or "what is written"
            sys.stderr.write(f"qawl: {place}: {problem.strerror}; free some space, or write elsewhere\n")
            raise SystemExit(2) from None
        sys.stderr.write(
            f"qawl: an error of Qawl itself: {type(problem).__name__}: {problem}\n"
            "Please report it; with QAWL_DEBUG=1 in the environment the full trace is shown.\n"
        )
        raise SystemExit(70) from None
    finally:
        # Python ends by the signal where that interrupted code made of text, as dataclasses are, though it was caught;
        # it forgets that with the next such code.
        exec("")


def _open_streams() -> None:
    """Stand in for standard streams that whoever started us has closed, lest a file of ours take their numbers."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 -- to the end
