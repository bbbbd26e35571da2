"""Requests to correct, who signs, and the annexes."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.blocks import Block, Row, Signature, Signatures
from plandocs.documents.mensen import ROLLEN, akkoord
from plandocs.documents.opmaak import tekst
from plandocs.documents.schrijver import Schrijver, alinea, cel, label, nog_invullen, tabel, tekstcel
from plandocs.plan.rechtbank import Bijlage, Correctieverzoek, Rechtbankrapportage
from plandocs.plan.walk import ontbreekt

PAD = "rechtbank"
BESLUITEN = {
    "overgenomen": "overgenomen",
    "deels": "deels overgenomen",
    "niet_overgenomen": "niet overgenomen",
    "open": "nog niet besloten",
}


def correctieverzoeken(s: Schrijver, rapport: Rechtbankrapportage) -> Iterator[Block]:
    """Yield what people asked to change, and what was done with it."""
    pad = f"{PAD}.correctieverzoeken"
    if ontbreekt(rapport.correctieverzoeken):
        yield alinea("Er staan geen correctieverzoeken in het plan.", source=pad)
    rijen = (_verzoek(s, item, f"{pad}[{nummer}]") for nummer, item in enumerate(rapport.correctieverzoeken))
    yield from tabel(("Wie", "Wat moest veranderen", "Wat is besloten"), (22, 40, 38), rijen, pad)


def _verzoek(s: Schrijver, item: Correctieverzoek, pad: str) -> Row:
    wie = cel(
        alinea(s.naam(item.wie), source=f"{pad}.wie"), alinea(s.datum(item.datum), source=f"{pad}.datum", klein=True)
    )
    besluit: list[Block] = [alinea(BESLUITEN[item.besluit], source=f"{pad}.besluit")]
    if item.toelichting:
        besluit.extend(tekst(item.toelichting, f"{pad}.toelichting"))
    elif item.besluit in {"deels", "niet_overgenomen"}:
        besluit.append(alinea(nog_invullen("waarom"), source=f"{pad}.toelichting"))
    return Row((wie, tekstcel(item.verzoek, f"{pad}.verzoek"), cel(*besluit)), pad)


def ondertekening(s: Schrijver, rapport: Rechtbankrapportage) -> Iterator[Block]:
    """Yield the statement on completeness, and room to sign for the author and for everyone concerned."""
    if rapport.verklaring_volledigheid:
        yield from tekst(rapport.verklaring_volledigheid, f"{PAD}.verklaring_volledigheid")
    opsteller = s.plan.kop.opsteller
    if opsteller and opsteller not in {deel.wie for deel in s.plan.akkoord}:
        wie = s.plan.persoon(opsteller)
        rij = Signature(wie.volledige_naam, wie.functie or ROLLEN[wie.rol], "opsteller", source="kop.opsteller")
        yield Signatures((rij,), "Opsteller", source="kop.opsteller")
    yield from akkoord(s)


def bijlagen(s: Schrijver, rapport: Rechtbankrapportage) -> Iterator[Block]:
    """Yield the list of annexes."""
    pad = f"{PAD}.bijlagen"
    if ontbreekt(rapport.bijlagen):
        yield alinea("Er zijn geen bijlagen.", source=pad)
    rijen = (_bijlage(s, item, f"{pad}[{nummer}]") for nummer, item in enumerate(rapport.bijlagen))
    yield from tabel(("Nr.", "Titel", "Datum", "Auteur", "Blz."), (8, 40, 18, 26, 8), rijen, pad)


def _bijlage(s: Schrijver, item: Bijlage, pad: str) -> Row:
    bron = next(bron for bron in s.plan.bronnen if bron.id == item.bron)
    titel = [alinea(bron.titel, source=f"{pad}.bron")]
    if item.bestand:
        titel.append(label("Bestand", item.bestand, source=f"{pad}.bestand"))
    if item.sha256:
        titel.append(label("Controlegetal", item.sha256, source=f"{pad}.sha256"))
    if not item.openbaar_voor_partijen:
        titel.append(alinea("Partijen krijgen deze bijlage niet.", source=f"{pad}.openbaar_voor_partijen", klein=True))
    cellen = (
        alinea(s.datum(bron.datum), source=pad),
        alinea(bron.auteur or nog_invullen("wie dit schreef"), source=pad),
        alinea(str(bron.paginas) if bron.paginas else "", source=pad),
    )
    return Row((cel(alinea(str(item.nummer), source=f"{pad}.nummer")), cel(*titel), *(map(cel, cellen))), pad)
