"""The one loader of the lexicon: a table by its name, or one row of words in it, read once and kept."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any

import msgspec

from qawl.arabic.letters import fold_word
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


@cache
def folded(name: str, row: str) -> frozenset[str]:
    """Return the words of a row of the table `name`, which are set apart by spaces, folded for matching.

    Raises:
        LexiconError: there is no such table, or it is not valid TOML.
    """
    return frozenset(fold_word(table(name)[row]).split())


def rows(name: str, section: str, kind: type[Any]) -> list[Any]:
    """Return the rows of a section of the table `name`, each a struct of a kind.

    Raises:
        LexiconError: there is no such table, or a row has a field that the kind has not, or lacks one.
    """
    try:
        return list(msgspec.convert(table(name).get(section, []), list[kind]))  # type: ignore[valid-type]
    except msgspec.ValidationError as problem:
        raise LexiconError(f"table {name!r} of the lexicon: {problem}") from problem
