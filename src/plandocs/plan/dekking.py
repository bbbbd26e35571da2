"""What the active safety agreements cover: which parts of day and week, and on how many people that rests."""

from __future__ import annotations

from dataclasses import dataclass

from plandocs.plan import Plan
from plandocs.plan.veilig_verder_plan import SITUATIES, Situatie, Veiligheidsafspraak

ALLEDAAGS: tuple[Situatie, ...] = ("ochtend", "na_school", "avond", "nacht", "weekend")
BIJZONDER: tuple[Situatie, ...] = ("omgang", "trigger")


@dataclass(frozen=True, slots=True)
class Dekking:
    """One part of day or week: the numbers of the agreements that cover it, and who helps or watches then."""

    situatie: Situatie
    afspraken: tuple[int, ...]
    mensen: tuple[str, ...]

    @property
    def titel(self) -> str:
        """The name of this part of day or week."""
        return SITUATIES[self.situatie]

    @property
    def gedekt(self) -> bool:
        """Whether any agreement says that it holds then."""
        return bool(self.afspraken)

    @property
    def alleen(self) -> str | None:
        """The one person on whom it all hangs then, or None."""
        return self.mensen[0] if self.gedekt and len(self.mensen) == 1 else None


def dekking(plan: Plan) -> tuple[Dekking, ...]:
    """Return every part of day and week with what covers it; nothing for a plan without active agreements.

    After school only counts with a child that is born; contact and tension only when an agreement names them.
    """
    afspraken = actieve_afspraken(plan)
    genoemd = {situatie for _, afspraak in afspraken for situatie in afspraak.situaties}
    jeugdigen = any(persoon.rol == "jeugdige" for persoon in plan.personen)
    alledaags = [situatie for situatie in ALLEDAAGS if situatie != "na_school" or jeugdigen]
    bijzonder = [situatie for situatie in BIJZONDER if situatie in genoemd]
    return tuple(_dekking(plan, situatie, afspraken) for situatie in [*alledaags, *bijzonder] if afspraken)


def actieve_afspraken(plan: Plan) -> tuple[tuple[int, Veiligheidsafspraak], ...]:
    """Return the safety agreements that hold now, with their place in the plan counted from 0."""
    deel = plan.veilig_verder_plan
    alle = enumerate(deel.afspraken if deel else ())
    return tuple((nummer, afspraak) for nummer, afspraak in alle if afspraak.status == "actief")


def steunt_op_een(plan: Plan) -> str | None:
    """Return the id of the one person on whom every covered part of day and week hangs, or None."""
    gedekt = [deel for deel in dekking(plan) if deel.gedekt]
    mensen = {deel.alleen for deel in gedekt}
    return mensen.pop() if len(mensen) == 1 else None


def _dekking(plan: Plan, situatie: Situatie, afspraken: tuple[tuple[int, Veiligheidsafspraak], ...]) -> Dekking:
    geldig = [(nummer, een) for nummer, een in afspraken if situatie in een.situaties or "altijd" in een.situaties]
    mensen = dict.fromkeys(id for _, een in geldig for id in _dragers(een, plan))
    return Dekking(situatie, tuple(nummer for nummer, _ in geldig), tuple(mensen))


def _dragers(afspraak: Veiligheidsafspraak, plan: Plan) -> list[str]:
    """Return who watches or helps, and who acts without being of the family; a child never carries an agreement."""
    kinderen = {persoon.id for persoon in plan.kinderen}
    gezin = {persoon.id for persoon in plan.gezinsleden}
    helpers = [id for id in afspraak.wie if id not in gezin]
    return [id for id in (*afspraak.toezicht_door, *afspraak.ondersteund_door, *helpers) if id not in kinderen]
