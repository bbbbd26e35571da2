"""The web page of a child's story in a real browser: paged, on every screen, and whole on paper or without script."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from plandocs.blocks import Document, Run
from renderers.voorbeeld import blad, rapport, verhaal
from web.bezoek import Opener
from web.bladzijden import TALEN, boek, verhaal_in

BOXES = "[...document.querySelectorAll('button')].map((one) => one.getBoundingClientRect())"
DOCUMENTEN = [verhaal(), verhaal_in("ar", Run("هذه نور.", lang="ar")), blad(), rapport()]


def test_a_story_shows_one_frame_and_keys_turn_it(opened: Opener) -> None:
    story = opened(verhaal())
    assert (story.teller, story.frames) == ("1 van 4", [True, False, False, False])
    assert story.page.locator("h1").is_visible()
    turned = []
    for key in ("ArrowLeft", "ArrowRight", "PageDown", "PageUp", "End", "ArrowRight", "Home"):
        story.press(key)
        turned.append((story.teller[0], story.frames.index(True) + 1, sum(story.frames)))
    assert turned == [("1", 1, 1), ("2", 2, 1), ("3", 3, 1), ("2", 2, 1), ("4", 4, 1), ("4", 4, 1), ("1", 1, 1)]


def test_a_cover_and_what_follows_the_frames_are_pages_of_their_own(opened: Opener) -> None:
    story = opened(boek())
    assert (story.teller, story.frames) == ("1 van 6", [False] * 4)
    assert story.page.locator("h1").is_visible()
    story.press("PageDown")
    assert story.frames == [True, False, False, False]
    story.press("End")
    assert story.page.get_by_role("heading", name="Dit verhaal is voorgelezen").is_visible()


def test_buttons_turn_it_too_and_keep_the_focus(opened: Opener) -> None:
    story = opened(verhaal())
    assert story.page.get_by_role("button", name="Vorige").get_attribute("aria-disabled") == "true"
    for _ in range(3):
        story.click("Volgende")
    story.press("Enter")
    assert story.teller == "4 van 4"
    assert story.page.evaluate("document.activeElement.textContent") == "Volgende"
    assert story.page.get_by_role("button", name="Volgende").get_attribute("aria-disabled") == "true"


def test_after_a_key_the_new_frame_has_the_focus(opened: Opener) -> None:
    story = opened(verhaal())
    story.press("PageDown")
    assert story.page.evaluate("document.activeElement.textContent.trim()").endswith("Dan is Noor bang.")


def test_everything_can_be_shown_and_then_keys_scroll_as_usual(opened: Opener) -> None:
    story = opened(verhaal())
    story.click("Alles laten zien")
    assert all(story.frames)
    assert not story.page.locator(".blader").is_visible()
    story.press("End", "PageUp")
    story.click("Alles laten zien")
    assert story.teller == "1 van 4"


def test_print_holds_every_frame_and_no_controls(opened: Opener) -> None:
    story = opened(verhaal())
    story.press("PageDown", "Space")
    story.page.emulate_media(media="print")
    assert all(story.frames)
    assert story.page.locator("h1").is_visible()
    assert not story.page.locator(".leesbalk").is_visible()


def test_without_script_the_page_is_whole_and_has_no_controls(browser: Browser, tmp_path: Path) -> None:
    story = Opener(browser.new_page(java_script_enabled=False), tmp_path / "bladzijde.html")(verhaal())
    assert [one.is_visible() for one in story.page.locator(".plaat").all()] == [True] * 4
    assert story.page.get_by_role("button").count() == 0


def test_arrows_follow_the_reading_direction_of_arabic(opened: Opener) -> None:
    story = opened(verhaal_in("ar", Run("هذه نور.", lang="ar")))
    story.press("ArrowLeft")
    assert story.teller == "2 من 4"
    story.press("ArrowRight")
    assert story.teller == "1 من 4"
    first, second = (story.page.get_by_role("button", name=name).bounding_box() for name in ("السابق", "التالي"))
    assert first
    assert second
    assert first["x"] > second["x"]


@pytest.mark.parametrize("document", [verhaal(), rapport()], ids=lambda one: one.name)
def test_nothing_is_fetched_and_the_policy_refuses_nothing_of_the_page(opened: Opener, document: Document) -> None:
    page = opened(document, fonts=True)
    assert (page.requests, page.complaints) == ([], [])
    assert page.page.evaluate("[...document.fonts].some((font) => font.status === 'loaded')")


def test_the_policy_runs_no_other_script(opened: Opener) -> None:
    story = opened(verhaal())
    story.page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'window.x = 1'}))")
    assert story.page.evaluate("window.x") is None
    story.page.evaluate("fetch('https://voorbeeld.example/').catch(() => 0)")
    assert story.requests == []
    assert any("Content Security Policy" in one for one in story.complaints)


@pytest.mark.parametrize("lang", TALEN)
def test_every_language_fits_on_a_narrow_phone(opened: Opener, lang: str) -> None:
    phone = opened(verhaal_in(lang), size=(360, 640))
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= 360
    for box in phone.page.evaluate(BOXES):
        assert box["height"] >= 44
        assert 0 <= box["left"] <= box["right"] <= 360


@pytest.mark.parametrize("size", [(360, 640), (640, 400), (1280, 800)])
def test_the_bar_covers_no_text_at_the_end_of_the_page(opened: Opener, size: tuple[int, int]) -> None:
    story = opened(verhaal(), size=size)
    story.press("PageDown")
    story.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    bar, text = story.page.locator(".leesbalk").bounding_box(), story.page.locator(".plaat p").nth(1).bounding_box()
    assert bar
    assert text
    assert text["y"] + text["height"] <= bar["y"]


@pytest.mark.parametrize("document", DOCUMENTEN, ids=lambda one: f"{one.name}-{one.layout}-{one.lang}")
def test_axe_finds_nothing(opened: Opener, document: Document) -> None:
    page = opened(document)
    assert Axe().run(page.page).generate_snapshot().strip() == ""
