"""What somebody does who has no mouse."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

VERST = 250
"""How often Tab is pressed before we say that the keyboard does not get there."""


def tab_naar(page: Page, doel: str | Locator) -> None:
    """Press Tab until the focus is on what is wanted; raises AssertionError when it never is."""
    gezocht = page.locator(doel) if isinstance(doel, str) else doel
    for _ in range(VERST):
        if gezocht.evaluate_all("alle => alle.includes(document.activeElement)"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {doel}")


def druk(page: Page, doel: str | Locator, toets: str = "Enter") -> None:
    """Go to something with Tab and press a key on it."""
    tab_naar(page, doel)
    page.keyboard.press(toets)


def typ(page: Page, doel: str | Locator, woorden: str) -> None:
    """Go to a field with Tab and type over what stands in it, or the first letters of what to choose from a list."""
    tab_naar(page, doel)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(woorden)
