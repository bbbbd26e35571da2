"""Pictures of the family itself: where a document has room for one, and how they are put in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, lru_cache, partial
from pathlib import PurePath

from plandocs.blocks import Document, Figure, OwnPicture
from plandocs.documents.vormen import met_beelden
from plandocs.errors import PictureError, PlandocsError
from plandocs.pictures.eigen import LANGSTE, Plaat, eigen_plaat
from plandocs.pictures.stijl import in_stijl

Lees = Callable[[OwnPicture], bytes]
"""How a picture is read: its bytes, or a PlandocsError."""
Maak = Callable[[OwnPicture, int], Plaat]

_PUNTEN_PER_MM = 10
_IN_EEN_TEKENING_MM = 24
_ONTHOUD = 2_000_000
_onthouden = lru_cache(maxsize=12)(eigen_plaat)
"""A picture of at most `_ONTHOUD` bytes is made once for all that is made after another: a preview, many documents."""


def eigen_beelden(document: Document) -> Iterator[OwnPicture]:
    """Yield the pictures that are still to be put in, in the order of the document."""
    gevonden: list[OwnPicture] = []

    def onthoud(figuur: Figure) -> Figure:
        gevonden.extend(figuur.own)
        return figuur

    met_beelden(document, onthoud)
    yield from gevonden


def maker(lees: Lees) -> Maak:
    """Return what makes a picture safe, no larger than it is shown in millimetres; each picture is read once.

    It raises PictureError with the path in the plan when a picture cannot be used, and whatever `lees` raises.
    """
    gelezen = cache(lees)

    def maak(beeld: OwnPicture, breed_mm: int) -> Plaat:
        data = gelezen(beeld)
        try:
            langste = min(LANGSTE, breed_mm * _PUNTEN_PER_MM)
            plaat = _onthouden if len(data) <= _ONTHOUD else eigen_plaat
            return plaat(data, PurePath(beeld.file).name, langste, vierkant=beeld.portrait)
        except PictureError as error:
            raise PictureError(f"{beeld.source}: {error}") from None

    return cache(maak)


def met_eigen_beelden(document: Document, maak: Maak) -> Document:
    """Return the document with every own picture in its place, in grey when the document is black and white."""
    if next(eigen_beelden(document), None) is None:
        return document
    return met_beelden(document, partial(_ingevuld, maak=maak, mono=document.mono))


def weiger_ongelezen(document: Document) -> None:
    """Raise PlandocsError when a picture was never put in, so that no drawing is silently left out."""
    if beeld := next(eigen_beelden(document), None):
        raise PlandocsError(f"{beeld.source}: het plaatje is niet gelezen. Geef de map van het plan mee.")


def _ingevuld(figuur: Figure, maak: Maak, *, mono: bool) -> Figure:
    if not figuur.own:
        return figuur
    svg = figuur.svg or maak(figuur.own[0], figuur.width_mm).svg
    for beeld in figuur.own if figuur.svg else ():
        svg = svg.replace(f'href="eigen:{beeld.source}"', f'href="{maak(beeld, _IN_EEN_TEKENING_MM).adres}"')
    return replace(figuur, svg=in_stijl(svg, "zwartwit") if mono else svg, own=())
