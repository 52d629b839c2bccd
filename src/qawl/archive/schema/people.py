"""Who speaks: the speakers of each article, and the actors that they are found to be, with their names and roles."""

from __future__ import annotations

import sqlalchemy as sa

from qawl.archive.schema.columns import key, metadata, of, text

actors = sa.Table(
    "actors",
    metadata,
    key(),
    text("name"),
    text("latin"),
    text("type"),
    text("first_seen", needed=False),  # days of publication
    text("last_seen", needed=False),
    sa.Column("statements", sa.Integer, nullable=False, default=0),
    sa.Column("renamed", sa.Boolean, nullable=False, default=False),  # whether a user chose its name
)

actor_names = sa.Table(
    "actor_names",
    metadata,
    key(),
    of("actors", "actor_id", index=True),
    text("name"),
    sa.Column("key", sa.Text, nullable=False, index=True),  # folded: who/names.py
    text("heard"),  # the consonants alone, as a name in Latin letters is looked for
    sa.Column("articles", sa.Integer, nullable=False, default=0),
    sa.UniqueConstraint("actor_id", "name"),
)

actor_keys = sa.Table(
    "actor_keys",
    metadata,
    of("actors", "actor_id", primary_key=True),
    sa.Column(
        "key", sa.Text, primary_key=True, index=True
    ),  # what a new speaker may know it by: who/called.py
)

actor_roles = sa.Table(
    "actor_roles",
    metadata,
    key(),
    of("actors", "actor_id", index=True),
    text("role"),
    text("first_seen", needed=False),
    text("last_seen", needed=False),
    sa.Column("articles", sa.Integer, nullable=False, default=0),
    sa.UniqueConstraint("actor_id", "role"),
)

speakers = sa.Table(
    "speakers",
    metadata,
    key(),
    of("versions", "version_id", index=True),
    of("actors", "actor_id", kept=True, index=True),
    sa.Column("name", sa.Text, nullable=False, index=True),
    text("type"),
    text("roles"),  # JSON list
    text("mentions"),  # JSON list of spans
)
