"""Pictures to test with, made here: photographs with notes in them, scans, and files that only look like pictures."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image, PngImagePlugin
from PIL.Image import Exif

GEHEIM = "GEHEIME PLEK"
_BEELD = (60, 40)


def kleurvlak(breed: int = 60, hoog: int = 40) -> Image.Image:
    """Return a picture that is red above left, green above right, blue below left and white below right."""
    image = Image.new("RGB", (breed, hoog), "white")
    image.paste("red", (0, 0, breed // 2, hoog // 2))
    image.paste((0, 160, 0), (breed // 2, 0, breed, hoog // 2))
    image.paste("blue", (0, hoog // 2, breed // 2, hoog))
    return image


def korrel(breed: int = 400, hoog: int = 300) -> Image.Image:
    """Return a picture with as many colours as a photograph."""
    ruis = Image.effect_noise((breed, hoog), 80)
    verloop = Image.linear_gradient("L").resize((breed, hoog))
    return Image.merge("RGB", (ruis, verloop, verloop.transpose(Image.Transpose.ROTATE_180)))


def als(soort: str, image: Image.Image | None = None, **keuzes: object) -> bytes:
    """Return a picture as a file of this kind."""
    buffer = BytesIO()
    (image or kleurvlak()).save(buffer, soort, **keuzes)
    return buffer.getvalue()


def met_aantekeningen(image: Image.Image | None = None, orientatie: int = 1) -> bytes:
    """Return a photograph as a telephone makes it: with the place, the maker, a comment and a colour profile."""
    from PIL import ImageCms

    profiel = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return als(
        "JPEG", image or korrel(), exif=_exif(orientatie), comment=GEHEIM.encode(), icc_profile=profiel,
        xmp=f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{GEHEIM}</x:xmpmeta>".encode(),
    )  # fmt: skip


def _exif(orientatie: int) -> Exif:
    exif = Exif()
    exif[0x0112], exif[0x010E], exif[0x9286] = orientatie, GEHEIM, GEHEIM
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 5.0, 30.0), 3: "E", 4: (4.0, 18.0, 30.0)})
    return exif


def png_met_tekst() -> bytes:
    """Return a PNG with words and a comment in it."""
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", GEHEIM)
    notes.add_itxt("XML:com.adobe.xmp", GEHEIM)
    return als("PNG", pnginfo=notes, exif=_exif(1))


def lege_png(breed: int, hoog: int) -> bytes:
    """Return a small PNG file that says it is as large as this."""
    kop = struct.pack(">IIBBBBB", breed, hoog, 8, 2, 0, 0, 0)
    delen = ((b"IHDR", kop), (b"IDAT", zlib.compress(b"\0")), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + naam + data + struct.pack(">I", zlib.crc32(naam + data)) for naam, data in delen
    )


def svg(inhoud: str, kenmerken: str = 'viewBox="0 0 60 40"') -> bytes:
    """Return an SVG with this in it."""
    xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {xlink} {kenmerken}>{inhoud}</svg>'.encode()
