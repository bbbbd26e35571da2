"""The typed moment: what a writer means by WHEN, next to the writer's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from plandocs.taal.aanleidingen import begint_met_gebeurtenis, los_moment, waar_begint_als
from plandocs.taal.letters import op_een_regel, vouw
from plandocs.taal.onthouden import onthoud
from plandocs.taal.periodes import Periode, lees_periode
from plandocs.taal.ritme import vind_dagen, vind_frequentie
from plandocs.taal.tijden import Tijden, vind_tijden
from plandocs.taal.vermeldingen import Vermelding, schrijf_uit, vind_vermeldingen

Soort = Literal["datum", "uiterlijk", "week", "frequentie", "periode", "als", "onbekend"]


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happens; `woorden` are the writer's, all else is what they are understood to mean.

    `eind` is the date as written; `tot_en_met` is False for `vóór` and `tot`, which leave that day out.
    """

    woorden: str
    soort: Soort = "onbekend"
    begin: date | None = None
    eind: date | None = None
    dagen: tuple[str, ...] = ()
    tijd: str | None = None
    tijd_tot: str | None = None
    frequentie: str | None = None
    als: str | None = None
    zonder_jaar: bool = False
    tot_en_met: bool = True

    @property
    def is_concreet(self) -> bool:
        """Whether the words say when, in any way a reader can act on."""
        return self.soort != "onbekend"

    @property
    def laatste_dag(self) -> date | None:
        """The last day on which it can happen, or None when it has no end."""
        if self.eind is not None:
            return self.eind if self.tot_en_met else self.eind - timedelta(days=1)
        return self.begin if self.soort == "datum" else None


@onthoud
def parse_moment(text: str) -> Moment:
    """Return the moment that plain Dutch words name; vague words give soort `onbekend`.

    Raises OnmogelijkeDatumError when a date in the words cannot exist, and nothing else.
    """
    regel = op_een_regel(text)
    klein = vouw(regel)
    knip = waar_begint_als(klein)
    if knip is None:
        return _lees(text.strip(), regel, None)
    _weiger_onmogelijke_datums(klein[knip:])
    return _lees(text.strip(), regel[:knip], regel[knip:])


def _weiger_onmogelijke_datums(klein: str) -> None:
    vind_vermeldingen(schrijf_uit(klein))


def _lees(woorden: str, kop: str, als: str | None) -> Moment:
    klein = vouw(kop)
    uit = schrijf_uit(vouw(_zonder_mei_als_naam(kop)).strip(" ,.;:"))
    vermeldingen = vind_vermeldingen(uit)
    rest = _zonder(uit, vermeldingen)
    periode, dagen, tijden = lees_periode(vermeldingen, uit), vind_dagen(rest), vind_tijden(rest)
    frequentie = vind_frequentie(klein)
    soort = _soort(rest, periode, dagen, tijden, frequentie is not None)
    if als is None and soort == "als":
        als = kop
    return Moment(
        woorden,
        soort or ("als" if als else "onbekend"),
        periode.begin,
        periode.eind,
        dagen or periode.dagen,
        tijden.tijd,
        tijden.tijd_tot,
        kop[slice(*frequentie)] if frequentie else None,
        als,
        periode.zonder_jaar,
        periode.tot_en_met,
    )


def _soort(rest: str, periode: Periode, dagen: tuple[str, ...], tijden: Tijden, vaak: bool) -> Soort | None:
    los = los_moment(rest)
    if dagen and los not in ("datum", "uiterlijk"):
        return "week"
    if vaak:
        return "frequentie"
    if periode.soort or los:
        return periode.soort or los
    if tijden.gevonden:
        return "week"
    return "als" if begint_met_gebeurtenis(rest) else None


def _zonder_mei_als_naam(kop: str) -> str:
    """Hide the name Mei, which is a month only after a number or before a year."""
    return kop if kop == "Mei" else re.sub(r"(?<![0-9] )(?<!\w)Mei(?!\w)(?! [0-9]{4})", "\0\0\0", kop)


def _zonder(klein: str, vermeldingen: tuple[Vermelding, ...]) -> str:
    delen, vanaf = [], 0
    for vermelding in vermeldingen:
        begin, eind = vermelding.plaats
        delen.append(klein[vanaf:begin])
        vanaf = eind
    return "\0".join([*delen, klein[vanaf:]])
