"""One claim side by side: each outlet's wording, first to last, and what it left out or added, word by word."""

from __future__ import annotations

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find.difference import Run, difference
from qawl.archive.find.statements import Kept, kept, kept_one
from qawl.archive.find.words import stems
from qawl.archive.schema import statements
from qawl.errors import NothingFoundError


class Carrier(Struct, frozen=True, kw_only=True):
    """A statement that carries a claim, held against the wording that the others are compared with."""

    said: Kept
    runs: tuple[Run, ...]
    """How its `content` comes from the content compared with; words of one stem count as the same."""

    @property
    def added(self) -> list[str]:
        """The words that it alone has of the two."""
        return [run.new.of(self.said.content) for run in self.runs if run.kind == "added" and run.new]


class Comparison(Struct, frozen=True, kw_only=True):
    """A claim with all who carry it."""

    claim: int
    compared_with: int
    """Id of the statement that the others are held against: the fullest of the first day."""
    carriers: tuple[Carrier, ...]
    """In order of time; of one day, in the order in which they were taken in."""

    @property
    def reference(self) -> Kept:
        """The statement that the others are held against."""
        return next(one.said for one in self.carriers if one.said.id == self.compared_with)

    def left_out(self, carrier: Carrier) -> list[str]:
        """Return the words of the reference that a carrier has not."""
        whole = self.reference.content
        return [run.old.of(whole) for run in carrier.runs if run.kind == "left out" and run.old]


def compare(connection: sa.Connection, claim: int) -> Comparison:
    """Return the claim of this number, side by side.

    Raises:
        QueryError: there is no such claim.
    """
    time = (sa.func.coalesce(statements.c.date, "9999"), statements.c.id)  # without a day it comes last
    ids = sa.select(statements.c.id).where(statements.c.claim_id == claim).order_by(*time)
    carriers = kept(connection, list(connection.execute(ids).scalars()))
    if not carriers:
        raise NothingFoundError(f"no claim {claim} in this archive; see: qawl claims")
    first = [one for one in carriers if one.date == carriers[0].date]
    whole = max(first, key=lambda one: len(one.content))
    return Comparison(
        claim=claim,
        compared_with=whole.id,
        carriers=tuple(
            Carrier(said=one, runs=tuple(difference(whole.content, one.content, _stem))) for one in carriers
        ),
    )


def claim_of(connection: sa.Connection, statement: int) -> int:
    """Return the number of the claim that the statement of this id carries.

    Raises:
        QueryError: there is no such statement, or no other article carries it.
    """
    if (claim := kept_one(connection, statement).claim_id) is None:
        raise NothingFoundError(
            f"statement {statement} is carried by its own article alone; see: qawl claims"
        )
    return claim


def _stem(word: str) -> str:
    """The stem of a word; nothing of a mark."""
    return " ".join(stems(word)) if word.isalnum() else ""
