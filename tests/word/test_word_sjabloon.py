"""The Word templates are what their maker makes, and a broken template is told apart from a broken plan."""

from __future__ import annotations

import importlib
import shutil
from pathlib import Path

import pytest

from plandocs import resources
from plandocs.errors import RenderError, ResourceError
from plandocs.renderers.word import render_word
from renderers.voorbeeld import rapport
from word.pakket import changed, parts

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"
NAMES = {"rapport": "word.docx"} | {name: f"word-{name}.docx" for name in ("matrix", "blad", "verhaal")}


@pytest.mark.parametrize("layout", NAMES)
def test_the_template_is_what_its_maker_makes(layout: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    maker = importlib.import_module("word_sjabloon.onderdelen")
    sizes = {maten.name: maten for maten in importlib.import_module("word_sjabloon.maten").MATEN}
    made = {name: text.encode() for name, text in maker.markup(sizes[layout]).items()}
    kept = parts((TEMPLATES / "plandocs" / NAMES[layout]).read_bytes())
    assert {name: part for name, part in kept.items() if not name.endswith(".odttf")} == made


def style_with(folder: Path, name: str, old: str, new: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a house style `eigen` whose report template differs in one place."""
    shutil.copytree(TEMPLATES, folder / "templates")
    template = (TEMPLATES / "plandocs" / "word.docx").read_bytes()
    (folder / "templates" / "eigen").mkdir()
    (folder / "templates" / "eigen" / "word.docx").write_bytes(changed(template, name, old, new))
    monkeypatch.setattr(resources, "_ROOTS", (folder,))


BROKEN = {
    "no place for the blocks": ("word/document.xml", "{{p inhoud }}", "inhoud", "inhoud"),
    "an unknown name": ("word/document.xml", "{{ titel }}", "{{ titul }}", "titul"),
    "a broken tag": ("word/document.xml", "{{ titel }}", "{% if %}", "klopt niet"),
    "a missing style": ("word/styles.xml", 'w:name w:val="Plan Bron"', 'w:name w:val="Bron"', "Plan Bron"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_template_is_refused(what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name, old, new, told = BROKEN[what]
    style_with(tmp_path, name, old, new, monkeypatch)
    with pytest.raises(RenderError, match=told):
        render_word(rapport(), "eigen")


def test_a_house_style_of_its_own_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    style_with(tmp_path, "word/styles.xml", '<w:sz w:val="56"/>', '<w:sz w:val="60"/>', monkeypatch)
    assert b'<w:sz w:val="60"/>' in parts(render_word(rapport(), "eigen"))["word/styles.xml"]


def test_an_unknown_house_style_is_refused() -> None:
    with pytest.raises(ResourceError, match="bestaat-niet"):
        render_word(rapport(), "bestaat-niet")
