"""Which actors do the replies name? By the speakers of their own article, else by names of the archive.

The words of an article say no more than `تصريحات لمرشد إيران علي خامنئي`. Each name that may stand in them is kept, so
that a reply finds its actor also when he comes into the archive after it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import sqlalchemy as sa

from qawl.archive.schema import (
    actor_keys,
    actor_names,
    actors,
    answers,
    replies,
    reply_names,
    speakers,
    statements,
)
from qawl.archive.ties.pairs import later
from qawl.archive.who import names
from qawl.archive.who.called import surname_key
from qawl.lexicon.nouns import Noun, classes

_LONGEST = 5  # words of a name
_BEGINS = 5  # words, within which a name begins
_FAR = 2  # times as many statements as the next bearer of a family name made

DAYS = 14
"""How long after a statement an article may call another a reply to it."""


def name(connection: sa.Connection, new: Sequence[int], ids: Sequence[int]) -> None:
    """Find out whom replies answer: the new ones, and older ones that name the actors of new statements.

    Args:
        connection: of a writer.
        new: the statements that are replies, of those which are new.
        ids: all statements which are new.
    """
    if new:
        phrases = sa.select(replies.c.statement_id, replies.c.name)
        named = phrases.where(replies.c.statement_id.in_(new), replies.c.name.is_not(None))
        keys = [
            {"statement_id": id, "key": key, "place": place}
            for id, phrase in connection.execute(named).all()
            for place, key in enumerate(dict.fromkeys(_keys(phrase)))
        ]
        connection.execute(sa.delete(reply_names).where(reply_names.c.statement_id.in_(new)))
        if keys:
            connection.execute(sa.insert(reply_names), keys)
        _by_speakers(connection, new)
    _by_names(connection, new, ids)


def _keys(phrase: str) -> Iterator[str]:
    """Yield the keys of the names that may stand in the phrase, those that count first: the longest, then the first.

    A name of one word has to open the phrase: inside it is mostly none. Last comes the key of the family name that it
    may be.
    """
    words = names.words(phrase)
    for length in range(min(_LONGEST, len(words)), 0, -1):
        for start in range(min(_BEGINS, len(words) - length + 1) if length > 1 else 1):
            for first in _without_preposition(words[start]):
                yield " ".join((first, *words[start + 1 : start + length]))
    for first in _without_preposition(words[0]):
        if not classes(first) & Noun.COMMON:
            yield surname_key((first,))


def _without_preposition(word: str) -> Iterator[str]:
    yield word
    if word.startswith("لل"):
        yield "ا" + word[1:]
    elif word.startswith("ل"):
        yield word[1:]


def _by_speakers(connection: sa.Connection, new: Sequence[int]) -> None:
    """Name the actors of replies to speakers of their own article."""
    same = (
        (speakers.c.version_id == statements.c.version_id)
        & (speakers.c.name == replies.c.speaker)
        & speakers.c.actor_id.is_not(None)
    )
    found = (
        sa.select(replies.c.statement_id, speakers.c.actor_id)
        .join(statements, replies.c.statement_id == statements.c.id)
        .join(speakers, same)
        .where(replies.c.statement_id.in_(new))
        .order_by(speakers.c.id)
    )
    _set(connection, dict(tuple(row) for row in connection.execute(found)))


def _by_names(connection: sa.Connection, new: Sequence[int], ids: Sequence[int]) -> None:
    """Name the actors of replies that are new, and of older ones without an answer that name one who speaks here.

    A family name alone is rather his who bears it than his who is known by no more than that.
    """
    spoke = sa.select(statements.c.actor_id).where(
        statements.c.id.in_(ids), statements.c.actor_id.is_not(None)
    )
    his = sa.union_all(
        *(sa.select(table.c.key).where(table.c.actor_id.in_(spoke)) for table in (actor_names, actor_keys))
    )
    theirs = sa.select(reply_names.c.statement_id).where(reply_names.c.key.in_(his))
    unanswered = ~sa.exists().where(answers.c.statement_id == replies.c.statement_id)
    concerned = unanswered & (replies.c.statement_id.in_(new) | replies.c.statement_id.in_(theirs))
    known = _by_whole_names(connection, concerned)
    full = {id: actor for id, (key, actor) in known.items() if " " in key}
    found = {id: actor for id, (_, actor) in known.items()}
    found |= _by_family_names(connection, concerned & replies.c.statement_id.not_in(full))
    _set(connection, found)


def _by_whole_names(
    connection: sa.Connection, concerned: sa.ColumnElement[bool]
) -> dict[int, tuple[str, int]]:
    """The name that counts first of those in a reply that are the whole name of an actor, and the actor."""
    called = (
        sa.select(reply_names.c.statement_id, reply_names.c.key, actors.c.id, actors.c.type)
        .join(replies, reply_names.c.statement_id == replies.c.statement_id)
        .join(actor_names, reply_names.c.key == actor_names.c.key)
        .join(actors, actor_names.c.actor_id == actors.c.id)
        .where(concerned, actors.c.type != "group")
        .order_by(reply_names.c.place, actors.c.statements.desc(), actors.c.id)
    )
    found: dict[int, tuple[str, int]] = {}
    for id, key, actor, kind in connection.execute(called):
        if " " in key or kind == "person" or classes(key) & Noun.COUNTRY:  # الشركة is mostly no name
            found.setdefault(id, (key, actor))
    return found


def _by_family_names(connection: sa.Connection, concerned: sa.ColumnElement[bool]) -> dict[int, int]:
    """The bearer of the family name in a reply who spoke in the days before, if he spoke far more than any other."""
    borne = (
        sa.select(reply_names.c.statement_id, actor_keys.c.actor_id, statements.c.date)
        .join(replies, reply_names.c.statement_id == replies.c.statement_id)
        .join(statements, reply_names.c.statement_id == statements.c.id)
        .join(actor_keys, reply_names.c.key == actor_keys.c.key)
        .where(concerned, statements.c.date.is_not(None))
    )

    @cache
    def spoke(actor: int, day: str) -> int:
        """How many statements he made in the days before."""
        within = statements.c.date.between(later(day, -DAYS), day)
        his = statements.c.current & (statements.c.actor_id == actor) & within
        return connection.execute(sa.select(sa.func.count()).where(his)).scalar_one()

    said: dict[int, dict[int, int]] = {}
    for id, actor, day in connection.execute(borne).all():
        said.setdefault(id, {})[actor] = spoke(actor, day)
    found: dict[int, int] = {}
    for id, counts in said.items():
        first, second = sorted([*counts.values(), 0])[-1:-3:-1]
        if first > second * _FAR:
            found[id] = max(counts, key=lambda actor: counts[actor])
    return found


def _set(connection: sa.Connection, found: dict[int, int]) -> None:
    for id, actor in found.items():
        connection.execute(sa.update(replies).where(replies.c.statement_id == id).values(actor_id=actor))
