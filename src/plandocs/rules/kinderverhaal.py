"""Rules on the story for a child: all its parts, a calm beginning and a safe end, and no blame."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan.kind import Frame, Kinduitleg
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.mensen import met_bekenden, noemt_iemand
from plandocs.rules.voorstel import Stap, Voorstel
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon
from plandocs.taal.talen import bekende_taal
from plandocs.taal.zinnen import opsomming

DEEL = "Kinderversie"
DELEN = {
    "wie": "wie zich zorgen maken",
    "waarover": "waarover",
    "wat": "wat er gebeurde",
    "wat_doen_we": "wat iedereen nu doet",
    "wie_helpt": "wie er helpt",
}
_DAARNA = {"wat_doen_we", "wie_helpt", "einde"}
_NIET_JIJ = "Het komt niet door jou."
_NAAR = {"bang", "boos", "verdrietig", "roept"}
_SCHULD = r"(?<!\w)(?:(?:om)?dat jij|doordat jij|door jou|jouw schuld|jouw fout|jij hebt (?:het )?gedaan)(?!\w)"
_ZIN_EINDE = r"[.!?]"
_VER = 120
_ONTKEND = r"(?<!\w)(?:niet|nooit|geen|niks|niets)(?!\w)"
_MENSEN = r"(?<!\w)(?:mama|papa|oma|opa|tante|oom|juf|meester|pleegouders|iedereen)(?!\w)"


@rule(
    "KI-001",
    op=Kinduitleg,
    titel="Alle delen van het verhaal",
    deel=DEEL,
    bron="Woord en beeld delen",
    ernst="fout",
    slecht={"kinduitleg[0].frames[2]": None},
    goed={"kinduitleg[0].frames[6]": None},
)
def alle_delen(uitleg: Kinduitleg, plek: Plek) -> Iterator[Melding]:
    """Een kind dat alleen de regels hoort, vult de rest zelf in, en dat is vaak erger dan de waarheid. Het verhaal zegt
    wie zich zorgen maken, waarover, wat er gebeurde, wat iedereen nu doet en wie er helpt."""
    aanwezig = {str(frame.deel) for frame in uitleg.frames}
    if any(_noemt_helper(frame, plek) for frame in uitleg.frames):
        aanwezig.add("wie_helpt")
    mist = [woorden for deel, woorden in DELEN.items() if deel not in aanwezig]
    if mist:
        yield Melding(
            plek.bij("frames"),
            f"In dit verhaal staat nog niet: {opsomming(mist)}.",
            met_bekenden("Maak er met de ouders een plaatje bij, met één of twee korte zinnen.", plek.plan),
        )


def _noemt_helper(frame: Frame, plek: Plek) -> bool:
    return frame.deel == "einde" and _noemt_mensen(frame, plek)


def _noemt_mensen(frame: Frame, plek: Plek) -> bool:
    return noemt_iemand(frame.tekst, plek.plan) or bool(patroon(_MENSEN).search(vouw(frame.tekst)))


@rule(
    "KI-002",
    op=Kinduitleg,
    titel="Rustig begin en veilig einde",
    deel=DEEL,
    bron="Woord en beeld",
    ernst="fout",
    slecht={"kinduitleg[0].frames[0]": None},
    goed={"kinduitleg[0].frames[1]": None},
)
def begin_en_einde(uitleg: Kinduitleg, plek: Plek) -> Iterator[Melding]:
    """Een verhaal dat met het ergste begint, hoort een kind niet meer. Het begint met het kind zelf en eindigt met wat
    er geregeld is en wie er is. Dat laatste, het veilige einde, is een eigen afleiding."""
    if not uitleg.frames:
        return
    eerste, laatste = uitleg.frames[0], uitleg.frames[-1]
    if eerste.deel != "begin" or any(een.gevoel in _NAAR for een in eerste.personen):
        yield Melding(
            plek.bij("frames", 0, "deel"),
            "Het verhaal begint niet rustig, met het kind zelf.",
            "Begin met wie het kind is en waar het van houdt. Bijvoorbeeld: Dit is Noor. Noor houdt van voetbal.",
        )
    if laatste.deel != "einde" or not (laatste.personen or _noemt_mensen(laatste, plek)):
        yield Melding(
            plek.bij("frames", len(uitleg.frames) - 1, "deel"),
            "Het verhaal eindigt niet met wat er geregeld is en wie er is.",
            met_bekenden("Eindig met wie er voor het kind zorgen en wat er is afgesproken.", plek.plan),
        )


@rule(
    "KI-003",
    op=Kinduitleg,
    titel="Geen schuld bij het kind",
    deel=DEEL,
    bron="Woord en beeld",
    ernst="fout",
    slecht={"kinduitleg[0].frames[3].tekst": "Omdat jij druk was, werd papa boos."},
    goed={"kinduitleg[0].frames[4].tekst": "Papa en mama maakten ruzie. Dat is niet jouw schuld."},
    biedt="een plaatje met: Het komt niet door jou.",
)
def geen_schuld(uitleg: Kinduitleg, plek: Plek) -> Iterator[Melding]:
    """Kinderen denken snel dat ruzie door hen komt. Een verhaal zegt dat het niet zo is, en zegt nergens iets waaruit
    een kind het toch kan begrijpen. Dat daar een eigen plaatje voor is, is een eigen afleiding."""
    if uitleg.frames and not any(frame.deel == "niet_jouw_schuld" or _zegt_niet_jij(frame) for frame in uitleg.frames):
        yield Melding(
            plek.bij("frames"),
            "Nergens staat dat het niet door het kind komt.",
            "Maak er een plaatje bij. Bijvoorbeeld: Grote mensen maakten ruzie. Dat komt niet door jou.",
            voorstellen=_niet_door_jou(uitleg, plek),
        )
    for nummer, frame in enumerate(uitleg.frames):
        woorden = _legt_schuld(frame.tekst)
        if woorden:
            yield Melding(
                plek.bij("frames", nummer, "tekst"),
                f"Bij ‘{woorden}’ kan het kind denken dat het eigen schuld is.",
                "Zeg wat de grote mensen deden, zonder wat het kind daarvoor deed.",
            )


def _niet_door_jou(uitleg: Kinduitleg, plek: Plek) -> tuple[Voorstel, ...]:
    """Propose the one sentence that is always true, before what everybody does now."""
    if bekende_taal(uitleg.taal) != "nl":
        return ()
    straks = (nummer for nummer, frame in enumerate(uitleg.frames) if frame.deel in _DAARNA)
    pad = plek.bij("frames", next(straks, len(uitleg.frames)))
    stap = Stap("voeg_toe", pad, {"deel": "niet_jouw_schuld", "tekst": _NIET_JIJ})
    return (Voorstel(f"Zet een plaatje erbij met: {_NIET_JIJ}", (stap,)),)


def _zegt_niet_jij(frame: Frame) -> bool:
    klein = vouw(frame.tekst)
    return bool(patroon(_SCHULD).search(klein)) and not _legt_schuld(frame.tekst)


def _legt_schuld(tekst: str) -> str:
    """Return the words that put the blame on the child; a denial in the same sentence takes it away."""
    klein = vouw(tekst)
    for match in patroon(_SCHULD).finditer(klein):
        voor = patroon(_ZIN_EINDE).split(klein[max(0, match.start() - _VER) : match.start()])[-1]
        na = patroon(_ZIN_EINDE).split(klein[match.end() : match.end() + _VER])[0]
        los = match[0].startswith("dat jij")
        if not los and not patroon(_ONTKEND).search(f"{voor} {na}"):
            return tekst[slice(*match.span())]
    return ""
