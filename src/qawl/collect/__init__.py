"""What outlets publish now: their feeds and news sitemaps asked politely, new pages taken into an archive.

>>> from qawl.archive import Archive
>>> from qawl.collect import Collector, Visitor, add_feeds, discover_feeds
>>> with Archive.open("qawl.db", create=True) as archive, Visitor() as visitor:  # doctest: +SKIP
...     add_feeds(archive, "https://example.com", discover_feeds(visitor, "https://example.com"))
...     Collector(archive).run()
"""

from qawl.extras import need

need("collect")

from qawl.collect.discovery import Found, discover_feeds
from qawl.collect.feeds import Feed, add_feeds, list_feeds, remove_feeds
from qawl.collect.manners import Manners
from qawl.collect.run import Collector
from qawl.collect.status import Failure, OutletStatus, status
from qawl.collect.taking import Collected
from qawl.collect.visitor import Visitor
from qawl.collect.waiting import Wait

__all__ = [
    "Collected",
    "Collector",
    "Failure",
    "Feed",
    "Found",
    "Manners",
    "OutletStatus",
    "Visitor",
    "Wait",
    "add_feeds",
    "discover_feeds",
    "list_feeds",
    "remove_feeds",
    "status",
]
