"""What the archive knows of an actor, as far as it takes to tell whether a speaker is he."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from msgspec import Struct, field

from qawl.archive.who.bodies import state_name, states_country
from qawl.archive.who.called import called
from qawl.archive.who.people import Words
from qawl.archive.who.roles import Profile, profile

Seen = tuple[str | None, str | None, int]
"""The first and last day of something, and how often it was met."""

Facts = dict[tuple[str, str], int | Seen]
"""Names with their articles, roles with their days, and keys, each by its kind and its words."""

_UNSEEN: Seen = (None, None, 0)


class Known(Struct, eq=False):
    """An actor, with what was learnt of it since it was read.

    Attributes:
        id: its number; that of a new one is given before it is written.
        name, type: as in the archive.
        seen: first and last day, and how many statements.
        names: each with the number of articles that call it so.
        roles: each with its days and articles.
        keys: those under which it is kept.
        renamed: whether a user chose its name.
        new, changed: whether it is yet to be written, as a whole or in part.
        stored: the facts that stand in the archive already.
    """

    id: int
    name: str
    type: str
    seen: Seen = _UNSEEN
    names: dict[str, int] = field(default_factory=dict)
    roles: dict[str, Seen] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)
    renamed: bool = False
    new: bool = False
    changed: bool = False
    stored: Facts = field(default_factory=dict)
    said: Profile | None = None

    @property
    def forms(self) -> set[Words]:
        """The words of its full names."""
        return {one.words for name in self.names if (one := called(name, self.type)).kind == "person"}

    @property
    def articles(self) -> int:
        """In how many articles it has been met."""
        return sum(self.names.values())

    def profile(self) -> Profile:
        """What its roles speak of."""
        if self.said is None:
            self.said = profile(self.roles)
        return self.said

    def facts(self) -> Facts:
        """Return the names, roles and keys that are to stand in the archive."""
        found: Facts = {("name", name): count for name, count in self.names.items()}
        found.update((("role", role), seen) for role, seen in self.roles.items())
        found.update((("key", key), 0) for key in self.keys)
        return found

    @property
    def usual(self) -> str:
        """The name by which articles call it most fully."""
        used = {name: count for name, count in self.names.items() if count}
        return fullest(used) if used else self.name

    def meet(self, name: str, day: str | None, roles: Iterable[str] = (), times: int = 1) -> None:
        """Take in that an article calls it so, or so many do."""
        self.changed = True
        self.names[name] = self.names.get(name, 0) + times
        self.seen = widened(self.seen, day, 0)
        for role in roles:
            self.roles[role] = widened(self.roles.get(role, _UNSEEN), day, 1)
            self.said = None
        self._call()

    def speak(self, count: int) -> None:
        """Take in that it made so many statements more."""
        first, last, before = self.seen
        self.seen = (first, last, before + count)
        self.changed = True

    def absorb(self, other: Known) -> None:
        """Take over all that is known of another, who is the same."""
        for name, articles in other.names.items():
            self.names[name] = self.names.get(name, 0) + articles
        for role, seen in other.roles.items():
            self.roles[role] = _both(self.roles.get(role, _UNSEEN), seen)
        self.seen = _both(self.seen, other.seen)
        self.said, self.changed = None, True
        self._call()

    def leave(self, name: str, times: int = 1) -> None:
        """Take in that so many articles that call someone so mean another."""
        self.changed = True
        left = self.names.pop(name, 0) - times
        if left > 0:
            self.names[name] = left
        self._call()

    def forget(self, statements: int) -> None:
        """Forget all but who it is, to learn it anew; so many statements it has made."""
        kept = {self.name: 0} if self.renamed or not self.names else {}
        self.names, self.roles, self.said = kept, {}, None
        self.seen = (None, None, statements)
        self.changed = True

    def rename(self, name: str) -> None:
        """Call it as a user wants it called."""
        self.names.setdefault(name, 0)
        self.name, self.renamed, self.changed = name, True, True

    def _call(self) -> None:
        if self.renamed or not any(self.names.values()):
            return
        country = max((key.partition(" @")[2] for key in self.keys if key.startswith("b:")), default="")
        stated = {name: n for name, n in self.names.items() if country and states_country(name)}
        self.name = fullest(stated or self.names)
        if country and not stated:
            self.name += f" ({state_name(country)})"


def widened(seen: Seen, day: str | None, more: int) -> Seen:
    """Return `seen` with one more day, and so many more."""
    return _both(seen, (day, day, more))


def _both(one: Seen, other: Seen) -> Seen:
    days = sorted(day for seen in (one, other) for day in seen[:2] if day)
    return (days[0] if days else None, days[-1] if days else None, one[2] + other[2])


def days_apart(seen: Seen, day: str | None) -> int:
    """Return how many days lie between a day and the time from the first to the last; 0 where one is not known."""
    first, last, _ = seen
    if day is None or first is None or last is None or first <= day <= last:
        return 0
    near = first if day < first else last
    return abs((dt.date.fromisoformat(day) - dt.date.fromisoformat(near)).days)


def fullest(names: dict[str, int]) -> str:
    """Return the longest of the names that are in use: met at least a third as often as the one most met."""
    most = max(names.values())
    usual = [name for name, count in names.items() if count * 3 >= most and (count > 1 or most < 3)]
    return max(usual, key=lambda name: (len(name.split()), names[name], name))
