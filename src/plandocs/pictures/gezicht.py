"""Faces: eyes, brows, mouth, cheeks and a tear, on a head of radius 27 around 0, 0."""

from __future__ import annotations

from collections.abc import Mapping

from plandocs.pictures.kleuren import HAAR, HUID, kleur, meng
from plandocs.pictures.svg import LIJN, groep, lijn, ovaal, pad, rond
from plandocs.pictures.uiterlijk import Gevoel, Uiterlijk

OOG = 10.3
_ROOD = "#9c3b42"
_TONG = "#ec8a8a"
_TRAAN = "#7cc4ec"

_MONDEN: Mapping[Gevoel, str] = {
    "blij": "M-9.5 9.5Q0 21 9.5 9.5",
    "rustig": "M-7 12Q0 16 7 12",
    "zorgen": "M-7 15.5Q-3.5 11.5 0 13.5T7 12.5",
    "verdrietig": "M-8 17.5Q0 8.5 8 17.5",
    "boos": "M-8 16Q0 10.5 8 16",
    "trots": "M-9 10.5Q1 18.5 9.5 8.5",
    "slaapt": "M-5 13Q0 16.5 5 13",
}
# The outer and the inner end of the right brow; the left one mirrors it.
_WENKBRAUWEN: Mapping[Gevoel, tuple[float, float]] = {
    "zorgen": (-9, -12.5),
    "verdrietig": (-7.5, -12.5),
    "bang": (-10, -14),
    "boos": (-13.5, -8.5),
    "verbaasd": (-14.5, -15.5),
}
_BLOZEN = frozenset({"blij", "rustig", "trots", "slaapt", "roept"})


def gezicht(uiterlijk: Uiterlijk, gevoel: Gevoel) -> str:
    """Return the features of a face, without the head itself."""
    delen = (
        "" if uiterlijk.baard else _wangen(uiterlijk, gevoel),
        _ogen(gevoel),
        _brauwen(gevoel),
        _mond(gevoel),
        _traan() if gevoel == "verdrietig" else "",
    )
    return "".join(delen)


def baard(uiterlijk: Uiterlijk) -> str:
    """Return a full beard with a patch of skin that holds the mouth."""
    vacht = (
        "M-27.5 -1C-30 21 -17 35 0 35C17 35 30 21 27.5 -1C25 7 20 9.5 14 8"
        "Q6 3.5 0 6.5Q-6 3.5 -14 8C-20 9.5 -25 7 -27.5 -1Z"
    )
    return pad(vacht, kleur(uiterlijk.haarkleur, HAAR)) + ovaal(
        0, 14.5, 11.5, 8, kleur(uiterlijk.huid, HUID), stroke="none"
    )


def bril(met_poten: bool) -> str:
    """Return glasses; a headscarf hides the side pieces."""
    glazen = "".join(rond(kant * OOG, 0.5, 8.2, "none", stroke_width=2.2) for kant in (-1, 1))
    brug = pad("M-2.3 -0.5Q0 -2.6 2.3 -0.5", stroke_width=2.2)
    poten = "".join(lijn(kant * 18.5, -0.5, kant * 26.5, -2, stroke_width=2.2) for kant in (-1, 1))
    return glazen + brug + (poten if met_poten else "")


def _ogen(gevoel: Gevoel) -> str:
    if gevoel == "slaapt":
        return "".join(
            pad(f"M{kant * OOG - 5} 0Q{kant * OOG} 5 {kant * OOG + 5} 0", stroke_width=2.6) for kant in (-1, 1)
        )
    if gevoel == "trots":
        return "".join(
            pad(f"M{kant * OOG - 5} 2Q{kant * OOG} -5 {kant * OOG + 5} 2", stroke_width=2.8) for kant in (-1, 1)
        )
    straal = 3.6 if gevoel in {"bang", "verbaasd"} else 3.1
    return "".join(rond(kant * OOG, 0.5, straal, LIJN, stroke="none") for kant in (-1, 1))


def _brauwen(gevoel: Gevoel) -> str:
    if gevoel not in _WENKBRAUWEN:
        return ""
    buiten, binnen = _WENKBRAUWEN[gevoel]
    return "".join(lijn(kant * 15.5, buiten, kant * 6, binnen, stroke_width=2.8) for kant in (-1, 1))


def _mond(gevoel: Gevoel) -> str:
    if gevoel == "bang":
        return ovaal(0, 14.5, 4, 5, _ROOD, stroke_width=2.4)
    if gevoel == "verbaasd":
        return rond(0, 14.5, 3.6, _ROOD, stroke_width=2.4)
    if gevoel == "roept":
        return pad("M-9 8.5Q0 11 9 8.5Q9 21 0 21Q-9 21 -9 8.5Z", _ROOD, stroke_width=2.4) + ovaal(
            0, 17.6, 4.6, 2.2, _TONG, stroke="none"
        )
    return pad(_MONDEN[gevoel], stroke_width=2.8)


def _wangen(uiterlijk: Uiterlijk, gevoel: Gevoel) -> str:
    if gevoel not in _BLOZEN:
        return ""
    roze = meng(kleur(uiterlijk.huid, HUID), "#f0626e", 0.42)
    return "".join(rond(kant * 16.3, 9.5, 4.4, roze, stroke="none") for kant in (-1, 1))


def _traan() -> str:
    return pad("M-13.5 5.5Q-18.5 12 -14.5 14.6Q-9.5 15 -10.5 10.5Q-11 8 -13.5 5.5Z", _TRAAN, stroke_width=1.4)


def hoofd(uiterlijk: Uiterlijk, *, oren: bool) -> str:
    """Return the bare head with its ears."""
    huid = kleur(uiterlijk.huid, HUID)
    zij = "".join(rond(kant * 27, 3, 6, huid) for kant in (-1, 1)) if oren else ""
    return zij + rond(0, 0, 27, huid)


def op_hoofd(inhoud: str, x: float, y: float, schaal: float, dikte: float) -> str:
    """Return head parts moved to their place; `dikte` is the outline in the units around the head."""
    return groep(inhoud, x, y, schaal, dikte=dikte) if inhoud else ""
