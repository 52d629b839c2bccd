"""The API: all that the pages show, as JSON under /api/v1."""

from qawl.web.api import schema, search

ROUTERS = (search.router, schema.router)
