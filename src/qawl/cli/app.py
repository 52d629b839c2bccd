"""The one Typer application: which commands there are, and how an error leaves the program.

A command imports what it needs when it runs, so that `qawl --help` stays quick.
"""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from qawl.cli import accounts, actors, archive, collect, console, corrections, usage, watch
from qawl.cli.actor import actor
from qawl.cli.answers import answers
from qawl.cli.brief import brief
from qawl.cli.changes import changes
from qawl.cli.claims import claim, claims
from qawl.cli.correct import correct, reject
from qawl.cli.demo import demo
from qawl.cli.due import due
from qawl.cli.evaluate import evaluate
from qawl.cli.export import export
from qawl.cli.flow import flow
from qawl.cli.groups import STYLE
from qawl.cli.ingest import ingest
from qawl.cli.query_options import ALLOWS_EXCLUSION
from qawl.cli.read import read
from qawl.cli.schema import schema
from qawl.cli.search import search
from qawl.cli.serve import serve
from qawl.cli.statement import statement
from qawl.cli.themes import themes
from qawl.cli.threats import threats
from qawl.errors import QawlError


class Commands(TyperGroup):
    """The group of commands; an error meant for the user ends it with its message and exit code 2; Ctrl-C with 130."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take in what stands before the command."""
        with usage.told():
            return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the chosen command."""
        try:
            with usage.told():
                return super().invoke(ctx)
        except QawlError as problem:
            console.complain(str(problem))
            raise typer.Exit(2) from None
        except KeyboardInterrupt:
            console.complain("stopped")
            raise typer.Exit(console.INTERRUPTED) from None


app = typer.Typer(cls=Commands, no_args_is_help=True, pretty_exceptions_enable=False, **STYLE)


def _version(asked: bool) -> None:
    if asked:
        from qawl import __version__
        from qawl.build import is_compiled

        typer.echo(f"qawl {__version__}{' (compiled)' if is_compiled() else ''}")
        raise typer.Exit


@app.callback()
def qawl(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Read Arabic news and record who said what, to whom, when and through whom.

    \b
    Examples:
      qawl read page.html
      qawl read https://example.com/news/1 --format json
      qawl read crawl.warc.gz --output statements.csv
      qawl ingest pages/ --archive news.db
      qawl flow crawl/*.warc.gz tables/
      qawl search النفط --archive news.db
      qawl due --date 2024-05-01
      qawl evaluate gold.jsonl --errors
    """


app.command()(read)
app.command()(ingest)
app.command()(flow)
app.command(context_settings=ALLOWS_EXCLUSION)(search)
app.add_typer(due, name="due")
app.command()(changes)
app.command()(claims)
app.command()(claim)
app.command()(threats)
app.command()(themes)
app.command()(actor)
app.command()(statement)
app.command()(answers)
app.command(context_settings=ALLOWS_EXCLUSION)(export)
app.command()(brief)
app.command()(serve)
app.command()(demo)
app.command()(schema)
app.command()(evaluate)
app.add_typer(accounts.app)
app.add_typer(actors.app)
app.add_typer(collect.app)
app.add_typer(watch.app)
app.command()(correct)
app.command()(reject)
app.add_typer(corrections.app)
app.add_typer(archive.app)
