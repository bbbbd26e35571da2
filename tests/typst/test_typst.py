"""PDFs drawn by Typst promise the same as those of WeasyPrint."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from genoeg import genoeg
from plandocs.blocks import Document, Paragraph, Run, Table, inline
from plandocs.errors import ProofError, RenderError
from plandocs.pipeline import render, tasks, with_pictures
from plandocs.renderers.letters import refuse_unshowable
from plandocs.renderers.proof import prove
from plandocs.renderers.typst import render_typst
from plannen import PLANNEN, VOORBEELDEN, plan_van
from renderers.vijandig import documenten
from renderers.voorbeeld import blad, cel, matrix, rapport, rij, verhaal

PLAN = b'{"plandocs": 1}'


def elements(element: Any, role: str) -> list[Any]:
    kids = element.get("/K", [])
    inside = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary)] if isinstance(kids, pikepdf.Array) else [kids]
    below = [found for kid in inside if isinstance(kid, pikepdf.Dictionary) for found in elements(kid, role)]
    return ([element] if element.get("/S") == role else []) + below


@pytest.mark.parametrize("maak", [rapport, matrix, blad])
def test_every_word_of_every_layout_is_in_the_file_once(maak: Callable[[], Document]) -> None:
    prove(maak(), render_typst(maak(), plan_json=PLAN), "pdf", PLAN)


@pytest.mark.parametrize("naam", PLANNEN)
def test_every_document_of_every_sample_is_drawn_and_proved(naam: str) -> None:
    todo = [task for task in tasks(plan_van(naam), formats=["pdf"]) if not task.document.for_child]
    assert todo
    for task in with_pictures(todo, VOORBEELDEN):
        render(replace(task, engine="typst"))


def test_a_story_is_left_to_weasyprint() -> None:
    with pytest.raises(RenderError, match="weasyprint"):
        render_typst(verhaal())
    task = next(iter(tasks(plan_van("schoon"), ["woord-en-beeld"], ["pdf"])))
    with pikepdf.open(BytesIO(render(replace(task, engine="typst")))) as pdf:
        assert "WeasyPrint" in str(pdf.docinfo.Producer)


def test_the_plan_is_attached_only_when_it_is_given() -> None:
    with pikepdf.open(BytesIO(render_typst(blad(), plan_json=PLAN))) as pdf:
        assert pdf.attachments["plan.json"].get_file().read_bytes() == PLAN
    with pikepdf.open(BytesIO(render_typst(blad()))) as pdf:
        assert not list(pdf.attachments)


def test_both_standards_are_declared() -> None:
    with pikepdf.open(BytesIO(render_typst(rapport()))) as pdf:
        xmp = pdf.Root.Metadata.read_bytes()
    for told in (b"<pdfaid:part>3<", b"<pdfaid:conformance>A<", b"<pdfuaid:part>1<"):
        assert told in xmp


def test_only_bundled_fonts_are_in_the_file() -> None:
    document = replace(rapport(), blocks=(*rapport().blocks, Paragraph(inline("漢字 ☃"), "p")))
    with pikepdf.open(BytesIO(render_typst(document))) as pdf:
        fonts = {str(o.BaseFont) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/BaseFont" in o}
    families = {name.partition("+")[2].split("-")[0] for name in fonts}
    assert "NotoSans" in families
    assert families <= {"NotoSans", "NotoSansArabic", "Unifont", "UnifontUpper"}


def test_a_sheet_that_does_not_fit_on_its_page_is_refused() -> None:
    with pytest.raises(RenderError, match="mag 1 pagina zijn"):
        render_typst(replace(blad(), blocks=blad().blocks * 6))


def test_the_first_cell_of_a_row_is_a_header_where_it_names_the_row() -> None:
    tabel = Table("Afspraken", ("Nr.", "Wat"), (rij("1", "a"), rij("2", "b")), (1, 6), True, "t")
    gewoon = replace(tabel, header_column=False)
    for document, rijkoppen in ((tabel, 2), (gewoon, 0)):
        with pikepdf.open(BytesIO(render_typst(replace(blad(), blocks=(document,))))) as pdf:
            scopes = [
                str(part.Scope) for th in elements(pdf.Root.StructTreeRoot, "/TH") for part in th.A if "/Scope" in part
            ]
        assert scopes == ["/Column"] * 2 + ["/Row"] * rijkoppen


def test_a_table_over_many_pages_is_one_table_that_says_its_header_once() -> None:
    rijen = tuple(rij(f"{nr}.", "Bart belt oma en oma komt meteen langs.") for nr in range(120))
    tabel = Table("Afspraken", ("Nummer", "Afspraak"), rijen, (1, 6), True, "t")
    document = replace(rapport(), blocks=(tabel,), cover=None, concept=False)
    data = render_typst(document)
    prove(document, data, "pdf")
    with pikepdf.open(BytesIO(data)) as pdf:
        assert len(pdf.pages) > 2
        assert len(elements(pdf.Root.StructTreeRoot, "/Table")) == len(elements(pdf.Root.StructTreeRoot, "/THead")) == 1


def on_the_page(data: bytes) -> bool:
    """Return whether all words of a PDF are within its pages."""
    import pypdfium2

    pdf = pypdfium2.PdfDocument(data)
    for page in pdf:
        width, height = page.get_size()
        text = page.get_textpage()
        boxes = [text.get_charbox(number) for number in range(text.count_chars())]
        if any(left < 0 or bottom < 0 or right > width or top > height for left, bottom, right, top in boxes):
            return False
    return True


@pytest.mark.parametrize("tekst", [" ".join(f"woord{nr}" for nr in range(1500)), "w" * 3000, "漢" * 2000, "a\n" * 150])
def test_a_cell_with_too_much_text_breaks_and_never_leaves_the_page(tekst: str) -> None:
    tabel = Table("Lang", ("Nr.", "Tekst"), (rij("1", cel(tekst).blocks[0]), rij("2", "kort")), (1, 6), True, "t")
    document = replace(rapport(), blocks=(tabel,), concept=False)
    data = render_typst(document)
    prove(document, data, "pdf")
    assert on_the_page(data)


def test_word_and_pdf_are_made_and_proved_without_weasyprint_and_its_system_libraries() -> None:
    code = (
        "import sys; sys.modules['weasyprint'] = None\n"
        "from dataclasses import replace\n"
        "from plandocs.pipeline import render, tasks, with_pictures\n"
        "from plannen import clean\n"
        "for task in tasks(clean(), ['ondersteuningsplan', 'doelencheck'], ['docx', 'pdf']):\n"
        "    render(replace(task, engine='typst'))\n"
    )
    paths = {"PYTHONPATH": ":".join(path for path in sys.path if path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, env=paths)
    assert done.returncode == 0, done.stderr.decode()


def test_a_second_process_writes_the_same_bytes() -> None:
    code = (
        "import hashlib; from renderers.voorbeeld import rapport; from plandocs.renderers.typst import render_typst;"
        "print(hashlib.sha256(render_typst(rapport(), plan_json=b'{}')).hexdigest())"
    )
    paths = {"PYTHONPATH": ":".join(path for path in sys.path if path)}
    hashes = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env=paths | {"PYTHONHASHSEED": s}
        ).stdout
        for s in ("1", "2")
    }
    assert len(hashes) == 1


@pytest.mark.parametrize("char", ["\x00", "\ufffe", "\U0010ffff", "\u2028"])
def test_a_character_that_cannot_be_shown_is_refused_with_its_place(char: str) -> None:
    document = replace(blad(), blocks=(Paragraph(inline(f"a{char}b"), "afspraken[3]"),))
    with pytest.raises(RenderError, match=r"afspraken\[3\]"):
        render_typst(document)


def test_an_unsafe_link_is_not_a_link() -> None:
    links = (Run("klik", href="javascript:alert(1)"), Run("hier", href="file:///etc/passwd"))
    with pikepdf.open(BytesIO(render_typst(replace(blad(), blocks=(Paragraph(links),))))) as pdf:
        assert "/Annots" not in pdf.pages[0].obj


def test_a_heading_that_is_called_otherwise_than_it_reads_is_found() -> None:
    with pikepdf.open(BytesIO(render_typst(rapport()))) as pdf:
        elements(pdf.Root.StructTreeRoot, "/H2")[0].T = pikepdf.String("Noor slaapt bij oma")
        target = BytesIO()
        pdf.save(target)
    with pytest.raises(ProofError, match="kop"):
        prove(rapport(), target.getvalue(), "pdf")


@pytest.mark.parametrize("gezegd", ["Noor", "1234567"])
def test_words_given_for_other_letters_than_are_drawn_are_found(gezegd: str) -> None:
    document = replace(blad(), blocks=(Paragraph(inline("x\u0302 en y"), "p"),))
    with pikepdf.open(BytesIO(render_typst(document))) as pdf:
        page = pdf.pages[0]
        old = page.Contents.read_bytes()
        new = old.replace(b"<FEFF00780302>", f"({gezegd})".encode())
        assert new != old
        page.Contents.write(new)
        target = BytesIO()
        pdf.save(target)
    with pytest.raises(ProofError):
        prove(document, target.getvalue(), "pdf")


@settings(
    max_examples=genoeg(15),
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(documenten().filter(lambda document: not document.for_child))
def test_hostile_text_survives_or_is_refused(document: Document) -> None:
    try:
        data = render_typst(document)
    except RenderError:
        with pytest.raises(RenderError, match="kan niet worden getoond"):
            refuse_unshowable(document)
        return
    prove(document, data, "pdf")
