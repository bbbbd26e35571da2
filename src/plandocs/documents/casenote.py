"""The casenote: a prepared question to the team, written as if the family reads it too."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Document, Field, Fields, Heading, Row, Run
from plandocs.documents.beslissingen import vrij_veld
from plandocs.documents.kernel import document
from plandocs.documents.kort import kort_stuk
from plandocs.documents.opmaak import tekst
from plandocs.documents.rapport import KADERS
from plandocs.documents.schrijver import Schrijver, alinea, cel, nog_invullen, tabel, veld
from plandocs.plan import Plan
from plandocs.plan.base import Uitspraak
from plandocs.plan.gezinsplan import FASEN, Casenote, Gezinsplan
from plandocs.plan.walk import ontbreekt

PAD = "gezinsplan.casenotes"


@document("casenote", titel="Casenote", lezer="professional")
def casenote(plan: Plan) -> Iterator[Document]:
    """Een vraag aan het team, met de feiten en wat gezin en kind vinden; voor elke vraag één, en geschreven zoals het
    gezin haar ook mag lezen."""
    s = Schrijver(plan)
    for nummer, item in enumerate(plan.gezinsplan.casenotes if plan.gezinsplan else ()):
        blokken = _inhoud(s, item, f"{PAD}[{nummer}]")
        yield kort_stuk(s, f"casenote-{nummer + 1}", f"Casenote van {s.datum(item.datum)}", blokken)


def _inhoud(s: Schrijver, item: Casenote, pad: str) -> Iterator[Block]:
    yield Heading(2, (Run("De vraag aan het team"),), f"{pad}.vraag")
    yield from tekst(item.vraag, f"{pad}.vraag")
    yield Heading(2, (Run("Het gezin in het kort"),), "personen")
    yield Fields(tuple(_gezin(s, item)), "personen")
    yield from _feiten(s, item.feiten, f"{pad}.feiten")
    for kop, naam, mist in (
        ("Wat al is geprobeerd", "al_geprobeerd", "wat al is geprobeerd"),
        ("Wat er in de weg staat", "barriere", ""),
        ("Wat gezin en kind vinden", "standpunt_gezin", "wat het gezin en het kind vinden"),
        ("Hoe we dit wegen", "weging", "hoe de feiten zijn gewogen"),
        ("Advies van het team", "advies", ""),
        ("Besluit", "besluit", "" if item.advies else "wat is besloten"),
        ("Wat het gezin hiervan hoort", "gedeeld_met_gezin", "wat met het gezin wordt gedeeld"),
    ):
        text = _barriere(s, item) if naam == "barriere" else getattr(item, naam)
        yield from _deel(kop, text, f"{pad}.{naam}", mist)


def _deel(kop: str, text: str | None, pad: str, mist: str) -> Iterator[Block]:
    if text or mist:
        yield Heading(2, (Run(kop),), pad)
        yield from tekst(text, pad) if text else (alinea(nog_invullen(mist), source=pad),)


def _barriere(s: Schrijver, item: Casenote) -> str | None:
    barrieres = s.plan.gezinsplan.barrieres if s.plan.gezinsplan else ()
    return next((een.omschrijving for een in barrieres if een.id == item.barriere), None)


def _gezin(s: Schrijver, item: Casenote) -> Iterator[Field]:
    kinderen = [kind.id for kind in s.plan.kinderen]
    anderen = [persoon.id for persoon in s.plan.gezinsleden if not persoon.is_kind]
    yield from veld("Kinderen", s.namen(kinderen), "personen")
    yield from veld("Ouders en andere volwassenen", s.namen(anderen), "personen")
    yield from veld("Kader", KADERS[s.plan.kop.kader], "kop.kader")
    yield from veld("Toen in", _fase_toen(s, item), "gezinsplan.faseovergangen")
    yield from veld("Regie", s.naam(s.plan.regie.wie) if s.plan.regie else "", "regie.wie")


def _fase_toen(s: Schrijver, item: Casenote) -> str:
    """Return the phase on the day of the question, as far as the plan tells it."""
    stappen = s.plan.gezinsplan.faseovergangen if s.plan.gezinsplan else ()
    gezet = [stap for stap in stappen if stap.datum <= item.datum]
    return FASEN[max(gezet, key=lambda stap: stap.datum).naar].lower() if gezet else ""


def _feiten(s: Schrijver, feiten: tuple[Uitspraak, ...], pad: str) -> Iterator[Block]:
    yield Heading(2, (Run("De feiten, met wie het zag of zei"),), pad)
    if ontbreekt(feiten):
        yield alinea(nog_invullen("de feiten, met bron en datum"), source=pad)
    rijen = (
        Row((cel(alinea(str(nummer + 1), source=pad)), cel(*s.uitspraak(item, f"{pad}[{nummer}]"))), f"{pad}[{nummer}]")
        for nummer, item in enumerate(feiten)
    )
    yield from tabel(("Nr.", "Feit, van wie en wanneer"), (8, 92), rijen, pad)


def casenotes_kort(s: Schrijver, plan: Gezinsplan) -> Iterator[Block]:
    """Yield for a longer plan what the team was asked and decided, and what the family heard of it."""
    if not plan.casenotes:
        return
    yield Heading(2, (Run("Wat we aan het team vroegen"),), PAD)
    for nummer, item in enumerate(plan.casenotes):
        pad = f"{PAD}[{nummer}]"
        yield Heading(3, (Run(f"Vraag van {s.datum(item.datum)}"),), pad)
        velden = (
            *vrij_veld("De vraag", item.vraag, f"{pad}.vraag"),
            *vrij_veld("Besluit", item.besluit, f"{pad}.besluit"),
            *vrij_veld("Wat het gezin hoorde", item.gedeeld_met_gezin, f"{pad}.gedeeld_met_gezin"),
        )
        yield Fields(velden, pad)
