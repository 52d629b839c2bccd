"""No page has a serious fault that axe finds, in either language, light or dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from tests.web.browser.conftest import Open
from tests.web.browser.test_flows import PAGES

SERIOUS = ("serious", "critical")


@pytest.mark.parametrize(("language", "colours"), [("en", "light"), ("ar", "dark")])
def test_no_serious_fault(address: str, opened: Open, language: str, colours: str) -> None:
    page = opened(f"{address}/", locale=language, color_scheme=colours)
    faults = []
    for path in PAGES:
        page.goto(f"{address}{path}")
        faults += [(path, *fault) for fault in faults_of(page)]
    assert faults == []


def faults_of(page: Page) -> list[tuple[str, str]]:
    """The serious faults of a page as it stands, each with the element that has it."""
    found = [one for one in Axe().run(page).response["violations"] if one["impact"] in SERIOUS]
    return [(fault["id"], node["html"][:120]) for fault in found for node in fault["nodes"]]
