"""Scenes: one frame of a story as a picture, and the check that nothing covers a face, a name or words."""

from __future__ import annotations

from itertools import combinations

from plandocs.pictures.ballonnen import teken_ballon
from plandocs.pictures.figuren import beschrijf_figuur, teken_figuur
from plandocs.pictures.indeling import Geplaatstding, Indeling, deel_in
from plandocs.pictures.meetkunde import Vak, afstand, punt_tot_vak
from plandocs.pictures.opstelling import Persoon
from plandocs.pictures.plaatsen import BREED, HOOG, PLAATSEN, VOETEN, achtergrond, kader
from plandocs.pictures.svg import Tekening, blad, groep, regels_tekst, schoon
from plandocs.pictures.toneel import Ballon, Geplaatst, Plek, Scene, gevulde_ballonnen
from plandocs.pictures.zetting import BINNEN

__all__ = ["Ballon", "Geplaatst", "Plek", "Scene", "botsingen", "teken_scene"]

_KADER = Vak(4, 4, BREED - 4, HOOG - 4)


def teken_scene(scene: Scene) -> Tekening:
    """Return the picture of a scene, 480 by 320.

    Raises PictureError when people, words or things do not fit.
    """
    indeling = deel_in(scene)
    alt = schoon(scene.alt) or beschrijf(scene)
    delen = (
        achtergrond(PLAATSEN[scene.plaats]),
        *(_teken_ding(staat) for staat in indeling.dingen),
        *(teken_figuur(wie.figuur, wie.x, VOETEN, wie.schaal, spiegel=wie.spiegel) for wie in indeling.personen),
        *(teken_ballon(ballon, scene.taal) for ballon in indeling.ballonnen),
        *(_teken_naam(wie) for wie in indeling.personen if wie.naam.tekst),
        kader(),
    )
    return Tekening(blad(BREED, HOOG, alt, "".join(delen)), alt, _woorden(indeling))


def beschrijf(scene: Scene) -> str:
    """Return what the scene shows, in Dutch sentences."""
    mensen = "; ".join(beschrijf_figuur(geplaatst.figuur) for geplaatst in scene.personen)
    zinnen = [f"Tekening {PLAATSEN[scene.plaats].woord}" + (f": {mensen}." if mensen else ".")]
    if scene.dingen:
        zinnen.append(f"Ook te zien: {', '.join(dict.fromkeys(scene.dingen))}.")
    zinnen += [_beschrijf_ballon(ballon, scene) for ballon in gevulde_ballonnen(scene)]
    return " ".join(zinnen)


def _beschrijf_ballon(ballon: Ballon, scene: Scene) -> str:
    wie = schoon(scene.personen[ballon.spreker].figuur.naam) or "iemand"
    soort = "Gedachte" if ballon.soort == "denkt" else "Woorden"
    return f"{soort} van {wie}: ‘{schoon(ballon.tekst)}’"


def botsingen(scene: Scene) -> tuple[str, ...]:
    """Return what covers what; a scene that is laid out well has none."""
    return vind_botsingen(deel_in(scene))


def vind_botsingen(indeling: Indeling) -> tuple[str, ...]:
    """Return what covers what in a layout."""
    return (*_buiten_kader(indeling), *_over_elkaar(indeling), *_wijzers(indeling), *_uit_ballon(indeling))


def _woorden(indeling: Indeling) -> tuple[str, ...]:
    namen = (wie.naam.tekst for wie in indeling.personen if wie.naam.tekst)
    return (*(ballon.tekst for ballon in indeling.ballonnen), *namen)


def _teken_ding(staat: Geplaatstding) -> str:
    return groep(staat.ding.teken(), staat.x, staat.y)


def _teken_naam(wie: Persoon) -> str:
    naam = wie.naam
    return regels_tekst(naam.regels, wie.x, naam.y, naam.regel, naam.grootte, vet=True, anker="middle")


def _gezicht(wie: Persoon) -> Vak:
    midden, straal = wie.hoofd, wie.straal
    return Vak(midden.x - straal, midden.y - straal, midden.x + straal, midden.y + straal)


def _vakken(indeling: Indeling) -> list[tuple[str, Vak]]:
    personen = list(enumerate(indeling.personen))
    namen = [(f"naam {nummer}", wie.naam_vak) for nummer, wie in personen if wie.naam.tekst]
    gezichten = [(f"gezicht {nummer}", _gezicht(wie)) for nummer, wie in personen]
    return namen + gezichten + [(f"ballon {ballon.nummer}", ballon.vak) for ballon in indeling.ballonnen]


def _buiten_kader(indeling: Indeling) -> list[str]:
    figuren = [(f"figuur {nummer}", wie.vak) for nummer, wie in enumerate(indeling.personen)]
    return [f"{naam} valt buiten het kader" for naam, vak in _vakken(indeling) + figuren if not vak.binnen(_KADER)]


def _over_elkaar(indeling: Indeling) -> list[str]:
    vast = [
        f"{een} en {ander} raken elkaar"
        for (een, vak), (ander, ander_vak) in combinations(_vakken(indeling), 2)
        if vak.overlap(ander_vak) > 0
    ]
    figuren = [
        f"figuur {nummer} en {ander} raken elkaar"
        for nummer, wie in enumerate(indeling.personen)
        for ander, vak in _vakken(indeling)
        if ander != f"gezicht {nummer}" and vak.overlap(wie.vak) > 0
    ]
    return vast + figuren


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
    ]
    los = [
        f"ballon {ballon.nummer} wijst niet naar beneden"
        for ballon in indeling.ballonnen
        if ballon.punt.y < ballon.vak.onder + 4 or punt_tot_vak(ballon.voet, ballon.vak) > 0.01
    ]
    return te_breed + los
