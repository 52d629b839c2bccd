"""Pages made from templates: the words of the reader's language, and the filters that all templates have."""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import urlencode, urlsplit

import jinja2
from fastapi import Request
from fastapi.responses import HTMLResponse

from qawl.board.themes import period_days
from qawl.output.web import environment
from qawl.types import Span
from qawl.web import assets, languages, refusals
from qawl.web.guards import form_tokens
from qawl.web.guards.typed import typed
from qawl.web.guards.visitors import UNSAFE, visitor_of
from qawl.web.languages import Language, words
from qawl.web.shared import own_address


@cache
def _templates() -> jinja2.Environment:
    made = environment("qawl.charts", "qawl.web")
    made.globals["asset"] = assets.address
    made.globals["with_query"] = with_query
    made.globals["here"] = here
    made.globals["theme_name"] = languages.theme
    made.globals["period_days"] = period_days
    made.globals["form_token"] = form_tokens.field
    made.globals["typed_before"] = typed
    made.filters["marked"] = marked
    return made


def page(
    request: Request, template: str, language: Language, *, status: int = 200, **values: Any
) -> HTMLResponse:
    """Return the page that a template makes of these values, in the language."""
    made = _templates().get_template(template)
    written = made.render(
        request=request,
        language=language,
        status=status,
        visitor=visitor_of(request),
        words=words(language),
        day=lambda date: languages.day(date, language),
        number=lambda count: languages.number(count, language),
        refusal=lambda detail: refusals.told(detail, language),
        **values,
    )
    answer = HTMLResponse(written, status, headers={"Vary": "Accept-Language, Cookie"})
    form_tokens.keep_secret(request, answer)
    return answer


def filled(template: str, **values: Any) -> str:
    """Return a template that is no page, with these values in it."""
    return _templates().get_template(template).render(**values)


def with_query(request: Request, path: str | None = None, /, **changed: Any) -> str:
    """Return the address of the request with some parameters changed: None takes one away, a list has several.

    A place in a list of results (`after`) holds for its own question alone, so that it goes unless it is given.
    """
    changed = {"after": None, **changed}
    kept = [(name, value) for name, value in request.query_params.multi_items() if name not in changed]
    new = [(name, value) for name, value in changed.items() if value not in (None, "")]
    query = urlencode(kept + new, doseq=True)
    return f"{path or request.url.path}?{query}" if query else path or request.url.path


def here(request: Request) -> str:
    """Return the address of the page on which its reader is: of a form that was sent, the page that showed it."""
    if request.method not in UNSAFE:
        return with_query(request, after=request.query_params.get("after"))
    try:
        sent_from = urlsplit(request.headers.get("referer", ""))
    except ValueError:
        return "/"
    if sent_from.netloc != request.headers.get("host"):
        return "/"
    return own_address(sent_from._replace(scheme="", netloc="", fragment="").geturl())


def marked(content: str, spans: tuple[Span, ...], shown: Span | None = None) -> list[tuple[str, bool]]:
    """Cut a stretch of a content where its marks begin and end; each piece says whether it is marked."""
    shown = shown or Span(0, len(content))
    pieces, place = [], shown.start
    for span in spans:
        if place <= span.start and span.end <= shown.end:
            pieces += [(content[place : span.start], False), (span.of(content), True)]
            place = span.end
    return [piece for piece in [*pieces, (content[place : shown.end], False)] if piece[0]]
