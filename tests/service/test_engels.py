"""The English switch: every text has English, every page shows it, and Dutch is what it was."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from babel.messages.catalog import Message
from babel.messages.mofile import read_mo
from django.test import Client
from django.urls import reverse
from django.utils import translation
from lxml import html

import berichten
from plandocs.service.dossiers.models import Dossier
from plandocs.service.dossiers.opslag import nieuw_dossier
from plandocs.service.editor.indeling import BLADEN
from plandocs.service.toegang.accounts import local_account
from plandocs.service.toegang.models import Gebruiker
from plandocs.service.vertalen import catalogus, opgezocht, vertaald
from service.ruwe_plannen import ruw_van
from service.wegen import alles_van, wegen

_NEDERLANDS = re.compile(r"\b(het|een|niet|wordt|zijn|deze|nog|maar|voor|wie|wat|waar|Voeg toe|Verwijder|Kies)\b")
_STAAT_BIJ_EEN_VERSIE = {"Bewaard voor het terugzetten."}
_DOCUMENT = {"voorbeeld-blad", "vergelijk-blad", "huisstijl-proef"}
"""The addresses of documents, which are in Dutch, or in the language of the child."""
_TAGS = re.compile(r"(?s)\{% block(?:translate| bodyklasse).*?endblock(?:translate)? %\}|\{%.*?%\}|\{\{.*?\}\}")
_GATEN = re.compile(r"%\((\w+)\)[sd]|\{(\w+)\}")


def _alle() -> list[Message]:
    return [een for een in berichten.vertaling() if een.id]


def _nederlands(een: Message) -> tuple[str, ...]:
    return (een.id,) if isinstance(een.id, str) else tuple(een.id)


def test_every_text_of_the_browser_has_english() -> None:
    bewaard = {(een.id, een.context) for een in _alle()}
    nieuw = [een.id for een in berichten.vers() if een.id and (een.id, een.context) not in bewaard]
    assert nieuw == [], "run `make messages`"
    assert [een.id for een in _alle() if not all(berichten.engels(een))] == []


def _los(sjabloon: str) -> list[str]:
    """Return the words in a template that no tag translates: between the elements, and in what is read aloud."""
    zonder = _TAGS.sub(" ", sjabloon)
    gelezen = re.findall(r'(?:aria-label|title|alt|placeholder)="([^"]*)"', zonder)
    return re.findall(r"[A-Za-z]{3,}", " ".join([re.sub(r"(?s)<.*?>", " ", zonder), *gelezen]))


def test_no_template_has_words_outside_the_catalogue() -> None:
    namen = {"plandocs", "YAML", "JSON", "sha"}
    sjablonen = sorted((berichten.DIENST / "templates").rglob("*.html"))
    los = {pad.name: {*_los(pad.read_text("utf-8"))} - namen for pad in sjablonen}
    assert {naam: woorden for naam, woorden in los.items() if woorden} == {}


def test_no_script_has_sentences_outside_the_catalogue() -> None:
    for pad in (berichten.DIENST / "static" / "service").glob("*.js"):
        bekend = {tekst for een in berichten.uit_script(pad) for tekst in ((een,) if isinstance(een, str) else een)}
        zinnen = {*re.findall(r"[\"`]([A-Z][^\"`\n]* [^\"`\n]*)[\"`]", pad.read_text("utf-8"))}
        assert pad == berichten.SCRIPTWOORDEN or zinnen - bekend == set(), pad.name


def test_no_python_has_dutch_sentences_outside_the_catalogue() -> None:
    bekend = {tekst for een in _alle() for tekst in _nederlands(een)}
    paginas = [pad for pad in berichten.modules() if pad.name != "accounts.py"]  # which speaks in the terminal
    buiten = {tekst for pad in paginas for tekst in _zinnen(pad.read_text("utf-8"))} - bekend
    assert buiten == _STAAT_BIJ_EEN_VERSIE


def _zinnen(bron: str) -> Iterator[str]:
    """Yield the literal texts of a module that read as Dutch sentences."""
    for knoop in ast.walk(ast.parse(bron)):
        if isinstance(knoop, ast.JoinedStr | ast.Constant):
            tekst = berichten.letterlijk(knoop)
            if re.match(r"[A-Z][^_]* .*\.$", tekst) and _NEDERLANDS.search(tekst):
                yield tekst


def test_no_translation_is_a_guess() -> None:
    assert [een.id for een in _alle() if een.fuzzy] == []


def test_a_translation_has_the_same_places_to_fill_in() -> None:
    def gaten(teksten: tuple[str, ...]) -> set[str]:
        return {"".join(een) for tekst in teksten for een in _GATEN.findall(tekst)}

    assert [een.id for een in _alle() if gaten(_nederlands(een)) != gaten(berichten.engels(een))] == []


def test_the_compiled_catalogue_and_the_words_of_the_scripts_are_up_to_date() -> None:
    bewaard = berichten.vertaling()
    vers, klaar = (
        {(een.context, str(een.id)): een.string for een in read_mo(BytesIO(data)) if een.id}
        for data in (berichten.als_mo(bewaard), berichten.PO.with_suffix(".mo").read_bytes())
    )
    assert klaar == vers
    assert berichten.SCRIPTWOORDEN.read_text("utf-8") == berichten.als_script(bewaard)


def test_a_text_with_values_is_found_with_its_values_in_it() -> None:
    assert opgezocht("Nog niet compleet: vul ‘Roepnaam’ in.") == "Not complete yet: fill in ‘First name’."
    assert opgezocht("Bekijk of dit doel nog past.") is None


def test_django_itself_leaves_our_dutch_as_it_is() -> None:
    with translation.override("nl"):
        assert [een.id for een in _alle() if translation.gettext(_nederlands(een)[0]) != _nederlands(een)[0]] == []
        assert vertaald("Roepnaam") == "Roepnaam"


def _gelezen(knoop: html.HtmlElement) -> Iterator[str]:
    """Yield what people read or hear of an element and of all in it, but for what is marked as Dutch."""
    if not isinstance(knoop.tag, str) or knoop.tag in ("script", "style") or knoop.get("lang") == "nl":
        return
    yield from (knoop.get(naam, "") for naam in ("aria-label", "title", "alt", "label", "placeholder"))
    yield knoop.text or ""
    for kind in knoop:
        yield from _gelezen(kind)
        yield kind.tail or ""


def _nog_nederlands(pagina: bytes) -> list[str]:
    bekend, engels = catalogus(), {tekst for een in _alle() for tekst in berichten.engels(een)}
    teksten = [" ".join(tekst.split()) for tekst in _gelezen(html.fromstring(pagina.decode())) if tekst.strip()]
    onvertaald = {tekst for tekst in bekend if bekend[tekst] != tekst} - engels
    return [tekst for tekst in teksten if tekst in onvertaald or _NEDERLANDS.search(tekst)]


def _gevonden(pagina: bytes, pad: str) -> list[str]:
    gevonden = html.fromstring(pagina.decode()).xpath(pad)
    return [str(een) for een in gevonden] if isinstance(gevonden, list) else []


@pytest.fixture
def engelsman(browser: Client) -> Client:
    """The browser of Anna, who chose English."""
    browser.post(reverse("taal"), {"language": "en", "next": "/"})
    return browser


@pytest.mark.parametrize("adres", ["dossiers", "dossier-nieuw", "inlezen", "huisstijlen"])
def test_a_page_without_a_dossier_is_wholly_in_english(engelsman: Client, adres: str) -> None:
    pagina = engelsman.get(reverse(adres)).content
    assert b'<html lang="en">' in pagina
    assert _nog_nederlands(pagina) == []


def test_the_page_to_log_in_and_the_pages_of_errors_are_in_english(db: None) -> None:
    vreemde = Client(headers={"host": "localhost"})
    vreemde.post(reverse("taal"), {"language": "en", "next": "/"})
    for antwoord in (vreemde.get(reverse("inloggen")), vreemde.get("/binnen/x"), vreemde.post("/inloggen/", {})):
        assert b'<html lang="en">' in antwoord.content
        assert _nog_nederlands(antwoord.content) == []


def test_every_route_that_shows_a_page_shows_it_in_english(engelsman: Client, dossier: Dossier) -> None:
    wat = alles_van(dossier)
    gevonden = {}
    for weg in wegen():
        antwoord = None if weg.api or weg.naam in _DOCUMENT else engelsman.get(wat.adres(weg))
        if antwoord is not None and "text/html" in antwoord.headers.get("Content-Type", "") and antwoord.content:
            gevonden[weg.naam] = _nog_nederlands(b"<div>" + antwoord.content + b"</div>")
    assert {naam: teksten for naam, teksten in gevonden.items() if teksten} == {}
    assert {"overzicht", "sectie", "documenten", "taak", "versie", "frame", "inzending", "huisstijl"} <= {*gevonden}


def test_every_form_of_a_plan_is_in_english_but_for_what_is_marked_as_dutch(
    engelsman: Client, dossier: Dossier
) -> None:
    adressen = [reverse("sectie", args=[dossier.uuid, blad]) for blad in BLADEN]
    gevonden = {adres: _nog_nederlands(engelsman.get(adres).content) for adres in adressen}
    assert {adres: teksten for adres, teksten in gevonden.items() if teksten} == {}


def test_a_plan_full_of_findings_is_in_english_around_them(engelsman: Client, anna: Gebruiker) -> None:
    dossier = nieuw_dossier(anna, ruw_van("zwak-plan"))
    for adres in (reverse("overzicht", args=[dossier.uuid]), reverse("sectie", args=[dossier.uuid, "kop"])):
        assert _nog_nederlands(engelsman.get(adres).content) == []


def test_the_fields_that_are_folded_away_are_in_english_too(engelsman: Client, dossier: Dossier) -> None:
    for pad in ("kop", "personen[0]", "veilig_verder_plan.afspraken[0]", "kinduitleg[0].frames[0]"):
        for wat in ("", "zicht"):
            antwoord = engelsman.get(reverse("meer", args=[dossier.uuid]), {"pad": pad, "wat": wat})
            assert _nog_nederlands(b"<div>" + antwoord.content + b"</div>") == []


def test_an_answer_to_an_edit_is_in_english(engelsman: Client, dossier: Dossier) -> None:
    fout = engelsman.post(reverse("bewerk", args=[dossier.uuid]), "[]", content_type="application/json")
    assert fout.json()["fout"] == "This change cannot be understood. Reload the page."


def test_words_of_the_plan_are_marked_as_dutch(engelsman: Client, dossier: Dossier) -> None:
    pagina = engelsman.get(reverse("sectie", args=[dossier.uuid, "kop"])).content
    assert _gevonden(pagina, "//input[@id='v-kop-titel']/@lang") == ["nl"]
    assert _gevonden(pagina, "//p[@class='dossiertitel']/@lang") == ["nl"]


def test_findings_stay_dutch_and_the_overview_says_why(engelsman: Client, dossier: Dossier) -> None:
    pagina = engelsman.get(reverse("overzicht", args=[dossier.uuid])).content.decode()
    assert "The findings are in Dutch, because the plan is." in pagina
    assert pagina.count('<span lang="nl">') > 0


def test_dutch_is_first_whatever_the_browser_asks_for(browser: Client) -> None:
    pagina = browser.get("/", headers={"accept-language": "en-GB,en;q=0.9"})
    assert b'<html lang="nl">' in pagina.content
    assert pagina.headers["Content-Language"] == "nl"


def test_a_dutch_page_has_no_marks_and_no_english(engelsman: Client, dossier: Dossier) -> None:
    adres = reverse("sectie", args=[dossier.uuid, "kop"])
    engelsman.get(adres)
    engelsman.post(reverse("taal"), {"language": "nl", "next": "/"})
    nu = engelsman.get(adres).content.decode()
    assert "Roepnaam" in nu
    assert nu.count(' lang="nl"') == 1, "the page itself"


def test_the_switch_stays_on_the_page_and_keeps_its_choice(browser: Client, dossier: Dossier) -> None:
    adres = reverse("sectie", args=[dossier.uuid, "personen"])
    pagina = browser.get(adres).content
    assert _gevonden(pagina, "//form[@class='talen']/button/text()") == ["English"]
    assert _gevonden(pagina, "//form[@class='talen']/button/@lang") == ["en"]
    (naar,) = _gevonden(pagina, f"//form[@action='{reverse('taal')}']/input[@name='next']/@value")
    antwoord = browser.post(reverse("taal"), {"language": "en", "next": naar})
    koekje = antwoord.cookies["plandocs_taal"]
    assert antwoord.headers["Location"] == adres
    assert (koekje["samesite"], koekje["httponly"], koekje.value) == ("Lax", True, "en")


def test_the_switch_leads_to_no_other_site(browser: Client) -> None:
    antwoord = browser.post(reverse("taal"), {"language": "en", "next": "https://elders.example/"})
    assert antwoord.headers["Location"] == "/"


def test_a_page_that_answers_a_form_leads_back_to_its_form(browser: Client, dossier: Dossier) -> None:
    vanaf = reverse("versies", args=[dossier.uuid])
    begin = {"sleutel": "0" * 32, "revisie": "99", "toelichting": ""}
    antwoord = browser.post(reverse("vaststellen", args=[dossier.uuid]), begin, headers={"referer": vanaf})
    assert antwoord.status_code == 409
    assert _gevonden(antwoord.content, "//form[@class='talen']/input[@name='next']/@value") == [vanaf]


def test_a_plan_that_begins_in_english_is_still_dutch(engelsman: Client) -> None:
    engelsman.post(reverse("dossier-nieuw"), {"profiel": "licht", "titel": ""})
    assert Dossier.objects.latest("id").titel == "Nieuw plan"


def test_the_account_of_this_computer_is_named_in_english_and_a_person_never(db: None) -> None:
    wit = Gebruiker(username="wit", first_name="Wit")
    with translation.override("en"):
        assert (local_account().naam, wit.naam) == ("This computer", "Wit")
