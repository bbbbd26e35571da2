"""The colours of figures, by Dutch name."""

from __future__ import annotations

from collections.abc import Mapping

from plandocs.pictures.keuze import check_bekend

HUID: Mapping[str, str] = {
    "licht": "#fbdcc0",
    "zand": "#f1c8a0",
    "getint": "#dba672",
    "bruin": "#a96c44",
    "donker": "#8a5636",
}
HAAR: Mapping[str, str] = {
    "zwart": "#3b3331",
    "bruin": "#7b4b2c",
    "blond": "#e9c76c",
    "rood": "#c25f30",
    "grijs": "#b7b8bc",
    "wit": "#ececef",
}
KLEDING: Mapping[str, str] = {
    "rood": "#d9605a",
    "oranje": "#ef9143",
    "geel": "#f6ca4b",
    "groen": "#6fab58",
    "turkoois": "#41a79f",
    "blauw": "#5b93cf",
    "jeans": "#4c70a0",
    "paars": "#8f70bd",
    "roze": "#ee94b1",
    "bruin": "#9b6d48",
    "grijs": "#9097a0",
    "wit": "#fbfbfb",
    "zwart": "#4b4b4f",
}


def kleur(naam: str, tabel: Mapping[str, str]) -> str:
    """Return the colour of a name in the table.

    Raises PictureError when it is not there.
    """
    check_bekend("Een kleur", naam, tabel)
    return tabel[naam]


def meng(een: str, ander: str, deel: float) -> str:
    """Return the first colour with `deel` (0 to 1) of the other mixed in."""
    paren = zip(_kanalen(een), _kanalen(ander), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * deel):02x}" for a, b in paren)


def _kanalen(hexkleur: str) -> tuple[int, ...]:
    return tuple(int(hexkleur[begin : begin + 2], 16) for begin in (1, 3, 5))
