"""The options that make a query of the archive, shared by the commands that list, count or export what it finds."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Any

import typer

from qawl.cli.options import date_of, day_option

if TYPE_CHECKING:
    from qawl.archive import Query

ALLOWS_EXCLUSION = {"ignore_unknown_options": True}
"""So that -word is taken for a word to keep out; what begins with two hyphens is refused later."""


def _values(name: str, metavar: str, help: str) -> Any:
    return typer.Option(name, metavar=metavar, help=help, show_default=False)


WordsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="WORDS...",
        help='Words of what was said, in any spelling; "a phrase" in quotation marks; -word keeps out; one OR other.',
        show_default=False,
    ),
]
LikeOption = Annotated[
    str,
    typer.Option("--like", metavar="TEXT", help="What comes near to this in meaning.", show_default=False),
]
SpeakerOption = Annotated[
    list[str] | None,
    _values(
        "--speaker",
        "NAME",
        "Said by this one, by any of his names, Latin too, or his number; may be repeated.",
    ),
]
AddresseeOption = Annotated[
    list[str] | None, _values("--addressee", "NAME", "Said to, asked of or held against this one.")
]
ActOption = Annotated[
    list[str] | None, _values("--act", "ACT", "What is done by saying it: promise, threaten, deny and so on.")
]
ThemeOption = Annotated[
    list[str] | None, _values("--theme", "THEME", "What it is about: energy, health and so on.")
]
OutletOption = Annotated[list[str] | None, _values("--outlet", "NAME", "Who published it.")]
ModeOption = Annotated[list[str] | None, _values("--mode", "MODE", "direct, indirect or mixed.")]
SinceOption = Annotated[dt.datetime | None, day_option("--since", "Published on this day or later.")]
UntilOption = Annotated[dt.datetime | None, day_option("--until", "Published on this day or earlier.")]
DueSinceOption = Annotated[dt.datetime | None, day_option("--due-since", "Falls due on this day or later.")]
DueUntilOption = Annotated[dt.datetime | None, day_option("--due-until", "Falls due on this day or earlier.")]


def query_of(
    *,
    words: list[str] | None,
    since: dt.datetime | None,
    until: dt.datetime | None,
    due_since: dt.datetime | None,
    due_until: dt.datetime | None,
    like: str,
    order: Any = None,
    **lists: list[str] | None,
) -> Query:
    """Return the query that options make; `lists` are those that may be repeated, by name."""
    from qawl.archive import Query

    if words and not any(word.strip() for word in words):  # a variable of the shell that holds nothing
        raise typer.BadParameter("WORDS are empty; give words, or leave them out for all that there is")
    for word in words or ():
        if word.startswith("--"):
            raise typer.BadParameter(f"no such option: {word}")
    return Query(
        words=" ".join(words or ()),
        like=like,
        since=date_of(since),
        until=date_of(until),
        due_since=date_of(due_since),
        due_until=date_of(due_until),
        order=order,
        **{name: tuple(values or ()) for name, values in lists.items()},
    )
