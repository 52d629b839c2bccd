"""The workbench: the archive in a browser, and over HTTP as JSON and Atom.

>>> from qawl.web import Settings, make_app
>>> app = make_app(Settings(archive="qawl.db"))  # an ASGI application  # doctest: +SKIP
"""

from qawl.extras import need

need("web")

from qawl.web.app import make_app
from qawl.web.serve import serve
from qawl.web.settings import Settings

__all__ = ["Settings", "make_app", "serve"]
