"""What Word and people do to a form is read as they meant it, and nothing is dropped without a word."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from formulier.word_zoals_mensen import (
    DAG,
    NS,
    bewerkt,
    delen_van,
    formulier,
    haal_weg,
    ingepakt,
    kopieer,
    lees,
    typ,
    vak,
    woorden,
    zoek,
)
from plandocs.loaders import PlanError
from plandocs.loaders.word_form import lees_formulier
from plandocs.loaders.word_form.formulier import leeg_plan, maak_formulier
from plandocs.loaders.word_form.gegevens import FORMULIER, als_json, ingebed, uit_json, uitgelezen
from plandocs.loaders.word_form.veilig import OnveiligError
from plandocs.plan.walk import geef
from plannen import plan_van

DOEL = "ondersteuningsplan.doelen.0"
WNS = f'xmlns:w="{NS["w"]}"'


def waarde(data: bytes, pad: str) -> Any:
    return geef(lees(data).plan, pad)


def test_split_runs_smart_quotes_and_soft_hyphens_are_one_text() -> None:
    runs = (woorden("Ilyas is "), f"{woorden('‘op')}<w:softHyphen/>{woorden('tijd’')}", "<w:br/><w:t>elke dag</w:t>")
    data = bewerkt(formulier("licht"), typ(f"{DOEL}.tekst", *runs))
    assert waarde(data, "ondersteuningsplan.doelen[0].tekst") == "Ilyas is ‘op\u00adtijd’\nelke dag"


def test_a_choice_a_date_and_a_person_are_read_by_what_people_see() -> None:
    data = bewerkt(
        formulier("licht"),
        typ("kop.status", woorden("In uitvoering")),
        typ(f"{DOEL}.streefdatum", woorden("1 juni 2027")),
        typ(f"{DOEL}.acties.0.wie.0", woorden("Buurman  Gerrit")),
    )
    assert waarde(data, "kop.status") == "in_uitvoering"
    assert str(waarde(data, "ondersteuningsplan.doelen[0].streefdatum")) == "2027-06-01"
    assert waarde(data, "ondersteuningsplan.doelen[0].acties[0].wie") == ("gerrit",)


def test_a_date_that_says_something_else_than_the_calendar_is_reported() -> None:
    gelezen = lees(bewerkt(formulier("licht"), typ(f"{DOEL}.streefdatum", woorden("1 juni 2027"))))
    assert [een.wat for een in gelezen.opmerkingen] == [
        "De zichtbare datum ‘1 juni 2027’ is een andere dan de gekozen datum; de zichtbare telt"
    ]


def test_words_left_empty_are_nothing() -> None:
    data = bewerkt(formulier("licht"), typ(f"{DOEL}.acties.1.hoe_meten", woorden("  ")))
    assert waarde(data, "ondersteuningsplan.doelen[0].acties[1].hoe_meten") is None


def test_an_added_action_is_a_new_one_at_its_place() -> None:
    tag = f"{DOEL}.acties"
    data = bewerkt(formulier("licht"), kopieer(tag, 0), typ(f"{tag}.0.wat", woorden("Amal helpt."), keer=1))
    acties = waarde(data, "ondersteuningsplan.doelen[0].acties")
    assert [actie.wat[:6] for actie in acties] == ["Ilyas ", "Amal h", "Gerrit", "Yusuf "]


def test_an_added_goal_gets_an_id_of_its_own() -> None:
    tag = "ondersteuningsplan.doelen"
    data = bewerkt(formulier("licht"), kopieer(tag, 0), typ(f"{tag}.0.tekst", woorden("Één fijn huis"), keer=1))
    assert [doel.id for doel in waarde(data, tag)] == ["op-school", "een-fijn-huis", "amal-tijd"]


def test_an_exact_copy_is_reported() -> None:
    gelezen = lees(bewerkt(formulier("licht"), kopieer(f"{DOEL}.acties", 0)))
    assert [een.wat for een in gelezen.opmerkingen] == ["Dit is een kopie van wat erboven staat"]


def test_a_new_person_can_be_named_at_once() -> None:
    data = bewerkt(
        formulier("licht"),
        kopieer("personen", 4),
        typ("personen.4.roepnaam", woorden("Inez"), keer=1),
        typ("personen.4.achternaam", woorden("Bos"), keer=1),
        typ("personen.4.aanspreeknaam", woorden("tante Inez"), keer=1),
        typ(f"{DOEL}.acties.0.wie.0", woorden("Inez Bos")),
        typ(f"{DOEL}.acties.1.wie.0", woorden("tante Inez")),
    )
    acties = waarde(data, "ondersteuningsplan.doelen[0].acties")
    assert acties[0].wie == acties[1].wie == ("tante-inez",)


def test_an_unknown_name_is_told_with_its_place() -> None:
    data = bewerkt(formulier("licht"), typ(f"{DOEL}.acties.0.wie.0", woorden("Piet")))
    with pytest.raises(PlanError, match=r"plan.docx, alinea \d+, vak ‘Wie’ .*acties\[0\].wie\[0\].*‘Piet’"):
        lees(data)


def test_a_removed_action_is_gone_without_a_remark() -> None:
    gelezen = lees(bewerkt(formulier("licht"), haal_weg(f"{DOEL}.acties", 1)))
    assert [actie.wie for actie in gelezen.plan.ondersteuningsplan.doelen[0].acties] == [("ilyas",), ("yusuf",)]
    assert gelezen.opmerkingen == ()


def test_a_deleted_control_is_reported_and_its_words_too() -> None:
    def maak_platte_tekst(root: etree._Element) -> None:
        weg = vak(root, f"{DOEL}.acties.0.wanneer")
        for kind in zoek(weg, "w:sdtContent/w:r"):
            weg.addprevious(kind)
        ouder = weg.getparent()
        assert ouder is not None
        ouder.remove(weg)

    gelezen = lees(bewerkt(formulier("licht"), maak_platte_tekst))
    zinnen = [een.wat for een in gelezen.opmerkingen]
    assert any("Het vak ‘Wanneer’ is weg" in zin for zin in zinnen)
    assert "Hier staat tekst buiten een vak: ‘elke avond om 19.00 uur’" in zinnen


def test_words_beside_a_control_are_reported() -> None:
    def typ_ernaast(root: etree._Element) -> None:
        vak(root, "kop.titel").addnext(etree.fromstring(f"<w:r {WNS}>{woorden(' (nog vragen aan opa)')}</w:r>"))

    gelezen = lees(bewerkt(formulier("licht"), typ_ernaast))
    assert [een.wat for een in gelezen.opmerkingen] == ["Hier staat tekst buiten een vak: ‘(nog vragen aan opa)’"]


def test_a_control_of_somebody_else_is_reported() -> None:
    def voeg_toe_vak(root: etree._Element) -> None:
        eigen = f"<w:sdt {WNS}><w:sdtContent><w:r>{woorden('van mij')}</w:r></w:sdtContent></w:sdt>"
        vak(root, "kop.titel").addnext(etree.fromstring(eigen))

    gelezen = lees(bewerkt(formulier("licht"), voeg_toe_vak))
    assert [een.wat for een in gelezen.opmerkingen] == ["Dit vak is niet van plandocs: ‘van mij’"]


def tracked(root: etree._Element) -> None:
    inhoud = zoek(vak(root, f"{DOEL}.tekst"), "w:sdtContent")[0]
    for kind in list(inhoud):
        inhoud.remove(kind)
    weg = '<w:del w:id="9001" w:author="A"><w:r><w:delText>Oud</w:delText></w:r></w:del>'
    erbij = '<w:ins w:id="9002" w:author="A"><w:r><w:t>Nieuw</w:t></w:r></w:ins>'
    inhoud.extend(etree.fromstring(f"<w:p {WNS}>{weg}{erbij}</w:p>"))


def test_tracked_changes_must_be_decided_on() -> None:
    data = bewerkt(formulier("licht"), tracked)
    with pytest.raises(OnveiligError, match="--changes accept"):
        lees(data)
    assert lees_formulier(data, "p.docx", "accept").plan.ondersteuningsplan.doelen[0].tekst == "Nieuw"
    assert lees_formulier(data, "p.docx", "reject").plan.ondersteuningsplan.doelen[0].tekst == "Oud"


def test_every_path_has_its_control() -> None:
    gelezen = lees(formulier("licht"))
    plaats = gelezen.plaatsen["ondersteuningsplan.doelen[1].acties[0].wat"]
    assert plaats.vak == "Wat"
    assert plaats.einde is not None
    regel = gelezen.regels[plaats.regel - 1]
    assert regel[plaats.kolom - 1 : plaats.einde - 1] == "Salma kookt en wast daarna af met Ilyas."


def test_an_empty_form_says_what_is_needed() -> None:
    with pytest.raises(PlanError, match="‘titel’"):
        lees(maak_formulier(leeg_plan("licht"), "licht", DAG))


def test_an_ordinary_document_and_a_form_of_another_product_are_told_apart() -> None:
    delen = {naam: deel for naam, deel in delen_van(formulier("licht")).items() if "customXml" not in naam}
    with pytest.raises(OnveiligError, match="ander programma"):
        lees(ingepakt(delen))
    kaal = delen | {"word/document.xml": f"<w:document {WNS}><w:body><w:p/></w:body></w:document>".encode()}
    with pytest.raises(OnveiligError, match="gewoon Word-document"):
        lees(ingepakt(kaal))


def met_gegevens(**anders: Any) -> bytes:
    delen = delen_van(formulier("licht"))
    tekst = uitgelezen(delen, FORMULIER, "x")
    assert tekst is not None
    gegevens = replace(uit_json(tekst, "x"), **anders)
    return ingepakt(delen | {"customXml/item1.xml": ingebed(FORMULIER, als_json(gegevens))})


def test_an_older_form_is_read_and_what_is_new_is_listed() -> None:
    gelezen = lees(met_gegevens(velden=()))
    assert gelezen.plan == plan_van("licht")
    assert "Kop.titel" in gelezen.opmerkingen[0].wat


def test_a_form_of_a_newer_version_is_refused() -> None:
    with pytest.raises(OnveiligError, match="nieuwere versie"):
        lees(met_gegevens(versie=99))


def test_data_that_was_tampered_with_is_refused() -> None:
    delen = delen_van(formulier("licht"))
    veranderd = delen["customXml/item1.xml"].replace(b'sha256="', b'sha256="0')
    with pytest.raises(OnveiligError, match="veranderd of beschadigd"):
        lees(ingepakt(delen | {"customXml/item1.xml": veranderd}))
