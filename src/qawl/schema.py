"""The JSON Schema of the record: what every JSON object that Qawl writes keeps to.

It is generated from the types, so that the two cannot differ.
"""

from typing import Any

import msgspec

from qawl.types import Reading

DRAFT = "https://json-schema.org/draft/2020-12/schema"
IDENTIFIER = "urn:qawl:schema:reading"


def reading_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a `Reading`, the JSON object that Qawl writes."""
    schema = msgspec.json.schema(Reading)
    return {"$schema": DRAFT, "$id": IDENTIFIER, "title": "Reading", **schema}
