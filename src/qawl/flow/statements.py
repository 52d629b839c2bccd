"""The second stage: articles that repeat no other to their statements, and all articles as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

import msgspec

from qawl.entry import read_page
from qawl.errors import InputError
from qawl.flow.counts import Counts
from qawl.flow.guard import BATCH, Each, Lost
from qawl.flow.job import STATE, Chunk, Job, get, note, put, rows_of, table
from qawl.flow.storage import Folder
from qawl.flow.tables import ArticleRow, ProblemRow, StatementRow, statement_rows
from qawl.page import Page
from qawl.types import Article

Outcome: TypeAlias = tuple[tuple[str, ...], list[StatementRow]] | Lost
"""The notes on an article and the rows of its statements, or what ended its reading."""


class Read:
    """The stage; `each` tells how the articles are read."""

    def __init__(self, job: Job, each: Each[ArticleRow, Outcome]) -> None:
        """Begin."""
        self._out, self._each = Folder(job.out), each

    def __call__(self, chunk: Chunk) -> Counts:
        """Write the rows of a chunk, and return what is counted."""
        staged = f"{STATE}/staged/{chunk.name}.parquet"
        articles = self._staged(staged)
        for row, how, other in chunk.duplicates:
            articles[row] = msgspec.structs.replace(articles[row], duplicate=how, duplicate_of=other)
        statements: list[StatementRow] = []
        problems: list[ProblemRow] = []
        wanted = [row for row, article in enumerate(articles) if article.duplicate is None]
        for row, outcome in zip(wanted, self._outcomes([articles[row] for row in wanted]), strict=True):
            article = articles[row]
            if isinstance(outcome, Lost):
                where = f"{article.url or article.id}: {outcome.message}"
                problems.append(ProblemRow(input=article.input, kind=outcome.kind, message=where))
                continue
            notes, said = outcome
            articles[row] = msgspec.structs.replace(article, statements=len(said), notes=notes)
            statements += said
        for name, rows in (("articles", articles), ("statements", statements)):
            put(self._out, rows_of(name, chunk.name), table(name, rows))
        if problems:
            put(self._out, f"problems/{chunk.name}.parquet", table("problems", problems))
        counts = Counts(
            duplicates=len(chunk.duplicates),
            kept=len(wanted),
            statements=len(statements),
            problems=len(problems),
        )
        note(self._out, "read", chunk.name, counts)
        self._out.delete(staged)
        return counts

    def _staged(self, name: str) -> list[ArticleRow]:
        return [msgspec.convert(row, ArticleRow) for row in get(self._out, name).to_pylist()]

    def _outcomes(self, articles: Sequence[ArticleRow]) -> Iterator[Outcome]:
        batches = (articles[start : start + BATCH] for start in range(0, len(articles), BATCH))
        for outcomes in self._each(read, batches):
            yield from outcomes


def read(articles: Sequence[ArticleRow]) -> list[Outcome]:
    """Read articles."""
    return [_outcome(one) for one in articles]


def _outcome(one: ArticleRow) -> Outcome:
    article = Article(
        id=one.id,
        url=one.url,
        outlet=one.outlet,
        title=one.title,
        byline=one.byline,
        published=one.date,
        text=one.text,
    )
    try:
        reading = read_page(Page(article, one.notes))
    except InputError as problem:
        return Lost("reading", str(problem))
    return reading.notes, statement_rows(one.article, reading)
