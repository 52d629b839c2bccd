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
        names: names by which browsers of other machines call it, through a proxy too; any other name is refused.
        allow_private: fetch pages of this machine and of private networks too.
        body: bytes of a request, at most.
        body_seconds: so long a request may take to come in whole.
        connections: those that are open at once, at most; who comes later is told to come again.
        reading_seconds: after so many seconds a page that is being read is given up.
        readers: pages that are read at once.
        rate: requests of one address in a minute, at most; 0 for any number, as of the two below.
        reading_rate: of these, pages that it gives to be read.
        sign_in_rate: of these, passwords that it tries.
    """

    archive: str | None = None
    host: str = "127.0.0.1"
    port: int = 8080
    names: tuple[str, ...] = ()
    allow_private: bool = False
    body: int = 10_000_000
    body_seconds: float = 60.0
    connections: int = 500
    reading_seconds: float = 30.0
    readers: int = 2
    rate: int = 1_200
    reading_rate: int = 60
    sign_in_rate: int = 10

    @property
    def is_local(self) -> bool:
        """Whether nobody but this machine can reach it: who gives it a name has others call it by that."""
        if self.names:
            return False
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False
