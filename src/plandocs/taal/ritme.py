"""Weekdays and frequencies: what comes back, and how often."""

from __future__ import annotations

import re

from plandocs.taal.datums import WEEKDAG, WEEKDAGEN
from plandocs.taal.patronen import patroon
from plandocs.taal.telwoorden import GETAL

_KORT = {dag[:2]: dag for dag in WEEKDAGEN}
_AFKORTING = "(?:" + "|".join(_KORT) + ")"
_KORTE_RIJ = (
    rf"(?<!\w){_AFKORTING}\.?(?:(?:, ?| en | t/m | tot en met | ?- ?|/){_AFKORTING}\b\.?){{1,6}}(?!\w)"
    rf"|(?<!\w)(?:elke|iedere|op) (?!zo\b){_AFKORTING}\b"
)
_LOS_KORT = rf"(?<!\w){_AFKORTING}\b\.?"
_DAG = rf"(?<!\w)({WEEKDAG})(?:ochtend|morgen|middag|avond|nacht)?(?:en|s)?(?!\w)"
_WERKDAGEN = r"(?<!\w)(?:(?:elke|iedere|alle|op) (?:school|werk|week|doordeweekse )dag(?:en)?|doordeweeks)(?!\w)"
_WEEKEND = r"(?<!\w)(?:elk|ieder|alle|in het|in de|om het) weekend(?:en|s)?(?!\w)"
_TOT_EN_MET = {" tot en met ", " t/m ", " tot ", "-", " - "}

_DAGDEEL = r"(?:dag|avond|ochtend|morgen|middag|nacht)(?:en)?"
_EENHEID = (
    rf"(?:{_DAGDEEL}|uur|week|weken|maand(?:en)?|kwartaal|half ?jaar|jaar|weekend(?:en)?"
    r"|(?:school|werk|week)dag(?:en)?)"
)
_AANTAL = rf"(?:{GETAL}(?: ?(?:a|tot|of|-) ?{GETAL})?)"
_RANG = r"(?:eerste|tweede|derde|vierde|laatste|[1-4](?:e|ste|de))"
_KEER = r"(?:x|keer|keren|maal)"
_DING = r"(?:minuten|uren|dagde(?:el|len)|momenten?|gesprek(?:ken)?|afspra(?:ak|ken)|bezoek(?:en)?)"
_RITME = (
    r"(?<!\w)(?:"
    rf"(?:elke|elk|iedere|ieder|alle) (?:(?:{GETAL}|andere|even|oneven|{_RANG}|doordeweekse) )?"
    rf"(?:{_EENHEID}|{WEEKDAG}{_DAGDEEL}|{WEEKDAG}|vakantie|schoolvakantie|maaltijd|bezoek|overleg)"
    r"(?: van de (?:maand|week))?"
    rf"|om (?:de|het) (?:(?:{GETAL}|andere) )?{_EENHEID}"
    rf"|(?:{_AANTAL} ?{_KEER}|een-?maal|twee-?maal|drie-?maal|vier-?maal|eens)"
    rf"(?: daags| p/[dwmj]| ?/ ?{_EENHEID}| (?:per|in de|in het|in|elke|iedere) (?:{GETAL} )?{_EENHEID})"
    rf"|{_AANTAL} (?:{_EENHEID}|{_DING}) (?:per|in de) {_EENHEID}"
    r"|(?:twee|drie|vier|vijf|zes|acht|tien|twaalf|half)?-?(?:dagelijks|wekelijks|maandelijks|jaarlijks)e?"
    rf"|per kwartaal|per {GETAL} {_EENHEID}"
    r"|'?s (?:ochtends|morgens|middags|avonds|nachts)|s(?:ochtends|morgens|middags|avonds|nachts)"
    r"|altijd|nooit|24/7|dag en nacht|(?:de )?hele (?:dag|nacht|week|avond)|doordeweeks"
    r"|in (?:de )?(?:on)?even weken|in de we(?:ek|ken) dat|op (?:school|werk|week)dagen"
    r"|in het weekend|in de weekenden|in de (?:ochtend|middag|avond|nacht)(?:en)?"
    rf"|{_RANG} {WEEKDAG} van (?:de|elke|iedere) maand"
    r")(?!\w)"
)


def vind_frequentie(klein: str) -> tuple[int, int] | None:
    """Return where a folded line says how often, or None."""
    match = patroon(_RITME).search(klein)
    return match.span() if match else None


def vind_dagen(klein: str) -> tuple[str, ...]:
    """Return the weekdays of a folded line from which the dates are gone, from Monday on.

    `elke schooldag` is Monday to Friday; `behalve zondag` takes a day away.
    """
    tekst, _, behalve = _voluit(klein).partition(" behalve ")
    zonder = _genoemd(behalve)
    dagen = _genoemd(tekst) or (set(WEEKDAGEN) if zonder else set())
    return tuple(dag for dag in WEEKDAGEN if dag in dagen - zonder)


def _genoemd(klein: str) -> set[str]:
    dagen: set[str] = set()
    vorige: re.Match[str] | None = None
    for match in patroon(_DAG).finditer(klein):
        reeks = vorige is not None and klein[vorige.end() : match.start()] in _TOT_EN_MET
        dagen |= _tot_en_met(vorige[1], match[1]) if vorige and reeks else {match[1]}
        vorige = match
    if patroon(_WERKDAGEN).search(klein):
        dagen |= set(WEEKDAGEN[:5])
    if patroon(_WEEKEND).search(klein):
        dagen |= set(WEEKDAGEN[5:])
    return dagen


def _tot_en_met(eerste: str, laatste: str) -> set[str]:
    begin, eind = WEEKDAGEN.index(eerste), WEEKDAGEN.index(laatste)
    aantal = (eind - begin) % 7 + 1
    return {WEEKDAGEN[(begin + stap) % 7] for stap in range(aantal)}


def _voluit(klein: str) -> str:
    return patroon(_KORTE_RIJ).sub(lambda rij: patroon(_LOS_KORT).sub(lambda dag: _KORT[dag[0][:2]], rij[0]), klein)
