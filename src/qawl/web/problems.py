"""How a request that cannot be answered is told so: problem details (RFC 9457) to programs, a page to people."""

from __future__ import annotations

from http import HTTPStatus
from typing import cast

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from msgspec import json
from starlette.exceptions import HTTPException

from qawl.client.wire import ERRORS, PROBLEM, Problem
from qawl.errors import QawlError
from qawl.web import templates
from qawl.web.guards.headers import HEADERS
from qawl.web.languages import language_of

API = "/api/"


def install(app: FastAPI) -> None:
    """Have the application answer errors so."""
    app.add_exception_handler(QawlError, of_qawl)
    app.add_exception_handler(RequestValidationError, _of_parameters)
    app.add_exception_handler(HTTPException, _of_http)
    app.add_exception_handler(Exception, _of_ours)


def of_qawl(request: Request, error: Exception) -> Response:
    """Return the answer to a request that ended in an error of Qawl."""
    status = next((status for kind, status in ERRORS if isinstance(error, kind)), 500)
    return answer(request, HTTPStatus(status), str(error))


def _of_parameters(request: Request, error: Exception) -> Response:
    told = cast(RequestValidationError, error).errors()
    details = [
        f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg'].removeprefix('Value error, ')}" for one in told
    ]
    return answer(request, HTTPStatus.UNPROCESSABLE_ENTITY, *details)


def _of_http(request: Request, error: Exception) -> Response:
    known = cast(HTTPException, error)
    answered = answer(request, HTTPStatus(known.status_code), known.detail)
    answered.headers.update(known.headers or {})
    return answered


def _of_ours(request: Request, error: Exception) -> Response:
    told = answer(request, HTTPStatus.INTERNAL_SERVER_ERROR, "an error of Qawl itself; please report it")
    told.headers.update(HEADERS)  # it is sent from outside of the guards
    return told


def answer(request: Request, status: HTTPStatus, *details: str) -> Response:
    """Return the answer that says what was wrong, in the form and the language that whoever asked reads."""
    detail = "; ".join(details)
    if request.url.path.startswith(API):
        problem = Problem(title=status.phrase, status=status, detail=detail)
        return Response(json.encode(problem), status, media_type=PROBLEM)
    told = {"detail": detail, "details": details}
    return templates.page(request, "problem.html.j2", language_of(request), status=status, **told)
