"""Pages full of scripts and of signs that turn words round do nothing in a real browser but show them."""

from pathlib import Path

from playwright.sync_api import expect
from tests.web.browser.conftest import Open
from tests.web.conftest import served
from tests.web.hostile import HOSTILE, IMAGE, OVERRIDE, PAGES, SCRIPT, make


def test_hostile_words_do_nothing(tmp_path: Path, opened: Open) -> None:
    with served(make(tmp_path / "hostile.db")) as address:
        page = opened(f"{address}/")
        for path in PAGES:  # `opened` fails on any dialog, error, or request that leaves for elsewhere
            page.goto(f"{address}{path}")
            assert page.locator("img, iframe, object, embed, [onerror], [style*=position], base").count() == 0
        page.goto(f"{address}/search")
        page.locator("#words").fill(HOSTILE.replace("\0", ""))
        page.locator("form.search button").first.click()
        assert page.locator("#words").input_value().startswith("<script>")


def test_a_text_of_a_megabyte_is_shown_in_parts(address: str, opened: Open) -> None:
    said = f"قال الوزير سامي الحداد إن {SCRIPT}{IMAGE}{OVERRIDE} الطريق مغلق.\n\n"
    page = opened(f"{address}/read", locale="ar")
    data = (said + "\n\n".join(["سطر من الكلمات بلا معنى " * 40] * 700)).encode()
    page.locator("[name=file]").set_input_files({"name": "big.txt", "mimeType": "text/plain", "buffer": data})
    page.get_by_role("button", name="اقرأ", exact=True).click(timeout=60_000)
    expect(page.locator(".text")).to_contain_text(SCRIPT)
    expect(page.locator(".pager")).to_contain_text("الجزء 1 /")
    assert page.locator("main img, main script").count() == 0
    assert OVERRIDE not in page.locator("main").inner_text()
