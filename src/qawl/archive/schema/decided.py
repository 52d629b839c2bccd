"""What users decided: who is who, what became of a promise, and what was read wrongly."""

from __future__ import annotations

import sqlalchemy as sa

from qawl.archive.schema.columns import key, metadata, of, text

decisions = sa.Table(
    "decisions",
    metadata,
    key(),
    text("at"),
    text("by"),
    text("kind"),  # merge, split, rename
    text("names"),  # JSON: the names that it speaks of
)

outcomes = sa.Table(
    "outcomes",
    metadata,
    key(),
    text("at"),
    text("by"),
    text("article_key"),
    text("content"),  # of the statement that was due
    text("outcome"),  # kept, broken, unclear
    text("evidence"),
    sa.UniqueConstraint("article_key", "content"),
)

corrections = sa.Table(
    "corrections",
    metadata,
    key(),
    text("at"),
    text("by"),
    sa.Column("article_key", sa.Text, nullable=False, index=True),
    sa.Column("rejects", sa.Boolean, nullable=False),  # whether it says that this is no statement at all
    text("undone_at", needed=False),
    text("undone_by", needed=False),
    sa.Column(
        "sealed", sa.Boolean, nullable=False
    ),  # whether its article was forgotten: keep/corrections/seal.py
    text("body"),  # JSON, what it is about by its words and what it says: keep/corrections/stored.py
    sqlite_autoincrement=True,
)

corrected = sa.Table(  # which statements are as they are because of which corrections
    "corrected",
    metadata,
    of("statements", "statement_id", primary_key=True),
    of("corrections", "correction_id", primary_key=True, index=True),
)

originals = sa.Table(  # of versions with corrections: what was read before any of them
    "originals",
    metadata,
    of("versions", "version_id", primary_key=True),
    text("statements"),  # JSON lists
    text("speakers"),
)
