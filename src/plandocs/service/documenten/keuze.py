"""What somebody chose to have made, and the files that come of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from plandocs.documents import DOCUMENTS
from plandocs.documents.vormen import lees_vormen
from plandocs.errors import PlandocsError
from plandocs.lezers.voor import lees_lezer
from plandocs.pipeline import FORMATS, Task, tasks, with_pictures
from plandocs.plan import Plan
from plandocs.service.woorden import nl

_NIETS = nl("Voor deze keuze staat nog niets in het plan. Vul het plan verder in, of kies iets anders.")


@dataclass(frozen=True, slots=True)
class Keuze:
    """The documents (none is all), their formats, a reader, forms of a child's documents, and a house style."""

    documenten: tuple[str, ...] = ()
    formaten: tuple[str, ...] = FORMATS
    lezer: str = ""
    vormen: tuple[str, ...] = ()
    stijl: str = ""

    def als_data(self) -> dict[str, Any]:
        """Return the choice as JSON keeps it; it holds names and ids only."""
        return asdict(self)


def uit_data(data: Mapping[str, Any]) -> Keuze:
    """Return the choice that JSON holds."""
    meer = {naam: tuple(data[naam]) for naam in ("documenten", "formaten", "vormen")}
    return Keuze(**meer, lezer=data["lezer"], stijl=data["stijl"])


def gekozen(
    documenten: Sequence[str], formaten: Sequence[str], lezer: str, vormen: Sequence[str], stijl: str = ""
) -> Keuze:
    """Return what was ticked on the page; raises PlandocsError for what is not on it."""
    if not {*documenten} <= {*DOCUMENTS} or not {*formaten} <= {*FORMATS}:
        raise PlandocsError("Dit document of formaat is er niet. Laad de pagina opnieuw en kies uit de lijst.")
    if not formaten:
        raise PlandocsError("Kies ten minste één formaat: Word, PDF, webpagina of tekst.")
    for vorm in vormen:
        lees_vormen(vorm)
    return Keuze(tuple(documenten), tuple(formaten), lezer[:60], tuple(vormen), stijl)


def bestanden(keuze: Keuze, plan: Plan, beelden: Path) -> tuple[Task, ...]:
    """Return the files to make; raises PlandocsError when there are none, or a reader may not have one."""
    lezer = lees_lezer(keuze.lezer, plan) if keuze.lezer else None
    vormen = [lees_vormen(vorm) for vorm in keuze.vormen]
    todo = tuple(with_pictures(tasks(plan, keuze.documenten, keuze.formaten, lezer, vormen), beelden))
    if not todo:
        raise PlandocsError(_NIETS)
    return todo
