"""How a picture is drawn: Vega computes it in this process, and what it gives is copied part by part.

Neither a word nor an address ever enters the renderer: it sets numbered places, into which they are written after.
So no name can act in it, no font has to be measured, and only what stands in the lists below reaches a page: no
style, no script, no handler. The renderer is asked for nothing that lies at an address, and opens none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import msgspec
from markupsafe import Markup

from qawl.charts.chart import cut
from qawl.errors import MissingExtraError

_KEPT = 1024
"""Pictures that are kept, of some 3 KB each: without their words many are the same, such as one bar."""
_LABEL = 54
"""Characters of a label, which has a line of a picture to itself."""
_TIP = 120
"""Characters of each of the words that are shown where a pointer rests."""
FIRST_STRONG, END = "\u2068", "\u2069"
_SVG = "http://www.w3.org/2000/svg"
_ELEMENTS = ("g", "path", "line", "rect", "circle", "text")
_ATTRIBUTES = (
    *("transform", "d", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "r", "cx", "cy"),
    *(
        "fill",
        "fill-opacity",
        "stroke",
        "stroke-width",
        "stroke-dasharray",
        "stroke-linecap",
        "stroke-opacity",
    ),
    *("opacity", "text-anchor", "font-size", "font-weight"),
)
_INHERITED = (("fill", "none"), ("opacity", "1"), ("font-weight", "normal"), ("transform", "translate(0,0)"))
_LONG = re.compile(r"(\.\d\d)\d+")
_ADDRESS = re.compile(r"(?:https?://|/(?!/)|[?#])", re.IGNORECASE)

Place = tuple[str, str]
"""The words shown where a pointer rests on a mark, and the address to which it leads, or an empty one."""


class Sheet:
    """The words and marks of one picture while it is put together."""

    def __init__(self) -> None:
        """Begin with none."""
        self._words: list[str] = []
        self._places: list[Place] = []

    def word(self, text: str, most: int = _LABEL) -> str:
        """Return what stands for a word in the specification."""
        self._words.append(cut(text, most))
        return f"@{len(self._words) - 1}"

    def place(self, tip: Sequence[str], href: str = "") -> str:
        """Return what stands for the words and the address of a mark; to be given as its `description`."""
        words = " ".join(f"{FIRST_STRONG}{cut(one, _TIP)}{END}" for one in tip)
        self._places.append((words, href if _ADDRESS.match(href) else ""))
        return f"@{len(self._places) - 1}"

    def draw(self, title: str, specification: Mapping[str, Any]) -> Markup:
        """Return the picture.

        Args:
            title: what a screen reader calls it.
            specification: of Vega, with `word` and `place` where words and addresses are to stand.

        Raises:
            MissingExtraError: Vega is not installed.
        """
        encoded = msgspec.json.encode({**_FRAME, **specification})
        return _drawn(encoded, cut(title, _TIP), tuple(self._words), tuple(self._places))


_FRAME: Mapping[str, Any] = {
    "$schema": "https://vega.github.io/schema/vega/v6.json",
    "autosize": "none",
    "background": None,
    "config": {
        "group": {"stroke": None},
        "text": {"fill": "currentColor", "fontSize": 13},
        "axis": {
            **{"domain": False, "ticks": False, "gridColor": "var(--line)", "labelColor": "var(--quiet)"},
            **{"labelFontSize": 11, "labelPadding": 5},
        },
    },
}


def mark(kind: str, data: str, **encoded: Any) -> dict[str, Any]:
    """Return a mark of the specification for each row of `data`: what it looks like, by Vega's names of channels."""
    return {"type": kind, "from": {"data": data}, "encode": {"update": encoded}}


def available() -> bool:
    """Return whether charts can be drawn: whether Vega is installed."""
    return find_spec("vl_convert") is not None


def prepare() -> None:
    """Start the renderer, which takes some tenths of a second once, so that no page has to wait for it.

    Raises:
        MissingExtraError: Vega is not installed.
    """
    _shape(msgspec.json.encode({**_FRAME, "width": 1, "height": 1}))


def _rendered(specification: bytes) -> str:
    try:
        import vl_convert
    except ImportError:
        raise MissingExtraError("charts need Vega: pip install 'qawl[web]'") from None
    return str(vl_convert.vega_to_svg(specification.decode(), allowed_base_urls=[]))


_shape = lru_cache(maxsize=_KEPT)(_rendered)


def _drawn(specification: bytes, title: str, words: tuple[str, ...], places: tuple[Place, ...]) -> Markup:
    drawn = ElementTree.fromstring(_shape(specification))
    # What an image holds is no longer seen by a screen reader, so one with links in it is a group.
    role = "group" if any(href for _, href in places) else "img"
    root = ElementTree.Element("svg", {"xmlns": _SVG, "viewBox": drawn.get("viewBox", ""), "fill": "none"})
    root.attrib |= {"role": role, "aria-label": title}
    root.set("direction", "ltr")  # else an Arabic page would turn round which end of a word is its anchor
    root.extend(_inside(drawn, words, places))
    return Markup(ElementTree.tostring(root, encoding="unicode"))


def _inside(node: Element, words: Sequence[str], places: Sequence[Place]) -> list[Element]:
    """Return the parts of a part; shapes that follow each other and look alike become one."""
    made: list[Element] = []
    for part in (one for child in node for one in _copied(child, words, places)):
        if made and part.tag == made[-1].tag == "path" and _look(part) == _look(made[-1]):
            made[-1].set("d", made[-1].get("d", "") + part.get("d", ""))
        else:
            made.append(part)
    return made


def _look(path: Element) -> dict[str, str]:
    return {name: value for name, value in path.attrib.items() if name != "d"}


def _copied(node: Element, words: Sequence[str], places: Sequence[Place]) -> list[Element]:
    """Return what of a part of the rendered picture is to be seen, with its words in their places."""
    tag = node.tag.removeprefix(f"{{{_SVG}}}")
    if tag not in _ELEMENTS or node.get("display") == "none" or node.get("class") == "background":
        return []
    made = ElementTree.Element(tag, _attributes(node))
    made.extend(_inside(node, words, places))
    if tag == "g":
        return [made] if made.attrib and len(made) else list(made)
    if tag == "text":
        made.text = _worded(node.text or "", words)
    place = node.get("aria-label", "")
    return [_placed(made, *places[int(place[1:])])] if place.startswith("@") else [made]


def _attributes(node: Element) -> dict[str, str]:
    found = ((name, node.get(name)) for name in _ATTRIBUTES)
    return {
        name: _LONG.sub(r"\1", value) for name, value in found if value and (name, value) not in _INHERITED
    }


def _worded(text: str, words: Sequence[str]) -> str:
    return f"{FIRST_STRONG}{words[int(text[1:])]}{END}" if text.startswith("@") else text


def _placed(mark: Element, tip: str, href: str) -> Element:
    """Return a mark with words that a pointer shows and, where it leads somewhere, as a link.

    The key for the next link passes over it: the same links stand in the table, in far fewer steps.
    """
    around = ElementTree.Element("a", {"href": href, "tabindex": "-1"}) if href else ElementTree.Element("g")
    ElementTree.SubElement(around, "title").text = tip
    around.append(mark)
    return around
