"""The number on every sheet: drawn in a bundled font that is in the file once, and kept out of the text to read."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from plandocs.resources import resource

if TYPE_CHECKING:
    import pikepdf

_LETTERS = "Bijlage blad van 0123456789·"
_GROOTTE, _RECHTS, _BOVEN = 8, 28, 22
_NAAM = "/PlanBlad"
_CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
{count} beginbfchar
{rows}
endbfchar endcmap CMapName currentdict /CMap defineresource pop end end"""


@dataclass(frozen=True, slots=True)
class Stempel:
    """The font of the sheet numbers within one PDF, with the glyph and width of every letter it has."""

    font: pikepdf.Object
    glyphs: dict[str, int]
    widths: dict[str, int]

    def zet(self, page: pikepdf.Page, text: str) -> None:
        """Draw a text in the top right corner, upright as the page is shown."""
        import pikepdf

        page.contents_add(b"q\n", prepend=True)
        page.add_resource(self.font, pikepdf.Name.Font, pikepdf.Name(_NAAM))
        box = [float(number) for number in page.mediabox]
        width = sum(self.widths[char] for char in text) * _GROOTTE / 1000
        left, low = box[2] - _RECHTS - width, box[3] - _BOVEN
        codes = "".join(f"{self.glyphs[char]:04x}" for char in text)
        draw = f"BT 0.2 g {_NAAM} {_GROOTTE} Tf 1 0 0 1 {left:.2f} {low:.2f} Tm <{codes}> Tj ET"
        page.contents_add(f"\nQ\n/Artifact BMC q {draw} Q EMC\n".encode())


def stempel(pdf: pikepdf.Pdf) -> Stempel:
    """Return the stamp for a PDF, with its font put in the file."""
    import pikepdf
    from fontTools.ttLib import TTFont

    data = _klein_lettertype()
    font = TTFont(BytesIO(data))
    codes, units = font.getBestCmap(), font["head"].unitsPerEm
    glyphs = {char: font.getGlyphID(codes[ord(char)]) for char in set(_LETTERS)}
    widths = {char: round(font["hmtx"][codes[ord(char)]][0] * 1000 / units) for char in set(_LETTERS)}
    file = pikepdf.Stream(pdf, data, Length1=len(data))
    order = sorted(glyphs, key=lambda char: glyphs[char])
    descendant = _cid_font(pdf, font, file, [(glyphs[char], widths[char]) for char in order])
    rows = "\n".join(f"<{glyphs[char]:04x}> <{ord(char):04x}>" for char in order)
    whole = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type0, BaseFont=descendant.BaseFont,
        Encoding=pikepdf.Name("/Identity-H"), DescendantFonts=pikepdf.Array([pdf.make_indirect(descendant)]),
        ToUnicode=pikepdf.Stream(pdf, _CMAP.format(count=len(order), rows=rows).encode()),
    )  # fmt: skip
    return Stempel(pdf.make_indirect(whole), glyphs, widths)


def _klein_lettertype() -> bytes:
    from fontTools import subset

    options = subset.Options(retain_gids=True, hinting=False, layout_features=[], notdef_outline=True, name_IDs=[])
    buffer = BytesIO()
    with subset.load_font(str(resource("templates", "fonts", "NotoSans-Regular.ttf")), options) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(text=_LETTERS)
        subsetter.subset(font)
        font.save(buffer, reorderTables=False)
    return buffer.getvalue()


def _cid_font(pdf: pikepdf.Pdf, font: Any, file: pikepdf.Object, widths: list[tuple[int, int]]) -> pikepdf.Dictionary:
    import pikepdf

    name = pikepdf.Name("/PLBLAD+NotoSans")
    head, units = font["head"], font["head"].unitsPerEm
    box = [round(number * 1000 / units) for number in (head.xMin, head.yMin, head.xMax, head.yMax)]
    descriptor = pikepdf.Dictionary(
        Type=pikepdf.Name.FontDescriptor, FontName=name, Flags=4, FontBBox=box, ItalicAngle=0, StemV=80,
        Ascent=round(font["hhea"].ascent * 1000 / units), Descent=round(font["hhea"].descent * 1000 / units),
        CapHeight=714, FontFile2=file,
    )  # fmt: skip
    rows = [part for glyph, width in widths for part in (glyph, pikepdf.Array([width]))]
    system = pikepdf.Dictionary(Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0)
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.CIDFontType2, BaseFont=name, CIDSystemInfo=system,
        FontDescriptor=pdf.make_indirect(descriptor), W=pikepdf.Array(rows), DW=0, CIDToGIDMap=pikepdf.Name.Identity,
    )  # fmt: skip
