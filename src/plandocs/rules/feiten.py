"""Rules on facts: where they come from, and whether they are facts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plandocs.plan import Plan
from plandocs.plan.base import Uitspraak
from plandocs.plan.veilig_verder_plan import Gebeurtenis
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.mensen import met_bekenden
from plandocs.rules.voorstel import zet
from plandocs.taal.aanhalingen import zonder_aanhalingen
from plandocs.taal.detectie.horen_zeggen import horen_zeggen
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon

DEEL = "Feiten en rechtbank"

_ZEGT = r"(?<!\w)(?:zei|zegt|zeggen|vertelt|vertelde|schrijft|schreef|noemt|noemde|volgens|meldt|meldde)(?!\w)"
_TERUGBLIK = 200
_ONPERSOONLIJK = r"(?:men|wordt|horen) "
_STELLIG = r"(?<!\w)(?:uiteraard|overduidelijk|klaarblijkelijk|ongetwijfeld|zonder twijfel|het is duidelijk dat)(?!\w)"


@rule(
    "RB-001",
    op=Uitspraak,
    titel="Een feit met bron en datum",
    deel=DEEL,
    bron="Feitenonderzoek",
    ernst="fout",
    slecht={"rechtbank.feiten[0].bron": None},
    goed={"rechtbank.feiten[0].bron": None, "rechtbank.feiten[0].wie": "anouk"},
    zwijgt_bij=("KZ-001",),
)
def feit_met_bron(uitspraak: Uitspraak, plek: Plek) -> Iterator[Melding]:
    """De rechter beslist op wat er staat. Bij een feit in een stuk voor de rechtbank hoort daarom wie het zag of in
    welk document het staat, en wanneer; dan kan ieder het nagaan."""
    if plek.plan.rechtbank is None or uitspraak.soort not in ("feit", "waarneming"):
        return
    if not (uitspraak.wie or uitspraak.bron):
        yield Melding(
            plek.bij("wie"),
            "Er staat niet wie dit zag, of in welk document het staat.",
            met_bekenden("Kies de persoon of het document.", plek.plan, tekst=uitspraak.tekst),
        )
    if dag_van(uitspraak, plek.plan) is None:
        yield Melding(
            plek.bij("datum"),
            "Er staat niet van wanneer dit is.",
            "Vul de dag in waarop het is gezien of geschreven, bijvoorbeeld: overzicht van 1 mei 2026.",
        )


def dag_van(uitspraak: Uitspraak, plan: Plan) -> date | None:
    """Return when it was said, or when the document was written; an event may only tell when it happened."""
    van_bron = next((bron.datum for bron in plan.bronnen if bron.id == uitspraak.bron), None)
    gebeurd = uitspraak.wanneer.eind if isinstance(uitspraak, Gebeurtenis) and uitspraak.wanneer else None
    return uitspraak.datum or van_bron or gebeurd


@rule(
    "RB-002",
    op=Uitspraak,
    titel="Feit en mening uit elkaar",
    deel=DEEL,
    bron="Kinderombudsman",
    ernst="fout",
    slecht={"rechtbank.feiten[1].tekst": "Ruud was op 29 augustus kennelijk in de war."},
    goed={"rechtbank.feiten[1].tekst": "Ruud zei op 29 augustus tegen Femke: “Misschien was ik in de war.”"},
    biedt="de soort ‘mening’ of ‘interpretatie’",
)
def feit_of_mening(uitspraak: Uitspraak, plek: Plek) -> Iterator[Melding]:
    """Een vermoeden dat als feit is opgeschreven, wordt in elk volgend stuk overgenomen en is dan niet meer weg te
    krijgen. Wat iemand denkt mag erin staan, als mening van diegene. In een stuk voor de rechtbank is dit een fout."""
    if uitspraak.soort not in ("feit", "waarneming"):
        return
    woord = _gissing(uitspraak.tekst)
    if woord:
        yield Melding(
            plek.bij("tekst"),
            f"‘{woord}’ hoort bij een mening, maar dit staat er als {uitspraak.soort}.",
            "Schrijf wat er te zien of te horen was, of kies de soort ‘mening’ en wie dit vindt. Bijvoorbeeld: mening "
            "van de huisarts, 4 april.",
            None if plek.plan.rechtbank else "let op",
            tuple(
                zet(f"Kies de soort ‘{soort}’ in plaats van ‘{uitspraak.soort}’", plek.bij("soort"), soort)
                for soort in ("mening", "interpretatie")
            ),
        )


def _gissing(tekst: str) -> str:
    klein = vouw(zonder_aanhalingen(tekst))
    oordeel = horen_zeggen(tekst)
    if oordeel.is_probleem and not _is_toegeschreven(klein, vouw(oordeel.woord)):
        return oordeel.woord
    match = patroon(_STELLIG).search(klein)
    return tekst[slice(*match.span())] if match else ""


def _is_toegeschreven(klein: str, woord: str) -> bool:
    """Whether somebody is said to think so (`de huisarts schreef dat zij moe lijkt`), or it only compares."""
    begin = klein.find(woord)
    eind = begin + len(woord)
    gezegd = patroon(_ZEGT).search(klein, max(0, begin - _TERUGBLIK), begin)
    return klein.startswith(" op ", eind) or bool(gezegd and not patroon(_ONPERSOONLIJK).search(woord))
