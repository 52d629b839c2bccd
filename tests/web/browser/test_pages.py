"""Every page, in both languages, light and dark, on a phone and on paper: nothing keeps anybody from reading it."""

import pytest
from playwright.sync_api import Page, expect
from tests.web.browser.conftest import PHONE, SCREEN, Open
from tests.web.browser.looks import PAGES, colour, faults, open_all, overflow, thin

PAPER = {"width": 720, "height": 1000}
INK = "rgb(0, 0, 0)"


# Colours do not depend on the language, and axe takes longest over them.
@pytest.mark.parametrize(("language", "colours"), [("en", "light"), ("ar", "dark")])
def test_no_page_has_a_serious_fault_or_is_wider_than_a_phone(
    address: str, opened: Open, language: str, colours: str
) -> None:
    page = opened(f"{address}/", locale=language, color_scheme=colours, missing=True)
    found = []
    for path in PAGES:
        page.set_viewport_size(PHONE)
        page.goto(f"{address}{path}")
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        open_all(page)
        found += [(path, "wider than a phone", over) for over in [overflow(page)] if over > 0]
        page.set_viewport_size(SCREEN)
        thin(page)
        found += [(path, *fault) for fault in faults(page)]
    assert found == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_phone_shows_each_cell_of_the_actors(address: str, opened: Open, language: str) -> None:
    page = opened(f"{address}/actors", locale=language, viewport=PHONE)
    first = page.locator(".actors tbody tr").first
    for cell in (first.get_by_role("rowheader"), *first.get_by_role("cell").all()):
        box = cell.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
    expect(page.locator(".scrolls")).to_have_js_property("scrollLeft", 0)
    assert page.locator(".scrolls").evaluate("one => one.scrollWidth - one.clientWidth") <= 0


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_menu_of_the_appearance_is_whole_on_a_phone(address: str, opened: Open, language: str) -> None:
    page = opened(f"{address}/sign-in", locale=language, viewport=PHONE)
    page.locator(".menu summary").click()
    box = page.locator(".menu > ul").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]


@pytest.mark.parametrize("path", ["/due", "/themes"])
def test_the_button_stands_in_the_line_of_its_fields(address: str, opened: Open, path: str) -> None:
    page = opened(f"{address}{path}", locale="ar")
    field = page.locator("form.filters input").first.bounding_box()
    button = page.locator("form.filters button").bounding_box()
    assert field and button
    assert abs(field["y"] - button["y"]) < 5


def test_axe_finds_what_is_planted(address: str, opened: Open) -> None:
    page = opened(f"{address}/actors", locale="ar", color_scheme="dark")
    page.evaluate(
        """() => {
            const main = document.querySelector("main");
            main.append(document.createElement("input"), document.createElement("img"));
            document.querySelector("h1").style.color = "#333";
            document.querySelector("tbody tr:last-child td").style.color = "#222"; // as dark as no row before it
        }"""
    )
    found = faults(page)
    assert {rule for rule, _ in found} == {"label", "image-alt", "color-contrast"}
    assert [element[:3] for rule, element in found if rule == "color-contrast"] == ["<h1", "<bd"]


@pytest.mark.parametrize("path", ["/", "/articles/1?statement=3", "/actors/1"])
def test_a_page_on_paper_is_dark_on_white_and_nothing_but_its_subject(
    address: str, opened: Open, path: str
) -> None:
    page = opened(f"{address}/theme/dark?next={path}", color_scheme="dark", viewport=PAPER)
    assert colour(page.locator("body"), "color") != INK
    page.emulate_media(media="print")
    assert colour(page.locator("body"), "color") == INK
    assert colour(page.locator("body")) == "rgb(255, 255, 255)"
    for left_out in ("header.site nav", ".switches", "footer.site"):
        expect(page.locator(left_out)).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert overflow(page) <= 0


def test_one_click_chooses_dark_against_the_system(address: str, opened: Open) -> None:
    page = opened(f"{address}/search?words=المعبر", color_scheme="light", java_script_enabled=False)
    light = colour(page.locator("body"))
    _choose(page, "Dark")
    assert colour(page.locator("body")) != light
    expect(page.locator("mark").first).to_be_visible()
    _choose(page, "As the system")
    assert colour(page.locator("body")) == light


def _choose(page: Page, name: str) -> None:
    page.get_by_text("Appearance").click()
    page.get_by_role("link", name=name).click()
