"""What the source says of each field of a type, which msgspec leaves out of its schemas.

A field is told of by the string under it, or in the docstring of its type under `Attributes:`.
"""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, get_args

import msgspec
from msgspec import Struct

_ATTRIBUTES = "\n\nAttributes:\n"
_ATTRIBUTE = re.compile(r"^ {4}(\w+(?:, \w+)*): (.+(?:\n {5,}.+)*)", re.MULTILINE)


def described(components: dict[str, dict[str, Any]], kinds: Iterable[Any]) -> None:
    """Add to schemas what is said of their fields.

    Args:
        components: the schemas, by name as msgspec names them.
        kinds: the types that they were made of; the schemas of those that these hold are among them.
    """
    for kind in _structs(kinds):
        schema = components.get(kind.__name__) or components[f"{kind.__module__}.{kind.__qualname__}"]
        told = inspect.getdoc(kind) or ""
        schema["description"] = " ".join(told.partition(_ATTRIBUTES)[0].split())
        names = {field.name: field.encode_name for field in msgspec.structs.fields(kind)}
        for name, said in _said(kind, told):
            field = schema.get("properties", {}).get(names.get(name, ""))
            if field is not None:
                field.setdefault("description", said)


def _structs(kinds: Iterable[Any]) -> set[type[Struct]]:
    found: set[type[Struct]] = set()
    left = list(kinds)
    while left:
        kind = left.pop()
        left.extend(get_args(kind))
        if isinstance(kind, type) and issubclass(kind, Struct) and kind not in found:
            found.add(kind)
            left.extend(field.type for field in msgspec.structs.fields(kind))
    return found


def _said(kind: type[Struct], told: str) -> Iterator[tuple[str, str]]:
    for names, said in _ATTRIBUTE.findall(told.partition(_ATTRIBUTES)[2]):
        for name in names.split(", "):
            yield name, " ".join(said.split())
    for base in kind.__mro__:
        if issubclass(base, Struct) and base is not Struct:
            yield from _under(base)


def _under(kind: type[Struct]) -> Iterator[tuple[str, str]]:
    """Yield the fields under which a string stands, with it."""
    (definition,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    assert isinstance(definition, ast.ClassDef)
    for field, after in pairwise(definition.body):
        match field, after:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(said))):
                yield name, " ".join(said.split())
