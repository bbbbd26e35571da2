"""Hair and headscarves, on a head of radius 27 around 0, 0: a part behind the head and a part in front."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import cos, pi, sin

from plandocs.pictures.kleuren import HAAR, KLEDING, kleur, meng
from plandocs.pictures.svg import element, getal, ovaal, pad, rond
from plandocs.pictures.uiterlijk import Haar, Uiterlijk

_SCHEIDING = "M-28 3C-34 -21 -19 -32 0 -32C19 -32 34 -21 28 3C27 -8 12 -17 0 -22.5C-12 -17 -27 -8 -28 3Z"
_KAP = (
    "M-28 0C-34 -22 -20 -32.5 0 -32.5C20 -32.5 34 -22 28 0"
    "C26 -8 23.5 -12 20 -14Q12 -13 6 -18Q-4 -13 -13 -17Q-16 -13 -21 -13Q-25 -9 -28 0Z"
)
_GLAD = "M-28 0C-33 -21 -19 -32 0 -32C19 -32 33 -21 28 0C25 -13 14 -19 0 -19C-14 -19 -25 -13 -28 0Z"
_PONY = "M-28 3C-34 -21 -19 -32 0 -32C19 -32 34 -21 28 3Q26 -6 23 -12.5Q0 -17 -23 -12.5Q-26 -6 -28 3Z"
_ZIJ = "M-28 4C-34 -21 -19 -32 0 -32C19 -32 34 -21 28 4Q27 -10 11 -22Q-6 -10 -23 -10Q-27 -5 -28 4Z"


@dataclass(frozen=True, slots=True)
class Kapsel:
    """The two layers of a hairdo, and whether the ears show."""

    achter: str = ""
    voor: str = ""
    oren: bool = True


def kapsel(uiterlijk: Uiterlijk) -> Kapsel:
    """Return the hair of a person as two layers."""
    return _KAPSELS[uiterlijk.haar](uiterlijk)


def _kleur(uiterlijk: Uiterlijk) -> str:
    return kleur(uiterlijk.haarkleur, HAAR)


def _lang(uiterlijk: Uiterlijk) -> Kapsel:
    vul = _kleur(uiterlijk)
    achter = "M-31 -6C-35 -40 35 -40 31 -6L34.5 36Q34.5 43 27 43L-27 43Q-34.5 43 -34.5 36Z"
    return Kapsel(pad(achter, vul), pad(_SCHEIDING, vul))


def _kort(uiterlijk: Uiterlijk) -> Kapsel:
    return Kapsel(voor=pad(_KAP, _kleur(uiterlijk)))


def _staartjes(uiterlijk: Uiterlijk) -> Kapsel:
    vul = _kleur(uiterlijk)
    strik = kleur(uiterlijk.kleur, KLEDING)
    delen = (
        ovaal(kant * 37, 3, 8, 14, vul, transform=f"rotate({kant * -12} {kant * 37} 3)")
        + rond(kant * 31, -10, 4.2, strik, stroke_width=2.2)
        for kant in (-1, 1)
    )
    return Kapsel("".join(delen), pad(_SCHEIDING, vul))


def _knot(uiterlijk: Uiterlijk) -> Kapsel:
    vul = _kleur(uiterlijk)
    return Kapsel(rond(0, -36.5, 11, vul), pad(_GLAD, vul))


def _krullen(uiterlijk: Uiterlijk) -> Kapsel:
    vul = _kleur(uiterlijk)
    # The line in front runs along the forehead only: an outline on top would cut the afro in two.
    rand = "Q-22 -8 -20.5 -14Q-14 -11 -11 -17.5Q-5 -13 0 -18.5Q5 -13 11 -17.5Q14 -11 20.5 -14Q22 -8 27.5 -4"
    vlak = pad(f"M-27.5 -4{rand}C33 -24 20 -33 0 -33C-20 -33 -33 -24 -27.5 -4Z", vul, stroke="none")
    return Kapsel(pad(_wolk(), vul), vlak + pad(f"M-27.5 -4{rand}"))


def _wolk() -> str:
    """Return a ring of bumps around the head, open to the chin."""
    hoeken = [pi * (0.82 + nummer * (1.36 / 10)) for nummer in range(11)]
    punten = [(36 * cos(hoek), 36 * sin(hoek) - 4) for hoek in hoeken]
    bogen = "".join(f"A8.5 8.5 0 0 1 {getal(x)} {getal(y)}" for x, y in punten[1:])
    x, y = punten[0]
    return f"M{getal(x)} {getal(y)}{bogen}Q0 30 {getal(x)} {getal(y)}Z"


def _kaal(uiterlijk: Uiterlijk) -> Kapsel:
    if uiterlijk.leeftijd == "baby":
        return Kapsel(voor=pad("M-3 -27Q-5 -19 2 -19Q6 -20 3 -23.5", stroke_width=2.4))
    if uiterlijk.leeftijd != "oud":
        return Kapsel()
    vul = _kleur(uiterlijk)
    return Kapsel("".join(ovaal(kant * 26, -2, 9.5, 13, vul) for kant in (-1, 1)))


def _hoofddoek(uiterlijk: Uiterlijk) -> Kapsel:
    vul = kleur(uiterlijk.hoofddoekkleur, KLEDING)
    buiten = (
        "M0 -33.5C-25 -33.5 -34 -18 -33 1C-32.5 18 -34 27 -33 38"
        "Q-17 49 0 49Q17 49 33 38C34 27 32.5 18 33 1C34 -18 25 -33.5 0 -33.5Z"
    )
    gezicht = (
        "M0 -20.5C14 -20.5 22.5 -12 22.5 2C22.5 16 13 26 0 26C-13 26 -22.5 16 -22.5 2C-22.5 -12 -14 -20.5 0 -20.5Z"
    )
    doek = element("path", d=buiten + gezicht, fill=vul, fill_rule="evenodd")
    plooi = pad("M-20 20Q-10 36 14 36", stroke=meng(vul, "#2b2b2b", 0.45), stroke_width=2.2)
    return Kapsel(voor=doek + plooi, oren=False)


def _bob(uiterlijk: Uiterlijk) -> Kapsel:
    vul = _kleur(uiterlijk)
    achter = "M-32 -4C-36 -40 36 -40 32 -4L34 19Q34 27 26 27L-26 27Q-34 27 -34 19Z"
    return Kapsel(pad(achter, vul), pad(_PONY, vul), oren=False)


def _paardenstaart(uiterlijk: Uiterlijk) -> Kapsel:
    vul = _kleur(uiterlijk)
    staart = pad("M14 -27C36 -38 48 -8 39 24Q36 29 32 24C36 6 32 -8 16 -14Z", vul)
    strik = rond(21, -24, 4.6, kleur(uiterlijk.kleur, KLEDING), stroke_width=2.2)
    return Kapsel(staart + strik, pad(_GLAD, vul))


def _vlechten(uiterlijk: Uiterlijk) -> Kapsel:
    vul, strik = _kleur(uiterlijk), kleur(uiterlijk.kleur, KLEDING)
    delen = (
        "".join(ovaal(kant * x, y, 6.5, 6, vul) for x, y in ((32, 8), (34, 17), (35, 26), (35, 35)))
        + rond(kant * 35, 42, 3.8, strik, stroke_width=2.2)
        for kant in (-1, 1)
    )
    return Kapsel("".join(delen), pad(_SCHEIDING, vul))


def _stekels(uiterlijk: Uiterlijk) -> Kapsel:
    pieken = (
        "M-28 0L-33 -13L-26 -17L-28 -29L-17 -29L-14 -39L-5 -33L2 -41L8 -33L17 -37L19 -28L29 -28L26 -17L33 -12L28 0"
        "Q25 -11 20 -14Q12 -12 6 -17Q-4 -12 -13 -16Q-16 -12 -21 -12Q-25 -9 -28 0Z"
    )
    return Kapsel(voor=pad(pieken, _kleur(uiterlijk)))


def _golvend(uiterlijk: Uiterlijk) -> Kapsel:
    vul = _kleur(uiterlijk)
    achter = (
        "M-31 -6C-36 -40 36 -40 31 -6Q39 2 34 11Q41 20 35 30Q28 37 20 32"
        "L-20 32Q-28 37 -35 30Q-41 20 -34 11Q-39 2 -31 -6Z"
    )
    return Kapsel(pad(achter, vul), pad(_ZIJ, vul), oren=False)


_KAPSELS: Mapping[Haar, Callable[[Uiterlijk], Kapsel]] = {
    "lang": _lang,
    "kort": _kort,
    "staartjes": _staartjes,
    "knot": _knot,
    "krullen": _krullen,
    "kaal": _kaal,
    "hoofddoek": _hoofddoek,
    "bob": _bob,
    "paardenstaart": _paardenstaart,
    "vlechten": _vlechten,
    "stekels": _stekels,
    "golvend": _golvend,
}
