"""The circle of people, the week and the certificate: nobody touches anybody, and no name or word is lost."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_huis import getekend

from genoeg import genoeg
from plandocs.errors import PictureError
from plandocs.pictures.bewijs import Bewijs, teken_bewijs
from plandocs.pictures.kring import Kring, Kringmens, schik, teken_kring
from plandocs.pictures.kring_plek import BREED, HOOG
from plandocs.pictures.meetkunde import Vak
from plandocs.pictures.pictogram import VAN_PLAATS, teken_pictogram
from plandocs.pictures.plaatsen import PLAATSEN
from plandocs.pictures.uiterlijk import Figuur, Uiterlijk
from plandocs.pictures.weekrooster import BEELD, Rooster, Weekvakje, teken_week
from plandocs.taal.datums import WEEKDAGEN

NAAM = st.text("abcdeghijklmnoprstuvwzWM éü-", min_size=1, max_size=40).filter(str.strip)
TITELS = ("Thuis", "Familie en vrienden", "Helpen is hun werk")
BLAD = Vak(0, 0, BREED, HOOG)


def kringen(namen: list[list[str]], *, gezicht: bool = True) -> list[Kring]:
    """Return the rings with somebody for every name."""
    uiterlijk = Uiterlijk() if gezicht else None
    return [
        Kring(titel, tuple(Kringmens(naam, uiterlijk) for naam in ring))
        for titel, ring in zip(TITELS, namen, strict=True)
    ]


@settings(max_examples=genoeg(80))
@given(st.lists(st.lists(NAAM, max_size=16), min_size=3, max_size=3), st.booleans())
def test_no_face_or_name_touches_another_and_nobody_is_lost(namen: list[list[str]], gezicht: bool) -> None:
    ringen = kringen(namen, gezicht=gezicht)
    schikking = schik(ringen)
    vakken = [plek.vak for ring in schikking.ringen for plek in ring]
    assert all(een.overlap(ander) == 0 for een, ander in combinations(vakken, 2))
    assert all(vak.binnen(BLAD) for vak in vakken)
    gezet = [plek.mens.naam for ring in schikking.ringen for plek in ring if plek.mens]
    assert sorted([*gezet, *(mens.naam for mens in schikking.over)]) == sorted(chain(*namen))
    tekening = teken_kring(Kringmens("Noor"), ringen, schikking, alt="Kringen.")
    assert tuple(getekend(tekening)) == tekening.woorden


def test_an_ordinary_family_fits_in_the_circle_with_room_for_more() -> None:
    schikking = schik(
        kringen([["mama", "Daan"], ["papa", "oma Ria", "Els", "oom Kees", "Joost"], ["Amir", "juf Fatma"]])
    )
    leeg = [plek for ring in schikking.ringen for plek in ring if plek.mens is None]
    assert not schikking.over
    assert len(leeg) == 5


def test_sixteen_people_fit_and_seventy_do_not_but_are_told() -> None:
    assert not schik(kringen([["Bo"] * 3, ["Bo"] * 7, ["Bo"] * 6])).over
    assert len(schik(kringen([["Bo"] * 10, ["Bo"] * 30, ["Bo"] * 30])).over) > 20


def test_a_circle_without_people_is_empty_to_fill_in() -> None:
    schikking = schik(kringen([[], [], []]))
    assert all(plek.mens is None for ring in schikking.ringen for plek in ring)
    assert all(schikking.ringen)


def test_a_fourth_ring_and_a_title_that_is_too_long_are_refused() -> None:
    with pytest.raises(PictureError, match="hoogstens 3"):
        schik([*kringen([[], [], []]), Kring("Nog een")])
    with pytest.raises(PictureError, match="te lang"):
        schik([Kring("De mensen die bij mij in huis wonen")])


def test_every_place_has_a_pictogram() -> None:
    assert set(VAN_PLAATS) == set(PLAATSEN)
    assert all(teken_pictogram(naam, 0, 0, 50) for naam in VAN_PLAATS.values())


def rooster(vakken: dict[tuple[int, int], Weekvakje]) -> Rooster:
    """Return a week with these boxes."""
    return Rooster("Dag", ("Ochtend", "Na school", "Avond", "Nacht"), WEEKDAGEN, vakken)


VAKJE = st.builds(
    Weekvakje,
    st.lists(st.text("abcdefgh é", min_size=1, max_size=20).filter(str.strip), min_size=1, max_size=2).map(tuple),
    st.lists(st.just(Uiterlijk()), max_size=4).map(tuple),
    st.sampled_from(("", "bed", "auto", "schoolbord")),
)


@settings(max_examples=genoeg(60))
@given(st.dictionaries(st.tuples(st.integers(0, 6), st.integers(0, 3)), VAKJE, max_size=28))
def test_a_week_holds_all_its_words_or_is_refused(vakken: dict[tuple[int, int], Weekvakje]) -> None:
    try:
        tekening = teken_week(rooster(vakken), 700, alt="De week.")
    except PictureError:
        return
    assert tuple(getekend(tekening)) == tekening.woorden
    for vakje in vakken.values():
        for woord in vakje.woorden:
            assert " ".join(woord.split()) in tekening.woorden


def test_a_picture_in_the_week_is_at_least_fourteen_millimetres() -> None:
    assert BEELD * 174 / 640 >= 14
    assert Weekvakje(("mama",), (Uiterlijk(),) * 4, "bed").beelden == 2


def test_words_that_do_not_fit_in_a_box_of_the_week_are_refused() -> None:
    with pytest.raises(PictureError, match="vak van de week"):
        teken_week(rooster({(0, 0): Weekvakje(("heel veel woorden " * 12,))}), 700, alt="De week.")


@settings(max_examples=genoeg(60))
@given(st.lists(NAAM, max_size=5), st.text("abc dé", max_size=140))
def test_a_certificate_holds_all_its_words_or_is_refused(namen: list[str], citaat: str) -> None:
    mensen = tuple(Figuur(Uiterlijk(), naam) for naam in namen)
    feiten = (("Datum", "17 november 2026"), ("Wie las het voor", ", ".join(namen)), ("Wie was erbij", ""))
    bewijs = Bewijs(
        "Het verhaal van Noor is voorgelezen.", feiten, mensen, citaat.strip(), "Noor", "Teken hier", "Tot ziens"
    )
    try:
        tekening = teken_bewijs(bewijs, alt="Een bewijs.")
    except PictureError:
        return
    verwacht = [woord for woord in tekening.woorden if citaat.strip() or woord != "Noor"]
    assert [woord for woord in getekend(tekening) if woord] == verwacht


def test_seven_people_on_a_certificate_are_refused() -> None:
    with pytest.raises(PictureError, match="hoogstens 6"):
        teken_bewijs(Bewijs("Voorgelezen", (), (Figuur(Uiterlijk(), "Bo"),) * 7), alt="Een bewijs.")
