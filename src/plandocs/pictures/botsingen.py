"""The check that nothing covers a face, a name or words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import hypot

from plandocs.pictures.armen import HALVE_ARM, Reik
from plandocs.pictures.indeling import Indeling
from plandocs.pictures.meetkunde import Punt, Vak, afstand, punt_tot_vak
from plandocs.pictures.persoon import Persoon
from plandocs.pictures.plaatsen import BREED, HOOG
from plandocs.pictures.reiken import vooraan
from plandocs.pictures.zetting import BINNEN

_KADER = Vak(4, 4, BREED - 4, HOOG - 4)
_STAPPEN = 12


def vind_botsingen(indeling: Indeling) -> tuple[str, ...]:
    """Return what covers what in a layout."""
    return (
        *_buiten_kader(indeling),
        *_over_elkaar(indeling),
        *_over_wie_omhelst(indeling),
        *_armen(indeling),
        *_wijzers(indeling),
        *_uit_ballon(indeling),
    )


def gezicht(wie: Persoon) -> Vak:
    """Return the box around a face."""
    midden, straal = wie.hoofd, wie.straal
    return Vak(midden.x - straal, midden.y - straal, midden.x + straal, midden.y + straal)


def _vakken(indeling: Indeling) -> list[tuple[str, Vak]]:
    personen = list(enumerate(indeling.personen))
    namen = [(f"naam {nummer}", wie.naam_vak) for nummer, wie in personen if wie.naam.tekst]
    gezichten = [(f"gezicht {nummer}", gezicht(wie)) for nummer, wie in personen]
    return namen + gezichten + [(f"ballon {ballon.nummer}", ballon.vak) for ballon in indeling.ballonnen]


def _buiten_kader(indeling: Indeling) -> list[str]:
    figuren = [(f"figuur {nummer}", wie.vak) for nummer, wie in enumerate(indeling.personen)]
    return [f"{naam} valt buiten het kader" for naam, vak in _vakken(indeling) + figuren if not vak.binnen(_KADER)]


def _over_elkaar(indeling: Indeling) -> list[str]:
    samen = {frozenset((f"gezicht {nummer}", f"gezicht {ander}")) for nummer, ander in _paren(indeling)}
    vast = [
        f"{een} en {ander} raken elkaar"
        for (een, vak), (ander, ander_vak) in combinations(_vakken(indeling), 2)
        if vak.overlap(ander_vak) > 0.01 and frozenset((een, ander)) not in samen
    ]
    figuren = [
        f"figuur {nummer} en {ander} raken elkaar"
        for nummer, wie in enumerate(indeling.personen)
        for ander, vak in _vakken(indeling)
        if ander not in {f"gezicht {nummer}", f"gezicht {wie.omhelst}"} and vak.overlap(wie.vak) > 0.01
    ]
    return vast + figuren


def _paren(indeling: Indeling) -> Iterator[tuple[int, int]]:
    for nummer, wie in enumerate(indeling.personen):
        if wie.omhelst is not None and nummer < wie.omhelst:
            yield nummer, wie.omhelst


def _over_wie_omhelst(indeling: Indeling) -> list[str]:
    """Return the faces behind the hair of somebody who is close."""
    gevonden = []
    for nummer, ander in _paren(indeling):
        een, twee = indeling.personen[nummer], indeling.personen[ander]
        voor, achter = (een, twee) if vooraan(een, twee) else (twee, een)
        tussen = hypot(voor.hoofd.x - achter.hoofd.x, voor.hoofd.y - achter.hoofd.y)
        if tussen < achter.straal + max(voor.straal, voor.haar_half):
            gevonden.append(f"gezicht {nummer} en gezicht {ander} raken elkaar")
    return gevonden


def _armen(indeling: Indeling) -> list[str]:
    return [
        f"een arm van figuur {nummer} raakt gezicht {ander}"
        for nummer, wie in enumerate(indeling.personen)
        for reik in wie.reiken
        if reik.voor
        for ander, iemand in enumerate(indeling.personen)
        if any(
            hypot(punt.x - iemand.hoofd.x, punt.y - iemand.hoofd.y) < iemand.straal + HALVE_ARM * wie.vergroot
            for punt in _langs(wie, reik)
        )
    ]


def _langs(wie: Persoon, reik: Reik) -> Iterator[Punt]:
    """Return points along an arm on the page."""
    for stap in range(_STAPPEN + 1):
        deel = stap / _STAPPEN
        delen = ((1 - deel) ** 2, 2 * deel * (1 - deel), deel**2)
        x, y = (
            sum(maat * punt[as_] for maat, punt in zip(delen, (reik.schouder, reik.elleboog, reik.hand), strict=True))
            for as_ in (0, 1)
        )
        yield Punt(wie.x + x * wie.vergroot, wie.y + y * wie.vergroot)


def _wijzers(indeling: Indeling) -> list[str]:
    return [
        f"de wijzer van ballon {ballon.nummer} raakt gezicht {nummer}"
        for ballon in indeling.ballonnen
        for nummer, wie in enumerate(indeling.personen)
        if afstand(wie.hoofd, ballon.voet, ballon.punt) < wie.straal
    ]


def _uit_ballon(indeling: Indeling) -> list[str]:
    te_breed = [
        f"de woorden van ballon {ballon.nummer} steken uit"
        for ballon in indeling.ballonnen
        if ballon.zetting.tekst_breed > ballon.vak.rechts - ballon.vak.links - 2 * BINNEN + 0.01
        or ballon.zetting.hoog > ballon.vak.onder - ballon.vak.boven + 0.01
    ]
    los = [
        f"ballon {ballon.nummer} wijst niet naar beneden"
        for ballon in indeling.ballonnen
        if ballon.punt.y < ballon.vak.onder + 4 or punt_tot_vak(ballon.voet, ballon.vak) > 0.01
    ]
    return te_breed + los
