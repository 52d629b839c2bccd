"""What was said, and by what a search finds it."""

from __future__ import annotations

import sqlalchemy as sa

from qawl.archive.schema.columns import key, metadata, of, text

claims = sa.Table(
    "claims",
    metadata,
    key(),
    of("actors", "actor_id", kept=True, index=True),
    text("first_date", needed=False),
    text("last_date", needed=False),
    sa.Column("statements", sa.Integer, nullable=False, default=0),
    sa.Column("outlets", sa.Integer, nullable=False, default=0),
)

statements = sa.Table(
    "statements",
    metadata,
    key(),
    of("versions", "version_id"),
    of("articles", "article_id", index=True),
    sa.Column("n", sa.Integer, nullable=False),
    sa.Column("current", sa.Boolean, nullable=False),  # whether its version is the article's newest
    text("outlet"),
    text("date", needed=False),  # day of publication
    text("content"),  # the words; segments are parted by " […] "
    text("cue"),
    text("source"),  # the mention
    text("speaker", needed=False),
    text("speaker_type", needed=False),
    of("actors", "actor_id", kept=True),
    text("mode"),
    text("act"),
    text("via"),  # JSON list
    text("addressee", needed=False),
    of("actors", "addressee_id", kept=True),
    text("due", needed=False),
    text("due_end", needed=False),  # the last day that `due` covers
    sa.Column("within", sa.Integer, nullable=True),
    text("plover", needed=False),
    sa.Column("confidence", sa.Float, nullable=False),
    text("telling"),  # the stems that tell it from others: ties/wording.py
    text("record"),  # the Statement as JSON: every span and its evidence
    of("claims", "claim_id", kept=True, index=True),
    sa.Column(
        "settled", sa.Boolean, nullable=False, default=False
    ),  # whether actor, claim, answers were sought
    sa.UniqueConstraint("version_id", "n"),
    # With `current` in them, lists and counts need not look at the rows, which are long.
    sa.Index("ix_statements_date", "date", "id", "current"),
    sa.Index("ix_statements_actor_date", "actor_id", "date", "current"),
    sa.Index("ix_statements_addressee_date", "addressee_id", "date", "current"),
    sa.Index("ix_statements_act_date", "act", "date", "mode", "current"),
    sa.Index("ix_statements_outlet_date", "outlet", "date", "current"),
    sa.Index("ix_statements_due", "due_end", "act", "current"),
    # What is asked of the statements that hold some words, found by their numbers.
    sa.Index(
        "ix_statements_known",
        *("id", "current", "date", "act", "mode", "outlet", "actor_id", "addressee_id", "due_end"),
    ),
    sa.Index("ix_statements_settled", "settled", "id"),
    sqlite_autoincrement=True,  # the number of a statement that was forgotten is never another's
)

statement_themes = sa.Table(
    "statement_themes",
    metadata,
    of("statements", "statement_id", primary_key=True),
    sa.Column("theme", sa.Text, primary_key=True, index=True),
)

vectors = sa.Table(
    "vectors",
    metadata,
    of("statements", "statement_id", primary_key=True),
    sa.Column("code", sa.LargeBinary, nullable=False),  # the signs of the vector, a bit each: find/vectors.py
    sa.Column("vector", sa.LargeBinary, nullable=False),  # half-precision floats
)
