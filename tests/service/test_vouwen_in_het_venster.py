"""Folded items in a real browser: opened by the keyboard, by a link into them, and after they are moved."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from service.toetsen import tab_naar
from service.venster import Venster

PLAN: dict[str, Any] = {
    "plandocs": 1,
    "kop": {"titel": "Plan van Tess"},
    "personen": [{"id": "kees", "roepnaam": "Kees", "rol": "netwerklid"}],
    "ondersteuningsplan": {
        "doelen": [
            {"id": f"d{nummer}", "tekst": f"Doel {nummer}.", "acties": [{"wat": f"Lijsterbes {nummer}"}]}
            for nummer in range(5)
        ]
    },
}
LIJST = "#v-ondersteuningsplan-doelen"
VELD = f"{LIJST}-3-acties-0-wat"
SAMENVATTING = f"{LIJST}-3 > details > summary"


@pytest.fixture
def page(venster: Venster) -> Page:
    venster.ga(f"{venster.dossier(PLAN)}invullen/ondersteuningsplan-doelen/")
    return venster.page


def test_the_keyboard_opens_an_item_and_goes_on_into_it(page: Page) -> None:
    expect(page.locator(VELD)).to_have_count(0)
    tab_naar(page, SAMENVATTING)
    page.keyboard.press("Enter")
    expect(page.locator(VELD)).to_have_value("Lijsterbes 3")
    page.keyboard.press("Tab")
    assert page.evaluate(f"document.querySelector('{LIJST}-3 > details').contains(document.activeElement)")


def test_a_link_to_a_field_opens_what_it_is_folded_in(page: Page) -> None:
    page.goto(f"{page.url}{VELD}")
    page.reload()
    expect(page.locator(VELD)).to_be_focused()
    expect(page.locator(VELD)).to_be_in_viewport()


def test_what_is_found_in_an_item_moves_from_its_count_to_its_field(page: Page) -> None:
    teller = page.locator(f"{SAMENVATTING} [data-binnen]")
    voor = teller.text_content() or ""
    assert "melding" in voor
    page.locator(SAMENVATTING).press("Enter")
    tekst = page.locator(f"{LIJST}-3-tekst")
    tekst.fill("")
    expect(page.locator("#bewaard")).to_contain_text("Opgeslagen")
    expect(page.locator("#m-v-ondersteuningsplan-doelen-3-tekst")).to_contain_text("Nog niet compleet")
    expect(teller).not_to_have_text(voor)
    expect(page.locator(f"{LIJST}-2 .melding")).to_have_count(0)


def test_an_item_that_is_open_stays_open_with_its_fields_when_another_is_added(page: Page) -> None:
    page.locator(SAMENVATTING).press("Enter")
    expect(page.locator(VELD)).to_have_count(1)
    page.locator(f"{LIJST} > [data-op=voeg_toe]").press("Enter")
    expect(page.locator(f"{LIJST}-5-tekst")).to_be_focused()
    expect(page.locator(VELD)).to_have_value("Lijsterbes 3")
    expect(page.locator(f"{LIJST}-1-tekst")).to_have_count(0)
    page.locator(f"{LIJST}-3 > .itemknoppen [data-op=verwijder]").press("Enter")
    page.locator("#bericht").get_by_role("button", name="Ongedaan maken").press("Enter")
    expect(page.locator(f"{LIJST}-3 summary").first).to_contain_text("Doel 3.")


def test_without_a_connection_an_item_stays_folded_and_says_so(page: Page) -> None:
    page.context.set_offline(True)
    page.locator(SAMENVATTING).press("Enter")
    expect(page.locator("#bericht")).to_contain_text("geen verbinding")
    page.context.set_offline(False)
    page.locator(SAMENVATTING).press("Enter")
    expect(page.locator(VELD)).to_have_value("Lijsterbes 3")
