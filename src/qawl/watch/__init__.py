"""Who is told when something is said: saved searches, and what they newly find sent to files, webhooks and services.

>>> from qawl.archive import Archive, Query
>>> from qawl.watch import add_watch, tell
>>> with Archive.open("qawl.db") as archive:  # doctest: +SKIP
...     add_watch(archive, "threats", Query(act=("threaten",)), atom=[Path("threats.atom")])
...     tell(archive)  # after articles were taken in
"""

from qawl.watch.teller import Teller
from qawl.watch.telling import Told, tell
from qawl.watch.trying import try_watch
from qawl.watch.watches import Target, Watch, add_watch, check_watch, list_watches, remove_watch, the_watch
from qawl.watch.webhook import is_genuine

__all__ = [
    "Target",
    "Teller",
    "Told",
    "Watch",
    "add_watch",
    "check_watch",
    "is_genuine",
    "list_watches",
    "remove_watch",
    "tell",
    "the_watch",
    "try_watch",
]
