"""Every statement in a court report has one number, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from plandocs.documents.schrijver import Schrijver
from plandocs.plan import Plan
from plandocs.plan.base import Uitspraak
from plandocs.plan.ondersteuningsplan import Kracht, Zorg
from plandocs.plan.veilig_verder_plan import VeiligeKracht
from plandocs.plan.walk import van_soort

FEITEN, KIND, VISIES, KRACHTEN = "feiten", "kind", "visies", "krachten"
SOORTEN = ("feit", "waarneming", "citaat", "mening", "interpretatie")
_FEITEN_UIT = ("rechtbank.feiten", "veilig_verder_plan.gebeurtenissen", "ondersteuningsplan.zorgen")
_VISIES_UIT = ("ondersteuningsplan.aanleiding", "ondersteuningsplan.gewenst_resultaat")


@dataclass(frozen=True, slots=True)
class Genummerd:
    """A statement with its number in the report and its path in the plan."""

    nummer: int
    pad: str
    uitspraak: Uitspraak
    geldt: bool


class Rechtbankschrijver(Schrijver):
    """Writes references to statements as the numbers of the report."""

    @cached_property
    def genummerd(self) -> dict[str, tuple[Genummerd, ...]]:
        """The statements of every chapter that has them, numbered through."""
        vervangen = {een.correctie_van for een in self.uitspraken.values() if een.correctie_van}
        per_deel: dict[str, list[Genummerd]] = {FEITEN: [], KIND: [], VISIES: [], KRACHTEN: []}
        gevonden = list(_uitspraken(self.plan, _aangehaald(self.plan)))
        nummer = 0
        for deel, lijst in per_deel.items():
            eigen = [(pad, een, _geldt(een, vervangen)) for waar, pad, een in gevonden if waar == deel]
            for pad, een, geldt in sorted(eigen, key=lambda item: (not item[2], SOORTEN.index(item[1].soort))):
                nummer += 1
                lijst.append(Genummerd(nummer, pad, een, geldt))
        return {deel: tuple(lijst) for deel, lijst in per_deel.items()}

    @cached_property
    def nummers(self) -> dict[str, tuple[str, int]]:
        """How items are referred to: statements by their number in the report, other items as in the plan."""
        alle = (een for lijst in self.genummerd.values() for een in lijst)
        return {**super().nummers, **{een.uitspraak.id: ("nr.", een.nummer) for een in alle if een.uitspraak.id}}


def _geldt(een: Uitspraak, vervangen: Iterable[str | None]) -> bool:
    """Return whether a statement still holds: not corrected, not outdated, not solved."""
    opgelost = isinstance(een, Zorg) and een.status == "opgelost"
    return not (een.achterhaald_per or opgelost or (een.id and een.id in vervangen))


def _aangehaald(plan: Plan) -> frozenset[str]:
    """Return the ids of all statements that a conclusion, decision or analysis rests on, or that are corrected."""
    conclusies = plan.rechtbank.conclusies if plan.rechtbank else ()
    besluiten = plan.gezinsplan.kernbeslissingen if plan.gezinsplan else ()
    analyse = plan.ondersteuningsplan.analyse
    verbeterd = (een.correctie_van for _, een in van_soort(plan, Uitspraak) if een.correctie_van)
    steunt = (id for een in conclusies for id in (*een.feiten, *een.daartegenover))
    beslist = (id for een in besluiten for id in een.feiten)
    return frozenset((*steunt, *beslist, *verbeterd, *(analyse.verwijzingen if analyse else ())))


def _uitspraken(plan: Plan, aangehaald: frozenset[str]) -> Iterator[tuple[str, str, Uitspraak]]:
    """Yield chapter, path and statement; a statement from elsewhere is there when something rests on it."""
    kinderen = {kind.id for kind in plan.kinderen}
    gevonden = sorted(van_soort(plan, Uitspraak), key=lambda paar: not paar[0].startswith("rechtbank."))
    for pad, een in gevonden:
        if isinstance(een, Kracht | VeiligeKracht):
            yield KRACHTEN, pad, een
        elif pad.startswith(_VISIES_UIT) or ".ander_standpunt" in pad:
            yield (KIND if een.wie in kinderen else VISIES), pad, een
        elif pad.startswith(_FEITEN_UIT) or (een.id in aangehaald):
            yield FEITEN, pad, een
