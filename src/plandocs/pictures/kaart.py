"""A card for a pocket, as large as a bank card, with a title and short lines."""

from __future__ import annotations

from collections.abc import Sequence

from plandocs.errors import PictureError
from plandocs.pictures.letters import ANDIKA, ANDIKA_VET, Letter, breek
from plandocs.pictures.svg import LIJN, Tekening, blad, regels_tekst, schoon, vlak

MM = 86
_BREED, _HOOG = 344.0, 216.0
_TITEL = Letter(ANDIKA_VET, 19)
_REGEL = Letter(ANDIKA, 16)
_RUIMTE = _BREED - 48


def teken_kaart(titel: str, regels: Sequence[str], *, alt: str, taal: str = "nl", kleur: str = "#e4f0f4") -> Tekening:
    """Return one side of the card; raises PictureError when the words do not fit."""
    kop = breek(schoon(titel), _TITEL, _RUIMTE)
    delen = [
        vlak(3, 3, _BREED - 6, _HOOG - 6, kleur, 14, stroke=LIJN, stroke_width=2, stroke_dasharray="7 5"),
        regels_tekst(kop, 24, 40, 23, _TITEL.grootte, vet=True, taal=taal),
    ]
    y = 40.0 + 23 * len(kop) + 6
    for regel in regels:
        stukken = breek(schoon(regel), _REGEL, _RUIMTE)
        delen.append(regels_tekst(stukken, 24, y, 21, _REGEL.grootte, taal=taal))
        y += 21 * len(stukken) + 6
    if y > _HOOG + 6:
        raise PictureError("De woorden passen niet op de kaart. Maak ze korter.")
    omschrijving = schoon(alt) or " "
    woorden = tuple(filter(None, (schoon(titel), *map(schoon, regels))))
    return Tekening(blad(_BREED, _HOOG, omschrijving, "".join(delen)), omschrijving, woorden)
