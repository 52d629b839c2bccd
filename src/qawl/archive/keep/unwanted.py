"""What is to be kept out of the archive, because a user wished it to be forgotten."""

from __future__ import annotations

from collections.abc import Iterator, Set

import msgspec
import sqlalchemy as sa

from qawl.archive.find.outlets import outlet_key
from qawl.archive.keep.prepared import Prepared, PreparedStatement, Row, as_json
from qawl.archive.schema import forgotten
from qawl.archive.who import names
from qawl.archive.who.together import apart
from qawl.types import Statement


class Unwanted:
    """Articles, outlets and persons that are not to be there; a name counts in any spelling."""

    def __init__(self, connection: sa.Connection, *, but: int | None = None) -> None:
        """Read what users wished, but for the wish of one number."""
        self._articles: set[str] = set()
        self._outlets: set[str] = set()
        self._persons: set[str] = set()
        wishes = sa.select(forgotten.c.kind, forgotten.c.value).where(forgotten.c.id.is_distinct_from(but))
        for row in connection.execute(wishes):
            values = row.value.split("\n")
            match row.kind:
                case "article":
                    self._articles.update(values)
                case "outlet":
                    self._outlets.update(map(outlet_key, values))
                case "person":
                    self._persons.update(map(names.key, values))

    def holds(self, prepared: Prepared) -> bool:
        """Return whether the article, or all of its outlet, is to be kept out."""
        return prepared.key in self._articles or (
            bool(self._outlets) and outlet_key(prepared.article["outlet"]) in self._outlets
        )

    def keeps_out(self, name: str) -> bool:
        """Return whether the person of this name, or one of those who speak together under it, is to be kept out."""
        return any(names.key(one) in self._persons for one in apart(name))

    def purged(self, prepared: Prepared) -> Prepared:
        """Return the article without the statements of persons who are to be kept out, and without their names."""
        out = {name for name in _called(prepared) if self.keeps_out(name)} if self._persons else set()
        if not out:
            return prepared
        gone = {one.row["n"] for one in prepared.statements if one.row["speaker"] in out}
        return msgspec.structs.replace(
            prepared,
            statements=tuple(
                _purged(one, out, gone) for one in prepared.statements if one.row["n"] not in gone
            ),
            speakers=tuple(speaker for speaker in prepared.speakers if speaker["name"] not in out),
        )


def _called(prepared: Prepared) -> Iterator[str]:
    """Yield the names of those who speak in an article, are spoken to or pass on."""
    yield from (speaker["name"] for speaker in prepared.speakers)
    for one in prepared.statements:
        yield from filter(None, (one.row["speaker"], one.row["addressee"]))
        yield from msgspec.json.decode(one.row["via"], type=list[str])


def _purged(one: PreparedStatement, out: Set[str], gone: Set[int]) -> PreparedStatement:
    reply = one.reply
    if reply and (reply["speaker"] in out or reply["back"] in gone):
        reply = None
    return msgspec.structs.replace(one, row=one.row | unnamed(one.row["record"], out, gone), reply=reply)


def unnamed(record: str, out: Set[str], gone: Set[int]) -> Row:
    """Return what changes in the row of a statement that is not to name these persons, nor lie within those statements.

    Args:
        record: the statement, as JSON.
        out: the names, as the article words them.
        gone: the numbers of the statements of the same article that are no more.
    """
    statement = msgspec.json.decode(record, type=Statement)
    emptied: Row = {}
    if statement.addressee in out:
        emptied["addressee"] = None
    if not out.isdisjoint(statement.via):
        emptied["via"] = tuple(name for name in statement.via if name not in out)
    if statement.within in gone:
        emptied["within"] = None
    if not emptied:
        return {}
    evidence = tuple(proof for proof in statement.evidence if proof.field not in emptied)
    changed = msgspec.structs.replace(statement, evidence=evidence, **emptied)
    return {
        "record": as_json(changed),
        "addressee": changed.addressee,
        "via": as_json(changed.via),
        "within": changed.within,
    }
