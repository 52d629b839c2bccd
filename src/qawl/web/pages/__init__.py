"""The pages, one module a subject; each gathers from the library what its template shows."""

from qawl.web.pages import (
    account,
    actors,
    articles,
    claims,
    corrections,
    days,
    feeds,
    health,
    read,
    search,
    switches,
)

ROUTERS = (
    account.router,
    health.router,
    switches.router,
    search.router,
    feeds.router,
    actors.router,
    claims.router,
    days.router,
    articles.router,
    read.router,
    corrections.router,
)
