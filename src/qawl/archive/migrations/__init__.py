"""The steps by which an older archive becomes one of this version (Alembic)."""
