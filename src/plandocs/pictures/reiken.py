"""Arms that meet: where hands touch, how close people who hug stand, and a baby that is lifted."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

from plandocs.pictures.armen import Reik, schouder_x
from plandocs.pictures.maten import breed, loopt_met_rollator, zakt, zittend
from plandocs.pictures.meetkunde import Punt
from plandocs.pictures.persoon import Persoon

_SCHOUDER = -91.0
_BORST = -72.0
_HAND = -58.0
_TUSSEN = 2.0
_TIL = 62.0
_KLEINER = 1.4


def vooraan(een: Persoon, ander: Persoon) -> bool:
    """Return whether the first of two is drawn over the other: the smaller one, with the smaller hair."""
    return (een.vergroot, een.haar_half) < (ander.vergroot, ander.haar_half)


def til(een: Persoon, ander: Persoon) -> Persoon:
    """Return the first, lifted when it is a baby beside somebody who can carry it."""
    draagbaar = een.figuur.uiterlijk.leeftijd == "baby" and not een.figuur.uiterlijk.rolstoel
    if not draagbaar or ander.vergroot < _KLEINER * een.vergroot:
        return een
    return replace(een, y=ander.y - (_TIL - zakt(ander.figuur)) * ander.vergroot)


def dichtbij(links: Persoon, rechts: Persoon) -> float:
    """Return how far apart two who hug stand: as close as their faces and bodies allow."""
    voor, achter = (links, rechts) if vooraan(links, rechts) else (rechts, links)
    hoofden = max(achter.straal + voor.haar_half, achter.straal + voor.straal) + _TUSSEN
    scheef = achter.hoofd.y - voor.hoofd.y
    naast = sqrt(max(0.0, hoofden**2 - scheef**2))
    return max(naast, 0.92 * (_lijf(links) + _lijf(rechts)))


def _lijf(wie: Persoon) -> float:
    """Return half the width of the body and of what it sits in."""
    half = 27 * breed(wie.figuur.uiterlijk)
    if zittend(wie.figuur):
        half = max(half, 45 if wie.figuur.uiterlijk.rolstoel else 34)
    return max(half, 34 if loopt_met_rollator(wie.figuur) else 0) * wie.vergroot


def geef_hand(links: Persoon, rechts: Persoon) -> tuple[Reik, Reik]:
    """Return the two arms whose hands meet halfway."""
    hoog = (_op(links, _HAND) + _op(rechts, _HAND)) / 2
    schouders = max(_op(links, _SCHOUDER + 6), _op(rechts, _SCHOUDER + 6))
    midden = Punt((links.vak.rechts + rechts.vak.links) / 2, max(hoog, schouders))
    return _naar(links, 1, midden, voor=True), _naar(rechts, -1, midden, voor=True)


def omhels(wie: Persoon, ander: Persoon) -> tuple[Reik, ...]:
    """Return both arms of somebody around another: one behind the back, one across the front."""
    if wie.y < ander.y:
        return ()
    kant = 1 if ander.x > wie.x else -1
    hoog = max(_op(ander, _BORST), _op(wie, _SCHOUDER + 12))
    if ander.y < wie.y:
        hoog = ander.y - 7 * wie.schaal
    rug = Punt(ander.x + kant * 25 * breed(ander.figuur.uiterlijk) * ander.vergroot, hoog)
    borst = Punt(ander.x - kant * 5 * ander.vergroot, hoog)
    return _naar(wie, kant, rug, voor=False), _naar(wie, -kant, borst, voor=True)


def _op(wie: Persoon, hoogte: float) -> float:
    """Return where a height on the body is on the page."""
    return wie.y + (hoogte + zakt(wie.figuur)) * wie.vergroot


def _naar(wie: Persoon, kant: int, doel: Punt, *, voor: bool) -> Reik:
    schouder = (kant * schouder_x(wie.figuur.uiterlijk), _SCHOUDER + zakt(wie.figuur))
    hand = ((doel.x - wie.x) / wie.vergroot, (doel.y - wie.y) / wie.vergroot)
    elleboog = ((schouder[0] + hand[0]) / 2 + kant * 5, max(schouder[1], hand[1]) + 3)
    return Reik(kant, schouder, elleboog, hand, voor)
