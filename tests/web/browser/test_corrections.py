"""Who may write corrects a speaker and sees it everywhere; who has to sign in does so, and out again."""

from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.web.browser.conftest import PHONE, SCREEN, Open, served
from tests.web.browser.test_accessibility import faults_of

from qawl.archive import Archive, add_account

NAME, PASSWORD = "سلوى", "قهوة بلا سكر 7"
WORDS = {
    "en": ("Correct this statement", "Correct", "Take back"),
    "ar": ("تصحيح هذا التصريح", "صحّح", "تراجع"),
}


@pytest.mark.parametrize(("language", "script", "viewport"), [("en", True, SCREEN), ("ar", False, PHONE)])
def test_a_speaker_that_was_corrected_is_seen_everywhere(
    own_address: str, opened: Open, language: str, script: bool, viewport: dict[str, int]
) -> None:
    title, correct, undo = WORDS[language]
    page = opened(
        f"{own_address}/search?act=threaten", locale=language, java_script_enabled=script, viewport=viewport
    )
    page.locator(".hits a.number").first.click()
    page.get_by_text(title).click()
    page.locator("[name=speaker]").fill("سميرة الوائلي")
    page.locator("[name=speaker_type]").select_option("person")
    page.get_by_role("button", name=correct, exact=True).click()
    expect(page.locator(".who .speaker").first).to_have_text("سميرة الوائلي")
    statement = page.url
    page.locator(".who a.speaker").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("سميرة الوائلي")
    page.goto(f"{own_address}/search?act=threaten")
    expect(page.locator(".hits").get_by_text("سميرة الوائلي")).to_be_visible()
    page.goto(f"{own_address}/corrections")
    page.get_by_role("button", name=undo).click()
    page.goto(statement)
    expect(page.locator(".who .speaker").first).not_to_have_text("سميرة الوائلي")


def test_who_has_an_account_signs_in_and_out(week_with_account: Path, opened: Open) -> None:
    with served(week_with_account) as address:
        page = opened(f"{address}/statements/1")
        expect(page.get_by_text("Correct this statement")).to_have_count(0)
        page.get_by_role("link", name="Sign in").click()
        page.get_by_label("Name").fill(NAME)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        expect(page).to_have_url(f"{address}/statements/1")
        expect(page.get_by_text("Correct this statement")).to_be_visible()
        page.get_by_role("button", name="Sign out").click()
        page.goto(f"{address}/statements/1")
        expect(page.get_by_text("Correct this statement")).to_have_count(0)


@pytest.fixture
def week_with_account(week: Path, tmp_path: Path, quick_passwords: None) -> Path:
    place = tmp_path / "week.db"
    place.write_bytes(week.read_bytes())
    with Archive.open(place) as archive:
        add_account(archive, NAME, PASSWORD)
    return place


@pytest.mark.parametrize(("language", "colours"), [("en", "dark"), ("ar", "light")])
def test_forms_have_no_serious_fault(
    week_with_account: Path, own_address: str, opened: Open, language: str, colours: str
) -> None:
    page = opened(f"{own_address}/statements/1", locale=language, color_scheme=colours)
    page.locator("#correct summary").click()
    assert faults_of(page) == []
    page.goto(f"{own_address}/actors/1")
    page.locator("#who summary").click()
    assert faults_of(page) == []
    with served(week_with_account) as address:
        for path in ("/sign-in", "/corrections"):
            page = opened(f"{address}{path}", locale=language, color_scheme=colours)
            assert faults_of(page) == []
