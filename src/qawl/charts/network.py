"""Whom does an actor answer, and who answers him? He in the middle, the others on both sides, most often first."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from qawl.charts.chart import NARROW, Chart, Key, Row, count, cut, mirrored, words
from qawl.charts.colour import ink, swatch
from qawl.charts.drawing import Sheet, mark

_MOST = 12
"""Partners that are drawn; all stand in the table."""
_ROW, _TOP = 36, 30
"""Units between two partners of one side, and above the first: there stands the actor's own name."""
_REACH = 50
"""Units from the middle to where the partners stand, whose names are written outwards from there."""
_NAME, _LINE = 25, 14
"""Characters of a line of a name, of which two are written, and its height."""
_ANSWERS, _ANSWERED, _DASH = 215, 24, (4, 3)
"""Hues of the two ways, and how the second is dashed."""
_ARROW = 0.6
"""Part of the way at which its arrow stands: at its end it would lie on those of the others."""


class Tie(Struct, frozen=True):
    """Another actor, how often he is answered and answers, and where a link leads."""

    name: str
    answers: int = 0
    """How often he is answered by the actor in the middle."""
    answered_by: int = 0
    """How often he answers the actor in the middle."""
    href: str = ""


def network(title: str, name: str, ties: Sequence[Tie], *, language: str) -> Chart:
    """Draw an actor amid those whom he answers and who answer him; an arrow points to whom is answered.

    Args:
        title: what is shown.
        name: of the actor in the middle.
        ties: to the others; the twelve with most answers are drawn.
        language: of the page.

    Raises:
        MissingExtraError: the charting library is not installed.
    """
    named, sheet = words(language), Sheet()
    listed = sorted(ties, key=lambda tie: -(tie.answers + tie.answered_by))
    drawn = listed[:_MOST]
    most = max((max(tie.answers, tie.answered_by) for tie in drawn), default=1)
    rows = -(-len(drawn) // 2)
    middle = {"x": NARROW / 2, "y": _TOP + _ROW * rows / 2}
    partners: list[dict[str, Any]] = []
    names: list[dict[str, Any]] = []
    ways: list[dict[str, Any]] = []
    for n, tie in enumerate(drawn):
        right = (n % 2 == 0) is not mirrored(language)
        partner = _partner(sheet, tie, named, right=right, y=_TOP + _ROW * (n // 2 + 0.5))
        partners.append(partner)
        names += _lines(sheet, tie.name, partner)
        ways += _ways(tie, partner, middle, most)
    specification = {
        **{"width": NARROW, "height": _TOP + _ROW * rows},
        "data": [
            {
                "name": "ways",
                "values": ways,
                "transform": [
                    {
                        **{"type": "linkpath", "shape": "line"},
                        **{"sourceX": "x0", "sourceY": "y0", "targetX": "x1", "targetY": "y1"},
                    }
                ],
            },
            {"name": "partners", "values": partners},
            {"name": "names", "values": names},
            {"name": "middle", "values": [{**middle, "name": sheet.word(name)}]},
        ],
        "marks": _marks(),
    }
    return Chart(
        svg=sheet.draw(title, specification) if drawn else Markup(),
        title=title,
        legend=(
            Key(swatch(ink(_ANSWERS), ()), named["answers"]),
            Key(swatch(ink(_ANSWERED), _DASH), named["answered_by"]),
        ),
        head=(named["name"], named["answers"], named["answered_by"]),
        rows=tuple(Row(tie.name, tie.href, (count(tie.answers), count(tie.answered_by))) for tie in listed),
        numbers=named["numbers"],
    )


def _partner(sheet: Sheet, tie: Tie, named: dict[str, Any], *, right: bool, y: float) -> dict[str, Any]:
    told = [
        tie.name,
        *(
            f"{named[way]}: {count(getattr(tie, way))}"
            for way in ("answers", "answered_by")
            if getattr(tie, way)
        ),
    ]
    x = NARROW / 2 + (_REACH if right else -_REACH)
    return {"x": x, "y": y, "edge": NARROW if right else 0, "place": sheet.place(told, tie.href)}


def _lines(sheet: Sheet, name: str, partner: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The lines of a name, from where its bearer stands outwards."""
    lines = textwrap.wrap(cut(name, 3 * _NAME), _NAME, max_lines=2, placeholder=" …")
    right = partner["edge"] > partner["x"]
    for n, line in enumerate(lines):
        yield {
            **{"x": partner["x"] + (9 if right else -9), "side": "left" if right else "right"},
            **{"y": partner["y"] + _LINE * (n - (len(lines) - 1) / 2), "name": sheet.word(line)},
        }


def _ways(tie: Tie, partner: dict[str, Any], middle: dict[str, float], most: int) -> Iterator[dict[str, Any]]:
    """The lines to a partner and from him, beside each other, each with an arrow on it."""
    apart = 3.5 if tie.answers and tie.answered_by else 0
    for times, hue, dash, begin, end in (
        (tie.answers, _ANSWERS, [], middle, partner),
        (tie.answered_by, _ANSWERED, _DASH, partner, middle),
    ):
        if not times:
            continue
        dx, dy = end["x"] - begin["x"], end["y"] - begin["y"]
        aside_x, aside_y = (apart * part / math.hypot(dx, dy) for part in (-dy, dx))
        yield {
            **{"x0": begin["x"] + aside_x, "y0": begin["y"] + aside_y},
            **{"x1": end["x"] + aside_x, "y1": end["y"] + aside_y},
            **{"x": begin["x"] + aside_x + _ARROW * dx, "y": begin["y"] + aside_y + _ARROW * dy},
            "angle": math.degrees(math.atan2(dy, dx)) + 90,
            **{"ink": ink(hue), "dash": dash, "width": 1 + 2.5 * math.sqrt(times / most)},
        }


def _marks() -> list[dict[str, Any]]:
    """The lines with their arrows, over them the actors, their names, and where each leads."""
    place = {"x": {"field": "x"}, "y": {"field": "y"}}
    line = {"path": {"field": "path"}, "stroke": {"field": "ink"}, "strokeWidth": {"field": "width"}}
    arrow = {"shape": {"value": "triangle"}, "angle": {"field": "angle"}, "fill": {"field": "ink"}}
    whole = {"x": {"field": "x"}, "x2": {"field": "edge"}, "fill": {"value": "transparent"}}
    own = {"x": {"field": "x"}, "y": {"value": 17}, "align": {"value": "center"}, "text": {"field": "name"}}
    name = {"align": {"field": "side"}, "baseline": {"value": "middle"}, "text": {"field": "name"}}
    ink = {"value": "currentColor"}
    return [
        mark("path", "ways", **line, strokeDash={"field": "dash"}),
        mark("symbol", "ways", **place, **arrow, size={"value": 55}),
        mark("symbol", "middle", **place, fill=ink, size={"value": 220}),
        mark("symbol", "partners", **place, fill=ink, size={"value": 60}),
        mark("text", "names", **place, **name, fontSize={"value": 12}),
        mark("text", "middle", **own, fontSize={"value": 14}, fontWeight={"value": "bold"}),
        mark(
            "rect",
            "partners",
            **whole,
            yc={"field": "y"},
            height={"value": _ROW},
            description={"field": "place"},
        ),
    ]
