"""Every kind of part that can be withheld, one at a time, with an invented word in each of its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from lezers.geheimen import JAAR, Verzinner, gevuld
from plandocs.documents import DOCUMENTS
from plandocs.lezers import LEZERS, Voor, groep, zicht
from plandocs.lezers.boom import boom
from plandocs.lezers.zoektekst import kern
from plandocs.pieces import pieces
from plandocs.pipeline import plan_as_json
from plandocs.plan import Plan
from plandocs.plan.base import Lezer, Zichtbaar
from plandocs.plan.walk import geef, stappen
from plannen import PLANNEN, plan_van
from vol_plan import full

VOL = "vol"


def plan_met(naam: str) -> Plan:
    """Return a sample, or the clean sample with everything filled in."""
    return full("generaliseren_borgen") if naam == VOL else plan_van(naam)


def _plekken() -> Iterator[tuple[str, str]]:
    """Yield the first place of every kind of part that can be withheld, in whichever plan has it."""
    gezien = set()
    for naam in (VOL, *PLANNEN):
        for knoop in boom(plan_met(naam)):
            soort = re.sub(r"\d+", "", knoop.pad)
            if isinstance(knoop.deel, Zichtbaar) and soort not in gezien:
                gezien.add(soort)
                yield naam, knoop.pad


PLEKKEN = list(_plekken())


def vervangen(houder: Any, pad: tuple[str | int, ...], nieuw: Any) -> Any:
    """Return a part in which the part at a path is another."""
    if not pad:
        return nieuw
    eerst, *rest = pad
    if isinstance(eerst, int):
        return (*houder[:eerst], vervangen(houder[eerst], tuple(rest), nieuw), *houder[eerst + 1 :])
    return houder.model_copy(update={eerst: vervangen(getattr(houder, eerst), tuple(rest), nieuw)})


def verteld(plan: Plan, voor: Voor) -> str:
    """Return everything that a reader gets: the plan as data, and the words of all documents with their names."""
    gezien = zicht(plan, voor)
    told = [plan_as_json(gezien).decode()]
    for soort in DOCUMENTS.values():
        for document in soort.stel_op(plan, gezien, voor) if voor.soort in soort.lezers else ():
            told += [document.name, document.title, document.header, document.footer]
            told += [piece.text for piece in pieces(document)]
    return "\n".join(told)


def lezers(plan: Plan, plek: int) -> Iterator[tuple[Voor, dict[str, Any]]]:
    """Yield readers with what keeps a part from them: one kind of reader, and one person of another."""
    soort: Lezer = sorted(LEZERS.values())[plek % len(LEZERS)]
    yield Voor(soort), {"voor": tuple(lezer for lezer in LEZERS.values() if lezer != soort), "niet_voor": ()}
    wie = sorted(groep(plan, "gezin"))[plek % len(groep(plan, "gezin"))]
    yield Voor("gezin", wie), {"niet_voor": (wie,), "voor": ()}


@pytest.mark.parametrize(("naam", "pad"), PLEKKEN, ids=[pad for _, pad in PLEKKEN])
def test_no_field_of_a_withheld_part_is_told(naam: str, pad: str) -> None:
    plan = plan_met(naam)
    for voor, dicht in lezers(plan, PLEKKEN.index((naam, pad))):
        bedenk = Verzinner(7)
        nieuw = gevuld(geef(plan, pad), bedenk).model_copy(update=dicht)
        told = verteld(vervangen(plan, stappen(pad), nieuw), voor)
        letters = kern(told)
        assert len(bedenk.gemaakt) > 1
        assert [een for een in bedenk.gemaakt if een in letters] == []
        assert JAAR not in re.findall(r"\d+", told)


def test_what_is_not_withheld_is_told() -> None:
    """The search above would find the words, if they were there."""
    plan, bedenk = plan_van("schoon"), Verzinner(7)
    nieuw = plan.ondersteuningsplan.zorgen[0].model_copy(update={"tekst": f"Het is {bedenk.woord()} hier in {JAAR}."})
    told = verteld(vervangen(plan, stappen("ondersteuningsplan.zorgen[0]"), nieuw), Voor("gezin"))
    assert bedenk.gemaakt[0] in kern(told)
    assert JAAR in re.findall(r"\d+", told)
