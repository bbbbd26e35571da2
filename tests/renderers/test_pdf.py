"""What a PDF promises besides its words: pages, tags, fonts and safety."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from plandocs.blocks import Document, Field, Fields, Paragraph, Row, Run, Table, inline
from plandocs.errors import RenderError
from plandocs.renderers.pdf import render_pdf
from plandocs.renderers.proof import prove
from renderers.voorbeeld import blad, cel, matrix, rapport, rij, verhaal, voorblad


def opened(document: Document, plan_json: bytes | None = None) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(render_pdf(document, plan_json=plan_json)))


def elements(element: Any, role: str) -> int:
    kids = element.get("/K", [])
    inside = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary)] if isinstance(kids, pikepdf.Array) else []
    return int(element.get("/S") == role) + sum(elements(kid, role) for kid in inside)


def lang_tabel(rijen: int, woorden: str = "Bart belt oma en oma komt meteen langs.") -> Document:
    tabel = Table(
        "Afspraken", ("Nummer", "Afspraak"), tuple(rij(f"{nr}.", woorden) for nr in range(rijen)), (1, 6), True, "t"
    )
    return replace(rapport(), blocks=(tabel,), cover=None, concept=False)


def test_a_sheet_that_does_not_fit_on_its_page_is_refused() -> None:
    vol = replace(blad(), blocks=blad().blocks * 6)
    with pytest.raises(RenderError, match="mag 1 pagina zijn"):
        render_pdf(vol)


def test_a_sheet_of_exactly_its_number_of_pages_is_accepted() -> None:
    with opened(blad()) as pdf:
        assert len(pdf.pages) == 1


def test_a_table_over_many_pages_is_one_table_that_says_its_header_once() -> None:
    document = lang_tabel(150)
    data = render_pdf(document)
    prove(document, data, "pdf")
    with pikepdf.open(BytesIO(data)) as pdf:
        assert len(pdf.pages) > 2
        assert elements(pdf.Root.StructTreeRoot.K[0], "/Table") == 1
        assert elements(pdf.Root.StructTreeRoot.K[0], "/THead") == 1


def test_a_row_that_is_taller_than_a_page_is_read_in_the_right_order() -> None:
    lang = Row((cel("1"), cel(" ".join(f"woord{nr}" for nr in range(1500)))), "t.rows[0]")
    tabel = Table("Lang", ("Nr.", "Tekst"), (lang, rij("2", "kort")), (1, 6), True, "t")
    document = replace(rapport(), blocks=(tabel,), concept=False)
    prove(document, render_pdf(document), "pdf")


def test_a_matrix_lies_and_a_report_stands() -> None:
    with opened(matrix()) as lying, opened(verhaal()) as standing:
        assert lying.pages[0].mediabox[2] > lying.pages[0].mediabox[3]
        assert standing.pages[0].mediabox[2] < standing.pages[0].mediabox[3]


def test_two_frames_of_a_story_share_a_page() -> None:
    with opened(verhaal()) as pdf:
        assert len(pdf.pages) == 2


def test_the_plan_is_attached_only_when_it_is_given() -> None:
    with opened(blad(), b"{}") as pdf, opened(blad()) as without:
        assert pdf.attachments["plan.json"].get_file().read_bytes() == b"{}"
        assert not list(without.attachments)


def test_only_bundled_fonts_are_in_the_file() -> None:
    with opened(rapport()) as pdf:
        fonts = {str(o.BaseFont) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/BaseFont" in o}
    families = {name.partition("+")[2].split("-")[0] for name in fonts}
    assert families <= {"Noto", "Andika", "Unifont"}


def test_a_character_of_an_unusual_script_falls_back_to_the_last_resort() -> None:
    document = replace(blad(), blocks=(Paragraph(inline("ᚠᛇᚻ ☃ 漢字 \U0001f600"), "p"),))
    prove(document, render_pdf(document), "pdf")


@pytest.mark.parametrize("char", ["\x00", "\x07", "\ufffe", "\U0010ffff", "\u2028"])
def test_a_character_that_cannot_be_shown_is_refused_with_its_place(char: str) -> None:
    document = replace(blad(), blocks=(Paragraph(inline(f"a{char}b"), "afspraken[3]"),))
    with pytest.raises(RenderError, match=r"afspraken\[3\]"):
        render_pdf(document)


def test_a_letter_with_a_loose_accent_does_not_silence_that_letter() -> None:
    document = replace(blad(), blocks=(Paragraph(inline("x̂ "), "a"), Paragraph(inline("examen x"), "b")))
    prove(document, render_pdf(document), "pdf")


def test_an_unsafe_link_is_not_a_link() -> None:
    links = (Run("klik", href="javascript:alert(1)"), Run("hier", href="file:///etc/passwd"))
    with opened(replace(blad(), blocks=(Paragraph(links),))) as pdf:
        assert "/Annots" not in pdf.pages[0].obj


def test_a_cover_with_much_text_keeps_every_word() -> None:
    velden = Fields(tuple(Field(f"Veld {nr}", (Paragraph(inline("tekst " * 20)),)) for nr in range(30)))
    document = replace(rapport(), cover=replace(voorblad(), fields=velden))
    prove(document, render_pdf(document), "pdf")


def test_a_second_process_writes_the_same_bytes() -> None:
    code = (
        "import hashlib; from renderers.voorbeeld import blad; from plandocs.renderers.pdf import render_pdf;"
        "print(hashlib.sha256(render_pdf(blad())).hexdigest())"
    )
    run = [sys.executable, "-c", code]
    paths = {"PYTHONPATH": ":".join(path for path in sys.path if path)}
    hashes = {
        subprocess.run(run, capture_output=True, check=True, env=paths | {"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    }
    assert len(hashes) == 1
