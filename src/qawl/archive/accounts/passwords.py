"""Is this the password of that account? By Argon2id, which is slow and takes much memory on purpose (RFC 9106)."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from qawl.errors import MissingExtraError, QueryError

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST, LONGEST = 10, 1000  # characters


def hashed(password: str) -> str:
    """Return what is kept of a new password.

    Raises:
        QueryError: it is too short or too long.
        MissingExtraError: the extra `web` is not installed.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise QueryError(
            f"a password has {SHORTEST} to {LONGEST:,} characters; several words make a good one"
        )
    return _hasher().hash(_typed(password))


def fits(password: str, kept: str | None) -> bool:
    """Return whether `password` is the one of which `kept` was kept.

    Where there is no such account, and so nothing kept, the answer takes as long, so that it does not tell.
    """
    from argon2.exceptions import InvalidHashError, VerificationError

    if len(password) > LONGEST:
        return False
    try:
        return _hasher().verify(kept or _nobody(), _typed(password)) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def is_dated(kept: str) -> bool:
    """Return whether a hash was made with other costs than new ones are."""
    return _hasher().check_needs_rehash(kept)


def _typed(password: str) -> str:
    """Return a password in one form, however the keyboard composes its letters (NIST SP 800-63B)."""
    return unicodedata.normalize("NFKC", password)


@cache
def _hasher() -> PasswordHasher:
    try:
        from argon2 import PasswordHasher
    except ImportError:
        raise MissingExtraError("accounts belong to the workbench: pip install 'qawl[archive,web]'") from None
    return PasswordHasher()


@cache
def _nobody() -> str:
    """The hash that stands for nobody's password."""
    return _hasher().hash("")
