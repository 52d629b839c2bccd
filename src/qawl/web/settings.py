"""What can be set of a workbench: which archive it shows, where it listens, and how much it takes."""

from __future__ import annotations

import ipaddress

from msgspec import Struct


class Settings(Struct, frozen=True, kw_only=True):
    """The settings of one server.

    Attributes:
        archive: path or address of the archive; None for that of `Archive.open`.
        host: the address on which it listens.
        port: the port; 0 for any that is free.
        names: other names by which browsers may call it; a page of another name (DNS rebinding) is refused.
        allow_private: fetch pages of this machine and of private networks too.
        body: bytes of a request, at most.
        reading_seconds: after so many seconds a page that is being read is given up.
        readers: pages that are read at once.
        rate: requests of one address in a minute, at most.
    """

    archive: str | None = None
    host: str = "127.0.0.1"
    port: int = 8080
    names: tuple[str, ...] = ()
    allow_private: bool = False
    body: int = 10_000_000
    reading_seconds: float = 30.0
    readers: int = 2
    rate: int = 1_200

    @property
    def is_local(self) -> bool:
        """Whether nobody but this machine can reach it."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False
