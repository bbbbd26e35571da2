"""A file tells from which plan it was made, and any change to it, or to the plan since, is seen."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from opdracht import run
from plandocs.documents.vormen import Vorm
from plandocs.errors import PlandocsError, ProofError
from plandocs.lezers import lees_lezer
from plandocs.pipeline import Task, render, tasks
from plandocs.plan import Plan
from plandocs.renderers.herkomst import PLAN_PART
from plandocs.renderers.proof import prove
from plandocs.verify import Uitkomst, verify
from plandocs.versie import __version__
from plannen import clean, edited, plan_van

DOEL = "ondersteuningsplan.doelen[0].tekst"


@cache
def gemaakt(naam: str, formaat: str, plan: str = "schoon", lezer: str = "") -> tuple[Task, bytes]:
    wie = lees_lezer(lezer, plan_van(plan)) if lezer else None
    task = next(iter(tasks(plan_van(plan), [naam], [formaat], wie)))
    return task, render(task)


def nagegaan(naam: str, formaat: str, nu: Plan | None = None, lezer: str = "") -> Uitkomst:
    return verify(gemaakt(naam, formaat, lezer=lezer)[1], f"x.{formaat}", nu)


@pytest.mark.parametrize("formaat", ["pdf", "docx"])
def test_a_report_says_from_which_plan_for_whom_and_by_what_it_was_made(formaat: str) -> None:
    uitkomst = nagegaan("veilig-verder-plan", formaat)
    assert uitkomst.plan is not None
    assert uitkomst.herkomst is not None
    assert (uitkomst.plan.kop.id, uitkomst.plan.kop.versie) == (clean().kop.id, clean().kop.versie)
    assert (uitkomst.herkomst.document, uitkomst.herkomst.plandocs) == ("veilig-verder-plan", __version__)
    assert (uitkomst.herkomst.lezer, uitkomst.tekst, uitkomst.vorm) == ("gezin", "", ())
    assert uitkomst.in_orde


def test_a_report_for_one_person_holds_too() -> None:
    uitkomst = nagegaan("ondersteuningsplan", "docx", clean(), "gezin:femke")
    assert (uitkomst.in_orde, uitkomst.actueel, uitkomst.herkomst and uitkomst.herkomst.lezer) == (
        True,
        True,
        "gezin:femke",
    )


def test_a_report_from_which_items_were_withheld_holds_without_telling_where() -> None:
    _, data = gemaakt("veilig-verder-plan", "docx", "ongeboren-kind")
    assert verify(data, "x.docx").in_orde


@pytest.mark.parametrize(("wat", "actueel"), [({}, True), ({DOEL: "Tess slaapt elke nacht door."}, False)])
def test_a_plan_that_changed_after_the_document_was_made_is_seen(wat: dict[str, str], actueel: bool) -> None:
    uitkomst = nagegaan("ondersteuningsplan", "docx", edited(wat))
    assert (uitkomst.actueel, uitkomst.in_orde) == (actueel, actueel)
    assert uitkomst.tekst == ""


def anders(data: bytes, part: str, old: str, new: str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(buffer, "w") as out:
        for name in archive.namelist():
            text = archive.read(name)
            out.writestr(name, text.replace(old.encode(), new.encode(), 1) if name == part else text)
    return buffer.getvalue()


@pytest.mark.parametrize("part", ["word/document.xml", "customXml/item1.xml"])
def test_a_word_file_changed_in_its_text_or_in_its_plan_is_seen(part: str) -> None:
    _, data = gemaakt("ondersteuningsplan", "docx")
    woord = next(woord for woord in clean().ondersteuningsplan.doelen[0].tekst.split() if len(woord) > 4)
    veranderd = anders(data, part, woord, "olifant")
    assert veranderd != data
    assert verify(veranderd, "x.docx").tekst


def test_a_pdf_with_another_plan_in_it_is_seen() -> None:
    task, data = gemaakt("ondersteuningsplan", "pdf")
    assert task.plan_json is not None
    with pikepdf.open(BytesIO(data)) as pdf:
        spec = pdf.attachments["plan.json"]
        said = spec.description
        ander = task.plan_json.replace(b"Tess", b"Bess")
        pdf.attachments["plan.json"] = pikepdf.AttachedFileSpec(
            pdf, ander, description=said, filename="plan.json", mime_type="", creation_date="", mod_date=""
        )
        buffer = BytesIO()
        pdf.save(buffer)
    assert not verify(buffer.getvalue(), "x.pdf").in_orde


def zonder_taal(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def zonder_kleuren(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/OutputIntents"]


def zonder_boom(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/StructTreeRoot"]


def zonder_aanduiding(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Metadata.write(b'<x xmlns="y"/>')


def zonder_titel(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def _elk(pdf: pikepdf.Pdf, soort: str) -> list[Any]:
    return [een for een in pdf.objects if isinstance(een, pikepdf.Dictionary) and een.get("/Type") == soort]


def zonder_letters(pdf: pikepdf.Pdf) -> None:
    for font in _elk(pdf, "/FontDescriptor"):
        for key in ("/FontFile", "/FontFile2", "/FontFile3"):
            if key in font:
                del font[key]


def zonder_betekenis(pdf: pikepdf.Pdf) -> None:
    for font in _elk(pdf, "/Font"):
        if "/ToUnicode" in font:
            del font["/ToUnicode"]


def zonder_beschrijving(pdf: pikepdf.Pdf) -> None:
    for element in _elk(pdf, "/StructElem"):
        if element.S == "/Figure":
            del element["/Alt"]


def zonder_verband(pdf: pikepdf.Pdf) -> None:
    for spec in pdf.Root.AF:
        if "/AFRelationship" in spec:
            del spec["/AFRelationship"]


def met_script(pdf: pikepdf.Pdf) -> None:
    actie = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("x"))
    pdf.Root.OpenAction = pdf.make_indirect(actie)


def met_doorzicht(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Group = pikepdf.Dictionary(S=pikepdf.Name.Transparency)


@pytest.mark.parametrize(
    ("breek", "klacht"),
    [
        (zonder_taal, "de taal ontbreekt"),
        (zonder_kleuren, "kleurprofiel"),
        (zonder_boom, "laat voorlezen"),
        (zonder_aanduiding, "PDF/A-3a"),
        (zonder_titel, "titel"),
        (zonder_letters, "lettertype zit niet"),
        (zonder_betekenis, "welke letters"),
        (zonder_beschrijving, "beschrijving"),
        (zonder_verband, "bijgesloten"),
        (met_script, "uit zichzelf"),
        (met_doorzicht, "mengt kleuren"),
    ],
)
def test_every_point_of_the_form_that_breaks_is_named(breek: Callable[[pikepdf.Pdf], None], klacht: str) -> None:
    _, data = gemaakt("veilig-verder-plan", "pdf")
    with pikepdf.open(BytesIO(data)) as pdf:
        breek(pdf)
        buffer = BytesIO()
        pdf.save(buffer)
    assert any(klacht in een for een in verify(buffer.getvalue(), "x.pdf").vorm)


def test_a_sheet_without_a_plan_is_found_in_the_plan_that_is_given() -> None:
    _, data = gemaakt("koelkastblad", "docx")
    with pytest.raises(PlandocsError, match="--plan"):
        verify(data, "x.docx")
    uitkomst = verify(data, "x.docx", clean())
    assert uitkomst.herkomst is not None
    assert uitkomst.herkomst.document == "koelkastblad"


@cache
def boekje(*vormen: Vorm) -> bytes:
    lezer = lees_lezer("kind:tess", clean())
    return render(next(iter(tasks(clean(), ["woord-en-beeld"], ["pdf"], lezer, [(*vormen, "vouwboekje")]))))


@pytest.mark.parametrize("vormen", [(), ("kleurplaat", "grote-letters")])
def test_a_folded_booklet_is_found_in_the_plan_that_is_given(vormen: tuple[Vorm, ...]) -> None:
    uitkomst = verify(boekje(*vormen), "x.pdf", clean())
    assert uitkomst.herkomst is not None
    assert uitkomst.herkomst.document.startswith("woord-en-beeld-tess")
    assert uitkomst.herkomst.document.endswith("vouwboekje")
    assert uitkomst.in_orde


def test_a_folded_booklet_with_another_sentence_is_none_of_this_plan() -> None:
    with pytest.raises(PlandocsError, match="geen document van dit plan"):
        verify(boekje(), "x.pdf", edited({"kinduitleg[0].frames[0].tekst": "Dit is een andere zin."}))


def test_a_signed_file_is_compared_without_its_signature_and_an_empty_signature_is_not_believed() -> None:
    _, data = gemaakt("ondersteuningsplan", "pdf")
    uitkomst = verify(ondertekend(data), "x.pdf")
    assert uitkomst.tekst == ""
    assert [een.wie for een in uitkomst.handtekeningen] == ["Wijkteam"]
    assert not uitkomst.in_orde


def ondertekend(data: bytes) -> bytes:
    """Return the file with a signature field added behind it, as signing does."""
    with pikepdf.open(BytesIO(data)) as pdf:
        value = pikepdf.Dictionary(Type=pikepdf.Name.Sig, Name=pikepdf.String("Wijkteam"), ByteRange=[0, 9, 20, 9])
        field = pdf.make_indirect(pikepdf.Dictionary(FT=pikepdf.Name.Sig, T=pikepdf.String("s"), V=value))
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]), SigFlags=3)
        root, number = pdf.Root.unparse(resolved=True), pdf.Root.objgen[0]
        added = {number: root, field.objgen[0]: field.unparse(resolved=True)}
        size, info = int(pdf.trailer.Size) + 1, pdf.trailer.Info.objgen[0]
        name = pdf.trailer.ID.unparse(resolved=True)
    out, places = bytearray(data.rstrip(b"\n") + b"\n"), {}
    for nummer, body in added.items():
        places[nummer] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (nummer, body)
    start = len(out)
    previous = int(data.rpartition(b"startxref")[2].split()[0])
    rows = b"".join(b"%d 1\n%010d 00000 n \n" % (nummer, place) for nummer, place in sorted(places.items()))
    trailer = b"trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID %s /Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(out + b"xref\n" + rows + trailer % (max(size, *places) + 1, number, info, name, previous, start))


def test_a_word_file_carries_exactly_the_plan_of_its_reader() -> None:
    task, data = gemaakt("ondersteuningsplan", "docx")
    prove(task.document, data, "docx", task.plan_json)
    for plan_json in (None, b"{}"):
        with pytest.raises(ProofError):
            prove(task.document, data, "docx", plan_json)


def test_the_same_plan_gives_the_same_word_file() -> None:
    task, data = gemaakt("ondersteuningsplan", "docx")
    assert render(task) == data


def onuitpakbaar(data: bytes, deel: str) -> bytes:
    """Return a zip in which the packed bytes of one file begin with a block of no known kind."""
    with zipfile.ZipFile(BytesIO(data)) as archief:
        info = archief.getinfo(deel)
    assert info.compress_type == zipfile.ZIP_DEFLATED
    begin = info.header_offset + 30 + len(info.filename.encode())
    return data[:begin] + b"\x07" + data[begin + 1 :]


VREEMD: dict[str, tuple[str, Callable[[], bytes]]] = {
    "empty": ("a.pdf", lambda: b""),
    "text": ("a.txt", lambda: b"hallo"),
    "only a PDF by its first bytes": ("a.pdf", lambda: b"%PDF-1.7\nkapot"),
    "only a zip by its first bytes": ("a.docx", lambda: b"PK\x03\x04kapot"),
    "the first part of a PDF": ("a.pdf", lambda: gemaakt("koelkastblad", "pdf")[1][:5000]),
    "the first part of a Word file": ("a.docx", lambda: gemaakt("koelkastblad", "docx")[1][:5000]),
    "a Word file with a plan that cannot be unpacked": (
        "a.docx",
        lambda: onuitpakbaar(gemaakt("ondersteuningsplan", "docx")[1], PLAN_PART),
    ),
}


@pytest.mark.parametrize("wat", VREEMD)
def test_a_foreign_or_damaged_file_is_told_in_one_line_with_status_2(
    wat: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    naam, maak = VREEMD[wat]
    (tmp_path / naam).write_bytes(maak())
    code, said, errors = run(capsys, "verify", tmp_path / naam)
    assert (code, said, len(errors.splitlines())) == (2, "", 1)


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, errors = run(capsys, "verify", tmp_path / "weg.pdf")
    assert (code, "weg.pdf" in errors) == (2, True)


def test_the_command_says_everything_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.docx").write_bytes(gemaakt("ondersteuningsplan", "docx")[1])
    code, said, _ = run(capsys, "verify", tmp_path / "x.docx")
    assert code == 0
    assert "gelijk aan het plan" in said
    assert "plan-tess-en-jip, versie" in said
