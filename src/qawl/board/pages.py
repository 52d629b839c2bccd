"""The day in brief as a page: HTML that needs no network and no script, and Markdown."""

from __future__ import annotations

import re
from typing import Any

from qawl.board.brief import Brief
from qawl.board.pictures import pictures
from qawl.board.sections import elsewhere, labels, sections
from qawl.output.lines import CONTROLS
from qawl.output.web import environment

FIRST_STRONG, END = "\u2068", "\u2069"
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_EDITS = 8
"""Places of one change that are shown."""


def html(brief: Brief, language: str = "en") -> str:
    """Return the brief as one HTML file; what was said runs from right to left, labels as their language does."""
    return _written("brief.html.j2", brief, language, charts=pictures(brief, language))


def markdown(brief: Brief, language: str = "en") -> str:
    """Return the brief as Markdown (CommonMark); no word of an article can act as a mark."""
    return re.sub(r"\n{3,}", "\n\n", _written("brief.md.j2", brief, language)).strip() + "\n"


def _written(template: str, brief: Brief, language: str, **more: Any) -> str:
    templates = environment(__package__, "qawl.charts")
    templates.filters["escaped"] = escaped
    templates.filters["isolated"] = _isolated
    templates.filters["link"] = _link
    templates.globals["edits_shown"] = _EDITS
    return templates.get_template(template).render(
        brief=brief,
        elsewhere=elsewhere(brief),
        sections=sections(brief, language),
        labels=labels(language),
        language=language,
        **more,
    )


def escaped(words: str) -> str:
    """Return words of an article for Markdown: on one line, and without marks.

    >>> print(escaped("*a*\\nb"))
    \\*a\\* b
    """
    return _MARKS.sub(r"\\\1", " ".join(words.translate(CONTROLS).split()))


def _isolated(words: str) -> str:
    """Return words for Markdown whose direction is kept from what stands around them."""
    return f"{FIRST_STRONG}{escaped(words)}{END}" if words.strip() else ""


def _link(address: str) -> str:
    """Return an address so that it stays whole between angle brackets."""
    return re.sub(r"[\s<>\\\x00-\x1f]", lambda found: f"%{ord(found[0]):02X}", address.translate(CONTROLS))
