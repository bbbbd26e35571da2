"""What stands in the form: the sections in their order, and the fields of each part for each profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plandocs.plan.base import Citaat, Onderdeel, Reactie, Uitspraak, Zichtbaar
from plandocs.plan.gezinsplan import Accordering
from plandocs.plan.kop import Kop
from plandocs.plan.ondersteuningsplan import (
    Actie,
    Analyse,
    BasiszorgEnVeiligheid,
    Doel,
    DoelScore,
    EerdereHulp,
    Evaluatie,
    Kracht,
    Levensgebied,
    NietGehoord,
    Zorg,
)
from plandocs.plan.personen import Huishouden, Netwerk, Netwerklid, Persoon, Regie
from plandocs.plan.veilig_verder_plan import (
    Frequentie,
    Gebeurtenis,
    Gevaar,
    MogelijkeSchade,
    SchaalScore,
    Telefoonnummer,
    VeiligeKracht,
    Veiligheidsafspraak,
    Voorwaarde,
)

PROFIELEN = ("licht", "volledig", "jvv")
MEER = ("volledig", "jvv")


@dataclass(frozen=True, slots=True)
class Sectie:
    """A heading of the form with what stands below it; outside its profiles it appears only when filled in."""

    deel: str
    titel: str
    velden: tuple[str, ...]
    profielen: tuple[str, ...] = PROFIELEN


_O, _V, _G = "ondersteuningsplan", "veilig_verder_plan", "gezinsplan"

SECTIES: tuple[Sectie, ...] = (
    Sectie("Over dit plan", "Het plan", ("kop",)),
    Sectie("Over dit plan", "De mensen", ("personen",)),
    Sectie("Over dit plan", "Wie waar woont", ("huishoudens",), MEER),
    Sectie("Over dit plan", "Wie helpt", ("netwerk",)),
    Sectie("Over dit plan", "Wie de regie heeft", ("regie",)),
    Sectie("Over dit plan", "Brieven en verslagen", ("bronnen",), MEER),
    Sectie("Ondersteuningsplan", "Waarom dit plan er is", (f"{_O}.aanleiding",)),
    Sectie("Ondersteuningsplan", "Levensgebieden", (f"{_O}.levensgebieden",), MEER),
    Sectie("Ondersteuningsplan", "Wat goed gaat", (f"{_O}.krachten",)),
    Sectie("Ondersteuningsplan", "Waar zorgen over zijn", (f"{_O}.zorgen",)),
    Sectie("Ondersteuningsplan", "Wie nog niet is gehoord", (f"{_O}.niet_gehoord",), MEER),
    Sectie("Ondersteuningsplan", "Eerdere hulp", (f"{_O}.eerdere_hulp_antwoord", f"{_O}.eerdere_hulp"), MEER),
    Sectie("Ondersteuningsplan", "Hoe alles samenhangt", (f"{_O}.analyse",), MEER),
    Sectie("Ondersteuningsplan", "Wat men wil bereiken", (f"{_O}.gewenst_resultaat",), MEER),
    Sectie("Ondersteuningsplan", "Basiszorg en veiligheid", (f"{_O}.basiszorg_en_veiligheid",)),
    Sectie("Ondersteuningsplan", "Doelen en acties", (f"{_O}.doelen",)),
    Sectie("Ondersteuningsplan", "Meer of minder hulp", (f"{_O}.op_en_afschalen",), MEER),
    Sectie("Ondersteuningsplan", "Hoe we het plan bekijken", (f"{_O}.afspraken_evaluatie",)),
    Sectie("Veilig Verder Plan", "Deze versie", (f"{_V}.versie",), ()),
    Sectie("Veilig Verder Plan", "Wat het al veilig maakt", (f"{_V}.veilige_krachten",), MEER),
    Sectie(
        "Veilig Verder Plan",
        "Wat er is gebeurd",
        (f"{_V}.gebeurtenissen", f"{_V}.frequentie", f"{_V}.niet_bekend", f"{_V}.reden_niet_bekend"),
        MEER,
    ),
    Sectie("Veilig Verder Plan", "Wat het doet met ieder", (f"{_V}.mogelijke_schade",), MEER),
    Sectie("Veilig Verder Plan", "De grootste zorg", (f"{_V}.gevaren",), MEER),
    Sectie(
        "Veilig Verder Plan",
        "Wat het moeilijker maakt",
        (f"{_V}.complicerende_factoren_antwoord", f"{_V}.complicerende_factoren"),
        MEER,
    ),
    Sectie("Veilig Verder Plan", "De veiligheidsschaal", (f"{_V}.schaal",), MEER),
    Sectie("Veilig Verder Plan", "Voorwaarden", (f"{_V}.voorwaarden",), MEER),
    Sectie("Veilig Verder Plan", "Veiligheidsafspraken", (f"{_V}.afspraken",), MEER),
    Sectie("Veilig Verder Plan", "Doelencheck", (f"{_V}.doel_ontbreekt", f"{_V}.toelichting_doelencheck"), ()),
    Sectie("Veilig Verder Plan", "Als het nu niet veilig is", (f"{_V}.noodgeval",), MEER),
    Sectie("Veilig Verder Plan", "Hoe we de afspraken bekijken", (f"{_V}.afspraken_evaluatie",), MEER),
    Sectie("Gezinsplan", "Fase", (f"{_G}.fase", f"{_G}.faseovergangen", f"{_G}.hoofdaannemer"), ("jvv",)),
    Sectie("Gezinsplan", "Metingen", (f"{_G}.metingen", f"{_G}.instrumenten"), ("jvv",)),
    Sectie("Gezinsplan", "Uitvoerdersoverleg", (f"{_G}.uitvoerdersoverleggen",), ("jvv",)),
    Sectie("Gezinsplan", "Wat in de weg staat", (f"{_G}.barrieres", f"{_G}.kwesties"), ("jvv",)),
    Sectie("Gezinsplan", "Casenotes", (f"{_G}.casenotes",), ()),
    Sectie("Gezinsplan", "Kernbeslissingen", (f"{_G}.kernbeslissingen",), ("jvv",)),
    Sectie("Gezinsplan", "Hoe het veilig blijft", (f"{_G}.borgingsplan",), ("jvv",)),
    Sectie("Gezinsplan", "Samenvatting en conclusie", (f"{_G}.samenvatting_en_conclusie",), ("jvv",)),
    Sectie("Rechtbank", "Rapportage", ("rechtbank",), ()),
    Sectie("De kinderen", "Gesprekken", ("kindgesprekken",), MEER),
    Sectie("De kinderen", "Woord en beeld", ("kinduitleg",), ()),
    Sectie("Afronden", "Akkoord", ("akkoord",)),
    Sectie("Afronden", "Met wie we wat delen", ("delen",), MEER),
    Sectie("Afronden", "Uitzonderingen", ("afwijkingen",), ()),
    Sectie("Afronden", "Bewaren", ("beheer",), ()),
)

_ZIN = ("wie", "tekst", "datum")

# A part that is not named here has all its own fields; lists within it appear only when they are filled in.
LICHT: Mapping[type[Onderdeel], tuple[str, ...]] = {
    Kop: ("titel", "profiel", "status", "opgesteld", "volgend_overleg", "opsteller", "organisatie"),
    Persoon: ("roepnaam", "achternaam", "rol", "relatie", "geboortedatum", "contact.telefoon"),
    Netwerk: ("leden",),
    Netwerklid: ("wie", "steunt_met", "beschikbaar"),
    Regie: ("wie", "rol", "vervanger"),
    Uitspraak: _ZIN,
    Kracht: ("wie", "tekst", "datum", "sinds", "gevolg"),
    Zorg: ("wie", "tekst", "datum", "sinds", "gevolg"),
    BasiszorgEnVeiligheid: ("zorgen", "toelichting"),
    Doel: ("tekst", "eigenaar", "zichtbaar_aan", "streefdatum", "evaluaties", "acties"),
    Evaluatie: ("datum", "resultaat"),
    Actie: ("wie", "wat", "wanneer"),
    Accordering: ("wie", "standpunt", "datum"),
}
VOLLEDIG: Mapping[type[Onderdeel], tuple[str, ...]] = {
    Kop: (
        "titel", "id", "soort", "profiel", "kader", "status", "versie", "opgesteld", "besproken", "vastgesteld",
        "volgend_overleg", "opsteller", "organisatie", "familiegroepsplan",
    ),
    Persoon: (
        "roepnaam", "achternaam", "rol", "relatie", "geboortedatum", "contact.telefoon", "gezag", "huishouden",
        "organisatie", "functie",
    ),
    Huishouden: ("naam", "adres", "geheim"),
    Netwerk: ("hulpmiddel", "leden", "waarom_klein"),
    Netwerklid: ("wie", "steunt_met", "beschikbaar", "rol_veiligheid"),
    Regie: ("wie", "rol", "taken", "bevoegdheden", "vervanger", "opschalen_naar"),
    Uitspraak: ("wie", "tekst", "datum", "soort"),
    Levensgebied: ("gebied", "antwoord", "samenvatting"),
    Kracht: ("wie", "soort", "tekst", "datum", "sinds", "gevolg", "gevolg_voor"),
    Zorg: ("wie", "soort", "tekst", "datum", "sinds", "gevolg", "gevolg_voor", "over", "reacties"),
    Reactie: ("wie", "standpunt", "woorden"),
    NietGehoord: ("wie", "reden", "datum", "alsnog_op"),
    EerdereHulp: ("welke_hulp", "door_wie", "periode", "resultaat", "wat_werkte", "wat_werkte_niet"),
    Analyse: ("tekst", "patronen", "gevolgen", "opsteller"),
    Doel: (
        "tekst", "eigenaar", "soort", "doelencheck", "zorgen", "gevaren", "zichtbaar_aan", "start", "streefdatum",
        "status", "evaluaties", "scores", "acties",
    ),
    DoelScore: ("door", "score", "datum"),
    Evaluatie: ("datum", "resultaat"),
    Actie: ("wie", "wat", "waar", "wanneer"),
    VeiligeKracht: ("wie", "soort", "tekst", "datum", "sinds", "gevolg", "gevolg_voor"),
    Gebeurtenis: ("keer", "wie", "soort", "tekst", "datum", "wanneer", "plaats", "aanwezig"),
    Frequentie: ("tekst", "volgens"),
    MogelijkeSchade: ("wie", "tekst", "volgens"),
    Gevaar: ("wie", "waarover", "gevolg", "gevolg_voor", "als_er_niets_verandert", "ander_standpunt"),
    SchaalScore: ("wie", "score", "datum", "waarom_niet_lager", "nodig_voor_hoger"),
    Voorwaarde: ("tekst", "gesteld_door", "datum", "vervalt_op", "voldaan_als", "status"),
    Veiligheidsafspraak: (
        "wie", "wat", "waar", "wanneer", "situaties", "wat_is_nodig", "ondersteund_door", "toezicht_door",
        "hoe_gecontroleerd", "als_het_niet_lukt", "voor_het_kind",
    ),
    Accordering: ("wie", "standpunt", "vorm", "datum", "toelichting"),
}  # fmt: skip

# The parts that are rows of one table, with the relative widths of their columns in the order of their fields.
RIJEN: Mapping[type[Onderdeel], Mapping[str, int]] = {
    Persoon: {"roepnaam": 4, "achternaam": 4, "rol": 4, "relatie": 5, "geboortedatum": 5, "contact.telefoon": 5},
    Huishouden: {"naam": 3, "adres": 5, "geheim": 2},
    Netwerklid: {"wie": 2, "steunt_met": 4, "beschikbaar": 3},
    Uitspraak: {"wie": 3, "tekst": 8, "datum": 3},
    Reactie: {"wie": 3, "standpunt": 3, "woorden": 6},
    Citaat: {"wie": 3, "woorden": 8, "datum": 3},
    Levensgebied: {"gebied": 3, "antwoord": 3, "samenvatting": 6},
    Evaluatie: {"datum": 1, "resultaat": 3},
    DoelScore: {"door": 3, "score": 2, "datum": 3},
    Actie: {"wie": 3, "wat": 6, "wanneer": 4},
    NietGehoord: {"wie": 3, "reden": 5, "datum": 3, "alsnog_op": 3},
    MogelijkeSchade: {"wie": 3, "tekst": 7, "volgens": 3},
    Telefoonnummer: {"naam": 3, "nummer": 3, "wanneer": 4},
    Accordering: {"wie": 3, "standpunt": 3, "datum": 3},
}
_NIET_GEVRAAGD = frozenset(Zichtbaar.model_fields)
_ALLEEN_GEVULD = frozenset({"figuur", "communicatie", "bereikbaarheid", "mag_zien"})


def gevraagd(model: type[Onderdeel], profiel: str) -> tuple[str, ...]:
    """Return the fields that the form asks of a part, in order; `contact.telefoon` is a field of a part within it."""
    tabel = LICHT if profiel == "licht" and model in LICHT else VOLLEDIG
    if model in tabel:
        return tabel[model]
    return tuple(naam for naam in model.model_fields if naam not in _NIET_GEVRAAGD | _ALLEEN_GEVULD | {"id"})
