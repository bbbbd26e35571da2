"""A new user at the keyboard: begins a dossier, writes, sees it saved, sees what is missing, and sees the paper."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect, sync_playwright

from service.draaiend import Dienst, dienst
from service.wachten import wacht_tot


@pytest.fixture(scope="module")
def draait(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dienst]:
    with dienst(tmp_path_factory.mktemp("dossiers")) as een:
        yield een


@pytest.fixture(scope="module")
def page(draait: Dienst) -> Iterator[Page]:
    chromium = shutil.which("chromium")
    assert chromium, "install the Debian package chromium (tools/setup.sh does)"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        bladzijde = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
        bladzijde.goto(draait.link)
        bladzijde.goto(f"{draait.adres}/nieuw/")
        bladzijde.locator("#titel").fill("Plan van Mila")
        bladzijde.locator("#titel").press("Enter")
        bladzijde.wait_for_url("**/invullen/kop/")
        yield bladzijde
        browser.close()


expect.set_options(timeout=20_000)


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on what is wanted."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"the keyboard does not reach {selector}")


def test_a_plan_is_begun_and_written_by_keyboard_only(page: Page, draait: Dienst) -> None:
    page.goto(f"{draait.adres}/")
    tab_to(page, "a[href='/nieuw/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nieuw/")
    tab_to(page, "#titel")
    page.keyboard.type("Plan van Sem")
    page.keyboard.press("Enter")
    expect(page).to_have_title(re.compile("Het plan"))
    tab_to(page, "#v-kop-opgesteld")
    page.keyboard.type("18-11-2026")
    expect(page.locator("#bewaard")).to_contain_text("Opgeslagen")
    expect(page.locator("#b-v-kop-opgesteld")).to_have_text("woensdag 18 november 2026")


def test_what_is_missing_stands_beside_the_field_until_it_is_there(page: Page, draait: Dienst) -> None:
    sectie(page, draait, "ondersteuningsplan-doelen")
    page.locator("#v-ondersteuningsplan-doelen > [data-op=voeg_toe]").press("Enter")
    plek = page.locator("#v-ondersteuningsplan-doelen > .item").last.get_attribute("id")
    expect(page.locator(f"#{plek}-tekst")).to_be_focused()
    expect(page.locator(f"#m-{plek}-tekst")).to_contain_text("Nog niet compleet")
    page.keyboard.type("Mila slaapt elke nacht door in haar eigen bed.")
    expect(page.locator(f"#m-{plek}-tekst")).not_to_contain_text("Nog niet compleet")
    expect(page.frame_locator("iframe.papier").locator("body")).to_contain_text("Mila slaapt elke nacht door")


def test_an_item_that_was_removed_comes_back(page: Page, draait: Dienst) -> None:
    sectie(page, draait, "ondersteuningsplan-doelen")
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


def test_what_was_typed_without_a_connection_is_saved_after_a_reload(page: Page, draait: Dienst) -> None:
    sectie(page, draait, "kop")
    page.context.set_offline(True)
    page.locator("#v-kop-organisatie").fill("Wijkteam De Brug")
    expect(page.locator("#bewaard")).to_contain_text("1 wijziging wacht")
    page.on("dialog", lambda vraag: vraag.accept())
    page.context.set_offline(False)
    page.reload()
    wacht_tot(page, "!Object.keys(localStorage).some(naam => naam.startsWith('plandocs:'))")
    page.reload()
    expect(page.locator("#v-kop-organisatie")).to_have_value("Wijkteam De Brug")


def test_two_windows_never_overwrite_each_other_silently(page: Page, draait: Dienst) -> None:
    sectie(page, draait, "kop")
    ander = page.context.new_page()
    ander.goto(page.url)
    page.locator("#v-kop-titel").fill("Plan van Mila en mama")
    expect(page.locator("#bewaard")).to_contain_text("Opgeslagen")
    ander.locator("#v-kop-titel").fill("Plan van Mila en papa")
    expect(ander.locator("#bericht")).to_contain_text("Plan van Mila en mama")
    ander.get_by_role("button", name="Neem het andere over").press("Enter")
    expect(ander.locator("#v-kop-titel")).to_have_value("Plan van Mila en mama")
    ander.close()


@pytest.mark.parametrize("donker", [False, True])
def test_axe_finds_nothing_on_any_page(page: Page, draait: Dienst, donker: bool) -> None:
    page.emulate_media(color_scheme="dark" if donker else "light")
    page.goto(f"{draait.adres}/")
    page.get_by_role("link", name=re.compile("Plan van Noor|Gezinsplan|Plan")).first.click()
    dossier = page.url.partition("/invullen/")[0]
    wegen = ("/", "/nieuw/", "/inloggen/", "/bestaat-niet")
    for adres in (*(draait.adres + weg for weg in wegen), dossier + "/", dossier + "/invullen/personen/",
                  dossier + "/invullen/ondersteuningsplan-doelen/", dossier + "/voorbeeld/"):  # fmt: skip
        page.goto(adres)
        gevonden = Axe().run(page, options={"iframes": False})
        assert not gevonden.response["violations"], f"{adres}\n{gevonden.generate_report()}"
    page.emulate_media(color_scheme="light")


def sectie(page: Page, draait: Dienst, naam: str) -> None:
    """Open a section of the dossier that was begun here."""
    page.goto(f"{draait.adres}/?zoek=Mila")
    page.locator(".kaart h2 a").first.click()
    page.goto(page.url.partition("/invullen/")[0] + f"/invullen/{naam}/")
