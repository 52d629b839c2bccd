"""Each statement that a receiver did not take waits until a moment of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the moment."""
    op.add_column("deliveries", sa.Column("rests", sa.Text(), nullable=True))
