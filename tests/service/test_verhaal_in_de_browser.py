"""Somebody at the keyboard makes a story of six frames, sees every picture change, and looks at the booklet."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from io import BytesIO

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Page, expect, sync_playwright

from service.draaiend import Dienst, dienst
from service.wachten import wacht_tot

VERHAAL = {
    "begin": "Dit is Ilyas. Ilyas houdt van voetbal.",
    "wie": "Mama en oma maken zich zorgen.",
    "wat": "Papa was boos. Dat was niet fijn.",
    "niet_jouw_schuld": "Dat komt niet door jou.",
    "wat_doen_we": "Papa en mama maken nooit meer ruzie.",
    "einde": "Oma let op. Mama is er.",
}


@pytest.fixture(scope="module")
def draait(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dienst]:
    with dienst(tmp_path_factory.mktemp("verhalen")) as een:
        yield een


@pytest.fixture(scope="module")
def page(draait: Dienst) -> Iterator[Page]:
    chromium = shutil.which("chromium")
    assert chromium, "install the Debian package chromium (tools/setup.sh does)"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        bladzijde = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
        bladzijde.goto(draait.link)
        yield bladzijde
        browser.close()


def verhaal(page: Page, draait: Dienst, kind: str) -> str:
    """Return the address of the story of a child of a sample."""
    page.goto(f"{draait.adres}/?zoek={'Noor, Daan' if kind == 'noor' else 'Amal, Ilyas'}")
    dossier = str(page.locator(".kaart h2 a").first.get_attribute("href")).partition("invullen/")[0]
    return f"{draait.adres}{dossier}verhaal/{kind}/"


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on what is wanted."""
    for _ in range(150):
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {selector}")


def kies(page: Page, selector: str, naam: str) -> None:
    """Choose from a list with the keyboard alone."""
    tab_to(page, selector)
    page.keyboard.type(naam)


def test_a_story_of_six_frames_is_made_by_keyboard(page: Page, draait: Dienst) -> None:
    adres = verhaal(page, draait, "ilyas")
    page.goto(adres)
    namen = page.locator("#nieuw-deel option")
    delen = {een.get_attribute("value"): een.inner_text() for een in namen.all()}
    for nummer, (deel, tekst) in enumerate(VERHAAL.items(), 1):
        kies(page, "#nieuw-deel", delen[deel])
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/ilyas/{nummer}/")
        expect(page.locator("#velden textarea")).to_be_focused()
        page.keyboard.type(tekst)
        kies(page, "#persoon-erbij", "Ilyas")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("#laatste-persoon")).to_be_focused()
        voor = page.locator("#plaatje").inner_html()
        page.keyboard.press("ArrowLeft")
        wacht_tot(page, "voor => document.getElementById('plaatje').innerHTML !== voor", voor)
        expect(page.locator("#bewaard")).to_contain_text("pgeslagen")
    page.goto(adres)
    expect(page.locator(".frame-kaart")).to_have_count(6)
    for tekst in VERHAAL.values():
        expect(page.locator(".strook")).to_contain_text(tekst)


def test_a_place_a_thing_and_a_bubble_change_the_picture_at_once(page: Page, draait: Dienst) -> None:
    page.goto(verhaal(page, draait, "ilyas") + "1/")
    tab_to(page, "[value=huiskamer]")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#automatisch")).to_contain_text("in de slaapkamer")
    page.locator("details:has(#zoekding) > summary").press("Enter")
    page.locator("#zoekding").press_sequentially("reg")
    expect(page.locator("[data-woord]:visible")).to_have_count(1)
    tab_to(page, "[value=regenboog]")
    page.keyboard.press("Space")
    expect(page.locator("#automatisch")).to_contain_text("regenboog")
    tab_to_back = page.locator("#ballon-erbij + button")
    tab_to_back.press("Enter")
    expect(page.locator("#laatste-ballon")).to_be_focused()
    page.keyboard.type("Kijk!")
    expect(page.locator("#plaatje svg text").filter(has_text="Kijk!")).to_have_count(1)


def test_a_frame_is_moved_and_removed_and_comes_back(page: Page, draait: Dienst) -> None:
    page.goto(verhaal(page, draait, "ilyas"))
    page.locator("#knop-omlaag-1").press("Enter")
    expect(page.locator("#knop-omlaag-2")).to_be_focused()
    expect(page.locator("#frame-2")).to_contain_text(VERHAAL["begin"])
    page.get_by_role("button", name="Ongedaan maken").press("Enter")
    expect(page.locator("#frame-1")).to_contain_text(VERHAAL["begin"])
    page.get_by_role("button", name=re.compile(r"Verwijder\s*: plaatje 6")).press("Enter")
    expect(page.locator(".frame-kaart")).to_have_count(5)
    page.get_by_role("button", name="Ongedaan maken").press("Enter")
    expect(page.locator(".frame-kaart")).to_have_count(6)


def test_a_drawing_is_uploaded_and_stands_in_the_booklet(page: Page, draait: Dienst) -> None:
    adres = verhaal(page, draait, "ilyas")
    page.goto(adres + "6/")
    page.locator("details:has(#bestand) > summary").press("Enter")
    page.locator("#bestand").set_input_files({"name": "stuk.png", "mimeType": "image/png", "buffer": b"\x89PNG stuk"})
    page.get_by_role("button", name="Zet in het verhaal").press("Enter")
    expect(page.locator("#bericht-fout")).to_contain_text("stuk.png")
    buffer = BytesIO()
    Image.new("RGB", (300, 200), "#3388cc").save(buffer, "PNG")
    page.locator("#bestand").set_input_files({"name": "zon.png", "mimeType": "image/png", "buffer": buffer.getvalue()})
    page.get_by_role("button", name="Zet in het verhaal").press("Enter")
    expect(page.locator("#plaatje img")).to_have_js_property("naturalWidth", 300)
    page.goto(adres)
    page.locator(".boekje").scroll_into_view_if_needed()
    boekje = page.frame_locator("iframe.papier").locator("body")
    expect(boekje).to_contain_text(VERHAAL["einde"])
    expect(boekje.locator("image[href^='data:image'], img[src^='data:image']")).to_have_count(1)


@pytest.mark.parametrize("donker", [False, True])
def test_axe_finds_nothing_in_a_story(page: Page, draait: Dienst, donker: bool) -> None:
    page.emulate_media(color_scheme="dark" if donker else "light")
    noor = verhaal(page, draait, "noor")
    for adres in (noor, f"{noor}1/"):
        page.goto(adres)
        for vouw in page.locator("details.vouw:not([open]) > summary").all():
            vouw.click()
        gevonden = Axe().run(page, options={"iframes": False})
        assert not gevonden.response["violations"], f"{adres}\n{gevonden.generate_report()}"
        assert not re.search(" style=", page.locator("#verhaalvak").evaluate("vak => vak.outerHTML"))
    page.emulate_media(color_scheme="light")


def test_a_story_fits_on_a_phone(page: Page, draait: Dienst) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    noor = verhaal(page, draait, "noor")
    for adres in (noor, f"{noor}1/", f"{noor}9/"):
        page.goto(adres)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), adres
    page.set_viewport_size({"width": 1400, "height": 900})
