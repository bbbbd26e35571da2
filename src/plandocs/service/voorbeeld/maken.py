"""One document of one revision for one reader, as a web page; made by the pipeline and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from plandocs.documents import DOCUMENTS
from plandocs.errors import PlandocsError
from plandocs.lezers.voor import lees_lezer
from plandocs.pipeline import Task, render, tasks, with_pictures
from plandocs.service.editor.stand import stand_van


class GeenDocumentError(PlandocsError):
    """Raised when a plan has nothing yet for the document that is asked."""


@lru_cache(maxsize=128)
def blad(plan: str, vandaag: date, document: str, lezer: str, nummer: int, beelden: Path) -> bytes:
    """Return a document of a stored plan, proved and searched for leaks like every other.

    Raises GeenDocumentError when the plan has nothing for it, and PlandocsError when it cannot be made.
    """
    gemaakt = _taken(plan, vandaag, document, lezer)
    if not gemaakt:
        raise GeenDocumentError("In dit plan staat hiervoor nog niets. Vul het plan verder in, of kies iets anders.")
    (taak,) = with_pictures([gemaakt[min(nummer, len(gemaakt) - 1)]], beelden)
    return render(replace(taak, anchors=True))


def _taken(plan: str, vandaag: date, document: str, lezer: str) -> Sequence[Task]:
    heel = stand_van(plan, vandaag).heel.plan
    if document not in DOCUMENTS:
        raise PlandocsError(f"Er is geen document dat {document[:40]} heet. Kies er een uit de lijst.")
    return [*tasks(heel, [document], ["html"], lees_lezer(lezer, heel) if lezer else None)]
