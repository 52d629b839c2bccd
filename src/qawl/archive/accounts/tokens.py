"""By what is an account known without its password? A random token, of which only the digest is kept.

A program has one until it is revoked; a browser from sign-in to sign-out or a new password, two weeks at most.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.schema import accounts, tokens
from qawl.archive.store import Archive, now
from qawl.errors import NothingFoundError

SESSION = dt.timedelta(days=14)
"""How long a browser stays signed in at most."""
_BYTES = 32  # of chance in a token
PREFIX = "qawl_"
"""By which a token is told from other words, also where it leaked."""


class Token(Struct, frozen=True, kw_only=True):
    """What is known of a program's token."""

    id: int
    label: str
    created: str
    """The moment, UTC."""
    used: str | None
    """The day on which it was used last."""


class Bearer(Struct, frozen=True, kw_only=True):
    """Whose a token is."""

    account: str
    token_id: int
    used: str | None
    is_session: bool


def new_token(connection: sa.Connection, account_id: int, *, label: str = "", session: bool = False) -> str:
    """Make a token of an account, for a browser if it is of a `session`, and return it: nobody can see it again."""
    token = f"{PREFIX}{secrets.token_urlsafe(_BYTES)}"
    expires = _moment(dt.datetime.now(dt.UTC) + SESSION) if session else None
    row = {"account_id": account_id, "digest": _digest(token), "label": label, "expires": expires}
    connection.execute(sa.delete(tokens).where(tokens.c.expires <= now()))
    connection.execute(sa.insert(tokens).values(created=now(), **row))
    return token


def bearer(connection: sa.Connection, token: str) -> Bearer | None:
    """Return whose a token is, or None where it is nobody's, or has expired."""
    asked = (
        sa.select(accounts.c.name, tokens.c.id, tokens.c.used, tokens.c.expires)
        .join_from(tokens, accounts)
        .where(tokens.c.digest == _digest(token), tokens.c.expires.is_(None) | (tokens.c.expires > now()))
    )
    row = connection.execute(asked).one_or_none()
    if row is None:
        return None
    return Bearer(account=row.name, token_id=row.id, used=row.used, is_session=row.expires is not None)


def mark_used(archive: Archive, token_id: int, day: str) -> None:
    """Keep the day on which a token was used last.

    Raises:
        ArchiveError: the archive cannot be written.
    """
    with archive.writing() as connection:
        connection.execute(sa.update(tokens).where(tokens.c.id == token_id).values(used=day))


def revoke_token(archive: Archive, id: int) -> Token:
    """Have a program's token count no more, and return what was known of it.

    Raises:
        NothingFoundError: there is none of this number.
    """
    with archive.writing() as connection:
        for found in programs_tokens(connection, tokens.c.id == id):
            connection.execute(sa.delete(tokens).where(tokens.c.id == id))
            return found
    raise NothingFoundError(f"no token {id}; see: qawl accounts list")


def end_session(archive: Archive, token: str) -> None:
    """Have a browser's token count no more; without one, do nothing."""
    of_session = (tokens.c.digest == _digest(token)) & tokens.c.expires.is_not(None)
    with archive.writing() as connection:
        connection.execute(sa.delete(tokens).where(of_session))


def programs_tokens(connection: sa.Connection, *conditions: sa.ColumnElement[bool]) -> list[Token]:
    """Return the tokens of programs, the oldest first."""
    asked = sa.select(tokens.c.id, tokens.c.label, tokens.c.created, tokens.c.used)
    rows = connection.execute(asked.where(tokens.c.expires.is_(None), *conditions).order_by(tokens.c.id))
    return [Token(**row) for row in rows.mappings()]


def _digest(token: str) -> str:
    """A plain hash is enough for what is random and long; what is looked up by it need not be compared in secret."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def _moment(when: dt.datetime) -> str:
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")
