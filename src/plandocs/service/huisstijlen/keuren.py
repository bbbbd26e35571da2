"""Everything that is wrong with a house style that was brought in, looked for in a process with limits."""

from __future__ import annotations

from pathlib import Path

from plandocs.batch.pool import Limits, run
from plandocs.loaders.word_sjabloon.huisstijlmap import keur_web, keur_word
from plandocs.loaders.word_sjabloon.stijlblad import keur_stijlbladen
from plandocs.service.woorden import nl

LIMIETEN = Limits(seconds=30, megabytes=1024, jobs=1)


def punten_van(map_: Path) -> list[str]:
    """Return everything to mend in a folder, each with its file and place; the folder itself is not named."""
    (uitkomst,) = run([map_], keur, 1, LIMIETEN)
    if uitkomst.result is None:
        return [nl(f"De controle is gestopt. {uitkomst.problem}")]
    return [punt.replace(f"Huisstijl {map_}: ", "") for punt in uitkomst.result]


def sjabloonpunten_van(pad: Path) -> list[str]:
    """Return everything to mend in a Word template of an organisation, with its place."""
    (uitkomst,) = run([pad], keur_sjabloon, 1, LIMIETEN)
    return [nl(f"De controle is gestopt. {uitkomst.problem}")] if uitkomst.result is None else uitkomst.result


def keur_sjabloon(pad: Path) -> list[str]:
    """Return what the check of own templates finds."""
    from plandocs.eigen_sjabloon import keur_eigen

    return [str(gebrek) for gebrek in keur_eigen(pad.read_bytes(), pad.name)]


def keur(map_: Path) -> list[str]:
    """Return what the check of `plandocs templates check` finds."""
    punten = [f"{pad.name}: {gebrek}" for pad in sorted(map_.glob("word*.docx")) for gebrek in keur_word(pad).gebreken]
    return [*punten, *keur_web(map_), *keur_stijlbladen(map_)]
