"""`qawl schema`: the JSON Schema of the record."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from qawl.cli import console
from qawl.cli.options import output_option


def schema(output: Annotated[Path | None, output_option("json")] = None) -> None:
    """Write the JSON Schema of the record.

    It describes, in draft 2020-12, the objects that --format json and jsonl give.

    \b
    Examples:
      qawl schema
      qawl schema --output qawl.schema.json
    """
    import msgspec

    from qawl.schema import reading_schema

    encoded = msgspec.json.format(msgspec.json.encode(reading_schema()), indent=2)
    console.write([f"{encoded.decode()}\n"], output)
