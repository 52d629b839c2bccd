"""How a collector behaves: who it says it is, how long it waits, how much it takes, when it comes again."""

from __future__ import annotations

from msgspec import Struct

import qawl
from qawl.page.fetching import MAX_BYTES, TIMEOUT

AGENT = "Qawl"
"""What robots.txt may call the collector."""


class Manners(Struct, frozen=True, kw_only=True):
    """The settings of a collector; times are in seconds unless said otherwise.

    Attributes:
        contact: an address, of mail or the web, that outlets are told, to complain or to ask.
        delay: between the end of one request to a host and the next; a longer one that robots.txt asks for is kept.
        timeout: for one request.
        max_bytes: of one answer, as sent and as unpacked.
        allow_private: whether addresses of this machine and of private networks may be asked.
        hosts: that are asked at the same time.
        revisits: after these times since it was first read a page is looked at again, for silent edits.
        retries: after these times a page is tried again that could not be had; then it is given up.
        rest: that a host or feed is left alone after a failure; doubled with each further one.
        longest_rest: of these, and of what a host asks for.
    """

    contact: str = ""
    delay: float = 2.0
    timeout: float = TIMEOUT
    max_bytes: int = MAX_BYTES
    allow_private: bool = False
    hosts: int = 16
    revisits: tuple[float, ...] = (3_600, 6 * 3_600, 24 * 3_600, 72 * 3_600)
    retries: tuple[float, ...] = (600, 3_600, 6 * 3_600, 24 * 3_600)
    rest: float = 60.0
    longest_rest: float = 24 * 3_600

    @property
    def user_agent(self) -> str:
        """How the collector calls itself, with what it does and whom to ask about it."""
        version = ".".join(qawl.__version__.split(".")[:2])
        contact = f"; contact: {self.contact}" if self.contact else ""
        return f"{AGENT}/{version} (reads new Arabic news pages, to index who said what{contact})"

    def resting(self, failures: int) -> float:
        """Return the seconds for which one is left alone that failed so many times in a row, once at least."""
        return float(min(self.rest * 2 ** min(failures - 1, 30), self.longest_rest))
