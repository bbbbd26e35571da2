"""A drawing to colour in is white with dark lines, a grey one has no colour, and both keep every word."""

from __future__ import annotations

import re
from typing import cast

import pytest
from tekenvoorbeelden import STORY, words

from plandocs.errors import PictureError
from plandocs.pictures import Scene, Stijl, in_stijl, teken_scene
from plandocs.pictures.plaatsen import PLAATSEN, kleuren
from plandocs.pictures.svg import LIJN

SCHOEN = "#4a4043"


def tinten(svg: str) -> set[str]:
    return set(re.findall("#[0-9a-f]{3,8}", svg))


def helderheid(tint: str) -> float:
    """Return the relative luminance of a colour."""
    kanalen = [int(tint[begin : begin + 2], 16) / 255 for begin in (1, 3, 5)]
    lineair = [kanaal / 12.92 if kanaal <= 0.04045 else ((kanaal + 0.055) / 1.055) ** 2.4 for kanaal in kanalen]
    return 0.2126 * lineair[0] + 0.7152 * lineair[1] + 0.0722 * lineair[2]


@pytest.mark.parametrize("scene", STORY, ids=lambda scene: scene.plaats)
def test_a_drawing_to_colour_in_is_white_and_keeps_eyes_shoes_and_outlines(scene: Scene) -> None:
    kleur, lijn = teken_scene(scene), teken_scene(scene, "lijn")
    assert tinten(lijn.svg) <= {LIJN, "#ffffff", SCHOEN}
    assert len(tinten(kleur.svg)) > 6
    assert words(lijn.svg) == words(kleur.svg)
    assert lijn.alt == kleur.alt


def test_a_sleeve_is_white_inside_its_outline_and_a_thin_line_stays_a_line() -> None:
    mouw = '<path d="M0 0" fill="none" stroke="#d9605a" stroke-width="10.5"/>'
    krijt = '<path d="M0 0" fill="none" stroke="#eef5ec" stroke-width="2"/>'
    assert 'stroke="#ffffff"' in in_stijl(mouw, "lijn")
    assert f'stroke="{LIJN}"' in in_stijl(krijt, "lijn")


@pytest.mark.parametrize("scene", STORY, ids=lambda scene: scene.plaats)
def test_black_and_white_has_only_greys(scene: Scene) -> None:
    assert all(tint[1:3] == tint[3:5] == tint[5:7] for tint in tinten(teken_scene(scene, "zwartwit").svg))


def test_an_unknown_style_is_answered_with_the_known_ones() -> None:
    with pytest.raises(PictureError, match="kleur, lijn, zwartwit"):
        teken_scene(STORY[0], cast(Stijl, "aquarel"))


@pytest.mark.parametrize("nacht", [False, True])
def test_a_name_can_be_read_on_every_floor(nacht: bool) -> None:
    for plaats in PLAATSEN.values():
        vloer = kleuren(plaats, nacht=nacht)[1]
        assert (helderheid(vloer) + 0.05) / (helderheid(LIJN) + 0.05) >= 4.5


def test_night_is_darker_than_day_in_every_place() -> None:
    for plaats in PLAATSEN.values():
        assert helderheid(kleuren(plaats, nacht=True)[0]) < helderheid(kleuren(plaats, nacht=False)[0])
