"""What a file is, seen from its bytes and not from its name, and whether its end is there."""

from __future__ import annotations

from typing import Literal

from plandocs.errors import PictureError

Soort = Literal["JPEG", "PNG", "GIF", "WEBP", "SVG"]

_OPSLAAN = "Sla het plaatje op als JPEG of PNG."
_BEGIN: tuple[tuple[bytes, Soort], ...] = ((b"\xff\xd8\xff", "JPEG"), (b"\x89PNG\r\n\x1a\n", "PNG"), (b"GIF8", "GIF"))
_ANDERE = (
    (b"%PDF", "is een PDF. Maak er een JPEG of PNG van."),
    (b"PK\x03\x04", "is een zip- of Office-bestand en geen plaatje. " + _OPSLAAN),
    (b"II*\0", "is een TIFF. " + _OPSLAAN),
    (b"MM\0*", "is een TIFF. " + _OPSLAAN),
    (b"BM", "is een BMP. " + _OPSLAAN),
)
_APPLE = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc", b"ftypavif")
_SOS, _KAAL = 0xDA, (0x01, *range(0xD0, 0xD9))


def beeldsoort(data: bytes, bestand: str) -> Soort:
    """Return what kind of picture this is; raises PictureError, saying what to do, when it is none that we read."""
    if not data:
        raise PictureError(f"{bestand} is leeg. Scan of kopieer het plaatje opnieuw.")
    for begin, soort in _BEGIN:
        if data.startswith(begin):
            return soort
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WEBP"
    if _lijkt_svg(data):
        return "SVG"
    if data[4:12] in _APPLE:
        raise PictureError(f"{bestand} is een HEIC- of AVIF-foto van een telefoon. {_OPSLAAN}")
    anders = next((wat for begin, wat in _ANDERE if data.startswith(begin)), f"is geen plaatje. {_OPSLAAN}")
    raise PictureError(f"{bestand} {anders}")


def _lijkt_svg(data: bytes) -> bool:
    begin = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return (utf16 and b"s\0v\0g" in data[:8192]) or (begin.startswith(b"<") and b"<svg" in data[:65536])


def is_heel(data: bytes, soort: Soort) -> bool:
    """Return whether the end of a picture is there: the decoders take half a picture for a whole one."""
    match soort:
        case "JPEG":
            return _jpeg_eindigt(data)
        case "PNG":
            return b"IEND\xaeB`\x82" in data[-len(data) // 2 :]
        case "GIF":
            return data.rstrip(b"\0").endswith(b";")
        case "WEBP":
            return len(data) >= int.from_bytes(data[4:8], "little") + 8
    return True


def _jpeg_eindigt(data: bytes) -> bool:
    """Return whether the picture itself ends, not only the small one in its notes."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == _SOS:
            return data.find(b"\xff\xd9", at) > 0
        if marker == 0xFF or marker in _KAAL:
            at += 1 if marker == 0xFF else 2
            continue
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return False
