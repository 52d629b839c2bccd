"""One who is told by webhook: he notes what he took, refuses some of it the first time, and is dead for a while."""

import json
import threading
from collections import Counter
from dataclasses import dataclass, field

from tests.collect.outlets import Asked, Outlet, Reply

from qawl.watch import is_genuine


@dataclass
class Receiver:
    """A webhook."""

    outlet: Outlet
    name: str
    """That of the watch."""
    acts: tuple[str, ...] = ()
    """Of the statements that it is to be told; empty for all."""
    refuses: int = 0
    """Of so many messages he refuses one when it first comes; none with 0."""
    secret: str = ""
    dead: threading.Event = field(default_factory=threading.Event)
    took: Counter[str] = field(default_factory=Counter)
    """How often he took a message, by its id."""
    asked: Counter[str] = field(default_factory=Counter)
    forged: int = 0
    """Messages that were not signed as they should be."""

    def __post_init__(self) -> None:
        self.outlet.routes["/hook"] = self._posted

    @property
    def address(self) -> str:
        """What a user would add."""
        return f"{self.outlet.url}/hook"

    def wants(self, act: str) -> bool:
        """Whether it is to be told statements of such an act."""
        return not self.acts or act in self.acts

    def _posted(self, asked: Asked) -> Reply:
        if self.dead.is_set():
            self.outlet.answered(asked)
            raise BrokenPipeError
        headers = {name.lower(): value for name, value in asked.headers.items()}
        self.forged += not is_genuine(self.secret, headers, asked.body)
        id = headers["webhook-id"]
        self.asked[id] += 1
        if self.refuses and self.asked[id] == 1 and len(self.asked) % self.refuses == 0:
            return 500, {}, b""
        json.loads(asked.body)
        self.took[id] += 1
        return 200, {}, b""
