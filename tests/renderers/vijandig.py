"""Documents with hostile text in every kind of field."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from hypothesis import strategies as st

from plandocs.blocks import (
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
from renderers.voorbeeld import cel, huis_svg, p, rapport, schaal_svg, veld

BEKEND = (
    "Jansen & Zn",
    "<b>vet</b>",
    "</style><script>alert(1)</script>",
    "{{ 7 * 7 }}",
    "{% raw %}",
    "]]>",
    "&amp;",
    "<!-- x -->",
    "url(file:///etc/passwd)",
    "a\u00adb",
    "\u0301x",
    "x̂ en y̌",
    "e\u0301",
    "ﬁ ﬀ",
    "‑-‐",
    "²½",
    "- 1. > |",
    "====",
    "مرحبا 0800-2000",
    "שלום 12-3",
    "漢字",
    "😀",
    "“”„‚",
    "a\nb",
    "\u202etest\u202c",
    "100%",
    "\\0",
    "#eval(1)",
    "١٢٣",
)
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"])
TEKST = st.one_of(st.sampled_from(BEKEND), st.text(LETTERS, min_size=1, max_size=40)).filter(str.strip)


@st.composite
def documenten(draw: st.DrawFn, tekst: st.SearchStrategy[str] = TEKST) -> Document:
    """Draw a report with other words in every field, in one of the layouts."""

    def t() -> str:
        return draw(tekst)

    vlak = (
        Heading(2, inline(t(), Run(t(), emphasis=True)), "koppen"),
        Paragraph(inline(t(), Run(t(), strong=True), Run(t(), gap=True), Run(t(), lang="ar")), "alinea"),
        Paragraph(inline(t()), "lead", "lead"),
        Paragraph(inline(Run(t(), href="https://voorbeeld.example/?a=1&b=%22")), "noot", "small"),
        Quote(t(), t(), "citaat"),
        Figure(schaal_svg(), t(), inline(t()), 120, ("0", "moeder: 5", "10"), "figuur"),
        Frame(1, inline(t()), Figure(huis_svg(), t()), "plaat"),
        Frame(2, inline(t()), None, "plaat[1]"),
    )
    genest = (
        List(((p(t()), List(((p(t()),),))), (Quote(t(), t()),)), draw(st.booleans()), "lijst"),
        Table(t(), (t(), t()), (Row((cel(t()), cel(t(), Quote(t(), t())))),), (1, 3), draw(st.booleans()), "tabel"),
        Fields((veld(t(), t(), t()),), "velden"),
        Callout("caution", t(), (p(t()),), "kader"),
        Signatures((Signature(t(), t(), t(), t(), t(), draw(st.booleans())),), t()),
    )
    cover = Cover(t(), Fields((veld(t(), t()),)), inline(t()))
    layouts: tuple[Literal["rapport", "matrix", "blad", "verhaal"], ...] = ("rapport", "matrix", "blad", "verhaal")
    layout = draw(st.sampled_from(layouts))
    return replace(
        rapport(),
        title=t(),
        subtitle=t(),
        header=t(),
        footer=t(),
        cover=cover,
        blocks=(*vlak, *genest),
        layout=layout,
        concept=draw(st.booleans()),
    )
