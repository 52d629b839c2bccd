"""The workbench as people use it: with a mouse, the keyboard alone, a phone, without JavaScript, in both languages."""

import pytest
from playwright.sync_api import Page, expect
from tests.web.browser.conftest import PHONE, Open

LANGUAGES = ("en", "ar")
PAGES = (
    "/",
    "/search?words=المعبر",
    "/actors",
    "/actors/1",
    "/claims",
    "/answers",
    "/due?date=2024-03-06",
    "/themes",
    "/articles/1?statement=2",
    "/statements/1",
    "/changes",
    "/read",
)
SEARCH = {"en": "Search", "ar": "ابحث"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("script", [True, False])
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


def test_dark_is_chosen_against_the_system(address: str, opened: Open) -> None:
    page = opened(f"{address}/search", color_scheme="light")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_text("Appearance").click()
    page.get_by_role("link", name="Dark").click()
    assert page.evaluate(paper) != light


def test_the_keyboard_alone_is_enough(address: str, opened: Open) -> None:
    page = opened(f"{address}/actors")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to content")
    page.keyboard.press("/")
    page.keyboard.type("المعبر")
    page.keyboard.press("Enter")
    expect(page.locator("mark").first).to_be_visible()
    page.get_by_text("More filters").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Near in meaning to")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_wider_than_a_phone(address: str, opened: Open, language: str) -> None:
    page = opened(f"{address}/", locale=language, viewport=PHONE)
    wide = []
    for path in PAGES:
        page.goto(f"{address}{path}")
        if _overflow(page) > 0:
            wide.append(path)
    assert wide == []


def _overflow(page: Page) -> int:
    """Pixels by which the page is wider than its window."""
    over: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return over
