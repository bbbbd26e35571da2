"""Rules on the report to the court: conclusions, annexes and files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plandocs.plan.rechtbank import Bijlage, Conclusie, Rechtbankrapportage
from plandocs.rules.feiten import DEEL
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.mensen import naamwoorden
from plandocs.rules.stukken import rechtbankteksten
from plandocs.rules.voorstel import Voorstel, zet
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon

FORMATEN = (".pdf",)
_WEINIG = 3

_ZIE_BIJLAGE = r"(?<!\w)bijlagen?(?!\w)(?: (?:nr\.? |nummer )?(\d{1,3}))?"
_VERWIJST = r"(?<!\w)(?:zie|zie ook|zie de|in de|als)\s*$"
_WOORD = r"[a-z]+"
_VERKLAPT = {"geheim", "vertrouwelijk", "concept", "def", "scan", "diagnose", "mishandeling", "misbruik"}


@rule(
    "RB-006",
    op=Rechtbankrapportage,
    titel="Een conclusie die te herleiden is",
    deel=DEEL,
    bron="Kinderombudsman",
    ernst="fout",
    slecht={"rechtbank.conclusies[0].feiten": []},
    goed={"rechtbank.conclusies[0].feiten": ["feit-ruzie"]},
)
def herleidbaar(rapport: Rechtbankrapportage, plek: Plek) -> Iterator[Melding]:
    """Wie een conclusie leest, moet kunnen nagaan op welke feiten zij steunt, anders is het een mening. Dat daar ook
    bij hoort wat goed gaat, is een eigen afleiding uit de eis dat de feiten volledig zijn."""
    if not rapport.conclusies:
        yield Melding(
            plek.bij("conclusies"),
            "Er staat nog geen conclusie.",
            "Schrijf de conclusie op en kies de feiten waarop dat steunt. Bijvoorbeeld: verlenging met zes maanden, "
            "feiten 3, 7 en 9, daartegenover krachten 2 en 4.",
        )
    for nummer, conclusie in enumerate(rapport.conclusies):
        yield from _steunt_niet(conclusie, plek.bij("conclusies", nummer))


def _steunt_niet(conclusie: Conclusie, pad: str) -> Iterator[Melding]:
    if not conclusie.feiten:
        yield Melding(
            f"{pad}.feiten",
            "Er staat niet op welke feiten deze conclusie steunt.",
            "Kies de feiten, zorgen of gebeurtenissen. Is er geen feit voor, dan kan de conclusie er niet staan.",
        )
    if not conclusie.daartegenover:
        yield Melding(
            f"{pad}.daartegenover",
            "Bij deze conclusie staat niet wat ertegenover staat.",
            "Kies wat goed gaat of wat de conclusie tegenspreekt. Bijvoorbeeld: krachten 2 en 4.",
            "let op",
        )


@rule(
    "RB-007",
    op=Rechtbankrapportage,
    titel="De lijst van bijlagen klopt",
    deel=DEEL,
    bron="plandocs",
    ernst="fout",
    slecht={"rechtbank.bijlagen[0].nummer": 2},
    goed={"rechtbank.bijlagen[1]": {"nummer": 2, "bron": "schoolbrief", "bestand": "schoolbrief-bijlage-02.pdf"}},
    biedt="het nummer van de plaats in de lijst, of welke bijlage bedoeld is",
)
def bijlagen(rapport: Rechtbankrapportage, plek: Plek) -> Iterator[Melding]:
    """Een bijlage die er niet is of een ander nummer heeft, kost een zitting. Deze regel is een eigen afleiding en
    algemene praktijkkennis; elke rechtbank heeft eigen afspraken over bijlagen."""
    teksten = [*rechtbankteksten(rapport, plek)]
    genoemd = {int(match[1]) for _, tekst in teksten for match in _genoemde_nummers(tekst) if match[1]}
    for plaats, bijlage in enumerate(rapport.bijlagen):
        if bijlage.nummer != plaats + 1:
            yield Melding(
                plek.bij("bijlagen", plaats, "nummer"),
                f"Deze bijlage heeft nummer {bijlage.nummer}, maar staat op plaats {plaats + 1}.",
                f"Nummer de bijlagen op volgorde vanaf 1, zonder gaten. Deze wordt: {plaats + 1}.",
                voorstellen=_hernummer(plek.bij("bijlagen", plaats, "nummer"), bijlage.nummer, plaats + 1, genoemd),
            )
        yield from _gaten(bijlage, plek.bij("bijlagen", plaats), plek)
    for pad, tekst in teksten:
        yield from _verwijzingen(tekst, pad, rapport, plek)


def _hernummer(pad: str, oud: int, nieuw: int, genoemd: set[int]) -> tuple[Voorstel, ...]:
    """Propose the number of the place, unless a text calls the annex by its old number or another by its new one."""
    return () if genoemd & {oud, nieuw} else (zet(f"Geef deze bijlage nummer {nieuw}", pad, nieuw),)


def _genoemde_nummers(tekst: str) -> Iterator[re.Match[str]]:
    return patroon(_ZIE_BIJLAGE).finditer(vouw(tekst))


def _gaten(bijlage: Bijlage, pad: str, plek: Plek) -> Iterator[Melding]:
    bron = next((een for een in plek.plan.bronnen if een.id == bijlage.bron), None)
    mist = [
        woord
        for woord, waarde in (
            ("de auteur", bron and bron.auteur),
            ("de datum", bron and bron.datum),
            ("het aantal bladzijden", bron and bron.paginas),
        )
        if bron and not waarde
    ]
    if mist:
        yield Melding(
            f"{pad}.bron",
            f"Van dit document mist in de lijst van bronnen: {', '.join(mist)}.",
            "Vul het aan bij de bronnen. Bijvoorbeeld: schoolbrief van 2 mei 2026, juf Anna, 2 bladzijden.",
        )


def _verwijzingen(tekst: str, pad: str, rapport: Rechtbankrapportage, plek: Plek) -> Iterator[Melding]:
    klein = vouw(tekst)
    nummers = [bijlage.nummer for bijlage in rapport.bijlagen]
    for match in _genoemde_nummers(tekst):
        if match[1] and int(match[1]) not in nummers:
            yield Melding(
                pad,
                f"Hier staat bijlage {match[1]}, maar die is er niet.",
                "Voeg de bijlage toe of verbeter het nummer.",
            )
        elif not match[1] and patroon(_VERWIJST).search(klein, max(0, match.start() - 20), match.start()):
            yield Melding(
                pad,
                "Hier staat niet welke bijlage het is.",
                "Noem het nummer, bijvoorbeeld: zie bijlage 3, blz. 2.",
                voorstellen=_met_nummer(tekst, match, pad, rapport, plek),
            )


def _met_nummer(
    tekst: str, match: re.Match[str], pad: str, rapport: Rechtbankrapportage, plek: Plek
) -> tuple[Voorstel, ...]:
    """Propose the number of each annex where there are few; with several there is no telling which are meant."""
    if match[0] != "bijlage" or len(rapport.bijlagen) > _WEINIG:
        return ()
    titels = {bron.id: bron.titel for bron in plek.plan.bronnen}
    voor, na = tekst[: match.end()], tekst[match.end() :]
    return tuple(
        zet(f"Schrijf ‘bijlage {een.nummer}’ ({titels.get(een.bron, een.bron)})", pad, f"{voor} {een.nummer}{na}")
        for een in rapport.bijlagen
    )


@rule(
    "RB-008",
    op=Bijlage,
    titel="Een bestand dat iedereen kan openen",
    deel=DEEL,
    bron="Digitaal indienen",
    ernst="fout",
    slecht={"rechtbank.bijlagen[0].bestand": "scan tess smits geheim.pdf"},
    goed={"rechtbank.bijlagen[0].bestand": "2026-09-18_brief_bijlage-01.pdf"},
)
def bestand(bijlage: Bijlage, plek: Plek) -> Iterator[Melding]:
    """Wie een onleesbaar bestand indient, draagt daarvan zelf het risico. Een naam van een kind in een bestandsnaam
    is te lezen voor wie het bestand nooit mag openen. De eisen aan naam en formaat zijn een eigen afleiding; dat de
    eigen PDF’s te openen en te doorzoeken zijn, controleert plandocs na het schrijven."""
    naam = vouw(bijlage.bestand or "")
    if not naam:
        return
    woorden = set(patroon(_WOORD).findall(naam))
    if not woorden.isdisjoint(naamwoorden(plek.plan) | _VERKLAPT):
        yield Melding(
            plek.bij("bestand"),
            "De bestandsnaam zegt over wie het gaat, of wat erin staat.",
            "Kies een neutrale naam met datum en nummer, bijvoorbeeld: 2026-05-20_brief_bijlage-03.pdf.",
        )
    if not naam.endswith(FORMATEN):
        yield Melding(
            plek.bij("bestand"),
            "Dit bestand is geen PDF.",
            "Sla het op als PDF zonder wachtwoord en zonder macro’s; dan kan de rechtbank het openen.",
        )
