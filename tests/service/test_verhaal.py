"""The story for a child in the browser: every button is an edit, and the picture is that of the document."""

from __future__ import annotations

import json
import os
import re
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any, get_args

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from plandocs.blocks import Frame
from plandocs.documents.beeld import uiterlijken
from plandocs.documents.kinderen import kinderen
from plandocs.documents.woord_en_beeld import woord_en_beeld
from plandocs.pipeline import tasks
from plandocs.plan.kind import Ding
from plandocs.renderers.svg import inline_svg
from plandocs.service.config import Config
from plandocs.service.dossiers import beelden
from plandocs.service.dossiers.codes import code_van, lezer_code
from plandocs.service.dossiers.models import Dossier, Versie
from plandocs.service.editor.bewerking import waarde_op
from plandocs.service.editor.heel import maak_heel
from plandocs.service.toegang.models import Gebruiker
from plandocs.service.verhaal import keuzes

FRAMES = "kinduitleg[0].frames"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"'
KWAAD = "</svg><script>alert(1)</script>{{ 7*7 }}{% debug %}\"'&<b>"


def ruw(dossier: Dossier) -> Any:
    dossier.refresh_from_db()
    return json.loads(dossier.plan)


def frames(dossier: Dossier) -> list[Any]:
    gevonden: list[Any] = waarde_op(ruw(dossier), FRAMES)
    return gevonden


def verhaal_van(dossier: Dossier, wie: str = "noor") -> str:
    """Return the address of the story of somebody."""
    return f"/dossiers/{dossier.uuid}/verhaal/{code_van(dossier, wie)}/"


class Knoppen:
    """The buttons of the story of Noor."""

    def __init__(self, browser: Client, dossier: Dossier) -> None:
        self.browser, self.dossier, self.nummer = browser, dossier, 0
        self.adres = verhaal_van(dossier)

    def druk(self, wat: str, **meer: Any) -> Any:
        self.nummer += 1
        self.dossier.refresh_from_db()
        vast = {"wat": wat, "revisie": self.dossier.revisie, "venster": "een", "sleutel": f"{self.nummer:032x}"}
        return self.browser.post(self.adres + "doe/", {**vast, **meer})

    def teken(self, nummer: int, velden: dict[str, Any]) -> Any:
        pad = f"{FRAMES}[{nummer - 1}]"
        data = {"velden": {f"{pad}.{veld}": waarde for veld, waarde in velden.items()}}
        return self.browser.post(f"{self.adres}{nummer}/teken/", json.dumps(data), content_type="application/json")

    def stuur_op(self, nummer: int, data: bytes, naam: str = "tekening.png", **meer: Any) -> Any:
        self.nummer += 1
        self.dossier.refresh_from_db()
        vast = {"revisie": self.dossier.revisie, "venster": "een", "sleutel": f"{self.nummer:032x}", **meer}
        bestand = {} if "weg" in meer else {"bestand": SimpleUploadedFile(naam, data)}
        return self.browser.post(f"{self.adres}{nummer}/tekening/bewaren/", {**vast, **bestand})


@pytest.fixture
def knoppen(browser: Client, dossier: Dossier) -> Knoppen:
    return Knoppen(browser, dossier)


@pytest.fixture
def map_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(beelden, "CONFIG", Config(tmp_path))
    return tmp_path


def plaatje(breed: int = 60, hoog: int = 40, soort: str = "PNG", **meer: Any) -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (breed, hoog), "#cc8844").save(buffer, soort, **meer)
    return buffer.getvalue()


def test_the_row_shows_every_frame_with_its_picture_and_what_is_found(knoppen: Knoppen, dossier: Dossier) -> None:
    pagina = knoppen.browser.get(knoppen.adres).content.decode()
    assert pagina.count("frame-kaart") == len(frames(dossier))
    assert pagina.count("<svg") >= 8
    assert "Dit is Noor. Noor houdt van turnen en moppen." in pagina


def test_the_picture_in_the_editor_is_that_of_the_document(knoppen: Knoppen, dossier: Dossier) -> None:
    plan = maak_heel(ruw(dossier)).plan
    (noor,) = (een for een in woord_en_beeld(plan) if een.person == "noor")
    getekend = [blok for blok in noor.blocks if isinstance(blok, Frame)]
    for nummer in range(1, 9):
        figuur = getekend[nummer - 1].figure
        assert figuur is not None
        html = knoppen.teken(nummer, {}).json()["html"]
        assert inline_svg(figuur.svg, figuur.alt, f"t{nummer - 1}-") in html


def test_the_child_gets_the_same_pictures(knoppen: Knoppen, dossier: Dossier) -> None:
    plan = maak_heel(ruw(dossier)).plan
    (taak,) = (een for een in tasks(plan, ["woord-en-beeld"], ["html"]) if een.document.person == "noor")
    (ook,) = (een for een in woord_en_beeld(plan) if een.person == "noor")
    assert [een for een in taak.document.blocks if isinstance(een, Frame)] == [
        een for een in ook.blocks if isinstance(een, Frame)
    ]


def test_the_picture_follows_a_change_that_is_not_saved(knoppen: Knoppen, dossier: Dossier) -> None:
    voor = knoppen.teken(1, {}).json()
    na = knoppen.teken(1, {"plaats": "school", "personen[0].gevoel": "boos", "alt": ""}).json()
    assert na["html"] != voor["html"]
    assert "op school" in na["automatisch"]
    dossier.refresh_from_db()
    assert dossier.revisie == 0


def test_hostile_words_are_only_words_in_the_picture(knoppen: Knoppen) -> None:
    html = knoppen.teken(1, {"ballonnen[0].woorden": KWAAD, "alt": KWAAD, "tekst": KWAAD}).json()["html"]
    assert "<script" not in html
    assert "<b>" not in html
    assert "alert(1)" in html


@pytest.mark.parametrize(
    "velden",
    [{"": "x"}, {"__class__": "x"}, {"personen[99].gevoel": "x"}, {"personen": "x"}, {"plaats": {"a": 1}}],
)
def test_what_no_page_sends_is_not_drawn(velden: dict[str, Any], knoppen: Knoppen) -> None:
    assert knoppen.teken(1, velden).status_code == 400


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"velden": [1]}', b'{"velden": {"kop.titel": "x"}}', b"[" * 9999])
def test_what_is_no_frame_is_not_drawn(body: bytes, knoppen: Knoppen) -> None:
    assert knoppen.browser.post(f"{knoppen.adres}1/teken/", body, content_type="application/json").status_code == 400


def test_unknown_values_leave_a_picture_or_say_that_there_is_none(knoppen: Knoppen) -> None:
    anders = {"plaats": "de maan", "personen[0].gevoel": "\u202e", "personen[0].wie": "niemand", "deel": "x"}
    for veld, waarde in anders.items():
        assert knoppen.teken(1, {veld: waarde}).status_code == 200
    assert "nog niet te tekenen" in knoppen.teken(1, {"deel": "x"}).json()["html"]


@pytest.mark.parametrize("weg", ["niemand/", "bart/", "noor/99/", "noor/0/", "noor/99/tekening/", "noor/1/tekening/"])
def test_what_is_not_there_is_not_found(weg: str, browser: Client, dossier: Dossier) -> None:
    wie, _, verder = weg.partition("/")
    assert browser.get(verhaal_van(dossier, wie) + verder).status_code == 404


def test_no_address_of_a_page_holds_the_name_of_a_child(browser: Client, dossier: Dossier) -> None:
    namen = {een["id"] for een in ruw(dossier)["personen"]}
    for weg in ("verhaal/", "voorbeeld/", "documenten/", "invullen/personen/"):
        pagina = browser.get(f"/dossiers/{dossier.uuid}/{weg}", follow=True)
        adressen = re.findall(
            r'(?:href|src|action|data-teken|data-voorbeeld|hx-get)="([^"#]*)', pagina.content.decode()
        )
        if weg == "voorbeeld/":
            adressen += re.findall(r'<option value="([^"]*)', pagina.content.decode())
        woorden = set(re.findall(r"[a-z]+", " ".join([*adressen, *(naar for naar, _ in pagina.redirect_chain)])))
        assert adressen
        assert not namen & woorden, weg


@pytest.mark.parametrize("naam", ["ding/boom", "plaats/school"])
def test_there_are_small_pictures_to_choose_by(naam: str, browser: Client) -> None:
    gekregen = browser.get(f"/voorbeeldjes/{naam}.svg")
    assert gekregen["Content-Type"] == "image/svg+xml"
    assert b"<svg" in gekregen.content


@pytest.mark.parametrize("naam", ["ding/raket", "plaats/maan", "mens/noor", "ding/politiebord"])
def test_there_is_no_picture_of_what_nobody_can_choose(naam: str, browser: Client) -> None:
    assert browser.get(f"/voorbeeldjes/{naam}.svg").status_code == 404


@pytest.mark.parametrize("weg", ["", "noor/", "noor/1/", "noor/9/tekening/", "noor/doe/", "noor/1/teken/",
                                 "noor/1/tekening/bewaren/"])  # fmt: skip
def test_a_stranger_gets_nothing_of_a_story(weg: str, dossier: Dossier, vreemde: Gebruiker) -> None:
    client = Client(headers={"host": "localhost"})
    client.force_login(vreemde)
    vraag = client.post if weg.endswith(("doe/", "teken/", "bewaren/")) else client.get
    wie, _, verder = weg.partition("/")
    adres = verhaal_van(dossier, wie) + verder if wie else f"/dossiers/{dossier.uuid}/verhaal/"
    assert vraag(adres).status_code == 404
    assert Client(headers={"host": "localhost"}).get(adres).status_code == 302


def test_every_button_of_the_row_is_an_edit_that_can_be_taken_back(knoppen: Knoppen, dossier: Dossier) -> None:
    voor = frames(dossier)
    verwacht = {
        "verwijder": voor[1:],
        "omlaag": [voor[1], voor[0], *voor[2:]],
        "dupliceer": [voor[0], *voor],
        "toevoegen": [*voor, {"deel": "wat"}],
    }
    for wat, daarna in verwacht.items():
        antwoord = knoppen.druk(wat, frame=0, deel="wat")
        assert antwoord.status_code == 302
        assert frames(dossier) == daarna
        assert knoppen.druk("ongedaan", welke=dossier.revisie).status_code == 302
        assert frames(dossier) == voor


def test_a_frame_at_the_end_stays_there(knoppen: Knoppen, dossier: Dossier) -> None:
    voor = frames(dossier)
    knoppen.druk("omhoog", frame=0)
    knoppen.druk("omlaag", frame=len(voor) - 1)
    assert frames(dossier) == voor


def test_the_same_button_pressed_twice_does_it_once(knoppen: Knoppen, dossier: Dossier) -> None:
    aantal = len(frames(dossier))
    for _ in range(2):
        assert knoppen.druk("dupliceer", frame=0, sleutel="a" * 32).status_code == 302
    assert len(frames(dossier)) == aantal + 1


def test_another_button_of_the_same_page_after_going_back_is_other_work(knoppen: Knoppen, dossier: Dossier) -> None:
    voor = len(frames(dossier))
    knoppen.druk("dupliceer", frame=0, sleutel="a" * 32)
    knoppen.druk("verwijder", frame=0, sleutel="a" * 32)
    assert len(frames(dossier)) == voor
    knoppen.druk("verwijder", frame=0, sleutel="a" * 32)
    assert len(frames(dossier)) == voor


def test_a_page_that_is_older_than_the_work_of_somebody_else_changes_nothing(
    knoppen: Knoppen, dossier: Dossier
) -> None:
    knoppen.druk("verwijder", frame=0, venster="ander")
    nu = frames(dossier)
    antwoord = knoppen.druk("verwijder", frame=0, revisie=0)
    assert "intussen ergens anders veranderd" in antwoord.content.decode()
    assert frames(dossier) == nu


@pytest.mark.parametrize(
    "vraag",
    [{"wat": "drop"}, {"wat": "verwijder", "frame": "99"}, {"wat": "verwijder"}, {"wat": "toevoegen", "deel": "x"},
     {"wat": "persoon-erbij", "frame": "0", "wie": "niemand"}, {"wat": "persoon-weg", "frame": "0", "nummer": "9"},
     {"wat": "ballon-erbij", "frame": "0", "citaat": "kop.titel"}, {"wat": "voorstel", "deel": "begin"},
     {"wat": "ongedaan", "welke": "77"}],
)  # fmt: skip
def test_a_button_that_is_not_there_changes_nothing(vraag: dict[str, str], knoppen: Knoppen, dossier: Dossier) -> None:
    voor = frames(dossier)
    assert knoppen.druk(**vraag).status_code == 400
    assert frames(dossier) == voor


def test_people_and_bubbles_come_and_go(knoppen: Knoppen, dossier: Dossier) -> None:
    knoppen.druk("persoon-erbij", frame=0, bij=1, wie="els")
    knoppen.druk("ballon-erbij", frame=0, bij=1, wie="els")
    een = frames(dossier)[0]
    assert een["personen"][-1] == {"wie": "els"}
    assert een["ballonnen"][-1] == {"wie": "els"}
    pagina = knoppen.browser.get(knoppen.adres + "1/").content.decode()
    assert "Nog niet compleet" in pagina
    knoppen.druk("ballon-weg", frame=0, bij=1, nummer=1)
    knoppen.druk("persoon-weg", frame=0, bij=1, nummer=1)
    assert [*map(len, (frames(dossier)[0]["personen"], frames(dossier)[0]["ballonnen"]))] == [1, 1]


def test_the_childs_own_words_go_in_a_bubble_and_cannot_be_changed(knoppen: Knoppen, dossier: Dossier) -> None:
    noor = next(een for een in kinderen(maak_heel(ruw(dossier)).plan) if een.id == "noor")
    woorden, pad = next((woorden, pad) for _, woorden, pad in noor.antwoorden)
    knoppen.druk("ballon-erbij", frame=0, bij=1, citaat=pad)
    assert frames(dossier)[0]["ballonnen"][-1] == {"wie": "noor", "woorden": woorden}
    pagina = knoppen.browser.get(knoppen.adres + "1/").content.decode()
    assert "Dit zei Noor zelf" in pagina
    assert "kinduitleg[0].frames[0].ballonnen[1].woorden" not in pagina


def test_a_draft_gives_the_frames_of_the_document(knoppen: Knoppen, dossier: Dossier) -> None:
    plan = ruw(dossier)
    plan["kinduitleg"] = [{"kind": "noor", "leeftijdsband": "7-9"}]
    dossier.plan = json.dumps(plan)
    dossier.save()
    voor = _getekend(plan)
    knoppen.druk("voorstel", deel="")
    gekregen = ruw(dossier)
    assert _getekend(gekregen) == voor
    zonder = [een["deel"] for een in frames(dossier) if "tekst" not in een]
    assert "wat" in zonder
    assert (
        "Te vragen"
        in knoppen.browser.get(
            f"{knoppen.adres}{[een['deel'] for een in frames(dossier)].index('wat') + 1}/"
        ).content.decode()
    )
    knoppen.druk("ongedaan", welke=dossier.revisie)
    assert ruw(dossier) == plan


def _getekend(plan: Any) -> list[tuple[str, str]]:
    """Return words and picture of everything that is drawn for Noor."""
    (noor,) = (een for een in woord_en_beeld(maak_heel(plan).plan) if een.person == "noor")
    blokken = [een for een in noor.blocks if isinstance(een, Frame)]
    return [("".join(run.text for run in een.content), een.figure.svg) for een in blokken if een.figure]


def test_a_story_begins_with_a_draft_when_the_plan_has_none(knoppen: Knoppen, dossier: Dossier) -> None:
    plan = ruw(dossier)
    del plan["kinduitleg"]
    dossier.plan = json.dumps(plan)
    dossier.save()
    assert "nog geen plaatjes" in knoppen.browser.get(knoppen.adres).content.decode()
    knoppen.druk("voorstel")
    assert ruw(dossier)["kinduitleg"][0]["kind"] == "noor"
    assert len(frames(dossier)) > 5


def test_a_draft_that_brings_nothing_is_told(knoppen: Knoppen, dossier: Dossier) -> None:
    for _ in range(8):
        antwoord = knoppen.druk("voorstel")
    assert antwoord.status_code == 400
    assert "Schrijf het zelf" in antwoord.content.decode()
    voor = frames(dossier)
    knoppen.druk("voorstel")
    assert frames(dossier) == voor


def test_a_missing_part_comes_in_its_place(knoppen: Knoppen, dossier: Dossier) -> None:
    delen = [een["deel"] for een in frames(dossier)]
    weg = delen.index("wie")
    knoppen.druk("verwijder", frame=weg)
    knoppen.druk("voorstel", deel="wie")
    assert [een["deel"] for een in frames(dossier)] == delen


def test_what_is_found_stands_beside_the_words(knoppen: Knoppen, dossier: Dossier) -> None:
    plan = ruw(dossier)
    plan["kinduitleg"][0]["frames"][3]["tekst"] = "Omdat jij druk was, werd papa boos."
    dossier.plan = json.dumps(plan)
    dossier.save()
    pagina = knoppen.browser.get(knoppen.adres + "4/").content.decode()
    vak = pagina[pagina.index('id="m-v-kinduitleg-0-frames-3-tekst"') :]
    assert "KI-003" in vak[: vak.index("</div>\n</div>") + 200]
    assert "aantal bevindingen" in knoppen.browser.get(knoppen.adres).content.decode()


def test_words_that_do_not_fit_are_told_and_stand_below(knoppen: Knoppen, dossier: Dossier) -> None:
    plan = ruw(dossier)
    een = plan["kinduitleg"][0]["frames"][0]
    een["ballonnen"] = [{"wie": "noor", "woorden": "Heel veel woorden. " * 15}] * 3
    dossier.plan = json.dumps(plan)
    dossier.save()
    antwoord = knoppen.teken(1, {}).json()
    assert "passen niet in de ballonnen" in antwoord["niet"]
    assert antwoord["html"].partition("</svg>")[2].count("Heel veel woorden.") == 45
    assert "passen niet in de ballonnen" in knoppen.browser.get(knoppen.adres + "1/").content.decode()


def test_a_bubble_of_somebody_who_is_not_there_is_told(knoppen: Knoppen) -> None:
    assert "niet in de tekening" in knoppen.teken(1, {"ballonnen[0].wie": "bart"}).json()["niet"]


def test_twelve_people_are_told_next_to_the_people(knoppen: Knoppen, dossier: Dossier) -> None:
    plan = ruw(dossier)
    plan["kinduitleg"][0]["frames"][0]["personen"] = [{"wie": "noor"}] * 12
    dossier.plan = json.dumps(plan)
    dossier.save()
    pagina = knoppen.browser.get(knoppen.adres + "1/").content.decode()
    assert "hoogstens zes mensen" in pagina
    vak = pagina[pagina.index('id="m-v-kinduitleg-0-frames-0-personen"') :]
    assert 'class="melding' in vak[:300]


def test_a_drawing_is_made_anew_and_stored_with_the_dossier(knoppen: Knoppen, dossier: Dossier, map_: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "geheim adres"
    assert knoppen.stuur_op(1, plaatje(soort="JPEG", exif=exif), "../../fotos/oma.jpg").status_code == 302
    naam = frames(dossier)[0]["eigen_beeld"]
    bestand = map_ / "beelden" / dossier.uuid.hex / naam
    assert bestand.stat().st_mode & 0o777 == 0o600
    assert b"geheim" not in bestand.read_bytes()
    assert "oma" not in naam
    gekregen = knoppen.browser.get(knoppen.adres + "1/tekening/")
    assert gekregen["Content-Type"].startswith("image/")
    assert f"{knoppen.adres}1/tekening/" in knoppen.browser.get(knoppen.adres + "1/").content.decode()
    assert (
        b"data:image"
        in knoppen.browser.get(
            reverse("voorbeeld-blad", args=[dossier.uuid]),
            {"document": "woord-en-beeld", "lezer": lezer_code(dossier, "kind:noor")},
        ).content
    )


def test_a_sample_keeps_its_own_drawings_when_one_is_added(knoppen: Knoppen, dossier: Dossier, map_: Path) -> None:
    knoppen.stuur_op(1, plaatje())
    assert (map_ / "beelden" / dossier.uuid.hex / "tekeningen" / "toet.png").is_file()
    met = next(nummer for nummer, een in enumerate(frames(dossier), 1) if "toet" in een.get("eigen_beeld", ""))
    assert knoppen.browser.get(f"{knoppen.adres}{met}/tekening/").status_code == 200


def een_dag_later(dossier: Dossier, folder: Path) -> None:
    """Make everything that was done two days old."""
    toen = timezone.now() - timedelta(2)
    dossier.wijzigingen.update(wanneer=toen)
    for bestand in folder.glob("tekening-*"):
        os.utime(bestand, (toen.timestamp(), toen.timestamp()))


def test_a_drawing_that_is_replaced_can_be_brought_back(knoppen: Knoppen, dossier: Dossier, map_: Path) -> None:
    knoppen.stuur_op(1, plaatje(60))
    eerste = frames(dossier)[0]["eigen_beeld"]
    knoppen.stuur_op(1, plaatje(70))
    knoppen.druk("ongedaan", welke=dossier.revisie + 1)
    assert frames(dossier)[0]["eigen_beeld"] == eerste
    assert knoppen.browser.get(f"{knoppen.adres}1/tekening/").status_code == 200


def test_a_drawing_takes_the_room_to_draw_in_one_edit(knoppen: Knoppen, dossier: Dossier, map_: Path) -> None:
    stand = ruw(dossier)
    waarde_op(stand, FRAMES)[0]["eigen_tekening"] = True
    Dossier.objects.filter(pk=dossier.pk).update(plan=json.dumps(stand))
    voor = frames(dossier)[0]
    for _ in range(2):
        knoppen.nummer = 0
        assert knoppen.stuur_op(1, plaatje()).status_code == 302
    zonder = {naam: waarde for naam, waarde in voor.items() if naam != "eigen_tekening"}
    assert frames(dossier)[0] == {**zonder, "eigen_beeld": frames(dossier)[0]["eigen_beeld"]}
    assert dossier.wijzigingen.count() == 1
    knoppen.druk("ongedaan", welke=dossier.revisie)
    assert frames(dossier)[0] == voor


def test_a_picture_that_is_not_there_is_told_beside_its_frame(knoppen: Knoppen, dossier: Dossier, map_: Path) -> None:
    knoppen.stuur_op(1, plaatje())
    pagina = f"{knoppen.adres}1/"
    assert "Het plaatje zelf is hier niet" not in knoppen.browser.get(pagina).content.decode()
    for bestand in (map_ / "beelden" / dossier.uuid.hex).glob("*.*"):
        bestand.unlink()
    antwoord = knoppen.browser.get(pagina)
    assert antwoord.status_code == 200
    assert "Het plaatje zelf is hier niet" in antwoord.content.decode()


def test_a_drawing_taken_away_leaves_the_room_to_draw(knoppen: Knoppen, dossier: Dossier, map_: Path) -> None:
    knoppen.stuur_op(1, plaatje())
    stand = ruw(dossier)
    waarde_op(stand, FRAMES)[0]["eigen_tekening"] = True
    Dossier.objects.filter(pk=dossier.pk).update(plan=json.dumps(stand))
    knoppen.stuur_op(1, b"", weg="1")
    assert frames(dossier)[0]["eigen_tekening"] is True
    assert "eigen_beeld" not in frames(dossier)[0]


def test_a_drawing_that_is_replaced_is_gone_after_a_day_unless_a_version_holds_it(
    knoppen: Knoppen, dossier: Dossier, anna: Gebruiker, map_: Path
) -> None:
    folder = map_ / "beelden" / dossier.uuid.hex
    knoppen.stuur_op(1, plaatje(60))
    eerste = frames(dossier)[0]["eigen_beeld"]
    knoppen.stuur_op(1, plaatje(70))
    tweede = frames(dossier)[0]["eigen_beeld"]
    een_dag_later(dossier, folder)
    knoppen.stuur_op(2, plaatje(80))
    assert [(folder / naam).exists() for naam in (eerste, tweede)] == [False, True]
    Versie.objects.create(dossier=dossier, nummer=1, plan=dossier.plan, auteur=anna, plandocs="0.1.0")
    knoppen.stuur_op(1, b"", weg="1")
    assert "eigen_beeld" not in frames(dossier)[0]
    een_dag_later(dossier, folder)
    knoppen.stuur_op(2, plaatje(80))
    assert (folder / tweede).exists()


@pytest.mark.parametrize(
    ("data", "naam", "zegt"),
    [
        (b"", "leeg.png", "leeg"),
        (plaatje()[:60], "half.png", "beschadigd"),
        (b"%PDF-1.7 en verder", "scan.pdf", "scan.pdf"),
        (
            SVG + b"><script>alert(1)</script></svg>",
            "x.svg",
            "script",
        ),
        (SVG + b' onload="x()"/>', "x.svg", "script"),
    ],
)
def test_what_is_no_good_picture_is_refused_in_plain_words(
    data: bytes, naam: str, zegt: str, knoppen: Knoppen, dossier: Dossier, map_: Path
) -> None:
    antwoord = knoppen.stuur_op(1, data, naam)
    assert antwoord.status_code == 400
    assert zegt in antwoord.content.decode()
    assert "eigen_beeld" not in frames(dossier)[0]
    assert not [een for een in map_.rglob("*") if een.is_file()]


def test_a_picture_with_too_many_pixels_is_refused(knoppen: Knoppen, dossier: Dossier, map_: Path) -> None:
    buffer = BytesIO()
    Image.new("1", (12_000, 9_000)).save(buffer, "PNG")
    antwoord = knoppen.stuur_op(1, buffer.getvalue(), "groot.png")
    assert "groot.png heeft te veel beeldpunten (12000 × 9000)" in antwoord.content.decode()
    assert "eigen_beeld" not in frames(dossier)[0]


def test_an_upload_of_300_mb_is_refused_by_what_it_announces(knoppen: Knoppen) -> None:
    antwoord = knoppen.browser.post(
        f"{knoppen.adres}1/tekening/bewaren/", b"x", content_type="image/png", CONTENT_LENGTH=str(300 * 1024**2)
    )
    assert antwoord.status_code == 413


def test_every_thing_can_be_found_in_one_group() -> None:
    alle = [een for groep in keuzes.GROEPEN.values() for een in groep]
    assert sorted(alle) == sorted(get_args(Ding))


def test_hostile_words_are_only_words_on_the_pages(knoppen: Knoppen, dossier: Dossier) -> None:
    plan = ruw(dossier)
    een = plan["kinduitleg"][0]["frames"][0]
    een["tekst"] = een["alt"] = een["ballonnen"][0]["woorden"] = KWAAD
    plan["personen"][0]["roepnaam"] = plan["personen"][0]["aanspreeknaam"] = KWAAD
    dossier.plan = json.dumps(plan)
    dossier.save()
    for weg in ("", "1/"):
        antwoord = knoppen.browser.get(knoppen.adres + weg)
        assert b"<script>alert" not in antwoord.content
        assert b" style=" not in antwoord.content
        assert b"{{ 7*7 }}" in antwoord.content


@pytest.mark.parametrize("onzin", [None, 7, "x", [], [7, "x", None], {"a": 1}, [{"deel": 7, "personen": "x"}]])
def test_a_story_that_is_nonsense_still_has_a_page(onzin: Any, knoppen: Knoppen, dossier: Dossier) -> None:
    plan = ruw(dossier)
    plan["kinduitleg"][0]["frames"] = onzin
    dossier.plan = json.dumps(plan)
    dossier.save()
    assert knoppen.browser.get(knoppen.adres).status_code == 200
    if isinstance(onzin, list) and onzin:
        assert knoppen.browser.get(knoppen.adres + "1/").status_code == 200


def test_how_everyone_looks_is_found_once_for_a_whole_story(
    browser: Client, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    keren: list[int] = []

    def tel(plan: Any, dag: Any) -> Any:
        keren.append(1)
        return uiterlijken(plan, dag)

    monkeypatch.setattr("plandocs.documents.kinderen.uiterlijken", tel)
    assert browser.get(f"/dossiers/{dossier.uuid}/verhaal/", follow=True).content.count(b"<svg") > 3
    assert len(keren) == 1
