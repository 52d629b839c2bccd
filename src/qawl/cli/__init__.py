"""The command line: `qawl COMMAND`, one module a command, each a client of the public functions."""

import sys


def main() -> None:
    """Run `qawl` with the arguments of this process, and end it with its exit code."""
    from qawl.cli.app import app

    try:
        app()
    except Exception as problem:
        import os

        if os.environ.get("QAWL_DEBUG"):
            raise
        sys.stderr.write(
            f"qawl: an error of Qawl itself: {type(problem).__name__}: {problem}\n"
            "Please report it; with QAWL_DEBUG=1 in the environment the full trace is shown.\n"
        )
        raise SystemExit(70) from None
