"""A photo or scan as annex: one page with the picture, without what the camera wrote about time and place."""

from __future__ import annotations

import warnings
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from plandocs.renderers.bundel.bijlage import GeweigerdError

if TYPE_CHECKING:
    import pikepdf
    from PIL import Image as PillowImage

MAX_PUNTEN = 100_000_000
_A4 = (595.28, 841.89)
_OPNIEUW = "Vraag het bestand opnieuw op"
# Pillow takes half a picture for a whole one once WeasyPrint is imported, so the end is looked for here.
_EINDE = {"JPEG": b"\xff\xd9", "PNG": b"IEND\xaeB`\x82"}
_JPEG_ENTROPY, _JPEG_ALLEEN = 0xDA, (0xD8, 0x01, *range(0xD0, 0xD8))
# How a camera held askew is turned upright: the matrix of the unit square per EXIF orientation.
_DRAAI = {
    2: "-1 0 0 1 1 0",
    3: "-1 0 0 -1 1 1",
    4: "1 0 0 -1 0 1",
    5: "0 -1 -1 0 1 1",
    6: "0 -1 1 0 0 1",
    7: "0 1 1 0 0 0",
    8: "0 1 -1 0 1 0",
}


@dataclass(frozen=True, slots=True)
class _Beeld:
    width: int
    height: int
    data: bytes
    filter: str
    colors: str
    turned: int = 1

    @property
    def shown(self) -> tuple[int, int]:
        return (self.height, self.width) if self.turned >= 5 else (self.width, self.height)


def open_beeld(data: bytes) -> pikepdf.Pdf:
    """Return a PDF of one page with the picture; raises GeweigerdError when it is damaged or far too large."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=("JPEG", "PNG")) as image:
                return _pagina(_gelezen(image, data))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise GeweigerdError("de foto is beschadigd", _OPNIEUW) from None


def _gelezen(image: PillowImage.Image, data: bytes) -> _Beeld:
    if image.width * image.height > MAX_PUNTEN:
        raise GeweigerdError("de foto heeft te veel beeldpunten", "Verklein de foto tot 100 miljoen beeldpunten")
    if _EINDE[image.format or "PNG"] not in data[-len(data) // 2 :]:
        raise GeweigerdError("de foto is beschadigd", _OPNIEUW)
    turned = int(image.getexif().get(0x0112, 1))
    turned = turned if turned in _DRAAI else 1
    if image.format == "JPEG" and image.mode in ("RGB", "L"):
        width, height, colors = image.width, image.height, "/DeviceGray" if image.mode == "L" else "/DeviceRGB"
        image.draft("L", (width // 8, height // 8))
        image.load()
        return _Beeld(width, height, _zonder_aantekeningen(data), "/DCTDecode", colors, turned)
    return _punten(image, turned)


def _punten(image: PillowImage.Image, turned: int) -> _Beeld:
    from PIL import Image

    seen = image.convert("RGBA")
    paper = Image.new("RGBA", seen.size, "white")
    paper.alpha_composite(seen)
    packed = zlib.compress(paper.convert("RGB").tobytes(), 6)
    return _Beeld(image.width, image.height, packed, "/FlateDecode", "/DeviceRGB", turned)


def _zonder_aantekeningen(data: bytes) -> bytes:
    """Drop comments and application segments (EXIF, place, time) but the ones that say how colours are stored."""
    out, at = bytearray(data[:2]), 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker, size = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if marker == _JPEG_ENTROPY:
            return bytes(out + data[at:])
        if marker in _JPEG_ALLEEN or marker == 0xFF:
            out += data[at : at + (1 if marker == 0xFF else 2)]
            at += 1 if marker == 0xFF else 2
            continue
        if not (0xE1 <= marker <= 0xED or marker in (0xEF, 0xFE)):
            out += data[at : at + 2 + size]
        at += 2 + size
    raise GeweigerdError("de foto is beschadigd", _OPNIEUW)


def _pagina(beeld: _Beeld) -> pikepdf.Pdf:
    import pikepdf

    pdf = pikepdf.new()
    width, height = beeld.shown
    size = _A4 if height >= width else _A4[::-1]
    page = pdf.add_blank_page(page_size=size)
    scale = min(size[0] / width, size[1] / height)
    image = pikepdf.Stream(pdf, beeld.data)
    image.stream_dict = pikepdf.Dictionary(
        Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=beeld.width, Height=beeld.height,
        ColorSpace=pikepdf.Name(beeld.colors), BitsPerComponent=8, Filter=pikepdf.Name(beeld.filter),
    )  # fmt: skip
    page.add_resource(image, pikepdf.Name.XObject, pikepdf.Name.Beeld)
    turn = f"{_DRAAI[beeld.turned]} cm " if beeld.turned != 1 else ""
    left, low = (size[0] - width * scale) / 2, (size[1] - height * scale) / 2
    place = f"q {width * scale:.3f} 0 0 {height * scale:.3f} {left:.3f} {low:.3f} cm {turn}/Beeld Do Q"
    page.contents_add(place.encode())
    return pdf
