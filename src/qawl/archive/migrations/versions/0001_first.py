"""The first archive: articles and their versions, statements, actors, claims, answers, what users decided."""

from alembic import op

from qawl.archive.schema import metadata

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
    metadata.create_all(op.get_bind())
    for command in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(command)
