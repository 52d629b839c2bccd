"""Which accounts are there, and who signs in?"""

from __future__ import annotations

import unicodedata
from typing import Any

import sqlalchemy as sa
from msgspec import Struct

from qawl.archive.accounts import passwords
from qawl.archive.accounts.tokens import Token, new_token, programs_tokens
from qawl.archive.schema import accounts, tokens
from qawl.archive.store import Archive, now
from qawl.errors import NothingFoundError, QueryError

_LONGEST = 60  # characters of a name


class Account(Struct, frozen=True, kw_only=True):
    """An account, and the tokens of its programs."""

    name: str
    created: str
    """The moment, UTC."""
    tokens: tuple[Token, ...]


def has_accounts(connection: sa.Connection) -> bool:
    """Return whether there is any account."""
    return connection.execute(sa.select(accounts.c.id).limit(1)).first() is not None


def list_accounts(connection: sa.Connection) -> list[Account]:
    """Return the accounts, by name."""
    return [
        Account(
            name=row.name,
            created=row.created,
            tokens=tuple(programs_tokens(connection, tokens.c.account_id == row.id)),
        )
        for row in connection.execute(sa.select(accounts).order_by(accounts.c.name))
    ]


def add_account(archive: Archive, name: str, password: str) -> None:
    """Make an account.

    Raises:
        QueryError: there is one of this name, or the name or password is not fit for one.
        MissingExtraError: the extra `web` is not installed.
    """
    kept = passwords.hashed(password)
    with archive.writing() as connection:
        name = new_name(connection, name)
        connection.execute(sa.insert(accounts).values(name=name, password=kept, created=now()))


def new_name(connection: sa.Connection, name: str) -> str:
    """Return a name as it is kept, if an account may have it: for one who is to be asked for a password only then.

    Raises:
        QueryError: it is not fit for a name, or another has it.
    """
    name = _written(name)
    if not name or len(name) > _LONGEST or not name.isprintable():
        raise QueryError(f"a name of 1 to {_LONGEST} characters is needed, without signs that cannot be seen")
    if connection.execute(sa.select(accounts.c.id).where(accounts.c.name == name)).first():
        raise QueryError(f"there is an account {name}; to change its password: qawl accounts password {name}")
    return name


def remove_account(archive: Archive, name: str) -> None:
    """Remove an account with its tokens; what it corrected stays.

    Raises:
        NothingFoundError: there is none of this name.
    """
    with archive.writing() as connection:
        connection.execute(sa.delete(accounts).where(accounts.c.id == the_account(connection, name).id))


def change_password(archive: Archive, name: str, password: str) -> None:
    """Give an account another password; browsers that are signed in with the old one are so no more.

    Raises:
        NothingFoundError: there is none of this name.
        QueryError: the password is too short or too long.
    """
    kept = passwords.hashed(password)
    with archive.writing() as connection:
        account_id = the_account(connection, name).id
        sessions = (tokens.c.account_id == account_id) & tokens.c.expires.is_not(None)
        connection.execute(sa.update(accounts).where(accounts.c.id == account_id).values(password=kept))
        connection.execute(sa.delete(tokens).where(sessions))


def make_token(archive: Archive, name: str, label: str) -> str:
    """Make a token for a program of an account, and return it: nobody can see it again.

    Raises:
        NothingFoundError: there is no account of this name.
        QueryError: the label cannot be shown.
    """
    label = _written(label)
    if len(label) > _LONGEST or not label.isprintable():
        raise QueryError(f"a label has at most {_LONGEST} characters, without signs that cannot be seen")
    with archive.writing() as connection:
        return new_token(connection, the_account(connection, name).id, label=label)


def sign_in(archive: Archive, name: str, password: str) -> str | None:
    """Return a token for the browser of one who knows the password, or None: it is wrong, or there is no such name.

    Raises:
        ArchiveError: the archive cannot be written.
    """
    named = sa.select(accounts.c.id, accounts.c.password).where(accounts.c.name == _written(name))
    with archive.reading() as connection:
        found = connection.execute(named).one_or_none()
    if not passwords.fits(password, found.password if found else None) or not found:
        return None
    kept = passwords.hashed(password) if passwords.is_dated(found.password) else found.password
    with archive.writing() as connection:
        # Only if the password is still the one that was checked.
        same = (accounts.c.id == found.id) & (accounts.c.password == found.password)
        if not connection.execute(sa.update(accounts).where(same).values(password=kept)).rowcount:
            return None
        return new_token(connection, found.id, session=True)


def the_account(connection: sa.Connection, name: str) -> sa.Row[Any]:
    """Return the row of an account.

    Raises:
        NothingFoundError: there is none of this name.
    """
    row = connection.execute(sa.select(accounts).where(accounts.c.name == _written(name))).one_or_none()
    if row is None:
        raise NothingFoundError(f"no account {name[:_LONGEST]!r}; see: qawl accounts list")
    return row


def _written(name: str) -> str:
    """Return a name or label as it is kept, however the keyboard composes its letters."""
    return unicodedata.normalize("NFC", " ".join(name.split()))
