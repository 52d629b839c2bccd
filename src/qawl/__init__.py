"""Qawl (قَوْل, "what was said") reads Arabic news and keeps a record of who said what."""

from qawl.entry import read, read_all
from qawl.errors import FetchError, InputError, NoArticleError, QawlError
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
]
