"""The commands `sign` and `verify`, together: what is sealed is told, and what may not be sealed is refused."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from ondertekenen.sleutels import GEHEIM, MOMENT, certificaat, ec_sleutel, p12, pem
from opdracht import run
from plandocs.ondertekenen import Plek, zegel
from plandocs.ondertekenen.sleutel import Sleutel, uit_p12
from plandocs.pipeline import render, tasks
from plandocs.plan import Plan
from plandocs.verify import uitkomst as uitkomsten
from plandocs.verify import verify
from plannen import edited, plan_van

NU = "Vandaag BV"


@cache
def pdf_van(naam: str, status: str = "vastgesteld") -> bytes:
    plan: Plan = plan_van("schoon") if status == "vastgesteld" else edited({"kop.status": status})
    return render(next(iter(tasks(plan, [naam], ["pdf"]))))


@cache
def geldig() -> bytes:
    """Return a key whose certificate is valid on the day of the test, whatever day that is."""
    dagen = (datetime.now(MOMENT.tzinfo) - MOMENT) // timedelta(days=1)
    return p12(NU, dagen - 2, dagen + 9)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    (tmp_path / "k.p12").write_bytes(geldig())
    (tmp_path / "geheim").write_bytes(GEHEIM + b"\r\n")
    (tmp_path / "a.pdf").write_bytes(pdf_van("ondersteuningsplan"))
    return tmp_path


def sleutel_van(map_: Path) -> tuple[str | Path, ...]:
    return "--key", map_ / "k.p12", "--passphrase-file", map_ / "geheim"


def test_a_sealed_file_is_written_beside_the_file_and_verify_tells_whose_seal_it_is(
    map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said, errors = run(capsys, "sign", map_ / "a.pdf", *sleutel_van(map_), "--visible")
    assert (code, errors) == (0, "")
    assert "verzegeld door Vandaag BV. Niveau: PAdES B-B." in said
    assert (map_ / "a.pdf").read_bytes() == pdf_van("ondersteuningsplan")
    code, said, _ = run(capsys, "verify", map_ / "a-verzegeld.pdf")
    assert code == 0
    assert "Handtekening:    Vandaag BV, " in said
    assert "PAdES B-B; heel; keten niet gecontroleerd; daarna is er niets veranderd" in said
    assert "gelijk aan het plan" in said
    assert "in orde (eigen controle" in said


@pytest.mark.parametrize(("wie", "code"), [(NU, 0), ("Een ander", 1)])
def test_the_chain_is_checked_against_whom_the_user_trusts(
    wie: str, code: int, map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from cryptography.hazmat.primitives.serialization import pkcs12

    run(capsys, "sign", map_ / "a.pdf", *sleutel_van(map_))
    eigen = pkcs12.load_pkcs12(geldig(), GEHEIM).cert
    assert eigen is not None
    (map_ / "c.pem").write_bytes(pem(eigen.certificate if wie == NU else certificaat(wie)))
    gezegd = run(capsys, "verify", map_ / "a-verzegeld.pdf", "--trust", map_ / "c.pem")
    assert (gezegd[0], ("keten vertrouwd" in gezegd[1])) == (code, code == 0)


@cache
def proefsleutel() -> Sleutel:
    return uit_p12(p12(), GEHEIM, "k.p12")


def gezegeld() -> bytes:
    return zegel(pdf_van("ondersteuningsplan"), proefsleutel(), MOMENT, zichtbaar=Plek()).data


def test_two_seals_hold_and_the_first_says_that_only_a_seal_came_after_it() -> None:
    twee = zegel(gezegeld(), proefsleutel(), MOMENT, zichtbaar=Plek()).data
    uitkomst = verify(twee, "x.pdf")
    assert [een.erna for een in uitkomst.handtekeningen] == ["zegel", "niets"]
    assert uitkomst.in_orde


def met_aanvulling(data: bytes) -> bytes:
    """Return the file with another title behind it, as an editor adds that keeps what was there."""
    from pyhanko.pdf_utils.generic import pdf_string
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(BytesIO(data))
    writer.root["/Lang"] = pdf_string("fr")
    writer.update_root()
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_a_file_that_is_changed_after_sealing_is_told() -> None:
    uitkomst = verify(met_aanvulling(gezegeld()), "x.pdf")
    assert [een.erna for een in uitkomst.handtekeningen] == ["veranderd"]
    assert uitkomst.tekst
    assert not uitkomst.in_orde


def test_a_file_that_is_changed_and_then_sealed_by_another_is_no_longer_the_plan() -> None:
    uitkomst = verify(zegel(met_aanvulling(pdf_van("ondersteuningsplan")), proefsleutel(), MOMENT).data, "x.pdf")
    assert [een.keuring and een.keuring.heel for een in uitkomst.handtekeningen] == [True]
    assert uitkomst.tekst


def test_a_seal_over_the_words_of_a_page_is_told() -> None:
    with pikepdf.open(BytesIO(gezegeld())) as pdf:
        pdf.Root.AcroForm.Fields[0].Rect = pikepdf.Array([0, 0, 500, 700])
        buffer = BytesIO()
        pdf.save(buffer)
    assert "een handtekening staat over de tekst heen" in verify(buffer.getvalue(), "x.pdf").vorm


def test_without_the_extra_a_seal_is_told_and_not_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.pdf").write_bytes(gezegeld())
    monkeypatch.setattr(uitkomsten, "is_er", lambda: False)
    code, said, _ = run(capsys, "verify", tmp_path / "a.pdf")
    assert code == 0
    assert "echtheid niet nagegaan: installeer daarvoor plandocs[zegel]" in said


def test_a_draft_is_sealed_only_when_that_is_asked(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (map_ / "b.pdf").write_bytes(pdf_van("koelkastblad", "concept"))
    code, _, errors = run(capsys, "sign", map_ / "b.pdf", *sleutel_van(map_))
    assert (code, "is een concept" in errors) == (2, True)
    assert not (map_ / "b-verzegeld.pdf").exists()
    code, _, errors = run(capsys, "sign", map_ / "b.pdf", *sleutel_van(map_), "--concept")
    assert (code, "draagt geen plan mee" in errors) == (0, True)


SLECHT: dict[str, tuple[tuple[str, ...], str]] = {
    "no key": ((), "Geef een sleutel"),
    "a key that is not there": (("--key", "weg.p12"), "weg.p12"),
    "a wrong passphrase": (("--key", "k.p12", "--passphrase-file", "fout"), "wachtwoord klopt niet"),
    "a PEM key alone": (("--key", "k.pem"), "--cert"),
    "an expired certificate": (("--key", "oud.pem", "--cert", "oud.crt"), "verlopen"),
    "PKCS#11 without a token": (("--pkcs11", "x.so"), "--token"),
}


@pytest.mark.parametrize("geval", SLECHT)
def test_what_cannot_be_used_is_told_and_nothing_is_written(
    geval: str, map_: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(map_)
    (map_ / "fout").write_bytes(b"raad maar")
    (map_ / "k.pem").write_bytes(pem(ec_sleutel("Oud")))
    (map_ / "oud.pem").write_bytes(pem(ec_sleutel("Oud")))
    (map_ / "oud.crt").write_bytes(pem(certificaat("Oud", -900, -800)))
    opties, woorden = SLECHT[geval]
    code, said, errors = run(capsys, "sign", "a.pdf", *opties)
    assert (code, said, woorden in errors) == (2, "", True)
    assert "raad maar" not in errors
    assert not (map_ / "a-verzegeld.pdf").exists()


@pytest.mark.parametrize(("naam", "data"), [("a.docx", b"PK\x03\x04"), ("leeg.pdf", b""), ("kapot.pdf", b"%PDF-1.7")])
def test_what_is_no_whole_pdf_is_refused(
    naam: str, data: bytes, map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (map_ / naam).write_bytes(data)
    code, _, errors = run(capsys, "sign", map_ / naam, *sleutel_van(map_))
    assert (code, naam in errors) == (2, True)
