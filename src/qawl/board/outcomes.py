"""What came of a statement: kept, broken or unclear, as a user found and can prove.

An outcome is kept by the article and the words of the statement, so that it outlives a new reading of the article; it
holds for all carriers of the claim.
"""

from __future__ import annotations

from typing import Literal, get_args
from urllib.parse import urlsplit

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find.statements import Kept, kept_one
from qawl.archive.schema import articles, outcomes, statements
from qawl.archive.store import Archive, now
from qawl.board.once import mark
from qawl.errors import QueryError
from qawl.types import Act

Verdict = Literal["kept", "broken", "unclear"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
ABOUT_THE_FUTURE: tuple[Act, ...] = ("promise", "predict", "appeal", "threaten")
"""The acts that bind a speaker, or somebody spoken to, to something that is yet to come."""
_LONGEST = 2000  # characters of an address


class Outcome(Struct, frozen=True):
    """What came of a statement."""

    outcome: Verdict
    evidence: str
    """The address that shows it."""
    at: str
    """The moment at which a user said so, UTC."""
    by: str


def resolve(archive: Archive, id: int, outcome: str, *, evidence: str, by: str = "") -> Kept:
    """Mark what came of the statement `id`, in place of what was marked before; return the statement.

    A promise, threat or prediction is kept where it came true, an appeal where it was heeded.

    Raises:
        QueryError: there is no such statement, it speaks of nothing to come, or the outcome or evidence is no
            such thing.
    """
    if outcome not in VERDICTS:
        raise QueryError(f"no outcome {outcome!r}; give kept, broken or unclear")
    _check_address(evidence)
    with archive.writing() as connection:
        one = kept_one(connection, id)
        if not one.statement.due and one.statement.act not in ABOUT_THE_FUTURE:
            raise QueryError(
                f"statement {id} ({one.statement.act}) names no day to come and promises, predicts, asks for and "
                "threatens nothing; see what is due: qawl due --all"
            )
        connection.execute(sa.delete(outcomes).where(_of(one)))
        connection.execute(
            sa.insert(outcomes).values(
                at=now(),
                by=by,
                article_key=one.article_key,
                content=one.content,
                outcome=outcome,
                evidence=evidence,
            )
        )
    return one


def reopen(archive: Archive, id: int) -> Kept:
    """Take back what was marked of the statement `id` and of all carriers of its claim; return the statement.

    Raises:
        QueryError: there is no such statement, or nothing was marked.
    """
    with archive.writing() as connection:
        one = kept_one(connection, id)
        same = sa.select(_MARKED.c.outcome_id).where(
            _MARKED.c.mark.in_(sa.select(mark()).where(statements.c.id == id))
        )
        if not connection.execute(sa.delete(outcomes).where(outcomes.c.id.in_(same))).rowcount:
            raise QueryError(f"statement {id} has no outcome that could be taken back")
    return one


def _of(one: Kept) -> sa.ColumnElement[bool]:
    return (outcomes.c.article_key == one.article_key) & (outcomes.c.content == one.content)


def _check_address(evidence: str) -> None:
    try:
        parts = urlsplit(evidence)
        fit = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        fit = False
    if not fit or len(evidence) > _LONGEST or not evidence.isprintable() or " " in evidence:
        raise QueryError("evidence is the http:// or https:// address of a page that shows the outcome")


_MARKED = (
    sa.select(
        outcomes.c.id.label("outcome_id"),
        mark().label("mark"),
        sa.func.row_number().over(partition_by=mark(), order_by=outcomes.c.id.desc()).label("nth"),
    )
    .select_from(outcomes)
    # Outer joins, so that SQLite looks the few outcomes up, and does not walk through all statements.
    .outerjoin(articles, articles.c.key == outcomes.c.article_key)
    .outerjoin(
        statements,
        (statements.c.article_id == articles.c.id)
        & (statements.c.content == outcomes.c.content)
        & statements.c.current,
    )
    .subquery("marked")
)
RESOLVED = (
    sa.select(_MARKED.c.mark, outcomes.c.outcome, outcomes.c.evidence, outcomes.c.at, outcomes.c.by)
    .join_from(_MARKED, outcomes, _MARKED.c.outcome_id == outcomes.c.id)
    .where(_MARKED.c.nth == 1)
    .cte("resolved")
)
"""The newest outcome of each claim, by the mark of its carriers."""
