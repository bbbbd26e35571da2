"""What a seal is worth: whose it is, from when, how strong, and whether the file is still what was sealed."""

from __future__ import annotations

import asyncio
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any, Literal

from plandocs.errors import PlandocsError
from plandocs.ondertekenen.sleutel import naam_van
from plandocs.ondertekenen.uitbreiding import eis

_STUK = (
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    AssertionError,
    NotImplementedError,
    RecursionError,
    OverflowError,
    EOFError,
    struct.error,
    zlib.error,
)
Keten = Literal["niet gecontroleerd", "vertrouwd", "niet vertrouwd"]


@dataclass(frozen=True, slots=True)
class Keuring:
    """The verdict on one seal; `veld` names its field, `heel` says that not a byte under it changed.

    `wanneer` is the time that the seal says itself, or that of the timestamp when there is a good one.
    """

    veld: str
    wie: str
    wanneer: datetime | None
    niveau: str
    heel: bool
    keten: Keten = "niet gecontroleerd"


def lees_certificaten(data: bytes, naam: str) -> list[Any]:
    """Return the certificates of a PEM file; raises PlandocsError when there are none."""
    eis()
    from pyhanko.keys import load_certs_from_pemder_data

    try:
        certificaten = list(load_certs_from_pemder_data(data))
    except (ValueError, TypeError):
        certificaten = []
    if not certificaten:
        raise PlandocsError(
            f"{naam} bevat geen certificaat. Geef een PEM-bestand met het certificaat dat te vertrouwen is."
        )
    return certificaten


def keur(data: bytes, vertrouwd: Sequence[Any] = ()) -> tuple[Keuring, ...]:
    """Return a verdict on every seal in the file, in the order of their fields; a file that is broken has none.

    The chain of certificates is only looked into when told whom to trust.
    """
    eis()
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import enumerate_sig_fields

    try:
        reader = PdfFileReader(BytesIO(data), strict=False)
        velden = [(str(naam), veld) for naam, _, veld in enumerate_sig_fields(reader, filled_status=True)]
    except (PdfError, *_STUK):
        return ()
    return tuple(_keuring(reader, naam, veld, vertrouwd) for naam, veld in velden)


def _keuring(reader: Any, naam: str, veld: Any, vertrouwd: Sequence[Any]) -> Keuring:
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

    try:
        return _oordeel(EmbeddedPdfSignature(reader, veld, naam), vertrouwd)
    except (PdfError, *_STUK):
        return Keuring(naam, "onbekend", None, "onleesbaar", heel=False)


def _oordeel(zegel: Any, vertrouwd: Sequence[Any]) -> Keuring:
    status = asyncio.run(_status(zegel, vertrouwd, None))
    tijd = _tijdstempel(status)
    wanneer = tijd or zegel.self_reported_timestamp
    keten: Keten = "niet gecontroleerd"
    if vertrouwd:
        status = asyncio.run(_status(zegel, vertrouwd, wanneer))
        keten = "vertrouwd" if status.trusted else "niet vertrouwd"
    heel = bool(status.intact and status.valid and _dekt(status))
    return Keuring(str(zegel.field_name), naam_van(zegel.signer_cert), wanneer, _niveau(zegel, tijd), heel, keten)


async def _status(zegel: Any, vertrouwd: Sequence[Any], moment: datetime | None) -> Any:
    from pyhanko.sign.validation import async_validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    wie = ValidationContext(trust_roots=list(vertrouwd), allow_fetching=False, moment=moment)
    return await async_validate_pdf_signature(zegel, wie, skip_diff=True)


def _tijdstempel(status: Any) -> datetime | None:
    """Return the time of a timestamp that is whole and belongs to this seal; who gave it is not looked into."""
    tijd = status.timestamp_validity
    return tijd.timestamp if tijd is not None and tijd.intact and tijd.valid else None


def _dekt(status: Any) -> bool:
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    return bool(status.coverage >= SignatureCoverageLevel.ENTIRE_REVISION)


def _niveau(zegel: Any, tijd: datetime | None) -> str:
    if str(zegel.sig_object.get("/SubFilter", "")) != "/ETSI.CAdES.detached":
        return "geen PAdES"
    return "PAdES B-T" if tijd else "PAdES B-B"
