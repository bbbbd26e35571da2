"""One browser and one page for each module of tests: Debian's chromium, with no network."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from web.bezoek import Opener
from web.bladzijden import VOICES


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    assert chromium, "Install chromium: sh tools/setup.sh"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    page = browser.new_context(offline=True).new_page()
    page.add_init_script(VOICES)
    return page


@pytest.fixture
def opened(page: Page, tmp_path: Path) -> Iterator[Opener]:
    opener = Opener(page, tmp_path / "bladzijde.html")
    heard: dict[Any, Callable[[Any], None]] = {
        "console": opener.hear,
        "pageerror": opener.hear,
        "request": opener.note,
    }
    for event, listener in heard.items():
        page.on(event, listener)
    yield opener
    for event, listener in heard.items():
        page.remove_listener(event, listener)
    page.emulate_media(media="screen")
