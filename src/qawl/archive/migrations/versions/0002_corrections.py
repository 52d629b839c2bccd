"""What users corrected in statements, which statements are as they are because of it, and how these were read first."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("article_key", sa.Text(), nullable=False),
        sa.Column("rejects", sa.Boolean(), nullable=False),
        sa.Column("undone_at", sa.Text(), nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.Column("sealed", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_corrections"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_corrections_article_key", "corrections", ["article_key"])
    op.create_table(
        "corrected",
        sa.Column("statement_id", sa.Integer(), nullable=False),
        sa.Column("correction_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statements.id"], name="fk_corrected_statement_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["correction_id"], ["corrections.id"], name="fk_corrected_correction_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("statement_id", "correction_id", name="pk_corrected"),
    )
    op.create_index("ix_corrected_correction_id", "corrected", ["correction_id"])
    op.create_table(
        "originals",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("statements", sa.Text(), nullable=False),
        sa.Column("speakers", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"], ["versions.id"], name="fk_originals_version_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("version_id", name="pk_originals"),
    )
