"""What stays when a booklet is folded: looks, jumps, properties, and that it is archival and accessible."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from plandocs.renderers.vouwblad import vouwblad
from plandocs.renderers.vouwblad_plek import A5, RUG, zijden
from renderers.test_vouwblad import boekje, gevouwen, opened, saved
from verapdf import verdicts


@pytest.mark.parametrize(("lang", "rtl"), [("nl", False), ("ar", True)])
def test_every_page_looks_the_same_on_its_half(lang: str, rtl: bool) -> None:
    with pypdfium2.PdfDocument(boekje(6, lang)) as pages, pypdfium2.PdfDocument(gevouwen(6, lang)) as sheets:
        for sheet, side in zip(sheets, zijden(6, rtl=rtl), strict=True):
            for half, number in zip((1, 297), side, strict=True):
                if number is not None:
                    difference = ImageChops.difference(_picture(pages[number], 2), _picture(sheet, half + 2))
                    assert ImageStat.Stat(difference).mean[0] < 3


def _picture(page: Any, left: int) -> Image.Image:
    """Return A5 less a narrow edge, from so many half millimetres on."""
    whole: Image.Image = page.render(scale=2 * 25.4 / 72).to_pil()
    return whole.convert("L").crop((left, 0, left + 290, 420))


def test_bookmarks_and_names_jump_to_the_right_half() -> None:
    with opened(boekje(5)) as voor, opened(gevouwen(5)) as na:
        was, now = _targets(voor), _targets(na)
    vellen = {blad: vel for vel, side in enumerate(zijden(5)) for blad in side if blad is not None}
    assert len(was) == 10
    for (page, left, top), (sheet, moved, height) in zip(was, now, strict=True):
        in_right_half = zijden(5)[sheet][1] == page
        assert (sheet, height) == (vellen[page], top)
        assert moved == pytest.approx(left + (RUG if in_right_half else RUG - A5[0]), abs=0.001)


def _targets(pdf: pikepdf.Pdf) -> list[tuple[int, float, float]]:
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    found = list(pdf.Root.Names.Dests.Names)[1::2]
    item: Any = pdf.Root.Outlines.First
    while item is not None:
        found.append(item.Dest)
        item = item.get("/Next")
    return [(numbers[dest[0].objgen], float(dest[2]), float(dest[3])) for dest in found]


def test_a_jump_to_a_whole_page_shows_its_half() -> None:
    with opened(boekje(2)) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.GoTo, D=pikepdf.Array([pdf.pages[1].obj, pikepdf.Name.Fit])
        )
        anders = saved(pdf)
    with opened(vouwblad(anders)) as na:
        sheet, kind, *box = list(na.Root.OpenAction.D)
        assert (sheet, kind) == (na.pages[1].obj, pikepdf.Name.FitR)
        assert [float(edge) for edge in box] == pytest.approx([RUG - A5[0], 0, RUG, A5[1]], abs=0.001)


def test_no_page_of_the_booklet_stays_behind_its_sheets() -> None:
    with opened(gevouwen(6)) as pdf:
        pages = [
            thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Page"
        ]
        assert len(pages) == len(pdf.pages) == 4
        drawn = [name for page in pdf.pages for name in page.resources.get("/XObject", {})]
        assert sorted(drawn) == [f"/Bladzijde{nr}" for nr in range(1, 7)]


def test_an_empty_side_carries_only_the_marks_of_the_fold() -> None:
    with opened(gevouwen(1)) as pdf:
        operators = [str(one.operator) for one in pikepdf.parse_content_stream(pdf.pages[1])]
        assert operators == ["BMC", "q", "G", "w", "m", "l", "m", "l", "S", "Q", "EMC"]
        assert "/Annots" not in pdf.pages[1].obj


def test_title_dates_and_attachment_stay() -> None:
    with opened(boekje(3)) as voor, opened(gevouwen(3)) as na:
        assert na.Root.Metadata.read_bytes() == voor.Root.Metadata.read_bytes()
        assert dict(na.docinfo.items()) == dict(voor.docinfo.items())
        assert na.attachments["plan.json"].get_file().read_bytes() == b"{}"
        assert len(na.Root.AF) == len(voor.Root.AF)


def test_the_printer_is_asked_for_both_sides_at_true_size() -> None:
    with opened(gevouwen(3)) as pdf:
        wishes: Any = pdf.Root.ViewerPreferences
        assert (wishes.Duplex, wishes.PrintScaling) == ("/DuplexFlipShortEdge", "/None")
        assert bool(wishes.DisplayDocTitle)


def test_numbers_of_pages_are_not_given_to_sheets() -> None:
    with opened(boekje(1)) as pdf:
        pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, pikepdf.Dictionary(S=pikepdf.Name.D)]))
        anders = saved(pdf)
    with opened(vouwblad(anders)) as na:
        assert "/PageLabels" not in na.Root


def test_the_same_booklet_gives_the_same_bytes() -> None:
    assert vouwblad(boekje(5)) == gevouwen(5)


def test_the_sheets_are_archival_and_accessible(tmp_path: Path) -> None:
    for naam, data in {"nl": gevouwen(1), "ar": gevouwen(5, "ar")}.items():
        (tmp_path / f"{naam}.pdf").write_bytes(data)
    uitspraken = verdicts(sorted(tmp_path.iterdir()))
    assert len(uitspraken) == 4
    assert {f"{een.file} {een.profile}": een.failed for een in uitspraken if een.failed} == {}
