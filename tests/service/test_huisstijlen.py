"""House styles from outside: nothing of them leaves its folder, and only what is right can be chosen."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from formulier.test_veilig import SLECHT
from plandocs.errors import PlandocsError
from plandocs.resources import resource
from plandocs.service.dossiers.models import Dossier
from plandocs.service.formulieren import nieuwe_sleutel
from plandocs.service.huisstijlen import bewaren, uitpakken
from plandocs.service.huisstijlen.keuren import keur
from plandocs.service.huisstijlen.kiezen import sjabloon_voor, standaard_van, stijl_voor
from plandocs.service.huisstijlen.models import Huisstijl
from plandocs.service.huisstijlen.uitpakken import PakketError, uitgepakt
from plandocs.service.toegang.models import Gebruiker
from service.meteen import meteen as meteen

BASIS = resource("templates", "plandocs")
TOKENS = (BASIS / "tokens.toml").read_bytes()


@pytest.fixture
def map_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(bewaren, "opslagmap", lambda: tmp_path)
    return tmp_path / "huisstijlen"


pytestmark = pytest.mark.usefixtures("meteen", "map_")


def zip_van(bestanden: dict[str, bytes], anders: Callable[[zipfile.ZipInfo], object] = lambda info: None) -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, data in bestanden.items():
            info = zipfile.ZipInfo(naam)
            info.compress_type = zipfile.ZIP_DEFLATED
            anders(info)
            archief.writestr(info, data)
    return uit.getvalue()


def breng(browser: Client, data: bytes, naam: str = "Wijkteam", sleutel: str = "") -> Any:
    velden = {"sleutel": sleutel or nieuwe_sleutel(), "naam": naam, "bestand": SimpleUploadedFile("stijl.zip", data)}
    return browser.post(reverse("huisstijl-binnen"), velden)


def test_a_house_style_is_brought_in_tried_chosen_and_used(browser: Client, anna: Gebruiker, dossier: Dossier) -> None:
    gekregen = breng(browser, zip_van({"wijkteam/tokens.toml": TOKENS, "wijkteam/huisstijl.toml": b'naam = "w"\n'}))
    stijl = Huisstijl.objects.get()
    assert (stijl.naam, stijl.punten) == ("Wijkteam", [])
    assert "klopt" in browser.get(gekregen["Location"]).content.decode()
    proef = browser.get(reverse("huisstijl-proef", args=[stijl.uuid, "html"]))
    assert "script-src" not in proef["Content-Security-Policy"]
    assert b"loopvoet" in proef.content
    browser.post(reverse("huisstijl-standaard"), {"stijl": stijl.code})
    assert standaard_van(anna) == stijl.code
    assert f'value="{stijl.code}" selected' in browser.get(reverse("documenten", args=[dossier.uuid])).content.decode()
    keuze = {"sleutel": nieuwe_sleutel(), "document": "koelkastblad", "formaat": "docx", "stijl": stijl.code}
    assert browser.post(reverse("documenten-maken", args=[dossier.uuid]), keuze).status_code == 302
    assert dossier.taken.get().staat == "klaar"
    browser.post(reverse("huisstijl-weg", args=[stijl.uuid]))
    assert standaard_van(anna) == "plandocs"
    with pytest.raises(PlandocsError, match="er niet"):
        stijl_voor(anna, stijl.code)


def test_the_same_form_sent_twice_brings_one_in(browser: Client, map_: Path) -> None:
    sleutel = nieuwe_sleutel()
    adressen = {breng(browser, zip_van({"tokens.toml": TOKENS}), sleutel=sleutel)["Location"] for _ in range(2)}
    assert len(adressen) == 1
    assert len([*map_.iterdir()]) == 1
    assert breng(browser, zip_van({"tokens.toml": TOKENS + b"\n"}), sleutel=sleutel)["Location"] not in adressen


def link(info: zipfile.ZipInfo) -> None:
    info.external_attr = 0o120777 << 16


def met_wachtwoord() -> bytes:
    data = bytearray(zip_van({"tokens.toml": TOKENS}))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


KWAAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "no zip": (lambda: b"hallo", "geen zip"),
    "a damaged zip": (lambda: zip_van({"tokens.toml": TOKENS})[:-30], "beschadigd"),
    "a path that walks up": (lambda: zip_van({"../../plandocs.sqlite3": b"x"}), "vreemd ingepakt"),
    "a path from the root": (lambda: zip_van({"/etc/passwd": b"x"}), "vreemd ingepakt"),
    "a path of Windows": (lambda: zip_van({"..\\x": b"x"}), "vreemd ingepakt"),
    "a drive of Windows": (lambda: zip_van({"C:x": b"x"}), "vreemd ingepakt"),
    "two names that are one": (lambda: zip_van({"tokens.toml": b"", "TOKENS.toml": b""}), "vreemd ingepakt"),
    "a link": (lambda: zip_van({"tokens.toml": b"/etc/passwd"}, link), "verwijzingen"),
    "a bomb": (lambda: zip_van({"word.docx": bytes(uitpakken.MEESTE_BYTES + 1)}), "te veel"),
    "too many files": (lambda: zip_van({f"{een}.css": b"" for een in range(99)}), "te veel"),
    "a password": (met_wachtwoord, "wachtwoord"),
}


@pytest.mark.parametrize("wat", KWAAD)
def test_a_hostile_zip_is_refused_and_nothing_is_written(wat: str, browser: Client, map_: Path) -> None:
    maak, woord = KWAAD[wat]
    gekregen = breng(browser, maak())
    assert gekregen.status_code == 400
    assert woord in gekregen.content.decode()
    assert not map_.exists()
    assert not Huisstijl.objects.exists()


def test_a_bomb_that_lies_about_its_size_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uitpakken, "MEESTE_BYTES", 100)
    data = bytearray(zip_van({"stijl.css": bytes(5000)}))
    plek = data.rindex(b"PK\x01\x02")
    data[plek + 24 : plek + 28] = (50).to_bytes(4, "little")
    with pytest.raises(PakketError):
        uitgepakt(bytes(data))


STUK: dict[str, tuple[dict[str, bytes], str]] = {
    "a script": ({"tokens.toml": TOKENS, "extra.js": b"alert(1)"}, "hoort niet in een huisstijl"),
    "a page template of its own": ({"document.html.j2": b"{{ d }}"}, "document.html.j2: dit deel is van plandocs"),
    "a typst template of its own": ({"document.typ": b'#read("/etc/passwd")'}, "document.typ: dit deel is"),
    "tokens that cannot be read": ({"tokens.toml": b"[["}, "WS-015"),
    "a style sheet that closes its element": ({"stijl.css": b"</style><script>x"}, "stijl.css"),
    "a style sheet that fetches": ({"scherm.css": b'a{}\n@import "https://a.example/x.css";'}, "scherm.css, regel 2"),
    "a picture from elsewhere": ({"druk.css": b"p { background: URL(//a.example/x.png) }"}, "druk.css, regel 1"),
    "a hidden url": ({"druk.css": b'p { background: u\\72l("http://a.example") }'}, "druk.css, regel 1"),
    "a picture in a set": (
        {"druk.css": b"p { background: -webkit-image-set('//a.example/x' 1x) }"},
        "druk.css, regel 1",
    ),
    "words that are hidden": (
        {"stijl.css": b"h1 { color: red }\nblockquote { display : NONE !important }"},
        "WS-026 stijl.css, regel 2",
    ),
    "words that are hidden on paper": (
        {"druk.css": b"@media print {\n footer { opacity: 0.0 }\n}"},
        "WS-026 druk.css, regel 2",
    ),
    "words without a size": ({"scherm.css": b".erboven { font-size: 0px }"}, "WS-026 scherm.css, regel 1"),
    "a Word file that is none": ({"word.docx": b"x"}, "WS-001"),
    "nothing of a house style": ({"huisstijl.toml": b""}, "niets van een huisstijl"),
}


@pytest.mark.parametrize("wat", STUK)
def test_what_is_wrong_is_listed_with_its_place_and_cannot_be_chosen(
    wat: str, browser: Client, anna: Gebruiker, map_: Path
) -> None:
    bestanden, woord = STUK[wat]
    bladzijde = browser.get(breng(browser, zip_van(bestanden))["Location"]).content.decode()
    stijl = Huisstijl.objects.get()
    assert any(woord in punt for punt in stijl.punten), stijl.punten
    assert "kan nog niet worden gebruikt" in bladzijde
    assert str(map_) not in bladzijde
    assert browser.post(reverse("huisstijl-standaard"), {"stijl": stijl.code}).status_code == 400
    with pytest.raises(PlandocsError, match="er niet"):
        stijl_voor(anna, stijl.code)


def test_the_house_style_of_plandocs_itself_is_right(tmp_path: Path) -> None:
    assert keur(BASIS) == []


def test_a_full_disk_leaves_nothing(browser: Client, map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    gekregen = breng(browser, zip_van({"tokens.toml": TOKENS}))
    assert gekregen.status_code == 400
    assert "niet bewaard" in gekregen.content.decode()
    assert not [*map_.iterdir()]


def test_a_stranger_finds_no_house_style(browser: Client, vreemde: Gebruiker) -> None:
    adres = breng(browser, zip_van({"tokens.toml": TOKENS}))["Location"]
    stijl = Huisstijl.objects.get()
    ander = Client(headers={"host": "localhost"})
    ander.force_login(vreemde)
    assert ander.get(adres).status_code == 404
    assert ander.get(f"{adres}proef/html/").status_code == 404
    assert ander.post(f"{adres}weg/").status_code == 404
    assert ander.post(reverse("huisstijl-standaard"), {"stijl": stijl.code}).status_code == 404
    with pytest.raises(PlandocsError, match="er niet"):
        stijl_voor(vreemde, stijl.code)


def test_a_form_of_another_site_brings_nothing_in(anna: Gebruiker) -> None:
    client = Client(enforce_csrf_checks=True, headers={"host": "localhost"})
    client.force_login(anna)
    assert breng(client, zip_van({"tokens.toml": TOKENS})).status_code == 403
    assert not Huisstijl.objects.exists()


def test_a_word_template_of_an_organisation_is_checked_and_filled_in(browser: Client, dossier: Dossier) -> None:
    breng(browser, resource("samples", "sjablonen", "eigen-plan.docx").read_bytes(), "Ons plan")
    stijl = Huisstijl.objects.get()
    assert (stijl.soort, stijl.punten) == ("sjabloon", [])
    assert "Ons plan" in browser.get(reverse("documenten", args=[dossier.uuid])).content.decode()
    vul = {"sleutel": nieuwe_sleutel(), "sjabloon": stijl.code, "lezer": "gezin"}
    assert browser.post(reverse("sjabloon-vullen", args=[dossier.uuid]), vul).status_code == 302
    taak = dossier.taken.get()
    assert (taak.staat, taak.bestand) == ("klaar", "Ons plan.docx")
    assert taak.uitleg.startswith("Wel in het plan, niet in dit document:")
    kind = browser.post(reverse("sjabloon-vullen", args=[dossier.uuid]), {**vul, "lezer": "kind"})
    assert kind.status_code == 400
    assert browser.post(reverse("huisstijl-standaard"), {"stijl": stijl.code}).status_code == 400


@pytest.mark.parametrize("wat", ["a macro", "a remote image", "a zip bomb", "a DDE field", "a billion laughs"])
def test_a_hostile_word_template_cannot_be_chosen(wat: str, browser: Client, anna: Gebruiker) -> None:
    breng(browser, SLECHT[wat][0]())
    for stijl in Huisstijl.objects.all():
        assert stijl.punten
        with pytest.raises(PlandocsError, match="er niet"):
            sjabloon_voor(anna, stijl.code)
