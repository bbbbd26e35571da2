"""Own templates at the command line: one file or none, and always words that say what to do."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from eigen_plan import template
from eigen_sjabloon.sjablonen_zoals_mensen import alineas, met_beeld, sjabloon
from opdracht import run
from plandocs.batch.pool import Limits
from plandocs.cli.eigen_sjabloon import gemaakt, met_opmerkingen
from plandocs.eigen_sjabloon import Opdracht, keur_eigen
from plandocs.eigen_sjabloon.catalogus import Groep, catalogus
from plandocs.errors import PlandocsError
from plandocs.lezers.uitgave import uitgave
from plandocs.resources import resource
from plannen import VANDAAG, clean

PLAN = resource("samples", "licht.yaml")


@pytest.fixture
def goed(tmp_path: Path) -> Path:
    pad = tmp_path / "ons-plan.docx"
    pad.write_bytes(sjabloon("{{ titel }}"))
    return pad


def test_a_template_becomes_one_file_with_what_it_left_out(
    goed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, uit, _ = run(capsys, "render", PLAN, "--template", goed, "--out", tmp_path / "uit")
    assert (code, [pad.name for pad in (tmp_path / "uit").iterdir()]) == (0, ["ons-plan.docx"])
    assert "niet in dit document" in uit
    assert "Doelen" in uit


def test_strict_writes_nothing_when_something_is_left_out(
    goed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, fout = run(capsys, "render", PLAN, "--template", goed, "--strict", "--out", tmp_path / "uit")
    assert (code, (tmp_path / "uit").exists()) == (1, False)
    assert "niet geschreven" in fout


FOUT = {
    "a child": (("--reader", "kind"), "niet voor kind"),
    "a document": (("--document", "casenote"), "laat --document"),
    "a format": (("--format", "pdf"), "--format weg"),
    "no logo": (("--logo", "is-er-niet.png"), "ontbreekt"),
}


@pytest.mark.parametrize(("opties", "woorden"), FOUT.values(), ids=FOUT)
def test_what_cannot_be_is_refused_in_one_sentence(
    opties: tuple[str, ...], woorden: str, goed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, fout = run(capsys, "render", PLAN, "--template", goed, "--out", tmp_path / "uit", *opties)
    assert (code, (tmp_path / "uit").exists()) == (2, False)
    assert woorden in fout


def test_a_bad_template_makes_no_file_and_names_every_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = tmp_path / "slecht.docx"
    pad.write_bytes(sjabloon("{{ titul }}", "{% for d in doelen %}"))
    code, _, fout = run(capsys, "render", PLAN, "--template", pad, "--out", tmp_path / "uit")
    assert (code, (tmp_path / "uit").exists()) == (2, False)
    assert "WS-002" in fout
    assert "WS-003" in fout


def test_a_check_leaves_comments_in_a_copy_and_the_copy_is_no_worse(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad, kopie = tmp_path / "slecht.docx", tmp_path / "kopie.docx"
    pad.write_bytes(sjabloon("Goed.", "{{ titul }}"))
    code, uit, _ = run(capsys, "templates", "check", pad, "--comments", kopie)
    assert code == 1
    assert "Bedoelt u ‘titel’?" in uit
    assert [een.text for een in Document(str(kopie)).comments if "titel" in een.text]
    assert [een.code for een in keur_eigen(kopie.read_bytes(), "kopie.docx")] == ["WS-002"]


def test_a_comment_stands_at_the_paragraph_of_its_problem() -> None:
    data = sjabloon("Goed.", "{{ titul }}")
    kopie = Document(BytesIO(met_opmerkingen(data, "x.docx", keur_eigen(data, "x.docx"), VANDAAG)))
    assert ["commentRangeStart" in alinea._p.xml for alinea in kopie.paragraphs] == [False, True]


def test_a_copy_never_takes_the_place_of_the_template(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pad = tmp_path / "slecht.docx"
    pad.write_bytes(sjabloon("{{ titul }}"))
    code, _, fout = run(capsys, "templates", "check", pad, "--comments", pad)
    assert code == 2
    assert "blijft zoals het is" in fout
    assert pad.read_bytes() == sjabloon("{{ titul }}")


GROEPEN = catalogus(clean())
LUSSEN = {groep.lus.split()[2]: groep.lus.partition(" … ")[0] for groep in GROEPEN if groep.lus}


def lussen_om(naam: str) -> tuple[str, ...]:
    """Return the loops that a name needs around it, the outermost first."""
    lus = LUSSEN.get(naam)
    return (*lussen_om(lus.split()[4].partition(".")[0]), lus) if lus else ()


@pytest.mark.parametrize("groep", GROEPEN, ids=lambda groep: groep.titel)
def test_every_field_in_the_list_can_be_used(groep: Groep) -> None:
    open_ = lussen_om(groep.lus.split()[2]) if groep.lus else ()
    if groep.titel == "In een herhaling":
        open_ = ("{% for doel in doelen %}",)
    if "Beelden" in groep.titel:
        assert all(keur_eigen(met_beeld(regel.tag), "x.docx") == () for regel in groep.regels)
        return
    tags = [regel.tag for regel in groep.regels]
    assert keur_eigen(sjabloon(*open_, *tags, *["{% endfor %}"] * len(open_)), "x.docx") == ()


def test_the_list_of_fields_has_examples_and_comes_as_tables_in_word_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, uit, _ = run(capsys, "templates", "fields")
    assert code == 0
    assert "→ Plan van Noor, Daan, Sanne en Bart" in uit
    assert run(capsys, "templates", "fields", "--out", tmp_path / "velden.docx")[0] == 0
    assert "{{ titel }}" in alineas((tmp_path / "velden.docx").read_bytes())


def test_a_template_that_takes_too_long_is_stopped() -> None:
    lang = Opdracht(met_beeld("beeld: veiligheidsschaal"), "x.docx", uitgave(clean(), "gezin"), "x.docx")
    with pytest.raises(PlandocsError, match="seconden"):
        gemaakt(lang, Limits(seconds=0.001))


def test_the_example_is_what_its_script_writes_and_is_in_order() -> None:
    data = resource("samples", "sjablonen", "eigen-plan.docx").read_bytes()
    assert data == template()
    assert keur_eigen(data, "eigen-plan.docx") == ()
