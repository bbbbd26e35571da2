"""File names say whose a document is, to who may know it, also of people who got an id before a name."""

from __future__ import annotations

import pytest

from plandocs.lezers import Voor
from plandocs.lezers.bestandsnamen import namen_in_bestanden
from plandocs.pipeline import tasks
from plandocs.plan import Plan


def plan(*namen: str | None) -> Plan:
    """Return a plan of children with ids as the editor mints them: persoon, persoon-2, persoon-3."""
    ids = ["persoon", *(f"persoon-{nummer}" for nummer in range(2, len(namen) + 1))]
    kinderen = [{"id": id, "roepnaam": naam, "rol": "jeugdige"} for id, naam in zip(ids, namen, strict=True)]
    oma = {"id": "oma", "roepnaam": "Ria", "rol": "netwerklid"}
    return Plan.model_validate({"plandocs": 1, "kop": {"titel": "Het plan"}, "personen": [*kinderen, oma]})


def bestanden(van: Plan, soort: str = "kindposter", lezer: Voor | None = None) -> list[str]:
    return [task.file_name for task in tasks(van, [soort], ["txt"], lezer)]


def test_a_minted_id_makes_room_for_the_first_name() -> None:
    assert bestanden(plan("Zoë", "Jan-Willem")) == ["kindposter-zoe.txt", "kindposter-jan-willem.txt"]


@pytest.mark.parametrize("naam", [None, "ليلى", "123"])
def test_without_a_name_in_plain_letters_the_id_stays(naam: str | None) -> None:
    assert bestanden(plan(naam)) == ["kindposter-persoon.txt"]


def test_a_name_or_id_of_somebody_else_is_not_taken() -> None:
    assert bestanden(plan("Noor", "noor", "Ria", "Oma", "Sem")) == [
        "kindposter-persoon.txt",
        "kindposter-persoon-2.txt",
        "kindposter-persoon-3.txt",
        "kindposter-persoon-4.txt",
        "kindposter-sem.txt",
    ]


def test_a_name_that_looks_like_the_id_of_another_is_not_taken() -> None:
    assert bestanden(plan("Persoon 2", "Sem")) == ["kindposter-persoon.txt", "kindposter-sem.txt"]


def test_an_id_that_a_writer_chose_keeps_its_file_name() -> None:
    assert bestanden(plan("Sem"), "kindposter", Voor("gezin", "oma")) == ["kindposter-sem-oma.txt"]


def test_one_reader_is_named_as_well() -> None:
    van = plan("Sem", "Noor")
    assert bestanden(van, "ondersteuningsplan", Voor("gezin", "persoon-2")) == ["ondersteuningsplan-noor.txt"]
    assert bestanden(van, "kindposter", Voor("gezin", "persoon-2")) == [
        "kindposter-sem-noor.txt",
        "kindposter-noor.txt",
    ]


def test_a_form_of_a_document_is_named_the_same_way() -> None:
    (task,) = tasks(plan("Sem"), ["kindposter"], ["html"], vormen=[("grote-letters", "zwart-wit")])
    assert task.file_name == "kindposter-sem.grote-letters.zwart-wit.html"


def test_who_may_not_see_a_name_does_not_read_it_in_a_file_name() -> None:
    van = plan("Sem", "Noor")
    naamloos = van.personen[0].model_copy(update={"roepnaam": None})
    for gezien in (van.personen[1:], (naamloos, *van.personen[1:])):
        assert namen_in_bestanden(van, van.model_copy(update={"personen": gezien})) == {"persoon-2": "noor"}


def test_a_name_that_this_reader_sees_once_is_still_the_name_of_two() -> None:
    van = plan("Noor", "Noor")
    assert namen_in_bestanden(van, van.model_copy(update={"personen": van.personen[1:]})) == {}


def test_the_document_itself_keeps_the_id_by_which_it_is_verified() -> None:
    (task,) = tasks(plan("Sem"), ["kindposter"], ["txt"])
    assert (task.document.name, task.file_name) == ("kindposter-persoon", "kindposter-sem.txt")
