"""What users may do: correct a statement, reject it, and take either back; all that hangs on it follows at once."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from msgspec import UNSET, UnsetType

from qawl.archive.find.statements import Kept, kept_one
from qawl.archive.keep.corrections.checked import checked, span_of
from qawl.archive.keep.corrections.listed import Correction, correction
from qawl.archive.keep.corrections.rewritten import Version, rewrite, version
from qawl.archive.keep.corrections.stored import Body, Given, quoted
from qawl.archive.keep.prepared import as_json
from qawl.archive.schema import articles, corrections, speakers, statements, versions
from qawl.archive.store import Archive, now
from qawl.archive.ties import answers
from qawl.archive.ties.settle import settle
from qawl.archive.who import joining
from qawl.errors import QueryError
from qawl.types import Act, Span, SpeakerType


def correct(
    archive: Archive,
    id: int,
    *,
    by: str = "",
    speaker: str | UnsetType | None = UNSET,
    speaker_type: SpeakerType | UnsetType = UNSET,
    act: Act | UnsetType = UNSET,
    addressee: str | UnsetType | None = UNSET,
    content: Sequence[Span] | UnsetType = UNSET,
    cue: Span | UnsetType | None = UNSET,
    source: Span | UnsetType | None = UNSET,
    due: str | UnsetType | None = UNSET,
) -> Kept:
    """Correct fields of a statement, and return it as it is then; its id stays.

    What follows from these fields (themes, mode, PLOVER type, due date unless it is given, which statement holds it)
    is found again, and so is all that it is found by and tied by. Fields that are not given stay.

    Args:
        archive: where it stands.
        id: of a statement of an article's newest version.
        by: who says so.
        speaker: a name, or the number of an actor as text; None where nobody can know.
        speaker_type: what the speaker is; of one whom the article or the archive knows it need not be given.
        act: what is done by saying it.
        addressee: to whom it is said; None where the article does not say so.
        content: what was said, in one or more spans of the article's text.
        cue: the words that report it; None where there are none.
        source: the mention of the speaker; None where there is none.
        due: the day, week, month or year that the statement names, as ISO 8601 writes it; None where it names none.

    Raises:
        QueryError: there is no such statement, or it cannot be so.
        ArchiveError: the archive cannot be written; it is then as it was.
    """
    spans = content if isinstance(content, UnsetType) else tuple(content)
    wanted = Given(
        speaker=speaker,
        speaker_type=speaker_type,
        act=act,
        addressee=addressee,
        content=spans,
        cue=cue,
        source=source,
        due=due,
    )
    with archive.writing() as connection:
        one = _newest(connection, id)
        of = version(connection, one.version_id)
        given = checked(connection, of.read, one.statement, wanted)
        was = Given(**{name: getattr(one.statement, name) for name in given.fields()})
        _keep(connection, of, one.statement.n, by, given, was)
        renew(connection, of)
        archive.cache.clear()
        return kept_one(connection, id)


def reject(archive: Archive, id: int, *, by: str = "") -> Kept:
    """Say that there is no such statement, and return it; it goes out of all lists, counts and ties.

    Raises:
        QueryError: there is no such statement, or it was rejected before.
        ArchiveError: the archive cannot be written; it is then as it was.
    """
    with archive.writing() as connection:
        one = _newest(connection, id)
        of = version(connection, one.version_id)
        _keep(connection, of, one.statement.n, by)
        renew(connection, of)
        return kept_one(connection, id)


def undo_correction(archive: Archive, id: int, *, by: str = "") -> Correction:
    """Take back a correction or a rejection, and return it; other corrections of the same statement stay in force.

    Raises:
        QueryError: there is no such correction, or it was taken back before.
        ArchiveError: the archive cannot be written; it is then as it was.
    """
    with archive.writing() as connection:
        before = correction(connection, id)
        if before.undone_at:
            raise QueryError(f"correction {id} was taken back before, at {before.undone_at}")
        undone = sa.update(corrections).where(corrections.c.id == id)
        connection.execute(undone.values(undone_at=now(), undone_by=by))
        newest = (
            sa.select(versions.c.id)
            .join(articles)
            .where(articles.c.key == before.article_key, versions.c.current)
        )
        for version_id in connection.execute(newest).scalars().all():
            renew(connection, version(connection, version_id))
        archive.cache.clear()
        return correction(connection, id)


def span_of_words(connection: sa.Connection, id: int, words: str) -> Span:
    """Return where words stand in the article of a statement, nearest to it; for `correct`.

    Raises:
        QueryError: there is no such statement, or its article does not hold the words letter for letter.
    """
    one = kept_one(connection, id)
    text = sa.select(versions.c.text).where(versions.c.id == one.version_id)
    return span_of(connection.execute(text).scalar_one(), words, one.statement)


def _newest(connection: sa.Connection, id: int) -> Kept:
    one = kept_one(connection, id)
    if not one.current:
        raise QueryError(
            f"statement {id} was rejected, or the newest version of its article holds it no more; "
            "see: qawl corrections list"
        )
    return one


def _keep(
    connection: sa.Connection,
    of: Version,
    n: int,
    by: str,
    given: Given | None = None,
    was: Given | None = None,
) -> None:
    read = next(one for one in of.read.statements if one.n == n)
    spans = [list(read.content), *(one.spans() for one in (given, was) if one)]
    body = Body(digest=of.digest, read=read, words=quoted(of.read.text, *spans), given=given, was=was)
    row = {"at": now(), "by": by, "article_key": of.article_key, "rejects": given is None}
    connection.execute(sa.insert(corrections).values(**row, sealed=False, body=as_json(body)))


def renew(connection: sa.Connection, of: Version) -> None:
    """Bring the rows of a version in line with its corrections, and what hangs on them: ties, actors, counts."""
    before = _actors(connection, of.id)
    loose = rewrite(connection, of)
    settle(connection)
    answers.settle(connection, sorted(loose))
    joining.recount(connection, before | _actors(connection, of.id))


def _actors(connection: sa.Connection, version_id: int) -> set[int]:
    """Return the actors who speak in a version or are spoken to."""
    found: set[int] = set()
    for column in (speakers.c.actor_id, statements.c.actor_id, statements.c.addressee_id):
        theirs = sa.select(column).where(column.table.c.version_id == version_id, column.is_not(None))
        found.update(connection.execute(theirs.distinct()).scalars())
    return found
