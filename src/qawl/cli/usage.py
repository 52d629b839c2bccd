"""What is said of a command line that cannot be understood: one sentence, as of everything else that is refused.

Typer tells of it in the words of the library inside it, over three lines; what it has to say is taken from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from typing import Any

import typer

from qawl.cli import console

_UsageError: Any = typer.BadParameter.__mro__[1]
"""The error of which all are; Typer exports only one of its kinds, and was built on Click before it took it in."""

_OPTION = re.compile(r"--|-[A-Za-z]$")
"""How an option begins, and no word that anybody keeps out."""

_REWORDED = [
    (re.compile(theirs, re.DOTALL), ours)
    for theirs, ours in (
        (r"No such command '(.*?)'\.", r"no such command: \1"),
        (r"No such command '(.*?)'\. Did you mean '(.*)'\?", r"no such command: \1; did you mean \2?"),
        (r"Option '(.*)' requires an argument\.", r"\1 needs a value after it"),
        (r"Option '(.*)' does not take a value\.", r"\1 takes no value"),
        (
            r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)",
            r"too many arguments: \1; put what has spaces in it into quotation marks",
        ),
    )
]
"""What the library inside Typer says, and how it is said here; another release may say it otherwise, and is let to."""


@contextmanager
def told() -> Iterator[None]:
    """Have what is wrong with a command line said in one sentence, and end with the exit code 2."""
    try:
        yield
    except _UsageError as problem:
        if type(problem).show is not _UsageError.show:  # the help, where a command of a group is to be given
            raise
        context = problem.ctx
        see = f" (see: {context.command_path} --help)" if context else ""
        console.complain(f"{_sentence(problem)}{see}")
        raise typer.Exit(2) from None


def refuse_options(context: typer.Context, words: Sequence[str]) -> None:
    """Refuse what looks like an option among the words of a command that takes -word for one to keep out.

    Raises:
        typer.BadParameter: there is one.
    """
    for word in words:
        if _OPTION.match(word):
            name = word.partition("=")[0]
            near = get_close_matches(name, [option for one in context.command.params for option in one.opts])
            raise typer.BadParameter(f"no such option: {name}{_meant(near)}", param_hint="")


def _sentence(problem: Any) -> str:
    name = _name(problem)
    if not isinstance(problem, typer.BadParameter):
        return f"{_reworded(problem.message)}{_meant(getattr(problem, 'possibilities', None))}"
    parameter: Any = problem.param
    choices = [str(choice) for choice in getattr(getattr(parameter, "type", None), "choices", ())]
    given = problem.message.partition(" is not one of ")
    if not problem.message:
        what = f"one of {', '.join(choices)}" if choices else _begun_small(parameter.help or "give it")
        return f"{name} is missing: {what.rstrip('.')}"
    if choices and given[1]:
        return f"{name}: {given[0]} is none of: {', '.join(choices)}"
    return f"{name}: {problem.message}" if name else problem.message


def _name(problem: Any) -> str:
    """What a user calls the option or argument that is wrong: the long name, or what the help has in its place."""
    hint = getattr(problem, "param_hint", None)
    if hint is not None:
        return hint if isinstance(hint, str) else " / ".join(hint)
    parameter = getattr(problem, "param", None)
    if parameter is None:
        return ""
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name.upper())
    return str(max(parameter.opts, key=len))


def _reworded(message: str) -> str:
    for theirs, ours in _REWORDED:
        if found := theirs.fullmatch(message):
            return found.expand(ours)
    return _begun_small(message).rstrip(".")


def _begun_small(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _meant(near: Sequence[str] | None) -> str:
    return f"; did you mean {' or '.join(sorted(near))}?" if near else ""
