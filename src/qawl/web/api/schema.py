"""The API's own description: OpenAPI, with the types of the record as msgspec knows them."""

from __future__ import annotations

from typing import Any

import msgspec
from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi

from qawl.client.wire import PREFIX
from qawl.web.api import fields
from qawl.web.api.answers import KIND, KINDS

router = APIRouter(prefix=PREFIX, include_in_schema=False)
_AT = "#/components/schemas/{name}"


def describe(app: FastAPI) -> None:
    """Have the application describe itself with the types of its answers."""

    def described() -> dict[str, Any]:
        if not app.openapi_schema:
            app.openapi_schema = _described(app)
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]  # the way that FastAPI's documentation shows


def _described(app: FastAPI) -> dict[str, Any]:
    made = get_openapi(
        title=app.title, version=app.version, summary=app.summary, routes=app.routes, description=__doc__
    )
    schemas, components = msgspec.json.schema_components(KINDS, ref_template=_AT)
    fields.described(components, KINDS)
    described: dict[str, Any] = _filled(made, schemas)
    described.setdefault("components", {}).setdefault("schemas", {}).update(components)
    return described


def _filled(part: Any, schemas: tuple[Any, ...]) -> Any:
    """Return a part of the description with the schemas in their places."""
    if isinstance(part, list):
        return [_filled(one, schemas) for one in part]
    if not isinstance(part, dict):
        return part
    if KIND in part:
        return schemas[part[KIND]]
    if part.get("in") == "query":
        part = part | {"schema": _given(part["schema"])}
    return {name: _filled(one, schemas) for name, one in part.items()}


def _given(schema: Any) -> Any:
    """Return the schema of a parameter without null: one that is not given is left out."""
    choices = [one for one in schema.get("anyOf", ()) if one != {"type": "null"}]
    return choices[0] if len(choices) == 1 else schema


@router.get("/openapi.json")
def openapi(request: Request) -> Response:
    """Send the description."""
    return Response(msgspec.json.encode(request.app.openapi()), media_type="application/json")
