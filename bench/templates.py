"""Speed of an own Word template: checking one, and filling in one with fifty tags."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from plandocs.eigen_sjabloon import Opdracht, keur_eigen, maak
from plandocs.lezers.uitgave import uitgave
from plandocs.loaders import load
from plandocs.resources import resource as sample

_TAGS = (
    "titel",
    "versie",
    "datum",
    "regisseur.naam",
    "gezin",
    "kinderen",
    "organisatie",
    "status",
    "opsteller",
    "kader",
)


def fifty_tags() -> bytes:
    """Return a template with fifty tags: fields, and a table with goals and their actions."""
    from docx import Document

    docx = Document()
    for number in range(44):
        docx.add_paragraph(f"Regel {number}: {{{{ {_TAGS[number % len(_TAGS)]} }}}}")
    table = docx.add_table(3, 2, style="Table Grid")
    rows = (("{%tr for doel in doelen %}", ""), ("{{ doel.tekst }}", "{{ doel.eigenaar }}"), ("{%tr endfor %}", ""))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    docx.add_paragraph("{% for zorg in zorgen %}{{ zorg.tekst }} {% endfor %}")
    buffer = BytesIO()
    docx.save(buffer)
    return buffer.getvalue()


def main(show: Callable[..., None], median_ms: Callable[[Callable[[], object], int], float]) -> None:
    """Measure both, and the example that comes with plandocs."""
    edition = uitgave(load(sample("samples", "hoofdvoorbeeld.yaml")).plan, "gezin")
    own, example = fifty_tags(), sample("samples", "sjablonen", "eigen-plan.docx").read_bytes()
    show("check an own template", median_ms(lambda: keur_eigen(example, "eigen-plan.docx"), 20), "ms", 200)
    filled = Opdracht(own, "x.docx", edition, "x.docx")
    show("an own template with 50 tags", median_ms(lambda: maak(filled), 20), "ms", 120)
    whole = Opdracht(example, "eigen-plan.docx", edition, "eigen-plan.docx")
    show("the example template, with sections", median_ms(lambda: maak(whole), 10), "ms")
