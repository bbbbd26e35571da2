"""One walk through the whole service in a real browser: from an empty plan to the booklet in a child's hands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2
from playwright.sync_api import Browser, Locator, Page, expect

from service.draaiend import dienst
from service.toetsen import druk, typ

OVER_EEN_MAAND = (date.today() + timedelta(days=30)).strftime("%d-%m-%Y")
DOEL = "Sem slaapt elke nacht rustig in zijn eigen bed."
ACTIE = "Tineke leest Sem een boek voor."
GEHEIM = "Ik slaap met mijn schoenen aan, dan kan ik snel weg."
ANDER_DOEL = "Sem en papa voetballen elke zaterdag samen."
VERHAAL = {
    "Begin": "Dit is Sem. Sem houdt van vissen.",
    "Wie": "Mama en Tineke maken zich zorgen.",
    "Wat": "Het was thuis niet fijn.",
    "Niet jouw schuld": "Dat komt niet door jou.",
    "Wat doen we": "Tineke leest elke dinsdag voor.",
    "Einde": "Mama is er. Tineke is er ook.",
}


def test_an_empty_plan_becomes_what_every_reader_gets_and_an_older_version_comes_back(
    chromium: Browser, tmp_path: Path
) -> None:
    with nieuwe_gebruiker(chromium, tmp_path / "dossiers") as page:
        begin_an_empty_plan(page)
        write_a_goal_and_mend_what_is_found(page)
        quote_the_mother_out_of_sight_of_father_and_child(page)
        look_as_father_as_mother_and_as_child(page)
        set_a_version_down(page)
        make_a_story_of_six_frames(page)
        download_and_open_what_father_and_child_get(page)
        write_on_and_go_back_to_the_first_version(page)


@contextmanager
def nieuwe_gebruiker(chromium: Browser, data: Path) -> Iterator[Page]:
    """Start the service for the first time, and follow the link of the terminal."""
    with dienst(data) as draait, chromium.new_context(viewport={"width": 1400, "height": 900}) as context:
        page = context.new_page()
        page.goto(draait.link)
        yield page


def begin_an_empty_plan(page: Page) -> None:
    druk(page, page.get_by_role("link", name="Nieuw dossier"))
    page.wait_for_url("**/nieuw/")
    typ(page, page.get_by_label("Van wie is het plan?"), "Plan van Sem")
    druk(page, page.get_by_role("radio", name="Volledig"), "ArrowUp")
    expect(page.get_by_role("radio", name="Licht")).to_be_checked()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Het plan")


def write_a_goal_and_mend_what_is_found(page: Page) -> None:
    """Write a goal and an action with gaps, see them named beside the fields, and fill them until none is left."""
    open_section(page, "Doelen en acties")
    add(page, "Doelen")
    doel, acties = page.get_by_role("textbox", name="Doel"), page.get_by_role("group", name="Acties")
    expect(doel).to_be_focused()
    page.keyboard.type("Sem wordt niet meer geslagen.")
    for naam, rol in {"Lotte": "Ouder", "Ruud": "Ouder", "Sem": "Jeugdige"}.items():
        add_person(page, page.get_by_role("group", name="Van wie"), naam, rol)
    add(page, "Acties")
    typ(page, acties.get_by_role("textbox", name="Wat"), ACTIE)
    add_person(page, acties.get_by_role("group", name="Wie", exact=True), "Tineke", "Netwerklid")
    expect(page.locator("#velden")).to_contain_text("Dit doel zegt wat er niet meer moet zijn")
    expect(acties).to_contain_text("Er staat niet wanneer dit gebeurt")
    expect(count_of(page, "Doelen en acties")).to_have_text("3")

    typ(page, acties.get_by_role("textbox", name="Wanneer"), "elke dinsdag om half acht s avonds")
    expect(acties).to_contain_text("elke dinsdag, 19.30 uur")
    typ(page, doel, DOEL)
    add(page, "Evaluatie")
    page.keyboard.type(OVER_EEN_MAAND)
    page.keyboard.press("Tab")
    expect(count_of(page, "Doelen en acties")).to_be_hidden()
    expect(page.locator("#velden .melding")).to_have_count(0)
    expect(page.locator("#bewaard")).to_contain_text("Opgeslagen")


def quote_the_mother_out_of_sight_of_father_and_child(page: Page) -> None:
    """Write down what somebody literally says, with who says it and who may not read it."""
    open_section(page, "Waar zorgen over zijn")
    add(page, "Zorgen")
    typ(page, page.get_by_label("Wie zegt het"), "Lotte")
    typ(page, page.get_by_role("textbox", name="Wat"), GEHEIM)
    druk(page, page.get_by_text("Wie mag dit zien?"))
    for naam in ("Sem", "Ruud"):
        druk(page, page.get_by_role("group", name="Niet voor").get_by_role("checkbox", name=naam), "Space")
    typ(page, page.get_by_label("Reden van afscherming"), "Het is nu niet veilig als hij dit leest.")
    page.keyboard.press("Tab")
    expect(page.locator("#bewaard")).to_contain_text("Opgeslagen")


def look_as_father_as_mother_and_as_child(page: Page) -> None:
    """See the same plan as each of them gets it."""
    open_page(page, "Bekijken")
    blad = page.frame_locator("iframe").locator("body")
    for lezer, keer in {"Lotte": 1, "Ruud": 0}.items():
        page.get_by_label("Voor", exact=True).select_option(label=f"het gezin: {lezer}")
        expect(blad.get_by_text(GEHEIM)).to_have_count(keer)
        expect(blad).to_contain_text(DOEL)
        expect(blad.get_by_text(GEHEIM)).to_have_count(keer)
    page.get_by_label("Document").select_option(label="Woord en beeld")
    page.get_by_label("Voor", exact=True).select_option(label="het kind: Sem")
    expect(blad).to_contain_text("Het verhaal van Sem")
    expect(blad.get_by_text(GEHEIM)).to_have_count(0)


def set_a_version_down(page: Page) -> None:
    open_page(page, "Versies")
    page.get_by_role("button", name="Stel deze versie vast").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Versie 1")


def make_a_story_of_six_frames(page: Page) -> None:
    """Make every frame with its words and the child in it, and see the picture follow his face."""
    open_page(page, "Verhaal voor het kind", "Verhaal voor Sem")
    for nummer, (deel, tekst) in enumerate(VERHAAL.items(), 1):
        page.locator("#nieuw-deel").select_option(label=deel)
        page.get_by_role("button", name="Voeg toe").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(f"Plaatje {nummer} van {nummer}")
        page.get_by_label("Tekst onder het plaatje").fill(tekst)
        page.get_by_label("Wie erbij?").select_option(label="Sem")
        page.get_by_role("button", name="Zet erbij").click()
        rustig = page.locator("#plaatje").inner_html()
        page.get_by_role("group", name="Gevoel van Sem").get_by_role("radio", name="trots").check(force=True)
        expect(page.locator("#plaatje")).not_to_have_js_property("innerHTML", rustig)
        expect(page.locator("#bewaard")).to_contain_text("Opgeslagen")
    page.get_by_role("link", name="Alle plaatjes van Sem").click()
    expect(page.locator(".frame-kaart")).to_have_count(6)


def download_and_open_what_father_and_child_get(page: Page) -> None:
    """Take the paper home: Word and PDF for the father, the booklet to fold for the child."""
    word = words_of_docx(made(page, "Ondersteuningsplan", "het gezin: Ruud", "Word"))
    pdf, _ = words_of_pdf(made(page, "Ondersteuningsplan", "het gezin: Ruud", "PDF"))
    boekje, bladen = words_of_pdf(made(page, "Woord en beeld", "het kind: Sem", "PDF", "vouwboekje"))
    for woorden in (word, pdf):
        assert DOEL in woorden
        assert ACTIE in woorden
    assert [tekst for tekst in VERHAAL.values() if tekst not in boekje] == []
    assert bladen == 6
    assert not any("schoenen" in woorden for woorden in (word, pdf, boekje))


def write_on_and_go_back_to_the_first_version(page: Page) -> None:
    """Change the goal, put the first version back, and find what was written in between in a version of its own."""
    open_section(page, "Doelen en acties")
    page.get_by_role("textbox", name="Doel").fill(ANDER_DOEL)
    page.keyboard.press("Tab")
    expect(page.locator("#bewaard")).to_contain_text("Opgeslagen")
    open_page(page, "Versies")
    page.get_by_role("link", name="Versie 1", exact=True).click()
    page.get_by_role("button", name="Zet deze versie terug").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Versie 3")
    eerste, tussen, derde = (plan_of_version(page, nummer) for nummer in (1, 2, 3))
    assert (ANDER_DOEL in tussen, [tekst for tekst in VERHAAL.values() if tekst not in tussen]) == (True, [])
    assert eerste == derde
    open_section(page, "Doelen en acties")
    expect(page.get_by_role("textbox", name="Doel")).to_have_value(DOEL)


def made(page: Page, document: str, lezer: str, formaat: str, vorm: str = "") -> bytes:
    """Have one document made on the page for that, and download it."""
    open_page(page, "Documenten")
    page.get_by_label("Document", exact=True).select_option(label=document)
    page.get_by_label("Voor wie?").first.select_option(label=lezer)
    page.get_by_role("checkbox", name="Word").set_checked(formaat == "Word")
    page.get_by_role("checkbox", name="PDF").set_checked(formaat == "PDF")
    if vorm:
        page.get_by_text("Vormen van wat een kind krijgt").click()
        page.get_by_role("checkbox", name=f"{vorm}:").check()
    with page.expect_download(timeout=60_000) as gekregen:
        page.get_by_role("button", name="Maak dit document").click()
        if formaat == "PDF":
            page.get_by_role("link", name="Downloaden").click(timeout=60_000)
    return gekregen.value.path().read_bytes()


def words_of_docx(data: bytes) -> str:
    """Return the words of a Word file, also those in tables."""
    alinea = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
    return " ".join(een.text or "" for een in docx.Document(BytesIO(data)).element.body.iter(alinea))


def words_of_pdf(data: bytes) -> tuple[str, int]:
    """Return the words of a PDF, with single spaces, and how many pages it has."""
    pdf = pypdfium2.PdfDocument(data)
    woorden = " ".join(bladzijde.get_textpage().get_text_bounded() for bladzijde in pdf)
    return " ".join(woorden.split()), len(pdf)


def plan_of_version(page: Page, nummer: int) -> str:
    """Return the plan that a version keeps, as YAML."""
    open_page(page, "Versies")
    page.get_by_role("link", name=f"Versie {nummer}", exact=True).click()
    with page.expect_download() as gekregen:
        page.get_by_role("link", name="Plan als YAML").click()
    return gekregen.value.path().read_text(encoding="utf-8")


def open_page(page: Page, naam: str, kop: str = "") -> None:
    page.get_by_role("navigation", name="Dit dossier").get_by_role("link", name=re.compile(f"^{naam}")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(kop or naam)


def open_section(page: Page, naam: str) -> None:
    druk(page, page.get_by_role("navigation", name="Dit dossier").get_by_role("link", name=naam))
    expect(page.get_by_role("heading", level=1)).to_have_text(naam)
    page.wait_for_load_state()


def count_of(page: Page, onderdeel: str) -> Locator:
    """Return the number of findings beside a section in the navigation."""
    return page.get_by_role("link", name=onderdeel).locator("b")


def add(page: Page, lijst: str) -> None:
    """Add an item to a list; the focus goes to its first field."""
    druk(page, page.get_by_role("button", name=re.compile(rf"Voeg toe\s*: {lijst}")))
    expect(page.get_by_role("group", name=lijst, exact=True).locator(".item :focus")).to_have_count(1)


def add_person(page: Page, bij: Locator, naam: str, rol: str) -> None:
    """Add somebody who was not in the plan yet, from where their name is needed; the focus comes back there."""
    druk(page, bij.get_by_role("button", name="Nieuwe persoon"))
    expect(page.get_by_label("Roepnaam")).to_be_focused()
    page.keyboard.type(naam)
    typ(page, page.get_by_label("Rol"), rol)
    druk(page, page.get_by_role("dialog").get_by_role("button", name="Voeg toe"))
    expect(bij.get_by_role("checkbox", name=naam)).to_be_checked()
    expect(bij.locator(":focus")).to_have_count(1)
