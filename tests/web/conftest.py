"""One browser and one page for each module of tests: Debian's chromium, with no network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from chromium import chromium
from web.bezoek import Opener
from web.bladzijden import VOICES


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


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
