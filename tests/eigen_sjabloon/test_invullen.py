"""An own template is filled in as its maker meant: split tags, rows, lists, headers, text boxes, static signs."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from docx import Document

from eigen_sjabloon.sjablonen_zoals_mensen import alineas, gevuld, met_runs, met_tabel, met_tekstvak, sjabloon, tabellen
from plandocs.plan import Plan
from plannen import clean, edited

DOELEN = [doel.tekst for doel in clean().ondersteuningsplan.doelen]
NAMEN = {persoon.id: persoon.naam for persoon in clean().personen}

REGISSEUR = next(NAMEN[regie.wie] for regie in [clean().regie] if regie)


def gaf(data: bytes, plan: Plan | None = None) -> list[str]:
    return [tekst for tekst in alineas(gevuld(data, plan or clean()).data) if tekst]


@pytest.mark.parametrize(
    ("tag", "klaar"),
    [
        ("{{ titel }}", clean().kop.titel),
        ("{{kop.titel}}", clean().kop.titel),
        ("{{ versie }}", str(clean().kop.versie)),
        ("{{ regisseur.naam }}", REGISSEUR),
        ("{{ (doelen|first).tekst }}", DOELEN[0]),
        ("{{ doelen|length }}", str(len(DOELEN))),
        (f"{{{{ kop.kader == “{clean().kop.kader}” }}}}", "ja"),
        ("{{ kinderen|join(' & ') }}", " & ".join(kind.naam for kind in clean().kinderen)),
        ("{{ rechtbank.zaak.zaaknummer|default('geen') }}", "geen"),
        ("{# voor de maker #}na", "na"),
    ],
)
def test_a_field_gives_the_words_of_the_plan(tag: str, klaar: str) -> None:
    assert gaf(sjabloon(tag)) == [klaar]


def test_a_tag_that_word_split_over_runs_is_one_tag_in_the_look_of_its_beginning() -> None:
    data = gevuld(met_runs("Van {", "{ ti", "tel }", "}, versie {{ ", "versie }}."), clean()).data
    assert alineas(data) == [f"Van {clean().kop.titel}, versie {clean().kop.versie}."]
    runs = {run.text: bool(run.bold) for run in Document(BytesIO(data)).paragraphs[0].runs}
    assert runs[clean().kop.titel]
    assert not runs[str(clean().kop.versie)]


def test_signs_that_mean_something_elsewhere_stay_where_the_maker_put_them() -> None:
    tekst = "Jansen & Zn < 3 > 2 \"a\" 'b' {{ versie }} } { % #"
    assert gaf(sjabloon(tekst)) == [tekst.replace("{{ versie }}", str(clean().kop.versie))]


LUSSEN = {
    "rows of their own": (("{%tr for d in doelen %}", ""), ("{{ d.tekst }}", "x"), ("{%tr endfor %}", "")),
    "rows without tr": (("{% for d in doelen %}", ""), ("{{ d.tekst }}", "x"), ("{% endfor %}", "")),
    "cells of one row": (("{% for d in doelen %}{{ d.tekst }}", "x{% endfor %}"),),
    "cells of one row with tr": (("{%tr for d in doelen %}{{ d.tekst }}", "x{%tr endfor %}"),),
}


@pytest.mark.parametrize("rijen", LUSSEN.values(), ids=LUSSEN)
def test_a_loop_in_a_table_makes_a_row_for_every_goal(rijen: tuple[tuple[str, str], ...]) -> None:
    assert tabellen(gevuld(met_tabel(("Doel", "Vast"), *rijen), clean()).data) == [
        [["Doel", "Vast"], *([doel, "x"] for doel in DOELEN)]
    ]


def test_loops_in_loops_make_goals_with_their_actions() -> None:
    data = met_tabel(
        ("{%tr for d in doelen %}",),
        ("Doel {{ loop.index }}: {{ d.tekst }}",),
        ("{%tr for a in d.acties %}",),
        ("{{ a.wie }}: {{ a.wat }}",),
        ("{%tr endfor %}",),
        ("{%tr endfor %}",),
    )
    verwacht: list[list[str]] = []
    for nummer, doel in enumerate(clean().ondersteuningsplan.doelen, 1):
        verwacht.append([f"Doel {nummer}: {doel.tekst}"])
        for actie in doel.acties:
            namen = [NAMEN[id] for id in actie.wie]
            wie = f"{', '.join(namen[:-1])} en {namen[-1]}" if len(namen) > 1 else "".join(namen)
            verwacht.append([f"{wie}: {actie.wat}"])
    assert tabellen(gevuld(data, clean()).data) == [verwacht]


def test_nested_lists_keep_their_styles_and_their_order() -> None:
    def lijst(docx: Any) -> None:
        docx.add_paragraph("{%p for d in doelen %}")
        docx.add_paragraph("{{ d.tekst }}", style="List Number")
        docx.add_paragraph("{%p for a in d.acties %}")
        docx.add_paragraph("{{ a.wat }}", style="List Bullet 2")
        docx.add_paragraph("{%p endfor %}")
        docx.add_paragraph("{%p endfor %}")

    docx = Document(BytesIO(gevuld(sjabloon(anders=lijst), clean()).data))
    verwacht = [
        paar
        for doel in clean().ondersteuningsplan.doelen
        for paar in (("List Number", doel.tekst), *(("List Bullet 2", actie.wat) for actie in doel.acties))
    ]
    assert [(alinea.style.name, alinea.text) for alinea in docx.paragraphs if alinea.style] == verwacht


def test_a_loop_within_a_line_stays_on_that_line() -> None:
    namen = [NAMEN[kind.id] for kind in clean().kinderen]
    assert gaf(
        sjabloon("Voor {% for k in kinderen %}{{ k.naam }}{% if not loop.last %} en {% endif %}{% endfor %}.")
    ) == [f"Voor {' en '.join(namen)}."]


def test_a_condition_chooses_one_branch() -> None:
    data = sjabloon("{% if status == 'concept' %}", "a", "{% elif doelen %}", "b", "{% else %}", "c", "{% endif %}")
    assert gaf(data) == ["b"]


def test_headers_and_footers_are_filled_in() -> None:
    def kop_en_voet(docx: Any) -> None:
        docx.sections[0].header.paragraphs[0].text = "{{ titel }}"
        docx.sections[0].footer.paragraphs[0].text = "versie {{ versie }}"

    docx = Document(BytesIO(gevuld(sjabloon("{{ datum }}", anders=kop_en_voet), clean()).data))
    assert docx.sections[0].header.paragraphs[0].text == clean().kop.titel
    assert docx.sections[0].footer.paragraphs[0].text == f"versie {clean().kop.versie}"


def test_a_text_box_is_filled_in_once() -> None:
    data = gevuld(met_tekstvak("{{ titel }}"), clean()).data
    assert [tekst for tekst in alineas(data) if tekst.strip()] == [clean().kop.titel]


def test_a_tag_in_a_heading_keeps_the_heading() -> None:
    docx = Document(BytesIO(gevuld(sjabloon(anders=lambda d: d.add_heading("Plan: {{ titel }}", 1)), clean()).data))
    koppen = [(alinea.style.name, alinea.text) for alinea in docx.paragraphs if alinea.style]
    assert koppen == [("Heading 1", f"Plan: {clean().kop.titel}")]


def test_what_has_nothing_to_repeat_leaves_no_damage() -> None:
    zonder = edited({"bronnen": None})
    data = gevuld(met_tabel(("{%tr for b in bronnen %}",), ("{{ b.titel }}",), ("{%tr endfor %}",)), zonder).data
    assert tabellen(data) == []
    leeg = gevuld(met_tabel(("{%p if not titel %}x{%p endif %}",)), clean()).data
    assert tabellen(leeg) == [[[""]]]


def test_lines_tabs_and_markup_in_a_text_become_what_they_mean() -> None:
    plan = edited({"ondersteuningsplan.doelen[0].tekst": "Eerst **dit**.\n\n* een\n* twee"})
    assert gaf(sjabloon("{{ (doelen|first).tekst }}"), plan) == ["Eerst dit.\n– een\n– twee"]


def test_somebodys_own_words_are_never_taken_for_markup() -> None:
    woorden = "Ik zei **nooit** _ja_.\n* echt"
    plan = edited({"ondersteuningsplan.krachten[0].tekst": woorden, "ondersteuningsplan.krachten[0].soort": "citaat"})
    assert gaf(sjabloon("{{ (krachten|first).tekst }}"), plan) == [woorden]


def test_words_from_right_to_left_are_marked_so() -> None:
    plan = edited({"ondersteuningsplan.doelen[0].tekst": "Noor zegt مرحبا tegen oma."})
    data = gevuld(sjabloon("{{ (doelen|first).tekst }}"), plan).data
    runs = Document(BytesIO(data)).paragraphs[0].runs
    assert [run.text for run in runs if run.font.rtl] == ["مرحبا"]


def test_the_same_plan_and_template_give_the_same_bytes() -> None:
    data = sjabloon("{{ titel }}", "{{p onderdeel('doelen') }}")
    assert gevuld(data, clean()).data == gevuld(data, clean()).data
