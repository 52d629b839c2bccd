"""`qawl demo`: the workbench on our own sample articles."""

from __future__ import annotations

import tempfile
import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from qawl.cli.serve import PortOption
from qawl.extras import need


def demo(
    port: PortOption = 8080,
    browser: Annotated[bool, typer.Option(help="Open it in the browser.")] = True,
) -> None:
    """Show the workbench on twelve articles of our own, a week of one invented dispute, until Ctrl-C.

    Its archive is made anew each time and gone at the end: everything may be tried.

    \b
    Examples:
      qawl demo
      qawl demo --port 9000 --no-browser
    """
    need("web")
    from qawl.archive import Archive, Ingest
    from qawl.samples import WEEK
    from qawl.web import Settings, serve

    def ready(address: str) -> None:
        typer.echo(f"Qawl is at {address} (Ctrl-C to stop)", err=True)
        if browser:
            webbrowser.open(address)

    with tempfile.TemporaryDirectory(prefix="qawl-demo-", ignore_cleanup_errors=True) as folder:
        place = Path(folder) / "demo.db"
        typer.echo("Reading the sample articles ...", err=True)
        with Archive.open(place, create=True) as archive, Ingest(archive, workers=1) as run:
            run.add(WEEK.read_bytes(), name="week.jsonl")
        serve(Settings(archive=str(place), port=port), ready)
