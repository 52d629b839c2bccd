"""An answer of an outlet to its article, believed no further than an outlet can be: one page, its own address."""

from __future__ import annotations

import datetime as dt
import io
from urllib.parse import urlsplit

from msgspec.structs import replace

from qawl.errors import InputError
from qawl.page import Page, articles
from qawl.page.fetching import Answer
from qawl.page.kinds import recognise
from qawl.page.source import Source


def article_in(answer: Answer, *, outlet: str = "", published: dt.date | None = None) -> Page:
    """Return the article of a web page.

    Args:
        answer: what the outlet's server sent, whatever type it says that is.
        outlet: who publishes it, where the page does not say.
        published: the day, where the page does not say.

    Raises:
        InputError: it is no web page; one that holds many articles under any name (JSON, WARC) would be believed.
        NoArticleError: there is no article in it, or none in Arabic.
    """
    url = answer.url
    kind = recognise(Source(io.BytesIO(answer.body)).head, url)
    if kind != "html":
        raise InputError(f"{url}: not a web page but {kind}; only web pages are collected")
    page = next(
        articles(answer.body, name=url, url=url, outlet=outlet, date=published, charset=answer.charset)
    )
    if isinstance(page, InputError):
        raise page
    if not _of_one_site(page.article.url, url):
        return replace(page, article=replace(page.article, url=url))
    return page


def _of_one_site(claimed: str, url: str) -> bool:
    """Whether the address that a page says is its own can be: no page of one site is a version of another's."""
    try:
        ours, theirs = (_bare(urlsplit(address).hostname or "") for address in (url, claimed))
    except ValueError:
        return False
    if ours == theirs:
        return True
    return ("." in theirs and ours.endswith(f".{theirs}")) or theirs.endswith(f".{ours}")


def _bare(host: str) -> str:
    return host.removeprefix("www.")
