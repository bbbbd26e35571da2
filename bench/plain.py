"""The same content as a Typst source that somebody would write by hand, with the words inlined."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from bench.content import Node
from plandocs.resources import resource

if TYPE_CHECKING:
    import typst

_START = """
#set document(title: {title}, date: datetime(year: 2026, month: 11, day: 22))
#set page(paper: "a4", margin: (top: 23mm, x: 20mm, bottom: 20mm), header: text(8pt, {header}),
  footer: context [#text(8pt, {footer}) #h(1fr)
    #text(8pt)[pagina #counter(page).display() van #counter(page).final().first()]])
#set text(font: "Noto Sans", size: 9.6pt, lang: "nl", hyphenate: false)
#set par(leading: .5em, spacing: .85em)
#let colour = rgb("#1f5c66")
#show heading: it => block(above: 1.3em, below: .6em, sticky: true, text(fill: colour, it.body))
#let q(words, by) = block(fill: rgb("#f3f1ec"), inset: .8em, width: 100%, breakable: false,
  stroke: (left: 2.4pt + colour), quote(block: true, attribution: by, words))
#let t(header, ..rows) = block(above: 1em, below: 1.3em, text(8.7pt, table(columns: (1fr,) * header.len(), inset: .55em,
  stroke: (bottom: .5pt + gray), table.header(..header.map(strong)), ..rows.pos().flatten())))
#let f(..rows) = block(above: 1em, below: 1.3em, table(columns: (30fr, 70fr), inset: .4em,
  stroke: (bottom: .5pt + gray), ..rows.pos().flatten()))
#text(fill: gray.darken(40%), {kicker})
#heading(level: 1, {title})
#{subtitle}
"""


def source(data: Node) -> str:
    """Return the Typst source of flat data."""
    start = _START
    for name in ("title", "subtitle", "kicker", "header", "footer"):
        start = start.replace(f"{{{name}}}", _text(data[name]))
    return start + "\n".join(_line(block) for block in data["blocks"])


def _line(block: Node) -> str:
    kind = next(name for name, value in block.items() if value is True)
    if kind[0] == "t":
        return _table(block, int(kind[1:]))
    if kind == "q":
        return f"#q({_text(block['text'])}, {_text(block['by'])})"
    words = _text(block["text"])
    if kind[0] == "h":
        return f"#heading(level: {kind[1]}, {words})"
    return f"#list({words})" if kind == "li" else f"#par({words})"


def _table(block: Node, columns: int) -> str:
    header = ", ".join(_text(block[f"k{number}"]) for number in range(columns))
    rows = ", ".join(f"({', '.join(_text(row[f'c{number}']) for number in range(columns))},)" for row in block["rows"])
    return f"#t(({header},), {rows})" if block["k0"] else f"#f({rows})"


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def by_typst(code: str) -> bytes:
    """Return the PDF of a source, tagged and archival like ours."""
    data = _compiler().compile(input=code.encode(), format="pdf", pdf_standards=["a-3a", "ua-1"])
    assert isinstance(data, bytes)
    return data


@cache
def _compiler() -> typst.Compiler:
    import typst

    folder = str(resource("templates", "fonts"))
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
    return typst.Compiler(root=folder, font_paths=fonts, ignore_system_fonts=True)
