"""Wat een rapportage aan de rechtbank toevoegt."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from plandocs.plan.base import BronId, Datum, Onderdeel, PersoonId, Regel, Tekst, Uitspraak, UitspraakId


class Zaak(Onderdeel):
    """Om welke zaak het gaat."""

    rechtbank: Regel = Field(title="Rechtbank", description="Welke rechtbank.")
    zaaknummer: Regel | None = Field(None, title="Zaaknummer", description="Nummer van de zaak.")
    maatregel: Regel | None = Field(None, title="Maatregel", description="Welke maatregel er is.")
    loopt_tot: Datum | None = Field(None, title="Loopt tot", description="Tot wanneer de maatregel loopt.")
    verzoek: Tekst = Field(title="Verzoek", description="Wat er wordt gevraagd.")
    duur: Regel | None = Field(None, title="Duur", description="Voor hoelang.")


class MeningKind(Onderdeel):
    """Wat het kind vindt, en hoe dat is gevraagd."""

    kind: PersoonId = Field(title="Kind", description="Welk kind.")
    gesproken: bool = Field(title="Gesproken", description="Of met het kind is gesproken.")
    datum: Datum | None = Field(None, title="Datum", description="Wanneer.")
    wijze: Regel | None = Field(None, title="Hoe", description="Hoe het gesprek ging.")
    verzoek_uitgelegd: bool | None = Field(None, title="Verzoek uitgelegd", description="Of het verzoek is uitgelegd.")
    mening: Tekst | None = Field(None, title="Mening", description="Wat het kind zei, letterlijk.")
    reden_niet_gesproken: Tekst | None = Field(None, title="Reden", description="Waarom niet.")


class Conclusie(Onderdeel):
    """Een conclusie met de feiten waarop zij steunt."""

    tekst: Tekst = Field(title="Conclusie", description="De conclusie.")
    feiten: tuple[UitspraakId, ...] = Field((), title="Feiten", description="Op welke feiten zij steunt.")
    daartegenover: tuple[UitspraakId, ...] = Field(
        (), title="Daartegenover", description="Welke krachten ertegenover staan."
    )


class Bijlage(Onderdeel):
    """Een bijlage bij de rapportage."""

    nummer: int = Field(ge=1, title="Nummer", description="Nummer van de bijlage.")
    bron: BronId = Field(title="Document", description="Welk document.")
    bestand: Regel | None = Field(None, title="Bestand", description="Bestandsnaam.")
    sha256: Regel | None = Field(None, title="Controlegetal", description="SHA-256 van het bestand.")
    openbaar_voor_partijen: bool = Field(True, title="Openbaar voor partijen", description="Of partijen deze krijgen.")


class Correctieverzoek(Onderdeel):
    """Een verzoek om iets te verbeteren, en wat ermee is gedaan."""

    wie: PersoonId = Field(title="Wie", description="Wie het vroeg.")
    datum: Datum = Field(title="Datum", description="Wanneer.")
    verzoek: Tekst = Field(title="Verzoek", description="Wat moest veranderen.")
    besluit: Literal["overgenomen", "deels", "niet_overgenomen", "open"] = Field(
        "open", title="Besluit", description="Wat is besloten."
    )
    toelichting: Tekst | None = Field(None, title="Toelichting", description="Waarom.")


class Rechtbankrapportage(Onderdeel):
    """De rapportage aan de rechtbank."""

    zaak: Zaak = Field(title="Zaak", description="Om welke zaak het gaat.")
    belanghebbenden: tuple[PersoonId, ...] = Field((), title="Belanghebbenden", description="Wie partij zijn.")
    feiten: tuple[Uitspraak, ...] = Field((), title="Feiten", description="Feiten met bron en datum.")
    mening_kind: tuple[MeningKind, ...] = Field((), title="Mening van het kind", description="Wat ieder kind vindt.")
    verloop: tuple[Tekst, ...] = Field((), title="Verloop", description="Wat er tot nu toe gebeurde.")
    weging: Tekst | None = Field(None, title="Weging", description="Hoe de feiten zijn gewogen.")
    alternatieven: tuple[Tekst, ...] = Field((), title="Alternatieven", description="Wat ook kon.")
    koptekst: Tekst | None = Field(None, title="Koptekst", description="Begeleidende tekst.")
    conclusies: tuple[Conclusie, ...] = Field((), title="Conclusies", description="Conclusies met feiten.")
    bijlagen: tuple[Bijlage, ...] = Field((), title="Bijlagen", description="De bijlagen.")
    verklaring_volledigheid: Tekst | None = Field(None, title="Verklaring", description="Verklaring over volledigheid.")
    correctieverzoeken: tuple[Correctieverzoek, ...] = Field((), title="Correctieverzoeken", description="Verzoeken.")
