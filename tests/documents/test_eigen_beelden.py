"""Own pictures stand in the child's documents instead of drawings, and nothing else of their files does."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from ruamel.yaml import YAML

from eigen_voorbeelden import GEHEIM, kleurvlak, korrel, met_aantekeningen, png_met_tekst
from opdracht import run
from plandocs.blocks import Document, Figure, Frame
from plandocs.documents import compose
from plandocs.documents.eigen_beeld import eigen_beelden
from plandocs.errors import PictureError, PlandocsError, RenderError
from plandocs.lezers import Voor, zicht
from plandocs.pieces import pieces
from plandocs.pipeline import Task, plan_as_json, render, tasks, with_pictures
from plandocs.plan import Plan
from plandocs.pseudonimiseren import pseudonimiseer
from plandocs.renderers.svg import inline_svg
from plannen import clean, edited, read_yaml

FRAME = "kinduitleg[0].frames[2]"
NAAM = "plaatjes/geheime-naam.jpg"
HANNEKE = next(nummer for nummer, een in enumerate(clean().personen) if een.id == "hanneke")
EIGEN = {f"{FRAME}.eigen_beeld": NAAM, f"{FRAME}.alt": None}
FOTO = {f"personen[{HANNEKE}].figuur": {"foto": NAAM}}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plaatjes").mkdir()
    (tmp_path / NAAM).write_bytes(met_aantekeningen(korrel()))
    return tmp_path


def gemaakt(plan: Plan, folder: Path, name: str, formaat: str, **keuzes: Any) -> list[Task]:
    return list(with_pictures(tasks(plan, [name], [formaat], **keuzes), folder))


def verhaal(plan: Plan, folder: Path, formaat: str = "html", **keuzes: Any) -> Task:
    return next(taak for taak in gemaakt(plan, folder, "woord-en-beeld", formaat, **keuzes))


def plaatje(document: Document) -> Figure:
    return next(een.figure for een in document.blocks if isinstance(een, Frame) and een.figure)


def uitgepakt(data: bytes) -> bytes:
    """Return everything in a file, with zips and PDF streams unpacked."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return b"".join(name.encode() + archive.read(name) for name in archive.namelist())
    if data.startswith(b"%PDF"):
        with pikepdf.open(BytesIO(data)) as pdf:
            streams = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
            return data + b"".join(thing.read_raw_bytes() for thing in streams)
    return data


@pytest.mark.parametrize("formaat", ["docx", "pdf", "html", "txt"])
def test_an_own_picture_is_in_the_story_and_nothing_that_the_camera_wrote(formaat: str, folder: Path) -> None:
    data = uitgepakt(render(verhaal(edited(EIGEN), folder, formaat)))
    assert not any(woord in data for woord in (GEHEIM.encode(), b"geheime-naam", b"Exif\0", b"eigen:"))
    assert (b"Een eigen tekening of foto van Tess." in data) == (formaat != "pdf")


@pytest.mark.parametrize("formaat", ["docx", "html", "pdf"])
def test_a_photograph_of_somebody_stands_in_the_circle_instead_of_the_face(formaat: str, folder: Path) -> None:
    (taak,) = gemaakt(edited(FOTO), folder, "mijn-kring", formaat, lezer=Voor("kind", "tess"))
    data = uitgepakt(render(taak))
    assert GEHEIM.encode() not in data
    (kring,) = [een for een in taak.document.blocks if isinstance(een, Figure)]
    assert kring.svg.count("<image ") == 1


@pytest.mark.parametrize("formaat", ["docx", "html", "pdf"])
def test_a_photograph_of_somebody_stands_on_the_poster_instead_of_the_figure(formaat: str, folder: Path) -> None:
    (taak,) = gemaakt(edited(FOTO), folder, "kindposter", formaat, lezer=Voor("kind", "tess"))
    data = uitgepakt(render(taak))
    assert GEHEIM.encode() not in data
    assert b"geheime-naam" not in data
    assert any("op een foto" in piece.text for piece in pieces(taak.document))
    (huis,) = [een for een in taak.document.blocks if isinstance(een, Figure)]
    assert huis.svg.count("<image ") == 1


def test_the_words_of_a_frame_stay_when_its_picture_is_our_own() -> None:
    ballon = {f"{FRAME}.personen": [{"wie": "tess"}], f"{FRAME}.ballonnen": [{"wie": "tess", "woorden": "Ik mis Fik."}]}
    verhalen = compose(edited({**EIGEN, **ballon}), ["woord-en-beeld"])
    assert any("Ik mis Fik." in piece.text for document in verhalen for piece in pieces(document))


def test_the_alt_text_is_that_of_the_frame_when_it_has_one(folder: Path) -> None:
    plan = edited({f"{FRAME}.eigen_beeld": NAAM, f"{FRAME}.alt": "Fik in de tuin."})
    assert plaatje(verhaal(plan, folder).document).alt == "Fik in de tuin."


def test_a_letter_to_a_teenager_holds_the_own_picture_too(folder: Path) -> None:
    plan = edited({**EIGEN, "kinduitleg[0].leeftijdsband": "13-17"})
    taak = verhaal(plan, folder)
    assert [een.source for een in taak.document.blocks if isinstance(een, Figure)] == [FRAME]
    assert b"data:image/jpeg" in render(taak)


@pytest.mark.parametrize(
    ("naam", "wat"),
    [
        ("weg.jpg", "ontbreekt"),
        ("../buiten.jpg", "andere map"),
        ("plaatjes/../../buiten.jpg", "andere map"),
        ("/etc/hostname", "andere map"),
        ("C:\\foto.jpg", "andere map"),
        ("\\\\server\\foto.jpg", "andere map"),
        ("plaatjes", "ontbreekt"),
        ("koppeling.jpg", "andere map"),
        ("dir-koppeling/buiten.jpg", "andere map"),
        ("a" * 200, "ontbreekt"),
    ],
)
def test_a_picture_from_elsewhere_is_refused_with_its_place_in_the_plan(naam: str, wat: str, folder: Path) -> None:
    thuis = folder / "map"
    (thuis / "plaatjes").mkdir(parents=True)
    (folder / "buiten.jpg").write_bytes(met_aantekeningen())
    (thuis / "koppeling.jpg").symlink_to(folder / "buiten.jpg")
    (thuis / "dir-koppeling").symlink_to(folder)
    with pytest.raises(PlandocsError, match=wat) as refused:
        verhaal(edited({f"{FRAME}.eigen_beeld": naam}), thuis)
    assert str(refused.value).startswith(f"{FRAME}.eigen_beeld: ")


def test_a_name_with_a_backslash_is_a_file_in_a_folder(folder: Path) -> None:
    plan = edited({f"{FRAME}.eigen_beeld": NAAM.replace("/", "\\")})
    assert "<image " in plaatje(verhaal(plan, folder).document).svg


def test_a_damaged_picture_is_named_with_its_place_in_the_plan(folder: Path) -> None:
    (folder / NAAM).write_bytes(met_aantekeningen()[:500])
    with pytest.raises(PictureError, match=r"^kinduitleg.0..frames.2..eigen_beeld: geheime-naam\.jpg is beschadigd"):
        verhaal(edited(EIGEN), folder)


def test_a_document_whose_picture_was_never_read_is_not_written() -> None:
    taak = next(tasks(edited(EIGEN), ["woord-en-beeld"], ["html"]))
    with pytest.raises(PlandocsError, match=r"frames\[2\]\.eigen_beeld: het plaatje is niet gelezen"):
        render(taak)


def test_a_picture_is_read_once_for_all_files_so_that_they_cannot_differ(folder: Path) -> None:
    taken = with_pictures(tasks(edited(EIGEN), ["woord-en-beeld"], ["html", "docx"]), folder)
    eerste = next(taken)
    (folder / NAAM).unlink()
    assert plaatje(next(taken).document) == plaatje(eerste.document)
    assert next(eigen_beelden(eerste.document), None) is None


def test_what_a_reader_may_not_see_is_not_even_read(tmp_path: Path) -> None:
    plan = edited({**EIGEN, "kinduitleg[0].niet_voor": ["tess"]})
    assert gemaakt(plan, tmp_path, "woord-en-beeld", "html", lezer=Voor("kind", "tess")) != []
    assert zicht(plan, Voor("kind", "tess")).kinduitleg == ()


def test_a_photograph_is_not_for_whom_somebody_is_hidden_from() -> None:
    contact = {f"personen[{HANNEKE}].contact": {"telefoon": "06-12345678", "afgeschermd_voor": ["ruud"]}}
    plan = edited({**FOTO, **contact})
    for lezer, ziet in ((Voor("gezin", "ruud"), False), (Voor("gezin", "femke"), True)):
        figuur = zicht(plan, lezer).personen[HANNEKE].figuur
        assert figuur is not None
        assert (figuur.foto is not None) is ziet


def test_the_plan_in_a_report_does_not_name_the_file() -> None:
    taak = next(tasks(edited({**EIGEN, **FOTO}), ["ondersteuningsplan"], ["pdf"]))
    assert b"geheime-naam" not in (taak.plan_json or b"")
    assert b"hanneke" in (taak.plan_json or b"")


def test_a_copy_without_names_has_no_pictures() -> None:
    assert b"geheime-naam" not in plan_as_json(pseudonimiseer(edited({**EIGEN, **FOTO}), 3).plan)


def test_black_and_white_and_bytes_that_stay_the_same(folder: Path) -> None:
    plan = edited(EIGEN)
    vorm = verhaal(plan, folder, vormen=(("zwart-wit",),))
    assert plaatje(vorm.document).svg != plaatje(verhaal(plan, folder).document).svg
    assert render(vorm) == render(verhaal(plan, folder, vormen=(("zwart-wit",),)))


def test_photographs_take_at_most_half_a_megabyte_each_in_a_pdf(folder: Path) -> None:
    (folder / "een.jpg").write_bytes(met_aantekeningen(korrel(1600, 1200)))
    (folder / "twee.jpg").write_bytes(met_aantekeningen(korrel(1599, 1200)))
    plan = edited({f"kinduitleg[0].frames[{nr}].eigen_beeld": naam for nr, naam in enumerate(("een.jpg", "twee.jpg"))})
    data = render(verhaal(plan, folder, "pdf"))
    assert 300_000 < len(data) < 1_000_000
    assert b"/Interpolate true" not in data


def plan_in(folder: Path) -> Path:
    data = read_yaml(Path(__file__).parents[1] / "schoon.yaml")
    data["kinduitleg"][0]["frames"][2]["eigen_beeld"] = NAAM
    YAML(typ="safe", pure=True).dump(data, folder / "plan.yaml")
    return folder / "plan.yaml"


def test_the_command_reads_pictures_beside_the_plan_and_writes_nothing_when_one_is_missing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keuze = ("--document", "woord-en-beeld", "--format", "html", "--out", folder / "out")
    plan = plan_in(folder)
    assert run(capsys, "render", plan, *keuze)[0] == 0
    assert b"data:image/jpeg" in (folder / "out" / "woord-en-beeld-tess.html").read_bytes()
    (folder / NAAM).unlink()
    code, _, errors = run(capsys, "render", plan, *keuze[:-1], folder / "leeg")
    assert (code, "geheime-naam.jpg ontbreekt" in errors, (folder / "leeg").exists()) == (2, True, False)


def test_another_picture_under_the_same_name_makes_the_batch_write_again(folder: Path) -> None:
    from plandocs.batch.plannen import Keuze, Werk
    from plandocs.batch.schrijven import fingerprint

    werk = Werk(plan_in(folder), "plan.yaml", folder / "out", Keuze((), ("html",)))
    eerst = fingerprint(werk, "")
    assert fingerprint(werk, "") == eerst
    (folder / NAAM).write_bytes(png_met_tekst())
    assert fingerprint(werk, "") != eerst


def test_a_portrait_of_one_colour_still_fits_the_frame(folder: Path) -> None:
    (folder / NAAM).write_bytes(met_aantekeningen(kleurvlak(30, 300)))
    (taak,) = gemaakt(edited(FOTO), folder, "kindposter", "html", lezer=Voor("kind", "tess"))
    assert render(taak)


@pytest.mark.parametrize(
    "adres", ["https://example.org/x.png", "file:///x.png", "data:image/svg+xml;base64,PHN2Zy8+", "eigen:x", "#a"]
)
def test_a_drawing_may_hold_a_picture_of_its_own_and_point_to_no_other(adres: str) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="{adres}"/></svg>'
    with pytest.raises(RenderError, match="verboden kenmerk href"):
        inline_svg(svg, "Een plaatje.", "")
