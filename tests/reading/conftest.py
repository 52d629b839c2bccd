"""A reading in words: what the tests of the reading ask for, with each span given as the text it covers."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from qawl.reading.reader import read_article
from qawl.types import Article, Statement

PUBLISHED = dt.date(2030, 5, 14)  # a Tuesday


@dataclass(frozen=True)
class Said:
    """One statement, its spans as text."""

    cue: str | None
    content: str
    source: str | None
    statement: Statement

    def __getattr__(self, name: str) -> object:
        return getattr(self.statement, name)


def said(text: str) -> list[Said]:
    """Read `text` as an article of 14 May 2030; segments of a content are joined by " … "."""
    reading = read_article(Article(id="t", text=text, published=PUBLISHED))
    return [
        Said(
            cue=statement.cue.of(text) if statement.cue else None,
            content=" … ".join(span.of(text) for span in statement.content),
            source=statement.source.of(text) if statement.source else None,
            statement=statement,
        )
        for statement in reading.statements
    ]


def statements(text: str) -> tuple[Statement, ...]:
    """Return what is read from a one-paragraph article of 1 March 2024."""
    return read_article(Article(id="t", text=text, published=dt.date(2024, 3, 1))).statements


def last_speaker(text: str) -> str | None:
    """Return the speaker of the last statement of `text`."""
    found = read_article(Article(id="w", text=text)).statements
    return found[-1].speaker if found else "no statement"


@pytest.fixture(scope="session", name="said")
def _said() -> Callable[[str], list[Said]]:
    return said
