"""Taking back what was written loses nothing of others; a key that comes back with other content hides nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from genoeg import genoeg
from plandocs.service.dossiers import opslag
from plandocs.service.dossiers.models import Dossier
from plandocs.service.editor.bewerking import Bewerking, BewerkingError, waarde_op
from plandocs.service.toegang.models import Gebruiker
from service.test_bewerken_en_bewaren import DOEL, Venster, ruw

GEBIEDEN = "ondersteuningsplan.levensgebieden"


@pytest.fixture
def een(browser: Client, dossier: Dossier) -> Venster:
    return Venster(browser, dossier, "een")


@pytest.fixture
def twee(browser: Client, dossier: Dossier) -> Venster:
    return Venster(browser, dossier, "twee")


def gezet(venster: Venster, pad: str, waarde: str, oud: str = "") -> int:
    venster.revisie = venster.stuur("zet", pad, waarde, oud=oud).json()["revisie"]
    return venster.revisie


def gedaan(venster: Venster, dossier: Dossier, op: str, pad: str, waarde: Any = None) -> int:
    dossier.refresh_from_db()
    venster.revisie = dossier.revisie
    return int(venster.stuur(op, pad, waarde).json()["revisie"])


def terug(venster: Venster, *revisies: int) -> Any:
    venster.nummer += 1
    vast = {"venster": venster.naam, "sleutel": f"{venster.naam}-t{venster.nummer}", "blad": "kop"}
    return venster.vraag("ongedaan/", {"revisie": revisies[-1], "revisies": [*revisies], **vast})


def zonder_contact(dossier: Dossier) -> str:
    nummer = next(nummer for nummer, een in enumerate(ruw(dossier)["personen"]) if not een.get("contact"))
    return f"personen[{nummer}].contact"


def test_what_others_wrote_in_a_moved_item_is_not_taken_back(een: Venster, twee: Venster, dossier: Dossier) -> None:
    eerste = gezet(een, f"{GEBIEDEN}[3].samenvatting", "Van een.", ruw_op(dossier, f"{GEBIEDEN}[3].samenvatting"))
    gedaan(twee, dossier, "verplaats", f"{GEBIEDEN}[3]", 0)
    assert twee.stuur("zet", f"{GEBIEDEN}[0].samenvatting", "Van twee.", oud="Van een.").status_code == 200
    botsing = terug(een, eerste)
    assert (botsing.status_code, botsing.json()["nu"]) == (409, "Van twee.")
    assert ruw_op(dossier, f"{GEBIEDEN}[0].samenvatting") == "Van twee."


def test_what_moved_is_taken_back_where_it_stands_now(een: Venster, twee: Venster, dossier: Dossier) -> None:
    was = ruw_op(dossier, f"{GEBIEDEN}[3].samenvatting")
    eerste = gezet(een, f"{GEBIEDEN}[3].samenvatting", "Van een.", was)
    gedaan(twee, dossier, "verplaats", f"{GEBIEDEN}[3]", 0)
    assert terug(een, eerste).status_code == 200
    assert ruw_op(dossier, f"{GEBIEDEN}[0].samenvatting") == was


def test_a_new_item_in_which_others_wrote_stays(een: Venster, twee: Venster, dossier: Dossier) -> None:
    bij = f"personen[{len(ruw(dossier)['personen'])}]"
    eerste = gedaan(een, dossier, "voeg_toe", bij, {"roepnaam": "Nieuw"})
    gezet(een, f"{bij}.achternaam", "Eigen")
    assert twee.stuur("zet", f"{bij}.achternaam", "Van twee", oud="Eigen", revisie=een.revisie).status_code == 200
    assert terug(een, eerste).status_code == 409
    assert ruw_op(dossier, f"{bij}.achternaam") == "Van twee"


def test_a_new_item_in_which_only_its_maker_wrote_goes(een: Venster, dossier: Dossier) -> None:
    voor = ruw(dossier)
    eerste = gedaan(een, dossier, "voeg_toe", "personen[0]", {"roepnaam": "Nieuw"})
    gezet(een, "personen[0].achternaam", "Eigen")
    assert terug(een, eerste).status_code == 200
    assert ruw(dossier) == voor


def test_the_first_field_of_an_empty_part_is_taken_back_with_it(een: Venster, dossier: Dossier) -> None:
    voor, contact = ruw(dossier), zonder_contact(dossier)
    antwoord = terug(een, gezet(een, f"{contact}.telefoon", "06-1"))
    assert (antwoord.status_code, ruw(dossier)) == (200, voor)


def test_what_others_wrote_beside_the_first_field_stays(een: Venster, twee: Venster, dossier: Dossier) -> None:
    contact = zonder_contact(dossier)
    eerste = gezet(een, f"{contact}.telefoon", "06-1")
    twee.stuur("zet", f"{contact}.email", "noor@post.example", oud="", revisie=eerste)
    assert terug(een, eerste).status_code == 200
    assert ruw_op(dossier, contact) == {"email": "noor@post.example"}


def test_a_conflict_in_a_part_that_was_empty_is_said(een: Venster, twee: Venster, dossier: Dossier) -> None:
    contact = zonder_contact(dossier)
    eerste = gezet(een, f"{contact}.telefoon", "06-1")
    twee.stuur("zet", f"{contact}.telefoon", "06-2", oud="06-1", revisie=eerste)
    botsing = terug(een, eerste)
    assert (botsing.status_code, botsing.json()["nu"]) == (409, "06-2")


def test_taking_back_more_takes_back_all_or_nothing(een: Venster, twee: Venster, dossier: Dossier) -> None:
    eerste = gezet(een, "kop.titel", "Van een", ruw_op(dossier, "kop.titel"))
    tweede = gezet(een, DOEL, "Ook van een.", ruw_op(dossier, DOEL))
    twee.stuur("zet", "kop.titel", "Van twee", oud="Van een", revisie=tweede)
    assert terug(een, eerste, tweede).status_code == 409
    assert (ruw_op(dossier, DOEL), ruw_op(dossier, "kop.titel")) == ("Ook van een.", "Van twee")


def test_a_removal_is_taken_back_after_another_in_the_same_place(een: Venster, dossier: Dossier) -> None:
    doelen = ruw(dossier)["ondersteuningsplan"]["doelen"]
    eerste, _ = (gedaan(een, dossier, "verwijder", "ondersteuningsplan.doelen[0]") for _ in range(2))
    assert terug(een, eerste).status_code == 200
    assert ruw(dossier)["ondersteuningsplan"]["doelen"] == [doelen[0], *doelen[2:]]
    assert terug(een, eerste).status_code == 409


def test_an_undo_after_the_plan_was_replaced_takes_nothing_back(
    een: Venster, dossier: Dossier, anna: Gebruiker
) -> None:
    eerste = gezet(een, f"{GEBIEDEN}[3].samenvatting", "Van een.", ruw_op(dossier, f"{GEBIEDEN}[3].samenvatting"))
    ander = ruw(dossier)
    ander["ondersteuningsplan"]["levensgebieden"][2]["samenvatting"] = "Uit een bestand."
    opslag.vervang(dossier, anna, ander, dossier.revisie, "bestand")
    assert terug(een, eerste).status_code == 409
    assert ruw(dossier) == ander


def test_one_key_with_two_edits_keeps_the_first_and_says_so(een: Venster, dossier: Dossier) -> None:
    gezet(een, "kop.titel", "Een", ruw_op(dossier, "kop.titel"))
    zelfde = een.stuur("zet", "kop.titel", "Een", oud="x", sleutel="een-1", revisie=0)
    anders = een.stuur("zet", "kop.titel", "Twee", oud="Een", sleutel="een-1")
    assert (zelfde.status_code, anders.status_code) == (200, 409)
    assert "niet bewaard" in anders.json()["fout"]
    assert ruw_op(dossier, "kop.titel") == "Een"


@pytest.mark.parametrize(
    ("pad", "getypt", "volgende"),
    [("kop.opgesteld", "12-12-2026", "13-12-2026"), ("kop.opgesteld", "2026-12-12", ""),
     ("personen[0].geboortedatum", "3 mrt 2015", "4-3-2015")],
)  # fmt: skip
def test_a_value_is_recognised_as_it_was_typed(
    een: Venster, dossier: Dossier, pad: str, getypt: str, volgende: str
) -> None:
    een.stuur("zet", pad, getypt, oud=ruw_op(dossier, pad))
    gezet(een, pad, getypt, een.stuur("zet", pad, getypt, oud="?").json().get("nu", getypt))
    assert een.stuur("zet", pad, volgende, oud=getypt).status_code == 200


def test_another_value_is_not_recognised(een: Venster, dossier: Dossier) -> None:
    een.stuur("zet", "kop.opgesteld", "12-12-2026", oud=ruw_op(dossier, "kop.opgesteld"))
    assert een.stuur("zet", "kop.opgesteld", "14-12-2026", oud="13-12-2026").status_code == 409


def ruw_op(dossier: Dossier, pad: str) -> Any:
    return waarde_op(ruw(dossier), pad)


PLAN = {"personen": [{"roepnaam": f"p{nummer}"} for nummer in range(3)]}
STAP = st.tuples(
    st.sampled_from(["zet", "voeg_toe", "verwijder", "verplaats", "terug", "terug"]),
    st.integers(0, 1), st.integers(0, 3), st.sampled_from(["achternaam", "contact.telefoon"]), st.integers(0, 3),
)  # fmt: skip


class TweeVensters(TestCase):
    """Whatever two windows do, what one wrote goes only by a removal or by an edit that names it."""

    @settings(max_examples=genoeg(40), deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
    @given(st.lists(STAP, min_size=4, max_size=14))
    def test_no_undo_loses_what_another_window_wrote(self, stappen: list[Any]) -> None:
        wie = Gebruiker.objects.create(username="anna")
        dossier = opslag.nieuw_dossier(wie, PLAN)
        for nummer, (op, venster, hier, veld, getal) in enumerate(stappen):
            voor = self._woorden(dossier)
            try:
                self._doe(dossier, wie, op, f"v{venster}", hier, veld, getal, nummer)
            except (opslag.ConflictError, BewerkingError):
                assert self._woorden(dossier) == voor
            if op == "terug":
                weg = voor - self._woorden(dossier)
                assert all(woord.startswith(f"v{venster}-") for woord in weg), (stappen, weg)

    def _doe(
        self, dossier: Dossier, wie: Gebruiker, op: Any, venster: str, hier: int, veld: str, getal: int, nummer: int
    ) -> None:
        dossier.refresh_from_db()
        if op == "terug":
            eigen = [een.revisie for een in dossier.wijzigingen.filter(venster=venster, sleutel__startswith="s")]
            if eigen:
                opslag.maak_ongedaan(dossier, wie, eigen[-1 - getal % len(eigen)], venster, f"t{nummer}")
            return
        pad = f"personen[{hier}]" if op != "zet" else f"personen[{hier}].{veld}"
        waarde = {"zet": f"{venster}-{nummer}", "voeg_toe": {"roepnaam": f"{venster}-{nummer}"}, "verplaats": getal}
        oud = waarde_op(json.loads(dossier.plan), pad) if op == "zet" else None
        aanvraag = opslag.Aanvraag(Bewerking(op, pad, waarde.get(op)), dossier.revisie, venster, f"s{nummer}", oud)
        opslag.bewerk(dossier, wie, aanvraag)

    def _woorden(self, dossier: Dossier) -> set[str]:
        dossier.refresh_from_db()
        deel = json.loads(dossier.plan).get("personen") or []
        velden = [een.get(naam) for een in deel for naam in ("roepnaam", "achternaam")]
        telefoons = [(een.get("contact") or {}).get("telefoon") for een in deel]
        return {woord for woord in (*velden, *telefoons) if woord and woord.startswith("v")}
