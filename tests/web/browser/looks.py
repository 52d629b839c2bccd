"""What can be told of a page by looking at it: faults that axe finds, how wide it is, which colours it has."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Locator, Page

PAGES = (
    "/",
    "/search",
    "/search?words=المعبر&act=assert&since=2024-03-01",
    "/search?words=زرافة",
    "/articles/1?statement=3",
    "/articles/7?version=2",
    "/statements/4",
    "/actors",
    "/actors/1",
    "/claims",
    "/claims/2",
    "/answers",
    "/due?date=2024-03-06",
    "/themes",
    "/changes",
    "/corrections",
    "/read",
    "/sign-in",
    "/api/v1/docs",
    "/nowhere",
)
"""Every page of the workbench on the sample week, and some of them as they are when nothing is found."""
SERIOUS = ("serious", "critical")
_OPEN_ALL = "for (const one of document.querySelectorAll('details')) one.open = true"
_THINNED = """
    const all = [...document.querySelectorAll('.operation')];
    for (const one of all.slice(8, -8)) one.remove();
"""
_BEYOND = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_IN_LATIN = """
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode.data;
        if (/\\p{Script=Arabic}/u.test(text)) walker.currentNode.data = text.replace(/\\p{Script=Arabic}/gu, "a");
    }
"""
# Contrast takes axe three quarters of its time. What looks the same all the way up has the same: the first is marked.
# Of a single sign, or of signs that are no letters, axe cannot tell; such a place stands for no other.
_MARK_LOOKS = """
    const WHAT = ["color", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight", "fontStyle",
        "position", "display", "visibility", "overflow", "filter", "mixBlendMode", "textShadow", "clip", "clipPath"];
    const numbers = new Map(), looks = new Map();
    for (const one of document.querySelectorAll("*")) {
        const style = getComputedStyle(one);
        const said = [...one.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join("");
        const letters = Math.min((said.match(/[\\p{L}\\p{N}]/gu) || []).length, 2);
        const look = [looks.get(one.parentElement), one.localName, one.type, one.className, one.disabled, letters,
            !said.trim(), ...WHAT.map(name => style[name])].join("|");
        if (!numbers.has(look)) {
            numbers.set(look, numbers.size);
            one.setAttribute("data-first-look", "");
        }
        looks.set(one, numbers.get(look));
    }
"""
_RUN = """async () => {
    axe.configure({rules: [{id: "color-contrast", selector: "[data-first-look]"}]});
    return (await axe.run({resultTypes: ["violations"]})).violations;
}"""


def open_all(page: Page) -> None:
    """Open whatever can be opened: what is closed is not looked at."""
    page.evaluate(_OPEN_ALL)


def thin(page: Page) -> None:
    """Leave out what is more of the same on the page that describes the API: axe takes longest over that page."""
    page.evaluate(_THINNED)


def faults(page: Page) -> list[tuple[str, str]]:
    """The serious faults that axe finds, each with its element; the page is good for little else afterwards.

    Of Arabic letters axe takes no notice where it looks at contrast, so that others are put in their place.
    """
    page.evaluate(_IN_LATIN)
    page.evaluate(_MARK_LOOKS)
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate(_RUN)
    return [
        (one["id"], node["html"][:120]) for one in found if one["impact"] in SERIOUS for node in one["nodes"]
    ]


def overflow(page: Page) -> int:
    """Pixels by which the page is wider than its window."""
    over: int = page.evaluate(_BEYOND)
    return over


def colour(place: Locator, what: str = "backgroundColor") -> str:
    """A colour as the browser computes it."""
    found: str = place.evaluate(f"element => getComputedStyle(element).{what}")
    return found
