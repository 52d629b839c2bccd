"""The API's own description: OpenAPI, with the types of the record as msgspec knows them."""

from __future__ import annotations

from typing import Any

import msgspec
from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi

from qawl.web.api.answers import KINDS, PREFIX
from qawl.web.problems import Problem

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
    answers = [
        answer
        for path in made["paths"].values()
        for operation in path.values()
        for answer in operation["responses"].values()
        if "x-kind" in answer
    ]
    kinds = [KINDS[answer.pop("x-kind")] for answer in answers]
    schemas, components = msgspec.json.schema_components([*kinds, Problem], ref_template=_AT)
    for answer, schema in zip(answers, schemas, strict=False):
        answer["content"] = {"application/json": {"schema": schema}}
    made.setdefault("components", {}).setdefault("schemas", {}).update(components)
    return made


@router.get("/openapi.json")
def openapi(request: Request) -> Response:
    """Send the description."""
    return Response(msgspec.json.encode(request.app.openapi()), media_type="application/json")
