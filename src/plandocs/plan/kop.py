"""De kop van het plan: wat voor plan het is, welke versie, en wanneer het is besproken."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from plandocs.plan.base import Datum, Id, Onderdeel, PersoonId, Regel, Tekst

Profiel = Literal["licht", "volledig", "jvv"]
Status = Literal["concept", "besproken", "vastgesteld", "in_uitvoering", "geevalueerd", "afgesloten"]
Kader = Literal["vrijwillig", "preventief", "ots", "vots_voorlopig", "voogdij", "jeugdreclassering"]


class Familiegroepsplan(Onderdeel):
    """Of het gezin de kans kreeg om zelf een familiegroepsplan te maken."""

    aangeboden: bool = Field(title="Aangeboden", description="Of de mogelijkheid is aangeboden.")
    datum: Datum | None = Field(None, title="Datum", description="Wanneer dat is besproken.")
    besluit: Tekst | None = Field(None, title="Besluit", description="Wat het gezin koos.")
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Waarom.")


class Versie(Onderdeel):
    """Wat er in een eerdere of deze versie is veranderd."""

    versie: int = Field(ge=1, title="Versie", description="Versienummer.")
    datum: Datum = Field(title="Datum", description="Datum van deze versie.")
    door: PersoonId | None = Field(None, title="Door", description="Wie de wijziging schreef.")
    gewijzigd: Tekst = Field(title="Gewijzigd", description="Wat er is veranderd en waarom.")


class Kop(Onderdeel):
    """Soort plan, status, versie en data."""

    id: Id | None = Field(None, title="Plannummer", description="Kenmerk van dit plan.")
    titel: Regel = Field(title="Titel", description="Van wie het plan is, bijvoorbeeld: Plan van Noor, Daan en ouders.")
    soort: Literal["ondersteuningsplan", "gezinsplan", "familiegroepsplan"] = Field(
        "ondersteuningsplan", title="Soort", description="Soort plan."
    )
    profiel: Profiel = Field(
        "volledig", title="Profiel", description="Hoe uitgebreid het plan is: licht, volledig of jvv."
    )
    kader: Kader = Field("vrijwillig", title="Kader", description="Vrijwillig, of met een maatregel van de rechter.")
    status: Status = Field("concept", title="Status", description="Hoe ver het plan is.")
    versie: int = Field(1, ge=1, title="Versie", description="Versienummer.")
    opgesteld: Datum | None = Field(None, title="Opgesteld op", description="Datum waarop deze versie is geschreven.")
    besproken: Datum | None = Field(None, title="Besproken op", description="Datum van het overleg.")
    vastgesteld: Datum | None = Field(None, title="Vastgesteld op", description="Datum waarop het plan is vastgesteld.")
    volgend_overleg: Datum | None = Field(None, title="Volgend overleg", description="Datum van het volgende overleg.")
    opsteller: PersoonId | None = Field(None, title="Opgesteld door", description="Wie het plan schreef.")
    organisatie: Regel | None = Field(None, title="Organisatie", description="Organisatie of wijkteam.")
    familiegroepsplan: Familiegroepsplan | None = Field(
        None, title="Familiegroepsplan", description="Of het gezin zelf een plan kon maken."
    )
    versies: tuple[Versie, ...] = Field((), title="Versies", description="Wat er per versie veranderde.")
