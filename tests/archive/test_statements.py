"""A statement is fetched by its id, with its article and the actors it names."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from tests.archive.conftest import Add

from qawl.archive import Archive, kept, kept_of_article, kept_one
from qawl.archive.schema import statements
from qawl.errors import QueryError

TEXT = "قالت وزيرة الزراعة هدى المرعي إن محصول القمح تضاعف. ودعت المرعي المزارعين إلى حفظ البذور."


def test_statements_come_in_the_order_of_the_ids_with_their_article(archive: Archive, add: Add) -> None:
    add(TEXT, url="https://example.org/wheat", outlet="صحيفة السهل", date="2024-06-02")
    with archive.reading() as connection:
        ids = list(connection.execute(sa.select(statements.c.id).order_by(statements.c.n.desc())).scalars())
        found = kept(connection, [*ids, 999])
        assert [one.id for one in found] == ids
        one = kept_one(connection, ids[-1])
        assert one == found[-1]
        assert [other.id for other in kept_of_article(connection, one.article_id)] == ids[::-1]
    assert (one.outlet, one.date, one.url) == ("صحيفة السهل", "2024-06-02", "https://example.org/wheat")
    assert one.article_key == "url:example.org/wheat"
    assert (one.content, one.statement.speaker, one.actor) == (
        "محصول القمح تضاعف",
        "هدى المرعي",
        "هدى المرعي",
    )
    assert one.statement.content[0].of(TEXT) == one.content


def test_a_statement_that_is_not_there_is_said_to_be_so(archive: Archive) -> None:
    with archive.reading() as connection, pytest.raises(QueryError, match="no statement 7"):
        kept_one(connection, 7)
