"""The day in brief as charts: what it was about, what sharp words fell, and what falls due."""

from __future__ import annotations

import datetime as dt

from qawl.board.asked import shifted
from qawl.board.brief import Brief
from qawl.board.sections import labels
from qawl.board.trends import WEEK, WEEKS, Trends
from qawl.charts import Bar, Chart, Day, Point, Series, available, bars, calendar, ranks
from qawl.output.web import HUES

_SHARP = ("threaten", "warn", "accuse", "condemn", "deny")
"""Acts of which a day has few, and which tell of discord: beside all others they would not be seen."""


def pictures(brief: Brief, language: str) -> list[Chart]:
    """Return the charts of the brief; none where the library that draws them is not installed."""
    if not available():
        return []
    return [_themes(brief.trends, language), _sharp(brief.trends, language), _due(brief, language)]


def _sharp(trends: Trends, language: str) -> Chart:
    words = labels(language)
    points = [Point(one.day) for one in trends.days]
    acts = [
        Series(words["acts"][act], tuple(one.acts.get(act, 0) for one in trends.days), hue=HUES[act])
        for act in _SHARP
    ]
    return bars(words["chart_sharp"], points, acts, language=language)


def _themes(trends: Trends, language: str) -> Chart:
    words = labels(language)
    listed = [
        Bar(one.label_ar if language == "ar" else one.label, one.statements, before=one.before)
        for one in trends.themes
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
