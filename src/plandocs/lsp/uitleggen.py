"""What an editor tells at a place: why a rule asks this and where it comes from, or what a field is for."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.loaders import Gelezen
from plandocs.loaders.vormen import vorm_van
from plandocs.lsp.bekijken import ONLEESBAAR, Melding, Stand
from plandocs.plan import Plan
from plandocs.plan.paden import bestaat, in_woorden
from plandocs.plan.walk import geef
from plandocs.rules import RULES
from plandocs.rules.bronnen import BRONNEN


def uitleg_op(stand: Stand, regel: int, kolom: int) -> str:
    """Return Markdown for a place in the text, or nothing."""
    hier = [melding for melding in stand.meldingen if melding.stuk.raakt(regel, kolom, kolom)]
    delen = [_over_melding(melding) for melding in hier]
    if not delen and stand.gelezen:
        delen = [*_over_veld(stand.gelezen, regel, kolom)]
    return "\n\n---\n\n".join(delen)


def _over_melding(melding: Melding) -> str:
    doe = melding.tekst.replace("\n", "  \n")
    if melding.code == ONLEESBAAR:
        return doe
    regel = RULES[melding.code]
    kop = f"**{regel.code} {regel.titel}** ({melding.ernst})"
    return f"{kop}\n\n{doe}\n\n{regel.reden}\n\n*Bron: {BRONNEN[regel.bron]}*"


def _over_veld(gelezen: Gelezen, regel: int, kolom: int) -> Iterator[str]:
    pad = pad_op(gelezen, regel, kolom)
    vorm = vorm_van(Plan, pad)
    if not pad or vorm is None:
        return
    yield f"**{in_woorden(gelezen.plan, pad)}**\n\n{vorm.uitleg}."
    waarde = geef(gelezen.plan, pad) if bestaat(gelezen.plan, pad) else None
    for persoon in gelezen.plan.personen:
        if vorm.verwijzing == "persoon" and persoon.id == waarde:
            yield f"{persoon.volledige_naam}, {persoon.relatie or persoon.functie or persoon.rol}"


def pad_op(gelezen: Gelezen, regel: int, kolom: int) -> str:
    """Return the path whose value is at a place or begins after it on the same line, or nothing."""
    op_regel = [(plaats, pad) for pad, plaats in gelezen.plaatsen.items() if plaats.regel == regel + 1 and pad]
    erna = [(plaats.kolom, -len(pad), pad) for plaats, pad in op_regel if (plaats.einde or plaats.kolom) > kolom]
    return min(erna, default=(0, 0, ""))[2]
