"""Invented people, the frames of one story, and ways to look at a drawing."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import resvg_py
from PIL import Image

from plandocs.pictures import (
    Ballon,
    Figuur,
    Geplaatst,
    Meting,
    Reeks,
    Scene,
    Score,
    Uiterlijk,
    standaard_uiterlijk,
)
from plandocs.resources import font_files

SVG = "{http://www.w3.org/2000/svg}"

MAMA = replace(standaard_uiterlijk("mama", "volwassen", geslacht="vrouw", familie="vis"), kleding="jurk")
PAPA = Uiterlijk("volwassen", "zand", "kort", "bruin", kleur="groen", baard=True, bril=True)
SEM = standaard_uiterlijk("sem", "kind", familie="vis", vermijd=(MAMA, PAPA))
LOT = standaard_uiterlijk("lot", "kleuter", geslacht="vrouw", familie="vis", vermijd=(MAMA, PAPA, SEM))
OMA = Uiterlijk("oud", "donker", "hoofddoek", "grijs", "jurk", "paars", bril=True, rolstoel=True)
BABY = Uiterlijk("baby", "getint", "kaal", kleur="geel")


STORY = (
    Scene(
        "huiskamer",
        (Geplaatst(Figuur(MAMA, "mama", "blij", "zwaait")), Geplaatst(Figuur(SEM, "Sem", "blij", "juicht"))),
        (Ballon(0, "Hoi Sem! Ik vertel je een verhaal."), Ballon(1, "Ja, leuk!")),
        ("zon", "bal"),
    ),
    Scene(
        "keuken",
        (
            Geplaatst(Figuur(PAPA, "papa", "boos"), "links"),
            Geplaatst(Figuur(MAMA, "mama", "verdrietig"), "rechts"),
            Geplaatst(Figuur(LOT, "Lot", "bang", "knuffelt"), "midden"),
        ),
        (
            Ballon(0, "Ik wil dat het rustig wordt."),
            Ballon(1, "Ik word er verdrietig van."),
            Ballon(2, "Ruzie is eng.", "denkt"),
        ),
    ),
    Scene(
        "slaapkamer",
        (
            Geplaatst(Figuur(SEM, "Sem", "slaapt", "slaapt"), "links"),
            Geplaatst(Figuur(BABY, "Bo", "rustig", "zit"), "rechts"),
        ),
        (Ballon(0, "Het is niet mijn schuld.", "denkt"),),
        ("maan", "wieg", "knuffel"),
    ),
    Scene(
        "gesprek",
        (
            Geplaatst(Figuur(OMA, "oma Ria", "zorgen", "belt")),
            Geplaatst(Figuur(MAMA, "mama", "zorgen")),
            Geplaatst(Figuur(PAPA, "papa", "rustig", "zit")),
            Geplaatst(Figuur(SEM, "Sem", "rustig", "zit")),
            Geplaatst(Figuur(LOT, "Lot", "blij", "knuffelt")),
            Geplaatst(Figuur(standaard_uiterlijk("juf", "volwassen"), "juf Mirjam", "roept", "zwaait")),
        ),
        (Ballon(0, "Ik kom elke dinsdag eten."), Ballon(5, "Wij letten op!")),
        ("kopje",),
    ),
    Scene("school", (Geplaatst(Figuur(SEM, "Sem", "blij", "staat")),), (Ballon(0, "Daar is juf."),), ("boek",)),
    Scene("buiten", (Geplaatst(Figuur(LOT, "Lot", "blij", "juicht"), "rechts"),), (), ("hond", "kat", "huis")),
    Scene("ziekenhuis", (Geplaatst(Figuur(OMA, "oma Ria", "rustig", "slaapt"), "links"),)),
    Scene(
        "verzorgingshuis",
        (Geplaatst(Figuur(OMA, "oma Ria", "verdrietig")), Geplaatst(Figuur(MAMA, "mama", "rustig", "troost"))),
        (Ballon(1, "Ik ben bij je."),),
        ("hart",),
    ),
    Scene("gang", (), (), ("telefoon", "eten", "lamp")),
)

SCORES = (
    Score("mama", 6, "3 maart 2026"),
    Score("papa", 7.5, "3 maart 2026"),
    Score("Sem", 4),
    Score("oma Ria", 4),
    Score("gezinscoach", 10, "4 maart 2026"),
)
REEKSEN = (
    Reeks("mama", (Meting(date(2026, 3, 3), 4), Meting(date(2026, 5, 9), 5), Meting(date(2026, 9, 1), 7))),
    Reeks("papa", (Meting(date(2026, 5, 9), 5), Meting(date(2026, 5, 20), 6), Meting(date(2026, 9, 1), 6.5))),
    Reeks("Sem", (Meting(date(2026, 9, 1), 7),)),
)


def words(svg: str) -> tuple[str, ...]:
    """Return the text elements of a drawing in order; fails when it is not valid XML."""
    return tuple("".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text"))


def bitmap(svg: str, wide: int) -> Image.Image:
    """Return the drawing as pixels, drawn with the bundled fonts."""
    fonts = [str(path) for path in font_files()] if "<text" in svg else []
    png = resvg_py.svg_to_bytes(svg_string=svg, width=wide, font_files=fonts, skip_system_fonts=True)
    return Image.open(io.BytesIO(bytes(png)))


def ink(svg: str, wide: int) -> tuple[int, int, int, int] | None:
    """Return the box of everything that is drawn: left, upper, right and lower edge."""
    return bitmap(svg, wide).getchannel("A").point(lambda alpha: 255 if alpha > 60 else 0).getbbox()
