"""Pictures: time and size of a frame, and the layout of thousands of random frames."""

from __future__ import annotations

import random
import statistics
import sys
import time
from typing import get_args

from plandocs.errors import PictureError
from plandocs.pictures import Ballon, Figuur, Geplaatst, Scene, Uiterlijk, botsingen, teken_scene
from plandocs.pictures.dingen import DINGEN
from plandocs.pictures.plaatsen import PLAATSEN
from plandocs.pictures.toneel import Moment, Plek
from plandocs.pictures.uiterlijk import Bouw, Gevoel, Haar, Houding, Leeftijd

FRAMES = 3000
NAMES = ("mama", "Sem", "oma Ria", "juf Mirjam", "gezinscoach Fatima", "", "Jan-Willem van der Berg-Hoogendoorn")
WORDS = ("Hoi", "ik", "ben", "bang", "als", "het", "donker", "is", "en", "mama", "huilt", "buurvrouw", "verdrietig")


def random_person(dice: random.Random) -> Geplaatst:
    """Return somebody with any looks, pose and place."""
    looks = Uiterlijk(
        dice.choice(get_args(Leeftijd)),
        haar=dice.choice(get_args(Haar)),
        bouw=dice.choice(get_args(Bouw)),
        rolstoel=dice.random() < 0.1,
        rollator=dice.random() < 0.1,
        zwanger=dice.random() < 0.1,
    )
    who = Figuur(looks, dice.choice(NAMES), dice.choice(get_args(Gevoel)), dice.choice(get_args(Houding)))
    return Geplaatst(who, dice.choice((None, *get_args(Plek))))


def random_scene(dice: random.Random) -> Scene:
    """Return a frame of one to six people, up to three bubbles and four things."""
    people = tuple(random_person(dice) for _ in range(dice.randint(1, 6)))
    bubbles = tuple(
        Ballon(
            dice.randrange(len(people)),
            " ".join(dice.choices(WORDS, k=dice.randint(1, 20))),
            dice.choice(("zegt", "denkt")),
        )
        for _ in range(dice.randint(0, 3))
    )
    things = tuple(dice.choices(sorted(DINGEN), k=dice.randint(0, 4)))
    moment = dice.choice((None, *get_args(Moment)))
    return Scene(dice.choice(tuple(PLAATSEN)), people, bubbles, things, moment=moment)


def usual_scene() -> Scene:
    """Return a frame like those of a story: three people, two bubbles, two things."""
    people = (
        Geplaatst(Figuur(Uiterlijk("volwassen", haar="lang"), "mama", "blij", "omhelst")),
        Geplaatst(Figuur(Uiterlijk("kind", haar="krullen"), "Sem", "blij", "omhelst")),
        Geplaatst(Figuur(Uiterlijk("oud", haar="kaal"), "opa Ben", "blij", "zwaait")),
    )
    words = (Ballon(0, "Ik ben blij dat je er bent."), Ballon(2, "Ik kom elke dinsdag eten."))
    return Scene("huiskamer", people, words, ("hart", "hond"))


def main() -> int:
    """Print the measures; return 1 when something collides."""
    scene = usual_scene()
    times, size = [], len(teken_scene(scene).svg.encode())
    for _ in range(200):
        begin = time.process_time()
        teken_scene(scene)
        times.append((time.process_time() - begin) * 1000)
    print(f"one frame as SVG: {statistics.median(times):.2f} ms CPU (aim 3), {size / 1000:.1f} kB (aim 30)")
    dice, drawn, refused, biggest, wrong = random.Random(4), [], 0, 0, []
    for number in range(FRAMES):
        scene = random_scene(dice)
        try:
            begin = time.process_time()
            svg = teken_scene(scene).svg
            drawn.append((time.process_time() - begin) * 1000)
        except PictureError:
            refused += 1
            continue
        biggest = max(biggest, len(svg.encode()))
        wrong += [(number, what) for what in botsingen(scene)]
    print(f"{len(drawn)} random frames drawn, {refused} refused, {len(wrong)} collisions")
    print(f"median {statistics.median(drawn):.2f} ms, slowest {max(drawn):.1f} ms, largest {biggest / 1000:.1f} kB")
    for number, what in wrong[:20]:
        print(f"  frame {number}: {what}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
