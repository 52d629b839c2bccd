"""The columns that the docs describe are those that are written."""

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow")

from qawl.flow.tables import TABLES
from qawl.output.arrow import schema_of

PAGE = Path(__file__).parents[2] / "docs" / "flow.md"


def described(name: str) -> str:
    """A table as the docs describe it."""
    rows = [
        f"| `{field.name}` | {field.type} | {'yes' if field.nullable else ''} | {_told(field)} |"
        for field in schema_of(TABLES[name])
    ]
    return "\n".join(["| column | type | null | what it is |", "|---|---|---|---|", *rows]) + "\n"


def _told(field: Any) -> str:
    return str(field.metadata[b"description"].decode())


@pytest.mark.parametrize("name", TABLES)
def test_the_docs_describe_every_column(name: str) -> None:
    assert described(name) in PAGE.read_text(encoding="utf-8")
