"""A form follows the rules of the format, is locked where it should be, and asks no more than its profile."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from formulier.word_zoals_mensen import DAG, HOOFD, W, delen_van, formulier, zoek
from plandocs.errors import PlandocsError
from plandocs.loaders.word_form.formulier import leeg_plan, maak_formulier
from plandocs.loaders.word_form.keuzes import labels
from plandocs.loaders.word_form.vakken import MAX_TAG
from plannen import edited

PROFIELEN = ("licht", "volledig", "jvv")


def hoofd(data: bytes) -> etree._Element:
    return etree.fromstring(delen_van(data)[HOOFD])


@pytest.mark.parametrize("profiel", PROFIELEN)
def test_the_open_xml_validator_finds_nothing(profiel: str, tmp_path: Path) -> None:
    pad = tmp_path / "f.docx"
    pad.write_bytes(maak_formulier(leeg_plan(profiel), profiel, DAG))
    assert OpenXmlValidator().validate(str(pad)).errors == []


@pytest.mark.parametrize("naam", ["licht", "gezinsplan-fase-2"])
def test_the_form_of_a_plan_breaks_no_rule_that_validators_miss(naam: str) -> None:
    root = hoofd(formulier(naam))
    assert all(cel[-1].tag == f"{W}p" for cel in root.iter(f"{W}tc"))
    ids = [een.get(f"{W}val") for een in zoek(root, "//w:sdtPr/w:id")]
    assert len(ids) == len(set(ids))
    tags = [str(een.get(f"{W}val")) for een in zoek(root, "//w:sdtPr/w:tag")]
    assert max(map(len, tags)) <= MAX_TAG
    namen = [een.get(f"{W}name") for een in zoek(root, "//w:bookmarkStart")]
    assert len(namen) == len(set(namen))


def test_labels_are_locked_and_controls_are_not() -> None:
    root = hoofd(formulier("licht"))
    op_slot = zoek(root, "//w:sdt[w:sdtPr/w:group][w:sdtPr/w:lock/@w:val='contentLocked']")
    assert all(next(tabel.iterancestors(f"{W}sdt"), None) is not None for tabel in root.iter(f"{W}tbl"))
    assert len(op_slot) == len(zoek(root, "//w:sdtPr/w:group")) > 5
    assert not zoek(root, "//w:sdtPr[not(w:group)]/w:lock[@w:val='contentLocked' or @w:val='sdtContentLocked']")
    assert not zoek(root, "//w:sdtPr[w:lock/@w:val='sdtLocked'][ancestor::w:sdt/w:sdtPr/w15:repeatingSectionItem]")


def test_a_person_is_chosen_by_name_and_kept_by_id() -> None:
    root = hoofd(formulier("licht"))
    (item,) = zoek(root, "(//w:comboBox)[1]/w:listItem[@w:value='salma']")
    assert item.get(f"{W}displayText") == "tante Salma"


def test_people_with_the_same_name_are_told_apart() -> None:
    plan = edited({"personen[0].roepnaam": "Jip", "personen[1].roepnaam": "Jip"})
    root = hoofd(maak_formulier(plan, "licht", DAG))
    for lijst in zoek(root, "//w:comboBox"):
        namen = [str(item.get(f"{W}displayText")).casefold() for item in lijst]
        assert len(namen) == len(set(namen))


def test_labels_of_choices_are_all_different() -> None:
    root = hoofd(formulier("gezinsplan-fase-2"))
    for lijst in zoek(root, "//w:dropDownList"):
        namen = [str(item.get(f"{W}displayText")) for item in lijst]
        assert len(namen) == len(set(namen))
        assert not any("_" in naam for naam in namen)


def test_the_areas_of_life_and_the_readers_have_names_of_their_own() -> None:
    assert labels(["gezin", "netwerk"])["netwerk"] == "Netwerk"


def test_a_smaller_profile_asks_less() -> None:
    aantal = [len(zoek(hoofd(maak_formulier(leeg_plan(een), een, DAG)), "//w:sdt")) for een in PROFIELEN]
    assert aantal == sorted(aantal)
    assert len(set(aantal)) == 3


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(PlandocsError, match="licht, volledig, jvv"):
        maak_formulier(leeg_plan("zwaar"), "zwaar", DAG)
