"""Where a visible seal goes: a free spot, never over what is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from plandocs.errors import PlandocsError

BREED, HOOG = 200, 40
_RAND, _STAP, _LUCHT = 28, 4, 3
Vak = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Plek:
    """The page for a visible seal, from 1; the last page without one."""

    bladzijde: int | None = None


def vrije_plek(data: bytes, plek: Plek) -> tuple[int, tuple[int, int, int, int]]:
    """Return the page, from 0, and the lowest free box on it, in points.

    Raises PlandocsError when there is no such page, or no room on it.
    """
    import pikepdf

    with pikepdf.open(BytesIO(data)) as pdf:
        aantal = len(pdf.pages)
        nummer = (plek.bladzijde or aantal) - 1
        if not 0 <= nummer < aantal:
            raise PlandocsError(f"Bladzijde {plek.bladzijde} is er niet: het document heeft er {aantal}.")
        page = pdf.pages[nummer]
        blad = _vak([float(number) for number in page.cropbox])
        bezet = [_vak([float(number) for number in een.Rect]) for een in page.obj.get("/Annots", [])]
    bezet += _getekend(data, nummer, blad)
    for vak in _vakken(blad):
        if not any(_raakt(vak, ander) for ander in bezet):
            return nummer, vak
    raise PlandocsError(
        f"Op bladzijde {nummer + 1} is geen ruimte voor een zichtbaar zegel. Kies een andere met --page, "
        "of verzegel onzichtbaar."
    )


def bedekt_iets(data: bytes) -> bool:
    """Return whether a seal in the file lies over what is written on its page, as a seal of plandocs never does."""
    import pikepdf

    with pikepdf.open(BytesIO(data)) as pdf:
        bladen = [(_vak([float(number) for number in page.cropbox]), _zegels(page.obj)) for page in pdf.pages]
    return any(
        _raakt(zegel, ander, lucht=0)
        for nummer, (blad, zegels) in enumerate(bladen)
        if zegels
        for ander in _getekend(data, nummer, blad)
        for zegel in zegels
    )


def _zegels(page: Any) -> list[Vak]:
    alle = (een for een in page.get("/Annots", []) if str(een.get("/FT", "")) == "/Sig")
    return [_vak([float(number) for number in een.Rect]) for een in alle]


def _vak(getallen: list[float]) -> Vak:
    links, onder, rechts, boven = getallen
    return min(links, rechts), min(onder, boven), max(links, rechts), max(onder, boven)


def _getekend(data: bytes, nummer: int, blad: Vak) -> list[Vak]:
    """Return the boxes of what is drawn on a page; a background over most of the page does not count."""
    import pypdfium2

    pdf = pypdfium2.PdfDocument(data)
    try:
        vakken = [_vak(list(een.get_bounds())) for een in pdf[nummer].get_objects(max_depth=1)]
    finally:
        pdf.close()
    return [vak for vak in vakken if _oppervlak(vak) < _oppervlak(blad) / 2]


def _oppervlak(vak: Vak) -> float:
    return (vak[2] - vak[0]) * (vak[3] - vak[1])


def _vakken(blad: Vak) -> Iterator[tuple[int, int, int, int]]:
    links, onder, rechts, boven = map(round, blad)
    for y in range(onder + _RAND, boven - _RAND - HOOG, _STAP):
        for x in (rechts - 2 * _RAND - BREED, links + 2 * _RAND):
            if links <= x <= rechts - BREED:
                yield x, y, x + BREED, y + HOOG


def _raakt(een: Vak, ander: Vak, lucht: float = _LUCHT) -> bool:
    naast = een[2] + lucht < ander[0] or ander[2] + lucht < een[0]
    return not (naast or een[3] + lucht < ander[1] or ander[3] + lucht < een[1])
