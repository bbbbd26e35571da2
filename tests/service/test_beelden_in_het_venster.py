"""In a real browser: a photo is put in a plan, seen, and taken away; and no page complains in the console."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from service.ruwe_plannen import ruw_van
from service.test_verhaal import plaatje
from service.venster import Venster

VELD = "#v-personen-0-figuur-foto"


@pytest.fixture
def klachten(venster: Venster) -> list[str]:
    """Return what the pages of a window write in the console, and what breaks in them."""
    gezegd: list[str] = []
    venster.page.on("console", lambda een: gezegd.append(een.text))
    venster.page.on("pageerror", lambda een: gezegd.append(str(een)))
    return gezegd


def met_foto() -> dict[str, Any]:
    """Return a plan without pictures of which the first person has one question for a photo."""
    plan = ruw_van("licht")
    plan["personen"][0]["figuur"] = {"bril": True}
    return plan


def test_a_photo_is_put_in_seen_on_paper_and_taken_away(venster: Venster, klachten: list[str], tmp_path: Path) -> None:
    venster.ga(f"{venster.dossier(met_foto())}invullen/personen/{VELD}")
    page = venster.page
    for _ in range(9):
        dicht = page.locator(f"details:not([open]):has({VELD}), details.meer:not([open])").first
        if page.locator(VELD).is_visible() or not dicht.count():
            break
        dicht.locator("> summary").click()
        page.wait_for_load_state("networkidle")
    foto = tmp_path / "foto.png"
    foto.write_bytes(b"geen foto")
    page.set_input_files(VELD, foto)
    expect(page.locator("#f-v-personen-0-figuur-foto")).to_contain_text("foto.png")
    foto.write_bytes(plaatje())
    page.set_input_files(VELD, foto)
    beeld = page.locator("[data-beeld='personen[0].figuur.foto'] img")
    expect(beeld).to_be_visible()
    assert beeld.evaluate("een => een.decode().then(() => een.naturalWidth)") == 60
    expect(page.locator("#bewaard")).to_contain_text("Opgeslagen")
    page.locator("[data-beeld='personen[0].figuur.foto'] [data-beeld-weg]").click()
    expect(beeld).to_have_count(0)
    assert klachten == ["Failed to load resource: the server responded with a status of 400 (Bad Request)"]


def test_the_preview_of_a_story_is_quiet_in_the_console(venster: Venster, klachten: list[str]) -> None:
    venster.ga(f"{venster.dossier(ruw_van('licht'))}voorbeeld/")
    venster.page.locator("#kies-document").select_option("woord-en-beeld")
    expect(venster.page.frame_locator("iframe.papier").locator("html")).to_contain_text("Bij wie je terechtkunt")
    assert klachten == []
