"""One text as people read it: pasted, its statements chosen in place, taken into the archive; nothing in it acts."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.web.browser.conftest import PHONE, Open
from tests.web.browser.looks import faults

TEXT = (
    "قالت مديرة المستشفى هدى العلي: «نقص الأدوية خطير». وتعهد الوزير سامي الحداد بإرسال شحنة.\n\n"
    "وحذر النقيب عادل السيد من إغلاق الصيدليات."
)
HOSTILE = "قال الوزير سامي الحداد: «<script>alert(1)</script> \u202eسيفتح <img src=//example.com/x onerror=alert(2)>»."
BUTTON = {"en": "Read", "ar": "اقرأ"}
CHOSEN = "rgb(255, 233, 168)"  # --chosen


def paste(page: Page, text: str, language: str = "en") -> None:
    page.locator("#source").fill(text)
    page.get_by_role("button", name=BUTTON[language], exact=True).click()
    expect(page.locator(".text")).to_be_visible()


def colour(page: Page, words: str) -> str:
    """The colour behind some words of the text."""
    mark = page.locator(".text span", has_text=words).last
    found: str = mark.evaluate("element => getComputedStyle(element).backgroundColor")
    return found


@pytest.mark.parametrize(("language", "script"), [("en", False), ("ar", True)])
def test_a_pasted_text_shows_who_said_what_and_one_is_chosen_in_place(
    address: str, opened: Open, language: str, script: bool
) -> None:
    page = opened(f"{address}/read", locale=language, java_script_enabled=script)
    paste(page, TEXT, language)
    expect(page.locator("#s1")).to_contain_text("هدى العلي")
    plain = colour(page, "بإرسال شحنة")
    page.locator("#t2").click()
    assert colour(page, "بإرسال شحنة") == CHOSEN != plain
    expect(page.locator("#s2 code").first).to_be_visible()


def test_a_click_on_words_chooses_their_statement(address: str, opened: Open) -> None:
    page = opened(f"{address}/read")
    paste(page, TEXT)
    page.locator(".text .content", has_text="نقص الأدوية خطير").click()
    expect(page).to_have_url(re.compile("#s1$"))
    assert colour(page, "نقص الأدوية خطير") == CHOSEN


def test_on_a_phone_the_chosen_record_stands_below_its_place_in_the_text(address: str, opened: Open) -> None:
    page = opened(f"{address}/read", viewport=PHONE)
    paste(page, TEXT)
    page.locator("#t3").click()
    expect(page.locator("#s3")).to_be_in_viewport()
    page.wait_for_function(
        "document.getElementById('t3').getBoundingClientRect().bottom < innerHeight * 0.55"
    )


def test_what_was_read_is_taken_into_the_archive(own_address: str, opened: Open) -> None:
    page = opened(f"{own_address}/read")
    paste(page, TEXT)
    page.get_by_role("button", name="Take into the archive").click()
    expect(page).to_have_url(re.compile(r"/articles/\d+$"))
    page.get_by_role("link", name="All about this statement").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Statement")


def test_nothing_in_a_text_acts(address: str, opened: Open) -> None:
    page = opened(f"{address}/read")
    paste(page, HOSTILE)
    expect(page.locator(".text")).to_contain_text("<script>alert(1)</script>")
    assert page.locator("main img, main script").count() == 0


def test_a_link_to_a_statement_shows_it_chosen(address: str, opened: Open) -> None:
    page = opened(f"{address}/articles/1?statement=2", java_script_enabled=False)
    expect(page.locator(".record").first).to_have_id("s2")
    expect(page.locator("#s2 code").first).to_be_visible()
    mark = page.locator(".text .m2").first
    assert mark.evaluate("element => getComputedStyle(element).backgroundColor") == CHOSEN


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_a_text_with_its_records_has_no_serious_fault(address: str, opened: Open, colours: str) -> None:
    page = opened(f"{address}/read", locale="ar", color_scheme=colours)
    paste(page, TEXT, "ar")
    page.locator("#t2").click()
    assert faults(page) == []
