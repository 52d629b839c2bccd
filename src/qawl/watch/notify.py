"""A statement told through a service that Apprise knows: mail, chat, telephone and a hundred others."""

from __future__ import annotations

import logging
from typing import Any

from qawl.errors import DeliveryError, QueryError
from qawl.extras import need
from qawl.watch.news import News

_LONGEST = 600  # characters of a content in a message


def check(url: str) -> None:
    """Raise QueryError unless Apprise knows what service an address is of."""
    _service(url)


def shown(url: str) -> str:
    """Return the address of a service without the passwords and tokens in it."""
    return str(_service(url).url(privacy=True)).partition("?")[0]


def send(url: str, news: News) -> None:
    """Tell of a statement.

    Raises:
        DeliveryError: the service does not take it.
    """
    kept = news.kept
    speaker = kept.actor or kept.statement.speaker or kept.source
    content = kept.content if len(kept.content) <= _LONGEST else f"{kept.content[:_LONGEST]} …"
    lines = [f"«{content}»", " · ".join(filter(None, (kept.outlet, kept.date, kept.title))), kept.url]
    title = f"{news.watch}: {speaker or 'unknown'} ({kept.statement.act})"
    with _Said() as said:
        if not _service(url).notify(title=title, body="\n".join(filter(None, lines))):
            raise DeliveryError(
                f"{shown(url)}: the service did not take it: {said.last or 'it does not say why'}"
            )


def _service(url: str) -> Any:
    need("notify")
    import apprise  # it costs a tenth of a second

    with _Said() as said:
        service = apprise.Apprise.instantiate(url, suppress_exceptions=True)
    if service is None:
        reason = said.last or "no such service"
        raise QueryError(
            f"{url.partition('://')[0][:50]}://…: not an address that Apprise knows ({reason});"
            " give one such as mailto://user:password@example.com"
        )
    return service


class _Said(logging.Handler):
    """What Apprise says while it works, since it only logs what is wrong."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.last = ""

    def emit(self, record: logging.LogRecord) -> None:
        self.last = " ".join(record.getMessage().split())[:200]

    def __enter__(self) -> _Said:
        self._log = logging.getLogger("apprise")
        self._log.addHandler(self)
        self._before, self._log.propagate = self._log.propagate, False
        return self

    def __exit__(self, *_: object) -> None:
        self._log.removeHandler(self)
        self._log.propagate = self._before
