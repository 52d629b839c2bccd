"""Saved searches, whose new statements are told, and whom: qawl.watch."""

from __future__ import annotations

import sqlalchemy as sa

from qawl.archive.schema.columns import key, metadata, of, text

watches = sa.Table(  # saved searches, whose new statements are told: qawl.watch
    "watches",
    metadata,
    key(),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    text("query"),  # JSON: search/query.py
    text("added"),
    text("by"),
    sa.Column("looked", sa.Integer, nullable=False),  # the last statement that was looked at
)

watch_targets = sa.Table(
    "watch_targets",
    metadata,
    key(),
    of("watches", "watch_id", index=True),
    text("kind"),  # atom, webhook, notify
    text("address"),
    text("secret"),  # with which a webhook is signed
    text("rests", needed=False),  # after failures in a row, told nothing before this moment
    text("succeeded", needed=False),
    sa.Column("failures", sa.Integer, nullable=False, default=0),  # since it was told something last
    text("reason"),  # of the last failure
)

told = sa.Table(  # what a watch found: each statement once, by its article and words
    "told",
    metadata,
    key(),
    of("watches", "watch_id"),
    text("digest"),
    of("statements", "statement_id", kept=True, index=True),
    text("at"),
    sa.UniqueConstraint("watch_id", "digest"),
)

deliveries = sa.Table(  # what a target was not told yet
    "deliveries",
    metadata,
    of("watch_targets", "target_id", primary_key=True),
    of("told", "told_id", primary_key=True, index=True),
    sa.Column("failures", sa.Integer, nullable=False, default=0),
    text("rests", needed=False),  # not told again before this moment
)
