"""The charts of the pages: what the library counts, each count with a link to its statements."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import chain
from urllib.parse import urlencode

from fastapi import Request

from qawl.archive import Comparison
from qawl.board import Profile, Themes
from qawl.board.due import DayCount
from qawl.board.themes import period_days
from qawl.charts import (
    MOST_PERIODS,
    WIDE,
    Bar,
    Chart,
    Day,
    Dot,
    Point,
    Series,
    Tie,
    bars,
    calendar,
    carriers,
    curves,
    network,
    ranks,
)
from qawl.output.web import HUES
from qawl.web.languages import Language, theme, words
from qawl.web.templates import with_query

_CURVES = 6  # themes of which a curve is drawn; more could not be told apart


def search_address(**asked: object) -> str:
    """Return the address of a search by these filters; those that are empty are left out."""
    return f"/search?{urlencode({name: value for name, value in asked.items() if value}, doseq=True)}"


def _in(period: str) -> dict[str, str]:
    first, last = period_days(period)
    return {"since": first.isoformat(), "until": last.isoformat()}


def of_actor(profile: Profile, language: Language) -> list[Chart]:
    """Return what an actor says when, of what kind, about what, and with whom he is in talk."""
    named, his = words(language), profile.actor.id
    in_month = {one.value: one.statements for one in profile.months}
    every = _months(min(in_month), max(in_month)) if len(in_month) > 1 else []  # one bar would tell nothing
    months = [Point(one, search_address(speaker=his, **_in(one))) for one in every]
    said = [Series(named["list"]["statements"], tuple(in_month.get(one, 0) for one in every))]
    acts = [
        Bar(
            named["acts"][one.value],
            one.statements,
            search_address(speaker=his, act=one.value),
            HUES[one.value],
        )
        for one in profile.acts
    ]
    about = [
        Bar(theme(one.value, language), one.statements, search_address(speaker=his, theme=one.value))
        for one in profile.themes
    ]
    drawn = [
        bars(named["actor"]["timeline"], months, said, language=language),
        ranks(named["actor"]["acts"], acts, language=language),
        ranks(named["actor"]["themes"], about, language=language),
        network(named["actor"]["network"], profile.actor.name, _ties(profile), language=language),
    ]
    return [one for one in drawn if one.svg]


def _months(first: str, last: str) -> list[str]:
    """Return the months (`2024-05`) from the first to the last; of many, as many of the newest as a chart shows."""
    begin, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(max(begin, end + 1 - MOST_PERIODS), end + 1)]


def _ties(profile: Profile) -> list[Tie]:
    both = {one.actor_id: one.actor for one in chain(profile.answers, profile.answered_by)}
    answers = {one.actor_id: one.times for one in profile.answers}
    answered_by = {one.actor_id: one.times for one in profile.answered_by}
    return [
        Tie(name, answers.get(id, 0), answered_by.get(id, 0), f"/actors/{id}") for id, name in both.items()
    ]


def of_claim(found: Comparison, language: Language) -> Chart:
    """Return which outlet carried a claim on which day."""
    dots = [
        Dot(one.said.outlet or one.said.title, one.said.date, href=f"#s{one.said.id}")
        for one in found.carriers
        if one.said.date
    ]
    return carriers(words(language)["claim"]["course"], dots, language=language)


def of_due(
    days: Sequence[DayCount],
    today: dt.date,
    first: dt.date,
    last: dt.date,
    request: Request,
    language: Language,
) -> Chart:
    """Return how much falls due on which day; a day leads to what does."""
    falling = [
        Day(one.day, one.statements, with_query(request, since=one.day, until=one.day)) for one in days
    ]
    title = words(language)["due"]["calendar"]
    return calendar(title, falling, first=first, last=last, today=today, language=language)


def of_themes(
    found: Themes, actor: str | None, outlet: str | None, language: Language, width: int = WIDE
) -> Chart:
    """Return the themes talked about most, over time; a point leads to its statements."""
    asked = {"speaker": actor, "outlet": outlet}
    series = [
        Series(
            theme(one.theme, language),
            one.counts,
            search_address(theme=one.theme, **asked),
            hrefs=tuple(search_address(theme=one.theme, **asked, **_in(period)) for period in found.periods),
        )
        for one in found.themes[:_CURVES]
    ]
    points = [Point(period) for period in found.periods]
    return curves(words(language)["themes"]["curves"], points, series, language=language, width=width)
