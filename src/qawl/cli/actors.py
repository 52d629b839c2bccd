"""`qawl actors`: who is in an archive, and what a user decides about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, repeat
from typing import TYPE_CHECKING, Annotated

import typer

from qawl.cli import console, view
from qawl.cli.groups import group
from qawl.cli.options import ArchiveOption, Form, FormOption, LimitOption, OffsetOption

if TYPE_CHECKING:
    from qawl.archive import Actor, ActorRecord
    from qawl.output.lines import Lines

app = group("actors")
ActorArgument = Annotated[
    str, typer.Argument(metavar="ACTOR", help="A name in any spelling, Latin too, or a number of the list.")
]
_ROLES = 12  # roles that are shown to people; JSON has all


@app.callback()
def actors() -> None:
    """Show the people and bodies of an archive, each under all names, and correct who is who.

    What you decide is kept by names: it holds for articles that come later, and for an archive made anew.

    \b
    Examples:
      qawl actors list --name الحداد
      qawl actors show "سامي الحداد"
      qawl actors merge "أبو مازن" "محمود عباس"
      qawl actors split 214 "محمد بن سالم العتيبي"
      qawl actors rename 214 "محمد العتيبي (وزير النقل)"
    """


@app.command("list")
def list_(
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="NAME", help="Only those who may be meant by it.", show_default=False),
    ] = None,
    limit: LimitOption = 50,
    offset: OffsetOption = 0,
    archive: ArchiveOption = None,
    format: FormOption = Form.TEXT,
) -> None:
    """List people and bodies, those with most statements first.

    \b
    Examples:
      qawl actors list --limit 20
      qawl actors list --name Hadad --format json
    """
    from qawl.archive import Archive, list_actors
    from qawl.archive.who.finding import nobody

    with Archive.open(archive) as opened, opened.reading() as connection:
        found = list_actors(connection, name, limit=limit, offset=offset)
    if format is Form.JSON:
        console.write_json(found)
    elif found:
        view.write(partial(_list, found))
    elif offset:
        console.complain(f"there are no more than {offset:,}; give a smaller --offset")
    elif name:
        console.complain(nobody(name))
    else:
        console.complain("nobody is in this archive yet; take articles in with: qawl ingest INPUT")


@app.command()
def show(actor: ActorArgument, archive: ArchiveOption = None, format: FormOption = Form.TEXT) -> None:
    """Show what is known of one: names, roles over time, first and last seen, counts by act and outlet.

    \b
    Examples:
      qawl actors show "سامي الحداد"
      qawl actors show 214 --format json
    """
    from qawl.archive import Archive, show_actor, the_actor

    with Archive.open(archive) as opened, opened.reading() as connection:
        found = show_actor(connection, the_actor(connection, actor))
    if format is Form.JSON:
        console.write_json(found)
    else:
        view.write(partial(_show, found))


@app.command()
def merge(
    first: ActorArgument, second: ActorArgument, archive: ArchiveOption = None, format: FormOption = Form.TEXT
) -> None:
    """Join two who are one.

    \b
    Examples:
      qawl actors merge "أبو مازن" "محمود عباس"
      qawl actors merge 214 371
    """
    from qawl.archive import Archive, merge_actors
    from qawl.archive.store import user

    with Archive.open(archive) as opened:
        _told([merge_actors(opened, first, second, by=user())], format)


@app.command()
def split(
    actor: ActorArgument,
    names: Annotated[
        list[str], typer.Argument(metavar="NAME...", help="Those of his names that are another's.")
    ],
    archive: ArchiveOption = None,
    format: FormOption = Form.TEXT,
) -> None:
    """Part one who is two: those called by these names are another.

    \b
    Examples:
      qawl actors split "محمد العتيبي" "محمد بن سالم العتيبي"
    """
    from qawl.archive import Archive, split_actor
    from qawl.archive.store import user

    with Archive.open(archive) as opened:
        _told(split_actor(opened, actor, names, by=user()), format)


@app.command()
def rename(
    actor: ActorArgument,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What to call him.")],
    archive: ArchiveOption = None,
    format: FormOption = Form.TEXT,
) -> None:
    """Choose the name by which one is listed; all his other names still find him.

    \b
    Examples:
      qawl actors rename 214 "محمد العتيبي (وزير النقل)"
    """
    from qawl.archive import Archive, rename_actor
    from qawl.archive.store import user

    with Archive.open(archive) as opened:
        _told([rename_actor(opened, actor, name, by=user())], format)


def _told(found: Sequence[Actor], format: Form) -> None:
    """Write the actors that a decision leaves."""
    if format is Form.JSON:
        console.write_json(list(found))
    else:
        view.write(partial(_list, found))


def _list(found: Sequence[Actor], lines: Lines) -> None:
    for actor in found:
        _head(lines, actor)
        others = [name for name in actor.names if name != actor.name]
        lines.field("also", "؛ ".join(others[:6]) + (" …" if len(others) > 6 else ""))


def _head(lines: Lines, actor: Actor) -> None:
    """Print who an actor is, with his number, which the other commands take."""
    lines.pieces(f"#{actor.id}", [(actor.name, "bold")])
    days = f"{actor.first_seen} to {actor.last_seen}" if actor.first_seen else ""
    said = f"{actor.statements:,} statement{'' if actor.statements == 1 else 's'}"
    lines.field("", " · ".join(part for part in (actor.latin, actor.type, said, days) if part), "dim")


def _show(found: ActorRecord, lines: Lines) -> None:
    _head(lines, found.actor)
    lines.print()
    for label, name in zip(_once("names"), found.names, strict=False):
        lines.pieces(label, [(name.name, ""), (f"  {name.articles:,}", "dim")])
    lines.print()
    for label, role in zip(_once("roles"), found.roles[:_ROLES], strict=False):
        days = " – ".join(dict.fromkeys(filter(None, (role.first_seen, role.last_seen))))
        lines.pieces(label, [(role.role, ""), (f"  {days}", "dim")])
    more = len(found.roles) - _ROLES
    lines.field("", f"and {more:,} more (see: --format json)" if more > 0 else "", "dim")
    if found.roles:
        lines.print()
    for label, counts in (("acts", found.acts), ("outlets", found.outlets)):
        lines.field(label, ", ".join(f"{name or '(none)'} {count:,}" for name, count in counts.items()))
    lines.field("spoken to", f"{found.addressed:,}" if found.addressed else "")


def _once(label: str) -> Iterator[str]:
    """A label for the first line, and none for those after it."""
    return chain([label], repeat(""))
