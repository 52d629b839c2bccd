"""A dataclass of options is one parameter of a command, and its fields are options of the command line."""

from dataclasses import dataclass
from typing import Annotated

import pytest
import typer
from docs.update_reference import commands
from typer.testing import CliRunner

from qawl.cli.bundles import bundled

ASKED = ["words", "like", "speaker", "addressee", "act", "theme", "outlet", "mode"]
ASKED += ["since", "until", "due_since", "due_until"]


@dataclass(frozen=True)
class Journey:
    places: Annotated[list[str] | None, typer.Argument(metavar="PLACES...", help="Where to.")] = None
    by: Annotated[str, typer.Option("--by", help="By what.")] = "قطار"
    slow: Annotated[bool, typer.Option("--slow", help="Without haste.")] = False


@dataclass(frozen=True)
class Voyage(Journey):
    by: Annotated[str, typer.Option("--by", help="By which ship.")] = "سفينة"


def made(bundle: type[Journey]) -> typer.Typer:
    app = typer.Typer()

    def travel(
        who: Annotated[str, typer.Argument()],
        journey: Journey,
        loud: Annotated[bool, typer.Option("--loud")] = False,
    ) -> None:
        typer.echo(f"{who} {journey.places} {journey.by} {journey.slow} {loud}")

    travel.__annotations__["journey"] = bundle
    app.command()(bundled(travel))
    return app


def told(bundle: type[Journey], *arguments: str) -> str:
    result = CliRunner().invoke(made(bundle), arguments)
    assert result.exit_code == 0, result.output
    return result.output


def test_its_fields_are_given_as_any_others() -> None:
    assert told(Journey, "سلمى") == "سلمى None قطار False False\n"
    assert (
        told(Journey, "سلمى", "الميناء", "الجسر", "--slow", "--loud", "--by", "حافلة")
        == "سلمى ['الميناء', 'الجسر'] حافلة True True\n"
    )


def test_one_that_inherits_words_a_field_anew_in_its_place() -> None:
    assert told(Voyage, "سلمى", "--slow") == "سلمى None سفينة True False\n"
    shown = told(Voyage, "--help")
    assert "By which ship." in shown and "By what." not in shown
    assert shown.index("--by") < shown.index("--slow")


@pytest.mark.parametrize("command", ["export", "watch add"])
def test_what_asks_the_archive_takes_the_options_of_a_search(command: str) -> None:
    known = {one.name: one for one in commands()[command].params}
    asked = [one for one in commands()["search"].params if one.name in ASKED]
    assert len(asked) == len(ASKED)
    for one in asked:
        same = known[one.name]
        assert (same.opts, same.nargs, same.type.name) == (one.opts, one.nargs, one.type.name)
        assert same.help == one.help or (command, one.name) in {("watch add", "words"), ("watch add", "like")}
