"""The one loader of the lexicon: a table by its name, read once and kept."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from qawl.errors import LexiconError


@cache
def table(name: str) -> dict[str, Any]:
    """Return the table `name` (a TOML file of this package, without its ending).

    Raises:
        LexiconError: there is no such table, or it is not valid TOML.
    """
    try:
        return tomllib.loads((resources.files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise LexiconError(f"no table named {name!r} in the lexicon") from None
    except tomllib.TOMLDecodeError as problem:
        raise LexiconError(f"table {name!r} of the lexicon is not valid TOML: {problem}") from problem
