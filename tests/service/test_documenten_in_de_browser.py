"""A real browser and a real server: documents with progress, a file dropped on the page, versions, and a kill."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect, sync_playwright

from service.draaiend import Dienst, dienst, start, stop

DROP = """([naam, tekst, grootte]) => {
  const inhoud = grootte ? new Uint8Array(grootte) : tekst
  const doos = new DataTransfer()
  doos.items.add(new File([inhoud], naam))
  document.dispatchEvent(new DragEvent("drop", { dataTransfer: doos, bubbles: true, cancelable: true }))
}"""


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
        yield bladzijde
        browser.close()


def open_dossier(page: Page, draait: Dienst, nummer: int) -> str:
    """Return the address of one of the samples."""
    page.goto(f"{draait.adres}/")
    page.locator(".kaart h2 a").nth(nummer).click()
    return page.url.partition("/invullen/")[0]


@pytest.fixture(scope="module")
def gevuld(page: Page, draait: Dienst) -> tuple[str, str]:
    """The address of a dossier with a version and a task, and of that task."""
    dossier = open_dossier(page, draait, 0)
    page.goto(dossier + "/versies/")
    page.get_by_role("button", name="Stel deze versie vast").click()
    page.goto(dossier + "/documenten/")
    page.get_by_label("tekst", exact=True).check()
    page.get_by_role("button", name="Maak dit document").click()
    page.wait_for_url(re.compile("/documenten/[0-9a-f-]{36}/$"))
    return dossier, page.url


def test_more_documents_are_made_with_progress_and_come_as_one_zip(page: Page, draait: Dienst) -> None:
    page.goto(open_dossier(page, draait, 1) + "/documenten/")
    page.locator("#document").select_option("koelkastblad")
    page.get_by_label("PDF", exact=True).check()
    page.get_by_role("button", name="Maak dit document").press("Enter")
    page.wait_for_url(re.compile("/documenten/[0-9a-f-]{36}/$"))
    knop = page.get_by_role("link", name="Downloaden")
    expect(knop).to_be_visible(timeout=60_000)
    with page.expect_download() as gekregen:
        knop.press("Enter")
    assert sorted(zipfile.ZipFile(gekregen.value.path()).namelist()) == ["koelkastblad.docx", "koelkastblad.pdf"]
    assert gekregen.value.suggested_filename.endswith(".zip")


def test_a_file_that_is_dropped_is_read_and_one_that_is_too_large_never_travels(page: Page, draait: Dienst) -> None:
    page.goto(f"{draait.adres}/inlezen/")
    page.evaluate(DROP, ["groot.docx", "", 16 * 1024 * 1024])
    expect(page.locator("#bestand-melding")).to_contain_text("hooguit 15 MB")
    page.evaluate(DROP, ["plan.yaml", "plandocs: 1\nkop: {titel: Plan van Mila}\npersonen: []\n", 0])
    page.wait_for_url(re.compile("/inlezen/[0-9a-f-]{36}/$"))
    expect(page.locator("main")).to_contain_text("plan.yaml")


def test_a_version_is_set_down_and_back_and_reload_change_nothing(page: Page, draait: Dienst) -> None:
    dossier = open_dossier(page, draait, 2)
    page.goto(dossier + "/versies/")
    page.locator("#toelichting").fill("Besproken aan tafel")
    page.get_by_role("button", name="Stel deze versie vast").press("Enter")
    expect(page.locator("h1")).to_contain_text("Versie 1")
    page.reload()
    page.go_back()
    expect(page.locator("main")).to_contain_text("niets veranderd sinds de laatste versie")
    page.goto(dossier + "/versies/")
    expect(page.locator(".versies > li")).to_have_count(1)


@pytest.mark.parametrize("donker", [False, True])
def test_axe_finds_nothing_on_these_pages(page: Page, draait: Dienst, gevuld: tuple[str, str], donker: bool) -> None:
    dossier, taak = gevuld
    page.emulate_media(color_scheme="dark" if donker else "light")
    page.goto(f"{draait.adres}/inlezen/")
    page.evaluate(DROP, ["plan.yaml", "kop: [", 0])
    page.wait_for_url(re.compile("/inlezen/[0-9a-f-]{36}/$"))
    wegen = [page.url, taak, f"{draait.adres}/inlezen/", f"{draait.adres}/huisstijlen/"]
    wegen += [dossier + weg for weg in ("/documenten/", "/inlezen/", "/versies/", "/versies/1/")]
    for adres in (*wegen, dossier + "/versies/vergelijken/?oud=1&nieuw=nu"):
        page.goto(adres)
        gevonden = Axe().run(page, options={"iframes": False})
        assert not gevonden.response["violations"], f"{adres}\n{gevonden.generate_report()}"
    page.emulate_media(color_scheme="light")


def test_many_windows_that_save_at_once_make_one_version(page: Page, draait: Dienst) -> None:
    page.goto(open_dossier(page, draait, 3) + "/versies/")
    antwoorden = page.evaluate("""async () => {
      const formulier = document.forms[0].action.endsWith("vaststellen/") ? document.forms[0] : document.forms[1]
      const vraag = nummer => {
        const data = new FormData(formulier)
        data.set("sleutel", String(nummer).repeat(32))
        return fetch(formulier.action, { method: "POST", body: data }).then(antwoord => antwoord.status)
      }
      return (await Promise.all([1, 2, 3, 4, 5, 6].map(vraag))).sort()
    }""")
    assert antwoorden == [200, 409, 409, 409, 409, 409]


def test_a_kill_while_documents_are_made_leaves_no_half_file(page: Page, tmp_path: Path) -> None:
    assert page.context.browser
    with page.context.browser.new_context() as context:
        ander = context.new_page()
        eerste = start(tmp_path)
        try:
            ander.goto(eerste.link)
            ander.goto(open_dossier(ander, eerste, 0) + "/documenten/")
            ander.get_by_role("button", name="Maak alles").click()
            expect(ander.locator("progress")).to_be_visible()
        finally:
            stop(eerste)
        weg = ander.url.removeprefix(eerste.adres)
        with dienst(tmp_path) as tweede:
            ander.goto(tweede.link)
            ander.goto(tweede.adres + weg)
            expect(ander.locator("main")).to_contain_text("onderbroken")
            assert ander.request.get(f"{tweede.adres}{weg}bestand/").status == 404
