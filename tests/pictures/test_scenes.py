"""A scene keeps every word, hides no face and no text, and says in words what it shows."""

from __future__ import annotations

from dataclasses import replace
from typing import cast, get_args
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tekenvoorbeelden import STORY, SVG, bitmap, words

from genoeg import genoeg
from plandocs.errors import PictureError
from plandocs.pictures import Ballon, Figuur, Geplaatst, Scene, Tekening, Uiterlijk, botsingen, teken_scene
from plandocs.pictures.botsingen import vind_botsingen
from plandocs.pictures.dingen import DINGEN
from plandocs.pictures.figuren import GEVOELENS
from plandocs.pictures.indeling import deel_in
from plandocs.pictures.meetkunde import Vak
from plandocs.pictures.plaatsen import PLAATSEN, Plaatsnaam
from plandocs.pictures.svg import schoon
from plandocs.pictures.toneel import Moment, Plek
from plandocs.pictures.uiterlijk import Bouw, Gevoel, Haar, Houding, Leeftijd
from plandocs.plan import kind

HOSTILE = (
    "<b>&amp;\"'</b>",
    "]]>",
    "👩‍👩‍👧 🏳️‍🌈 e\u0301",
    "أمي تحبني كثيرا",
    "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
    "\u200d\u200d\u200d",
    "één\u00a0twee",
)
GEZICHT = Uiterlijk()


def praat(*woorden: str, naam: str = "mama") -> Scene:
    """Return a scene in which one person says these words."""
    persoon = Geplaatst(Figuur(GEZICHT, naam))
    return Scene("huiskamer", (persoon,), tuple(Ballon(0, tekst) for tekst in woorden))


@pytest.mark.parametrize("scene", STORY, ids=lambda scene: scene.plaats)
def test_nothing_covers_a_face_a_name_or_words(scene: Scene) -> None:
    assert botsingen(scene) == ()


def test_a_figure_in_front_of_another_and_a_bubble_over_a_face_are_found() -> None:
    goed = deel_in(STORY[0])
    mama, sem = goed.personen
    gezicht = Vak(mama.hoofd.x - 9, mama.hoofd.y - 9, mama.hoofd.x + 9, mama.hoofd.y + 9)
    over_elkaar = replace(goed, personen=(mama, replace(sem, x=mama.x)))
    op_gezicht = replace(goed, ballonnen=(replace(goed.ballonnen[0], vak=gezicht), goed.ballonnen[1]))
    buiten = replace(goed, personen=(replace(mama, x=5.0), sem))
    assert "gezicht 0 en gezicht 1 raken elkaar" in vind_botsingen(over_elkaar)
    assert "gezicht 0 en ballon 0 raken elkaar" in vind_botsingen(op_gezicht)
    assert "figuur 0 valt buiten het kader" in vind_botsingen(buiten)


@pytest.mark.parametrize("scene", STORY, ids=lambda scene: scene.plaats)
def test_every_word_is_drawn_once_and_in_the_listed_order(scene: Scene) -> None:
    tekening = teken_scene(scene)
    wanted = [ballon.tekst for ballon in scene.ballonnen] + [wie.figuur.naam for wie in scene.personen]
    assert words(tekening.svg) == tekening.woorden == tuple(wanted)


@pytest.mark.parametrize("scene", STORY, ids=lambda scene: scene.plaats)
def test_the_alt_text_names_everybody_every_feeling_and_all_words(scene: Scene) -> None:
    alt = teken_scene(scene).alt
    for wie in scene.personen:
        gevoel = "slaapt" if wie.figuur.houding == "slaapt" else GEVOELENS[wie.figuur.gevoel]
        assert any(deel.startswith(f"{wie.figuur.naam} ") and gevoel in deel for deel in alt_delen(alt))
    assert all(ballon.tekst in alt for ballon in scene.ballonnen)
    assert all(woord in alt for woord in scene.dingen)


def alt_delen(alt: str) -> list[str]:
    """Return the clauses about persons."""
    return alt.partition(": ")[2].replace(". ", "; ").split("; ")


@pytest.mark.parametrize("scene", STORY, ids=lambda scene: scene.plaats)
def test_a_scene_is_drawn_the_same_every_time_and_points_outside_nowhere(scene: Scene) -> None:
    svg = teken_scene(scene).svg
    assert svg == teken_scene(replace(scene)).svg
    assert not any(word in svg for word in ("href", "url(", "foreignObject", "filter", "<style", "<image"))


def test_all_texts_are_set_in_andika_and_know_their_language() -> None:
    tree = ElementTree.fromstring(teken_scene(replace(STORY[0], taal="tr")).svg)
    texts = list(tree.iter(f"{SVG}text"))
    assert tree.get("lang") == "nl"
    assert [text.get("lang") for text in texts] == ["tr", "tr", None, None]
    assert all(text.get("font-family", "").startswith("Andika,") for text in texts)


def test_every_scene_of_the_story_looks_different() -> None:
    drawn = {bitmap(teken_scene(scene).svg, 120).tobytes() for scene in STORY}
    assert len(drawn) == len(STORY)


@pytest.mark.parametrize("tekst", HOSTILE)
def test_hostile_words_are_drawn_unchanged(tekst: str) -> None:
    tekening = teken_scene(praat(tekst, naam=tekst[:12]))
    assert words(tekening.svg) == (tekst, tekst[:12].strip())
    assert botsingen(praat(tekst)) == ()


def test_a_long_quote_gets_smaller_letters() -> None:
    lang = "Ik wil graag dat het thuis weer rustig wordt. " * 9
    kort = teken_scene(praat("Rustig."))
    tekening = teken_scene(praat(lang))
    assert 'font-size="16"' in kort.svg
    assert 'font-size="16"' not in tekening.svg
    assert tekening.woorden[0] == lang.strip()
    assert botsingen(praat(lang)) == ()


@pytest.mark.parametrize("tekst", ["a" * 5000, "zorgen " * 700])
def test_words_that_cannot_fit_are_refused_with_advice(tekst: str) -> None:
    with pytest.raises(PictureError, match="Maak ze korter"):
        teken_scene(praat(tekst))


def test_a_long_name_takes_two_lines_and_an_endless_one_is_refused() -> None:
    naam = "mevrouw Van den Berg-de Vries van het wijkteam, die elke dinsdag en donderdag komt helpen met eten"
    assert words(teken_scene(praat("Dag.", naam=naam)).svg)[1] == naam
    assert botsingen(praat("Dag.", naam=naam)) == ()
    with pytest.raises(PictureError, match="kortere aanspreeknaam"):
        teken_scene(praat("Dag.", naam="n" * 5000))


def test_somebody_in_a_wheelchair_is_said_to_sit_in_it() -> None:
    rolstoel = Figuur(Uiterlijk(rolstoel=True), "oma", "blij", "zwaait")
    alt = teken_scene(Scene("buiten", (Geplaatst(rolstoel),))).alt
    assert "oma zit in een rolstoel, zwaait en kijkt blij" in alt


def test_the_given_description_replaces_the_made_one() -> None:
    assert teken_scene(replace(STORY[0], alt="Mama en Sem <samen>")).alt == "Mama en Sem <samen>"


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(PictureError, match=r"plaats is onbekend.*keuken"):
        Scene(cast(Plaatsnaam, "zolder"))
    with pytest.raises(PictureError, match=r"ding is onbekend.*knuffel"):
        Scene("keuken", dingen=("raket",))
    with pytest.raises(PictureError, match=r"gevoel is onbekend.*verdrietig"):
        Figuur(GEZICHT, gevoel=cast(Gevoel, "jaloers"))
    with pytest.raises(PictureError, match=r"houding is onbekend.*zwaait"):
        Figuur(GEZICHT, houding=cast(Houding, "danst"))


def test_twelve_people_are_refused_and_six_with_ordinary_names_are_drawn() -> None:
    iemand = Geplaatst(Figuur(GEZICHT, "juf Mirjam"))
    with pytest.raises(PictureError, match="Verdeel ze over twee tekeningen"):
        Scene("school", (iemand,) * 12)
    assert botsingen(Scene("school", (iemand,) * 6)) == ()


def test_sixty_words_and_emoji_fit_in_one_bubble() -> None:
    zestig = " ".join(["Mama", "en", "papa", "maken", "soms", "ruzie 😀"] * 10)
    assert teken_scene(praat(zestig)).woorden[0] == zestig
    assert botsingen(praat(zestig)) == ()


def test_a_name_of_forty_letters_fits_under_one_of_two_people_and_is_refused_among_six() -> None:
    lang = Geplaatst(Figuur(GEZICHT, "Anna-Sophia van den Boogaard-Hoogendoorn"))
    ander = Geplaatst(Figuur(GEZICHT, "Sem", houding="omhelst"))
    assert len(lang.figuur.naam) == 40
    assert botsingen(Scene("keuken", (lang, ander))) == ()
    with pytest.raises(PictureError, match="kortere aanspreeknaam"):
        teken_scene(Scene("keuken", (lang,) * 6))


def test_it_is_night_when_asked_for_and_in_a_bedroom_unless_it_is_day() -> None:
    def gezien(plaats: Plaatsnaam, moment: Moment | None) -> tuple[bool, bool]:
        scene = Scene(plaats, moment=moment)
        donker = {DINGEN["nachtraam"], DINGEN["maan"]} & {staat.ding for staat in deel_in(scene).dingen}
        return bool(donker), "het is nacht" in teken_scene(scene).alt

    assert gezien("slaapkamer", None) == gezien("keuken", "nacht") == gezien("buiten", "nacht") == (True, True)
    assert gezien("slaapkamer", "dag") == gezien("keuken", None) == gezien("buiten", "dag") == (False, False)


def test_every_place_looks_different_by_day_and_by_night() -> None:
    momenten: tuple[Moment, ...] = get_args(Moment)
    drawn = {
        bitmap(teken_scene(Scene(naam, moment=moment)).svg, 160).tobytes() for naam in PLAATSEN for moment in momenten
    }
    assert len(drawn) == 2 * len(PLAATSEN)


def test_too_many_people_and_a_missing_speaker_are_refused() -> None:
    iemand = Geplaatst(Figuur(GEZICHT))
    with pytest.raises(PictureError, match="hoogstens 6 personen"):
        Scene("keuken", (iemand,) * 7)
    with pytest.raises(PictureError, match="hoogstens 3 ballonnen"):
        praat("a", "b", "c", "d")
    with pytest.raises(PictureError, match="andere spreker"):
        Scene("keuken", (iemand,), (Ballon(1, "Hoi"),))


@pytest.mark.parametrize("scene", STORY, ids=lambda scene: scene.plaats)
def test_what_was_asked_for_can_be_seen(scene: Scene) -> None:
    indeling = deel_in(scene)
    covering = [wie.vak for wie in indeling.personen] + [ballon.vak for ballon in indeling.ballonnen]
    vast = [DINGEN[woord] for woord in PLAATSEN[scene.plaats].dingen]
    gevraagd = [staat for staat in indeling.dingen if staat.ding not in vast]
    assert len(gevraagd) >= len(scene.dingen)
    for staat in gevraagd:
        assert sum(staat.vak.overlap(vak) for vak in covering) < staat.vak.oppervlak / 2


def test_people_asked_for_left_and_right_stand_there() -> None:
    links, rechts = Geplaatst(Figuur(GEZICHT), "links"), Geplaatst(Figuur(GEZICHT), "rechts")
    personen = deel_in(Scene("keuken", (rechts, links))).personen
    assert personen[1].x < 240 < personen[0].x


def test_every_word_a_plan_may_use_can_be_drawn() -> None:
    assert set(get_args(kind.Plaats)) == set(PLAATSEN)
    assert set(get_args(kind.Ding)) <= set(DINGEN)
    assert set(get_args(kind.Gevoel)) == set(get_args(Gevoel))
    assert set(get_args(kind.Houding)) == set(get_args(Houding))


def uiterlijken() -> st.SearchStrategy[Uiterlijk]:
    """Return all looks that change the size of a figure."""
    return st.builds(
        Uiterlijk,
        leeftijd=st.sampled_from(get_args(Leeftijd)),
        haar=st.sampled_from(get_args(Haar)),
        rolstoel=st.booleans(),
        rollator=st.booleans(),
        zwanger=st.booleans(),
        bouw=st.sampled_from(get_args(Bouw)),
    )


def geplaatsten() -> st.SearchStrategy[Geplaatst]:
    """Return persons of all looks and poses, with names of all kinds."""
    figuren = st.builds(
        Figuur,
        uiterlijken(),
        naam=st.text(max_size=14) | st.sampled_from(("mama", "oma Ria", "gezinscoach", "")),
        gevoel=st.sampled_from(get_args(Gevoel)),
        houding=st.sampled_from(get_args(Houding)),
    )
    return st.builds(Geplaatst, figuren, st.sampled_from((None, *get_args(Plek))))


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """Return scenes with up to six persons and three bubbles."""
    personen = tuple(draw(st.lists(geplaatsten(), min_size=1, max_size=6)))
    woorden = st.text(max_size=60) | st.lists(st.sampled_from(HOSTILE), max_size=3).map(" ".join)
    ballonnen = st.builds(Ballon, st.integers(0, len(personen) - 1), woorden, st.sampled_from(("zegt", "denkt")))
    return Scene(
        draw(st.sampled_from(tuple(PLAATSEN))),
        personen,
        tuple(draw(st.lists(ballonnen, max_size=3))),
        tuple(draw(st.lists(st.sampled_from(sorted(DINGEN)), max_size=4))),
        moment=draw(st.sampled_from((None, "dag", "nacht"))),
    )


def drawn(scene: Scene) -> Tekening | None:
    """Return the drawing, or None when it is refused for want of room."""
    try:
        return teken_scene(scene)
    except PictureError:
        return None


@settings(max_examples=genoeg(200))
@given(scenes())
def test_any_scene_is_laid_out_whole_and_without_collisions_or_refused(scene: Scene) -> None:
    tekening = drawn(scene)
    if tekening is None:
        return
    gezegd = [schoon(ballon.tekst) for ballon in scene.ballonnen]
    namen = [schoon(wie.figuur.naam) for wie in scene.personen]
    assert words(tekening.svg) == tekening.woorden == tuple(filter(None, gezegd + namen))
    assert botsingen(scene) == ()
