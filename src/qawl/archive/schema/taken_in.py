"""What was taken in: articles, each version of their words, and what could not be read."""

from __future__ import annotations

import sqlalchemy as sa

from qawl.archive.schema.columns import key, metadata, of, text

articles = sa.Table(
    "articles",
    metadata,
    key(),
    sa.Column(
        "key", sa.Text, nullable=False, unique=True
    ),  # what makes it the same article: keep/identity.py
    text("given_id"),  # the id of the input
    text("url"),
    text("outlet"),
    text("first_seen"),  # moments at which Qawl took it in
    text("last_seen"),
)

versions = sa.Table(
    "versions",
    metadata,
    key(),
    of("articles", "article_id"),
    sa.Column("n", sa.Integer, nullable=False),  # 1 for the words first seen
    text("digest"),  # of title and text
    text("title"),
    text("byline"),
    text("published", needed=False),
    text("text"),
    text("seen"),
    text("reader"),  # the version of Qawl that read it
    text("notes"),  # JSON list: what keeps the record from being whole
    sa.Column("current", sa.Boolean, nullable=False),
    sa.UniqueConstraint("article_id", "digest"),
    sa.UniqueConstraint("article_id", "n"),
)

problems = sa.Table(
    "problems",
    metadata,
    key(),
    text("input"),
    text("kind"),  # the error's class
    text("reason"),
    text("first_at"),
    text("last_at"),
    sa.Column("times", sa.Integer, nullable=False, default=1),
    sa.UniqueConstraint("input", "reason"),
)

forgotten = sa.Table(
    "forgotten",
    metadata,
    key(),
    text("at"),
    text("kind"),  # article, outlet, person
    text("value"),  # a line for each key or name: keep/forgetting.py
    sa.UniqueConstraint("kind", "value"),
)
