"""What can be told of a page by looking at it: faults that axe finds, how wide it is, which colours it has."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
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
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
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
