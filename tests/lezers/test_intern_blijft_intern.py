"""What is for the own dossier reaches no other reader, and a child gets no paper of another."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from plandocs.documents import DOCUMENTS, compose
from plandocs.errors import PlandocsError
from plandocs.lezers import LEZERS, Voor, mogelijk, zicht
from plandocs.pipeline import plan_as_json, tasks
from plandocs.plan import Plan
from plannen import clean, edited, plan_van

VEILIG = "kinduitleg[0].veilig_meegeven"
REDEN = "Zqreden blijft hier."
INTERN = sorted(naam for naam, soort in DOCUMENTS.items() if soort.lezer == "intern")
ANDEREN = [*(Voor(soort) for soort in LEZERS.values() if soort != "intern"), Voor("gezin", "ruud")]


def namen(plan: Plan, names: Iterable[str], voor: Voor) -> set[str]:
    return {task.document.name for task in tasks(plan, names, ["txt"], voor)}


@pytest.mark.parametrize("voor", ANDEREN, ids=str)
def test_why_a_child_gets_something_along_is_only_in_the_dossier(voor: Voor) -> None:
    plan = edited({f"{VEILIG}.reden": REDEN, f"{VEILIG}.besluit": "zakkaart"})
    assert "veilig_meegeven" not in plan_as_json(zicht(plan, voor)).decode()
    assert all(REDEN.encode() not in (task.plan_json or b"") for task in tasks(plan, (), ["pdf"], voor))
    assert REDEN in plan_as_json(zicht(plan, "intern")).decode()


@pytest.mark.parametrize("voor", ANDEREN, ids=str)
def test_an_internal_document_is_made_for_no_other_reader(voor: Voor) -> None:
    gemaakt = namen(clean(), (), voor)
    assert not [naam for naam in gemaakt if naam.startswith(tuple(INTERN))]
    assert list(compose(clean(), INTERN, voor)) == []
    with pytest.raises(PlandocsError):
        namen(clean(), INTERN, voor)
    assert namen(clean(), INTERN, Voor("intern")) == set(INTERN)


@pytest.mark.parametrize(("besluit", "mee"), [("niets", set()), ("zakkaart", {"zakkaart-tess", "thermometer-tess"})])
@pytest.mark.parametrize("dicht", [False, True])
def test_the_decision_holds_for_a_reader_who_does_not_see_it(besluit: str, mee: set[str], dicht: bool) -> None:
    weg = {"kinduitleg[0].voor": ["intern"]} if dicht else {}
    plan = edited({f"{VEILIG}.besluit": besluit, **weg})
    blad = (
        "woord-en-beeld",
        "kindposter",
        "drie-huizen",
        "weekkalender",
        "mijn-kring",
        "voorgelezen",
        "thermometer",
        "zakkaart",
    )
    gemaakt = namen(plan, blad, Voor("kind"))
    assert {naam for naam in gemaakt if naam.endswith("-tess")} == mee


@pytest.mark.parametrize("ander", ["tess2", "tess-2", "tess-tess"])
def test_a_child_gets_no_paper_of_a_child_with_almost_the_same_id(ander: str) -> None:
    data = clean().model_dump(mode="json", exclude_defaults=True)
    tess = next(een for een in data["personen"] if een["id"] == "tess")
    data["personen"].append({**tess, "id": ander, "roepnaam": "Zqkind", "bsn": None})
    plan = Plan.model_validate(data)
    for een, niet in (("tess", ander), (ander, "tess")):
        papieren = list(tasks(plan, ["kindposter", "thermometer"], ["txt"], Voor("kind", een)))
        assert {task.document.name for task in papieren} == {f"kindposter-{een}", f"thermometer-{een}"}, niet


def test_a_second_story_is_not_for_a_child_whose_id_looks_like_its_name() -> None:
    data = clean().model_dump(mode="json", exclude_defaults=True)
    tess = next(een for een in data["personen"] if een["id"] == "tess")
    data["personen"].append({**tess, "id": "tess-2", "roepnaam": "Zqkind", "bsn": None})
    data["kinduitleg"].append(data["kinduitleg"][0])
    verhalen = tasks(Plan.model_validate(data), ["woord-en-beeld"], ["txt"], Voor("kind", "tess-2"))
    assert [task.document.person for task in verhalen] == ["tess-2"]


def test_a_numbered_document_is_for_everybody_of_its_kind() -> None:
    plan = plan_van("gezinsplan-fase-2")
    wie = mogelijk(plan, "professional")[0].id
    alle = namen(plan, ["casenote"], Voor("professional"))
    assert alle
    assert namen(plan, ["casenote"], Voor("professional", wie)) == {f"{naam}-{wie}" for naam in alle}
