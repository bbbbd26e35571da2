"""Words that stand anywhere in a file are read back, also where nobody sees them."""

from __future__ import annotations

import zipfile
from base64 import b64encode
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from plandocs.errors import LeakError, ProofError
from plandocs.lezers import Voor
from plandocs.lezers.lekcontrole import controleer_woorden
from plandocs.lezers.uitgave import uitgave
from plandocs.pipeline import render, tasks
from plandocs.renderers.proof import words_of
from plannen import edited

GEHEIM = "Lariksdreef 14"
PLAN = edited({"personen[2].contact": {"adres": f"{GEHEIM}, Oosterveen", "afgeschermd_voor": ["ruud"]}})
WACHT = uitgave(PLAN, Voor("gezin", "ruud")).bewaking
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture(scope="module")
def bestanden() -> dict[str, bytes]:
    taken = tasks(PLAN, ["koelkastblad"], ("docx", "html", "pdf", "txt"), Voor("gezin", "ruud"))
    return {task.format: render(task) for task in taken}


def test_the_file_itself_is_clean_and_its_words_are_read(bestanden: dict[str, bytes]) -> None:
    for vorm, data in bestanden.items():
        woorden = words_of(data, vorm)
        assert "Onze afspraken" in woorden
        controleer_woorden(woorden, WACHT, f"x.{vorm}")


def bijgevoegd(data: bytes, naam: str, deel: bytes) -> bytes:
    """Return a Word file with one more part."""
    uit = BytesIO(data)
    with zipfile.ZipFile(uit, "a") as archief:
        archief.writestr(naam, deel)
    return uit.getvalue()


def _png(soort: bytes, tekst: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + len(tekst).to_bytes(4, "big") + soort + tekst + b"\0\0\0\0"


def _ingepakt(tekst: str) -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w") as archief:
        archief.writestr("a.txt", tekst)
    return uit.getvalue()


DELEN: list[tuple[str, str | bytes]] = [
    (
        "word/comments.xml",
        f"<w:comments {W}><w:p><w:r><w:t>Lariks</w:t></w:r><w:r><w:t>dreef 14</w:t></w:r></w:p></w:comments>",
    ),
    ("word/header9.xml", f"<w:hdr {W}><w:p><w:r><w:delText>{GEHEIM}</w:delText></w:r></w:p></w:hdr>"),
    ("docProps/custom.xml", f"<Properties><property name='x'>{GEHEIM}</property></Properties>"),
    ("docProps/app.xml", f"<Properties Company='{GEHEIM}'/>"),
    ("customXml/item1.xml", f"<plan><!-- {GEHEIM} --></plan>"),
    ("customXml/item2.xml", f"<!-- {GEHEIM} --><plan/>"),
    ("customXml/item3.json", '{"adres": "L\\u0061riksdreef 14"}'),
    ("word/media/x.svg", f"<svg><title>{GEHEIM}</title></svg>"),
    ("word/media/x.png", _png(b"tEXt", b"Comment\0" + GEHEIM.encode())),
    ("word/embeddings/x.docx", _ingepakt(GEHEIM)),
    ("word/Lariksdreef-14.txt", "leeg"),
]


@pytest.mark.parametrize(("naam", "deel"), DELEN, ids=[naam for naam, _ in DELEN])
def test_a_part_of_a_word_file_is_searched(naam: str, deel: str | bytes, bestanden: dict[str, bytes]) -> None:
    vervalst = bijgevoegd(bestanden["docx"], naam, deel.encode() if isinstance(deel, str) else deel)
    with pytest.raises(LeakError, match=r"het bestand zelf"):
        controleer_woorden(words_of(vervalst, "docx"), WACHT, "x.docx")


HTML = [
    "<a href='https://kaart.example/?q=Lariksdreef%2014'>kaart</a>",
    f"<img src='data:image/svg+xml;base64,{b64encode(b'<svg><text>Lariksdreef 14</text></svg>').decode()}'>",
    "<style>p::after { content: 'Lariksdreef 14' }</style>",
    "<p data-x='Lariksdreef 14'></p>",
    "<!-- Lariksdreef 14 -->",
    "<b>Lariks</b>dreef <i>14</i>",
    "<svg><text>Lariksdreef</text><text>14</text></svg>",
    "<p hidden>L&auml;riksdreef&nbsp;14</p>",
    "<script>let x = 'Lariksdreef 14'</script>",
]


@pytest.mark.parametrize("stuk", HTML)
def test_a_page_is_searched_where_nobody_sees_it(stuk: str, bestanden: dict[str, bytes]) -> None:
    vervalst = bestanden["html"].replace(b"</main>", stuk.encode() + b"</main>", 1)
    assert vervalst != bestanden["html"]
    with pytest.raises(LeakError):
        controleer_woorden(words_of(vervalst, "html"), WACHT, "x.html")


def _eigenschap(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Keywords"] = GEHEIM


def _xmp(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as eigenschappen:
        eigenschappen["dc:description"] = GEHEIM


def _bijlage(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["plan.json"] = b'{"adres": "L\\u0061riksdreef 14"}'


def _naam_van_bijlage(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["lariksdreef 14.txt"] = b"leeg"


def _bladwijzer(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(GEHEIM, 0))


def _notitie(pdf: pikepdf.Pdf) -> None:
    notitie = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], Contents=GEHEIM)
    pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(notitie)])


def _omschrijving(pdf: pikepdf.Pdf) -> None:
    label = next(een for een in pdf.objects if isinstance(een, pikepdf.Dictionary) and een.get("/S") == "/P")
    label.Alt = pikepdf.String("L\u00e0riksdreef (14)")


def _koppeling(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Source"] = "https://kaart.example/?q=Lariksdreef%2014"


PDF = [_omschrijving, _koppeling, _eigenschap, _xmp, _bijlage, _naam_van_bijlage, _bladwijzer, _notitie]


@pytest.mark.parametrize("vervals", PDF, ids=[een.__name__ for een in PDF])
def test_a_pdf_is_searched_around_its_pages(
    vervals: Callable[[pikepdf.Pdf], None], bestanden: dict[str, bytes]
) -> None:
    uit = BytesIO()
    with pikepdf.open(BytesIO(bestanden["pdf"])) as pdf:
        vervals(pdf)
        pdf.save(uit)
    with pytest.raises(LeakError):
        controleer_woorden(words_of(uit.getvalue(), "pdf"), WACHT, "x.pdf")


def test_a_damaged_file_or_unknown_format_is_refused() -> None:
    with pytest.raises(ProofError):
        words_of(b"%PDF-1.7 kapot", "pdf")
    with pytest.raises(ProofError):
        words_of(b"PK kapot", "docx")
    with pytest.raises(ProofError):
        words_of(b"", "odt")
