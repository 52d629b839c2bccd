"""Many inputs at once: taken apart and read by processes, one a core, in the order in which they were given.

What starts processes is imported when it is needed: it takes longer than all else that `import qawl` brings.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from qawl.entry import Source
from qawl.errors import InputError

if TYPE_CHECKING:
    from qawl.types import Reading


def read_many(
    sources: Iterable[Source],
    *,
    workers: int | None = None,
    date: dt.date | None = None,
    outlet: str = "",
    url: str = "",
    allow_private: bool = False,
    on_error: Callable[[InputError], None] | None = None,
) -> Iterator[Reading]:
    """Read every article of many inputs on all cores; they come in the order of the inputs.

    Workers are processes: a script calls this under `if __name__ == "__main__":`. What is read at once is bounded, so
    that there may be any number of inputs.

    Args:
        sources: what `qawl.read` takes, each; files are named by their `Path`.
        workers: processes that read, of some 200 MB each; as many as there are cores where none is given. With 1, or
            for less than 128 articles in less than 32 files, no process is started.
        date: day of publication, of the pages that do not say it; `outlet`, `url` and `allow_private` as in `read`.
        outlet: who published, where a page does not say it.
        url: its address, where a page does not say it.
        allow_private: fetch addresses of this machine and of private networks too.
        on_error: is called with what cannot be read, so that the rest goes on; without it the first such thing is
            raised.

    Raises:
        InputError: an input, or a record of one, cannot be read.
        QawlError: a worker was killed, or none can be started.
    """

    def told(found: Iterable[Reading | InputError]) -> Iterator[Reading]:
        for one in found:
            if not isinstance(one, InputError):
                yield one
            elif on_error is None:
                raise one
            else:
                on_error(one)

    from qawl.many.reading import Readings
    from qawl.many.unpacking import Given

    with Readings(workers) as readings:
        for source in sources:
            yield from told(readings.add(Given(source, "", date, outlet, url, allow_private)))
        yield from told(readings.rest())
