"""The proof of a Word file accepts what was written and refuses whatever was changed afterwards."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plandocs.errors import ProofError
from plandocs.renderers.proof.docx import prove_docx
from plandocs.renderers.word import render_word
from renderers.voorbeeld import p, rapport
from word.pakket import BODY, LAYOUTS, changed, packed, parts, rendered, with_part

RUN = "<w:r><w:t>geheim</w:t></w:r>"
STYLES, FOOTER, CORE = "word/styles.xml", "word/footer.xml", "docProps/core.xml"
LINKS, DRAWING = "word/_rels/document.xml.rels", "word/media/picture1.svg"
TAMPERED = {
    "a word removed": (BODY, "om de hoek", "om hoek"),
    "a word added": (BODY, "om de hoek", "om de smalle hoek"),
    "a word changed": (BODY, "om de hoek", "om de haak"),
    "a space removed": (BODY, "om de hoek", "omde hoek"),
    "a paragraph added": (BODY, "<w:sectPr", f"<w:p>{RUN}</w:p><w:sectPr"),
    "a paragraph said twice": (BODY, "<w:sectPr", "<w:p><w:r><w:t>Krachten</w:t></w:r></w:p><w:sectPr"),
    "hidden text": (BODY, "<w:r><w:t", "<w:r><w:rPr><w:vanish/></w:rPr><w:t"),
    "a style that hides": (STYLES, "<w:rPr>", "<w:rPr><w:vanish/>"),
    "deleted text": (BODY, "<w:r>", '<w:del w:id="9"><w:r><w:delText>geheim</w:delText></w:r></w:del><w:r>'),
    "a comment mark": (BODY, "<w:r>", '<w:commentRangeStart w:id="1"/><w:r>'),
    "a bookmark": (BODY, "<w:r>", '<w:bookmarkStart w:id="1" w:name="geheim"/><w:r>'),
    "an XML comment": (BODY, "<w:body>", "<w:body><!-- geheim -->"),
    "a comment after the end": (BODY, "</w:document>", "</w:document><!-- geheim -->"),
    "a changed alt text": (BODY, "Moeder geeft een 5", "Moeder geeft een 6"),
    "a title on a drawing": (BODY, 'descr="Schaal', 'title="geheim" descr="Schaal'),
    "a name on a drawing": (BODY, 'name="Figuur 1"', 'name="zus van Bart"'),
    "a table told otherwise": (BODY, 'w:tblCaption w:val="Doelen', 'w:tblCaption w:val="Geheime doelen'),
    "a field in the body": (BODY, "<w:r>", f'<w:fldSimple w:instr="AUTHOR">{RUN}</w:fldSimple><w:r>'),
    "a word in the drawing": (DRAWING, "moeder: 5", "moeder: 6"),
    "a remark in the drawing": (DRAWING, "</svg>", "<desc>geheim</desc></svg>"),
    "a title in the drawing": (DRAWING, "Moeder geeft", "De moeder geeft"),
    "a word in the header": ("word/header.xml", "Ondersteuningsplan", "Geheim ondersteuningsplan"),
    "a word in the footer": (FOOTER, "Versie 3", "Versie 4"),
    "a word in a page number": (FOOTER, ">1<", ">geheim<"),
    "another field in the footer": (FOOTER, " PAGE ", " FILENAME "),
    "an author": (CORE, "</cp:coreProperties>", "<dc:creator>Joke</dc:creator></cp:coreProperties>"),
    "another title": (CORE, "<dc:title>", "<dc:title>Geheim "),
    "a variable in the settings": ("word/settings.xml", "<w:zoom", '<w:docVars w:x="geheim"/><w:zoom'),
    "another address": (LINKS, "voorbeeld.example/plan", "voorbeeld.example/geheim"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_was_written_holds(layout: str) -> None:
    prove_docx(LAYOUTS[layout](), rendered(layout))


@pytest.mark.parametrize("what", TAMPERED)
def test_a_changed_file_is_refused(what: str) -> None:
    with pytest.raises(ProofError):
        prove_docx(rapport(), changed(rendered("rapport"), *TAMPERED[what]))


@pytest.mark.parametrize("name", ["word/comments.xml", "customXml/item1.xml", "docProps/app.xml", "word/x.bin"])
def test_an_extra_part_is_refused(name: str) -> None:
    with pytest.raises(ProofError, match="onderdeel"):
        prove_docx(rapport(), with_part(rendered("rapport"), name, b"<geheim/>"))


def test_a_drawing_that_nobody_shows_is_refused() -> None:
    png = parts(rendered("rapport"))["word/media/picture1.png"]
    with pytest.raises(ProofError, match="losse tekening"):
        prove_docx(rapport(), with_part(rendered("rapport"), "word/media/picture9.png", png))


def test_words_inside_a_bitmap_are_refused() -> None:
    name = "word/media/picture1.png"
    png = parts(rendered("rapport"))[name]
    chunk = (6).to_bytes(4, "big") + b"tEXtgeheim" + bytes(4)
    with pytest.raises(ProofError, match="tekst in"):
        prove_docx(rapport(), with_part(rendered("rapport"), name, png[:33] + chunk + png[33:]))


def test_every_block_that_is_left_out_is_missed() -> None:
    document = rapport()
    for index, block in enumerate(document.blocks):
        blocks = document.blocks[:index] + document.blocks[index + 1 :]
        if type(block).__name__ != "PageBreak":
            with pytest.raises(ProofError):
                prove_docx(document, render_word(replace(document, blocks=blocks)))


def test_blocks_in_another_order_are_refused() -> None:
    document = replace(rapport(), blocks=(p("een"), p("twee")))
    swapped = replace(document, blocks=document.blocks[::-1])
    with pytest.raises(ProofError):
        prove_docx(document, render_word(swapped))


def test_a_file_for_another_reader_is_refused() -> None:
    with pytest.raises(ProofError):
        prove_docx(replace(rapport(), subtitle="Voor de rechtbank"), rendered("rapport"))


BROKEN = [b"", b"geen zip", packed({"word/document.xml": b"<kapot"}), packed({"a.xml": b"<a/>"})]


@pytest.mark.parametrize("data", BROKEN)
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(ProofError):
        prove_docx(rapport(), data)


def test_the_message_tells_where_and_not_what() -> None:
    with pytest.raises(ProofError) as caught:
        prove_docx(rapport(), changed(rendered("rapport"), *TAMPERED["a word changed"]))
    assert "krachten" in str(caught.value)
    assert "hoek" not in str(caught.value)
