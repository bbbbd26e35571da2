"""Whatever stands in a plan appears literally in an own template, nothing is evaluated, dropped unnoticed or leaked."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from eigen_sjabloon.sjablonen_zoals_mensen import alineas, gevuld, met_beeld, met_tabel, sjabloon
from genoeg import genoeg
from plandocs.documents.onderdelen import SECTIES
from plandocs.eigen_sjabloon import Opdracht, maak
from plandocs.eigen_sjabloon.beelden import Beeld
from plandocs.errors import LeakError, PlandocsError
from plandocs.lezers.uitgave import uitgave
from plandocs.plan.base import onzichtbaar_teken
from plandocs.resources import resource
from plannen import clean, edited
from word.pakket import changed

CONCEPT = "CONCEPT"
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"])
VIJANDIG = st.sampled_from(
    [
        "{{ titel }}",
        "{% for x in doelen %}",
        "{% endfor %}",
        "{#",
        "}}",
        "&amp;",
        "</w:t>",
        "<",
        "]]>",
        "{_{",
        "\n",
        "\t",
    ]
)
TEKST = (
    st.lists(VIJANDIG | st.text(LETTERS, min_size=1, max_size=12), min_size=1, max_size=5)
    .map("".join)
    .filter(lambda tekst: bool(tekst.strip()) and onzichtbaar_teken(tekst) is None and "\u200e" not in tekst)
)
IN_EEN_TABEL = met_tabel(("{%tr for k in krachten %}",), ("{{ k.tekst }}",), ("{%tr endfor %}",))


@settings(max_examples=genoeg(25), suppress_health_check=[HealthCheck.too_slow])
@given(TEKST)
@example("{{ titel }} & <b> ]]> {% raw %} {_{ 1 }_}")
def test_somebodys_words_appear_as_they_are_and_are_never_evaluated(tekst: str) -> None:
    plan = edited({"ondersteuningsplan.krachten[0].tekst": tekst, "ondersteuningsplan.krachten[0].soort": "citaat"})
    assert alineas(gevuld(IN_EEN_TABEL, plan).data)[0] == tekst


@pytest.mark.parametrize("naam", SECTIES)
def test_every_section_can_be_placed_in_a_bare_template(naam: str) -> None:
    def kaal(docx: Any) -> None:
        for stijl in list(docx.styles):
            if stijl.name not in ("Normal", "Default Paragraph Font", "Normal Table"):
                stijl.delete()

    gevuld(sjabloon("{{ titel }}", f"{{{{p onderdeel('{naam}') }}}}", anders=kaal), clean())


def test_a_section_uses_the_styles_of_the_template() -> None:
    docx = Document(BytesIO(gevuld(sjabloon("{{p onderdeel('doelen') }}"), clean()).data))
    eigen = {stijl.name: stijl.element.xml for stijl in Document().styles}
    gebruikt = {alinea.style.name: alinea.style.element.xml for alinea in docx.paragraphs if alinea.style}
    assert gebruikt["Heading 1"] == eigen["Heading 1"]
    assert {tabel.style.name for tabel in docx.tables if tabel.style} == {"Table Grid"}


def test_with_every_section_placed_hardly_anything_is_missed() -> None:
    alles = gevuld(sjabloon(*(f"{{{{p onderdeel('{naam}') }}}}" for naam in SECTIES)), clean())
    missers = {pad for een in alles.gemist for pad in een.paden}
    assert not {
        pad for pad in missers if pad.startswith(("ondersteuningsplan.doelen", "veilig_verder_plan.afspraken["))
    }


def test_what_the_template_did_not_place_is_told_and_what_it_placed_is_not() -> None:
    klaar = gevuld(sjabloon("{% for d in doelen %}", "{{ d.tekst }}", "{% endfor %}"), clean())
    missers = {pad for een in klaar.gemist for pad in een.paden}
    assert "ondersteuningsplan.doelen[0].tekst" not in missers
    assert "ondersteuningsplan.doelen[0].acties[0].wat" in missers
    assert any("Doelen" in str(een) for een in klaar.gemist)


@pytest.mark.parametrize(("tekst", "aantal"), [("{{ titel }}", 1), ("{{ concept }}{{ titel }}", 1)])
def test_a_draft_says_so_once_even_when_the_template_forgot(tekst: str, aantal: int) -> None:
    plan = edited({"kop.status": "concept"})
    woorden = " ".join(alineas(gevuld(sjabloon(tekst), plan).data))
    assert woorden.count(CONCEPT) == aantal
    assert CONCEPT not in " ".join(alineas(gevuld(sjabloon(tekst), edited({"kop.status": "vastgesteld"})).data))


def test_what_a_reader_may_not_see_is_not_there_to_place() -> None:
    plan = edited({"ondersteuningsplan.krachten[0].voor": ["intern"]})
    geheim = plan.ondersteuningsplan.krachten[0].tekst
    assert geheim in alineas(gevuld(IN_EEN_TABEL, plan, "intern").data)
    assert geheim not in alineas(gevuld(IN_EEN_TABEL, plan).data)


def test_a_secret_typed_in_the_template_itself_is_found() -> None:
    plan = edited({"ondersteuningsplan.krachten[0].voor": ["intern"]})
    with pytest.raises(LeakError):
        gevuld(sjabloon("{{ titel }}", plan.ondersteuningsplan.krachten[0].tekst), plan)


def test_who_made_the_template_is_forgotten() -> None:
    def eigenaar(docx: Any) -> None:
        docx.core_properties.author = "Verzonnen Maker"
        docx.core_properties.comments = "Verzonnen Maker"
        docx.add_comment(docx.paragraphs[0].runs, text="Verzonnen Maker", author="Verzonnen Maker", initials="VM")

    data = gevuld(sjabloon("{{ titel }}", anders=eigenaar), clean()).data
    with zipfile.ZipFile(BytesIO(data)) as bestand:
        assert not [naam for naam in bestand.namelist() if b"Verzonnen" in bestand.read(naam)]


def test_a_picture_is_replaced_in_its_size_and_place() -> None:
    data = gevuld(met_beeld("beeld: veiligheidsschaal"), clean()).data
    vorm = Document(BytesIO(data)).inline_shapes[0]
    assert (vorm.width, vorm.height) == (914_400, 457_200)
    assert vorm._inline.docPr.get("descr") not in (None, "", "beeld: veiligheidsschaal")
    with zipfile.ZipFile(BytesIO(data)) as bestand:
        beelden = [naam for naam in bestand.namelist() if naam.startswith("word/media/")]
    assert sorted(beelden) == ["word/media/beeld1.png", "word/media/beeld1.svg"]


def test_a_picture_keeps_its_proportions_within_its_place() -> None:
    from PIL import Image

    data = gevuld(met_beeld(f"{{{{ portret-{clean().kinderen[0].id} }}}}"), clean()).data
    with zipfile.ZipFile(BytesIO(data)) as bestand:
        breed, hoog = Image.open(BytesIO(bestand.read("word/media/beeld1.png"))).size
    assert abs(breed / hoog - 2) < 0.05


def test_a_picture_that_the_plan_has_nothing_for_is_left_out_and_told() -> None:
    klaar = gevuld(met_beeld("beeld: portret-niemand"), clean())
    assert klaar.zonder_beeld == ("portret-niemand",)
    assert len(Document(BytesIO(klaar.data)).inline_shapes) == 0


def test_a_logo_has_to_be_given() -> None:
    data, deze = met_beeld("{{ logo }}"), uitgave(clean(), "gezin")
    with pytest.raises(PlandocsError, match="--logo"):
        maak(Opdracht(data, "x.docx", deze, "x.docx"))
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>'
    klaar = maak(Opdracht(data, "x.docx", deze, "x.docx", Beeld(svg, "Logo")))
    assert Document(BytesIO(klaar.data)).inline_shapes[0]._inline.docPr.get("descr") == "Logo"


def test_an_ordinary_picture_stays_also_when_it_is_large() -> None:
    data = met_beeld("Ons gebouw", 2000, 2000)
    assert Document(BytesIO(gevuld(data, clean()).data)).inline_shapes[0]._inline.docPr.get("descr") == "Ons gebouw"


@pytest.mark.parametrize("data", [resource("samples", "sjablonen", "eigen-plan.docx").read_bytes(), IN_EEN_TABEL])
def test_the_open_xml_validator_finds_nothing(data: bytes, tmp_path: Path) -> None:
    pad = tmp_path / "klaar.docx"
    pad.write_bytes(gevuld(data, clean()).data)
    assert OpenXmlValidator().validate(str(pad)).errors == []


def test_a_template_saved_as_dotx_becomes_a_document() -> None:
    soort = "wordprocessingml.{}.main"
    dotx = changed(sjabloon("{{ titel }}"), "[Content_Types].xml", soort.format("document"), soort.format("template"))
    assert alineas(gevuld(dotx, clean()).data)[0] == clean().kop.titel
