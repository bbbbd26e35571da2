"""Many plans in one go: every core, limits per plan, and nothing made twice."""

from plandocs.batch.manifest import Manifest
from plandocs.batch.plannen import Keuze, Werk, vind_plannen
from plandocs.batch.pool import Limits, Outcome, run
from plandocs.batch.schrijven import fingerprint, write_plan

__all__ = ["Keuze", "Limits", "Manifest", "Outcome", "Werk", "fingerprint", "run", "vind_plannen", "write_plan"]
