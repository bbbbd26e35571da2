"""One document of one revision for one reader, as a web page; made by the pipeline and nothing else.

It is made in a process of its own, which knows no Django: a preview takes no time from those who save.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from plandocs.batch.pool import Limits
from plandocs.documents import DOCUMENTS
from plandocs.errors import PlandocsError
from plandocs.lezers.voor import lees_lezer
from plandocs.pipeline import Task, render, tasks, with_pictures
from plandocs.plan import Plan
from plandocs.service.editor.bescherming import plan_voor_lezers
from plandocs.service.editor.hergebruik import Vorige
from plandocs.service.werkers import DrukError, TeLangError, VastgelopenError, Werkers
from plandocs.service.woorden import nl


@dataclass(frozen=True, slots=True)
class Vraag:
    """Which document of a stored plan, for whom, which of several, and where its own pictures are."""

    plan: str
    document: str
    lezer: str
    nummer: int
    beelden: Path


@dataclass(frozen=True, slots=True)
class Blad:
    """A document as a web page, or why there is none."""

    data: bytes = b""
    uitleg: str = ""


@lru_cache(maxsize=32)
def blad(vraag: Vraag) -> bytes:
    """Return a document of a stored plan, proved and searched for leaks like every other.

    Raises PlandocsError when the plan has nothing for it, when it cannot be made, or when it is too busy now.
    """
    try:
        gemaakt = WERKERS.doe(vraag)
    except DrukError:
        raise PlandocsError("Het is nu druk. Het voorbeeld komt zo; wat u typt, wordt gewoon opgeslagen.") from None
    except (TeLangError, VastgelopenError):
        raise PlandocsError("Dit voorbeeld is niet te maken. Wat u typt, wordt gewoon opgeslagen.") from None
    if gemaakt.uitleg:
        raise PlandocsError(gemaakt.uitleg)
    return gemaakt.data


def maak(vraag: Vraag) -> Blad:
    """Return what a worker makes of it; what is wrong with the plan or the choice is said in words."""
    try:
        gemaakt = _taken(vraag)
        if not gemaakt:
            return Blad(uitleg=nl("In dit plan staat hiervoor nog niets. Vul het plan verder in, of kies iets anders."))
        (taak,) = with_pictures([gemaakt[min(vraag.nummer, len(gemaakt) - 1)]], vraag.beelden)
        return Blad(render(replace(taak, anchors=True)))
    except PlandocsError as fout:
        return Blad(uitleg=str(fout))


WERKERS: Werkers[Vraag, Blad] = Werkers(maak, Limits(seconds=30, megabytes=1024, jobs=2000), aantal=1, wachtend=10)


def _taken(vraag: Vraag) -> Sequence[Task]:
    heel = _heel(vraag.plan)
    if vraag.document not in DOCUMENTS:
        raise PlandocsError(f"Er is geen document dat {vraag.document[:40]} heet. Kies er een uit de lijst.")
    voor = lees_lezer(vraag.lezer, heel) if vraag.lezer else None
    return [*tasks(heel, [vraag.document], ["html"], voor)]


_VORIGE = Vorige()


@lru_cache(maxsize=8)
def _heel(plan: str) -> Plan:
    return plan_voor_lezers(_VORIGE.heel_van(json.loads(plan)))
