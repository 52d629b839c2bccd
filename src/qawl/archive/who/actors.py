"""Speakers and addressees of articles joined to actors of the archive, as they come in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import msgspec
import sqlalchemy as sa

from qawl.archive.schema import articles, speakers, statements, versions
from qawl.archive.who.bodies import BodyKey
from qawl.archive.who.called import Called, called, scoped
from qawl.archive.who.choosing import Asked, choose, choose_alone, choose_lone
from qawl.archive.who.decided import DECIDED, decided
from qawl.archive.who.home import country_of
from qawl.archive.who.joining import unite
from qawl.archive.who.known import Known
from qawl.archive.who.listeners import listener
from qawl.archive.who.lone import reconsider
from qawl.archive.who.people import is_alone
from qawl.archive.who.pool import Pool, execute
from qawl.archive.who.roles import profile, tells
from qawl.archive.who.terms import terms

_KNOWN = 3  # articles up to which each may make it surer whom a family name alone means
_BATCH = 100  # versions whose speakers are joined at once


class Speaker(NamedTuple):
    """A row of the speakers of a version."""

    id: int
    name: str
    type: str
    called: Called
    roles: tuple[str, ...]


class Told(NamedTuple):
    """A statement as far as its actors are concerned."""

    id: int
    speaker: str | None
    addressee: str | None


class Version:
    """An article's words of one day, with who speaks in it and who is spoken to."""

    def __init__(self, id: int, day: str | None, title: str, outlet: str) -> None:
        """Take what is known of it, before its speakers are read."""
        self.id, self.day = id, day
        self._title, self._outlet = title, outlet
        self.speakers: list[Speaker] = []
        self.told: list[Told] = []

    @cached_property
    def country(self) -> str:
        """The country of which it speaks, folded; asked only where a body states none."""
        said = (text for one in self.speakers for text in (one.name, *one.roles))
        return country_of(self._outlet, said, self._title)

    def key(self, body: BodyKey) -> str | None:
        """Return the key of a body; None where each country has one, and none is told."""
        if not body.national or body.country:
            return scoped(body, "")
        return scoped(body, self.country) if self.country else None


def settle(connection: sa.Connection, ids: Sequence[int]) -> None:
    """Give the statements of these ids, and the speakers of their versions, their actors."""
    in_these = statements.c.id.in_(ids)
    found = connection.execute(sa.select(statements.c.version_id).where(in_these).distinct()).scalars()
    listed = sorted(found)
    for start in range(0, len(listed), _BATCH):
        _Batch(connection, listed[start : start + _BATCH]).join()


class _Batch:
    """Some versions whose speakers are joined at once."""

    def __init__(self, connection: sa.Connection, version_ids: Sequence[int]) -> None:
        """Read the versions, and the actors that their speakers may be."""
        self._connection = connection
        self._versions = _read(connection, version_ids)
        self._decided = decided(connection)
        self._pool = Pool(connection, self._keys(), self._surnames())
        self._met: list[Known] = []  # people met few times, whose family names others may be called by
        self._here: dict[str, Known] = {}  # the speakers of the version at hand, by name
        self._actor_of: list[dict[str, object]] = []
        self._said: list[dict[str, object]] = []

    def _called(self) -> Iterator[tuple[Version, Called]]:
        for version in self._versions:
            yield from ((version, speaker.called) for speaker in version.speakers)
            for told in version.told:
                if told.addressee:
                    yield version, listener(told.addressee)

    def _keys(self) -> Iterator[str]:
        yield from self._decided.keys.values()
        for version, one in self._called():
            yield from one.keys
            if one.kind == "lone":
                yield one.surname
            if one.body and (key := version.key(one.body)):
                yield key

    def _surnames(self) -> Iterator[str]:
        return (one.surname for _, one in self._called() if one.kind == "person")

    def join(self) -> None:
        """Join all of them, and write it."""
        for version in self._versions:
            self._join(version)
        self._pool.write()
        execute(self._connection, _SPEAKER, self._actor_of)
        execute(self._connection, _STATEMENT, self._said)
        reconsider(self._connection, self._pool, self._met, self._decided)

    def _join(self, version: Version) -> None:
        """Join the speakers of a version, those with the fullest names first, and those whom they speak to."""
        self._here = {}
        taken: set[int] = set()
        for speaker in sorted(version.speakers, key=lambda one: (-len(one.called.words), one.id)):
            known = self._speaker(version, speaker, taken)
            if known is not None:
                known.meet(speaker.name, version.day, filter(tells, speaker.roles))
                if wanted := self._decided.name(speaker.name):
                    known.rename(wanted)
                taken.add(known.id)
                if known.articles <= _KNOWN and speaker.called.kind == "person":
                    self._met.append(known)
                self._here[speaker.name] = known
                self._actor_of.append({"of": speaker.id, "by": known.id})
        for name, count in Counter(told.speaker for told in version.told).items():
            if name in self._here:
                self._here[name].speak(count)
        for told in version.told:
            by = self._here.get(told.speaker or "")
            to = self._listener(version, told.addressee) if told.addressee else None
            if by or to:
                ids = {"by": by.id if by else None, "to": to.id if to else None}
                self._said.append({"of": told.id, **ids})

    def _speaker(self, version: Version, speaker: Speaker, taken: set[int]) -> Known | None:
        """Return the actor who a speaker is, a new one where he is none of those known."""
        one = speaker.called
        if key := self._decided.key(speaker.name):
            also = version.key(one.body) if one.body else None
            keys = (key, *one.keys, *((also,) if also else ()))
            found = self._pool.at((key,))
            return found[0] if found else self._pool.new(speaker.name, speaker.type, keys)
        if one.body:
            return self._body(version, one.body, speaker.name, speaker.type)
        if one.kind == "nobody":
            return None
        asked = Asked(one, version.day, profile(speaker.roles))
        if one.kind == "person":
            return self._person(asked, speaker.name, taken)
        return self._lone(asked, speaker.name, taken)

    def _lone(self, asked: Asked, name: str, taken: set[int]) -> Known | None:
        """Return who is meant by a family name alone; those who were known by it alone till now may be he as well."""
        one, alone = asked.called, self._pool.at(asked.called.keys)
        bearers = self._pool.at((one.surname,))
        known = choose_lone(asked, bearers, taken)
        if known is None:
            found = choose_alone(asked, alone, borne=bool(bearers))
            new = found is None and is_alone(one.words[0])
            return self._pool.new(name, "person", one.keys) if new else found
        for other in alone:
            if other is not known and choose_lone(_again(one, other), bearers, set()) is known:
                self._unite(known, other)
        return known

    def _person(self, asked: Asked, name: str, taken: set[int]) -> Known:
        keys = asked.called.keys
        near = self._pool.at(key for key in keys if key.startswith("p:"))
        found = choose(asked, near, taken, self._pool.bearers)
        if not found:
            return self._pool.new(name, "person", keys)
        known, *same = found
        self._pool.keep(known, keys)
        for other in same:
            self._unite(known, other)
        return known

    def _unite(self, known: Known, other: Known) -> None:
        """Join two actors of whom it has come out that they are one."""
        if any(key.startswith(DECIDED) for key in known.keys | other.keys):
            return  # a user has said who they are
        unite(self._connection, self._pool, known, other)
        for row in (*self._actor_of, *self._said):
            row.update((column, known.id) for column in ("by", "to") if row.get(column) == other.id)
        self._met = [known if one is other else one for one in self._met]
        self._here = {name: known if one is other else one for name, one in self._here.items()}

    def _body(
        self, version: Version, body: BodyKey, name: str, type: str, *, make: bool = True
    ) -> Known | None:
        """Return the body of this name; None for one that each country has, where no country is told."""
        key = version.key(body)
        found = self._pool.at((key,)) if key else []
        if found or not (make and key):
            return found[0] if found else None
        return self._pool.new(name, type, (key,))

    def _listener(self, version: Version, text: str) -> Known | None:
        """Return the actor who is spoken to: one of the article's speakers, else one that the archive knows."""
        one = listener(text)
        if one.kind == "nobody":
            return None
        if one.body:
            state = not terms(text).words
            make = state or bool(one.body.country)
            known = self._body(version, one.body, text, "group" if state else "organization", make=make)
            if known is not None and not known.names:
                known.meet(text, version.day)
            return known
        for name, known in self._here.items():
            theirs = called(name, known.type).words
            if theirs and set(one.words) <= set(theirs) and one.words[-1] == theirs[-1]:
                return known
        asked = Asked(one, version.day, profile(()))
        if one.kind == "lone":
            return choose_lone(asked, self._pool.at((one.surname,)), set())
        near = self._pool.at(key for key in one.keys if key.startswith("p:"))
        return next(iter(choose(asked, near, set(), self._pool.bearers)), None)


def _again(one: Called, known: Known) -> Asked:
    """Return what there is to ask of one who is known by his family name alone."""
    return Asked(one, known.seen[1], known.profile())


_SPEAKER = sa.update(speakers).where(speakers.c.id == sa.bindparam("of")).values(actor_id=sa.bindparam("by"))
_STATEMENT = (
    sa.update(statements)
    .where(statements.c.id == sa.bindparam("of"))
    .values(actor_id=sa.bindparam("by"), addressee_id=sa.bindparam("to"))
)


def _read(connection: sa.Connection, version_ids: Sequence[int]) -> list[Version]:
    """Return the versions of these ids with their speakers, and their statements that count."""
    columns = (versions.c.id, versions.c.published, versions.c.title, articles.c.outlet)
    dated = sa.select(*columns).join_from(versions, articles).where(versions.c.id.in_(version_ids))
    found = {row.id: Version(*row) for row in connection.execute(dated.order_by(versions.c.id))}
    rows = sa.select(speakers).where(speakers.c.version_id.in_(version_ids)).order_by(speakers.c.id)
    for row in connection.execute(rows):
        roles = tuple(msgspec.json.decode(row.roles, type=tuple[str, ...]))
        one = Speaker(row.id, row.name, row.type, called(row.name, row.type), roles)
        found[row.version_id].speakers.append(one)
    said = sa.select(
        statements.c.id, statements.c.version_id, statements.c.speaker, statements.c.addressee
    ).where(statements.c.version_id.in_(version_ids), statements.c.current)
    for row in connection.execute(said.order_by(statements.c.id)):
        found[row.version_id].told.append(Told(row.id, row.speaker, row.addressee))
    return list(found.values())
