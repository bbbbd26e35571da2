"""A seal is added behind a file, keeps it archival and accessible, and tells when anything changed since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genoeg import genoeg
from ondertekenen.sleutels import (
    GEHEIM,
    MOMENT,
    WIE,
    certificaat,
    ec_sleutel,
    p12,
    pem,
    rsa_sleutel,
    sleutel,
    tijddienst,
)
from plandocs.errors import PlandocsError
from plandocs.ondertekenen import Plek, keur, uit_p12, uit_pem, uit_pkcs11, uitbreiding, zegel, zegelen
from plandocs.ondertekenen.plek import bedekt_iets
from plandocs.ondertekenen.sporen import is_alleen_verzegeld, zegelvelden, zonder_zegels
from plandocs.ondertekenen.stempel import in_regels
from plandocs.pipeline import Task, render, tasks
from plandocs.renderers.proof import prove
from plannen import plan_van
from verapdf import verdicts


@cache
def gemaakt() -> tuple[Task, bytes]:
    task = next(iter(tasks(plan_van("schoon"), ["koelkastblad"], ["pdf"])))
    return task, render(task)


@cache
def met_typst() -> bytes:
    task = next(iter(tasks(plan_van("schoon"), ["veilig-verder-plan"], ["pdf"])))
    return render(replace(task, engine="typst"))


def verzegeld(zichtbaar: bool = False, data: bytes | None = None, wie: str = WIE) -> bytes:
    return zegel(data or gemaakt()[1], sleutel(wie), MOMENT, zichtbaar=Plek() if zichtbaar else None).data


@cache
def een_zegel() -> bytes:
    return verzegeld(True)


def tekst(data: bytes) -> list[str]:
    pdf = pypdfium2.PdfDocument(data)
    gelezen = [page.get_textpage().get_text_bounded() for page in pdf]
    pdf.close()
    return gelezen


def test_every_way_of_sealing_keeps_the_file_archival_and_accessible(tmp_path: Path) -> None:
    soorten = {
        "onzichtbaar": verzegeld(),
        "zichtbaar": verzegeld(True),
        "twee": verzegeld(True, verzegeld(True), "Gemeente Duinstad"),
        "eerst-onzichtbaar": verzegeld(True, verzegeld(False)),
        "typst": verzegeld(True, verzegeld(True, met_typst())),
    }
    with tijddienst() as adres:
        soorten["tijd"] = zegel(gemaakt()[1], sleutel(), MOMENT, zichtbaar=Plek(), tijdstempel=adres).data
    for naam, data in soorten.items():
        (tmp_path / f"{naam}.pdf").write_bytes(data)
    gevonden = verdicts(sorted(tmp_path.glob("*.pdf")))
    assert len(gevonden) == 2 * len(soorten)
    assert {f"{een.file} {een.profile}": een.failed for een in gevonden if een.failed} == {}


@settings(max_examples=genoeg(5))
@given(st.lists(st.tuples(st.booleans(), st.sampled_from([WIE, "Gemeente Duinstad"])), min_size=1, max_size=3))
def test_sealing_changes_neither_the_first_bytes_nor_the_words(zegels: list[tuple[bool, str]]) -> None:
    task, eerst = gemaakt()
    data = eerst
    for zichtbaar, wie in zegels:
        vorige, data = data, verzegeld(zichtbaar, data, wie)
        assert data.startswith(vorige)
        assert is_alleen_verzegeld(data, len(vorige))
    assert is_alleen_verzegeld(data, len(eerst))
    assert tekst(data) == tekst(eerst)
    prove(task.document, zonder_zegels(data), "pdf", task.plan_json)
    assert [(een.wie, een.heel) for een in keur(data)] == [(wie, True) for _, wie in zegels]
    assert not bedekt_iets(data)


def test_a_seal_says_whose_it_is_when_and_how_strong() -> None:
    (een,) = keur(verzegeld())
    assert (een.wie, een.wanneer, een.niveau, een.keten) == (WIE, MOMENT, "PAdES B-B", "niet gecontroleerd")


def test_a_visible_seal_says_so_in_words_also_to_who_listens() -> None:
    with pikepdf.open(BytesIO(verzegeld(True))) as pdf:
        (veld,) = pdf.Root.AcroForm.Fields
        form = pdf.Root.StructTreeRoot.ParentTree
        woorden = "Digitaal verzegeld door Jeugdhulp Één, 22 november 2026 om 13.05 uur"
        assert (str(veld.TU), str(veld.Contents)) == (woorden, woorden)
        assert int(veld.StructParent) in [int(getal) for getal in list(form.Nums)[::2]]
        assert len(veld.AP.N.Resources.Font) == 1


@pytest.mark.parametrize("vertrouwd", [WIE, "Gemeente Duinstad"])
def test_the_chain_is_trusted_only_when_the_user_trusts_its_root(vertrouwd: str) -> None:
    from plandocs.ondertekenen import lees_certificaten

    (een,) = keur(verzegeld(), lees_certificaten(pem(certificaat(vertrouwd)), "wie.pem"))
    assert een.keten == ("vertrouwd" if vertrouwd == WIE else "niet vertrouwd")


def test_with_a_timestamp_the_level_is_higher() -> None:
    with tijddienst() as adres:
        gezegeld = zegel(gemaakt()[1], sleutel(), MOMENT, tijdstempel=adres)
    assert (gezegeld.niveau, gezegeld.meldingen) == ("PAdES B-T", ())
    (een,) = keur(gezegeld.data)
    assert een.niveau == "PAdES B-T"
    assert een.wanneer is not None
    assert een.wanneer > MOMENT


@pytest.mark.parametrize("hoe", ["rommel", "leeg", "geweigerd", "vreemd", "nonce", "stuk", "laat"])
def test_a_timestamp_service_that_fails_costs_the_level_and_never_the_seal(hoe: str) -> None:
    with tijddienst(hoe) as adres:
        gezegeld = zegel(gemaakt()[1], sleutel(), MOMENT, tijdstempel=adres, wachttijd=0.3 if hoe == "laat" else 10)
    assert gezegeld.niveau.startswith("PAdES B-B, zonder tijdstempel: ")
    assert ("antwoordde niet" in gezegeld.niveau) == (hoe == "laat")
    assert len(gezegeld.meldingen) == 1
    assert [een.niveau for een in keur(gezegeld.data)] == ["PAdES B-B"]


def test_a_timestamp_that_does_not_fit_costs_the_level_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zegelen, "RUIMTE", -1000)
    with tijddienst() as adres:
        gezegeld = zegel(gemaakt()[1], sleutel(), MOMENT, tijdstempel=adres)
    assert gezegeld.niveau == "PAdES B-B, zonder tijdstempel: de dienst gaf geen bruikbaar antwoord"


def test_a_timestamp_service_that_is_not_there_costs_the_level_too() -> None:
    gezegeld = zegel(gemaakt()[1], sleutel(), MOMENT, tijdstempel="http://127.0.0.1:9/")
    assert gezegeld.niveau == "PAdES B-B, zonder tijdstempel: de dienst antwoordde niet"


@settings(max_examples=genoeg(40))
@given(st.data())
def test_any_byte_that_changes_under_a_seal_breaks_it(kies: st.DataObject) -> None:
    data = een_zegel()
    ((_, eind, begin, lengte),) = zegelvelden(data).values()
    plek = kies.draw(st.one_of(st.integers(0, eind - 1), st.integers(begin, begin + lengte - 1)))
    anders = kies.draw(st.integers(0, 255).filter(lambda byte: byte != data[plek]))
    assert not any(een.heel for een in keur(data[:plek] + bytes([anders]) + data[plek + 1 :]))


def test_a_damaged_table_of_contents_is_a_broken_file_and_no_crash() -> None:
    data = een_zegel()
    inhoud = data.rindex(b"stream\n", 0, data.rindex(b"endstream")) + len(b"stream\n")
    for plek in range(inhoud, data.rindex(b"endstream")):
        assert not any(een.heel for een in keur(data[:plek] + b"\x01" + data[plek + 1 :]))


def test_a_seal_that_is_garbage_is_told() -> None:
    data = een_zegel()
    ((_, eind, begin, _),) = zegelvelden(data).values()
    (een,) = keur(data[: eind + 1] + b"0" * (begin - eind - 2) + data[begin - 1 :])
    assert (een.niveau, een.heel) == ("onleesbaar", False)


FOUT: dict[str, tuple[str, Callable[[], Any]]] = {
    "a wrong passphrase": ("wachtwoord klopt niet", lambda: uit_p12(p12(), b"fout", "k.p12")),
    "no passphrase": ("wachtwoord klopt niet", lambda: uit_p12(p12(), None, "k.p12")),
    "no key file": ("geen sleutelbestand", lambda: uit_p12(b"hallo", GEHEIM, "k.p12")),
    "no PEM key": ("geen sleutelbestand", lambda: uit_pem(b"hallo", pem(certificaat()), None, "k.pem")),
    "no PEM certificate": ("niet te lezen", lambda: uit_pem(pem(ec_sleutel(WIE)), b"hallo", None, "k.pem")),
    "the key of another": ("hoort niet bij", lambda: uit_pem(pem(ec_sleutel("x")), pem(certificaat()), None, "k.pem")),
    "expired": ("verlopen op 21-11-2026", lambda: zegel(b"", sleutel(WIE, -9, -1), MOMENT)),
    "not yet valid": ("geldt pas vanaf 23-11-2026", lambda: zegel(b"", sleutel(WIE, 1, 9), MOMENT)),
    "no such page": ("Bladzijde 99", lambda: zegel(gemaakt()[1], sleutel(), MOMENT, zichtbaar=Plek(99))),
    "no web address": ("https://", lambda: zegel(gemaakt()[1], sleutel(), MOMENT, tijdstempel="file:///etc/passwd")),
    "damaged": ("beschadigd", lambda: zegel(b"%PDF-1.7 kapot", sleutel(), MOMENT)),
    "a name that cannot be shown": ("letters", lambda: in_regels("verzegeld door 木")),
    "no token": ("Controleer --pkcs11", lambda: uit_pkcs11("/bestaat/niet.so", "token", "zegel", "1234")),
}


@pytest.mark.parametrize("geval", FOUT)
def test_what_cannot_be_sealed_is_refused_in_words(geval: str) -> None:
    woorden, doe = FOUT[geval]
    with pytest.raises(PlandocsError, match=woorden):
        doe()


def test_a_pem_key_with_its_certificate_seals_too() -> None:
    gezegeld = zegel(gemaakt()[1], uit_pem(pem(ec_sleutel(WIE)), pem(certificaat()), None, "k.pem"), MOMENT)
    assert [een.heel for een in keur(gezegeld.data)] == [True]


def test_a_page_without_room_gets_no_seal_over_its_words() -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(150, 150))
    buffer = BytesIO()
    pdf.save(buffer)
    with pytest.raises(PlandocsError, match="geen ruimte"):
        zegel(buffer.getvalue(), sleutel(), MOMENT, zichtbaar=Plek())


def test_an_encrypted_file_is_refused() -> None:
    with pikepdf.open(BytesIO(gemaakt()[1])) as pdf:
        buffer = BytesIO()
        pdf.save(buffer, encryption=pikepdf.Encryption(owner="x", user=""))
    with pytest.raises(PlandocsError, match="beveiligd"):
        zegel(buffer.getvalue(), sleutel(), MOMENT)


def test_without_the_extra_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uitbreiding, "find_spec", lambda naam: None)
    with pytest.raises(PlandocsError, match=r"plandocs\[zegel\]"):
        zegel(gemaakt()[1], sleutel(), MOMENT)


def test_the_secret_of_a_key_is_never_shown() -> None:
    assert "ondertekenaar" not in repr(sleutel())
    assert rsa_sleutel().key_size == 2048
