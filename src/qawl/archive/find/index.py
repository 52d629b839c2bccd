"""The index of words, which each store keeps in its own way: FTS5 of SQLite, a text-search vector of PostgreSQL.

Both are given stems that Qawl made, so that a search finds the same statements in both. They hold letters and digits
alone, so that nothing of a query can be taken for the store's own syntax.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.ext.compiler import compiles

from qawl.archive.find.asked import Asked, Term
from qawl.archive.find.words import Terms
from qawl.archive.schema import statements

_MOST = 16_000  # words of one statement; PostgreSQL counts no further
_ADD = {
    "sqlite": "INSERT INTO statement_words (rowid, stems, bare) VALUES (:id, :stems, :bare)",
    "postgresql": "INSERT INTO statement_words (statement_id, words) VALUES (:id, CAST(:stems AS tsvector))",
}
_REMOVE = {
    "sqlite": "DELETE FROM statement_words WHERE rowid = :id",
    "postgresql": "DELETE FROM statement_words WHERE statement_id = :id",
}
_IDS = {
    "sqlite": "SELECT rowid FROM statement_words",
    "postgresql": "SELECT statement_id FROM statement_words",
}
_KNOWN = "ix_statements_known"  # holds what a query may ask of a statement
_BY_LENGTH = 2  # a flag of ts_rank: divide by the number of words
_fts = sa.table("statement_words", sa.column("rowid", sa.Integer), sa.column("statement_words"))
_vector = sa.table("statement_words", sa.column("statement_id", sa.Integer), sa.column("words"))


def add(connection: sa.Connection, found_by: Iterable[tuple[int, Terms]]) -> None:
    """Index statements, each given by its id and what it is found by."""
    store = connection.dialect.name
    rows = [{"id": id, **_row(store, terms)} for id, terms in found_by]
    if rows:
        connection.execute(sa.text(_ADD[store]), rows)


def _row(store: str, terms: Terms) -> dict[str, str]:
    stems, bare = terms.stems[:_MOST], terms.bare[:_MOST]
    if store == "sqlite":
        return {"stems": " ".join(stems), "bare": " ".join(bare)}
    places = [f"'{stem}':{place}" for place, stem in enumerate(stems, 1)]
    return {"stems": " ".join(places + [f"'{stem}'" for stem in bare])}


def remove(connection: sa.Connection, ids: Sequence[int]) -> None:
    """Take statements out of the index."""
    if ids:
        connection.execute(sa.text(_REMOVE[connection.dialect.name]), [{"id": id} for id in ids])


def ids(connection: sa.Connection) -> set[int]:
    """Return the ids of the statements that are in the index."""
    return set(connection.execute(sa.text(_IDS[connection.dialect.name])).scalars())


def matching(store: str, asked: Asked) -> sa.Select[Any]:
    """Return the query of the statements that hold what is asked for, which must be something.

    Its columns are `id` and `rank`, which is the less the better a statement fits: BM25 in SQLite, in PostgreSQL
    the share of the words asked for in the statement. PostgreSQL asks the index of words before anything else, as
    SQLite does by `ByNumber`: it would not move a condition past an OFFSET. Left to itself it may read the words of
    every statement of an act, above all while it knows little of tables that have just been filled.
    """
    if store == "sqlite":
        rank = sa.func.bm25(sa.literal_column("statement_words"))
        return sa.select(_fts.c.rowid.label("id"), rank.label("rank")).where(
            _fts.c.statement_words.op("MATCH")(_fts5(asked))
        )
    wanted = sa.cast(sa.literal(_tsquery(asked)), TSQUERY)
    share = -sa.cast(sa.func.ts_rank(_vector.c.words, wanted, _BY_LENGTH), sa.Double)
    holding = sa.select(_vector.c.statement_id.label("id"), share.label("rank"))
    return holding.where(_vector.c.words.op("@@")(wanted)).offset(0)


class ByNumber(sa.Join):
    """Numbers of statements joined to rows of these statements, such that each is looked up by its number.

    SQLite, left to itself, may go through an index of the rows and ask of each whether it holds the words, which
    costs it a search for each; and it would read the statements, which are long, where an index holds what is asked.
    """

    inherit_cache = True

    def __init__(self, numbers: sa.FromClause, number: sa.Column[int]) -> None:
        """Join to `numbers`, which has the column `id`, the table whose column `number` refers to a statement."""
        super().__init__(numbers, number.table, number == numbers.c.id)


@compiles(ByNumber)
def _in_any_order(join: ByNumber, compiler: Any, **kw: Any) -> str:
    text: str = compiler.visit_join(join, **kw)
    return text


@compiles(ByNumber, "sqlite")
def _numbers_first(join: ByNumber, compiler: Any, **kw: Any) -> str:
    kw["from_linter"] = None
    numbers, rows = (compiler.process(side, **kw | {"asfrom": True}) for side in (join.left, join.right))
    kw["asfrom"] = False
    hint = f" INDEXED BY {_KNOWN}" if join.right is statements else ""
    return f"{numbers} CROSS JOIN {rows}{hint} ON {compiler.process(join.onclause, **kw)}"


def _fts5(asked: Asked) -> str:
    wanted = " AND ".join(f"({' OR '.join(map(_fts5_term, group))})" for group in asked.every)
    out = " OR ".join(map(_fts5_term, asked.none))
    return f"({wanted}) NOT ({out})" if out else wanted


def _fts5_term(term: Term) -> str:
    if not term.then:
        return " OR ".join(f'"{stem}"' for stem in term.first)
    after = " ".join(term.then)
    phrases = " OR ".join(f'"{stem} {after}"' for stem in term.first)
    return f"stems : ({phrases})"


def _tsquery(asked: Asked) -> str:
    wanted = " & ".join(f"({' | '.join(map(_tsquery_term, group))})" for group in asked.every)
    out = " | ".join(map(_tsquery_term, asked.none))
    return f"{wanted} & !({out})" if out else wanted


def _tsquery_term(term: Term) -> str:
    return " | ".join(" <-> ".join(f"'{stem}'" for stem in (first, *term.then)) for first in term.first)
