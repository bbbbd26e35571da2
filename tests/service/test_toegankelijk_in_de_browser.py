"""Every page in a real browser: for everybody, on every screen, and with nothing that the policy refuses."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from copy import deepcopy
from io import BytesIO
from zipfile import ZipFile

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, FilePayload, Page, Route, expect

from service.draaiend import Dienst
from service.paginas import GEEN_PAGINA, INGEWIKKELD, PAGINAS, namen
from service.ruwe_plannen import ruw_van
from service.venster import Koekjes, Venster
from service.wachten import wacht_tot

NAAM, WACHTWOORD = "bo", "een lange zin die niemand raadt"
MAAK_ACCOUNT = (
    "import sys, pathlib; from plandocs.service.server import prepare; prepare(pathlib.Path(sys.argv[1])); "
    "from plandocs.service.toegang.accounts import add_account; add_account(sys.argv[2], sys.argv[3])"
)
OPEN = """for (const een of [...document.querySelectorAll("main details:not([open])")].slice(0, 2)) een.open = true"""
SEND_NONSENSE = """([veld, lengte]) => {
  const formulier = document.querySelector("[data-inleveren]")
  formulier.elements[veld].value = "a".repeat(lengte)
  formulier.submit()
}"""
STIL = "!document.querySelector('details.htmx-request')"
Plekken = Mapping[str, str]


@pytest.fixture(scope="module")
def alles(chromium: Browser, draait: Dienst, koekjes: Koekjes) -> Iterator[Venster]:
    """One window for all pages."""
    with chromium.new_context() as context:
        een = Venster(context.new_page(), draait.adres, koekjes)
        een.log_in()
        een.page.route(re.compile("/blad/"), without_sandbox)
        yield een


def without_sandbox(route: Route) -> None:
    """Let axe run in a document: there, no script may."""
    antwoord = route.fetch()
    koppen = {naam: waarde for naam, waarde in antwoord.headers.items() if naam != "content-security-policy"}
    route.fulfill(response=antwoord, headers=koppen)


@pytest.fixture(scope="module")
def plekken(alles: Venster) -> Plekken:
    """Dossiers with everything that has a page: a version, a task, files that were read, and a house style."""
    ruw = ruw_van()
    for uitleg in ruw["kinduitleg"]:
        uitleg["frames"] = [frame for frame in uitleg["frames"] if "eigen_beeld" not in frame]
    dossier, zwak = alles.dossier(ruw), alles.dossier(ruw_van("zwak-plan"))
    ander = deepcopy(ruw)
    ander["kop"]["titel"] = "Plan van Noor en Daan"
    alles.stuur(f"{dossier}versies/vaststellen/", revisie="0")
    bijgewerkt = alles.inzending("plan.json", json.dumps(ander), f"{dossier}inlezen/")
    return {
        "dossier": dossier,
        "verhaal": alles.verhaal(dossier, "Noor"),
        "verhaal_zwak": alles.verhaal(zwak, "Lisa"),
        "verhaal_ander": alles.verhaal(zwak, "Kevin"),
        "zwak": zwak,
        "geen_kind": alles.dossier(ruw_van("ouder-echtpaar")),
        "bijgewerkt": alles.stuur(f"{bijgewerkt}bij/", revisie="0"),
        "gelezen": alles.inzending("plan.json", json.dumps(ruw)),
        "ongelezen": alles.inzending("plan.yaml", "kop: ["),
        "voor_dossier": alles.inzending("plan.json", json.dumps(ruw), f"{dossier}inlezen/"),
        "taak": alles.stuur(f"{zwak}documenten/maken/", document="koelkastblad", formaat="pdf"),
        "huisstijl": alles.stuur("/huisstijlen/binnen/", naam="Wijkteam", bestand=_huisstijl()),
    }


def _huisstijl() -> FilePayload:
    uit = BytesIO()
    with ZipFile(uit, "w") as archief:
        archief.writestr("wijkteam/tokens.toml", "geen = [toml")
    return FilePayload(name="wijkteam.zip", mimeType="application/zip", buffer=uit.getvalue())


@pytest.fixture(scope="module")
def met_wachtwoord(chromium: Browser, draait: Dienst) -> Iterator[Venster]:
    """A window of somebody with a password."""
    command = [sys.executable, "-c", MAAK_ACCOUNT, str(draait.data), NAAM, WACHTWOORD]
    subprocess.run(command, check=True, timeout=60)
    with chromium.new_context() as context:
        een = Venster(context.new_page(), draait.adres, {})
        een.ga("/inloggen/")
        een.page.get_by_label("Naam").fill(NAAM)
        een.page.get_by_label("Wachtwoord").fill(WACHTWOORD)
        een.page.get_by_role("button", name="Inloggen").click()
        expect(een.page.get_by_role("heading", level=1)).to_have_text("Dossiers")
        yield een


def test_every_url_is_a_page_that_is_looked_at_here_or_no_page() -> None:
    assert sorted(namen()) == sorted({*PAGINAS, *GEEN_PAGINA})


@pytest.mark.parametrize("naam", sorted({*PAGINAS} - {"binnen", "wachtwoord", "wachtwoord-klaar"}))
def test_a_page_is_for_everybody(alles: Venster, plekken: Plekken, naam: str) -> None:
    for weg in PAGINAS[naam]:
        look(alles, weg.format_map(plekken))


def test_the_pages_for_a_password_are_for_everybody(met_wachtwoord: Venster) -> None:
    for weg in (*PAGINAS["wachtwoord"], *PAGINAS["wachtwoord-klaar"]):
        look(met_wachtwoord, weg)


@pytest.mark.parametrize("weg", INGEWIKKELD)
def test_a_page_with_much_on_it_is_for_everybody_on_a_phone_and_in_large_print(
    alles: Venster, plekken: Plekken, weg: str
) -> None:
    """Look on a phone, and at half the width of a desk: what somebody sees who makes everything twice as large."""
    page = alles.page
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.set_viewport_size({"width": 360, "height": 740})
    alles.ga(weg.format_map(plekken))
    no_violations(page, f"{weg} on a phone")
    page.set_viewport_size({"width": 640, "height": 450})
    fits(page, f"{weg} in large print")
    no_violations(page, f"{weg} in large print")


def test_work_that_goes_on_is_shown_to_everybody(alles: Venster, plekken: Plekken) -> None:
    page, weg = alles.page, f"{plekken['dossier']}documenten/"
    taak = alles.stuur(f"{weg}maken/", document="koelkastblad", formaat="pdf")
    page.route(f"**{taak}", lambda route: route.fallback() if route.request.is_navigation_request() else None)
    alles.ga(taak)
    expect(page.get_by_role("progressbar")).to_be_visible()
    check(page, taak)
    page.unroute(f"**{taak}")


@pytest.mark.parametrize(("status", "veld", "lengte"), [
    (403, "csrfmiddlewaretoken", 32), (400, "sleutel", 4), (413, "sleutel", 16 * 1024 * 1024),
])  # fmt: skip
def test_a_page_that_says_no_is_for_everybody(venster: Venster, status: int, veld: str, lengte: int) -> None:
    page = venster.page
    venster.ga("/inlezen/")
    with page.expect_response(lambda een: een.request.method == "POST") as antwoord:
        page.evaluate(SEND_NONSENSE, [veld, lengte])
    assert antwoord.value.status == status
    page.wait_for_load_state()
    check(page, str(status))


def test_what_is_not_there_is_told_to_everybody(venster: Venster) -> None:
    venster.ga("/bestaat-niet/")
    expect(venster.page.get_by_role("heading", level=1)).to_have_text("Deze pagina is er niet")
    check(venster.page, "404")
    venster.page.context.clear_cookies()
    venster.ga(PAGINAS["binnen"][0])
    check(venster.page, "binnen")


def look(venster: Venster, weg: str) -> None:
    """Go to a page, check it, and listen to what the browser complains about."""
    klachten: list[str] = []

    def hear(bericht: ConsoleMessage) -> None:
        if bericht.type in ("error", "warning"):
            klachten.append(bericht.text)

    venster.page.on("console", hear)
    venster.ga(weg)
    check(venster.page, weg)
    venster.page.remove_listener("console", hear)
    assert klachten == [], weg


def check(page: Page, weg: str) -> None:
    """Look at a page that is open: in the dark, then with its folds open on a desk, and on the smallest screen.

    Nothing moves: a colour that is on its way to another has no contrast of its own.
    """
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    no_violations(page, f"{weg} in the dark", ["color-contrast"])
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    for _ronde in range(2):
        page.evaluate(OPEN)
        wacht_tot(page, STIL)
    no_violations(page, weg)
    page.set_viewport_size({"width": 320, "height": 640})
    fits(page, weg)


def no_violations(page: Page, weg: str, regels: list[str] | None = None) -> None:
    keuze = {"runOnly": regels} if regels else {}
    gevonden = Axe().run(page, options={"iframes": False, "resultTypes": ["violations"], **keuze})
    assert not gevonden.response["violations"], f"{weg}\n{gevonden.generate_report()}"


def fits(page: Page, weg: str) -> None:
    breed = page.evaluate("""[...document.querySelectorAll('body *')].filter(
        een => een.getBoundingClientRect().right > innerWidth + 1).map(een => een.outerHTML.slice(0, 120))""")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (weg, breed)
