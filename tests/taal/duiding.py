"""What a moment is understood to mean, in one line that a colleague can check."""

from __future__ import annotations

from plandocs.taal.datums import OnmogelijkeDatumError
from plandocs.taal.momenten import Moment, parse_moment


def duiding(woorden: str) -> str:
    try:
        moment = parse_moment(woorden)
    except OnmogelijkeDatumError as error:
        return f"fout: {error}"
    return " | ".join([moment.soort, *(deel for deel in _delen(moment) if deel)])


def _delen(moment: Moment) -> tuple[str, ...]:
    return (
        _van_tot(moment),
        "zonder jaar" if moment.zonder_jaar else "",
        ", ".join(moment.dagen),
        _tijd(moment),
        f"hoe vaak: {moment.frequentie}" if moment.frequentie else "",
        moment.als or "",
    )


def _van_tot(moment: Moment) -> str:
    if moment.eind is None:
        return f"{moment.begin}" if moment.begin else ""
    woord = "t/m" if moment.tot_en_met else "tot"
    return f"{moment.begin or ''} {woord} {moment.eind}".strip()


def _tijd(moment: Moment) -> str:
    return " ".join(filter(None, (moment.tijd, f"tot {moment.tijd_tot}" if moment.tijd_tot else "")))
