"""Proposals that only use what the text already says: who, when, and a plainer word for the same."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan import Plan
from plandocs.plan.personen import Persoon
from plandocs.rules.voorstel import Voorstel, ander_woord, zet
from plandocs.taal.detectie.actie import Ontleed, ontleed
from plandocs.taal.gewone_woorden import gewone_woorden, uitleg_erbij
from plandocs.taal.letters import vouw
from plandocs.taal.momenten import Moment
from plandocs.taal.voluit import voluit
from plandocs.taal.woorden import Treffer, zoek
from plandocs.taal.zinnen import opsomming


def in_tekst(tekst: str, plan: Plan) -> Ontleed:
    """Return who does what and when according to a text."""
    return ontleed(tekst, tuple(persoon.naam for persoon in plan.personen))


def kies_wie(tekst: str, plan: Plan, pad: str) -> tuple[Voorstel, ...]:
    """Propose whom the text names as the doers, when each name is that of exactly one person of the plan."""
    genoemd = in_tekst(tekst, plan).wie
    mensen = [_die_zo_heten(naam, plan) for naam in genoemd]
    if not genoemd or any(len(een) != 1 for een in mensen):
        return ()
    namen = opsomming([een[0].naam for een in mensen])
    return (zet(f"Kies bij ‘wie’: {namen}", pad, list(dict.fromkeys(een[0].id for een in mensen))),)


def _die_zo_heten(naam: str, plan: Plan) -> list[Persoon]:
    gezocht = vouw(naam)
    return [een for een in plan.personen if gezocht in {vouw(zo) for zo in _namen(een)}]


def _namen(persoon: Persoon) -> Iterator[str]:
    yield from (naam for naam in (persoon.naam, persoon.volledige_naam, persoon.roepnaam) if naam)


def zet_wanneer(tekst: str, plan: Plan, pad: str) -> tuple[Voorstel, ...]:
    """Propose the moment that the text itself names."""
    genoemd = in_tekst(tekst, plan).wanneer
    return (zet(f"Zet ‘{genoemd}’ bij ‘wanneer’", pad, genoemd),) if genoemd else ()


def begrepen(moment: Moment, pad: str) -> tuple[Voorstel, ...]:
    """Propose the same moment in words that are understood."""
    nieuw = voluit(moment.woorden)
    return (zet(f"Schrijf ‘{nieuw}’ in plaats van ‘{moment.woorden}’", pad, nieuw),) if nieuw else ()


def in_gewone_woorden(treffer: Treffer, tekst: str, pad: str) -> tuple[Voorstel, ...]:
    """Propose the plain words that fit in the place of jargon, wherever it stands in this text."""
    overal = [een for een in zoek("vaktaal", tekst) if een.woord == treffer.woord]
    keuzes = {gewone_woorden(een, tekst) for een in overal}
    plekken = tuple((een.begin, een.eind) for een in overal)
    return tuple(ander_woord(tekst, plekken, nieuw, pad) for nieuw in keuzes.pop()) if len(keuzes) == 1 else ()


def leg_uit(treffer: Treffer, tekst: str, pad: str) -> tuple[Voorstel, ...]:
    """Propose the explanation of jargon in brackets behind it."""
    uitleg = uitleg_erbij(treffer, tekst)
    woord = tekst[treffer.begin : treffer.eind]
    nieuw = tekst[: treffer.eind] + uitleg + tekst[treffer.eind :]
    return (zet(f"Zet de uitleg achter ‘{woord}’:{uitleg}", pad, nieuw),) if uitleg else ()
