"""People who hug or hold hands really touch, and still nobody's face, name or words are covered."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from math import hypot
from typing import get_args

import pytest
from PIL import ImageChops, ImageDraw
from tekenvoorbeelden import bitmap

from plandocs.pictures import Ballon, Figuur, Geplaatst, Scene, Uiterlijk, botsingen, teken_scene
from plandocs.pictures.botsingen import vind_botsingen
from plandocs.pictures.figuren import teken_figuur
from plandocs.pictures.indeling import Indeling, deel_in
from plandocs.pictures.persoon import Persoon
from plandocs.pictures.plaatsen import BREED, HOOG, PLAATSEN, achtergrond
from plandocs.pictures.svg import blad
from plandocs.pictures.uiterlijk import Bouw, Haar, Houding, Leeftijd

MAMA = Uiterlijk("volwassen", "getint", "lang", "zwart", kleur="rood")
SEM = Uiterlijk("kind", "getint", "krullen", "zwart", kleur="geel")
BO = Uiterlijk("baby", "getint", "kaal", kleur="groen")
OPA = Uiterlijk("oud", "getint", "kaal", "grijs", kleur="paars", rolstoel=True)


def scene(*wie: tuple[Uiterlijk, str, Houding], woorden: str = "") -> Scene:
    """Return people in an empty passage; the first one speaks."""
    personen = tuple(Geplaatst(Figuur(uiterlijk, naam, "blij", houding)) for uiterlijk, naam, houding in wie)
    return Scene("gang", personen, (Ballon(0, woorden),) if woorden else ())


def handen(persoon: Persoon) -> list[tuple[float, float]]:
    """Return where the reaching hands of somebody are on the page."""
    return [
        (persoon.x + reik.hand[0] * persoon.vergroot, persoon.y + reik.hand[1] * persoon.vergroot)
        for reik in persoon.reiken
    ]


def faces_alone_and_together(wat: Scene) -> list[bool]:
    """Return for everybody whether the pixels of the face are those of the same face drawn alone."""
    samen = bitmap(teken_scene(wat).svg, 480).convert("RGB")
    gelijk = []
    for wie in deel_in(wat).personen:
        alleen = achtergrond(PLAATSEN[wat.plaats]) + teken_figuur(wie.figuur, wie.x, wie.y, wie.schaal)
        ander = bitmap(blad(BREED, HOOG, "iemand", alleen), 480).convert("RGB")
        verschil = ImageChops.difference(samen, ander)
        masker = verschil.copy()
        masker.paste((0, 0, 0), (0, 0, *masker.size))
        straal = wie.straal * 0.85
        ImageDraw.Draw(masker).ellipse(
            (wie.hoofd.x - straal, wie.hoofd.y - straal, wie.hoofd.x + straal, wie.hoofd.y + straal),
            fill=(255, 255, 255),
        )
        gelijk.append(
            ImageChops.multiply(verschil, masker).convert("L").point(lambda x: x > 40 and 255).getbbox() is None
        )
    return gelijk


PAREN = (
    scene((MAMA, "mama", "omhelst"), (SEM, "Sem", "omhelst")),
    scene((SEM, "Sem", "omhelst"), (MAMA, "mama", "staat")),
    scene((MAMA, "mama", "omhelst"), (BO, "Bo", "staat")),
    scene((BO, "Bo", "staat"), (OPA, "opa", "omhelst")),
    scene((SEM, "Sem", "omhelst"), (OPA, "opa", "zit")),
    scene(
        (MAMA, "mama", "omhelst"), (replace(MAMA, haar="krullen"), "tante", "omhelst"), woorden="Fijn dat je er bent."
    ),
    scene((replace(SEM, leeftijd="kleuter"), "Lot", "omhelst"), (BO, "Bo", "staat")),
)


@pytest.mark.parametrize("paar", PAREN, ids=lambda paar: "-".join(wie.figuur.naam for wie in paar.personen))
def test_a_hug_touches_the_other_and_leaves_both_faces_free(paar: Scene) -> None:
    personen = deel_in(paar).personen
    for wie in personen:
        ander = personen[1 - personen.index(wie)]
        assert all(ander.vak.links - 6 <= x <= ander.vak.rechts + 6 for x, _ in handen(wie))
        assert all(ander.vak.boven < y < ander.vak.onder for _, y in handen(wie))
    assert any(wie.reiken for wie in personen)
    assert botsingen(paar) == ()
    assert faces_alone_and_together(paar) == [True, True]


def test_the_hands_of_a_row_meet_in_one_point() -> None:
    rij = scene((MAMA, "mama", "hand_in_hand"), (SEM, "Sem", "hand_in_hand"), (OPA, "opa", "hand_in_hand"))
    eerste, tweede, derde = (handen(wie) for wie in deel_in(rij).personen)
    for (x, y), (ander_x, ander_y) in ((eerste[0], tweede[0]), (tweede[1], derde[0])):
        assert hypot(x - ander_x, y - ander_y) < 0.01
    assert botsingen(rij) == ()


def test_who_hug_stand_together_wherever_they_are_listed() -> None:
    rij = scene((MAMA, "mama", "omhelst"), (OPA, "opa", "staat"), (SEM, "Sem", "omhelst"))
    mama, opa, sem = deel_in(rij).personen
    assert (mama.omhelst, opa.omhelst, sem.omhelst) == (2, None, 0)
    assert mama.x < sem.x < opa.x


def test_a_baby_is_lifted_by_a_grown_up_and_not_by_a_toddler() -> None:
    mama, bo = deel_in(PAREN[2]).personen
    lot, weer_bo = deel_in(PAREN[6]).personen
    assert bo.y < mama.y - 40
    assert weer_bo.y == lot.y


def test_who_hugs_nobody_stands_with_open_arms_and_a_sleeper_is_left_alone() -> None:
    alleen = scene((MAMA, "mama", "omhelst"), (SEM, "Sem", "slaapt"))
    assert [wie.omhelst for wie in deel_in(alleen).personen] == [None, None]
    assert "mama houdt de armen wijd en kijkt blij" in teken_scene(alleen).alt


def test_the_words_say_who_hugs_whom() -> None:
    assert "mama omhelst Sem en kijkt blij; Sem omhelst mama en kijkt blij" in teken_scene(PAREN[0]).alt
    drie = scene((MAMA, "mama", "hand_in_hand"), (SEM, "Sem", "hand_in_hand"), (OPA, "opa", "hand_in_hand"))
    assert "Sem houdt mama en opa bij de hand en kijkt blij" in teken_scene(drie).alt


def test_a_hug_that_covers_a_face_is_found() -> None:
    goed = deel_in(PAREN[0])
    mama, sem = goed.personen
    te_dicht = Indeling((mama, replace(sem, x=mama.x + 4)), (), ())
    arm = replace(mama.reiken[1], hand=((sem.hoofd.x - mama.x) / mama.vergroot, (sem.hoofd.y - mama.y) / mama.vergroot))
    over_gezicht = Indeling((replace(mama, reiken=(arm,)), sem), (), ())
    assert "gezicht 0 en gezicht 1 raken elkaar" in vind_botsingen(te_dicht)
    assert "een arm van figuur 0 raakt gezicht 1" in vind_botsingen(over_gezicht)


@pytest.mark.parametrize("houding", ["omhelst", "hand_in_hand"])
def test_all_ages_hairdos_and_builds_can_touch(houding: Houding) -> None:
    haren = get_args(Haar)
    paren = product(get_args(Leeftijd), get_args(Leeftijd), get_args(Bouw))
    for nummer, (een, ander, bouw) in enumerate(paren):
        links = Uiterlijk(een, haar=haren[nummer % len(haren)], bouw=bouw)
        rechts = Uiterlijk(
            ander, haar=haren[nummer // 5 % len(haren)], rolstoel=nummer % 7 == 0, rollator=nummer % 5 == 0
        )
        assert botsingen(scene((links, "een", houding), (rechts, "ander", houding))) == ()
