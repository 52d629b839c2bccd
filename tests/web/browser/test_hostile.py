"""Pages full of scripts and of signs that turn words round do nothing in a real browser but show them."""

from pathlib import Path

from tests.web.browser.conftest import Open
from tests.web.conftest import served
from tests.web.hostile import HOSTILE, PAGES, make


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
