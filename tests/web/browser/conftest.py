"""A real browser before a running workbench of the sample week; one of each for the whole session."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright
from tests.web.conftest import served

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# Pages of one server, drawn by the processor: a process for each site and one for graphics cost a tenth more.
FRUGAL = (
    "--disable-gpu",
    "--in-process-gpu",
    "--disable-site-isolation-trials",
    "--renderer-process-limit=1",
)
PHONE = {"width": 360, "height": 740}
SCREEN = {"width": 1280, "height": 900}
PATIENCE = 30_000  # milliseconds: the first page that is read waits for a process to start, on a busy machine
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser of this machine; Playwright's own would have to be downloaded."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("no browser on this machine; on Debian and Ubuntu: apt-get install chromium")
    asked = [*FRUGAL, *(["--no-sandbox"] if os.getuid() == 0 else [])]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=asked)
        yield opened
        opened.close()


@pytest.fixture
def own_place(week: Path, tmp_path: Path) -> Path:
    """A copy of the sample week, which a test may change."""
    return Path(shutil.copy(week, tmp_path / "own.db"))


@pytest.fixture
def own_address(own_place: Path) -> Iterator[str]:
    """Where the workbench of that copy is."""
    with served(own_place) as where:
        yield where


Open = Callable[..., Page]
_REFUSED = ("status of 401", "status of 404")


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """A function that opens an address in a new window; at the end nothing may have gone wrong in any.

    Its options are those of Playwright's `new_context`: locale, viewport, color_scheme, java_script_enabled; and
    `missing`, whether a page may be asked for that is not there, or not for all, which the browser tells as an error.
    """
    contexts, faults = [], []

    def _keep(told: ConsoleMessage) -> None:
        if told.type == "error":
            faults.append(told.text)

    def open_one(address: str, *, missing: bool = False, **options: object) -> Page:
        context = browser.new_context(**{"locale": "en", "viewport": SCREEN, **options})
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        home = address.split("/")[2]
        page.on(
            "console",
            lambda told: None if missing and any(one in told.text for one in _REFUSED) else _keep(told),
        )
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: faults.append(f"a dialog: {dialog.message}"))
        page.on("request", lambda asked: None if home in asked.url else faults.append(f"asked {asked.url}"))
        page.goto(address)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert faults == []
