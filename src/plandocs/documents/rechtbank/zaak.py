"""What the court is asked, about whom, and what went before."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Fields, Heading, Run
from plandocs.documents.beslissingen import kernbeslissingen, vrij_veld
from plandocs.documents.eerdere_hulp import eerdere_hulp
from plandocs.documents.fasen import overgangen
from plandocs.documents.mensen import ROLLEN, gezin, professionals
from plandocs.documents.opmaak import tekst
from plandocs.documents.rechtbank.uitspraken import vrije_lijst
from plandocs.documents.schrijver import Schrijver, alinea, nog_invullen, veld
from plandocs.plan.rechtbank import Rechtbankrapportage
from plandocs.plan.walk import ontbreekt

PAD = "rechtbank"


def zaak_en_verzoek(s: Schrijver, rapport: Rechtbankrapportage) -> Iterator[Block]:
    """Yield the case and the request."""
    pad = f"{PAD}.zaak"
    zaak = rapport.zaak
    if rapport.koptekst:
        yield from tekst(rapport.koptekst, f"{PAD}.koptekst")
    yield Fields(
        (
            *veld("Rechtbank", zaak.rechtbank, f"{pad}.rechtbank"),
            *veld("Zaaknummer", zaak.zaaknummer, f"{pad}.zaaknummer"),
            *veld("Maatregel", zaak.maatregel, f"{pad}.maatregel"),
            *veld("De maatregel loopt tot", s.datum(zaak.loopt_tot), f"{pad}.loopt_tot"),
            *vrij_veld("Verzoek", zaak.verzoek, f"{pad}.verzoek"),
            *veld("Voor hoelang", zaak.duur, f"{pad}.duur"),
        ),
        pad,
    )


def gezin_en_gezag(s: Schrijver, rapport: Rechtbankrapportage) -> Iterator[Block]:
    """Yield the family with authority, the parties, and the professionals."""
    pad = f"{PAD}.belanghebbenden"
    yield from gezin(s)
    yield Heading(2, (Run("Belanghebbenden"),), pad)
    if ontbreekt(rapport.belanghebbenden):
        yield alinea(nog_invullen("wie belanghebbend zijn"), source=pad)
    for id in rapport.belanghebbenden:
        wie = s.plan.persoon(id)
        yield alinea(f"{wie.volledige_naam}, {wie.relatie or ROLLEN[wie.rol]}", source=pad)
    yield from professionals(s)


def verloop(s: Schrijver, rapport: Rechtbankrapportage) -> Iterator[Block]:
    """Yield what happened until now: the course, earlier help, the phases and the decisions."""
    pad = f"{PAD}.verloop"
    if ontbreekt(rapport.verloop):
        yield alinea(nog_invullen("hoe het tot nu toe ging"), source=pad)
    yield from vrije_lijst(rapport.verloop, pad)
    if s.plan.gezinsplan:
        yield from overgangen(s, s.plan.gezinsplan)
    yield from eerdere_hulp(s)
    if s.plan.gezinsplan:
        yield from kernbeslissingen(s, s.plan.gezinsplan)
