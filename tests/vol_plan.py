"""The clean sample with every field of the youth protection and of the court filled in."""

from __future__ import annotations

from functools import cache
from typing import Any

from plandocs.plan import Plan
from plandocs.plan.gezinsplan import Fase
from plannen import edited

GEZIN = "gezinsplan"
UITSPRAAK: dict[str, Any] = {
    "id": "vol-een",
    "soort": "mening",
    "wie": "hanneke",
    "tekst": "Oma vindt het rustiger.",
    "datum": "2026-11-01",
    "reacties": [
        {"wie": "ruud", "standpunt": "deels", "woorden": "Rustiger wel.", "datum": "2026-11-02"},
        {"wie": "femke", "standpunt": "geen_reactie", "reden": "Femke wilde er niets over zeggen."},
    ],
}
ACCORDERING = {
    "wie": "ruud",
    "standpunt": "niet_akkoord",
    "vorm": "mondeling",
    "toelichting": "Ik wil vaker.",
    "onderdelen": ["het bezoek"],
}
METING = {
    "datum": "2026-11-20",
    "soort": "actuele_veiligheid",
    "kind": "jip",
    "score": 2,
    "aanleiding": "Jip belde.",
    "wijze": "telefoon",
    "toelichting": "Jip zat onder tafel.",
    "door": "marloes",
    "reactie_op_daling": "Oma haalde Jip op.",
}
CASENOTE = {
    "datum": "2026-10-20",
    "vraag": "Welke hulp kan eerder?",
    "feiten": [{**UITSPRAAK, "id": "vol-casus", "tekst": "Er was geen plek."}],
    "al_geprobeerd": "Drie keer gebeld.",
    "standpunt_gezin": "Het gezin wil sneller hulp.",
    "weging": "Wachten duurt te lang.",
    "advies": "Vraag de gemeente.",
    "besluit": "De gemeente zoekt een plek.",
    "gedeeld_met_gezin": "Marloes vertelde dit dezelfde dag.",
    "barriere": "barriere-huisarts",
}
BORGING = {
    "houdt_het_veilig": ["Kees komt op zondag."],
    "vroege_signalen": [{"signaal": "Ruud zegt af.", "niveau": "rood", "wie_merkt": ["kees"]}],
    "wat_doen_we_dan": [{"stap": "Kees belt Marloes.", "wie": ["kees"], "wanneer": "dezelfde dag"}],
    "terugvalschaal": "Bij een 4 bellen we.",
    "contactpersonen": ["kees", "hanneke"],
    "overdracht_naar": "Wijkteam Oosterpoort",
    "terugkommomenten": ["2027-06-01"],
    "afspraak_herstart": "Femke belt het wijkteam.",
}
OVERLEG = f"{GEZIN}.uitvoerdersoverleggen[0]"
EDITS: dict[str, Any] = {
    f"{GEZIN}.metingen[4]": METING,
    f"{GEZIN}.instrumenten": [
        {
            "naam": "Instrument A",
            "datum": "2026-09-20",
            "versie": "2.1",
            "uitkomst": "Avonden zijn onveilig.",
            "gevolg_voor_plan": "Er kwam een afspraak bij.",
        }
    ],
    f"{OVERLEG}.plaats": "bij oma thuis",
    f"{OVERLEG}.afwezig": ["kees"],
    f"{OVERLEG}.agenda": ["Het bezoek", "De hulp"],
    f"{OVERLEG}.voortgang[0].citaten": [{**UITSPRAAK, "id": "vol-overleg", "soort": "citaat", "tekst": "Fijn zo."}],
    f"{OVERLEG}.accordering[2]": ACCORDERING,
    f"{GEZIN}.kwesties": [
        {
            "barriere": "barriere-huisarts",
            "datum": "2026-10-25",
            "naar": "de gemeente Haarveld",
            "besluit": "Er komt een plek.",
        }
    ],
    f"{GEZIN}.casenotes": [CASENOTE],
    f"{GEZIN}.kernbeslissingen[0].alternatieven": ["Nog even wachten."],
    f"{GEZIN}.borgingsplan": BORGING,
    f"{GEZIN}.samenvatting_en_conclusie": "Het gaat de goede kant op.",
    "rechtbank.zaak.zaaknummer": "C/00/0001",
    "rechtbank.feiten[2]": {**UITSPRAAK, "id": "vol-feit", "correctie_van": "feit-oud"},
    "rechtbank.feiten[3]": {
        "id": "feit-oud",
        "soort": "feit",
        "bron": "schoolbrief",
        "tekst": "Er waren drie stoelen.",
        "datum": "2026-09-01",
        "achterhaald_per": "2026-10-01",
    },
    "rechtbank.mening_kind[1]": {
        "kind": "jip",
        "gesproken": False,
        "datum": "2026-11-12",
        "wijze": "bij oma thuis",
        "verzoek_uitgelegd": False,
        "reden_niet_gesproken": "Jip was ziek.",
    },
    "rechtbank.alternatieven": ["De maatregel stopt."],
    "rechtbank.koptekst": "Dit hoort bij het verzoek.",
    "rechtbank.bijlagen[0].sha256": "ab12" * 16,
    "rechtbank.bijlagen[0].openbaar_voor_partijen": False,
    "rechtbank.verklaring_volledigheid": "Dit is wat bekend is.",
    "rechtbank.correctieverzoeken": [
        {
            "wie": "ruud",
            "datum": "2026-11-13",
            "verzoek": "Het was één stoel.",
            "besluit": "deels",
            "toelichting": "Het getal klopt nu.",
        }
    ],
}


@cache
def full(fase: Fase) -> Plan:
    """Return the clean sample in this phase, with everything filled in."""
    return edited({**EDITS, f"{GEZIN}.fase": fase})
