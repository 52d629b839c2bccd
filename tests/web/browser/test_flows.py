"""The workbench as people use it: with a mouse, the keyboard alone, a phone, without JavaScript, in both languages."""

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.web.browser.conftest import Open

SEARCH = {"en": "Search", "ar": "ابحث"}


@pytest.mark.parametrize(("language", "script"), [("en", True), ("ar", False)])
def test_search_narrow_and_open_an_actor(address: str, opened: Open, language: str, script: bool) -> None:
    page = opened(f"{address}/search", locale=language, java_script_enabled=script)
    page.locator("#words").fill("المعبر")
    page.get_by_role("button", name=SEARCH[language]).click()
    expect(page.locator("mark").first).to_be_visible()
    found = page.locator(".hits .record").count()
    page.locator(".facets a[href*='act=']").first.click()
    assert 0 < page.locator(".hits .record").count() <= found
    name = page.locator(".hits a.speaker").first.inner_text()
    page.locator(".hits a.speaker").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


@pytest.mark.parametrize("script", [True, False])
def test_one_click_switches_the_language_and_stays_on_the_page(
    address: str, opened: Open, script: bool
) -> None:
    page = opened(f"{address}/search?words=المعبر", java_script_enabled=script)
    page.get_by_role("link", name="العربية").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("mark").first).to_be_visible()
    page.goto(f"{address}/due")
    expect(page.locator("html")).to_have_attribute("lang", "ar")


def test_the_keyboard_alone_is_enough(address: str, opened: Open) -> None:
    page = opened(f"{address}/actors")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to content")
    page.keyboard.press("Enter")
    _tab_to(page, page.get_by_label("Any of their names, in Arabic or Latin letters"))
    page.keyboard.press("Escape")
    page.locator("main").focus()
    page.keyboard.press("/")
    page.keyboard.type("المعبر")
    page.keyboard.press("Enter")
    expect(page.locator("mark").first).to_be_visible()
    _tab_to(page, page.get_by_text("More filters"))
    page.keyboard.press("Enter")
    expect(page.get_by_label("Near in meaning to")).to_be_visible()
    _tab_to(page, page.locator(".facets a").first)
    page.keyboard.press("Enter")
    _tab_to(page, page.locator(".hits a.speaker").first)
    name = page.locator(":focus").inner_text()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    _tab_to(page, page.get_by_role("link", name="العربية"))
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")


def _tab_to(page: Page, place: Locator) -> None:
    """Press the key for the next place until that is reached; where one is has to be seen all the way."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if place.evaluate("element => element === document.activeElement"):
            assert place.evaluate("element => getComputedStyle(element).outlineStyle") != "none"
            return
    raise AssertionError(f"the keyboard does not reach {place}")
