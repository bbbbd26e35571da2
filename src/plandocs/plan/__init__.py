"""Het plan: één gezin, één keer opgeschreven, als gegevens."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from plandocs.plan.base import Onderdeel
from plandocs.plan.beheer import Afwijking, Beheer, Delen
from plandocs.plan.gezinsplan import Accordering, Gezinsplan
from plandocs.plan.kind import Kindgesprek, Kinduitleg
from plandocs.plan.kop import Kop
from plandocs.plan.ondersteuningsplan import Ondersteuningsplan
from plandocs.plan.personen import Bron, Huishouden, Netwerk, Persoon, Regie
from plandocs.plan.rechtbank import Rechtbankrapportage
from plandocs.plan.veilig_verder_plan import VeiligVerderPlan

SCHEMA_VERSIE = 1

__all__ = ["SCHEMA_VERSIE", "Plan"]


class Plan(Onderdeel):
    """Eén plan voor één gezin of huishouden."""

    plandocs: Literal[1] = Field(title="Versie van het formaat", description="Altijd 1.")
    kop: Kop = Field(title="Kop", description="Soort plan, status, versie en data.")
    personen: tuple[Persoon, ...] = Field(title="Personen", description="Ieder mens één keer.")
    huishoudens: tuple[Huishouden, ...] = Field((), title="Huishoudens", description="Wie bij elkaar wonen.")
    netwerk: Netwerk | None = Field(None, title="Netwerk", description="De mensen om het gezin heen.")
    regie: Regie | None = Field(None, title="Regie", description="Wie de regie heeft.")
    bronnen: tuple[Bron, ...] = Field((), title="Bronnen", description="Brieven en verslagen waarop het plan steunt.")
    ondersteuningsplan: Ondersteuningsplan = Field(
        default_factory=Ondersteuningsplan, title="Ondersteuningsplan", description="Het plan voor iedereen."
    )
    veilig_verder_plan: VeiligVerderPlan | None = Field(
        None, title="Veilig Verder Plan", description="Bij zorgen over basiszorg of veiligheid."
    )
    gezinsplan: Gezinsplan | None = Field(None, title="Gezinsplan", description="Van de jeugdbescherming.")
    rechtbank: Rechtbankrapportage | None = Field(None, title="Rechtbank", description="Voor een rapportage.")
    kinduitleg: tuple[Kinduitleg, ...] = Field((), title="Woord en beeld", description="Het verhaal voor een kind.")
    kindgesprekken: tuple[Kindgesprek, ...] = Field((), title="Kindgesprekken", description="Wat kinderen zeiden.")
    akkoord: tuple[Accordering, ...] = Field((), title="Akkoord", description="Wie het eens is met het plan.")
    delen: tuple[Delen, ...] = Field((), title="Delen", description="Met wie wat wordt gedeeld.")
    afwijkingen: tuple[Afwijking, ...] = Field((), title="Afwijkingen", description="Overwogen uitzonderingen.")
    beheer: Beheer | None = Field(None, title="Beheer", description="Bewaren en verantwoorden.")

    def persoon(self, id: str) -> Persoon:
        """Return the person with this id; raises KeyError when there is none."""
        # Not kept in a cache: a copy of the plan for one reader would take everybody's data along.
        for persoon in self.personen:
            if persoon.id == id:
                return persoon
        raise KeyError(id)

    @property
    def kinderen(self) -> tuple[Persoon, ...]:
        """De jeugdigen en ongeboren kinderen."""
        return tuple(persoon for persoon in self.personen if persoon.is_kind)

    @property
    def gezinsleden(self) -> tuple[Persoon, ...]:
        """Iedereen die bij het gezin of huishouden hoort."""
        return tuple(persoon for persoon in self.personen if persoon.in_gezin)
