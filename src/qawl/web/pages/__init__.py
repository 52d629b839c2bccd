"""The pages, one module a subject; each gathers from the library what its template shows."""

from qawl.web.pages import actors, articles, claims, days, feeds, language, search

ROUTERS = (
    language.router,
    search.router,
    feeds.router,
    actors.router,
    claims.router,
    days.router,
    articles.router,
)
