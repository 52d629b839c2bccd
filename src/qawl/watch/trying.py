"""Does a watch work? What it would find in the archive as it is, and whether all who are to be told can be reached."""

from __future__ import annotations

from msgspec import Struct

from qawl.archive import Archive, Hit, search
from qawl.archive.store import now
from qawl.errors import DeliveryError
from qawl.watch import atom, notify, webhook
from qawl.watch.news import News, key_of
from qawl.watch.watches import Target, Watch


class Tried(Struct, frozen=True):
    """What came of a trial."""

    found: int
    """Statements in the archive that the watch would have told of."""
    sent: Hit | None
    """The newest of them, which was sent."""
    targets: tuple[tuple[Target, str], ...]
    """Each with why it could not be reached, or nothing."""


def try_watch(archive: Archive, watch: Watch) -> Tried:
    """Send the newest statement that a watch finds to all of its targets, marked as a test; files are left alone.

    Raises:
        QueryError: the watch finds nothing, so that there is nothing to send; or it cannot be understood.
        ArchiveError: the archive cannot be read.
    """
    page = search(archive, watch.query, limit=1)
    if not page.hits:
        return Tried(0, None, ())
    hit = page.hits[0]
    news = News(f"test of {watch.name}", f"test-{key_of(hit.kept)}", now(), hit.kept)
    return Tried(page.total, hit, tuple((target, _reached(target, news)) for target in watch.targets))


def _reached(target: Target, news: News) -> str:
    """Send the news to a target; return why it could not be reached, or an empty string."""
    try:
        if target.kind == "webhook":
            webhook.send(target.address, target.secret, news)
        elif target.kind == "notify":
            notify.send(target.address, news)
        else:
            atom.check(target.address)
    except DeliveryError as problem:
        return str(problem)
    return ""
