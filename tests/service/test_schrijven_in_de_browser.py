"""A new user at the keyboard: begins a dossier, writes, sees it saved, sees what is missing, and sees the paper."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from service.toetsen import tab_naar
from service.venster import Venster
from service.wachten import wacht_tot

PLAN = {"plandocs": 1, "kop": {"titel": "Plan van Mila"}, "personen": []}


def sectie(venster: Venster, naam: str) -> Page:
    """Open a section of a new dossier."""
    venster.ga(f"{venster.dossier(PLAN)}invullen/{naam}/")
    return venster.page


def test_a_plan_is_begun_and_written_by_keyboard_only(venster: Venster) -> None:
    page = venster.page
    venster.ga("/")
    tab_naar(page, "a[href='/nieuw/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nieuw/")
    tab_naar(page, "#titel")
    page.keyboard.type("Plan van Sem")
    page.keyboard.press("Enter")
    expect(page).to_have_title(re.compile("Het plan"))
    tab_naar(page, "#v-kop-opgesteld")
    page.keyboard.type("18-11-2026")
    expect(page.locator("#bewaard")).to_contain_text("Opgeslagen")
    expect(page.locator("#b-v-kop-opgesteld")).to_have_text("woensdag 18 november 2026")


def test_what_is_missing_stands_beside_the_field_until_it_is_there(venster: Venster) -> None:
    page = sectie(venster, "ondersteuningsplan-doelen")
    page.locator("#v-ondersteuningsplan-doelen > [data-op=voeg_toe]").press("Enter")
    plek = page.locator("#v-ondersteuningsplan-doelen > .item").last.get_attribute("id")
    expect(page.locator(f"#{plek}-tekst")).to_be_focused()
    expect(page.locator(f"#m-{plek}-tekst")).to_contain_text("Nog niet compleet")
    page.keyboard.type("Mila slaapt elke nacht door in haar eigen bed.")
    expect(page.locator(f"#m-{plek}-tekst")).not_to_contain_text("Nog niet compleet")
    expect(page.frame_locator("iframe.papier").locator("body")).to_contain_text("Mila slaapt elke nacht door")


def test_what_was_done_on_one_page_is_taken_back_on_another_and_what_came_before_it_too(venster: Venster) -> None:
    page = sectie(venster, "ondersteuningsplan-doelen")
    doelen = "#v-ondersteuningsplan-doelen"
    page.locator(f"{doelen} > [data-op=voeg_toe]").press("Enter")
    expect(page.locator(f"{doelen} > .item").last.locator("textarea").first).to_be_focused()
    page.keyboard.type("Papa belt elke avond.")
    expect(page.locator("#bewaard")).to_contain_text("Opgeslagen")
    aantal = page.locator(f"{doelen} > .item").count()
    page.locator(f"{doelen} > .item").last.locator("> .itemknoppen [data-op=verwijder]").press("Enter")
    expect(page.locator(f"{doelen} > .item")).to_have_count(aantal - 1)
    weg = page.url
    page.goto(weg.replace("ondersteuningsplan-doelen", "kop"))
    with page.expect_navigation():
        page.locator("#terug").click()
    page.goto(weg)
    expect(page.locator(f"{doelen} > .item")).to_have_count(aantal)
    with page.expect_navigation():
        page.locator("#terug").click()
    expect(page.locator(f"{doelen} > .item").last.locator("textarea").first).to_have_value("")
    expect(page.locator("#bericht")).to_be_hidden()


def test_an_item_is_called_after_what_is_typed_in_it(venster: Venster) -> None:
    page = sectie(venster, "ondersteuningsplan-doelen")
    page.locator("#v-ondersteuningsplan-doelen > [data-op=voeg_toe]").press("Enter")
    laatste = page.locator("#v-ondersteuningsplan-doelen > .item").last
    expect(laatste.locator("> details > summary")).to_contain_text(re.compile(r"Doel \d"))
    expect(laatste.locator("textarea").first).to_be_focused()
    page.keyboard.type("Papa belt elke avond.")
    expect(laatste.locator("> details > summary")).to_contain_text("Papa belt elke avond.")
    expect(laatste.get_by_role("button", name="Verwijder: Papa belt elke avond.")).to_have_count(1)


def test_a_page_that_was_left_in_the_middle_of_a_word_is_no_other_window(venster: Venster) -> None:
    page = sectie(venster, "kop")
    weg = page.url
    page.locator("#v-kop-titel").fill("Plan dat nog wordt getypt")
    page.goto(weg.replace("/kop/", "/personen/"))
    page.locator("#v-personen > [data-op=voeg_toe]").press("Enter")
    expect(page.locator("#bewaard")).to_contain_text("Opgeslagen")
    expect(page.locator("#bericht")).to_be_hidden()


def test_an_item_that_was_removed_comes_back(venster: Venster) -> None:
    page = sectie(venster, "ondersteuningsplan-doelen")
    page.locator("#v-ondersteuningsplan-doelen > [data-op=voeg_toe]").press("Enter")
    laatste = page.locator("#v-ondersteuningsplan-doelen > .item").last
    expect(laatste.locator("textarea").first).to_be_focused()
    page.keyboard.type("Papa belt elke avond.")
    expect(page.locator("#bewaard")).to_contain_text("Opgeslagen")
    plek = laatste.get_attribute("id")
    laatste.locator("> .itemknoppen [data-op=verwijder]").press("Enter")
    expect(page.locator("#bericht")).to_contain_text("Verwijderd")
    expect(page.locator(f"#{plek}")).to_have_count(0)
    page.get_by_role("button", name="Ongedaan maken").last.press("Enter")
    expect(page.locator(f"#{plek}-tekst")).to_have_value("Papa belt elke avond.")


def test_what_was_typed_without_a_connection_is_saved_after_a_reload(venster: Venster) -> None:
    page = sectie(venster, "kop")
    page.context.set_offline(True)
    page.locator("#v-kop-organisatie").fill("Wijkteam De Brug")
    expect(page.locator("#bewaard")).to_contain_text("1 wijziging wacht")
    page.on("dialog", lambda vraag: vraag.accept())
    page.context.set_offline(False)
    page.reload()
    wacht_tot(page, "!Object.keys(localStorage).some(naam => naam.startsWith('plandocs:'))")
    page.reload()
    expect(page.locator("#v-kop-organisatie")).to_have_value("Wijkteam De Brug")


def test_two_windows_never_overwrite_each_other_silently(venster: Venster) -> None:
    page = sectie(venster, "kop")
    ander = page.context.new_page()
    ander.goto(page.url)
    page.locator("#v-kop-titel").fill("Plan van Mila en mama")
    expect(page.locator("#bewaard")).to_contain_text("Opgeslagen")
    ander.locator("#v-kop-titel").fill("Plan van Mila en papa")
    expect(ander.locator("#bericht")).to_contain_text("Plan van Mila en mama")
    ander.get_by_role("button", name="Neem het andere over").press("Enter")
    expect(ander.locator("#v-kop-titel")).to_have_value("Plan van Mila en mama")
    ander.close()


def test_what_is_refused_stays_in_its_field_and_what_comes_after_it_is_saved(venster: Venster) -> None:
    page = sectie(venster, "kop")
    page.locator("#v-kop-organisatie").evaluate(
        "veld => { veld.value = 'x'.repeat(2000001); veld.dispatchEvent(new Event('input', { bubbles: true })) }"
    )
    expect(page.locator("#bericht")).to_contain_text("te groot")
    expect(page.locator("#bewaard")).to_have_text("Niet opgeslagen.")
    assert page.locator("#v-kop-organisatie").evaluate("veld => veld.value.length") == 2_000_001
    page.locator("#v-kop-titel").fill("Plan van Mila en mama")
    expect(page.locator("#bewaard")).to_contain_text("Opgeslagen")
    page.locator("#v-kop-organisatie").fill("Wijkteam De Brug")
    wacht_tot(page, "!Object.keys(localStorage).some(naam => naam.startsWith('plandocs:'))")
    page.reload()
    expect(page.locator("#v-kop-titel")).to_have_value("Plan van Mila en mama")
    expect(page.locator("#v-kop-organisatie")).to_have_value("Wijkteam De Brug")


def test_of_a_dossier_that_was_removed_nothing_waits_and_the_text_stays_on_the_page(venster: Venster) -> None:
    page, weg = venster.page, venster.dossier(PLAN)
    venster.ga(f"{weg}invullen/kop/")
    venster.stuur(f"{weg}verwijderen/", zeker="ja")
    page.locator("#v-kop-organisatie").fill("Wijkteam De Brug")
    expect(page.locator("#bericht")).to_contain_text("Dit dossier is er niet meer")
    expect(page.locator("#v-kop-organisatie")).to_have_value("Wijkteam De Brug")
    assert page.evaluate("Object.keys(localStorage).filter(naam => naam.startsWith('plandocs:'))") == []
