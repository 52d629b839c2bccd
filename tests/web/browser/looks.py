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


def faults(page: Page) -> list[tuple[str, str]]:
    """The serious faults that axe finds, each with its element, but for those of `faint`."""
    return _found(page, {"rules": {"color-contrast": {"enabled": False}}})


def faint(page: Page) -> list[tuple[str, str]]:
    """Where axe finds the contrast of a text too low; the page is good for that alone afterwards.

    Of Arabic letters axe takes no notice here, so that others are put in their place.
    """
    page.evaluate(_IN_LATIN)
    return _found(page, {"runOnly": ["color-contrast"]})


def _found(page: Page, asked: dict[str, object]) -> list[tuple[str, str]]:
    found = Axe().run(page, options={"resultTypes": ["violations"], **asked}).response["violations"]
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
