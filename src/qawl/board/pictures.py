"""The day in brief as charts: what it was about, what sharp words fell, and what falls due."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from qawl.board.asked import shifted
from qawl.board.brief import Brief
from qawl.board.sections import labels
from qawl.board.trends import WEEK, WEEKS, Trends
from qawl.charts import Bar, Chart, Day, Point, Series, available, bars, calendar, ranks
from qawl.output.web import HUES

_SHARP = ("threaten", "warn", "accuse", "condemn", "deny")
"""Acts of which a day has few, and which tell of discord: beside all others they would not be seen."""


class Search(Protocol):
    """What returns the address of a search by filters, named as those of the command line are."""

    def __call__(self, **filters: object) -> str:
        """Return the address."""


def pictures(brief: Brief, language: str, search: Search = lambda **filters: "") -> list[Chart]:
    """Return the charts of the brief; none where the library that draws them is not installed.

    Args:
        brief: of which day.
        language: of the page.
        search: where the statements behind a count are found; nowhere where none is given, as from a file.
    """
    if not available():
        return []
    return [_themes(brief, language, search), _sharp(brief.trends, language, search), _due(brief, language)]


def _sharp(trends: Trends, language: str, search: Search) -> Chart:
    words = labels(language)
    points = [Point(one.day, search(since=one.day, until=one.day, act=_SHARP)) for one in trends.days]
    first, last = trends.days[0].day, trends.days[-1].day
    acts = [
        Series(
            words["acts"][act],
            tuple(one.acts.get(act, 0) for one in trends.days),
            search(act=act, since=first, until=last),
            HUES[act],
        )
        for act in _SHARP
    ]
    return bars(words["chart_sharp"], points, acts, language=language)


def _themes(brief: Brief, language: str, search: Search) -> Chart:
    words = labels(language)
    listed = [
        Bar(
            one.label_ar if language == "ar" else one.label,
            one.statements,
            search(theme=one.theme, since=brief.day, until=brief.day),
            before=one.before,
        )
        for one in brief.trends.themes
    ]
    heads = (words["theme"], words["on_the_day"], words["week_before"])
    return ranks(words["chart_themes"], listed, language=language, heads=heads)


def _due(brief: Brief, language: str) -> Chart:
    """What falls due; the days of which the brief tells lead to where it does."""
    day = dt.date.fromisoformat(brief.day)
    told = {brief.day: "#due_today"}
    for n in range(1, WEEK + 1):
        told |= {shifted(day, n).isoformat(): "#due_soon", shifted(day, -n).isoformat(): "#fell_due"}
    return calendar(
        labels(language)["chart_due"],
        [Day(one.day, one.statements, told.get(one.day, "")) for one in brief.trends.due],
        first=shifted(day, -WEEK),
        last=shifted(day, WEEKS * WEEK),
        today=day,
        language=language,
    )
