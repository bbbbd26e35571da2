"""Arabic in every format: vowel marks, numbers and Dutch names stay what and where they are."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plandocs.blocks import Block, Document, Figure, Heading, Layout, Paragraph, Quote, Run
from plandocs.errors import ProofError
from plandocs.renderers.bidi import letters_of, stretches
from plandocs.renderers.html import render_html
from plandocs.renderers.pdf import render_pdf
from plandocs.renderers.proof.html import prove_html
from plandocs.renderers.proof.pdf import folded, prove_pdf
from plandocs.renderers.text import render_text
from plandocs.renderers.word import render_word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KLINKERS = (
    "مَامَا تَقُولُ: لَا تَخَفْ",
    "بِسْمِ اللَّهِ",
    "هٰذَا بَيْتٌ جَمِيلٌ جِدًّا",
    "لآ إِلَى أُمِّي (الآنَ)",
    "قِصَّةُ Tess de Vries: اتَّصِلْ بِـ 06-12345678",
)
GEMENGD = "اتصل على Tess de Vries، الرقم 06-12345678 أو +31 (0)70 123 45 67، من 16.00 إلى 17:30."
STUKKEN = ("Tess de Vries", "06-12345678", "+31 (0)70 123 45 67", "16.00", "17:30")


def blad(*blocks: Block, layout: Layout = "verhaal") -> Document:
    """Return an Arabic page with these blocks."""
    return Document("blad", "قصة Tess", "من أجل Tess", layout, "", "", date(2026, 3, 4), blocks, lang="ar")


def alinea(text: str) -> Paragraph:
    """Return a paragraph of Arabic words."""
    return Paragraph((Run(text, lang="ar"),))


@pytest.mark.parametrize("layout", ["blad", "verhaal"])
def test_a_translation_with_vowel_marks_is_proved_in_a_pdf(layout: Layout) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><text x="9" y="30">لَا تَخَفْ</text></svg>'
    tekening = Figure(svg, "لَا تَخَفْ", drawn=("لَا تَخَفْ",))
    document = blad(Heading(2, (Run(KLINKERS[0], lang="ar"),)), *map(alinea, KLINKERS), tekening, layout=layout)
    prove_pdf(document, render_pdf(document))


@pytest.mark.parametrize("anders", ["لَا تَخَفِ", "لَا تَخَافْ", "لا تَخَفْ", "مَا تَخَفْ"])
def test_one_other_letter_or_vowel_mark_in_a_pdf_is_refused(anders: str) -> None:
    data = render_pdf(blad(alinea("لَا تَخَفْ")))
    with pytest.raises(ProofError):
        prove_pdf(blad(alinea(anders)), data)


@given(st.text(st.characters(min_codepoint=0xFB50, max_codepoint=0xFEFC), min_size=1, max_size=6))
def test_a_drawn_form_says_its_letters_and_saying_them_again_changes_nothing(text: str) -> None:
    gezegd = letters_of(text)
    assert letters_of(gezegd) == gezegd
    zelfde = ("".join(sorted("".join(unicodedata.normalize("NFKC", deel).split()))) for deel in (text, gezegd))
    assert len(set(zelfde)) == 1


@given(st.text("ابتلمهيءأإآ\u064b\u064e\u064f\u0650\u0651\u0652 ", max_size=12), st.integers(0, 11))
def test_no_letter_or_vowel_mark_can_be_left_out_unseen(text: str, plek: int) -> None:
    korter = text[:plek] + text[plek + 1 :]
    if "".join(korter.split()) != "".join(text.split()):
        assert sorted(folded(korter)) != sorted(folded(text))


@given(st.lists(st.sampled_from((*STUKKEN, "ماما", "قصة", "الآن")), max_size=6))
def test_every_number_and_latin_name_is_one_stretch_that_runs_from_left_to_right(woorden: list[str]) -> None:
    text = "، ".join(("رقم", *woorden, "نعم"))
    delen = list(stretches(text))
    assert "".join(deel for deel, _ in delen) == text
    links = [deel for deel, links_om in delen if links_om]
    assert all(any(woord in deel for deel in links) for woord in woorden if woord in STUKKEN)
    assert not any(re.search(r"[\u0590-\u08ff]", deel) for deel in links)


def test_a_web_page_keeps_numbers_and_names_in_order() -> None:
    document = blad(alinea(GEMENGD))
    data = render_html(document, embed_fonts=False)
    prove_html(document, data)
    page = data.decode()
    for stuk in STUKKEN:
        assert re.search(rf'<bdi dir="ltr">[^<]*{re.escape(stuk)}[^<]*</bdi>', page)


def test_a_word_file_keeps_numbers_and_names_in_order() -> None:
    from zipfile import ZipFile

    with ZipFile(BytesIO(render_word(blad(alinea(GEMENGD))))) as zipped:
        root = etree.fromstring(zipped.read("word/document.xml"))
    alineas = [p for p in root.iter(f"{W}p") if "17:30" in "".join(map(str, p.itertext()))]
    assert all(p.find(f"{W}pPr/{W}bidi") is not None for p in alineas)
    for run in (run for p in alineas for run in p.iter(f"{W}r")):
        text = "".join(map(str, run.itertext()))
        arabic = bool(re.search(r"[\u0600-\u06ff]", text))
        assert (run.find(f"{W}rPr/{W}rtl") is not None) == (arabic or not re.search(r"\w", text))


def test_a_pdf_is_drawn_with_numbers_and_names_in_order() -> None:
    """The order on the page: where each glyph stands from left to right."""
    import pypdfium2

    with pypdfium2.PdfDocument(render_pdf(blad(alinea(GEMENGD)))) as pdf:
        page = pdf[0].get_textpage()
        letters = [(page.get_text_range(nummer, 1), page.get_charbox(nummer)) for nummer in range(page.count_chars())]
    regels: dict[int, list[tuple[float, str]]] = {}
    for letter, (links, onder, _, boven) in letters:
        if letter.strip():
            regels.setdefault(round((onder + boven) / 2 / 14), []).append((links, letter))
    getekend = " ".join("".join(letter for _, letter in sorted(regel)) for regel in regels.values())
    assert "TessdeVries" in getekend
    assert "06-12345678" in getekend


def test_plain_text_keeps_the_order_of_the_words() -> None:
    tekst = " ".join(render_text(blad(alinea(GEMENGD))).decode().split())
    assert GEMENGD in tekst


def test_words_that_stay_dutch_say_so_in_every_format() -> None:
    document = blad(Quote("Ik wil zwemmen.", "Tess", lang="nl"), Paragraph((Run("Dit is Tess.", lang="nl"),)))
    page = render_html(document, embed_fonts=False).decode()
    assert re.search(r'<p lang="nl" dir="ltr">“Ik wil zwemmen\.”</p>', page)
    assert re.search(r'lang="nl"[^>]*>Dit is Tess\.', page)
    prove_pdf(document, render_pdf(document))


def test_a_dutch_description_of_a_drawing_says_in_a_pdf_that_it_is_dutch() -> None:
    import pikepdf

    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" lang="{}"><rect width="9" height="9"/></svg>'
    document = blad(Figure(svg.format("nl"), "Tekening van Tess"), Figure(svg.format("ar"), "رسم: Tess"))
    data = render_pdf(document)
    prove_pdf(document, data)
    with pikepdf.open(BytesIO(data)) as pdf:
        figures = [tag for tag in pdf.objects if isinstance(tag, pikepdf.Dictionary) and tag.get("/S") == "/Figure"]
        talen = {str(tag.Alt): str(tag.get("/Lang", "")) for tag in figures}
    assert talen == {"Tekening van Tess": "nl", "رسم: Tess": ""}
