"""People: one figure from its parts, in the order in which they cover each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plandocs.pictures import bed
from plandocs.pictures.armen import Reik, armen, reikende_arm
from plandocs.pictures.gezicht import baard, bril, gezicht, hoofd, op_hoofd
from plandocs.pictures.haar import Kapsel, kapsel
from plandocs.pictures.hulpmiddelen import voor_figuur, zitplaats
from plandocs.pictures.lichaam import benen, hals, romp, schoot
from plandocs.pictures.maten import (
    Hoofdplek,
    hoofd_schaal,
    hoofdplek,
    lichaam_schaal,
    loopt_met_rollator,
    slaapt,
    zakt,
    zittend,
)
from plandocs.pictures.svg import blad, groep, schoon
from plandocs.pictures.uiterlijk import Figuur, Gevoel, Houding, Uiterlijk

GEVOELENS: Mapping[Gevoel, str] = {
    "blij": "kijkt blij",
    "rustig": "kijkt rustig",
    "zorgen": "kijkt bezorgd",
    "verdrietig": "kijkt verdrietig",
    "bang": "kijkt bang",
    "boos": "kijkt boos",
    "verbaasd": "kijkt verbaasd",
    "trots": "kijkt trots",
    "roept": "roept",
    "slaapt": "heeft de ogen dicht",
}
HOUDINGEN: Mapping[Houding, str] = {
    "staat": "staat",
    "zwaait": "zwaait",
    "juicht": "juicht",
    "belt": "belt",
    "troost": "troost",
    "knuffelt": "houdt een knuffel vast",
    "zit": "zit",
    "slaapt": "slaapt in bed",
    "omhelst": "houdt de armen wijd",
    "hand_in_hand": "steekt een hand uit",
    "leest": "leest een boek",
}
__all__ = [
    "GEVOELENS",
    "HOUDINGEN",
    "Figuur",
    "Uiterlijk",
    "beschrijf_figuur",
    "gezichtje",
    "teken_figuur",
    "teken_gezicht",
]

_LIJN = 3.0
_ICOON = 106.0


def lijndikte(uiterlijk: Uiterlijk, schaal: float = 1) -> float:
    """Return how thick the outline of a figure is on the page: 3, and less for small heads."""
    return _LIJN * min(1.0, 0.45 + 0.6 * schaal * lichaam_schaal(uiterlijk) * hoofd_schaal(uiterlijk))


def teken_figuur(
    figuur: Figuur, x: float, y: float, schaal: float = 1, *, spiegel: bool = False, reiken: Sequence[Reik] = ()
) -> str:
    """Return a person whose feet stand at x, y; the name is not drawn.

    A mirrored figure waves, calls or comforts to the other side. Arms in `reiken` are left out: `teken_reik`
    draws them behind or over everybody.
    """
    vergroot = schaal * lichaam_schaal(figuur.uiterlijk)
    pixels = lijndikte(figuur.uiterlijk, schaal)
    dikte = pixels / vergroot
    bezig = [reik.kant for reik in reiken]
    inhoud = _in_bed(figuur, dikte) if slaapt(figuur) else _rechtop(figuur, dikte, bezig)
    return groep(inhoud, x, y, vergroot, spiegel, pixels)


def teken_reik(figuur: Figuur, x: float, y: float, schaal: float, reik: Reik) -> str:
    """Return one arm that reaches for somebody else."""
    vergroot = schaal * lichaam_schaal(figuur.uiterlijk)
    pixels = lijndikte(figuur.uiterlijk, schaal)
    return groep(reikende_arm(reik, figuur.uiterlijk, pixels / vergroot), x, y, vergroot, dikte=pixels)


def beschrijf_figuur(figuur: Figuur, contact: str = "") -> str:
    """Return who this is, what he or she does and feels, as a clause that starts with the name.

    `contact` is what is done with somebody else, such as "omhelst mama", and replaces the pose.
    """
    naam = schoon(figuur.naam) or "iemand"
    if slaapt(figuur):
        return f"{naam} {HOUDINGEN['slaapt']}"
    return f"{naam} {', '.join(_doet(figuur, contact))} en {GEVOELENS[figuur.gevoel]}"


def _doet(figuur: Figuur, contact: str) -> list[str]:
    zit = "zit in een rolstoel" if figuur.uiterlijk.rolstoel else HOUDINGEN["zit"]
    doet = [zit] if zittend(figuur) else []
    if loopt_met_rollator(figuur):
        doet.append("loopt met een rollator")
    if contact:
        doet.append(contact)
    elif figuur.houding != "zit" and not (doet and figuur.houding == "staat"):
        doet.append(HOUDINGEN[figuur.houding])
    return doet


def gezichtje(uiterlijk: Uiterlijk, gevoel: Gevoel = "rustig", alt: str = "", taal: str = "nl") -> str:
    """Return a small complete SVG of only the head, to stand beside a name."""
    titel = schoon(alt) or f"Gezicht: {GEVOELENS[gevoel]}"
    inhoud = teken_gezicht(uiterlijk, 0, 0, _ICOON, gevoel)
    return blad(_ICOON, _ICOON, titel, inhoud, x=-_ICOON / 2, y=-_ICOON / 2, taal=taal)


def teken_gezicht(uiterlijk: Uiterlijk, x: float, y: float, maat: float, gevoel: Gevoel = "rustig") -> str:
    """Return only the head, in the middle of a square of `maat` around x, y."""
    lagen, schaal = kapsel(uiterlijk), maat / _ICOON
    return groep(lagen.achter + _voorkant(uiterlijk, gevoel, lagen), x, y, schaal, dikte=_LIJN * max(schaal, 0.6))


def _rechtop(figuur: Figuur, dikte: float, bezig: Sequence[int]) -> str:
    lagen, plek = kapsel(figuur.uiterlijk), hoofdplek(figuur)
    arm = armen(figuur, dikte, bezig)
    lager = zakt(figuur)
    delen = (
        zitplaats(figuur),
        _hoofddeel(figuur, plek, lagen.achter, dikte),
        benen(figuur, dikte),
        _lager(arm.achter, lager, dikte),
        _lager(romp(figuur) + hals(figuur.uiterlijk), lager, dikte),
        schoot(figuur) + voor_figuur(figuur),
        _hoofddeel(figuur, plek, _voorkant(figuur.uiterlijk, figuur.gevoel, lagen), dikte),
        _lager(arm.voor, lager, dikte),
    )
    return "".join(delen)


def _in_bed(figuur: Figuur, dikte: float) -> str:
    lagen, plek = kapsel(figuur.uiterlijk), hoofdplek(figuur)
    delen = (
        bed.bed_achter(),
        bed.schouder(figuur.uiterlijk, plek),
        _hoofddeel(figuur, plek, lagen.achter, dikte),
        bed.deken(figuur.uiterlijk, plek),
        _hoofddeel(figuur, plek, _voorkant(figuur.uiterlijk, "slaapt", lagen), dikte),
        bed.hand(figuur.uiterlijk, plek),
    )
    return "".join(delen)


def _voorkant(uiterlijk: Uiterlijk, gevoel: Gevoel, lagen: Kapsel) -> str:
    delen = (
        hoofd(uiterlijk, oren=lagen.oren),
        baard(uiterlijk) if uiterlijk.baard else "",
        gezicht(uiterlijk, gevoel),
        lagen.voor,
        bril(met_poten=lagen.oren) if uiterlijk.bril else "",
    )
    return "".join(delen)


def _hoofddeel(figuur: Figuur, plek: Hoofdplek, inhoud: str, dikte: float) -> str:
    return op_hoofd(inhoud, plek.x, plek.y, hoofd_schaal(figuur.uiterlijk), dikte)


def _lager(inhoud: str, afstand: float, dikte: float) -> str:
    return groep(inhoud, 0, afstand, dikte=dikte) if inhoud and afstand else inhoud
