"""The day in brief as sections to be written: the same for a terminal, Markdown and HTML, in any language of labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from qawl.archive.find.statements import Kept
from qawl.board.brief import Brief
from qawl.board.claims import Carried
from qawl.board.due import DueList
from qawl.board.told import Listed
from qawl.lexicon.tables import table


class Item(Struct, frozen=True):
    """A statement to be shown, with what is to be said of it beside who said what."""

    said: Kept
    due: str = ""
    """When it falls due, where the section is about that."""
    outlets: str = ""
    """How many outlets carry it, and which."""
    answered: Kept | None = None
    """The statement it replies to."""
    evidence: str = ""
    """The words that prove that it does."""

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be told of it beside the statement itself, where that does not show when it falls due."""
        return tuple(note for note in (self.due, self.outlets) if note)


class Section(Struct, frozen=True):
    """A list under its heading."""

    key: str
    heading: str
    count: int
    items: tuple[Item, ...] = ()


def labels(language: str) -> dict[str, Any]:
    """Return the words for headings and acts in `en` or `ar`."""
    words: dict[str, Any] = table("brief")[language]
    return words if "acts" in words else {**words, "acts": table("labels")["acts"]}


def elsewhere(brief: Brief) -> tuple[str, ...]:
    """Return, for a day on which nothing was said, the nearest days on which something was; else none."""
    return () if brief.counts.statements else tuple(filter(None, (brief.before, brief.after)))


def sections(brief: Brief, language: str) -> list[Section]:
    """Return all of the brief but its counts and changes, in the order in which it is read."""
    words = labels(language)

    def section(key: str, items: Iterable[Item], count: int) -> Section:
        return Section(key, words[key], count, tuple(items))

    carried = (_carried(one, words) for one in brief.carried.listed)
    replies = (Item(one.said, answered=one.to, evidence=one.evidence) for one in brief.replies.listed)

    return [
        section("threats", _told(brief.threats, words), brief.threats.count),
        section("demands", _told(brief.demands, words), brief.demands.count),
        section("due_today", _due(brief.due_today, words), brief.due_today.count),
        section("due_soon", _due(brief.due_soon, words), brief.due_soon.count),
        section("fell_due", _due(brief.fell_due, words), brief.fell_due.count),
        section("carried", carried, brief.carried.count),
        section("replies", replies, brief.replies.count),
    ]


def _told(found: Listed, words: dict[str, Any]) -> Iterator[Item]:
    for one in found.listed:
        yield Item(one.said, outlets=f"{words['in_outlets']}: {one.outlets}" if one.outlets > 1 else "")


def _due(found: DueList, words: dict[str, Any]) -> Iterator[Item]:
    for one in found.listed:
        yield Item(one.said, due=f"{words['due']}: {one.said.statement.due}")


def _carried(one: Carried, words: dict[str, Any]) -> Item:
    told = f"{words['in_outlets']}: {len(one.outlets)} ({'، '.join(one.outlets)})"
    return Item(one.said, outlets=told)
