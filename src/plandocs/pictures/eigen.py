"""A picture of the family itself, made safe: decoded, turned upright, made smaller and written anew without notes."""

from __future__ import annotations

import struct
import warnings
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from plandocs.errors import PictureError
from plandocs.pictures.beeldsoort import Soort, beeldsoort, is_heel
from plandocs.pictures.eigen_svg import als_png
from plandocs.pictures.svg import element

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_BYTES = 40 * 1024 * 1024
LANGSTE = 1600
_MAX_PUNTEN = {"JPEG": 120_000_000}
_MAX_ANDERE = 50_000_000
_KLEUREN = 64
_KWALITEITEN = (85, 75, 60, 40)
_MEESTE_BYTES = 450_000
_ORIENTATIE = 0x0112
_WIT = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Plaat:
    """A picture written anew: its bytes, its kind, and its size in pixels."""

    data: bytes
    soort: str
    breed: int
    hoog: int

    @property
    def adres(self) -> str:
        """The picture as an address that holds it whole."""
        return f"data:image/{self.soort};base64,{b64encode(self.data).decode()}"

    @property
    def svg(self) -> str:
        """The picture as a drawing that holds only this."""
        beeld = element("image", href=self.adres, width=self.breed, height=self.hoog)
        kader = f"0 0 {self.breed} {self.hoog}"
        return element("svg", beeld, xmlns="http://www.w3.org/2000/svg", viewBox=kader, role="img", lang="nl")


def eigen_plaat(data: bytes, bestand: str, langste: int = LANGSTE, *, vierkant: bool = False) -> Plaat:
    """Return a picture without anything but its pixels, at most `langste` pixels long; `vierkant` cuts off the edges.

    What it is, is seen from the bytes and not from the name. Raises PictureError, naming the file and what to do, for
    all that is no whole, still picture of a known kind and of a size that can be handled.
    """
    soort = beeldsoort(data, bestand)
    if len(data) > MAX_BYTES:
        raise PictureError(f"{bestand} is groter dan 40 MB. Maak het plaatje kleiner, of sla het op als JPEG.")
    if soort == "SVG":
        data, soort = als_png(data, bestand, LANGSTE), "PNG"
    with _gevangen(bestand):
        return _opnieuw(_gelezen(data, soort, bestand, langste), langste, vierkant=vierkant)


def grijs(adres: str) -> str:
    """Return the address of a picture (`data:image/…`) in shades of grey; another address is not changed."""
    kop, _, inhoud = adres.partition(";base64,")
    if kop not in ("data:image/jpeg", "data:image/png"):
        return adres
    from PIL import Image

    with Image.open(BytesIO(b64decode(inhoud)), formats=("JPEG", "PNG")) as image:
        return _geschreven(image.convert("L")).adres


@contextmanager
def _gevangen(bestand: str) -> Iterator[None]:
    """Turn whatever a damaged file does to the decoders into a PictureError."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except Image.DecompressionBombError:
        raise _te_veel(bestand, "") from None
    except (OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, EOFError, struct.error):
        raise _beschadigd(bestand) from None


def _gelezen(data: bytes, soort: Soort, bestand: str, langste: int) -> Image:
    from PIL import Image

    if not is_heel(data, soort):
        raise _beschadigd(bestand)
    if soort == "PNG":
        with Image.open(BytesIO(data), formats=("PNG",)) as image:
            image.verify()
    with Image.open(BytesIO(data), formats=(soort,)) as image:
        _weiger_vorm(image, soort, bestand)
        if soort == "JPEG":
            image.draft(None, (2 * langste, 2 * langste))
        return _rechtop(_in_kleur(image), image.getexif().get(_ORIENTATIE, 1))


def _weiger_vorm(image: Image, soort: Soort, bestand: str) -> None:
    if soort != "JPEG" and getattr(image, "is_animated", False):
        raise PictureError(f"{bestand} beweegt. Sla één plaatje eruit op als PNG of JPEG.")
    if image.width * image.height > _MAX_PUNTEN.get(soort, _MAX_ANDERE):
        raise _te_veel(bestand, f" ({image.width} × {image.height})")


def _in_kleur(image: Image) -> Image:
    """Return the picture in sRGB on white paper."""
    image.load()
    profiel = image.info.get("icc_profile")
    if image.mode in ("RGB", "CMYK") and profiel and (gezet := _van_profiel(image, profiel)):
        return gezet
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda punt: punt / 257).convert("L").convert("RGB")
    if not image.has_transparency_data:
        return image.convert("RGB")
    return _op_wit(image.convert("RGBA"))


def _op_wit(image: Image) -> Image:
    from PIL import Image as Beeld

    papier = Beeld.new("RGBA", image.size, (*_WIT, 255))
    papier.alpha_composite(image)
    return papier.convert("RGB")


def _van_profiel(image: Image, profiel: bytes) -> Image | None:
    """Return the picture with the colours that its profile means, or None for a profile that makes no sense."""
    from PIL import ImageCms

    try:
        bron = ImageCms.ImageCmsProfile(BytesIO(profiel))
        return ImageCms.profileToProfile(image, bron, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return None


def _rechtop(image: Image, orientatie: object) -> Image:
    from PIL.Image import Transpose

    draaien = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    draai = draaien.get(orientatie) if isinstance(orientatie, int) else None
    return image if draai is None else image.transpose(draai)


def _opnieuw(image: Image, langste: int, *, vierkant: bool) -> Plaat:
    from PIL import Image as Beeld

    if vierkant:
        image = _uitgesneden(image)
    if max(image.size) > langste:
        image.thumbnail((langste, langste), Beeld.Resampling.LANCZOS, reducing_gap=3)
    return _geschreven(image)


def _uitgesneden(image: Image) -> Image:
    """Return the middle of a picture as a square; of a high one a part above the middle, where a face is."""
    zijde = min(image.size)
    links, boven = (image.width - zijde) // 2, (image.height - zijde) // 4
    return image.crop((links, boven, links + zijde, boven + zijde))


def _geschreven(image: Image) -> Plaat:
    """Write the pixels only, on a picture that knows nothing: Pillow would copy notes along.

    What stays too large in bytes, such as pure noise, is made smaller.
    """
    from PIL import Image as Beeld

    schoon = Beeld.new(image.mode, image.size)
    schoon.paste(image)
    if schoon.getcolors(_KLEUREN) and len(data := _bytes(schoon, "PNG", optimize=True)) <= _MEESTE_BYTES:
        return Plaat(data, "png", *schoon.size)
    pogingen = (_bytes(schoon, "JPEG", quality=kwaliteit, optimize=True) for kwaliteit in _KWALITEITEN)
    klein = next((data for data in pogingen if len(data) <= _MEESTE_BYTES), None)
    if klein is None:
        return _geschreven(schoon.reduce(2))
    return Plaat(klein, "jpeg", *schoon.size)


def _bytes(image: Image, soort: str, **keuzes: int) -> bytes:
    buffer = BytesIO()
    image.save(buffer, soort, **keuzes)
    return buffer.getvalue()


def _te_veel(bestand: str, maten: str) -> PictureError:
    return PictureError(
        f"{bestand} heeft te veel beeldpunten{maten}. Sla het kleiner op: een JPEG tot 120 miljoen beeldpunten, "
        "een ander plaatje tot 50 miljoen."
    )


def _beschadigd(bestand: str) -> PictureError:
    return PictureError(f"{bestand} is beschadigd of niet heel. Scan of kopieer het plaatje opnieuw.")
