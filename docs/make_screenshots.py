"""Makes the pictures of the READMEs and guides with a browser of the machine, such as chromium: the HTML view of a
page, and the main pages of the workbench as `qawl demo` shows it.

Run `python docs/make_screenshots.py`, with the dev extra installed, when a view or the reading of the samples changes;
`python docs/make_screenshots.py today-ar claim-en` makes some of the pictures only.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import qawl
from qawl.output import WRITERS

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SIZE = {"width": 1280, "height": 900}  # CSS pixels
VIEW = "html-view"
PAGES = {
    "today-ar": "/today?date=2024-03-07",
    "today-en": "/today?date=2024-03-07",
    "search-ar": "/search?words=المعبر",
    "search-en": "/search?words=المعبر",
    "article-ar": "/articles/1?statement=3",
    "article-en": "/articles/1?statement=3",
    "actor-ar": "/actors/2",
    "actor-en": "/actors/2",
    "claim-en": "/claims/1",
    "due-ar": "/due?date=2024-03-10",
    "due-en": "/due?date=2024-03-10",
}
"""The pictures of the workbench: the name ends in the language of the page."""
_DEMO = (sys.executable, "-c", "from qawl.cli import main; main()", "demo", "--port", "0", "--no-browser")


def main() -> None:
    """Make the pictures that are named, or all."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        sys.exit("no browser to take the pictures with; on Debian and Ubuntu: apt-get install chromium")
    wanted = sys.argv[1:] or [VIEW, *PAGES]
    if unknown := set(wanted) - {VIEW, *PAGES}:
        sys.exit(f"no picture is called {', '.join(unknown)}; there are {', '.join((VIEW, *PAGES))}")
    IMAGES.mkdir(exist_ok=True)
    asked = ["--no-sandbox"] if os.getuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=asked)
        if VIEW in wanted:
            _view(browser)
        if pages := [name for name in wanted if name in PAGES]:
            with demo() as home:
                for name in pages:
                    _take(browser, f"{home}{PAGES[name]}", name, name.rpartition("-")[2])
        browser.close()


def _view(browser: Browser) -> None:
    """Write the view of the sample page to a file, and take its picture."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "view.html"
        page.write_text(
            "".join(WRITERS["html"]([qawl.read(ROOT / "samples" / "port.html")])), encoding="utf-8"
        )
        _take(browser, page.as_uri(), VIEW, "en")


@contextmanager
def demo() -> Iterator[str]:
    """Run `qawl demo`, and give its address."""
    with subprocess.Popen(_DEMO, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr
        try:
            told = (re.search(r"(http://[^/\s]+)/", line) for line in server.stderr)
            yield next(filter(None, told))[1]
        finally:
            server.terminate()


def _take(browser: Browser, address: str, name: str, language: str) -> None:
    context = browser.new_context(locale=language, viewport=SIZE, color_scheme="light")
    page = context.new_page()
    page.goto(address)
    picture = IMAGES / f"{name}.png"
    page.screenshot(path=picture)
    context.close()
    print(f"{picture.relative_to(ROOT)}: {picture.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
