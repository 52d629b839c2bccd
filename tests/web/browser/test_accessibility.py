"""No page has a serious fault that axe finds, in either language, light or dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.web.browser.conftest import Open
from tests.web.browser.test_flows import PAGES

SERIOUS = ("serious", "critical")


@pytest.mark.parametrize(("language", "colours"), [("en", "light"), ("ar", "dark")])
def test_no_serious_fault(address: str, opened: Open, language: str, colours: str) -> None:
    page = opened(f"{address}/", locale=language, color_scheme=colours)
    faults = []
    for path in PAGES:
        page.goto(f"{address}{path}")
        for fault in Axe().run(page).response["violations"]:
            if fault["impact"] in SERIOUS:
                faults += [(path, fault["id"], node["html"][:120]) for node in fault["nodes"]]
    assert faults == []
