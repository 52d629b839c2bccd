"""The pages, one module a subject; each gathers from the library what its template shows."""

from qawl.web.pages import language, search

ROUTERS = (language.router, search.router)
