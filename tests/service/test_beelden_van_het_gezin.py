"""Photos and drawings of a family in the form: made anew, seen by nobody else, and brought back by undoing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.walk import velden
from plandocs.service.dossiers import beelden, opslag
from plandocs.service.dossiers.codes import lezer_code
from plandocs.service.dossiers.models import Dossier
from plandocs.service.editor.bewerking import Bewerking, waarde_op
from plandocs.service.editor.plaatsen import plaats_van
from plandocs.service.editor.velden import deel_van
from plandocs.service.editor.vragen import Vraag
from plandocs.service.toegang.models import Gebruiker
from service.ruwe_plannen import ruw_van
from service.test_verhaal import SVG, map_, plaatje, ruw

__all__ = ["map_"]
FOTO = "personen[0].figuur.foto"


def beeldvelden(model: type[Onderdeel], pad: str = "") -> Iterator[str]:
    """Yield the path of every picture in a plan, with 0 for the number of an item."""
    for naam, veld in velden(model).items():
        hier = f"{pad}.{naam}".lstrip(".") + ("[0]" if veld.meervoud else "")
        if veld.model is not None:
            yield from beeldvelden(veld.model, hier)
        elif veld.bestand:
            yield hier


BEELDVELDEN = sorted(beeldvelden(Plan))


def stuur(browser: Client, dossier: Dossier, pad: str = FOTO, **meer: Any) -> Any:
    dossier.refresh_from_db()
    oud = waarde_op(ruw(dossier), pad) or ""
    vast = {"pad": pad, "oud": oud, "revisie": dossier.revisie, "venster": "een", "sleutel": f"s{dossier.revisie}"}
    return browser.post(f"/dossiers/{dossier.uuid}/beeld/", {**vast, "blad": "personen", **meer})


def bestand(data: bytes | None = None, naam: str = "IMG_1.png") -> dict[str, Any]:
    from django.core.files.uploadedfile import SimpleUploadedFile

    return {"bestand": SimpleUploadedFile(naam, plaatje() if data is None else data)}


def bekijk(browser: Client, dossier: Dossier, pad: str = FOTO) -> Any:
    return browser.get(f"/dossiers/{dossier.uuid}/beeld/", {"pad": pad})


def vraag_om(browser: Client, dossier: Dossier, **data: Any) -> Any:
    return browser.post(f"/dossiers/{dossier.uuid}/ongedaan/", json.dumps(data), content_type="application/json")


def test_there_are_pictures_in_a_plan() -> None:
    assert BEELDVELDEN == ["kinduitleg[0].frames[0].eigen_beeld", FOTO]


@pytest.mark.parametrize("pad", BEELDVELDEN)
def test_every_picture_of_a_plan_is_asked_and_can_be_put_in(
    pad: str, browser: Client, dossier: Dossier, map_: Path
) -> None:
    vraag = deel_van(pad, ruw_van())
    assert isinstance(vraag, Vraag)
    assert vraag.soort == "bestand"
    blad = "personen" if pad == FOTO else "kinduitleg"
    assert stuur(browser, dossier, pad, blad=blad, **bestand()).status_code == 200
    assert bekijk(browser, dossier, pad)["Content-Type"] == "image/png"
    pagina = browser.get(f"/dossiers/{dossier.uuid}/invullen/{blad}/").content.decode()
    delen = [("", pad.rpartition(".")[0]), ("item", f"{pad.rpartition(']')[0]}]")]
    onder = [browser.get(f"/dossiers/{dossier.uuid}/meer/", {"wat": wat, "pad": deel}) for wat, deel in delen]
    assert f'data-beeld="{pad}"' in "".join([pagina, *(een.content.decode() for een in onder)])


def test_a_photo_is_made_anew_shown_and_printed(browser: Client, dossier: Dossier, map_: Path) -> None:
    from PIL import Image

    exif = Image.Exif()
    exif[0x010E] = "geheim adres"
    antwoord = stuur(browser, dossier, **bestand(plaatje(soort="JPEG", exif=exif), "../../oma thuis.jpg"))
    assert antwoord.status_code == 200
    assert '<input type="file"' in antwoord.json()["html"]
    assert "<img" in antwoord.json()["html"]
    naam = waarde_op(ruw(dossier), FOTO)
    (opgeslagen,) = (map_ / "beelden" / dossier.uuid.hex).glob(naam)
    assert b"geheim" not in opgeslagen.read_bytes()
    assert "oma" not in naam
    assert bekijk(browser, dossier)["Cache-Control"] == "no-store"
    vraag = {"document": "mijn-kring", "lezer": lezer_code(dossier, "kind:noor")}
    blad = browser.get(reverse("voorbeeld-blad", args=[dossier.uuid]), vraag)
    assert b"data:image/png" in blad.content


@pytest.mark.parametrize("daarna", ["weg", "bestand"])
def test_a_photo_that_is_replaced_or_taken_away_is_brought_back(
    daarna: str, browser: Client, dossier: Dossier, map_: Path
) -> None:
    stuur(browser, dossier, **bestand())
    eerste = waarde_op(ruw(dossier), FOTO)
    gedaan = stuur(browser, dossier, **({"weg": "1"} if daarna == "weg" else bestand(plaatje(70)))).json()
    assert ("<img" in gedaan["html"]) == (daarna == "bestand")
    assert waarde_op(ruw(dossier), FOTO) != eerste
    assert bekijk(browser, dossier).status_code == (404 if daarna == "weg" else 200)
    terug = {"revisie": gedaan["revisie"], "venster": "een", "sleutel": "terug", "blad": "personen"}
    assert vraag_om(browser, dossier, **terug).status_code == 200
    assert waarde_op(ruw(dossier), FOTO) == eerste
    assert bekijk(browser, dossier).status_code == 200


@pytest.mark.parametrize(
    ("data", "naam", "zegt"),
    [
        (b"", "leeg.png", "leeg"),
        (plaatje()[:60], "half.png", "beschadigd"),
        (b"%PDF-1.7 en verder", "scan.pdf", "scan.pdf"),
        (SVG + b"><script>alert(1)</script></svg>", "x.svg", "script"),
        (b"GIF89a<script>alert(1)</script>", "x.gif", "x.gif"),
    ],
)
def test_what_is_no_good_picture_is_refused_in_plain_words(
    data: bytes, naam: str, zegt: str, browser: Client, dossier: Dossier, map_: Path
) -> None:
    antwoord = stuur(browser, dossier, **bestand(data, naam))
    assert antwoord.status_code == 400
    assert zegt in antwoord.json()["fout"]
    assert waarde_op(ruw(dossier), FOTO) is None
    assert not [een for een in map_.rglob("*") if een.is_file()]


def test_without_a_file_it_says_to_choose_one(browser: Client, dossier: Dossier, map_: Path) -> None:
    assert "Kies eerst" in stuur(browser, dossier).json()["fout"]


def test_the_same_picture_sent_twice_is_there_once(browser: Client, dossier: Dossier, map_: Path) -> None:
    for _ in range(2):
        dossier.refresh_from_db()
        assert stuur(browser, dossier, sleutel="zelfde", oud="", revisie=0, **bestand()).status_code == 200
    assert [een.name for een in (map_ / "beelden" / dossier.uuid.hex).glob("tekening-*")] == [
        waarde_op(ruw(dossier), FOTO)
    ]


def test_a_picture_that_somebody_else_replaced_is_not_lost(browser: Client, dossier: Dossier, map_: Path) -> None:
    stuur(browser, dossier, **bestand())
    eerste = waarde_op(ruw(dossier), FOTO)
    antwoord = stuur(browser, dossier, venster="twee", oud="", **bestand(plaatje(70)))
    assert antwoord.status_code == 409
    assert waarde_op(ruw(dossier), FOTO) == eerste
    assert len([*(map_ / "beelden" / dossier.uuid.hex).glob("tekening-*")]) == 1


def test_a_person_above_that_is_taken_away_moves_the_picture_along(
    browser: Client, dossier: Dossier, anna: Gebruiker, map_: Path
) -> None:
    weg = opslag.Aanvraag(Bewerking("verwijder", "personen[0]"), 0, "twee", "weg")
    opslag.bewerk(dossier, anna, weg)
    antwoord = stuur(browser, dossier, "personen[1].figuur.foto", revisie=0, oud="", **bestand())
    assert antwoord.status_code == 200
    assert waarde_op(ruw(dossier), FOTO).startswith("tekening-")


@pytest.mark.parametrize(
    "pad", ["", "kop.titel", "personen", "personen[0]", "../x", "personen[0].figuur", "personen[99].figuur.foto", "\0"]
)
def test_what_is_no_picture_is_not_found(pad: str, browser: Client, dossier: Dossier, map_: Path) -> None:
    assert bekijk(browser, dossier, pad).status_code == 404


@pytest.mark.parametrize("naam", ["../geheime-sleutel", "/etc/passwd", "C:\\x.png", "\0", "nul", "NUL", "..", "."])
def test_a_name_that_leads_elsewhere_shows_nothing(naam: str, browser: Client, dossier: Dossier, map_: Path) -> None:
    (map_ / "geheime-sleutel").write_bytes(plaatje())
    stuur(browser, dossier, **bestand())
    plan = ruw(dossier)
    plan["personen"][0]["figuur"]["foto"] = naam
    dossier.plan = json.dumps(plan)
    dossier.save()
    assert bekijk(browser, dossier).status_code == 404


def test_a_stranger_sees_and_changes_nothing(browser: Client, dossier: Dossier, vreemde: Gebruiker, map_: Path) -> None:
    stuur(browser, dossier, **bestand())
    voor = ruw(dossier)
    client = Client(headers={"host": "localhost"})
    assert bekijk(client, dossier).status_code == 302
    client.force_login(vreemde)
    assert bekijk(client, dossier).status_code == 404
    assert stuur(client, dossier, weg="1").status_code == 404
    assert ruw(dossier) == voor


def test_a_service_that_keeps_nothing_says_so(browser: Client, dossier: Dossier) -> None:
    assert beelden.eigen_map(dossier) is None
    assert "--data" in stuur(browser, dossier, **bestand()).json()["fout"]


def test_the_file_of_an_annex_is_a_name_and_not_a_picture() -> None:
    assert plaats_van("rechtbank.bijlagen[0].bestand").soort == "regel"
