"""The template is opened once for many documents: each gets its own words, and the words are never templates."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plandocs.blocks import Document
from plandocs.errors import RenderError
from plandocs.renderers.word import render_word
from plandocs.renderers.word.shell import shell
from plandocs.renderers.word.template import MARKS, texts
from plandocs.renderers.word.written import Written
from renderers.voorbeeld import rapport
from word.pakket import changed, parts
from word.test_word_sjabloon import style_with

BODY = "word/document.xml"


def body(document: Document, style: str = "plandocs") -> str:
    return parts(render_word(document, style))[BODY].decode()


def test_a_document_never_holds_the_words_of_the_one_before() -> None:
    first, second = (replace(rapport(), title=f"Plan van {name}", footer=name) for name in ("Aap", "Noot"))
    before = render_word(first)
    assert b"Aap" not in b"".join(part for name, part in parts(render_word(second)).items() if name.endswith(".xml"))
    assert render_word(first) == before


@pytest.mark.parametrize("title", ["<?plandocs inhoud?>", "{{ voettekst }}", "a\nb"])
def test_words_that_look_like_a_place_stay_words(title: str) -> None:
    document = replace(rapport(), title=title, footer="De voet van het blad")
    assert "De voet van het blad" not in body(document)
    assert "<?" not in body(document).removeprefix("<?xml")


def test_the_sign_of_a_place_is_refused_in_words() -> None:
    with pytest.raises(RenderError, match="U\\+FDD0"):
        render_word(replace(rapport(), title="\ufdd0voettekst\ufdd1"))


def test_a_template_that_changes_words_gets_the_words_themselves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    style_with(tmp_path, BODY, "{{ titel }}", "{{ titel|upper }}", monkeypatch)
    assert "PLAN VAN SEM" in body(replace(rapport(), title="Plan van Sem"), "eigen")
    assert "PLAN VAN EVI" in body(replace(rapport(), title="Plan van Evi"), "eigen")


def test_a_template_that_was_changed_is_opened_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    style_with(tmp_path, BODY, "{{ titel }}", "Oud: {{ titel }}", monkeypatch)
    assert "Oud: " in body(rapport(), "eigen")
    template = tmp_path / "templates" / "eigen" / "word.docx"
    template.write_bytes(changed(template.read_bytes(), BODY, "Oud: ", "Nieuw: "))
    assert "Nieuw: " in body(rapport(), "eigen")


def test_what_is_not_xml_is_refused_and_not_written() -> None:
    document = rapport()
    file = Written(shell(document, "plandocs"))
    with pytest.raises(RenderError, match="niet heel"):
        file.packed(texts(document), dict.fromkeys(MARKS, "<w:p>"), b"")


def test_an_undeclared_name_is_refused() -> None:
    document = rapport()
    file = Written(shell(document, "plandocs"))
    with pytest.raises(RenderError, match="niet heel"):
        file.packed(texts(document), dict.fromkeys(MARKS, "<vreemd:p/>"), b"")
