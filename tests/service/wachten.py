"""Waiting in a page under a strict policy: Playwright's own wait needs eval."""

from __future__ import annotations

from playwright.sync_api import Page


def wacht_tot(page: Page, vraag: str, arg: object = None) -> None:
    """Wait at most ten seconds until an expression in the page is true; raises AssertionError otherwise."""
    for _ in range(100):
        if page.evaluate(vraag, arg):
            return
        page.wait_for_timeout(100)
    raise AssertionError(vraag)
