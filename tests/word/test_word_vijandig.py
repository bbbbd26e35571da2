"""Whatever a family writes stays what it is: no template, no markup, no lost letters."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genoeg import genoeg
from plandocs.blocks import (
    Block,
    Callout,
    Cover,
    Document,
    Fields,
    Figure,
    Frame,
    Heading,
    List,
    Paragraph,
    Quote,
    Row,
    Run,
    Signature,
    Signatures,
    Table,
    inline,
)
from plandocs.errors import RenderError
from plandocs.renderers.proof.docx import prove_docx
from plandocs.renderers.word import render_word
from renderers.voorbeeld import blad, cel, huis_svg, p, veld
from word.pakket import Xml

HOSTILE = (
    "{{ titel }}",
    "{% if x %}ja{% endif %}",
    "{_{ titel }_}",
    "{# weg #}",
    "{{p inhoud }}",
    "{{ ''.__class__.__mro__ }}",
    "<w:t>&amp;</w:t> <b> & < > \" ' ]]>",
    "</w:p></w:body><!-- -->",
    "😀👩‍👧 Zoë één ’s ochtends — “ja”",
    "جدة فاطمة، هاتف 0800-2000 من 18:30-19:00",
    "Oma zegt: تعال الساعة 18:30 naar huis om 19.00 uur",
    "x" * 5000,
    "tab\ttab\nregel\n\nregel",
    "  spaties   voor en na  ",
    "zacht\u00adafbreken\u2011hard\u00a0vast\u200e\u200f",
)


def everywhere(text: str) -> Document:
    """Return a document with the text in every place that takes words."""
    words = inline(text)
    paragraph = Paragraph(words)
    figure = Figure(huis_svg(), text if text.strip() else "huis", words, 40)
    row = Row((cel(text, Quote(text, text)), cel(List((cel(text).blocks,)))))
    table = Table(text, (text, "b"), (row,), (1, 2), True)
    blocks: tuple[Block, ...] = (
        Heading(2, words),
        *(Paragraph(words, look=look) for look in ("body", "lead", "small", "label")),
        Quote(text, text),
        List(((paragraph, List(((paragraph,),), ordered=True)),)),
        table,
        Fields((veld(text, text),)),
        figure,
        Frame(1, words, figure),
        Frame(2, words),
        Callout("note", text, (paragraph,)),
        Signatures((Signature(text, text, text, text, text),), text),
        p(Run(text, strong=True), Run(text, emphasis=True, lang="ar"), Run(text, gap=True, href="https://a.example")),
    )
    cover = Cover(text, Fields((veld(text, text),)), words)
    around = replace(blad(), title=text, subtitle=text, header=text, footer=text)
    return replace(around, blocks=blocks, cover=cover, concept=True)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:20])
def test_hostile_words_stay_literal_everywhere(text: str) -> None:
    document = everywhere(text)
    prove_docx(document, render_word(document))


NOT_IN_XML = "\ufffe\uffff" + "".join(map(chr, range(0xFDD0, 0xFDF0)))
LETTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=NOT_IN_XML)
FRAGMENTS = st.sampled_from(("{{", "}}", "{%", "%}", "{_{", "{#", "<w:p>", "&", "&lt;", "\n", "\t", "\u0627", "7-8"))


@settings(max_examples=genoeg(50))
@given(st.lists(st.text(LETTERS, max_size=8) | FRAGMENTS, max_size=6).map("".join))
def test_any_words_come_back_from_the_file(text: str) -> None:
    document = replace(everywhere(text), layout="rapport")
    prove_docx(document, render_word(document))


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\x0c", "\ud800", "\uffff"])
def test_a_character_that_word_cannot_hold_is_refused(char: str) -> None:
    with pytest.raises(RenderError, match=f"U\\+{ord(char):04X}"):
        render_word(everywhere(f"a{char}b"))


def test_words_after_the_blocks_are_never_cut_off() -> None:
    made = Xml(render_word(everywhere("<w:tbl>")))
    assert str(made.root[0][-1].tag).endswith("}sectPr")
