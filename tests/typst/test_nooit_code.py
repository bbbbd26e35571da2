"""Words never become Typst code, in whatever field they stand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plandocs.blocks import (
    Callout,
    Cover,
    Fields,
    Figure,
    Heading,
    List,
    Paragraph,
    Quote,
    Signature,
    Signatures,
    Table,
    inline,
)
from plandocs.errors import ResourceError
from plandocs.renderers.proof import prove
from plandocs.renderers.tokens import fill_in, tokens
from plandocs.renderers.typst import render_typst, rendering
from renderers.voorbeeld import cel, huis_svg, p, rapport, rij, veld

CODE = (
    '#eval("1 + 1")',
    "#panic[stop]",
    '#read("/etc/passwd")',
    '#image("x.png")',
    '#import "@preview/x:1.0.0"',
    "$ sum_(i=1)^n x^2 $",
    "\\u{41} \\ \\# \\",
    "] #text(red)[ [",
    "@ref en <label>",
    "// geen opmerking /* ook niet */",
    "= kop\n- punt\n+ nummer\n/ term: uitleg",
    "*vet* _schuin_ `code` ```rs x```",
    "---- ... -? ~ 'a' \"b\"",
    "https://voorbeeld.example/#eval",
    '"), panic("x',
    "#{ while true {} }",
)


@pytest.mark.parametrize("tekst", CODE)
def test_code_in_every_field_is_shown_as_it_is_written(tekst: str) -> None:
    document = replace(
        rapport(),
        title=tekst,
        subtitle=tekst,
        header=tekst,
        footer=tekst,
        cover=Cover(tekst, Fields((veld(tekst, tekst),)), inline(tekst)),
        blocks=(
            Heading(2, inline(tekst), "kop"),
            Paragraph(inline(tekst), "alinea"),
            Quote(tekst, tekst, "citaat"),
            List(((p(tekst),), (p(tekst),)), True, "lijst"),
            Table(tekst, (tekst, tekst), (rij(tekst, cel(tekst).blocks[0]),), (1, 2), True, "tabel"),
            Fields((veld(tekst, tekst),), "velden"),
            Figure(huis_svg(), tekst, inline(tekst), 60, (), "figuur"),
            Callout("note", tekst, (p(tekst),), "kader"),
            Signatures((Signature(tekst, tekst, tekst, tekst, tekst),), tekst),
        ),
    )
    prove(document, render_typst(document), "pdf")


@pytest.mark.parametrize("plan", [b'{"a": "#eval(1)"}', b'{"a": "\\u0000 ] $ \\\\"}'])
def test_an_attached_plan_is_not_code_either(plan: bytes) -> None:
    prove(rapport(), render_typst(rapport(), plan_json=plan), "pdf", plan)


def test_a_template_that_fetches_a_package_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "document.typ").write_text('#import "@preview/cetz:0.3.0"', "utf-8")
    monkeypatch.setattr(rendering, "style_folder", lambda style: tmp_path)
    rendering._template.cache_clear()
    with pytest.raises(ResourceError, match="pakket"):
        rendering._template("eigen")
    rendering._template.cache_clear()


def test_an_unknown_token_in_a_style_sheet_is_refused() -> None:
    assert (
        fill_in("a { color: var(--kleur-accent) }", "plandocs")
        == f"a {{ color: {tokens('plandocs')['kleur']['accent']} }}"
    )
    with pytest.raises(ResourceError, match=r"kleur\.paars"):
        fill_in("a { color: var(--kleur-paars) }", "plandocs")
