"""The first archive: articles and their versions, statements, actors, claims, answers, what users decided.

Written out, so that it stays what it was when the schema goes on.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

SQLITE = (
    # `bare` holds the stems of `stems` that may have a particle before them, without it. Stems are words already:
    # the tokenizer parts them at spaces alone.
    "CREATE VIRTUAL TABLE statement_words USING fts5(stems, bare, tokenize = 'ascii')",
    # A virtual table knows no foreign keys: what hangs on a statement goes with it by this.
    "CREATE TRIGGER statement_words_gone AFTER DELETE ON statements "
    "BEGIN DELETE FROM statement_words WHERE rowid = old.id; END",
)
POSTGRESQL = (
    "CREATE TABLE statement_words (statement_id integer PRIMARY KEY "
    "REFERENCES statements (id) ON DELETE CASCADE, words tsvector NOT NULL)",
    "CREATE INDEX ix_statement_words ON statement_words USING gin (words)",
)


def upgrade() -> None:
    """Make the tables, and the index of words in the store's own way."""
    _actors()
    _articles()
    _statements()
    _ties()
    _decisions()
    for command in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(command)


def _actors() -> None:
    """Who speaks, under all names; and claims, which are theirs."""
    op.create_table(
        "actors",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("latin", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("first_seen", sa.Text(), nullable=True),
        sa.Column("last_seen", sa.Text(), nullable=True),
        sa.Column("statements", sa.Integer(), nullable=False),
        sa.Column("renamed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_actors"),
    )
    op.create_table(
        "actor_keys",
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actors.id"], name="fk_actor_keys_actor_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("actor_id", "key", name="pk_actor_keys"),
    )
    op.create_index("ix_actor_keys_key", "actor_keys", ["key"])
    op.create_table(
        "actor_names",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("heard", sa.Text(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actors.id"], name="fk_actor_names_actor_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_actor_names"),
        sa.UniqueConstraint("actor_id", "name", name="uq_actor_names_actor_id_name"),
    )
    op.create_index("ix_actor_names_actor_id", "actor_names", ["actor_id"])
    op.create_index("ix_actor_names_key", "actor_names", ["key"])
    op.create_table(
        "actor_roles",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("first_seen", sa.Text(), nullable=True),
        sa.Column("last_seen", sa.Text(), nullable=True),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actors.id"], name="fk_actor_roles_actor_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_actor_roles"),
        sa.UniqueConstraint("actor_id", "role", name="uq_actor_roles_actor_id_role"),
    )
    op.create_index("ix_actor_roles_actor_id", "actor_roles", ["actor_id"])
    op.create_table(
        "claims",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("first_date", sa.Text(), nullable=True),
        sa.Column("last_date", sa.Text(), nullable=True),
        sa.Column("statements", sa.Integer(), nullable=False),
        sa.Column("outlets", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name="fk_claims_actor_id", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_claims"),
    )
    op.create_index("ix_claims_actor_id", "claims", ["actor_id"])


def _articles() -> None:
    """Articles in their versions, who speaks in them, and what could not be read."""
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("given_id", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("first_seen", sa.Text(), nullable=False),
        sa.Column("last_seen", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        sa.UniqueConstraint("key", name="uq_articles_key"),
    )
    op.create_table(
        "problems",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("input", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("first_at", sa.Text(), nullable=False),
        sa.Column("last_at", sa.Text(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_problems"),
        sa.UniqueConstraint("input", "reason", name="uq_problems_input_reason"),
    )
    op.create_table(
        "versions",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("byline", sa.Text(), nullable=False),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("seen", sa.Text(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name="fk_versions_article_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_versions"),
        sa.UniqueConstraint("article_id", "digest", name="uq_versions_article_id_digest"),
        sa.UniqueConstraint("article_id", "n", name="uq_versions_article_id_n"),
    )
    op.create_table(
        "speakers",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("mentions", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actors.id"], name="fk_speakers_actor_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["versions.id"], name="fk_speakers_version_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_speakers"),
    )
    op.create_index("ix_speakers_actor_id", "speakers", ["actor_id"])
    op.create_index("ix_speakers_name", "speakers", ["name"])
    op.create_index("ix_speakers_version_id", "speakers", ["version_id"])


def _statements() -> None:
    """What was said."""
    op.create_table(
        "statements",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("cue", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("speaker_type", sa.Text(), nullable=True),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("via", sa.Text(), nullable=False),
        sa.Column("addressee", sa.Text(), nullable=True),
        sa.Column("addressee_id", sa.Integer(), nullable=True),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("due_end", sa.Text(), nullable=True),
        sa.Column("within", sa.Integer(), nullable=True),
        sa.Column("plover", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("telling", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=True),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actors.id"], name="fk_statements_actor_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["addressee_id"], ["actors.id"], name="fk_statements_addressee_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name="fk_statements_article_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claims.id"], name="fk_statements_claim_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["versions.id"], name="fk_statements_version_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_statements"),
        sa.UniqueConstraint("version_id", "n", name="uq_statements_version_id_n"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_statements_act_date", "statements", ["act", "date", "mode", "current"])
    op.create_index("ix_statements_actor_date", "statements", ["actor_id", "date", "current"])
    op.create_index("ix_statements_addressee_date", "statements", ["addressee_id", "date", "current"])
    op.create_index("ix_statements_article_id", "statements", ["article_id"])
    op.create_index("ix_statements_claim_id", "statements", ["claim_id"])
    op.create_index("ix_statements_date", "statements", ["date", "id", "current"])
    op.create_index("ix_statements_due", "statements", ["due_end", "act", "current"])
    op.create_index(
        "ix_statements_known",
        "statements",
        ["id", "current", "date", "act", "mode", "outlet", "actor_id", "addressee_id", "due_end"],
    )
    op.create_index("ix_statements_outlet_date", "statements", ["outlet", "date", "current"])
    op.create_index("ix_statements_settled", "statements", ["settled", "id"])


def _ties() -> None:
    """What statements are found by, and how they are tied."""
    op.create_table(
        "answers",
        sa.Column("statement_id", sa.Integer(), nullable=False),
        sa.Column("to_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("nearness", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statements.id"], name="fk_answers_statement_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["to_id"], ["statements.id"], name="fk_answers_to_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("statement_id", "to_id", name="pk_answers"),
    )
    op.create_index("ix_answers_to_id", "answers", ["to_id"])
    op.create_table(
        "fingerprints",
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("statement_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statements.id"], name="fk_fingerprints_statement_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("value", "day", "statement_id", name="pk_fingerprints"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_fingerprints_statement_id", "fingerprints", ["statement_id"])
    op.create_table(
        "replies",
        sa.Column("statement_id", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("acts", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("back", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name="fk_replies_actor_id", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statements.id"], name="fk_replies_statement_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("statement_id", name="pk_replies"),
    )
    op.create_index("ix_replies_actor_id", "replies", ["actor_id"])
    op.create_table(
        "reply_names",
        sa.Column("statement_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statements.id"], name="fk_reply_names_statement_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("statement_id", "key", name="pk_reply_names"),
    )
    op.create_index("ix_reply_names_key", "reply_names", ["key"])
    op.create_table(
        "statement_themes",
        sa.Column("statement_id", sa.Integer(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statements.id"], name="fk_statement_themes_statement_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("statement_id", "theme", name="pk_statement_themes"),
    )
    op.create_index("ix_statement_themes_theme", "statement_themes", ["theme"])
    op.create_table(
        "vectors",
        sa.Column("statement_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.LargeBinary(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statements.id"], name="fk_vectors_statement_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("statement_id", name="pk_vectors"),
    )


def _decisions() -> None:
    """What users decided, which outlives all that is derived."""
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
    )
    op.create_table(
        "forgotten",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_forgotten"),
        sa.UniqueConstraint("kind", "value", name="uq_forgotten_kind_value"),
    )
    op.create_table(
        "outcomes",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("article_key", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outcomes"),
        sa.UniqueConstraint("article_key", "content", name="uq_outcomes_article_key_content"),
    )
