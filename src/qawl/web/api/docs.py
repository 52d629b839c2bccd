"""The API's description as a page for people: each question that can be asked, and each type of the answers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Any

import msgspec
from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import HTMLResponse
from msgspec import Struct

from qawl.client.wire import PREFIX
from qawl.web.shared import Reader
from qawl.web.templates import page

router = APIRouter(prefix=PREFIX, include_in_schema=False)
_REFERENCE = "#/components/schemas/"


class Word(Struct, frozen=True):
    """A part of how a type is written; `type` is the one that is named by it."""

    text: str
    type: str = ""


class Field(Struct, frozen=True):
    """A parameter of a question, or a field of a type."""

    name: str
    kind: tuple[Word, ...]
    said: str
    default: str = ""


class Operation(Struct, frozen=True):
    """A question that can be asked."""

    id: str
    method: str
    path: str
    said: str
    parameters: tuple[Field, ...]
    body: tuple[tuple[str, tuple[Word, ...]], ...]
    """In which media types something is sent, and of which type it is."""
    answer: tuple[Word, ...]


class Type(Struct, frozen=True):
    """A type of the answers."""

    name: str
    said: str
    fields: tuple[Field, ...]


@router.get("/docs")
def docs(request: Request, language: Reader) -> HTMLResponse:
    """Show how the API is asked."""
    groups, types = _described(request.app)
    return page(request, "api.html.j2", language, groups=groups, types=types, prefix=PREFIX)


@cache
def _described(app: FastAPI) -> tuple[list[tuple[str, list[Operation]]], list[Type]]:
    """Return the questions by subject, and the types."""
    whole = app.openapi()
    every = [
        (one["tags"][0], _operation(path, method, one))
        for path, methods in whole["paths"].items()
        for method, one in methods.items()
    ]
    groups = [(tag, [one for _, one in some]) for tag, some in groupby(every, lambda pair: pair[0])]
    types = [
        Type(name, schema.get("description", ""), tuple(_fields(schema)))
        for name, schema in sorted(whole["components"]["schemas"].items(), key=lambda item: _short(item[0]))
    ]
    return groups, types


def _operation(path: str, method: str, one: dict[str, Any]) -> Operation:
    answer = one["responses"]["200"]["content"]["application/json"]["schema"]
    sent = one.get("requestBody", {}).get("content", {})
    return Operation(
        id=one["operationId"],
        method=method.upper(),
        path=path,
        said=one["description"],
        parameters=tuple(
            Field(
                parameter["name"],
                tuple(_kind(parameter["schema"])),
                parameter.get("description", ""),
                _default(parameter["schema"].get("default")),
            )
            for parameter in one.get("parameters", ())
        ),
        body=tuple((name, tuple(_kind(content["schema"]))) for name, content in sent.items()),
        answer=tuple(_kind(answer)),
    )


def _fields(schema: dict[str, Any]) -> Iterator[Field]:
    for name, inner in schema.get("properties", {}).items():
        yield Field(name, tuple(_kind(inner)), inner.get("description", ""))
    for number, inner in enumerate(schema.get("prefixItems", ())):
        yield Field(str(number), tuple(_kind(inner)), inner.get("description", ""))


def _kind(schema: dict[str, Any]) -> Iterator[Word]:
    """Yield how the type of a schema is written."""
    if "$ref" in schema:
        name = schema["$ref"].removeprefix(_REFERENCE)
        yield Word(_short(name), name)
    elif choices := schema.get("anyOf"):
        for number, choice in enumerate(choices):
            if number:
                yield Word(" or ")
            yield from _kind(choice)
    elif "enum" in schema:
        yield Word(" | ".join(map(str, schema["enum"])))
    elif schema.get("type") == "array":
        yield Word("list of ")
        yield from _kind(schema.get("items") or {})
    elif held := schema.get("additionalProperties"):
        yield Word("by name: ")
        yield from _kind(held)
    else:
        yield Word(schema.get("format") or schema.get("type") or "anything")


def _default(value: object) -> str:
    return "" if value in (None, "") else msgspec.json.encode(value).decode()


def _short(name: str) -> str:
    """The name of a type without its module, which tells two of one name apart."""
    return name.rpartition(".")[2]
