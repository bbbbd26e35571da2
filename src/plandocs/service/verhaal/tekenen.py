"""The picture of one frame for a page: the same drawing as in the document, with what does not fit in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plandocs.blocks import Figure, in_quotes
from plandocs.documents.woord_en_beeld import als_frame, past_niet
from plandocs.plan.kind import Frame
from plandocs.renderers.svg import inline_svg
from plandocs.service.verhaal.verhaal import Verhaal


@dataclass(frozen=True, slots=True)
class Plaatje:
    """What a page shows of a frame: a drawing, an own picture, or room to draw; with its description.

    `automatisch` is the description that the drawing makes of itself; `niet` says why the bubbles are not in it.
    """

    svg: str = ""
    alt: str = ""
    automatisch: str = ""
    eigen: bool = False
    zelf: bool = False
    niet: str = ""
    ballonnen: tuple[str, ...] = ()


def plaatje_van(verhaal: Verhaal, ruw: Mapping[str, Any], nummer: int, voor: str = "t") -> Plaatje | None:
    """Return the picture of a typed frame; `voor` keeps the names in the drawing apart from others on the page.

    None is a frame of which nothing can be drawn yet.
    """
    frame = verhaal.leesbaar(ruw)
    if frame is None:
        return None
    figuur = als_frame(verhaal.kind, frame, verhaal.frame_pad(nummer), nummer + 1).figure
    if figuur is None:
        return Plaatje(zelf=True)
    if figuur.own:
        return Plaatje(alt=figuur.alt, automatisch=_zonder_alt(verhaal, frame).alt, eigen=True)
    niet = past_niet(verhaal.kind, frame) if frame.ballonnen else ""
    buiten = frame.ballonnen if niet else ()
    los = tuple(f"{verhaal.kind.naam(een.wie)} {een.soort}: {in_quotes(een.woorden)}" for een in buiten)
    svg = inline_svg(figuur.svg, figuur.alt, f"{voor}{nummer}-")
    automatisch = _zonder_alt(verhaal, frame).alt if frame.alt else figuur.alt
    return Plaatje(svg, figuur.alt, automatisch, niet=niet, ballonnen=los)


def _zonder_alt(verhaal: Verhaal, frame: Frame) -> Figure:
    kaal = frame.model_copy(update={"alt": None, "eigen_tekening": False, "eigen_beeld": None})
    return als_frame(verhaal.kind, kaal).figure or Figure("", "")
