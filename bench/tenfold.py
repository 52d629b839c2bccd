"""An archive ten times as large: each article with its statements and indexes nine times more, under new ids.

For the growth of a search. Actors and claims stay as they are; ties and fingerprints, which no search reads, are left
out.
"""

from collections.abc import Iterator

import sqlalchemy as sa

from qawl.archive import Archive
from qawl.archive.schema import articles, speakers, statement_themes, statements, vectors, versions

TIMES = 10

_COPIED = (articles, versions, speakers, statements, statement_themes, vectors)
_WORDS = {
    "sqlite": (
        "INSERT INTO statement_words (rowid, stems, bare) "
        "SELECT rowid + :shift, stems, bare FROM statement_words WHERE rowid <= :last",
        "INSERT INTO statement_words (statement_words) VALUES ('optimize')",
    ),
    "postgresql": (
        "INSERT INTO statement_words (statement_id, words) "
        "SELECT statement_id + :shift, words FROM statement_words WHERE statement_id <= :last",
    ),
}


def make_tenfold(archive: Archive) -> None:
    """Multiply what the archive holds; it is good for a measure alone after that."""
    with archive.writing() as connection:
        last = {
            table.name: connection.execute(sa.select(sa.func.max(table.c.id))).scalar_one()
            for table in _COPIED
            if "id" in table.c
        }
        for n in range(1, TIMES):
            for table in _COPIED:
                connection.execute(_copy(table, n, last))
            for command in _WORDS[connection.dialect.name]:
                given = {"shift": n * last["statements"], "last": last["statements"]}
                connection.execute(sa.text(command), given if ":shift" in command else {})
    with archive.alone() as connection:
        connection.exec_driver_sql("ANALYZE")


def _copy(table: sa.Table, n: int, last: dict[str, int]) -> sa.Insert:
    first = table.c.id <= last[table.name] if "id" in table.c else table.c.statement_id <= last["statements"]
    columns = list(_shifted(table, n, last))
    return sa.insert(table).from_select(table.c.keys(), sa.select(*columns).where(first))


def _shifted(table: sa.Table, n: int, last: dict[str, int]) -> Iterator[sa.ColumnElement[object]]:
    """Yield the columns of the n-th copy: ids and what refers to them go up by as many as there were."""
    for column in table.c:
        refers = next((key.column.table.name for key in column.foreign_keys), "")
        shift = last.get(table.name if column.name == "id" else refers, 0)
        if column is articles.c.key:
            yield column + f"#{n}"
        else:
            yield column + n * shift if shift else column
