"""Delen, bewaren en weloverwogen afwijken van een regel."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from plandocs.plan.base import Datum, Onderdeel, PersoonId, Regel, Tekst


class Delen(Onderdeel):
    """Met wie welk deel van het plan wordt gedeeld, waarvoor en op welke grond."""

    ontvanger: PersoonId = Field(title="Ontvanger", description="Met wie wordt gedeeld.")
    onderdelen: tuple[Regel, ...] = Field((), title="Wat", description="Welke documenten of delen.")
    doel: Tekst | None = Field(None, title="Waarvoor", description="Waarom het wordt gedeeld.")
    grondslag: Literal["toestemming", "wet", "veiligheid"] | None = Field(
        None, title="Op grond van", description="Toestemming, wet of veiligheid."
    )
    over: tuple[PersoonId, ...] = Field((), title="Over wie", description="Over wie de gedeelde informatie gaat.")
    toestemming_van: tuple[PersoonId, ...] = Field((), title="Toestemming van", description="Wie toestemming gaf.")
    datum: Datum | None = Field(None, title="Datum", description="Wanneer toestemming is gegeven.")
    geldig_tot: Datum | None = Field(None, title="Geldig tot", description="Tot wanneer.")
    ingetrokken: Datum | None = Field(None, title="Ingetrokken op", description="Wanneer ingetrokken.")


class Afwijking(Onderdeel):
    """Een bevinding die niet hoeft te worden opgelost, met de reden."""

    regel: Regel = Field(title="Regel", description="Code van de regel, bijvoorbeeld DO-001.")
    pad: Regel = Field(title="Plek", description="Plek in het plan, bijvoorbeeld ondersteuningsplan.doelen[0].tekst.")
    reden: Tekst = Field(title="Reden", description="Waarom hiervan wordt afgeweken.")
    door: PersoonId = Field(title="Door", description="Wie dit besloot.")
    datum: Datum = Field(title="Datum", description="Wanneer.")


class Logregel(Onderdeel):
    """Wie wat wanneer met het plan deed."""

    tijd: Regel = Field(title="Tijd", description="Datum en tijd.")
    wie: Regel = Field(title="Wie", description="Wie het deed.")
    actie: Regel = Field(title="Actie", description="Wat er gebeurde.")
    doel: Regel | None = Field(None, title="Doel", description="Waarvoor.")


class Beheer(Onderdeel):
    """Bewaren en verantwoorden; komt niet in documenten voor het gezin."""

    bewaren_vanaf: Datum | None = Field(None, title="Bewaren vanaf", description="Start van de bewaartermijn.")
    bewaartermijn_jaren: int | None = Field(None, ge=1, le=120, title="Bewaartermijn", description="In jaren.")
    grondslag_bewaren: Regel | None = Field(None, title="Grondslag", description="Op grond waarvan.")
    bronorganisatie_rsin: Regel | None = Field(None, title="RSIN", description="RSIN van de organisatie.")
    vertrouwelijkheid: Literal["openbaar", "intern", "vertrouwelijk", "zeer_geheim"] = Field(
        "vertrouwelijk", title="Vertrouwelijkheid", description="Hoe vertrouwelijk het plan is."
    )
    logboek: tuple[Logregel, ...] = Field((), title="Logboek", description="Wie wat wanneer deed.")
