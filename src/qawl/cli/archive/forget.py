"""`qawl archive forget`: what is to leave an archive for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from qawl.cli import console
from qawl.cli.options import ArchiveOption

if TYPE_CHECKING:
    from qawl.archive import Kind, LetIn, Wish


def forget(
    archive: ArchiveOption = None,
    article: Annotated[
        str | None,
        typer.Option(
            "--article",
            metavar="URL|ID|KEY",
            help="An article, by its address, the id that its input gave it, or its key.",
            show_default=False,
        ),
    ] = None,
    outlet: Annotated[
        str | None,
        typer.Option("--outlet", metavar="NAME", help="All articles of an outlet.", show_default=False),
    ] = None,
    person: Annotated[
        str | None,
        typer.Option(
            "--person", metavar="NAME", help="All that a person said, by his full name.", show_default=False
        ),
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Let in again what was forgotten.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask whether to go on.")] = False,
) -> None:
    """Remove an article, an outlet or a person with all that hangs on it, and keep it out from then on.

    Of a person his statements go, under all his names, and he is no longer named as the one others spoke to; the
    articles stay as they were published. With --undo it may come in again: articles and outlets when they are ingested
    anew; for a person, the articles that are here are read again, so that what he says in their newest versions is back
    at once. What users corrected in an article holds again then; what they corrected in a person's statements or
    decided about him, and outcomes that they marked, are gone for good. Until qawl archive vacuum, what was removed may
    still stand in the free space of the file.

    \b
    Examples:
      qawl archive forget --article https://example.com/news/1
      qawl archive forget --person "نبيل الصافي" --yes
      qawl archive forget --outlet "وكالة الساحل" --undo
    """
    from qawl.archive import Archive, remember, wish
    from qawl.archive import forget as forgotten

    kind, value = _one(article, outlet, person)
    with Archive.open(archive) as opened:
        if undo:
            done = remember(opened, kind, value)
            typer.echo(f"{opened.name}: {kind} let in again: {_listed(done.values)}; {_back(kind, done)}")
            return
        what = wish(opened, kind, value)
        counts = f"articles: {what.articles:,}, statements: {what.statements:,}{_for_good(what)}"
        if not console.confirmed(f"{kind} {_listed(what.values)}: {counts}. Remove?", sure=yes):
            typer.echo("nothing was changed")
            return
        forgotten(opened, what)
        typer.echo(f"{opened.name}: {kind} forgotten: {_listed(what.values)}; {counts}")


def _one(article: str | None, outlet: str | None, person: str | None) -> tuple[Kind, str]:
    given: list[tuple[Kind, str | None]] = [("article", article), ("outlet", outlet), ("person", person)]
    asked = [(kind, value) for kind, value in given if value is not None]
    if len(asked) != 1:
        raise typer.BadParameter("give one of --article, --outlet and --person")
    return asked[0]


def _back(kind: Kind, done: LetIn) -> str:
    """What is back at once, or how it comes back."""
    if kind != "person":
        return "ingest the pages anew to have it back"
    return (
        f"articles read again: {done.articles:,}, his statements that are back: {done.statements:,},"
        " as they are read, without what users had said of them"
    )


def _for_good(what: Wish) -> str:
    """What users said that not even --undo brings back."""
    gone = {name: getattr(what, name) for name in ("corrections", "outcomes", "decisions")}
    listed = ", ".join(f"{name}: {count:,}" for name, count in gone.items() if count)
    return f"; not even --undo brings back: {listed}" if listed else ""


def _listed(values: tuple[str, ...]) -> str:
    from qawl.output.lines import CONTROLS

    return "; ".join(value.translate(CONTROLS) for value in values)
