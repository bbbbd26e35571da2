"""One check of one file: the findings with their places, and which of them are new since an earlier report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plandocs.cli.basislijn import alleen_nieuw, lees_basislijn
from plandocs.json_verslag import vingerafdruk
from plandocs.loaders import Gelezen
from plandocs.rules import Finding, Overwogen, beoordeel


@dataclass(frozen=True, slots=True)
class Controle:
    """What a check found: what is open, what was overruled, and how many an earlier report already named."""

    gelezen: Gelezen
    open: tuple[Finding, ...]
    overwogen: tuple[Overwogen, ...]
    al_bekend: int = 0

    def vingerafdruk(self, finding: Finding) -> str:
        """Return what stays the same for this finding when other parts of the plan are added or moved."""
        return vingerafdruk(finding, self.gelezen)


def controleer(gelezen: Gelezen, vandaag: date, basislijn: Path | None = None) -> Controle:
    """Check a plan; with an earlier JSON report only what is new stays open.

    Raises PlandocsError when the earlier report cannot be read.
    """
    bekend = lees_basislijn(basislijn) if basislijn else None
    oordeel = beoordeel(gelezen.plan, vandaag)
    if bekend is None:
        return Controle(gelezen, oordeel.open, oordeel.overwogen)
    afdrukken = [(finding, vingerafdruk(finding, gelezen)) for finding in oordeel.open]
    nieuw = alleen_nieuw(afdrukken, bekend)
    return Controle(gelezen, nieuw, oordeel.overwogen, len(oordeel.open) - len(nieuw))
