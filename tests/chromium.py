"""Debian's chromium, driven by Playwright."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run a browser for the length of a block."""
    pad = shutil.which("chromium")
    assert pad, "install the Debian package chromium (tools/setup.sh does)"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pad, args=["--no-sandbox"])
        yield browser
        browser.close()
