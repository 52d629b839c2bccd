"""All that the archive knows of one statement: its article, where it stands there, who carries it, who answers it."""

from __future__ import annotations

import msgspec
import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.find.statements import Kept, kept, kept_one
from qawl.archive.keep.corrections.listed import Correction, corrections
from qawl.archive.schema import statements, versions
from qawl.board.answers import Answer, answers_of
from qawl.board.once import mark
from qawl.board.outcomes import RESOLVED, Outcome
from qawl.output.marks import Piece, paragraphs
from qawl.types import Evidence, Reading, Span, Statement


class Passage(Struct, frozen=True, kw_only=True):
    """The paragraph or paragraphs of the article in which a statement stands.

    `start` is where `text` begins in the article, in characters: the spans of the statement count from there.
    """

    start: int
    text: str


class Dossier(Struct, frozen=True, kw_only=True):
    """One statement with all that is tied to it."""

    said: Kept
    byline: str
    version: int
    """Of the article's versions the one that holds it, counted from 1."""
    passage: Passage
    carriers: tuple[Kept, ...]
    """All statements of its claim, itself too, in the order in which they were published; itself alone without one."""
    answers: tuple[Answer, ...]
    """What it replies to."""
    answered_by: tuple[Answer, ...]
    within: Kept | None
    """The statement whose content holds it."""
    holds: tuple[Kept, ...]
    """The statements that its own content holds."""
    outcome: Outcome | None
    """What came of it, where a user has marked that."""
    corrections: tuple[Correction, ...]
    """What users corrected in it, the newest first; by a rejection it is in no list."""

    @property
    def rejected(self) -> Correction | None:
        """The rejection by which it is in no list."""
        return next((one for one in self.corrections if one.kind == "rejected"), None)

    def words(self, proof: Evidence) -> str:
        """Return the words of the passage that show a field; empty where they stand elsewhere, or no words do."""
        if proof.span is None or proof.span.start < self.passage.start:
            return ""
        start = self.passage.start
        return self.passage.text[proof.span.start - start : proof.span.end - start]


def dossier(connection: sa.Connection, id: int) -> Dossier:
    """Return all that the archive knows of the statement of this id.

    Raises:
        QueryError: there is none.
    """
    said = kept_one(connection, id)
    version = connection.execute(
        sa.select(versions.c.n, versions.c.byline, versions.c.text).where(versions.c.id == said.version_id)
    ).one()
    given, got = answers_of(connection, id)
    own = statements.c.version_id == said.version_id
    return Dossier(
        said=said,
        byline=version.byline,
        version=version.n,
        passage=_passage(version.text, said.statement),
        carriers=_carriers(connection, said),
        answers=given,
        answered_by=got,
        within=next(iter(_those(connection, own & (statements.c.n == said.statement.within))), None),
        holds=_those(connection, own & (statements.c.within == said.statement.n)),
        outcome=_outcome(connection, id),
        corrections=tuple(corrections(connection, statement_id=id)),
    )


def marked(passage: Passage, statement: Statement, shown: Span | None = None) -> list[list[Piece]]:
    """Return the passage cut where the marks of the statement begin and end, a paragraph a list.

    `shown` is the stretch of the passage that is wanted, where that is not all of it.
    """

    def here(span: Span) -> Span:
        return Span(span.start - passage.start, span.end - passage.start)

    moved = msgspec.structs.replace(
        statement,
        content=tuple(map(here, statement.content)),
        cue=statement.cue and here(statement.cue),
        source=statement.source and here(statement.source),
    )
    return list(paragraphs(Reading(id="", text=passage.text, statements=(moved,)), shown))


def _passage(text: str, statement: Statement) -> Passage:
    """The paragraphs that hold any mark of the statement, and what stands between them."""
    spans = [*statement.content, *(span for span in (statement.cue, statement.source) if span)]
    start = text.rfind("\n", 0, min(span.start for span in spans)) + 1
    end = text.find("\n", max(span.end for span in spans))
    return Passage(start=start, text=text[start : end if end >= 0 else len(text)])


def _carriers(connection: sa.Connection, said: Kept) -> tuple[Kept, ...]:
    if said.claim_id is None:
        return (said,)
    return _those(connection, (statements.c.claim_id == said.claim_id) & statements.c.current)


def _those(connection: sa.Connection, which: sa.ColumnElement[bool]) -> tuple[Kept, ...]:
    """The statements of a condition, in the order in which they were published."""
    ids = sa.select(statements.c.id).where(which)
    in_time = ids.order_by(sa.func.coalesce(statements.c.date, "9999"), statements.c.id)
    return tuple(kept(connection, list(connection.execute(in_time).scalars())))


def _outcome(connection: sa.Connection, id: int) -> Outcome | None:
    resolved = sa.select(RESOLVED.c.outcome, RESOLVED.c.evidence, RESOLVED.c.at, RESOLVED.c.by)
    row = connection.execute(
        resolved.join(statements, RESOLVED.c.mark == mark()).where(statements.c.id == id)
    ).first()
    return Outcome(*row) if row else None
