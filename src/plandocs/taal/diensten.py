"""Whether a text names only help: going to a service, or promising, is not yet a different situation."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plandocs.taal.aanhalingen import zonder_aanhalingen
from plandocs.taal.letters import vouw
from plandocs.taal.oordelen import GOED, Oordeel, heeft, is_voorgeschreven
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import zoek
from plandocs.taal.zinnen import zinnen

_GEEN_DIENST = {"medicatie", "dagbesteding", "opvang", "onderzoek", "vrijwilliger", "maatje", "buddy", "kraamzorg"}
_SPORT = r"voetbal|sport|zwem|hockey|judo|turn|dans|tennis|boks|basketbal|club|muziek|koor"
_DIENST = r"(?<!\w)\w{3,30}(?:therapie|behandeling|begeleiding)(?!\w)"
_TUSSEN = r"(?:\w+ ){0,5}?"
_GAAT_NAAR_HULP = (
    r"(?<!\w)(?:volgt|volgen|krijgt|krijgen|ontvangt|ontvangen|doorloopt|doorlopen|start|starten|begint|beginnen"
    r"|aangemeld|aanmelden|doorverwezen|ingezet|inzetten|gestart|accepteert|accepteren|rondt|ronden|meldt|melden"
    rf"|(?:gaat|gaan) {_TUSSEN}(?:naar|in|bij)|(?:neemt|nemen) {_TUSSEN}deel|(?:doet|doen) {_TUSSEN}mee)(?!\w)"
)
_INZET = r"(?:de )?(?:inzet|inzetten|start|starten|aanvragen|regelen)(?: van| met)? (?:de |het |een )?"
_PERSOONSVORM = r"(?<!\w)(?:is|zijn|heeft|hebben|kan|kunnen|wordt|worden|gaat|gaan|komt|komen|weet|weten|lukt)(?!\w)"
_BELOOFT = (
    r"(?<!\w)(?:belooft|beloven|beloofd|(?:zegt|zeggen) toe|toegezegd|(?:neemt|nemen) zich voor"
    r"|(?:houdt|houden) zich aan (?:de |zijn |haar |hun |alle |deze )?(?:veiligheids)?afspraken"
    r"|(?:komt|komen) (?:de |zijn |haar |hun |alle )?afspraken na)(?!\w)"
)
_DEEL = r"\s+en\s+|[;:]"
_BIJZIN = r",|(?<!\w)(?:zodat|waardoor|als|wanneer|zodra|totdat|terwijl|omdat)(?!\w)"


def alleen_hulp(text: str) -> Oordeel:
    """Judge whether a text says no more than that somebody goes to a service."""
    return _bestaat_uit(text, _is_hulp) if _genoemde_dienst(text, vouw(text)) else GOED


def alleen_hulp_of_belofte(text: str) -> Oordeel:
    """Judge whether a text says no more than going to a service and promising."""
    if not (_belofte(text) or _genoemde_dienst(text, vouw(text))):
        return GOED
    return _bestaat_uit(text, lambda deel: _belofte(deel) or _is_hulp(deel))


def _bestaat_uit(text: str, herken: Callable[[str], str]) -> Oordeel:
    if is_voorgeschreven(text):
        return GOED
    gevonden = [(deel, herken(deel)) for deel in _delen(text)]
    woord = next((woord for _, woord in gevonden if woord), "")
    if not woord:
        return GOED
    meer = any(not woord and len(deel.split()) > 2 for deel, woord in gevonden)
    return Oordeel("unsure" if meer else "problem", woord)


def _delen(text: str) -> Iterator[str]:
    for zin in zinnen(zonder_aanhalingen(text)):
        yield from (deel.strip(" .!?") for deel in patroon(_DEEL).split(zin))


def _is_hulp(deel: str) -> str:
    """Return the service that is all this part of a sentence speaks of, or an empty string."""
    woorden = [_dienst(bijzin.strip()) for bijzin in patroon(_BIJZIN).split(deel) if bijzin.strip()]
    return woorden[0] if woorden and all(woorden) else ""


def _dienst(bijzin: str) -> str:
    klein = vouw(bijzin)
    dienst = _genoemde_dienst(bijzin, klein)
    if not dienst:
        return ""
    zonder_werkwoord = len(klein.split()) <= 3 or klein.startswith(vouw(dienst)) or _begint_met_inzet(klein)
    bezoekt = heeft(klein, _GAAT_NAAR_HULP)
    return dienst if bezoekt or (zonder_werkwoord and not heeft(klein, _PERSOONSVORM)) else ""


def _begint_met_inzet(klein: str) -> bool:
    return bool(patroon(_INZET).match(klein))


def _genoemde_dienst(bijzin: str, klein: str) -> str:
    for treffer in zoek("hulp_en_diensten", bijzin):
        sport = treffer.woord in ("training", "cursus", "workshop") and heeft(klein, _SPORT)
        if treffer.woord not in _GEEN_DIENST and not sport:
            return bijzin[treffer.begin : treffer.eind]
    match = patroon(_DIENST).search(klein)
    return match[0] if match else ""


def _belofte(deel: str) -> str:
    match = patroon(_BELOOFT).search(vouw(deel))
    return match[0] if match else ""
