"""`qawl search`: statements of the archive by words, by meaning, and by what is known of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from qawl.cli import console, view
from qawl.cli.bundles import bundled
from qawl.cli.numbers import number_option
from qawl.cli.options import ArchiveOption, OutputOption
from qawl.cli.query_options import Asked

if TYPE_CHECKING:
    from qawl.archive import Count, Hit, Page
    from qawl.output.lines import Lines

MARKED = "bold reverse"


class Form(StrEnum):
    """The forms in which hits are written."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class Order(StrEnum):
    """The orders of hits."""

    RELEVANCE = "relevance"
    TIME = "time"


class By(StrEnum):
    """What may be counted."""

    ACTOR = "actor"
    ACT = "act"
    THEME = "theme"
    OUTLET = "outlet"
    MODE = "mode"
    MONTH = "month"
    DAY = "day"


OrderOption = Annotated[
    Order | None,
    typer.Option(
        "--order",
        help="The best or the newest first. [default: relevance where words are given, else time]",
        show_default=False,
    ),
]
CountOption = Annotated[
    list[By] | None,
    typer.Option(
        "--count",
        help="Count what is found by this in place of listing it; may be repeated.",
        show_default=False,
    ),
]
HitsOption = Annotated[
    int,
    number_option("--limit", "Statements, or values of a count, to show, up to 1,000.", most=1000),
]
AfterOption = Annotated[
    str,
    typer.Option(
        "--after", metavar="CURSOR", help="Go on after the page that gave this cursor.", show_default=False
    ),
]


@bundled
def search(
    asked: Asked,
    order: OrderOption = None,
    count: CountOption = None,
    limit: HitsOption = 20,
    after: AfterOption = "",
    archive: ArchiveOption = None,
    format: Annotated[Form, typer.Option("--format", "-f", help="How to write what is found.")] = Form.TEXT,
    output: OutputOption = None,
) -> None:
    """Find statements: by words in any spelling, by meaning, and by who said them, to whom, when and where.

    All words must stand in a statement; endings, the article and joined و ف ب ل ك make no difference. What is
    given twice may be either; different options must all fit.

    \b
    Examples:
      qawl search النفط
      qawl search '"وقف إطلاق النار" -غزة' --since 2024-05-01
      qawl search --like "أسعار الوقود سترتفع قريبا" --act predict
      qawl search --speaker "وزير الطاقة" --order time --output energy.csv
      qawl search الجسر --count actor --count month
    """
    from qawl.archive import Archive, facets
    from qawl.archive import search as find
    from qawl.archive.search.missed import why_nothing

    query = asked.query(order.value if order else None)
    with Archive.open(archive) as opened:
        if count:
            _write_counts(facets(opened, query, [one.value for one in count], most=limit), format, output)
            return
        page = find(opened, query, limit=limit, after=after)
        missed = [] if page.total else why_nothing(opened, query)
    _write(page, format, output)
    if format is Form.TEXT:
        for line in missed:
            console.complain(line)


def _write(page: Page, format: Form, output: Path | None) -> None:
    """Write what was found, in a form."""
    from qawl.archive.export import WRITERS

    if format is Form.TEXT:
        view.write(lambda lines: _listed(lines, page), output)
    elif format is Form.JSON:
        console.write_json(page, output)
    elif format is Form.CSV:
        console.write(WRITERS["csv"](hit.kept for hit in page.hits), output)
    else:
        console.write(_lines(page.hits), output, empty=True)


def _lines(rows: Iterable[object]) -> Iterator[str]:
    for row in rows:
        yield f"{msgspec.json.encode(row).decode()}\n"


def _listed(lines: Lines, page: Page) -> None:
    lines.heading(f"Statements: {page.total:,}")
    for hit in page.hits:
        lines.print()
        near = f"likeness {hit.likeness:.2f}" if hit.likeness is not None else ""
        view.statement(lines, hit.kept, near, pieces=list(_pieces(hit)))
    if page.next:
        lines.print()
        lines.quiet(f"more: --after {page.next}")


def _pieces(hit: Hit) -> Iterator[tuple[str, str]]:
    """The stretch of the content to show, with the words asked for marked."""
    from qawl.archive import snippet

    content, shown = hit.kept.content, snippet(hit.kept.content, hit.marks)
    place = shown.start
    yield "… " if shown.start else "", ""
    for mark in hit.marks:
        if mark.end <= shown.end and mark.start >= place:
            yield content[place : mark.start], ""
            yield mark.of(content), MARKED
            place = mark.end
    yield content[place : shown.end], ""
    yield " …" if shown.end < len(content) else "", ""


def _write_counts(counted: dict[str, tuple[Count, ...]], format: Form, output: Path | None) -> None:
    if format is Form.TEXT:
        view.write(lambda lines: _counts(lines, counted), output)
        return
    if format is Form.JSON:
        console.write_json(counted, output)
        return
    rows = [{"by": by, **msgspec.structs.asdict(one)} for by, counts in counted.items() for one in counts]
    if format is Form.JSONL:
        console.write(_lines(rows), output, empty=True)
        return
    from qawl.output.tables import BYTE_ORDER_MARK, line, safe

    table = [BYTE_ORDER_MARK + line(("by", "value", "label", "count"))]
    console.write(table + [line([safe(cell) for cell in row.values()]) for row in rows], output)


def _counts(lines: Lines, counted: dict[str, tuple[Count, ...]]) -> None:
    for number, (by, counts) in enumerate(counted.items()):
        if number:
            lines.print()
        lines.heading(by)
        for one in counts:
            lines.field(f"{one.count:>8,}", one.label)
