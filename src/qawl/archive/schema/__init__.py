"""The tables of an archive, the same on SQLite and PostgreSQL.

Days and moments are ISO 8601 text, which sorts as time does and reads the same in both stores; lists are JSON text.
What is derived (actors, claims, answers, index) can be made again from the articles; what a user decided
(`decisions`, `outcomes`, `corrections`, `forgotten`, `watches`) names articles and people by their words, so that it
outlives all of that.
"""

from __future__ import annotations

from qawl.archive.schema.access import accounts, tokens
from qawl.archive.schema.collected import feeds, hosts, pages
from qawl.archive.schema.columns import metadata
from qawl.archive.schema.decided import corrected, corrections, decisions, originals, outcomes
from qawl.archive.schema.people import actor_keys, actor_names, actor_roles, actors, speakers
from qawl.archive.schema.said import claims, statement_themes, statements, vectors
from qawl.archive.schema.taken_in import articles, forgotten, problems, versions
from qawl.archive.schema.ties import answers, fingerprints, replies, reply_names
from qawl.archive.schema.watched import deliveries, told, watch_targets, watches

__all__ = [
    "HEAD",
    "accounts",
    "actor_keys",
    "actor_names",
    "actor_roles",
    "actors",
    "answers",
    "articles",
    "claims",
    "corrected",
    "corrections",
    "decisions",
    "deliveries",
    "feeds",
    "fingerprints",
    "forgotten",
    "hosts",
    "metadata",
    "originals",
    "outcomes",
    "pages",
    "problems",
    "replies",
    "reply_names",
    "speakers",
    "statement_themes",
    "statements",
    "tokens",
    "told",
    "vectors",
    "versions",
    "watch_targets",
    "watches",
]

HEAD = "0005"
"""The revision of the migrations that this schema is; a test holds the two together."""
