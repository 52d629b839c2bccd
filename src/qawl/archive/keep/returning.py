"""What was forgotten is let in again: articles and outlets by ingesting them anew, a person also by reading again.

Articles in which he speaks stayed with their words. These are read again, and what is missing of him is put back: his
statements, and his name where others spoke to him or through him. All else stays as it is, with its numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

import msgspec
import sqlalchemy as sa
from msgspec import Struct

from qawl.arabic.letters import fold_text
from qawl.archive.find.outlets import outlet_key
from qawl.archive.keep.articles import key_of
from qawl.archive.keep.corrections.giving import renew
from qawl.archive.keep.corrections.rewritten import Version, version
from qawl.archive.keep.forgetting import Kind
from qawl.archive.keep.found_by import insert
from qawl.archive.keep.missing import with_missing
from qawl.archive.keep.prepared import prepare
from qawl.archive.keep.unwanted import Unwanted
from qawl.archive.schema import forgotten, statements, versions
from qawl.archive.store import Archive, parts, storable
from qawl.archive.ties import answers
from qawl.archive.who import names
from qawl.archive.who.together import apart
from qawl.entry import read_page
from qawl.errors import InputError, QueryError
from qawl.page import Page
from qawl.types import Article, Reading

_AT_ONCE = 500  # versions whose words are looked through together
_BATCH = 32  # articles that are written together


class LetIn(Struct, kw_only=True):
    """What was let in again.

    Attributes:
        values: the keys or names that were kept out until now.
        articles: that were read again, as they name the person.
        statements: of his that are back.
    """

    values: tuple[str, ...]
    articles: int = 0
    statements: int = 0


def remember(archive: Archive, kind: Kind, value: str) -> LetIn:
    """Let in again what was to be forgotten: an article or outlet comes back when it is ingested anew.

    Of a person, what he says in the newest versions of articles that are in the archive is back at once. Where this is
    interrupted, he is let in when it is done again to the end.

    Raises:
        QueryError: no such thing was forgotten.
        ArchiveError: the archive cannot be written.
    """
    key: Callable[[str], str] = {"article": key_of, "outlet": outlet_key, "person": names.key}[kind]
    with archive.reading() as connection:
        for row in connection.execute(sa.select(forgotten).where(forgotten.c.kind == kind)).all():
            values = tuple(row.value.split("\n"))
            if key(storable(value)) in map(key, values):
                break
        else:
            raise QueryError(f"no such {kind} was forgotten; see: qawl archive info")
    done = LetIn(values=values)
    again = _Again(archive, row.id, values, done) if kind == "person" else None
    while again and again.read_some():
        pass
    with archive.writing() as connection:
        if again:
            again.finish(connection)
        connection.execute(sa.delete(forgotten).where(forgotten.c.id == row.id))
    archive.cache.clear()
    return done


class _Again:
    """Articles read again for one person."""

    def __init__(self, archive: Archive, wish: int, values: Sequence[str], done: LetIn) -> None:
        """Put back one whom the wish of this number keeps out, under these names; what is done is counted."""
        self._archive, self._wish, self._done = archive, wish, done
        self._keys = {names.key(value) for value in values}
        # A family name alone was his where it was joined with him; whoever lacks it here was forgotten with him.
        self._keys |= {names.words(value)[-1] for value in values}
        self._marks = {fold_text(value).split()[-1] for value in values}
        self._last = 0  # version that was looked through
        self._read: list[int] = []  # versions that were read again

    def read_some(self) -> bool:
        """Read and write some articles; return whether there may be more."""
        last = self._last
        with self._archive.reading() as connection:
            found = self._find(connection)
        for start in range(0, len(found), _BATCH):
            with self._archive.writing() as connection:
                self._write(connection, found[start : start + _BATCH])
        return self._last > last

    def finish(self, connection: sa.Connection) -> None:
        """Read what others took in without him since then, and tie who answered what came back only after him."""
        last = -1
        while self._last > last:
            last = self._last
            self._write(connection, self._find(connection))
        for some in parts(self._read):
            said = sa.select(statements.c.id).where(statements.c.version_id.in_(some), statements.c.current)
            answers.settle(connection, sorted(connection.execute(said).scalars()))

    def _find(self, connection: sa.Connection) -> list[tuple[int, Reading]]:
        """Read the next articles that may name him; each with the number of its version."""
        newer = sa.select(versions.c.id, versions.c.text).where(
            versions.c.id > self._last, versions.c.current
        )
        rows = connection.execute(newer.order_by(versions.c.id).limit(_AT_ONCE)).all()
        self._last = rows[-1].id if rows else self._last
        found = []
        for row in rows:
            text = fold_text(row.text)
            if any(mark in text for mark in self._marks):
                article = version(connection, row.id).read
                known = {name: getattr(article, name) for name in Article.__struct_fields__}
                with suppress(
                    InputError
                ):  # it was read once; where another Qawl fails on it, it stays as it is
                    found.append((row.id, read_page(Page(Article(**known)))))
        return found

    def _write(self, connection: sa.Connection, found: Sequence[tuple[int, Reading]]) -> None:
        """Put back what is missing of him in articles."""
        unwanted = Unwanted(connection, but=self._wish)
        for id, fresh in found:
            there = sa.select(versions.c.id).where(versions.c.id == id, versions.c.current)
            if connection.execute(there).first() is None:  # it was forgotten or changed meanwhile
                continue
            of = version(connection, id)
            merged = with_missing(of.read, fresh, self._is_his, unwanted.keeps_out)
            self._read.append(id)
            self._done.articles += 1
            self._done.statements += _add_rows(connection, of, merged)
            # Also where no statement differs: a reply to him was taken off that of another.
            renew(connection, msgspec.structs.replace(of, read=merged))

    def _is_his(self, name: str) -> bool:
        return any(names.key(one) in self._keys for one in apart(name))


def _add_rows(connection: sa.Connection, of: Version, merged: Reading) -> int:
    """Write rows for the statements that a version has none of, out of all lists yet; return how many."""
    there = {one.n for one in of.read.statements}
    article = sa.select(versions.c.article_id).where(versions.c.id == of.id)
    known = {"version_id": of.id, "article_id": connection.execute(article).scalar_one()}
    rows = [
        one.row | known | {"current": False, "settled": True}
        for one in prepare([merged])[0].statements
        if one.row["n"] not in there
    ]
    insert(connection, statements, rows)
    return len(rows)
