"""The record as one HTML file: the text with every statement marked, and the records beside it.

The file needs no network and no script: a statement is chosen by its link (`:target`), and all words of the
page are escaped by the template.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import resources
from typing import Any

import jinja2
from markupsafe import Markup

from qawl.lexicon.tables import table
from qawl.output.marks import Piece, paragraphs
from qawl.types import Reading

HUES = {
    "assert": 215,
    "announce": 195,
    "promise": 160,
    "predict": 255,
    "appeal": 38,
    "warn": 24,
    "threaten": 0,
    "accuse": 345,
    "deny": 285,
    "condemn": 322,
    "support": 120,
}
"""The colour of each act, in degrees of the colour circle."""
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# What follows an override is shown in an order that is not its own, and an isolate may reach out of its element.
_TURNING = re.compile("[\u202d\u202e\u2066-\u2069]")
DEEPEST = 3
"""Levels of nesting that look different."""
_SHOWN = 1500  # characters of a text that a record quotes: it stands beside it, or a link leads there


def html(readings: Iterable[Reading]) -> Iterator[str]:
    """Yield the page in pieces; the readings are all taken first, since the head lists them."""
    articles = list(readings)
    most = max((statement.n for reading in articles for statement in reading.statements), default=0)
    yield from (
        environment()
        .get_template("page.html.j2")
        .generate(
            articles=articles,
            labels=table("labels"),
            numbers=range(1, most + 1),
            paragraphs=paragraphs,
            classes=classes,
        )
    )


def environment(*folders: str) -> jinja2.Environment:
    """Return the templates of these packages' folders `templates`, with the one style of all pages of Qawl.

    Words that a template fills in are escaped; `web_address` is to guard every link that a page names itself.
    """
    files = [
        file
        for folder in (__package__, *folders)
        for file in (resources.files(folder) / "templates").iterdir()
    ]
    sources = {file.name: file.read_text(encoding="utf-8") for file in files}
    made = jinja2.Environment(
        autoescape=True,
        loader=jinja2.DictLoader(sources),
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    # The style sheets are ours, and quotes in them must stay as they are.
    made.globals["styles"] = {name: Markup(text) for name, text in sources.items() if name.endswith(".css")}
    made.globals["hues"] = HUES
    made.globals["web_address"] = web_address
    made.filters["plain"] = plain
    made.filters["xml"] = xml
    made.filters["shortened"] = shortened
    made.filters["theme"] = theme_name
    return made


def plain(value: Any) -> str:
    """Return the text of `value` without what HTML cannot hold, and without signs that turn its words round.

    These are control characters and lone surrogates; and overrides and isolates of the direction of writing.
    """
    return _TURNING.sub("", _UNPRINTABLE.sub("\ufffd", str(value)))


def xml(value: object) -> str:
    """Return the text of `value` without what XML cannot hold."""
    return plain(value).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def shortened(text: str | None, most: int = _SHOWN) -> str:
    """Return the beginning and the end of a text of more than so many characters, of a shorter one all."""
    if not text or len(text) <= most:
        return text or ""
    return f"{text[: most // 2]} […] {text[-(most // 2) :]}"


def theme_name(name: str, language: str = "ar") -> str:
    """Return the name of a theme in a language, or `name` where the table has no such theme."""
    return str(table("themes").get(name, {}).get(language, name))


def classes(piece: Piece) -> str:
    """Return the classes of a piece: its roles, the statements that hold it, and how deep in contents it lies."""
    names = [*piece.roles, *(f"m{number}" for number in piece.holders)]
    if contents := piece.contents:
        names += [f"act-{contents[-1].act}", f"deep{min(len(contents), DEEPEST)}"]
    return " ".join(names)


def web_address(address: str) -> str:
    """Return `address` where a link may lead there, else nothing: a page can name any scheme as its own."""
    return address if address.startswith(("https://", "http://")) else ""
