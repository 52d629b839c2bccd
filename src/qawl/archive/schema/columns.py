"""How columns of every table are written, and the collection that the tables belong to."""

from __future__ import annotations

import sqlalchemy as sa

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def key() -> sa.Column[int]:
    """Return the column that numbers the rows of a table."""
    return sa.Column("id", sa.Integer, primary_key=True, autoincrement=True)


def of(
    table: str, name: str, *, kept: bool = False, index: bool = False, primary_key: bool = False
) -> sa.Column[int]:
    """Return a column that refers to a row of `table`, and goes with it; where `kept`, it is emptied instead."""
    refers = sa.ForeignKey(f"{table}.id", ondelete="SET NULL" if kept else "CASCADE")
    return sa.Column(name, sa.Integer, refers, nullable=kept, index=index or None, primary_key=primary_key)


def text(name: str, *, needed: bool = True) -> sa.Column[str]:
    """Return a column of text, which may be NULL only where it is not needed."""
    return sa.Column(name, sa.Text, nullable=not needed)
