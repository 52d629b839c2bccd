"""The workbench: the archive in a browser, and over HTTP as JSON and Atom.

>>> from qawl.web import Settings, make_app
>>> app = make_app(Settings(archive="qawl.db"))  # an ASGI application  # doctest: +SKIP
"""

from qawl.errors import MissingExtraError

try:
    import babel  # noqa: F401
    import fastapi  # noqa: F401
    import limits  # noqa: F401
    import pebble  # noqa: F401
    import python_multipart  # noqa: F401
    import uvicorn  # noqa: F401
except ImportError as _missing:
    raise MissingExtraError(
        f"the workbench needs more than the archive ({_missing.name} is not installed): pip install 'qawl[archive,web]'"
    ) from None

from qawl.web.app import make_app
from qawl.web.serve import serve
from qawl.web.settings import Settings

__all__ = ["Settings", "make_app", "serve"]
