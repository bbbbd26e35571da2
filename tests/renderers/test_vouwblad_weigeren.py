"""What is not folded, and what the proof of a folded booklet finds."""

from __future__ import annotations

import pikepdf
import pytest

from plandocs.errors import ProofError, RenderError
from plandocs.renderers.vouwblad import vouwblad
from plandocs.renderers.vouwblad_proof import prove_vouwblad
from renderers.test_vouwblad import boekje, gevouwen, opened, saved


def test_a_page_that_is_not_a5_is_refused_with_its_number() -> None:
    with pytest.raises(RenderError, match="Bladzijde 1 van het boekje is niet A5"):
        vouwblad(boekje(1, maat="A4"))
    with opened(boekje(2)) as pdf:
        pdf.pages[1].obj.Rotate = 90
        gedraaid = saved(pdf)
    with pytest.raises(RenderError, match="Bladzijde 2 van het boekje is niet A5"):
        vouwblad(gedraaid)


@pytest.mark.parametrize(("user", "zin"), [("", "is beveiligd"), ("geheim", "heeft een wachtwoord")])
def test_a_protected_booklet_is_refused(user: str, zin: str) -> None:
    with opened(boekje(1)) as pdf:
        dicht = saved(pdf, encryption=pikepdf.Encryption(owner="eigenaar", user=user))
    with pytest.raises(RenderError, match=zin):
        vouwblad(dicht)


@pytest.mark.parametrize("key", ["/StructTreeRoot", "/ParentTree", "/MarkInfo"])
def test_a_booklet_without_tags_is_refused(key: str) -> None:
    with opened(boekje(1)) as pdf:
        del (pdf.Root.StructTreeRoot if key == "/ParentTree" else pdf.Root)[key]
        kaal = saved(pdf)
    with pytest.raises(RenderError, match="geen labels"):
        vouwblad(kaal)


def test_something_else_than_a_pdf_is_refused() -> None:
    with pytest.raises(RenderError, match="geen leesbare PDF"):
        vouwblad(b"geen pdf")


def test_a_page_with_more_than_links_is_refused() -> None:
    with opened(boekje(1)) as pdf:
        pdf.pages[0].obj.Annots[0].Subtype = pikepdf.Name.Text
        briefje = saved(pdf)
    with pytest.raises(RenderError, match="meer dan tekst en koppelingen"):
        vouwblad(briefje)


def test_a_tag_of_a_page_that_is_gone_is_refused() -> None:
    with opened(boekje(2)) as pdf:
        del pdf.pages[1]
        los = saved(pdf)
    with pytest.raises(RenderError, match="Een label wijst naar een bladzijde"):
        vouwblad(los)


def test_words_in_the_wrong_half_are_found() -> None:
    with pytest.raises(ProofError, match=r"Op zijde 1 .* niet de goede woorden"):
        prove_vouwblad(boekje(4), gevouwen(4), rtl=True)


def test_a_page_that_is_drawn_in_the_place_of_another_is_found() -> None:
    with opened(gevouwen(4)) as pdf:
        drawings = pdf.pages[1].resources.XObject
        drawings.Bladzijde2 = drawings.Bladzijde3
        anders = saved(pdf)
    with pytest.raises(ProofError, match=r"Op zijde 2 .* niet de goede woorden"):
        prove_vouwblad(boekje(4), anders, rtl=False)


def test_words_in_an_empty_half_are_found() -> None:
    with opened(gevouwen(3)) as pdf:
        page = pdf.pages[0]
        page.contents_add(b"q 1 0 0 1 1.5 0 cm /Bladzijde1 Do Q")
        anders = saved(pdf)
    with pytest.raises(ProofError, match=r"Op zijde 1 .* niet de goede woorden"):
        prove_vouwblad(boekje(3), anders, rtl=False)


def test_a_booklet_with_too_few_sheets_is_found() -> None:
    with opened(gevouwen(8)) as pdf:
        del pdf.pages[-1]
        anders = saved(pdf)
    with pytest.raises(ProofError, match="aantal vellen"):
        prove_vouwblad(boekje(8), anders, rtl=False)


def test_a_damaged_file_is_found() -> None:
    with pytest.raises(ProofError, match="beschadigd"):
        prove_vouwblad(boekje(1), b"kapot", rtl=False)
