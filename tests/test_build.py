import ast
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent


def _has_class_with_options(path: Path) -> bool:
    """Return whether a class of the module is given more than its bases: `class Row(Struct, frozen=True)`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.ClassDef) and node.keywords for node in ast.walk(tree))


def test_no_module_that_is_compiled_has_a_class_with_options() -> None:
    # mypyc drops them without a word: what is frozen would no longer be, nor have a hash.
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    hook = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
    left_out = {ROOT / name.lstrip("/") for name in hook["exclude"]}
    compiled = [path for room in hook["include"] for path in (ROOT / room.lstrip("/")).rglob("*.py")]
    assert compiled
    assert {path for path in compiled if _has_class_with_options(path)} == left_out
