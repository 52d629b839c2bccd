"""Who may write corrects a speaker and sees it everywhere; who has to sign in does so, and out again."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.web.browser.conftest import PHONE, SCREEN, Open
from tests.web.browser.looks import faults
from tests.web.conftest import served

from qawl.archive import Archive, Ingest, add_account, change_password, rename_actor
from qawl.samples import WEEK

RIGHT = "سميرة الوائلي"
NAME, PASSWORD = "سلوى", "قهوة بلا سكر 7"
WORDS = {
    "en": ("Correct this statement", "Correct", "Take back"),
    "ar": ("تصحيح هذا التصريح", "صحّح", "تراجع"),
}


@pytest.mark.parametrize(("language", "script", "viewport"), [("en", True, SCREEN), ("ar", False, PHONE)])
def test_a_speaker_that_was_corrected_is_seen_everywhere_and_stays(
    own_address: str, own_place: Path, opened: Open, language: str, script: bool, viewport: dict[str, int]
) -> None:
    title, correct, undo = WORDS[language]
    page = opened(
        f"{own_address}/search?words=ضمانات", locale=language, java_script_enabled=script, viewport=viewport
    )
    page.locator(".hits a.number").first.click()
    page.get_by_text(title).click()
    page.locator("[name=speaker]").fill(RIGHT)
    page.locator("[name=speaker_type]").select_option("person")
    page.get_by_role("button", name=correct, exact=True).click()
    expect(page.locator(".who .speaker").first).to_have_text(RIGHT)
    _seen_everywhere(page, own_address)
    _read_a_new_version(own_place)
    _seen_everywhere(page, own_address)
    page.goto(f"{own_address}/corrections")
    assert faults(page) == [] if script else True
    page.get_by_role("button", name=undo).click()
    expect(page.get_by_role("button", name=undo)).to_have_count(0)
    page.goto(f"{own_address}/search?words=ضمانات")
    expect(page.locator(".hits a.speaker")).not_to_have_text(RIGHT)


def _seen_everywhere(page: Page, address: str) -> None:
    """Look for the right speaker in the search, its counts, the actor, the article, the statement and the API."""
    page.goto(f"{address}/search?words=ضمانات")
    expect(page.locator(".hits a.speaker")).to_have_text(RIGHT)
    expect(page.locator(".facets a", has_text=RIGHT)).to_have_count(1)
    page.locator(".hits a.number").click()
    expect(page.locator(".who .speaker").first).to_have_text(RIGHT)
    id = page.url.rpartition("/")[2]
    page.locator("a[href*='/articles/'][href$='#t4']").first.click()
    expect(page.locator("#s4 .speaker").first).to_have_text(RIGHT)
    page.locator("#s4 a.speaker").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(RIGHT)
    said = page.request.get(f"{address}/api/v1/statements/{id}").json()["said"]
    assert (said["actor"], said["statement"]["speaker"]) == (RIGHT, RIGHT)


def _read_a_new_version(place: Path) -> None:
    """Take the article in again, as its outlet has changed it elsewhere."""
    [line] = [line for line in WEEK.read_text(encoding="utf-8").splitlines() if '"week-05"' in line]
    article = json.loads(line)
    article["text"] += "\nوتستمر الاتصالات مع الأطراف كلها.\n"
    with Archive.open(place) as archive, Ingest(archive, workers=1) as run:
        run.add(json.dumps(article).encode(), name="again.jsonl")


def _sign_in(page: Page) -> None:
    page.get_by_role("link", name="Sign in").last.click()
    _give_password(page)


def _give_password(page: Page) -> None:
    page.get_by_label("Name").fill(NAME)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def test_who_has_an_account_signs_in_and_out(week_with_account: Path, opened: Open) -> None:
    with served(week_with_account) as address:
        page = opened(f"{address}/statements/1")
        expect(page.get_by_text("Correct this statement")).to_have_count(0)
        _sign_in(page)
        expect(page).to_have_url(f"{address}/statements/1")
        expect(page.get_by_text("Correct this statement")).to_be_visible()
        page.get_by_role("button", name="Sign out").click()
        page.goto(f"{address}/statements/1")
        expect(page.get_by_text("Correct this statement")).to_have_count(0)


def test_who_was_signed_out_meanwhile_comes_back_to_the_page_of_the_form(
    week_with_account: Path, opened: Open
) -> None:
    with served(week_with_account) as address:
        page = opened(f"{address}/statements/1", missing=True)
        _sign_in(page)
        with Archive.open(week_with_account) as archive:
            change_password(archive, NAME, PASSWORD)  # which ends all sessions
        page.get_by_text("Correct this statement").click()
        page.get_by_role("button", name="Correct", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Sign in first")
        with page.expect_popup() as tab:  # beside what was typed, which stays to be copied
            page.get_by_role("link", name="Sign in").last.click()
        _give_password(tab.value)
        expect(tab.value).to_have_url(f"{address}/statements/1")
        expect(page.get_by_label("Speaker", exact=True)).to_have_value("سلوى المرزوقي")


@pytest.fixture
def week_with_account(week: Path, tmp_path: Path, quick_passwords: None) -> Path:
    place = tmp_path / "week.db"
    place.write_bytes(week.read_bytes())
    with Archive.open(place) as archive:
        add_account(archive, NAME, PASSWORD)
    return place


def test_a_phone_shows_each_cell_of_who_is_who(own_address: str, own_place: Path, opened: Open) -> None:
    with Archive.open(own_place) as archive:
        rename_actor(archive, "1", "سلوى أحمد المرزوقي وزيرة الداخلية", by=NAME)
    page = opened(f"{own_address}/corrections", locale="ar", viewport=PHONE)
    expect(page.get_by_role("row").get_by_role("cell")).to_have_count(4)
    assert page.locator(".scrolls").evaluate("one => one.scrollWidth - one.clientWidth") <= 0
