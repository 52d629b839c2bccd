"""Options that belong together: a dataclass of them is one parameter of a command, and written once for all commands.

Typer knows a command's options by the parameters of its function alone; `bundled` shows it the fields in their place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import wraps
from inspect import Parameter, signature
from typing import Any, get_type_hints


def bundled(command: Callable[..., None]) -> Callable[..., None]:
    """Have each field of a parameter that is a dataclass be an option or argument of its own; decorates a command.

    The fields stand where the parameter stands, annotated as parameters of a command are. Those of a class that
    another one inherits from keep their place where they are written anew, for another help text.
    """
    known = signature(command, eval_str=True)
    bundles: dict[str, Any] = {
        name: one.annotation for name, one in known.parameters.items() if is_dataclass(one.annotation)
    }
    options = [
        option
        for name, one in known.parameters.items()
        for option in (_options(bundles[name]) if name in bundles else [one])
    ]

    @wraps(command)
    def run(**given: Any) -> None:
        for name, bundle in bundles.items():
            given[name] = bundle(**{one.name: given.pop(one.name) for one in fields(bundle)})
        command(**given)

    run.__signature__ = known.replace(parameters=options)  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in options}
    return run


def _options(bundle: Any) -> Iterator[Parameter]:
    types = get_type_hints(bundle, include_extras=True)
    for one in fields(bundle):
        kind, annotation = Parameter.POSITIONAL_OR_KEYWORD, types[one.name]
        yield Parameter(one.name, kind, default=_default(one), annotation=annotation)


def _default(one: Field[Any]) -> Any:
    return Parameter.empty if one.default is MISSING else one.default
