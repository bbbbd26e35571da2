"""What a child does not take along on paper, told in the terminal without the reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandocs.documents.kindblad import krijgt
from plandocs.documents.kinderen import geboren_kinderen
from plandocs.documents.meegeven import MET_INHOUD, ZONDER_INHOUD
from plandocs.lezers import Voor
from plandocs.plan import Plan

_WAAROM = "Waarom staat in het interne dossier: plandocs render PLAN --document kind-meegeven"


def niet_mee(plan: Plan, names: Sequence[str], lezer: Voor | None = None) -> tuple[str, ...]:
    """Return a line for every child that does not get a document that was asked for, and where the reason is.

    Children are named by their id, and the reason is never told: whoever looks along may not know it.
    """
    regels = tuple(_regels(plan, names, lezer))
    return (*regels, _WAAROM) if regels else ()


def _regels(plan: Plan, names: Sequence[str], lezer: Voor | None) -> Iterator[str]:
    gevraagd = [naam for naam in (*MET_INHOUD, *ZONDER_INHOUD) if not names or naam in names]
    if lezer and lezer.soort in {"netwerk", "rechtbank"}:
        return
    for kind in geboren_kinderen(plan):
        weg = [naam for naam in gevraagd if not krijgt(kind, naam)]
        if weg and (lezer is None or lezer.soort != "kind" or lezer.persoon in {None, kind.id}):
            yield f"Voor {kind.id} is niet gemaakt, omdat het niet mee mag op papier: {', '.join(weg)}."
