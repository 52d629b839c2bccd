"""Who wrote an article and who published it, by the linked data of its page (JSON-LD with the words of schema.org)?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from itertools import chain
from typing import Any

import msgspec

_ARTICLE = ("Article", "Posting", "Report")  # how the types of news end: NewsArticle, LiveBlogPosting


def credits(scripts: Iterable[str]) -> tuple[str, str]:
    """Return the authors of the article, with "; " between them, and its publisher; empty where it is not said."""
    things = list(chain.from_iterable(map(_things, scripts)))
    known = {key: thing for thing in things if isinstance(key := thing.get("@id"), str)}
    news = [thing for thing in things if any(one.endswith(_ARTICLE) for one in _strings(thing.get("@type")))]
    authors = (name for thing in news for name in _names(thing.get("author"), known, "Person"))
    publishers = (name for thing in news for name in _names(thing.get("publisher"), known, "Organization"))
    return "; ".join(dict.fromkeys(authors)), next(publishers, "")


def _things(script: str) -> Iterator[Mapping[str, Any]]:
    """Yield the objects that a script describes; nothing where it is no JSON."""
    try:
        data = msgspec.json.decode(script)
    except (msgspec.DecodeError, RecursionError):
        return
    for one in _several(data):
        if isinstance(one, dict):
            yield one
            yield from (part for part in _several(one.get("@graph")) if isinstance(part, dict))


def _names(value: object, known: Mapping[str, Mapping[str, Any]], kind: str) -> Iterator[str]:
    """Yield the names of what is given as an author or a publisher, where it may be something of that kind."""
    for one in _several(value):
        if isinstance(one, dict):
            thing = known.get(str(one.get("@id")), one) if "name" not in one else one
            types = list(_strings(thing.get("@type")))
            if not types or any(name.endswith(kind) for name in types):
                yield from _strings(thing.get("name"))
        else:
            yield from _strings(one)


def _strings(value: object) -> Iterator[str]:
    """Yield what is text in it; some pages write entities there, which JSON does not know."""
    return (unescape(one).strip() for one in _several(value) if isinstance(one, str) and one.strip())


def _several(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]
