"""Where ids are offered: behind a field that refers, in a list or on a line, in YAML and in JSON."""

from __future__ import annotations

import pytest

from plandocs.lsp.aanvullen import aanvullingen, verwijsvelden, vraag_op
from plandocs.lsp.bekijken import bekijk
from plandocs.lsp.uitleggen import uitleg_op
from plannen import VANDAAG, clean

PLAN = "plandocs: 1\nkop: {titel: Plan, opsteller: a}\npersonen:\n  - {id: a, roepnaam: Anna, rol: ouder}\n"


@pytest.mark.parametrize(
    ("tekst", "veld", "begonnen"),
    [
        ("  wie: ", "wie", ""),
        ("  wie: sa", "wie", "sa"),
        ("wie: [sanne, ba", "wie", "ba"),
        ("wie: [", "wie", ""),
        ("  - {wie: bart, toezicht_door: [ri", "toezicht_door", "ri"),
        ('"gesteld_door": "fa', "gesteld_door", "fa"),
        ('"wie": ["sanne", "', "wie", ""),
        ("wie:\n  - ", "wie", ""),
        ("wie:\n- sanne\n# let op\n- ba", "wie", "ba"),
        ("- wie:\n    - sanne\n    - b", "wie", "b"),
        ("huishouden: bij", "huishouden", "bij"),
        ("voorwaarden: [v", "voorwaarden", "v"),
    ],
)
def test_an_id_is_offered_behind_a_field_that_refers(tekst: str, veld: str, begonnen: str) -> None:
    regels = tekst.split("\n")
    vraag = vraag_op(regels, len(regels) - 1, len(regels[-1]))
    assert vraag is not None
    assert (vraag.veld, regels[-1][vraag.begonnen.begin : vraag.begonnen.einde]) == (veld, begonnen)


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "tekst: wie",
        "wat: Bel wie: sanne of ba",
        "onderdelen:\n  - sa",
        "wie:\n  tekst: x\n  - b",
        "wie: sanne ",
        "x" * 999,
    ],
)
def test_nothing_is_offered_elsewhere(tekst: str) -> None:
    regels = tekst.split("\n")
    assert vraag_op(regels, len(regels) - 1, len(regels[-1])) is None


def test_only_items_of_the_kind_that_the_field_refers_to_are_offered() -> None:
    vraag = vraag_op(["huishouden: "], 0, 12)
    assert vraag is not None
    assert {een.id for een in aanvullingen(vraag, clean(), ())} == {een.id for een in clean().huishoudens}


def test_every_field_that_refers_to_people_is_known() -> None:
    personen = {naam for naam, soorten in verwijsvelden().items() if "persoon" in soorten}
    assert {"wie", "toezicht_door", "gesteld_door", "delen_met", "opsteller", "niet_voor"} <= personen


def test_pointing_at_an_id_says_who_it_is() -> None:
    stand = bekijk(PLAN, "plan.yaml", VANDAAG)
    zonder = type(stand)(stand.gelezen, ())
    assert "Anna, ouder" in uitleg_op(zonder, 1, PLAN.split("\n")[1].index("a}"))


@pytest.mark.parametrize("tekst", ["", "\n\n", "\ud800", "[" * 500, "a: {", "\x00", "- \u2028x", "plandocs: 1"])
def test_a_text_that_is_no_plan_is_shown_as_a_problem_on_a_line_of_the_text(tekst: str) -> None:
    for naam in ("plan.yaml", "plan.json"):
        meldingen = bekijk(tekst, naam, VANDAAG).meldingen
        assert meldingen
        assert all(0 <= een.stuk.regel <= tekst.count("\n") for een in meldingen)
        assert all(een.stuk.begin <= een.stuk.einde for een in meldingen)
