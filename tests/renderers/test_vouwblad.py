"""What a folded booklet promises: the pages in order, the same words, tags, links and properties."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest

from plandocs.renderers.fonts import use_bundled_fonts
from plandocs.renderers.pdf_metadata import declare_ua
from plandocs.renderers.vouwblad import vouwblad
from plandocs.renderers.vouwblad_plek import A4, RUG, zijden

TEKENING = (
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 30'><linearGradient id='g'>"
    "<stop stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient>"
    "<rect width='60' height='30' fill='url(%23g)' fill-opacity='.5'/></svg>"
)
STIJL = (
    "@page{size:A5;margin:15mm;@bottom-right{content:'pagina ' counter(page) ' van ' counter(pages)}}"
    "body{font-family:'Noto Sans','Noto Sans Arabic'}img{display:block}section+section{break-before:page}"
)
PAGINA = (
    "<section id='s{nr}'><h1>{woord} {nr}</h1><p>Zie <a href='https://voorbeeld.invalid/{nr}'>stap {nr}</a> en dan "
    "<a href='#s{totaal}'>het einde</a>.</p><p><img alt='Een vlak' src=\"{tekening}\"></p></section>"
)


def boekje(totaal: int, lang: str = "nl", maat: str = "A5") -> bytes:
    """Return a tagged PDF of this many pages, made as plandocs makes its documents."""
    return _gemaakt(totaal, lang, maat)


@cache
def _gemaakt(totaal: int, lang: str, maat: str) -> bytes:
    import weasyprint

    use_bundled_fonts()
    woord = "صفحة" if lang == "ar" else "Bladzijde"
    lijf = "".join(PAGINA.format(nr=nr, totaal=totaal, woord=woord, tekening=TEKENING) for nr in range(1, totaal + 1))
    richting, stijl = "rtl" if lang == "ar" else "ltr", STIJL.replace("A5", maat)
    html = (
        f"<html lang='{lang}' dir='{richting}'><head><title>Mijn boekje</title>"
        f"<meta name='dcterms.created' content='2026-11-16'><style>{stijl}</style></head><body>{lijf}</body></html>"
    )
    pages = weasyprint.HTML(string=html).render(pdf_variant="pdf/a-3a", pdf_tags=True)
    declare_ua(pages.metadata)
    plan = weasyprint.Attachment(string=b"{}", name="plan.json", relationship="Source")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        data: bytes = pages.write_pdf(pdf_variant="pdf/a-3a", pdf_identifier=b"boekje", attachments=[plan])
    return data


def gevouwen(totaal: int, lang: str = "nl") -> bytes:
    return _gevouwen(totaal, lang)


@cache
def _gevouwen(totaal: int, lang: str) -> bytes:
    return vouwblad(boekje(totaal, lang))


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data))


def saved(pdf: pikepdf.Pdf, **options: Any) -> bytes:
    buffer = BytesIO()
    pdf.save(buffer, **options)
    return buffer.getvalue()


def halves(data: bytes) -> list[tuple[str, str]]:
    """Return the words in the left and right half of every side."""
    with pypdfium2.PdfDocument(data) as pdf:
        return [(words(page, 0, RUG), words(page, RUG, A4[0])) for page in pdf]


def words(page: Any, left: float, right: float, low: float = 0, high: float = A4[1]) -> str:
    return " ".join(page.get_textpage().get_text_bounded(left=left, bottom=low, right=right, top=high).split())


def folded(sides: list[tuple[Any, Any]], rtl: bool = False) -> list[Any]:
    """Return what is read when the sheets are stacked, folded and read from the cover on."""
    sides = [side[::-1] for side in sides] if rtl else sides
    sheets = list(zip(sides[::2], sides[1::2], strict=True))
    first = [page for front, back in sheets for page in (front[1], back[0])]
    return first + [page for front, back in reversed(sheets) for page in (back[1], front[0])]


def read_aloud(pdf: pikepdf.Pdf) -> list[str]:
    """Return what the tag tree says in its order, and then the tags beside it: roles, shown glyphs and links."""
    known: dict[Any, dict[int, str]] = {}
    spoken = list(_spoken(pdf.Root.StructTreeRoot, None, known))
    root: Any = pdf.Root.StructTreeRoot
    for _, tags in pikepdf.NumberTree(root.ParentTree).items():
        for tag in tags if isinstance(tags, pikepdf.Array) else [tags]:
            spoken.extend(_spoken(tag, None, known))
    return spoken


def _spoken(tag: Any, page: Any, known: dict[Any, dict[int, str]]) -> Iterator[str]:
    page = tag.get("/Pg", page)
    yield f"{tag.get('/S', '')} {tag.get('/Alt', '')}"
    kids = tag.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield _marked(page, known)[kid]
        elif kid.get("/Type") == "/MCR":
            yield _marked(kid.get("/Stm", kid.get("/Pg", page)), known)[int(kid.MCID)]
        elif kid.get("/Type") == "/OBJR":
            yield f"link {kid.Obj.Contents} {kid.Obj in list(kid.get('/Pg', page).Annots)}"
        else:
            yield from _spoken(kid, page, known)
    yield "end"


def _marked(drawing: Any, known: dict[Any, dict[int, str]]) -> dict[int, str]:
    if drawing.objgen not in known:
        marks: dict[int, str] = {}
        stack: list[int] = []
        for instruction in pikepdf.parse_content_stream(drawing):
            operands: Any = instruction.operands
            operator = str(instruction.operator)
            if operator in ("BMC", "BDC"):
                stack.append(int(operands[1].get("/MCID", -1)) if len(operands) > 1 else -1)
                marks.setdefault(stack[-1], "")
            elif operator == "EMC":
                stack.pop()
            elif stack:
                marks[stack[-1]] += f"{operator} {[str(one) for one in operands]}"
        known[drawing.objgen] = marks
    return known[drawing.objgen]


def test_eight_pages_are_laid_out_as_a_stapled_booklet() -> None:
    assert zijden(8) == ((7, 0), (1, 6), (5, 2), (3, 4))
    assert zijden(8, rtl=True) == ((0, 7), (6, 1), (2, 5), (4, 3))


@pytest.mark.parametrize("totaal", range(1, 14))
def test_a_folded_booklet_reads_from_the_first_page_to_the_last_and_then_is_empty(totaal: int) -> None:
    gelezen = folded(halves(gevouwen(totaal)))
    assert len(gelezen) == -(-totaal // 4) * 4
    assert gelezen[totaal:] == [""] * (len(gelezen) - totaal)
    for nummer, tekst in enumerate(gelezen[:totaal], 1):
        assert tekst.startswith(f"Bladzijde {nummer} Zie")
        assert tekst.endswith(f"pagina {nummer} van {totaal}")


def test_a_booklet_in_arabic_opens_on_the_other_side() -> None:
    gelezen = folded(halves(gevouwen(5, "ar")), rtl=True)
    assert [f"voorbeeld {nr}" for nr in range(1, 6) if f"stap {nr}" not in gelezen[nr - 1]] == []
    assert gelezen[5:] == ["", "", ""]


def test_the_direction_can_be_told() -> None:
    gelezen = folded(halves(vouwblad(boekje(2), rtl=True)), rtl=True)
    assert gelezen[0].startswith("Bladzijde 1")


@pytest.mark.parametrize("totaal", range(1, 14))
def test_who_listens_hears_the_same(totaal: int) -> None:
    with opened(boekje(totaal)) as voor, opened(gevouwen(totaal)) as na:
        assert read_aloud(na) == read_aloud(voor)


def test_the_reader_of_tags_hears_words_and_links() -> None:
    with opened(boekje(2)) as pdf:
        gehoord = read_aloud(pdf)
    assert [een for een in gehoord if een.startswith("link")][:4] == [
        "link https://voorbeeld.invalid/1 True",
        "link s2 True",
        "link https://voorbeeld.invalid/2 True",
        "link s2 True",
    ]
    assert gehoord.count("/Figure Een vlak") == 4
    assert sum("TJ" in een for een in gehoord) >= 24


def test_tags_that_already_name_their_page_are_turned_too() -> None:
    with opened(boekje(2)) as pdf:
        pages = {page.obj.objgen: page.obj for page in pdf.pages}
        for tag in (thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/K" in thing):
            if isinstance(tag.K, pikepdf.Array) and len(tag.K) == 1 and isinstance(tag.K[0], int):
                page = pages[tag.Pg.objgen]
                tag.K = pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=page, MCID=tag.K[0])
                del tag["/Pg"]
        anders, gehoord = saved(pdf), read_aloud(pdf)
    with opened(vouwblad(anders)) as na:
        assert read_aloud(na) == gehoord


@pytest.mark.parametrize("totaal", range(1, 14))
def test_a_link_lies_over_its_own_words(totaal: int) -> None:
    data = gevouwen(totaal)
    with opened(data) as pdf, pypdfium2.PdfDocument(data) as drawn:
        gevonden = []
        for page, beeld in zip(pdf.pages, drawn, strict=True):
            for link in page.obj.get("/Annots", []):
                left, high, right, low = (float(number) for number in link.Rect)
                gevonden.append((str(link.Contents), words(beeld, left, right, low, high)))
    verwacht = [(f"https://voorbeeld.invalid/{nr}", f"stap {nr}") for nr in range(1, totaal + 1)]
    verwacht += [(f"s{totaal}", "het einde")] * totaal
    assert sorted(gevonden) == sorted(verwacht)


def test_every_corner_of_a_link_moves_and_its_page_is_the_sheet() -> None:
    with opened(boekje(1)) as pdf:
        for link in pdf.pages[0].obj.Annots:
            link.QuadPoints = pikepdf.Array([10, 20, 30, 20, 10, 40, 30, 40])
            link.P = pdf.pages[0].obj
        anders = saved(pdf)
    with opened(vouwblad(anders)) as na:
        link = na.pages[0].obj.Annots[0]
        assert [float(x) - RUG for x in link.QuadPoints[::2]] == pytest.approx([10, 30, 10, 30])
        assert [float(y) for y in link.QuadPoints[1::2]] == [20, 20, 40, 40]
        assert link.P.objgen == na.pages[0].obj.objgen
