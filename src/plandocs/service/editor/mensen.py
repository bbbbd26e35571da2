"""The people of a plan, for who puts a finding aside."""

from __future__ import annotations

from typing import Any

from plandocs.service.editor.bewerking import waarde_op
from plandocs.service.editor.namen import Namen, namen_van
from plandocs.service.editor.stand import Stand


def mensen(stand: Stand, namen: Namen | None = None) -> dict[str, Any]:
    """Return the people to choose from, and who writes the plan."""
    return {
        "mensen": [*(namen or namen_van(stand.ruw)).get("persoon", {}).items()],
        "opsteller": waarde_op(stand.ruw, "kop.opsteller") or waarde_op(stand.ruw, "regie.wie"),
    }
