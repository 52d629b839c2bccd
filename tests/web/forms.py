"""Forms sent as a browser sends them: with the token of the page that shows them."""

from __future__ import annotations

import re

from fastapi.testclient import TestClient
from httpx2 import Response

_TOKEN = re.compile(r'name="form_token" value="(\w+)"')


def token(client: TestClient, page: str) -> str:
    """The token of the forms on a page."""
    found = _TOKEN.search(client.get(page).text)
    assert found, f"no form on {page}"
    return found[1]


def send(client: TestClient, page: str, to: str, **fields: str) -> Response:
    """Send a form of a page, and do not follow where the answer leads."""
    filled = {"form_token": token(client, page), **fields}
    return client.post(to, data=filled, follow_redirects=False)
