"""Who may use the workbench from elsewhere, and change what it shows: accounts/."""

from __future__ import annotations

import sqlalchemy as sa

from qawl.archive.schema.columns import key, metadata, of, text

accounts = sa.Table(  # who may use the workbench from elsewhere, and change what it shows: accounts/
    "accounts",
    metadata,
    key(),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    text("password"),  # its hash
    text("created"),
)

tokens = sa.Table(  # by which an account is known: those of programs, and those of browsers, which expire
    "tokens",
    metadata,
    key(),
    of("accounts", "account_id", index=True),
    sa.Column("digest", sa.Text, nullable=False, unique=True),  # of the token, which is kept nowhere
    text("label"),
    text("created"),
    text("used", needed=False),  # the day on which it was used last
    text("expires", needed=False),  # the moment; only of a browser's
    sqlite_autoincrement=True,  # the number of a token that was revoked is never another's
)
