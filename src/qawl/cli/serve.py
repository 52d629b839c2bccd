"""`qawl serve`: the workbench in a browser."""

from __future__ import annotations

from typing import Annotated

import typer

from qawl.cli.numbers import number_option
from qawl.cli.options import ArchiveOption
from qawl.cli.page_options import AllowPrivateOption

PortOption = Annotated[
    int, number_option("--port", "The port, up to 65535; 0 for a free one.", least=0, most=65_535)
]


def serve(
    archive: ArchiveOption = None,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS", help="Where to listen.")] = "127.0.0.1",
    port: PortOption = 8080,
    name: Annotated[
        list[str] | None,
        typer.Option(
            "--name",
            metavar="HOST",
            help="A name by which other machines call it, through a proxy too; may be repeated.",
            show_default=False,
        ),
    ] = None,
    rate: Annotated[
        int,
        number_option("--rate", "Requests of one address in a minute, at most; 0 for any number.", least=0),
    ] = 1200,
    allow_private: AllowPrivateOption = False,
) -> None:
    """Show an archive in the browser, and answer over HTTP, until Ctrl-C.

    With --host or --name others can reach it; then it needs accounts, and who has none sees nothing.

    \b
    Examples:
      qawl serve
      qawl serve --archive news.db --port 9000
      qawl serve --archive postgresql://user:password@localhost/news
      qawl serve --name news.example.org
    """
    from qawl.web import Settings
    from qawl.web import serve as run

    settings = Settings(
        archive=archive,
        host=host,
        port=port,
        names=tuple(name or ()),
        rate=rate,
        allow_private=allow_private,
    )
    run(settings, lambda address: typer.echo(f"Qawl is at {address} (Ctrl-C to stop)", err=True))
