"""`qawl corrections`: what was corrected by whom, taken back, or given as gold."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qawl.cli import console, view
from qawl.cli.groups import group
from qawl.cli.numbers import number_argument
from qawl.cli.options import ArchiveOption, Form, FormOption, LimitOption, OffsetOption, output_option

if TYPE_CHECKING:
    from qawl.archive import Correction
    from qawl.output.lines import Lines

app = group("corrections")
_NOTHING = "nothing was corrected; see: qawl correct --help"
_LABELS = {"speaker_type": "type"}
"""What fields are called here, as the options of `qawl correct` are."""


@app.callback()
def corrections() -> None:
    """Show what users corrected in statements, take it back, or write the corrected articles as gold.

    \b
    Examples:
      qawl corrections list
      qawl corrections undo 3
      qawl corrections export --output gold.jsonl
    """


@app.command("list")
def list_(
    article: Annotated[
        str | None,
        typer.Option("--article", metavar="URL|ID", help="Only those of this article.", show_default=False),
    ] = None,
    undone: Annotated[bool, typer.Option("--undone", help="List those that were taken back too.")] = False,
    limit: LimitOption = 50,
    offset: OffsetOption = 0,
    archive: ArchiveOption = None,
    format: FormOption = Form.TEXT,
) -> None:
    """List corrections and rejections, the newest first.

    \b
    Examples:
      qawl corrections list
      qawl corrections list --article https://example.com/news/9 --undone
      qawl corrections list --format json
    """
    from qawl.archive import Archive
    from qawl.archive import corrections as made
    from qawl.archive.keep.articles import article_ids

    with Archive.open(archive) as opened, opened.reading() as connection:
        of = article_ids(connection, article)[0] if article is not None else None
        found = made(connection, article_id=of, undone=undone, limit=limit, offset=offset)
    if format is Form.JSON:
        console.write_json(found)
    elif found:
        view.write(partial(_list, found))
    else:
        console.complain(_NOTHING)


@app.command()
def undo(
    number: Annotated[int, number_argument("Number of the correction, as the list shows it.")],
    archive: ArchiveOption = None,
    format: FormOption = Form.TEXT,
) -> None:
    """Take back a correction or a rejection; others of the same statement stay.

    \b
    Examples:
      qawl corrections undo 3
    """
    from qawl.archive import Archive, undo_correction
    from qawl.archive.store import user

    with Archive.open(archive) as opened:
        one = undo_correction(opened, number, by=user())
    if format is Form.JSON:
        console.write_json(one)
    else:
        view.write(partial(_list, [one]))


@app.command()
def export(
    archive: ArchiveOption = None, output: Annotated[Path | None, output_option("jsonl")] = None
) -> None:
    """Write the corrected articles as gold, one JSON object a line, each with all its statements as they stand now.

    qawl evaluate measures a reading by such a file, and the models of the reading are trained on such files. Look
    through an article's other statements before you trust its line: that they are right, nobody has said.

    \b
    Examples:
      qawl corrections export --output gold.jsonl
      qawl evaluate gold.jsonl --errors
    """
    import msgspec

    from qawl.archive import Archive, corrected_gold

    with Archive.open(archive) as opened, opened.reading() as connection:
        gold = (msgspec.json.encode(one) + b"\n" for one in corrected_gold(connection))
        if not console.write(gold, output, empty=True):
            console.complain(_NOTHING)


def _list(found: Sequence[Correction], lines: Lines) -> None:
    for one in found:
        statement = f"  statement #{one.statement_id}" if one.statement_id else ""
        lines.pieces(f"#{one.id}", [(one.kind, "bold"), (statement, "dim")])
        lines.field("content", f"«{one.content}»")
        for change in one.changes:
            lines.field(
                _LABELS.get(change.field, change.field),
                f"{change.was or '(none)'} → {change.now or '(none)'}",
            )
        lines.field("by", " ".join(filter(None, (one.by, one.at))), "dim")
        if one.undone_at:
            lines.field("undone", " ".join(filter(None, (one.undone_by, one.undone_at))), "dim")
        elif one.statement_id is None:
            lines.field("", "the article, or the newest version of it, does not hold these words", "dim")
        lines.print()
