"""What differs between two versions: in words, and as a page of the document they are about."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from plandocs.blocks import Document
from plandocs.documents import DOCUMENTS
from plandocs.documents.verschillen import verschillenblad
from plandocs.errors import PlandocsError
from plandocs.lezers import lees_lezer
from plandocs.pipeline import tasks
from plandocs.renderers.html import render_html
from plandocs.renderers.proof import prove
from plandocs.service.editor.bescherming import plan_voor_lezers
from plandocs.service.editor.stand import stand_van
from plandocs.service.woorden import nl

_NIETS = nl("In een van deze twee staat nog niets voor dit document. Kies een ander document.")


@lru_cache(maxsize=16)
def blad(oud: str, nieuw: str, document: str, vandaag: date) -> bytes:
    """Return a page with every change between two stored plans, as the office sees it; raises PlandocsError."""
    verschil = verschillenblad(_document(oud, document, vandaag), _document(nieuw, document, vandaag))
    data = render_html(verschil)
    prove(verschil, data, "html")
    return data


def documenten() -> list[tuple[str, str]]:
    """Return the name and title of every document of which versions can be compared."""
    return [(soort.name, soort.titel) for soort in DOCUMENTS.values() if "intern" in soort.lezers]


def _document(tekst: str, naam: str, vandaag: date) -> Document:
    if naam not in dict(documenten()):
        raise PlandocsError("Van dit document zijn geen versies te vergelijken. Kies een ander document.")
    plan = plan_voor_lezers(stand_van(tekst, vandaag).heel)
    taak = next(iter(tasks(plan, (naam,), ("html",), lees_lezer("intern", plan))), None)
    if taak is None:
        raise PlandocsError(_NIETS)
    return taak.document
