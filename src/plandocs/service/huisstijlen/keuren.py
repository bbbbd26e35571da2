"""Everything that is wrong with a house style that was brought in, looked for in a process with limits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plandocs.batch.pool import Limits, run
from plandocs.loaders.word_sjabloon.huisstijlmap import keur_web, keur_word
from plandocs.service.woorden import nl

LIMIETEN = Limits(seconds=30, megabytes=1024, jobs=1)
_STIJLBLADEN = ("stijl.css", "druk.css", "scherm.css")


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
    """Return what the check of `plandocs templates check` finds, and everything that a style sheet fetches."""
    punten = [f"{pad.name}: {gebrek}" for pad in sorted(map_.glob("word*.docx")) for gebrek in keur_word(pad).gebreken]
    punten += keur_web(map_)
    return [*punten, *(punt for naam in _STIJLBLADEN for punt in _van_buiten(map_ / naam))]


def _van_buiten(pad: Path) -> Iterator[str]:
    import tinycss2

    try:
        tekst = pad.read_text(encoding="utf-8")
    except (OSError, ValueError):
        yield nl(f"WS-022 {pad.name}: is niet te lezen. Sla het op als UTF-8.")
        return
    for deel in _delen(tinycss2.parse_stylesheet(tekst, skip_comments=True, skip_whitespace=True)):
        if _haalt(deel):
            waar = f"{pad.name}, regel {deel.source_line}"
            yield nl(f"WS-022 {waar}: haalt iets van buiten de huisstijl. Haal het weg, of zet het erin als data:.")


def _delen(delen: Any) -> Iterator[Any]:
    for deel in delen or ():
        yield deel
        for binnen in ("prelude", "content", "arguments"):
            yield from _delen(getattr(deel, binnen, None))


def _haalt(deel: Any) -> bool:
    if deel.type == "at-rule":
        return bool(deel.lower_at_keyword == "import")
    if deel.type == "url":
        return not deel.value.strip().lower().startswith(("data:", "#"))
    return deel.type == "function" and deel.lower_name in {"url", "src", "image", "image-set"} and any(
        een.type == "string" and not een.value.strip().lower().startswith(("data:", "#")) for een in deel.arguments
    )  # fmt: skip
