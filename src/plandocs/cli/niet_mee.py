"""What a child does not take along on paper, told in the terminal without the reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from plandocs.documents.kindblad import krijgt
from plandocs.documents.kinderen import geboren_kinderen
from plandocs.documents.meegeven import MET_INHOUD, ZONDER_INHOUD
from plandocs.lezers import Voor
from plandocs.pipeline import FORMATS
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


def nog_in_de_map(plan: Plan, out: Path) -> tuple[Path, ...]:
    """Return the files in a folder that by their names are documents that a child of the plan may not take along."""
    if not out.is_dir():
        return ()
    ids = {een.id for een in plan.personen}
    weg = [
        (naam, kind.id)
        for kind in geboren_kinderen(plan)
        for naam in (*MET_INHOUD, *ZONDER_INHOUD)
        if not krijgt(kind, naam)
    ]
    hier = sorted(path for path in out.iterdir() if path.is_file())
    return tuple(path for path in hier if any(_is_van(path.name, naam, kind, ids) for naam, kind in weg))


def haal_weg(paden: Sequence[Path]) -> str:
    """Return the advice to remove these files."""
    namen = ", ".join(path.name for path in paden)
    return (
        f"Let op: in {paden[0].parent} ligt nog van eerder wat niet meer mee mag op papier: {namen}. Haal het daar weg."
    )


def _is_van(bestand: str, naam: str, kind: str, ids: set[str]) -> bool:
    """Return whether a file is this document of this child, for whoever and in whatever form; not that of `noor-2`."""
    stam, _, soort = bestand.rpartition(".")
    rest = stam.removeprefix(f"{naam}-")
    if rest == stam or soort not in FORMATS:
        return False
    van = rest.partition(".")[0]
    langer = any(van == id or van.startswith(f"{id}-") for id in ids if id.startswith(f"{kind}-"))
    return (van == kind or van.startswith(f"{kind}-")) and not langer
