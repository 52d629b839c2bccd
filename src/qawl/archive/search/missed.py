"""Why does a query find nothing? Names that the archive does not know, or words that nobody said."""

from __future__ import annotations

from qawl.archive.find.outlets import no_outlet, outlets_named
from qawl.archive.search.query import Query
from qawl.archive.store import Archive
from qawl.archive.who.finding import find_actor, nobody


def why_nothing(archive: Archive, query: Query) -> list[str]:
    """Return what may be wrong with a query that found nothing, each with what to do next.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    with archive.reading() as connection:
        unknown = [nobody(name) for name in query.speaker if not find_actor(connection, name)]
        unknown += [no_outlet(name) for name in query.outlet if not outlets_named(connection, [name])]
    if unknown:
        return unknown
    if query.words:
        return ["no statement fits; give fewer words or options, or look for the meaning with --like"]
    return ["no statement fits; give fewer options, or see what there is: qawl archive info"]
