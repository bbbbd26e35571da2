"""A real browser and a real server: documents with progress, a file dropped on the page, versions, and a kill."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from playwright.sync_api import Browser, expect

from service.draaiend import dienst, start, stop
from service.ruwe_plannen import ruw_van
from service.venster import Venster

DROP = """([naam, tekst, grootte]) => {
  const inhoud = grootte ? new Uint8Array(grootte) : tekst
  const doos = new DataTransfer()
  doos.items.add(new File([inhoud], naam))
  document.dispatchEvent(new DragEvent("drop", { dataTransfer: doos, bubbles: true, cancelable: true }))
}"""


def test_more_documents_are_made_with_progress_and_come_as_one_zip(venster: Venster) -> None:
    page = venster.page
    venster.ga(venster.dossier(ruw_van("licht")) + "documenten/")
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


def test_a_file_that_is_dropped_is_read_and_one_that_is_too_large_never_travels(venster: Venster) -> None:
    page = venster.page
    venster.ga("/inlezen/")
    page.evaluate(DROP, ["groot.docx", "", 16 * 1024 * 1024])
    expect(page.locator("#bestand-melding")).to_contain_text("hooguit 15 MB")
    page.evaluate(DROP, ["plan.yaml", "plandocs: 1\nkop: {titel: Plan van Mila}\npersonen: []\n", 0])
    page.wait_for_url(re.compile("/inlezen/[0-9a-f-]{36}/$"))
    expect(page.locator("main")).to_contain_text("plan.yaml")


def test_a_version_is_set_down_and_back_and_reload_change_nothing(venster: Venster) -> None:
    page, versies = venster.page, venster.dossier(ruw_van("licht")) + "versies/"
    venster.ga(versies)
    page.locator("#toelichting").fill("Besproken aan tafel")
    page.get_by_role("button", name="Stel deze versie vast").press("Enter")
    expect(page.locator("h1")).to_contain_text("Versie 1")
    page.reload()
    page.go_back()
    expect(page.locator("main")).to_contain_text("niets veranderd sinds de laatste versie")
    venster.ga(versies)
    expect(page.locator(".versies > li")).to_have_count(1)


def test_many_windows_that_save_at_once_make_one_version(venster: Venster) -> None:
    venster.ga(venster.dossier(ruw_van("licht")) + "versies/")
    antwoorden = venster.page.evaluate("""async () => {
      const formulier = document.forms[0].action.endsWith("vaststellen/") ? document.forms[0] : document.forms[1]
      const vraag = nummer => {
        const data = new FormData(formulier)
        data.set("sleutel", String(nummer).repeat(32))
        return fetch(formulier.action, { method: "POST", body: data }).then(antwoord => antwoord.status)
      }
      return (await Promise.all([1, 2, 3, 4, 5, 6].map(vraag))).sort()
    }""")
    assert antwoorden == [200, 409, 409, 409, 409, 409]


def test_a_kill_while_documents_are_made_leaves_no_half_file(chromium: Browser, tmp_path: Path) -> None:
    with chromium.new_context() as context:
        ander = context.new_page()
        eerste = start(tmp_path)
        try:
            ander.goto(eerste.link)
            ander.locator(".kaart h2 a").first.click()
            ander.get_by_role("link", name="Documenten").click()
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
