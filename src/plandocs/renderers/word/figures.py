"""Writers of drawings: SVG for who can show it, with a sharp PNG for who cannot."""

from __future__ import annotations

import math
import struct
from functools import lru_cache

from plandocs.blocks import Figure, Frame
from plandocs.errors import RenderError
from plandocs.renderers.svg import inline_svg
from plandocs.renderers.word import ooxml
from plandocs.renderers.word.core import Place, words, write
from plandocs.renderers.word.tables import gap
from plandocs.renderers.word.target import Target
from plandocs.resources import font_files

DPI = 120
_EMU_PER_TWIP = 635
_SVG_URI = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_PICTURE_URI = ooxml.NAMESPACES["pic"]
_OWN_DRAWING_MM = (150, 95)
_LABELS_ROOM = 0.85


@lru_cache(maxsize=64)
def png(svg: str, pixels: int) -> bytes:
    """Return a checked drawing as PNG of this width, with the bundled fonts only.

    One as wide as the page takes a tenth of a second, so drawings are remembered, without their alt text.
    Raises ValueError on broken SVG.
    """
    import resvg_py

    fonts = [str(path) for path in font_files()]
    drawn = resvg_py.svg_to_bytes(svg_string=svg, width=pixels, font_files=fonts, skip_system_fonts=True)
    return bytes(drawn)


@lru_cache(maxsize=64)
def _vector(svg: str, alt: str, source: str) -> str:
    return inline_svg(svg, alt, "f-", source)


@write.register
def _figure(block: Figure, place: Place, target: Target) -> str:
    captioned = bool(block.caption)
    picture = _picture(block, "Plan Figuur", place, target, keep=captioned)
    return picture + (words(block.caption, "caption", place, target) if captioned else "")


@write.register
def _frame(block: Frame, place: Place, target: Target) -> str:
    above = _own_drawing(place, target)
    if block.figure:
        above = _picture(block.figure, "Plan Beeld", place, target, keep=True)
        if block.figure.caption:
            above += words(block.figure.caption, "caption", place, target, keep=True)
    return above + words(block.content, "Plan Beeldtekst", place, target)


def _own_drawing(place: Place, target: Target) -> str:
    width, height = (round(mm * ooxml.TWIPS_PER_MM) for mm in _OWN_DRAWING_MM)
    widths = (min(width, place.room),)
    empty = words((), "Plan Beeld", place.inside(width, cell=True), target)
    grid = ooxml.Grid(target.style("Plan Tekenvak"), widths, place.indent)
    return ooxml.table(grid, [ooxml.row(widths, [empty], height=height)]) + gap(target)


def _picture(figure: Figure, style: str, place: Place, target: Target, *, keep: bool) -> str:
    width = min(round(figure.width_mm * ooxml.TWIPS_PER_MM), place.room)
    svg = _vector(figure.svg, figure.alt, figure.source)
    image = _drawn(figure.svg, math.ceil(width / 1440 * DPI), figure.source)
    across, down = struct.unpack(">II", image[16:24])
    tallest = round(target.height * _LABELS_ROOM)
    size = (width, round(width * down / across))
    if size[1] > tallest:
        size = (round(tallest * across / down), tallest)
    drawing = _drawing(figure, target.picture(svg, across, image), size, target.next_id())
    indent = 0 if place.numbered else place.indent
    return ooxml.paragraph(target.style(style), f"<w:r>{drawing}</w:r>", keep=keep, indent=indent)


def _drawn(svg: str, pixels: int, source: str) -> bytes:
    try:
        return png(svg, pixels)
    except ValueError as error:
        raise RenderError(f"De tekening bij {source} is geen leesbare SVG. Maak haar opnieuw.") from error


def _drawing(figure: Figure, relations: tuple[str, str], size: tuple[int, int], number: int) -> str:
    bitmap, vector = relations
    extent = f'cx="{size[0] * _EMU_PER_TWIP}" cy="{size[1] * _EMU_PER_TWIP}"'
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="{number}" name="Figuur {number}" descr={ooxml.attribute(figure.alt)}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_PICTURE_URI}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="Figuur {number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{bitmap}"><a:extLst><a:ext uri="{_SVG_URI}"><asvg:svgBlip r:embed="{vector}"/>'
        "</a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
