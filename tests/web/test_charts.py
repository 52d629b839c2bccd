"""The charts of the pages: time has no gaps, and each count leads to its statements."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from lxml import html as parser

from qawl.archive import Archive, Ingest, find_actor
from qawl.board import profile
from qawl.web.pictures import of_actor

SAID = "قال القائد سالم الراوي إن الطريق طويل."


def test_months_without_a_statement_have_their_place_in_an_actors_timeline(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "qawl.db", create=True) as archive:
        with Ingest(archive, workers=1) as run:
            for month in (1, 6):
                run.add(f"{SAID} {month}", date=dt.date(2024, month, 3), outlet=f"صحيفة {month}")
        with archive.reading() as connection:
            (actor,) = find_actor(connection, "سالم الراوي")
            timeline = of_actor(profile(connection, actor), "en")[0]
    drawn = parser.fragment_fromstring(timeline.svg)
    assert [row.cells for row in timeline.rows] == [("1",), ("1",)]
    assert {"2024-01", "2024-03", "2024-06"} <= {
        text.strip("\u2068\u2069") for text in drawn.xpath("//text/text()")
    }
    assert drawn.xpath("//a/@href") == [
        f"/search?speaker={actor.id}&since=2024-01-01&until=2024-01-31",
        f"/search?speaker={actor.id}&since=2024-06-01&until=2024-06-30",
    ]
