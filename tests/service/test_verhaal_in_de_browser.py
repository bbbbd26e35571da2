"""Somebody at the keyboard makes a story, sees every picture change, and looks at the booklet."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import islice
from typing import Any

from PIL import Image
from playwright.sync_api import FilePayload, Page, expect

from service.ruwe_plannen import ruw_van
from service.toetsen import druk, typ
from service.venster import Venster
from service.wachten import wacht_tot

VERHAAL = {
    "begin": "Dit is Ilyas. Ilyas houdt van voetbal.",
    "wie": "Mama en oma maken zich zorgen.",
    "wat": "Papa was boos. Dat was niet fijn.",
    "niet_jouw_schuld": "Dat komt niet door jou.",
    "wat_doen_we": "Papa en mama maken nooit meer ruzie.",
    "einde": "Oma let op. Mama is er.",
}


def plan(verhaal: dict[str, str]) -> dict[str, Any]:
    """Return a plan with a story for Ilyas in which he is in every frame."""
    frames = [{"deel": deel, "tekst": tekst, "personen": [{"wie": "ilyas"}]} for deel, tekst in verhaal.items()]
    return ruw_van("licht") | {"kinduitleg": [{"kind": "ilyas", "frames": frames}] if frames else []}


def test_a_story_is_begun_by_keyboard(venster: Venster) -> None:
    page, weg = venster.page, venster.verhaal(venster.dossier(plan({})), "Ilyas")
    venster.ga(weg)
    delen = {een.get_attribute("value"): een.inner_text() for een in page.locator("#nieuw-deel option").all()}
    twee = dict(islice(VERHAAL.items(), 2))
    for nummer, (deel, tekst) in enumerate(twee.items(), 1):
        typ(page, "#nieuw-deel", delen[deel])
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{weg}{nummer}/*")
        write_frame(page, tekst)
    venster.ga(weg)
    expect(page.locator(".frame-kaart")).to_have_count(2)
    for tekst in twee.values():
        expect(page.locator(".strook")).to_contain_text(tekst)


def write_frame(page: Page, tekst: str) -> None:
    """Write the words of a frame, put Ilyas in it, and give him another face; the picture follows."""
    expect(page.locator("#velden textarea")).to_be_focused()
    page.keyboard.type(tekst)
    typ(page, "#persoon-erbij", "Ilyas")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#laatste-persoon")).to_be_focused()
    voor = page.locator("#plaatje").inner_html()
    page.keyboard.press("ArrowLeft")
    wacht_tot(page, "voor => document.getElementById('plaatje').innerHTML !== voor", voor)
    expect(page.locator("#bewaard")).to_contain_text("pgeslagen")


def test_a_place_a_thing_and_a_bubble_change_the_picture_at_once(venster: Venster) -> None:
    page = venster.page
    venster.ga(venster.verhaal(venster.dossier(plan(VERHAAL)), "Ilyas") + "1/")
    druk(page, "[value=huiskamer]", "ArrowRight")
    expect(page.locator("#automatisch")).to_contain_text("in de slaapkamer")
    page.locator("details:has(#zoekding) > summary").press("Enter")
    page.locator("#zoekding").press_sequentially("reg")
    expect(page.locator("[data-woord]:visible")).to_have_count(1)
    druk(page, "[value=regenboog]", "Space")
    expect(page.locator("#automatisch")).to_contain_text("regenboog")
    page.locator("#ballon-erbij + button").press("Enter")
    expect(page.locator("#laatste-ballon")).to_be_focused()
    page.keyboard.type("Kijk!")
    expect(page.locator("#plaatje svg text").filter(has_text="Kijk!")).to_have_count(1)


def test_a_frame_is_moved_and_removed_and_comes_back(venster: Venster) -> None:
    page = venster.page
    venster.ga(venster.verhaal(venster.dossier(plan(VERHAAL)), "Ilyas"))
    page.locator("#knop-omlaag-1").press("Enter")
    expect(page.locator("#knop-omlaag-2")).to_be_focused()
    expect(page.locator("#frame-2")).to_contain_text(VERHAAL["begin"])
    page.get_by_role("button", name="Ongedaan maken").press("Enter")
    expect(page.locator("#frame-1")).to_contain_text(VERHAAL["begin"])
    page.get_by_role("button", name=re.compile(r"Verwijder\s*: plaatje 6")).press("Enter")
    expect(page.locator(".frame-kaart")).to_have_count(5)
    page.get_by_role("button", name="Ongedaan maken").press("Enter")
    expect(page.locator(".frame-kaart")).to_have_count(6)


def test_a_drawing_is_uploaded_and_stands_in_the_booklet(venster: Venster) -> None:
    page, weg = venster.page, venster.verhaal(venster.dossier(plan(VERHAAL)), "Ilyas")
    venster.ga(weg + "6/")
    page.locator("details:has(#bestand) > summary").press("Enter")
    send_drawing(page, "stuk.png", b"\x89PNG stuk")
    expect(page.locator("#bericht-fout")).to_contain_text("stuk.png")
    buffer = BytesIO()
    Image.new("RGB", (300, 200), "#3388cc").save(buffer, "PNG")
    send_drawing(page, "zon.png", buffer.getvalue())
    expect(page.locator("#plaatje img")).to_have_js_property("naturalWidth", 300)
    venster.ga(weg)
    page.locator(".boekje").scroll_into_view_if_needed()
    boekje = page.frame_locator("iframe.papier").locator("body")
    expect(boekje).to_contain_text(VERHAAL["einde"])
    expect(boekje.locator("image[href^='data:image'], img[src^='data:image']")).to_have_count(1)


def send_drawing(page: Page, naam: str, data: bytes) -> None:
    """Choose a file; that puts it in the story."""
    page.locator("#bestand").set_input_files(FilePayload(name=naam, mimeType="image/png", buffer=data))


def test_a_story_fits_on_a_phone(venster: Venster) -> None:
    venster.page.set_viewport_size({"width": 390, "height": 844})
    weg = venster.verhaal(venster.dossier(ruw_van()), "Noor")
    for deel in ("", "1/", "9/"):
        venster.ga(weg + deel)
        assert venster.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), deel
