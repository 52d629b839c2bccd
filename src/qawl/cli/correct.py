"""`qawl correct` and `qawl reject`: a statement put right, or out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer

from qawl.cli import console, view
from qawl.cli.bundles import bundled
from qawl.cli.numbers import number_argument
from qawl.cli.options import ArchiveOption, Form, FormOption
from qawl.errors import QawlError
from qawl.types import Act, Span, SpeakerType

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from qawl.archive import Kept

_PLACE = re.compile(r"(\d{1,9}):(\d{1,9})")

StatementArgument = Annotated[int, number_argument("Number of the statement, as the lists show it.")]


def _option(name: str, help: str, metavar: str = "WORDS") -> Any:
    return typer.Option(name, metavar=metavar, help=help, show_default=False)


def _none(name: str, help: str) -> Any:
    return typer.Option(name, help=help)


def _any(kinds: Any) -> str:
    *others, last = get_args(kinds)
    return f"{', '.join(others)} or {last}"


@dataclass(frozen=True)
class Fields:
    """What a user says of a statement; None and False where nothing is said."""

    speaker: Annotated[
        str | None, _option("--speaker", "Who says it: a name, or the number of an actor.", "NAME")
    ] = None
    no_speaker: Annotated[bool, _none("--no-speaker", "Nobody can know who says it.")] = False
    type: Annotated[str | None, _option("--type", f"What the speaker is: {_any(SpeakerType)}.", "TYPE")] = (
        None
    )
    act: Annotated[str | None, _option("--act", f"What is done by saying it: {_any(Act)}.", "ACT")] = None
    addressee: Annotated[str | None, _option("--addressee", "To whom it is said.", "NAME")] = None
    no_addressee: Annotated[bool, _none("--no-addressee", "The article does not say to whom it is said.")] = (
        False
    )
    content: Annotated[
        list[str] | None,
        _option("--content", "What was said; where it is in several parts, each with its own --content."),
    ] = None
    cue: Annotated[str | None, _option("--cue", "The words that report it.")] = None
    no_cue: Annotated[bool, _none("--no-cue", "No words report it.")] = False
    source: Annotated[str | None, _option("--source", "The mention of the speaker.")] = None
    no_source: Annotated[bool, _none("--no-source", "The speaker is not mentioned here.")] = False
    due: Annotated[
        str | None,
        _option("--due", "What it names to come: a day (2024-05-31), week (2024-W22), month or year.", "DAY"),
    ] = None
    no_due: Annotated[bool, _none("--no-due", "It names no day to come.")] = False

    def given(self) -> dict[str, Any]:
        """Return what is said, by the names that `qawl.archive.correct` gives it; places as they were written.

        Raises:
            typer.BadParameter: of one field two things are said.
        """
        said = {"speaker_type": self.type, "act": self.act, "content": self.content}
        given: dict[str, Any] = {name: value for name, value in said.items() if value is not None}
        for name in ("speaker", "addressee", "cue", "source", "due"):
            value, none = getattr(self, name), getattr(self, f"no_{name}")
            if none and value is not None:
                raise typer.BadParameter(f"give either --{name} or --no-{name}", param_hint=f"--{name}")
            if none or value is not None:
                given[name] = value
        return given


@bundled
def correct(
    number: StatementArgument,
    fields: Fields,
    archive: ArchiveOption = None,
    format: FormOption = Form.TEXT,
) -> None:
    """Correct fields of a statement; those that are not given stay.

    WORDS of the article are given letter for letter as its passage shows them (see: qawl statement N), or as START:END,
    counted in characters of the article from 0, the end exclusive. Of words that stand there more than once those
    nearest to the statement are meant.

    The correction is kept with your name and the time. It shows in all lists, counts and ties at once, holds for later
    versions of the article that have the same words, and can be taken back: qawl corrections undo

    \b
    Examples:
      qawl correct 17 --speaker "سامي الحداد"
      qawl correct 17 --speaker "لجنة المتابعة" --type organization
      qawl correct 17 --act threaten --addressee "حكومة الساحل"
      qawl correct 17 --content "الجسر الجديد سيفتح قريباً" --source "وزير النقل سامي الحداد"
      qawl correct 17 --content 204:251 --no-source
      qawl correct 17 --due 2024-06
    """
    from qawl.archive import Archive
    from qawl.archive import correct as corrected
    from qawl.archive.store import user

    given = fields.given()
    if not given:
        raise QawlError(
            f"say what to correct, as in: qawl correct {number} --speaker NAME (see: qawl correct --help)"
        )
    with Archive.open(archive) as opened:
        with opened.reading() as connection:
            placed = _placed(connection, number, given)
        one = corrected(opened, number, by=user(), **placed)
    _show(one, "corrected", format)


def reject(number: StatementArgument, archive: ArchiveOption = None, format: FormOption = Form.TEXT) -> None:
    """Say that a statement is none at all; it leaves all lists, counts and ties.

    That it was rejected, by whom and when, is kept, holds for later versions of the article that have the same words,
    and can be taken back: qawl corrections undo

    \b
    Examples:
      qawl reject 17
    """
    from qawl.archive import Archive
    from qawl.archive import reject as rejected
    from qawl.archive.store import user

    with Archive.open(archive) as opened:
        one = rejected(opened, number, by=user())
    _show(one, "rejected", format)


def _placed(connection: Connection, number: int, given: dict[str, Any]) -> dict[str, Any]:
    """Return what is said of a statement with the places of its words in the article."""
    from qawl.archive import span_of_words

    place = partial(_span, lambda words: span_of_words(connection, number, words))
    placed: dict[str, Any] = {
        name: place(given[name]) for name in ("cue", "source") if given.get(name) is not None
    }
    if "content" in given:
        placed["content"] = [place(words) for words in given["content"]]
    return given | placed


def _span(find: Callable[[str], Span], given: str) -> Span:
    """Return the place that is given by its characters or by its words."""
    match = _PLACE.fullmatch(given.strip())
    return Span(int(match[1]), int(match[2])) if match else find(given)


def _show(one: Kept, note: str, format: Form) -> None:
    if format is Form.JSON:
        console.write_json(one)
    else:
        due = f"due {one.statement.due}" if one.statement.due else ""
        view.write(lambda lines: view.statement(lines, one, note, due))
