"""One question over HTTP: sent, and its answer taken as a type of the record, or as the error that it tells."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import httpx
import msgspec

from qawl.client.wire import ERRORS, JSON_LINES, PREFIX, PROBLEM, Problem
from qawl.errors import AccessError, InputError, QawlError, QueryError, ServerError

Kind = TypeVar("Kind")

_TOLD = {status: kind for kind, status in ERRORS} | {401: AccessError, 413: InputError, 415: InputError}
"""Of which kind an error is, by the status with which it is told; all others are of the server."""


class Connection:
    """A connection to one workbench, kept open from question to question."""

    def __init__(
        self, address: str, token: str, timeout: float, transport: httpx.BaseTransport | None
    ) -> None:
        """Take what `Client` takes."""
        self._address = address.rstrip("/")
        self._http = httpx.Client(
            base_url=self._address + PREFIX,
            headers={"Authorization": f"Bearer {token}"} if token else {},
            timeout=timeout,
            transport=transport,
        )

    def close(self) -> None:
        """End the connection."""
        self._http.close()

    def get(self, kind: type[Kind], path: str, **parameters: Any) -> Kind:
        """Ask for what is at a path; parameters that are None or empty are left out.

        Raises:
            QawlError: see `Client`.
        """
        with self._told():
            answer = self._http.get(path, params=_given(parameters))
        return self._taken(answer, kind)

    def post(self, kind: type[Kind], path: str, body: bytes, media_type: str, **parameters: Any) -> Kind:
        """Send a body, and return what is answered to it.

        Raises:
            QawlError: see `Client`.
        """
        with self._told():
            headers = {"Content-Type": media_type}
            answer = self._http.post(path, content=body, headers=headers, params=_given(parameters))
        return self._taken(answer, kind)

    def send(self, kind: type[Kind], path: str, value: msgspec.Struct) -> Kind:
        """Send a value as JSON, and return what is answered to it.

        Raises:
            QawlError: see `Client`.
        """
        return self.post(kind, path, msgspec.json.encode(value), "application/json")

    def delete(self, kind: type[Kind], path: str) -> Kind:
        """Take away what is at a path, and return it.

        Raises:
            QawlError: see `Client`.
        """
        with self._told():
            answer = self._http.delete(path)
        return self._taken(answer, kind)

    def post_lines(self, kind: type[Kind], path: str, body: bytes) -> Iterator[Kind]:
        """Send lines of JSON, and yield what is answered to each, as it comes.

        Raises:
            QawlError: see `Client`.
        """
        headers = {"Content-Type": JSON_LINES}
        with self._told(), self._http.stream("POST", path, content=body, headers=headers) as answer:
            if not answer.is_success:
                answer.read()
                raise _error(answer)
            for line in _lines(answer.iter_bytes()):
                yield self._decoded(line, kind)

    def _taken(self, answer: httpx.Response, kind: type[Kind]) -> Kind:
        if not answer.is_success:
            raise _error(answer)
        return self._decoded(answer.content, kind)

    def _decoded(self, content: bytes, kind: type[Kind]) -> Kind:
        try:
            return msgspec.json.decode(content, type=kind)
        except msgspec.DecodeError as problem:
            raise ServerError(
                f"{self._address}: it does not answer as a workbench of this version of Qawl ({problem}); "
                "check the address, and bring both to one version"
            ) from None

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say in the user's words that no answer came."""
        try:
            yield
        except httpx.TimeoutException:
            raise ServerError(
                f"{self._address}: no answer in time; try again, or give the client a longer `timeout`"
            ) from None
        except (httpx.HTTPError, httpx.InvalidURL) as problem:
            raise ServerError(
                f"{self._address}: cannot be reached ({problem}); is it running? qawl serve"
            ) from None


def _given(parameters: dict[str, Any]) -> dict[str, Any]:
    plain = {name: msgspec.to_builtins(value) for name, value in parameters.items()}
    return {name: value for name, value in plain.items() if value not in (None, "", ()) and value != []}


def _error(answer: httpx.Response) -> QawlError:
    """Return the error that an answer tells; a parameter that is not of its form is a wrong question too."""
    kind = _TOLD.get(answer.status_code, ServerError)
    if kind is InputError and answer.request.method == "GET":
        kind = QueryError
    if answer.headers.get("content-type") != PROBLEM:
        return ServerError(f"{answer.url}: answers {answer.status_code}; is it the address of a workbench?")
    return kind(msgspec.json.decode(answer.content, type=Problem).detail)


def _lines(parts: Iterator[bytes]) -> Iterator[bytes]:
    """Yield the lines of a body, which ends at the end of one."""
    rest = b""
    for part in parts:
        *whole, rest = (rest + part).split(b"\n")
        yield from whole
