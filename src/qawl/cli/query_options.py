"""The options that make a query of the archive, for the commands that list, count, export or watch what it finds."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from qawl.cli.options import SinceOption, UntilOption, date_of, day_option
from qawl.cli.usage import refuse_options

if TYPE_CHECKING:
    from qawl.archive import Query

ALLOWS_EXCLUSION = {"ignore_unknown_options": True}
"""So that -word is taken for a word to keep out; what is rather meant for an option is refused with the words."""
_LISTS = ("speaker", "addressee", "act", "theme", "outlet", "mode")
_DAYS = ("since", "until", "due_since", "due_until")


def _values(name: str, metavar: str, help: str) -> Any:
    return typer.Option(name, metavar=metavar, help=help, show_default=False)


def words_argument(help: str) -> Any:
    """An argument that takes the words of a query."""
    return typer.Argument(metavar="WORDS...", callback=_words_given, help=help, show_default=False)


def _words_given(context: typer.Context, words: list[str] | None) -> list[str] | None:
    if words and not any(word.strip() for word in words):  # a variable of the shell that holds nothing
        raise typer.BadParameter(
            "WORDS are empty; give words, or leave them out for all that there is", param_hint=""
        )
    refuse_options(context, words or ())
    return words


@dataclass(frozen=True)
class Asked:
    """What a user asks for, as it was given; a bundle of options of a command (see `qawl.cli.bundles`)."""

    words: Annotated[
        list[str] | None,
        words_argument(
            'Words of what was said, in any spelling; "a phrase" in quotation marks; -word keeps out; one OR other.'
        ),
    ] = None
    like: Annotated[str | None, _values("--like", "TEXT", "What comes near to this in meaning.")] = None
    speaker: Annotated[
        list[str] | None,
        _values(
            "--speaker",
            "NAME",
            "Said by this one, by any of his names, Latin too, or his number; may be repeated.",
        ),
    ] = None
    addressee: Annotated[
        list[str] | None, _values("--addressee", "NAME", "Said to, asked of or held against this one.")
    ] = None
    act: Annotated[
        list[str] | None,
        _values("--act", "ACT", "What is done by saying it: promise, threaten, deny and so on."),
    ] = None
    theme: Annotated[
        list[str] | None, _values("--theme", "THEME", "What it is about: energy, health and so on.")
    ] = None
    outlet: Annotated[list[str] | None, _values("--outlet", "NAME", "Who published it.")] = None
    mode: Annotated[list[str] | None, _values("--mode", "MODE", "direct, indirect or mixed.")] = None
    since: SinceOption = None
    until: UntilOption = None
    due_since: Annotated[dt.datetime | None, day_option("--due-since", "Falls due on this day or later.")] = (
        None
    )
    due_until: Annotated[
        dt.datetime | None, day_option("--due-until", "Falls due on this day or earlier.")
    ] = None

    def query(self, order: Any = None) -> Query:
        """Return the query that the options make.

        Raises:
            QueryError: the text to come near to is empty.
        """
        from qawl.archive import Query
        from qawl.archive.search.query import text_given

        fields: dict[str, Any] = {name: tuple(getattr(self, name) or ()) for name in _LISTS}
        fields |= {name: date_of(getattr(self, name)) for name in _DAYS}
        return Query(
            words=" ".join(self.words or ()), like=text_given("like", self.like), order=order, **fields
        )
