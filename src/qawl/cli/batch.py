"""Many inputs read one after the other: a bad one is reported and counted, and the rest go on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

import qawl
from qawl.cli import console
from qawl.cli.inputs import Input
from qawl.errors import InputError
from qawl.memory import settle
from qawl.types import Reading

_MANY = 1000  # articles, after which it pays to have the memory put in order


class Known(NamedTuple):
    """What the user knows about all inputs."""

    date: dt.date | None
    outlet: str
    url: str
    allow_private: bool


class Batch:
    """The readings of some inputs, and how many articles and failures there were."""

    def __init__(self, inputs: list[Input | InputError], known: Known) -> None:
        """Take the inputs as `qawl.cli.inputs.inputs` lists them."""
        self.inputs = inputs
        self.articles = 0
        self.failures = 0
        self._known = known

    def readings(self, progress: console.Progress) -> Iterator[Reading]:
        """Yield every article that can be read."""
        for one in self.inputs:
            if isinstance(one, InputError):
                self._report(one)
            else:
                for reading in qawl.read_all(
                    one.source, name=one.name, on_error=self._report, **self._known._asdict()
                ):
                    self.articles += 1
                    if self.articles % _MANY == 0:
                        settle()
                    progress.article()
                    yield reading
            progress.input()

    def _report(self, problem: InputError) -> None:
        self.failures += 1
        console.complain(str(problem))
