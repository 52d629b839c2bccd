"""Does `qawl collect run` do what it should for hours: nothing lost, nothing twice, nobody pressed, memory even?

It runs as a user would run it, beside six outlets and two receivers that this program plays; it is killed twice and
started again. What is then in the archive is compared with what the outlets gave, and what receivers took with that.
"""

import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import linear_regression
from typing import IO, Any, NamedTuple

import sqlalchemy as sa
from tests.collect.outlets import opened

from bench import processes
from bench.collect_checks import ATOM, DELAY, LOG, Done, Played, checked
from bench.collect_receiver import Receiver
from bench.collect_sites import Mood, Site
from bench.flow import Form
from qawl import Article
from qawl.archive import Archive, Query
from qawl.archive.schema import pages, statements
from qawl.archive.store import moment
from qawl.collect import Manners, Visitor, add_feeds, discover_feeds
from qawl.watch import add_watch

_KILLS = (1 / 12, 1 / 4)  # of the time: early, so that a long rest shows whether memory grows
_FIRST = 20  # articles that each outlet has at the beginning
_EVERY = 3  # articles that each publishes in a minute
_LOOK = 10.0  # seconds between two looks at the memory
_QUIET = 240.0  # seconds at the end in which nothing new is published
_FOR_EVER = ("--every", "1m")
_RECEIVERS: tuple[dict[str, Any], ...] = (
    {"name": "all", "refuses": 40},
    {"name": "warnings", "acts": ("threaten", "warn")},
)
_DEAD = (0.3, 0.5)  # of the time, from when until when a receiver is dead: the second
_SITES: tuple[dict[str, Any], ...] = (
    {"kind": "rss"},
    {"kind": "atom", "tags": False},
    {"kind": "json", "faults": True},
    {"kind": "sitemap", "tags": False},
    {"kind": "broken", "faults": True, "slow": 2.0, "pause": 4.0},
    {"kind": "rss"},
)
_MOODS = (  # of the time; what the last of them answers then
    (0.15, [Mood((429, {"Retry-After": "40"}, b""), rest=40)]),
    (0.35, [Mood((503, {}, b""), rest=60)]),
    (0.45, [Mood((500, {}, b"")), Mood((502, {}, b"")), Mood((500, {}, b""), rest=60)]),
    (0.60, [Mood(), Mood(), Mood(rest=60)]),
)


class Look(NamedTuple):
    """What the collector held at a moment."""

    minute: float  # since its start
    memory: float  # MB, of which it shares some with other programs
    own: float  # MB that it has written to


class Soak(NamedTuple):
    """A run, and what was found to have been done in it."""

    minutes: float
    kills: int
    core_seconds: float
    memory: list[Look]  # of the program since the last kill
    done: Done

    @property
    def growth(self) -> float:
        """By how many MB an hour its own memory grew, in the second half of its last run: the line of least squares."""
        late = self.memory[len(self.memory) // 2 :]
        slope, _ = linear_regression([look.minute for look in late], [look.own for look in late])
        return 60 * slope


@dataclass
class Program:
    """The collector, as a process that can be killed and started again."""

    place: str
    log: IO[bytes]
    process: "subprocess.Popen[bytes]" = field(init=False)
    starts: list[float] = field(default_factory=list)
    kills: int = 0
    memory: list[Look] = field(default_factory=list)
    _seconds: dict[int, float] = field(default_factory=dict)

    def start(self, *options: str) -> None:
        """Start it."""
        options = (*options, "--allow-private", "--delay", f"{DELAY:g}", "--archive", self.place)
        self.starts.append(time.monotonic())
        self.memory.clear()
        self.process = subprocess.Popen(
            (*processes.COMMAND, "collect", "run", *options),
            start_new_session=True,
            stdout=self.log,
            stderr=self.log,
        )

    def look(self) -> Look:
        """Note what it holds.

        Raises:
            RuntimeError: it has ended by itself.
        """
        if self.process.poll() is not None:
            raise RuntimeError(f"the collector ended with {self.process.returncode}; see {self.log.name}")
        self._seconds |= processes.seconds_of(self.process.pid)
        said = Path(f"/proc/{self.process.pid}/smaps_rollup").read_text()
        memory, own = (
            int(said.partition(f"\n{name}:")[2].split()[0]) * 1024 / 1e6 for name in ("Pss", "Pss_Anon")
        )
        self.memory.append(Look((time.monotonic() - self.starts[-1]) / 60, memory, own))
        return self.memory[-1]

    def again(self) -> None:
        """Kill it, so that it can do nothing any more, and start it again."""
        self.look()
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.kills += 1
        self.start(*_FOR_EVER)

    def end(self) -> int:
        """Have it end; return its code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=120)

    @property
    def core_seconds(self) -> float:
        """What it computed."""
        return sum(self._seconds.values())


def soak(articles: Sequence[Article], folder: Path, minutes: float, say: Callable[[str], None]) -> Soak:
    """Have it collect for so many minutes; its log, archive and Atom file are left in `folder`."""
    form = Form.of_a_site()
    with ExitStack() as stack:
        outlets = [stack.enter_context(opened()) for _ in _SITES]
        shares = [iter(articles[number :: len(_SITES)]) for number in range(len(_SITES))]
        sites = [
            Site(outlet, form=form, stock=share, **given)
            for outlet, share, given in zip(outlets, shares, _SITES, strict=True)
        ]
        receivers = [Receiver(stack.enter_context(opened()), **given) for given in _RECEIVERS]
        log = stack.enter_context((folder / LOG).open("wb"))
        archive = stack.enter_context(Archive.open(folder / "qawl.db", create=True))
        program = Program(archive.name, log)
        _prepare(archive, sites, program, minutes * 60)
        since = _watch(archive, receivers, folder / ATOM)
        _play(program, sites, receivers[1], minutes * 60, say)
        code = program.end()
        done = checked(Played(archive, sites, receivers, program.starts, since, folder))
    if code:
        done.faults.append(f"the collector ended with {code}")
    return Soak(minutes, program.kills, program.core_seconds, program.memory, done)


def _prepare(archive: Archive, sites: Sequence[Site], program: Program, seconds: float) -> None:
    """Have the first pages collected, edit some and take some down, and have all visited again within the time."""
    with Visitor(Manners(allow_private=True)) as visitor:
        for site in sites:
            site.publish(_FIRST)
            add_feeds(archive, site.address, discover_feeds(visitor, site.address))
    program.start()
    program.process.wait()
    with archive.writing() as connection:
        ids = connection.execute(sa.select(pages.c.id).where(pages.c.due.is_not(None))).scalars().all()
        for number, id in enumerate(ids):
            due = moment(seconds * (0.05 + 0.8 * number / len(ids)))
            connection.execute(sa.update(pages).where(pages.c.id == id).values(due=due))
    for site in sites:
        for number, page in enumerate(site.pages.values()):
            page.edition += number % 2
            page.fault = page.fault or ("gone" if number % 10 == 6 else "")


def _watch(archive: Archive, receivers: Sequence[Receiver], atom: Path) -> int:
    """Have the receivers told from now on; return the last statement that is there."""
    for receiver in receivers:
        query = Query(act=receiver.acts)
        files = [] if receiver.acts else [atom]
        watch = add_watch(archive, receiver.name, query, atom=files, webhooks=[receiver.address])
        receiver.secret = watch.targets[-1].secret
    with archive.reading() as connection:
        return int(connection.execute(sa.select(sa.func.max(statements.c.id))).scalar_one())


def _play(
    program: Program, sites: Sequence[Site], receiver: Receiver, seconds: float, say: Callable[[str], None]
) -> None:
    """Play the outlets and the receiver for so many seconds, and kill the collector now and then."""
    events: list[tuple[float, Callable[[], object]]] = []
    events += [(seconds * share, program.again) for share in _KILLS]
    events += [(seconds * share, partial(sites[-1].moods.extend, moods)) for share, moods in _MOODS]
    events += [(seconds * _DEAD[0], receiver.dead.set), (seconds * _DEAD[1], receiver.dead.clear)]
    news = int((seconds - _QUIET) / 60 * _EVERY)
    events += [(60 / _EVERY * number, partial(site.publish, 1)) for number in range(news) for site in sites]
    events += [(_LOOK * number, program.look) for number in range(1, int(seconds / _LOOK))]
    events += [(60.0 * number, partial(_tell, program, say)) for number in range(1, int(seconds / 60))]
    events.sort(key=lambda event: event[0])
    program.start(*_FOR_EVER)
    begun = time.monotonic()
    for when, happen in [*events, (seconds, lambda: None)]:
        time.sleep(max(begun + when - time.monotonic(), 0))
        happen()


def _tell(program: Program, say: Callable[[str], None]) -> None:
    minute, memory, own = program.look()
    held = f"{memory:.1f} MB, of which {own:.1f} are its own"
    say(f"{minute:.1f} minutes since the start: {held}; {program.core_seconds:.0f} s of a core")
