"""Seal a PDF: an approval signature (PAdES) added behind the file, which stays as it was, byte for byte."""

from __future__ import annotations

import asyncio
import warnings
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from plandocs.errors import PlandocsError
from plandocs.ondertekenen.keuren import keur
from plandocs.ondertekenen.labels import label_zegel, zet_tabvolgorde
from plandocs.ondertekenen.plek import Plek, vrije_plek
from plandocs.ondertekenen.sleutel import Sleutel
from plandocs.ondertekenen.sporen import zegelvelden
from plandocs.ondertekenen.stempel import in_regels, stempel, zegeltekst
from plandocs.ondertekenen.tijdstempel import RUIMTE, WACHTTIJD, dienst, waarom_niet
from plandocs.ondertekenen.uitbreiding import eis

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigFieldSpec

_TIJD_FOUTEN = (OSError, ValueError, TypeError, AttributeError, KeyError, AssertionError)


@dataclass(frozen=True, slots=True)
class Gezegeld:
    """A sealed file, the level that was reached, and what there is to tell about it."""

    data: bytes
    niveau: str
    meldingen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Opdracht:
    pdf: bytes
    sleutel: Sleutel
    moment: datetime
    zichtbaar: Plek | None
    reden: str | None
    plaats: str | None
    tekst: str


def zegel(
    pdf: bytes,
    sleutel: Sleutel,
    moment: datetime,
    *,
    zichtbaar: Plek | None = None,
    tijdstempel: str | None = None,
    reden: str | None = None,
    plaats: str | None = None,
    wachttijd: float = WACHTTIJD,
) -> Gezegeld:
    """Return the file with a seal; `moment` knows its time zone, `wachttijd` is in seconds.

    A timestamp service that is late or broken costs the level, never the seal. Raises PlandocsError when the
    certificate is not valid at this moment, and when the file cannot be sealed.
    """
    eis()
    sleutel.weiger_ongeldig(moment)
    opdracht = _Opdracht(pdf, sleutel, moment, zichtbaar, reden, plaats, zegeltekst(sleutel.wie, moment))
    if tijdstempel is None:
        return Gezegeld(_verzegeld(opdracht), "PAdES B-B")
    return _met_tijdstempel(opdracht, dienst(tijdstempel, wachttijd))


def _met_tijdstempel(opdracht: _Opdracht, klok: Any) -> Gezegeld:
    """Return the file with seal and timestamp, or with the seal alone when the service fails."""
    from pyhanko.pdf_utils.misc import PdfError

    fout: Exception | None = None
    try:
        data = _gezet(opdracht, klok)
        if keur(data)[-1].niveau == "PAdES B-T":
            return Gezegeld(data, "PAdES B-T")
    except (PdfError, *_TIJD_FOUTEN) as error:
        fout = error
    reden = waarom_niet(fout)
    melding = (
        f"Er is geen tijdstempel: {reden}. Het zegel zelf is gezet. Vraag het later opnieuw aan als er een nodig is."
    )
    return Gezegeld(_verzegeld(opdracht), f"PAdES B-B, zonder tijdstempel: {reden}", (melding,))


def _verzegeld(opdracht: _Opdracht) -> bytes:
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.general import SigningError

    try:
        return _gezet(opdracht, None)
    except SigningError:
        raise PlandocsError(
            "Dit bestand laat geen zegel toe. Misschien sloot een eerdere ondertekenaar het af."
        ) from None
    except PdfError:
        raise PlandocsError("Dit bestand is beschadigd en niet te verzegelen. Maak het document opnieuw.") from None


def _gezet(opdracht: _Opdracht, klok: Any) -> bytes:
    with warnings.catch_warnings():
        # pyHanko leaves closing its font file to the garbage collector.
        warnings.simplefilter("ignore", ResourceWarning)
        return asyncio.run(_zet(opdracht, klok))


async def _zet(opdracht: _Opdracht, klok: Any) -> bytes:
    from pyhanko.sign.signers import PdfSigner
    from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes

    writer = _schrijver(opdracht.pdf)
    veld = _veld(opdracht)
    wie = opdracht.sleutel.ondertekenaar
    signer = PdfSigner(_gegevens(opdracht, veld), wie, new_field_spec=veld, stamp_style=stempel())
    sessie = signer.init_signing_session(writer)
    sessie.system_time = opdracht.moment
    zet_tabvolgorde(writer)
    if opdracht.zichtbaar:
        label_zegel(writer, sessie.sig_field, opdracht.tekst)
    ruimte = await sessie.estimate_signature_container_size(None)
    sessie.timestamper = klok
    params = {"tekst": in_regels(opdracht.tekst)} if opdracht.zichtbaar else None
    document = sessie.prepare_tbs_document(None, ruimte + (RUIMTE if klok else 0), params)
    som, uit = document.digest_tbs_document()
    await document.perform_signature(som.document_digest, PdfCMSSignedAttributes(signing_time=opdracht.moment))
    uit.seek(0)
    return bytes(uit.read())


def _schrijver(pdf: bytes) -> IncrementalPdfFileWriter:
    """Return what adds objects behind a file; the properties of the file stay as they are."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    class Schrijver(IncrementalPdfFileWriter):
        def _update_meta(self) -> None:
            return

    writer = Schrijver(BytesIO(pdf))
    if writer.prev.encrypted:
        raise PlandocsError("Dit bestand is beveiligd. Sla het op zonder beveiliging en verzegel het dan.")
    return writer


def _gegevens(opdracht: _Opdracht, veld: SigFieldSpec) -> Any:
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata

    return PdfSignatureMetadata(
        field_name=veld.sig_field_name,
        name=opdracht.sleutel.wie,
        reason=opdracht.reden,
        location=opdracht.plaats,
        subfilter=SigSeedSubFilter.PADES,
    )


def _veld(opdracht: _Opdracht) -> SigFieldSpec:
    """Return a new field: on a free spot, or outside the page, which is where PDF/UA and PDF/A both allow it."""
    from pyhanko.sign.fields import InvisSigSettings, SigFieldSpec

    bekend = zegelvelden(opdracht.pdf)
    naam = next(naam for nummer in range(1, len(bekend) + 2) if (naam := f"Zegel{nummer}") not in bekend)
    bladzijde, vak = vrije_plek(opdracht.pdf, opdracht.zichtbaar) if opdracht.zichtbaar else (0, None)
    return SigFieldSpec(
        naam,
        on_page=bladzijde,
        box=vak,
        readable_field_name=opdracht.tekst,
        invis_sig_settings=InvisSigSettings(box_out_of_bounds=True),
    )
