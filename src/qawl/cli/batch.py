"""Many inputs read in their order: a bad one is reported and counted, and the rest go on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from qawl.cli import console
from qawl.cli.inputs import Input
from qawl.errors import InputError
from qawl.many.reading import Readings
from qawl.many.unpacking import Given
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

    def __init__(self, inputs: list[Input | InputError], known: Known, workers: int) -> None:
        """Take the inputs as `qawl.cli.inputs.inputs` lists them, to be read by so many processes."""
        self.inputs = inputs
        self.articles = 0
        self.failures = 0
        self._known, self._workers = known, workers

    def readings(self, progress: console.Progress) -> Iterator[Reading]:
        """Yield every article that can be read."""
        with Readings(self._workers) as readings:
            for one in self.inputs:
                if isinstance(one, InputError):
                    self._report(one)
                else:
                    yield from self._read(readings.add(Given(one.source, one.name, *self._known)), progress)
                progress.input()
            yield from self._read(readings.rest(), progress)

    def _read(self, found: Iterable[Reading | InputError], progress: console.Progress) -> Iterator[Reading]:
        for one in found:
            if isinstance(one, InputError):
                self._report(one)
                continue
            self.articles += 1
            if self._workers == 1 and self.articles % _MANY == 0:
                settle()
            progress.article()
            yield one

    def _report(self, problem: InputError) -> None:
        self.failures += 1
        console.complain(str(problem))
