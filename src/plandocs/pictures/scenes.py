"""Scenes: one frame of a story as a picture that says in words what it shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandocs.pictures.ballonnen import teken_ballon
from plandocs.pictures.botsingen import vind_botsingen
from plandocs.pictures.contact import contacten
from plandocs.pictures.dingen import teken_ding
from plandocs.pictures.figuren import beschrijf_figuur, teken_figuur, teken_reik
from plandocs.pictures.indeling import Geplaatstding, Indeling, deel_in
from plandocs.pictures.persoon import Persoon
from plandocs.pictures.plaatsen import BREED, HOOG, PLAATSEN, achtergrond, kader
from plandocs.pictures.stijl import Stijl, in_stijl
from plandocs.pictures.svg import Tekening, blad, groep, regels_tekst, schoon
from plandocs.pictures.toneel import Ballon, Geplaatst, Plek, Scene, gevulde_ballonnen, op_rij

__all__ = ["Ballon", "Geplaatst", "Plek", "Scene", "beschrijf", "botsingen", "scene_inhoud", "teken_scene"]


def teken_scene(scene: Scene, stijl: Stijl = "kleur") -> Tekening:
    """Return the picture of a scene, 480 by 320, in colour, as lines to colour in, or in black and white.

    Raises PictureError when people, words or things do not fit.
    """
    indeling = deel_in(scene)
    alt = schoon(scene.alt) or beschrijf(scene)
    inhoud = in_stijl("".join(_delen(scene, indeling)), stijl)
    return Tekening(blad(BREED, HOOG, alt, inhoud), alt, _woorden(indeling))


def scene_inhoud(scene: Scene) -> str:
    """Return the elements of a scene without the sheet around them, to put it in a larger drawing."""
    return "".join(_delen(scene, deel_in(scene)))


def _delen(scene: Scene, indeling: Indeling) -> Iterator[str]:
    """Return everything from back to front: who is small or hugged by a taller one stands before the other."""
    personen = sorted(indeling.personen, key=lambda wie: (wie.vergroot, wie.haar_half), reverse=True)
    yield achtergrond(PLAATSEN[scene.plaats], nacht=scene.nacht)
    yield from (_teken_ding(staat) for staat in indeling.dingen)
    yield from _reiken(personen, voor=False)
    for wie in personen:
        yield teken_figuur(wie.figuur, wie.x, wie.y, wie.schaal, spiegel=wie.spiegel, reiken=wie.reiken)
    yield from _reiken(personen, voor=True)
    yield from (teken_ballon(ballon, scene.taal) for ballon in indeling.ballonnen)
    yield from (_teken_naam(wie) for wie in indeling.personen if wie.naam.tekst)
    yield kader()


def _reiken(personen: Sequence[Persoon], *, voor: bool) -> Iterator[str]:
    for wie in personen:
        for reik in wie.reiken:
            if reik.voor == voor:
                yield teken_reik(wie.figuur, wie.x, wie.y, wie.schaal, reik)


def beschrijf(scene: Scene) -> str:
    """Return what the scene shows, in Dutch sentences."""
    figuren = [geplaatst.figuur for geplaatst in scene.personen]
    mensen = "; ".join(map(beschrijf_figuur, figuren, contacten(figuren, op_rij(scene.personen))))
    waar = PLAATSEN[scene.plaats].woord + (", het is nacht" if scene.nacht else "")
    zinnen = [f"Tekening {waar}" + (f": {mensen}." if mensen else ".")]
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


def _woorden(indeling: Indeling) -> tuple[str, ...]:
    namen = (wie.naam.tekst for wie in indeling.personen if wie.naam.tekst)
    return (*(ballon.tekst for ballon in indeling.ballonnen), *namen)


def _teken_ding(staat: Geplaatstding) -> str:
    return groep(teken_ding(staat.ding), staat.x, staat.y)


def _teken_naam(wie: Persoon) -> str:
    naam = wie.naam
    return regels_tekst(naam.regels, wie.naam_x, naam.y, naam.regel, naam.grootte, vet=True, anker="middle")
