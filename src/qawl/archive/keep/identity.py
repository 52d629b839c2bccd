"""What makes two pages the same article, so that the second is a repetition or a new version of the first.

An article is known by its address, if that is more than its site; without one by the id that its input gives it;
without either by outlet and headline; a bare text only by its words.
"""

from __future__ import annotations

import hashlib
from urllib.parse import parse_qsl, urlencode, urlsplit

from qawl.types import Article

KINDS = ("url:", "id:", "title:", "text:")
"""What a key begins with, by what it is made of."""
_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "ref", "igshid")


def key(article: Article) -> str:
    """Return what tells the article from all others."""
    address = canonical(article.url)
    if "/" in address or "?" in address:  # a site alone is where many articles stand
        return f"url:{address}"
    if not hashlib.sha256(article.text.encode()).hexdigest().startswith(article.id):
        return f"id:{article.outlet}/{article.id}"
    if article.outlet and article.title:
        return f"title:{article.outlet}/{article.published or ''}/{' '.join(article.title.split())}"
    return f"text:{digest(article.title, article.text)}"


def without_tracking(url: str) -> str:
    """Return the address without fragment and without what tells its site how one came there, else unchanged.

    >>> without_tracking("https://example.com/a?id=5&utm_source=rss#top")
    'https://example.com/a?id=5'
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url.strip()
    asked = parts.query.split("&")
    query = "&".join(part for part in asked if not _tracks(part.partition("=")[0]))
    return parts._replace(query=query, fragment="").geturl()


def canonical(url: str) -> str:
    """Return the address without scheme, `www.`, fragment, tracking and the slash at its end."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:  # an address that cannot be taken apart is itself
        return url.strip()
    query = urlencode(
        [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(name)]
    )
    return f"{host}{port}{parts.path.rstrip('/')}{'?' if query else ''}{query}"


def _tracks(name: str) -> bool:
    return name.lower() in _TRACKING or name.lower().startswith("utm_")


def digest(title: str, text: str) -> str:
    """Return what tells the words of one version from those of another: SHA-256 of headline and text."""
    return hashlib.sha256(f"{title}\0{text}".encode()).hexdigest()
