"""The API: all that the pages show, as JSON under /api/v1."""

from qawl.web.api import (
    actors,
    archive,
    articles,
    changing,
    claims,
    days,
    docs,
    reading,
    schema,
    search,
    speech,
)

ROUTERS = (
    search.router,
    articles.router,
    changing.router,
    actors.router,
    claims.router,
    speech.router,
    days.router,
    archive.router,
    reading.router,
    schema.router,
    docs.router,
)
