"""Everybody is recognisable, stays the same person in every picture, and fits the room kept free."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, product
from typing import cast, get_args

import pytest
from tekenvoorbeelden import bitmap, ink, words

from plandocs.errors import PictureError
from plandocs.pictures import Figuur, Uiterlijk, gezichtje, leeftijdsgroep, standaard_uiterlijk
from plandocs.pictures.dingen import DINGEN
from plandocs.pictures.figuren import beschrijf_figuur, teken_figuur
from plandocs.pictures.kleuren import HAAR, HUID, KLEDING
from plandocs.pictures.maten import omvang
from plandocs.pictures.svg import blad, groep
from plandocs.pictures.uiterlijk import Bouw, Geslacht, Gevoel, Haar, Houding, Leeftijd
from plandocs.plan import personen

X, Y, VEL = 200, 300, 400
BREED_HAAR: tuple[Haar, ...] = ("staartjes", "knot", "bob", "stekels", "golvend")
EXTRA: dict[Haar, tuple[Bouw, bool]] = {
    "staartjes": ("gewoon", False),
    "knot": ("stevig", True),
    "bob": ("stevig", False),
    "stekels": ("smal", True),
    "golvend": ("gewoon", True),
}


def figuur_svg(figuur: Figuur) -> str:
    """Return one figure whose feet are at X, Y on a square sheet."""
    return blad(VEL, VEL, "iemand", teken_figuur(figuur, X, Y))


def assert_ink_within(svg: str, links: float, rechts: float, boven: float, onder: float) -> None:
    """Fail when something is drawn farther from X, Y than this."""
    box = ink(svg, VEL)
    assert box is not None
    assert box[0] >= X - links - 1
    assert box[2] <= X + rechts + 1
    assert box[1] >= Y - boven - 1
    assert box[3] <= Y + onder + 1


@pytest.mark.parametrize("houding", get_args(Houding))
def test_a_figure_stays_within_the_room_kept_free_for_it(houding: Houding) -> None:
    for leeftijd, haar in product(get_args(Leeftijd), BREED_HAAR):
        bouw, rollator = EXTRA[haar]
        wie = Uiterlijk(leeftijd, haar=haar, rolstoel=haar == "bob", bouw=bouw, rollator=rollator, zwanger=rollator)
        figuur = Figuur(wie, houding=houding)
        om = omvang(figuur)
        assert_ink_within(figuur_svg(figuur), om.links, om.rechts, om.boven, 4)


@pytest.mark.parametrize("woord", DINGEN)
def test_a_thing_stays_within_its_box(woord: str) -> None:
    ding = DINGEN[woord]
    svg = blad(VEL, VEL, woord, groep(ding.teken(), X, Y))
    assert_ink_within(svg, ding.breed / 2, ding.breed / 2, ding.hoog, 5)


def test_every_feeling_has_a_face_of_its_own() -> None:
    gevoelens = get_args(Gevoel)
    assert len({bitmap(gezichtje(Uiterlijk(), gevoel), 64).tobytes() for gevoel in gevoelens}) == len(gevoelens)


def test_every_pose_hairdo_age_and_colour_can_be_told_apart() -> None:
    wie = Uiterlijk()
    looks = [replace(wie, haar=haar) for haar in get_args(Haar) if haar != wie.haar]
    looks += [replace(wie, leeftijd=leeftijd) for leeftijd in get_args(Leeftijd) if leeftijd != wie.leeftijd]
    looks += [replace(wie, huid=huid) for huid in HUID if huid != wie.huid]
    looks += [replace(wie, haarkleur=kleur) for kleur in HAAR if kleur != wie.haarkleur]
    looks += [replace(wie, kleur=kleur) for kleur in KLEDING if kleur != wie.kleur]
    looks += [replace(wie, bril=True), replace(wie, baard=True), replace(wie, rolstoel=True)]
    looks += [replace(wie, kleding="jurk"), replace(wie, broekkleur="zwart"), replace(wie, rollator=True)]
    looks += [replace(wie, zwanger=True), replace(wie, bouw="smal"), replace(wie, bouw="stevig")]
    figuren = [Figuur(look) for look in looks] + [Figuur(wie, houding=houding) for houding in get_args(Houding)]
    assert len({bitmap(figuur_svg(figuur), 200).tobytes() for figuur in figuren}) == len(figuren)


def test_a_small_face_is_a_whole_drawing_that_fits_its_sheet() -> None:
    for haar in get_args(Haar):
        svg = gezichtje(Uiterlijk(haar=haar), alt="<oma> Ria")
        assert words(svg) == ()
        assert "<title>&lt;oma&gt; Ria</title>" in svg
        box = ink(svg, 200)
        assert box is not None
        assert min(box[:2]) > 0
        assert max(box[2:]) < 200


def test_the_same_person_always_looks_the_same() -> None:
    assert standaard_uiterlijk("opa", "oud") == standaard_uiterlijk("opa", "oud")
    assert standaard_uiterlijk("mama", "volwassen", geslacht="vrouw") == Uiterlijk(
        huid="donker", haar="bob", haarkleur="bruin", kleur="groen", broekkleur="bruin"
    )


def test_different_people_look_different_and_a_family_shares_its_skin() -> None:
    gezien: list[Uiterlijk] = []
    for nummer in range(40):
        gezien.append(standaard_uiterlijk(f"p{nummer}", "kind", familie="jansen", vermijd=tuple(gezien)))
    assert len(set(gezien)) == 40
    assert len({(wie.haar, wie.kleur) for wie in gezien[:20]}) == 20
    assert len({wie.huid for wie in gezien}) == 1


def test_only_grown_men_get_a_beard_by_themselves() -> None:
    def met_baard(leeftijd: Leeftijd) -> set[bool]:
        return {standaard_uiterlijk(f"p{n}", leeftijd, geslacht="man").baard for n in range(40)}

    assert met_baard("volwassen") == {True, False}
    assert met_baard("kind") == met_baard("tiener") == {False}


def test_people_grow_with_their_age() -> None:
    groepen = [leeftijdsgroep(jaren) for jaren in (0, 1, 2, 3, 4, 5, 6, 11, 12, 17, 18, 24, 25, 64, 65, 99)]
    assert groepen == [groep for groep in get_args(Leeftijd) for _ in range(2)]
    hoog = [omvang(Figuur(Uiterlijk(leeftijd))).boven for leeftijd in get_args(Leeftijd)[1:7]]
    assert all(klein < groot for klein, groot in pairwise(hoog))


def test_what_a_family_must_say_itself_is_never_guessed() -> None:
    for nummer, leeftijd in product(range(60), get_args(Leeftijd)):
        for geslacht in get_args(Geslacht):
            wie = standaard_uiterlijk(f"p{nummer}", leeftijd, geslacht=geslacht)
            assert (wie.bouw, wie.zwanger, wie.rolstoel, wie.rollator) == ("gewoon", False, False, False)
            assert wie.haar != "hoofddoek"


def test_skin_does_not_go_with_anything_else() -> None:
    for leeftijd, geslacht in product(get_args(Leeftijd), get_args(Geslacht)):
        huiden = {standaard_uiterlijk(f"p{nummer}", leeftijd, geslacht=geslacht).huid for nummer in range(60)}
        assert huiden == set(HUID)


def test_somebody_with_a_walker_walks_with_it_and_sits_without_it() -> None:
    opa = Uiterlijk("oud", rollator=True)
    assert beschrijf_figuur(Figuur(opa, "opa", "blij", "zwaait")) == "opa loopt met een rollator, zwaait en kijkt blij"
    assert beschrijf_figuur(Figuur(opa, "opa", "blij", "zit")) == "opa zit en kijkt blij"


def test_a_sleeper_is_described_without_a_feeling_nobody_can_see() -> None:
    assert beschrijf_figuur(Figuur(Uiterlijk(), "Sem", "boos", "slaapt")) == "Sem slaapt in bed"
    assert beschrijf_figuur(Figuur(Uiterlijk("baby"), "Bo")) == "Bo zit en kijkt rustig"


def test_an_unknown_look_is_answered_with_the_known_ones() -> None:
    with pytest.raises(PictureError, match=r"kapsel is onbekend.*krullen"):
        Uiterlijk(haar=cast(Haar, "hanenkam"))
    with pytest.raises(PictureError, match=r"huidskleur is onbekend.*getint"):
        Uiterlijk(huid="blauw")
    with pytest.raises(PictureError, match=r"haarkleur is onbekend.*blond"):
        Uiterlijk(haarkleur="getint")


def test_every_look_a_plan_may_give_can_be_drawn() -> None:
    velden = personen.Figuur.model_fields

    def woorden(naam: str) -> set[str]:
        return set(get_args(get_args(velden[naam].annotation)[0]))

    assert woorden("leeftijd") == set(get_args(Leeftijd))
    assert woorden("bouw") == set(get_args(Bouw))
    assert woorden("hoofddoekkleur") <= set(KLEDING)
    assert woorden("haar") == set(get_args(Haar))
    assert woorden("huid") <= set(HUID)
    assert woorden("haarkleur") <= set(HAAR)
    assert woorden("kleur") <= set(KLEDING)
    assert set(velden) - {"foto"} <= set(Uiterlijk.__dataclass_fields__)
