"""`qawl statement`: all that the archive knows of one statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Annotated

from qawl.cli import console, view
from qawl.cli.numbers import number_argument
from qawl.cli.options import ArchiveOption, Form, FormOption, OutputOption

if TYPE_CHECKING:
    from qawl.board.statement import Dossier
    from qawl.output.lines import Lines
    from qawl.output.marks import Piece


def statement(
    number: Annotated[int, number_argument("Number of the statement, as the lists show it.")],
    archive: ArchiveOption = None,
    format: FormOption = Form.TEXT,
    output: OutputOption = None,
) -> None:
    """Show one statement: its fields and what shows each, its passage, who carries it, what it answers, who answers it.

    In the passage brackets hold what was said.

    \b
    Examples:
      qawl statement 17
      qawl statement 17 --format json
    """
    from qawl.archive import Archive
    from qawl.board import dossier

    with Archive.open(archive) as opened, opened.reading() as connection:
        found = dossier(connection, number)
    if format is Form.JSON:
        console.write_json(found, output)
    else:
        view.write(partial(_show, found), output)


def _show(found: Dossier, lines: Lines) -> None:
    from qawl.board import marked

    said = found.said
    if found.rejected:
        newest = "rejected"
    else:
        newest = "" if said.current else "the newest version of the article holds it no more"
    view.statement(lines, said, f"confidence {said.statement.confidence:.2f}", newest)
    _fields(found, lines)
    _section(lines, "Passage")
    for paragraph in marked(found.passage, said.statement):
        lines.field("", "".join(_bracketed(paragraph)))
    _section(lines, "Evidence")
    for proof in said.statement.evidence:
        words = found.words(proof)
        lines.field(proof.field, f"{words}  ({proof.rule})" if words else f"({proof.rule})")
    if len(found.carriers) > 1:
        _section(lines, f"Carried in {len(found.carriers)} statements: qawl claim {said.claim_id}")
        for one in found.carriers:
            view.brief_statement(lines, one.outlet and "by", one)
    for title, tied in (("Answers", found.answers), ("Answered by", found.answered_by)):
        if tied:
            _section(lines, title)
        for answer in tied:
            view.brief_statement(lines, "", answer.to if answer.said.id == said.id else answer.said)
            lines.field(answer.kind, f"«{answer.evidence}»")


def _section(lines: Lines, title: str) -> None:
    lines.print()
    lines.heading(title)


def _fields(found: Dossier, lines: Lines) -> None:
    one = found.said.statement
    lines.field("mode", one.mode)
    lines.field("via", " ← ".join(one.via))
    lines.field("due", one.due or "")
    lines.field("themes", ", ".join(one.themes))
    lines.field("plover", one.plover or "")
    lines.field("byline", found.byline)
    lines.field("version", str(found.version) if found.version > 1 else "")
    if found.outcome:
        lines.field("outcome", f"{found.outcome.outcome}, {found.outcome.at[:10]}: {found.outcome.evidence}")
    for made in found.corrections:
        what = ", ".join(change.field for change in made.changes)
        lines.field(made.kind, " · ".join(filter(None, (what, made.by, made.at, f"correction {made.id}"))))
    if found.within:
        view.brief_statement(lines, "within", found.within)
    for held in found.holds:
        view.brief_statement(lines, "holds", held)


def _bracketed(paragraph: Iterable[Piece]) -> Iterator[str]:
    """Yield the text of a paragraph with brackets around what was said."""
    inside = False
    for piece in paragraph:
        if bool(piece.contents) is not inside:
            yield "]" if inside else "["
            inside = not inside
        yield piece.text
    if inside:
        yield "]"
