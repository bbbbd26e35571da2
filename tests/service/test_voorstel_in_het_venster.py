"""The button beside a finding, in a real browser: pressed with the keyboard, shown in the field, and taken back."""

from __future__ import annotations

from playwright.sync_api import expect

from service.toetsen import tab_naar
from service.venster import Venster

ACTIE = {"wie": ["kees"], "wat": "Kees belt met Ruud.", "wanneer": "2x p.w."}
PLAN = {
    "plandocs": 1,
    "kop": {"titel": "Plan van Tess"},
    "personen": [{"id": "kees", "roepnaam": "Kees", "rol": "netwerklid"}],
    "ondersteuningsplan": {"doelen": [{"id": "bellen", "tekst": "Ruud vertelt hoe het gaat.", "acties": [ACTIE]}]},
    "veilig_verder_plan": {"gevaren": [{"id": "vallen", "waarover": "Wij zijn bang dat Tess valt."}]},
}
VELD = "#v-ondersteuningsplan-doelen-0-acties-0-wanneer"
KNOP = "#m-v-ondersteuningsplan-doelen-0-acties-0-wanneer [data-voorstel]"


def test_a_button_writes_it_and_undo_takes_it_back(venster: Venster) -> None:
    page = venster.page
    venster.ga(f"{venster.dossier(PLAN)}invullen/ondersteuningsplan-doelen/")
    expect(page.locator(KNOP)).to_have_text("Schrijf ‘2x per week’ in plaats van ‘2x p.w.’")
    tab_naar(page, KNOP)
    page.keyboard.press("Enter")
    expect(page.locator(VELD)).to_have_value("2x per week")
    expect(page.locator(VELD)).to_be_focused()
    expect(page.locator(KNOP)).to_have_count(0)
    expect(page.locator("#bericht")).to_contain_text("Gedaan: Schrijf ‘2x per week’")
    expect(page.locator("#bewaard")).to_contain_text("Opgeslagen")
    page.locator("#bericht").get_by_role("button", name="Ongedaan maken").press("Enter")
    expect(page.locator(VELD)).to_have_value("2x p.w.")
    expect(page.locator(KNOP)).to_have_count(1)


def test_a_goal_that_is_added_is_shown_and_what_changed_elsewhere_is_told(venster: Venster) -> None:
    page = venster.page
    venster.ga(f"{venster.dossier(PLAN)}invullen/ondersteuningsplan-doelen/")
    ander = page.context.new_page()
    ander.goto(page.url)
    knop = page.get_by_role("button", name="Zet het doel ‘Het opheffen van de onveiligheid.’ erbij")
    knop.press("Enter")
    nieuw = page.locator("#v-ondersteuningsplan-doelen-1-tekst")
    expect(nieuw).to_have_value("Het opheffen van de onveiligheid.")
    expect(nieuw).to_be_focused()
    expect(knop).to_have_count(0)
    ander.get_by_role("button", name="Zet het doel ‘Het opheffen van de onveiligheid.’ erbij").press("Enter")
    expect(ander.locator("#bericht")).to_contain_text("past niet meer bij wat er nu staat")
    expect(ander.get_by_role("button", name="Laat zien")).to_be_focused()
    ander.close()
