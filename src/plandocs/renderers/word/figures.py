"""Writers of drawings: SVG for who can show it, with a sharp PNG for who cannot."""

from __future__ import annotations

import math
import struct
from collections import defaultdict
from dataclasses import replace
from functools import lru_cache

from plandocs.blocks import Figure, Frame
from plandocs.errors import RenderError
from plandocs.renderers.svg import inline_svg, lone_picture
from plandocs.renderers.word import ooxml
from plandocs.renderers.word.core import Place, words, write
from plandocs.renderers.word.tables import gap, shares
from plandocs.renderers.word.target import Target
from plandocs.resources import font_files

DPI = 120
_EMU_PER_TWIP = 635
_SVG_URI = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_PICTURE_URI = ooxml.NAMESPACES["pic"]
_LABELS_ROOM = 0.85
_BESIDE_GAP = 230
_SCENE_RATIO = 1.5
_STRIP_PADDING = 300
_FRAME_ROOM = defaultdict(lambda: 0.36, boek=0.76, boekje=0.7, strip=0.33)
"""Which part of the page's height a picture of a story takes."""


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
    if block.beside:
        return _beside(block, place, target)
    captioned = bool(block.caption)
    picture = _picture(block, "Plan Figuur", place, target, keep=captioned)
    return picture + (words(block.caption, "caption", place, target) if captioned else "")


def _beside(block: Figure, place: Place, target: Target) -> str:
    """Return a small drawing with its words beside it, in a table without lines."""
    left = round(block.width_mm * ooxml.TWIPS_PER_MM)
    widths = (left + _BESIDE_GAP, place.room - left - _BESIDE_GAP)
    drawn = _picture(block, "Plan Figuur", place.inside(left, cell=True), target, keep=False)
    said = words(block.caption, "Normal", place.inside(widths[1], cell=False), target)
    grid = ooxml.Grid(target.style("Plan Kenmerken"), widths, place.indent)
    return ooxml.table(grid, [ooxml.row(widths, [drawn, said])]) + gap(target)


@write.register
def _frame(block: Frame, place: Place, target: Target) -> str:
    return _drawn_frame(block, place, target) + words(block.content, "Plan Beeldtekst", place, target)


def _drawn_frame(block: Frame, place: Place, target: Target) -> str:
    if block.figure is None:
        return _own_drawing(place, target)
    wide = replace(block.figure, width_mm=round(place.room / ooxml.TWIPS_PER_MM))
    above = _picture(wide, "Plan Beeld", place, target, keep=not place.cell, share=_FRAME_ROOM[target.layout])
    return above + (words(wide.caption, "caption", place, target, keep=True) if wide.caption else "")


def _own_drawing(place: Place, target: Target) -> str:
    height = min(round(target.height * _FRAME_ROOM[target.layout]), round(place.room / _SCENE_RATIO))
    widths = (min(round(height * _SCENE_RATIO), place.room),)
    empty = words((), "Plan Beeld", place.inside(widths[0], cell=True), target)
    beside = (place.room - widths[0]) // 2
    grid = ooxml.Grid(target.style("Plan Tekenvak"), widths, place.indent + beside)
    return ooxml.table(grid, [ooxml.row(widths, [empty], height=height)]) + gap(target)


def strip(frames: tuple[Frame, ...], place: Place, target: Target) -> str:
    """Return frames two beside each other."""
    widths = shares((1, 1), place.room)
    inside = place.inside(widths[0] - _STRIP_PADDING, cell=True)
    cells = [write(frame, inside, target) for frame in frames]
    cells += [words((), "Plan Beeldtekst", place.inside(widths[0], cell=True), target)] * (len(cells) % 2)
    rows = [ooxml.row(widths, pair, whole=True) for pair in zip(cells[::2], cells[1::2], strict=True)]
    return ooxml.table(ooxml.Grid(target.style("Normal Table"), widths, place.indent), rows) + gap(target)


def _picture(
    figure: Figure, style: str, place: Place, target: Target, *, keep: bool, share: float = _LABELS_ROOM
) -> str:
    width = min(round(figure.width_mm * ooxml.TWIPS_PER_MM), place.room)
    relations, (across, down) = _stored(figure, width, target)
    tallest = round(target.height * share)
    size = (width, round(width * down / across))
    if size[1] > tallest:
        size = (round(tallest * across / down), tallest)
    drawing = _drawing(figure, relations, size, target.next_id())
    indent = 0 if place.numbered else place.indent
    return ooxml.paragraph(target.style(style), f"<w:r>{drawing}</w:r>", keep=keep, indent=indent)


def _stored(figure: Figure, width: int, target: Target) -> tuple[tuple[str, str], tuple[int, int]]:
    """Store a drawing as PNG and SVG, or a photograph only once; return their relationships and the size in pixels."""
    svg = _vector(figure.svg, figure.alt, figure.source)
    if lone := lone_picture(figure.svg):
        return (target.photograph(lone.kind, lone.data), ""), lone.size
    image = _drawn(figure.svg, math.ceil(width / 1440 * DPI), figure.source)
    across, down = struct.unpack(">II", image[16:24])
    return target.picture(svg, across, image), (across, down)


def _drawn(svg: str, pixels: int, source: str) -> bytes:
    try:
        return png(svg, pixels)
    except ValueError as error:
        raise RenderError(f"De tekening bij {source} is geen leesbare SVG. Maak haar opnieuw.") from error


def _drawing(figure: Figure, relations: tuple[str, str], size: tuple[int, int], number: int) -> str:
    bitmap, vector = relations
    extra = f'<a:extLst><a:ext uri="{_SVG_URI}"><asvg:svgBlip r:embed="{vector}"/></a:ext></a:extLst>' if vector else ""
    extent = f'cx="{size[0] * _EMU_PER_TWIP}" cy="{size[1] * _EMU_PER_TWIP}"'
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="{number}" name="Figuur {number}" descr={ooxml.attribute(figure.alt)}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_PICTURE_URI}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="Figuur {number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{bitmap}">{extra}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
