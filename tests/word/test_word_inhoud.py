"""What a reader of the Word file sees and hears."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plandocs.blocks import Block, Document, Figure, Heading, List, Quote, Row, Run, Table, inline
from plandocs.errors import RenderError
from plandocs.renderers.word import render_word
from renderers.voorbeeld import DATUM, cel, doelen_tabel, p, rapport, verhaal
from word.pakket import BODY, LAYOUTS, NAMES, Xml, parts, rendered, words

W = f"{{{NAMES['w']}}}"


def document(*blocks: Block) -> Document:
    return Document("proef", "Proef", "", "rapport", "kop", "voet", DATUM, blocks)


def xml(*blocks: Block) -> Xml:
    return Xml(render_word(document(*blocks)))


def test_headings_are_real_headings_that_stay_with_what_follows() -> None:
    made = xml(Heading(2, inline("Eén")), Heading(3, inline("Twee")), Heading(4, inline("Drie")))
    assert made.values("//w:p[w:pPr/w:pStyle[starts-with(@w:val, 'Heading')]]//w:t/text()") == ["Eén", "Twee", "Drie"]
    styles = Xml(render_word(document()), "word/styles.xml")
    for number in (1, 2, 3):
        assert styles.all(f"//w:style[@w:styleId='Heading{number}']/w:pPr[w:keepNext and w:outlineLvl]")


def test_the_header_row_repeats_and_rows_stay_whole() -> None:
    made = Xml(rendered("rapport"))
    tables = made.all("//w:tbl[w:tblPr/w:tblDescription]")
    assert len(tables) == 2
    for table in tables:
        first, *others = table.findall(f"{W}tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}tblHeader") is None for row in others)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in others)


def test_a_table_without_a_caption_has_no_empty_line_above_it() -> None:
    made = xml(replace(doelen_tabel(), caption=""))
    assert made.values("//w:tbl/preceding-sibling::w:p[1]/w:pPr/w:pStyle/@w:val") == ["Title"]


def test_a_tall_row_may_break_over_pages() -> None:
    row = Row((cel("kort"), cel("lang " * 900)))
    made = xml(Table("Proef", ("A", "B"), (row,), (1, 1)))
    assert len(made.all("//w:tr")) == 2
    assert len(made.all("//w:tr[w:trPr/w:cantSplit]")) == 1


def test_the_language_is_dutch() -> None:
    styles = Xml(rendered("rapport"), "word/styles.xml")
    assert styles.values("//w:docDefaults//w:lang/@w:val") == ["nl-NL"]


def test_a_figure_has_its_alt_text_and_both_kinds_of_picture() -> None:
    made = Xml(rendered("rapport"))
    assert made.values("//wp:docPr/@descr") == ["Schaal van 0 tot 10. Moeder geeft een 5."]
    assert len(made.all("//a:blip[@r:embed]//asvg:svgBlip[@r:embed]")) == 1
    names = parts(rendered("rapport"))
    assert names["word/media/picture1.png"].startswith(b"\x89PNG")
    assert b"<svg" in names["word/media/picture1.svg"]


def test_the_same_drawing_is_stored_once() -> None:
    figure = verhaal().blocks[0]
    files = parts(render_word(document(figure, figure)))
    assert len([name for name in files if name.startswith("word/media/")]) == 2


def test_a_figure_without_alt_text_is_refused() -> None:
    with pytest.raises(RenderError, match=r"bron\[0\]"):
        render_word(document(Figure("<svg xmlns='http://www.w3.org/2000/svg'/>", " ", source="bron[0]")))


def test_a_quote_is_indented_with_a_bar_and_names_its_speaker() -> None:
    made = xml(Quote("Ik slaap slecht.", "Noor, 3 november 2026"))
    quote, source = made.all("//w:p[w:pPr/w:pStyle[@w:val='Quote' or @w:val='PlanBron']]")
    assert words(quote) == "“Ik slaap slecht.”"
    assert words(source) == "Noor, 3 november 2026"
    styles = Xml(render_word(document()), "word/styles.xml")
    for name in ("Quote", "PlanBron"):
        assert styles.all(f"//w:style[@w:styleId='{name}']/w:pPr[w:pBdr/w:left and w:ind[@w:left > 0]]")


def test_every_numbered_list_starts_at_one() -> None:
    numbers = List(((p("een"),), (p("twee"),)), ordered=True)
    made = xml(numbers, p("tussen"), numbers)
    ids = made.values("//w:numPr/w:numId/@w:val")
    assert ids[0] == ids[1] != ids[2] == ids[3]


def test_only_the_matrix_lies_on_its_side() -> None:
    turned = {layout: Xml(rendered(layout)).values("//w:pgSz/@w:orient") for layout in LAYOUTS}
    assert turned == {"rapport": [], "matrix": ["landscape"], "blad": [], "verhaal": []}


def test_a_draft_says_concept_before_anything_else() -> None:
    draft = Xml(rendered("rapport"))
    final = Xml(render_word(replace(rapport(), concept=False)))
    assert words(draft.all("//w:p")[0]) == "CONCEPT"
    assert "CONCEPT" not in final.values("//w:t/text()")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_footer_counts_the_pages(layout: str) -> None:
    footer = Xml(rendered(layout), "word/footer.xml")
    assert footer.values("//w:fldSimple/@w:instr") == [" PAGE ", " NUMPAGES "]
    assert words(footer.root).startswith(LAYOUTS[layout]().footer)


def test_without_a_cover_the_first_page_has_its_header_too() -> None:
    assert Xml(rendered("rapport")).all("//w:titlePg")
    assert not Xml(render_word(replace(rapport(), cover=None))).all("//w:titlePg[not(@w:val='0')]")


def test_arabic_runs_from_right_to_left_and_its_phone_number_does_not() -> None:
    made = xml(p(Run("هاتف 0800-2000", lang="ar")))
    arabic, number = made.all("//w:p[w:pPr/w:bidi]/w:r")
    assert arabic.find(f"{W}rPr/{W}rtl") is not None
    assert made.values("//w:r[w:rPr/w:rtl]/w:rPr/w:lang/@w:bidi") == ["ar"]
    assert number.find(f"{W}rPr/{W}rtl") is None
    assert words(number).lstrip("\u200e") == "0800-2000"


def test_only_safe_addresses_become_links() -> None:
    made = xml(p(Run("goed", href="https://voorbeeld.example"), Run("fout", href="javascript:alert(1)")))
    assert [words(link) for link in made.all("//w:hyperlink")] == ["goed"]
    assert "fout" in made.values("//w:t/text()")


def test_the_fonts_are_in_the_file() -> None:
    for layout in LAYOUTS:
        names = [name for name in parts(rendered(layout)) if name.startswith("word/fonts/")]
        table = Xml(rendered(layout), "word/fontTable.xml")
        assert len(names) == len(table.all("//*[@r:id]")) >= 2


def test_there_is_no_author_and_no_program_in_the_file() -> None:
    files = parts(rendered("rapport"))
    assert [name for name in files if name.startswith("docProps")] == ["docProps/core.xml"]
    told = [str(element.tag).rpartition("}")[2] for element in Xml(rendered("rapport"), "docProps/core.xml").root]
    assert told == ["title", "created", "modified", "language"]
    assert b"w:rsid" not in files[BODY]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_document_gives_the_same_bytes(layout: str) -> None:
    assert render_word(LAYOUTS[layout]()) == rendered(layout)
