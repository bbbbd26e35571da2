"""Rules on the words of a story for a child: gentle, agreed by the adults, and without promises or tasks."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan.kind import Kinduitleg
from plandocs.plan.personen import Persoon
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.kinderverhaal import DEEL
from plandocs.rules.mensen import heeft_gezag, namen
from plandocs.rules.uit_de_tekst import in_gewone_woorden
from plandocs.rules.voorstel import Voorstel
from plandocs.taal.kindertaal import BEELDSPRAAK, BELOFTE, GEHEIM, TAAK
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon
from plandocs.taal.schrik import SCHRIK
from plandocs.taal.woorden import zoek
from plandocs.taal.zinnen import zinnen

LANGSTE_ZIN = {"3-6": 9, "7-9": 12, "10-12": 13, "13-17": 15}
_AFKORTING = r"(?<!\w)[A-Z][A-Za-z]?[A-Z][A-Z0-9-]{0,6}(?!\w)"
_BEKENDE_AFKORTING = {"TV", "DVD", "BSO", "PC"}
_SOORT_ZORG = {"pleegouder", "verzorger"}
_LASTEN = (
    (
        BELOFTE,
        "belooft iets wat niemand zeker weet",
        "Zeg wat er wel vaststaat. Bijvoorbeeld: De rechter beslist in juni.",
    ),
    (
        TAAK,
        "geeft het kind een taak van grote mensen",
        "Zeg welke volwassene oplet. Bijvoorbeeld: Els let op. Jij hoeft dat niet te doen; je mág Els bellen.",
    ),
    (
        GEHEIM,
        "vraagt het kind om te zwijgen",
        "Zeg met wie het kind mag praten. Bijvoorbeeld: Je mag altijd met juf praten.",
    ),
)


@rule(
    "KI-004",
    op=Kinduitleg,
    titel="Kindertaal zonder schrikdetails",
    deel=DEEL,
    bron="Eenvoudig schrijven",
    ernst="let op",
    slecht={"kinduitleg[0].frames[3].tekst": "Papa pleegde fysiek geweld onder invloed."},
    goed={"kinduitleg[0].frames[3].tekst": "Papa had veel bier gedronken. Hij duwde mama. Dat was eng."},
    biedt="een gewoon woord op de plek van het vakwoord",
)
def kindertaal(uitleg: Kinduitleg, plek: Plek) -> Iterator[Melding]:
    """Een kind onthoudt het woord dat het niet begrijpt en het beeld dat het niet kwijtraakt. Kies woorden die de
    ouders ook zouden gebruiken: eerlijk en zacht. De lengte per leeftijd is een eigen grens."""
    for tekst, pad in _teksten(uitleg, plek):
        woord = _moeilijk_of_eng(tekst)
        if woord:
            zin = f"‘{woord[0]}’ is geen woord voor een kind."
            yield Melding(pad, zin, woord[1], voorstellen=_gewoon(tekst, woord[0], pad))
        grens = LANGSTE_ZIN[uitleg.leeftijdsband]
        langste = max((len(zin.split()) for zin in zinnen(tekst)), default=0)
        if langste > grens:
            yield Melding(
                pad,
                f"Hier staat een zin van {langste} woorden; voor {uitleg.leeftijdsband} jaar is {grens} genoeg.",
                "Maak er twee korte zinnen van, of maak er een plaatje bij.",
            )


def _gewoon(tekst: str, woord: str, pad: str) -> tuple[Voorstel, ...]:
    treffer = next((een for een in zoek("vaktaal", tekst) if tekst[een.begin : een.eind] == woord), None)
    return in_gewone_woorden(treffer, tekst, pad) if treffer else ()


def _teksten(uitleg: Kinduitleg, plek: Plek) -> Iterator[tuple[str, str]]:
    """Yield what a child reads in its story and in its week, with the path."""
    yield from ((frame.tekst, plek.bij("frames", nummer, "tekst")) for nummer, frame in enumerate(uitleg.frames))
    yield from _weekwoorden(uitleg, plek)


def _weekwoorden(uitleg: Kinduitleg, plek: Plek) -> Iterator[tuple[str, str]]:
    woorden = ((vak.woorden, plek.bij("week", nummer, "woorden")) for nummer, vak in enumerate(uitleg.week))
    yield from ((tekst, pad) for tekst, pad in woorden if tekst)


def _moeilijk_of_eng(tekst: str) -> tuple[str, str] | None:
    match = patroon(SCHRIK).search(vouw(tekst))
    if match:
        return tekst[slice(*match.span())], (
            "Kies met de ouders een zachte, eerlijke zin. Bijvoorbeeld: Papa had veel bier gedronken. Hij duwde mama. "
            "Dat was eng."
        )
    if beeld := patroon(BEELDSPRAAK).search(vouw(tekst)):
        return tekst[slice(*beeld.span())], "Een kind ziet dat echt voor zich. Zeg gewoon wat er gebeurde."
    for treffer in zoek("vaktaal", tekst):
        if "kind" in treffer.soort:
            return tekst[treffer.begin : treffer.eind], f"Schrijf: {treffer.advies}."
    for afkorting in patroon(_AFKORTING).findall(tekst):
        if afkorting not in _BEKENDE_AFKORTING:
            return afkorting, "Schrijf voluit wie of wat het is, in gewone woorden."
    return None


@rule(
    "KI-005",
    op=Kinduitleg,
    titel="De volwassenen stemmen in",
    deel=DEEL,
    bron="Woord en beeld delen",
    ernst="fout",
    slecht={"kinduitleg[0].instemming[1]": None},
    goed={
        "kinduitleg[0].instemming[1].standpunt": "niet_akkoord",
        "kinduitleg[0].frames[3].deel": "twee_meningen",
        "kinduitleg[0].frames[8]": {"deel": "einde", "tekst": "Mama en oma letten op."},
        "kinduitleg[0].frames[7].deel": "wat",
    },
)
def instemming(uitleg: Kinduitleg, plek: Plek) -> Iterator[Melding]:
    """Een verhaal werkt als de mensen van wie het kind houdt, hetzelfde vertellen. Is een ouder het er niet mee eens,
    dan staan twee meningen naast elkaar; stilzwijgend weglaten maakt het kind alleen."""
    gezegd = {een.wie: een.standpunt for een in uitleg.instemming if een.standpunt}
    stil = [persoon for persoon in plek.plan.personen if _telt_mee(persoon, uitleg, plek) and persoon.id not in gezegd]
    if stil:
        yield Melding(
            plek.bij("instemming"),
            f"Er staat niet of {namen(stil)} het met dit verhaal eens {'is' if len(stil) == 1 else 'zijn'}.",
            f"Lees het samen met {namen(stil)} en schrijf de reactie op.",
        )
    if "niet_akkoord" in gezegd.values() and not any(frame.deel == "twee_meningen" for frame in uitleg.frames):
        yield Melding(
            plek.bij("frames"),
            "Niet iedereen is het met dit verhaal eens, maar de andere mening staat er niet in.",
            "Maak een plaatje met twee meningen. Bijvoorbeeld: Papa zegt: “Ik weet niet meer of ik duwde.”",
        )
    if uitleg.frames and not uitleg.voorgelezen and plek.plan.kop.status in ("vastgesteld", "in_uitvoering"):
        yield Melding(
            plek.bij("voorgelezen"),
            "Er staat niet wanneer dit verhaal is voorgelezen.",
            "Lees het met de ouders voor en schrijf op wie erbij waren en wat het kind zei.",
            "let op",
        )


def _telt_mee(persoon: Persoon, uitleg: Kinduitleg, plek: Plek) -> bool:
    kind = next((een for een in plek.plan.kinderen if een.id == uitleg.kind), None)
    zorgt = persoon.rol in _SOORT_ZORG and kind is not None and persoon.huishouden == kind.huishouden
    gezag = heeft_gezag(persoon) or (persoon.rol == "ouder" and persoon.gezag in (None, "onbekend"))
    return persoon.in_gezin and (gezag or zorgt)


@rule(
    "KI-006",
    op=Kinduitleg,
    titel="Geen belofte, geen taak en geen geheim",
    deel=DEEL,
    bron="Woord en beeld",
    ernst="fout",
    slecht={"kinduitleg[0].frames[6].tekst": "Bel jij oma als papa drinkt?"},
    goed={"kinduitleg[0].frames[6].tekst": "Oma let op. Jij hoeft niet op papa te letten. Jij mag oma bellen."},
)
def geen_belofte_of_taak(uitleg: Kinduitleg, plek: Plek) -> Iterator[Melding]:
    """Een belofte die niet uitkomt, kost het vertrouwen van een kind. Een kind dat moet opletten slaapt niet, en een
    kind dat moet zwijgen kan geen hulp vragen. Grote mensen zorgen voor de veiligheid. Deze regel is een eigen
    afleiding en algemene praktijkkennis."""
    for nummer, frame in enumerate(uitleg.frames):
        hier = plek.bij("frames", nummer)
        yield from _belooft_of_vraagt(frame.tekst, f"{hier}.tekst")
        for plaats, ballon in enumerate(frame.ballonnen):
            if ballon.wie != uitleg.kind:
                yield from _belooft_of_vraagt(ballon.woorden, f"{hier}.ballonnen[{plaats}].woorden")
    for tekst, pad in _weekwoorden(uitleg, plek):
        yield from _belooft_of_vraagt(tekst, pad)


def _belooft_of_vraagt(tekst: str, pad: str) -> Iterator[Melding]:
    for soort, zegt, doe in _LASTEN:
        if treffer := patroon(soort).search(vouw(tekst)):
            yield Melding(pad, f"‘{tekst[slice(*treffer.span())]}’ {zegt}.", doe)
