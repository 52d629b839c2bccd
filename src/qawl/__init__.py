"""Qawl (قَوْل, "what was said") reads Arabic news and keeps a record of who said what."""

TYPE_CHECKING = False  # as in typing, which is not imported for it
if TYPE_CHECKING:
    from qawl.entry import read, read_all
    from qawl.errors import FetchError, InputError, NoArticleError, QawlError
    from qawl.many import read_many
    from qawl.types import Article, Evidence, Reading, Span, Speaker, Statement

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Evidence",
    "FetchError",
    "InputError",
    "NoArticleError",
    "QawlError",
    "Reading",
    "Span",
    "Speaker",
    "Statement",
    "__version__",
    "read",
    "read_all",
    "read_many",
]

_MODULES = {
    "entry": ("read", "read_all"),
    "errors": ("FetchError", "InputError", "NoArticleError", "QawlError"),
    "many": ("read_many",),
    "types": ("Article", "Evidence", "Reading", "Span", "Speaker", "Statement"),
}


def __getattr__(name: str) -> object:
    """Import what is asked for when it is, so that the command is ready for Ctrl-C before it imports anything."""
    from importlib import import_module

    for module, names in _MODULES.items():
        if name == module or name in names:
            found = import_module(f"{__name__}.{module}")
            globals()[name] = known = found if name == module else getattr(found, name)
            return known
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """List what is there, imported or not."""
    return sorted({*globals(), *__all__, *_MODULES})
