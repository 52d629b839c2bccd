"""A statement posted to an address, signed so that the receiver knows who sent it and when.

The signature is that of Standard Webhooks (standardwebhooks.com), for which most languages have a library: of the id
of the message, the moment and the body, by HMAC-SHA256 with a secret that only the two sides have.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from collections.abc import Mapping

import msgspec

import qawl
from qawl.archive.export.rows import row
from qawl.errors import DeliveryError, FetchError
from qawl.page.fetching import ask, refusal, session
from qawl.watch.news import News

TIMEOUT = 10.0
"""Seconds that a receiver may take."""
TOLERANCE = 300
"""Seconds by which clocks may differ: an older message may be one that somebody sends again."""
_MOST = 2**20  # bytes of an answer, which nobody reads


def send(url: str, secret: str, news: News) -> None:
    """Post a statement.

    Raises:
        DeliveryError: the receiver cannot be reached, or does not answer with a status of 200 to 299.
    """
    body = msgspec.json.encode({"watch": news.watch, "found": news.at, "statement": row(news.kept)})
    moment = str(int(time.time()))
    headers = {
        "Content-Type": "application/json",
        "webhook-id": news.key,
        "webhook-timestamp": moment,
        "webhook-signature": signature(secret, news.key, moment, body),
    }
    try:
        with session(f"Qawl/{qawl.__version__} (webhook)") as client:
            answer = ask(
                client,
                url,
                allow_private=True,
                timeout=TIMEOUT,
                max_bytes=_MOST,
                headers=headers,
                content=body,
            )
    except FetchError as problem:
        raise DeliveryError(str(problem)) from problem
    if not 200 <= answer.status < 300:
        raise DeliveryError(f"{url}: {refusal(answer)}")


def signature(secret: str, id: str, moment: str, body: bytes) -> str:
    """Return the signature of a message."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = hmac.new(key, f"{id}.{moment}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(signed).decode()}"


def is_genuine(secret: str, headers: Mapping[str, str], body: bytes) -> bool:
    """Return whether a message is of one who has the secret, and of now; for receivers in Python.

    Args:
        secret: that of the target, as `qawl watch list` shows it.
        headers: those of the request, by their names in small letters.
        body: as it came, before it is decoded.
    """
    moment = headers.get("webhook-timestamp", "")
    if not moment.isdecimal() or abs(time.time() - int(moment)) > TOLERANCE:
        return False
    right = signature(secret, headers.get("webhook-id", ""), moment, body)
    given = headers.get("webhook-signature", "").split()
    return any(hmac.compare_digest(right.encode(), one.encode()) for one in given)
