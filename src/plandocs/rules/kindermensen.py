"""Rules on the people in a child's papers, on handing these out, and on what the plan says of the child itself."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan import Plan
from plandocs.plan.kind import Kinduitleg
from plandocs.plan.omgang import Omgang, nummer_is_van
from plandocs.plan.personen import Persoon
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.kinderverhaal import DEEL
from plandocs.rules.kindervoorstellen import bedoelde_taal, een_kind, uit_beeld, uit_week
from plandocs.rules.mensen import aan_het_begin, namen, vind
from plandocs.rules.voorstel import verwijder, zet
from plandocs.taal.talen import TAALNAMEN, bekende_taal
from plandocs.taal.zinnen import opsomming

_DOE_FRAME = "Schrijf wie er wel is, of vertel de ouders en het kind samen wat er veranderd is."


@rule(
    "KIN-001",
    op=Plan,
    titel="Alleen mensen die er voor het kind zijn",
    deel=DEEL,
    bron="plandocs",
    ernst="fout",
    slecht={
        "personen[3].geen_contact_met": ["tess"],
        "kinduitleg[0].frames[6].tekst": "Ben je bang? Je mag naar papa of oma.",
        "veilig_verder_plan.afspraken[0].voor_het_kind": "Oma is er op zondag voor jou.",
    },
    goed={
        "personen[3].geen_contact_met": ["tess"],
        "kinduitleg[0].frames[5].tekst": "Papa komt nu niet. Oma komt wel.",
        "veilig_verder_plan.afspraken[0].voor_het_kind": "Oma is er op zondag voor jou.",
    },
    biedt="wie er niet is, uit het plaatje, de week of de telefoonnummers halen, of de woorden voor het kind weghalen",
)
def alleen_wie_er_is(plan: Plan, plek: Plek) -> Iterator[Melding]:
    """Een kind gaat naar wie op zijn papier staat. Wie is overleden of geen contact mag hebben, hoort daarom niet bij
    de mensen die helpen of die komen. In de documenten van het kind blijft zo’n plaatje of vakje weg, met een vraag aan
    de volwassenen. Deze regel is een eigen afleiding."""
    weg = {kind.id: Omgang(plan, kind) for kind in plan.kinderen if not kind.overleden_op}
    for nummer, uitleg in enumerate(plan.kinduitleg):
        if uitleg.kind in weg:
            yield from _in_het_verhaal(uitleg, weg[uitleg.kind], plek.bij("kinduitleg", nummer))
    yield from _in_afspraken(plan, tuple(weg.values()), plek)
    yield from _bij_nood(plan, plek)


def _in_het_verhaal(uitleg: Kinduitleg, omgang: Omgang, pad: str) -> Iterator[Melding]:
    for nummer, frame in enumerate(uitleg.frames):
        if wie := omgang.weg_in_frame(frame):
            zin = _is_er_niet(wie, omgang.kind, "in dit plaatje")
            aanbod = uit_beeld(frame, wie, omgang, f"{pad}.frames[{nummer}]")
            yield Melding(f"{pad}.frames[{nummer}].tekst", zin, _DOE_FRAME, voorstellen=aanbod)
    for nummer, vak in enumerate(uitleg.week):
        genoemd = {een.id for een in omgang.weg_in(vak.woorden or "")} | {*vak.wie}
        if wie := tuple(een for een in omgang.weg if een.id in genoemd):
            zin = _is_er_niet(wie, omgang.kind, "in de week")
            hier = f"{pad}.week[{nummer}].wie"
            aanbod = uit_week(vak, wie, omgang, hier)
            yield Melding(hier, zin, "Schrijf bij wie het kind dan wel is.", voorstellen=aanbod)


def _in_afspraken(plan: Plan, rond: tuple[Omgang, ...], plek: Plek) -> Iterator[Melding]:
    veilig = plan.veilig_verder_plan
    for nummer, een in enumerate(veilig.afspraken if veilig else ()):
        for omgang in rond if een.status == "actief" else ():
            if wie := omgang.weg_in(een.voor_het_kind or ""):
                pad = plek.bij("veilig_verder_plan", "afspraken", nummer, "voor_het_kind")
                zin = _is_er_niet(wie, omgang.kind, "in deze afspraak")
                aanbod = (zet("Haal de woorden voor het kind weg", pad, None),)
                yield Melding(pad, zin, "Pas de afspraak aan, of haal de woorden voor het kind weg.", "let op", aanbod)
                break


def _bij_nood(plan: Plan, plek: Plek) -> Iterator[Melding]:
    noodgeval = plan.veilig_verder_plan.noodgeval if plan.veilig_verder_plan else None
    for nummer, telefoon in enumerate(noodgeval.telefoonnummers if noodgeval else ()):
        van = [een for een in plan.personen if nummer_is_van(een, telefoon)]
        if van and all(een.overleden_op for een in van):
            pad = plek.bij("veilig_verder_plan", "noodgeval", "telefoonnummers", nummer)
            yield Melding(
                f"{pad}.nummer",
                f"{aan_het_begin(namen(van))} leeft niet meer.",
                "Zet er iemand bij die opneemt.",
                "let op",
                (verwijder("Haal dit telefoonnummer weg", pad),),
            )


def _is_er_niet(wie: tuple[Persoon, ...], kind: Persoon, waar: str) -> str:
    overleden = all(een.overleden_op for een in wie)
    een = len(wie) == 1
    waarom = ("leeft" if een else "leven") + " niet meer"
    if not overleden:
        waarom = f"{'mag' if een else 'mogen'} nu geen contact hebben met {kind.naam}"
    return f"{aan_het_begin(namen(wie))} {'staat' if een else 'staan'} {waar}, maar {waarom}."


@rule(
    "KIN-002",
    op=Kinduitleg,
    titel="Veilig meegeven is besproken",
    deel=DEEL,
    bron="plandocs",
    ernst="fout",
    slecht={"kinduitleg[0].veilig_meegeven": {"onveilig_als_gevonden": True, "besluit": "alles"}},
    goed={
        "kinduitleg[0].veilig_meegeven": {
            "onveilig_als_gevonden": True,
            "besluit": "alles",
            "reden": "Het boekje blijft bij oma.",
        }
    },
    biedt="het besluit dat uit de antwoorden volgt",
)
def veilig_meegeven(uitleg: Kinduitleg, plek: Plek) -> Iterator[Melding]:
    """Papier gaat mee in een tas en wordt door anderen gevonden. Daarom is besproken wie het zien en of dat veilig is.
    Een besluit dat meer meegeeft dan de antwoorden toelaten, heeft een reden nodig; zonder reden beslissen de
    antwoorden. Deze regel is een eigen afleiding."""
    veilig = uitleg.veilig_meegeven
    if veilig and veilig.besluit_zonder_reden:
        yield Melding(
            plek.bij("veilig_meegeven", "reden"),
            f"Het kind krijgt ‘{veilig.besluit}’ mee, terwijl de antwoorden ‘{veilig.volgt_uit_antwoorden}’ zeggen.",
            "Schrijf waarom het toch veilig is, of pas het besluit aan.",
            voorstellen=(
                zet(
                    f"Kies ‘{veilig.volgt_uit_antwoorden}’ in plaats van ‘{veilig.besluit}’",
                    plek.bij("veilig_meegeven", "besluit"),
                    veilig.volgt_uit_antwoorden,
                ),
            ),
        )
    elif plek.plan.kop.status in {"vastgesteld", "in_uitvoering"} and not _beantwoord(uitleg):
        yield Melding(
            plek.bij("veilig_meegeven"),
            "Er staat niet of het kind dit op papier mee kan krijgen.",
            "Bespreek wie het papier zien, of het iemand in gevaar kan brengen, of een adres geheim is en of de andere "
            "ouder het weet.",
            "let op",
        )


def _beantwoord(uitleg: Kinduitleg) -> bool:
    veilig = uitleg.veilig_meegeven
    if veilig is None:
        return False
    antwoorden = (veilig.onveilig_als_gevonden, veilig.adres_geheim, veilig.andere_ouder_weet_ervan)
    ingevuld = bool(veilig.wie_zien_het) and None not in antwoorden
    return bool(veilig.besluit) or veilig.volgt_uit_antwoorden != "alles" or ingevuld


@rule(
    "KIN-003",
    op=Plan,
    titel="Geen contact staat bij de persoon",
    deel=DEEL,
    bron="plandocs",
    ernst="let op",
    slecht={"veilig_verder_plan.voorwaarden[0].tekst": "Vader heeft geen contact met Tess en Jip."},
    goed={
        "veilig_verder_plan.voorwaarden[0].tekst": "Vader heeft geen contact met Tess en Jip.",
        "personen[3].geen_contact_met": ["tess", "jip"],
        "veilig_verder_plan.afspraken[0].voor_het_kind": "Oma is er voor jou.",
    },
    biedt="invullen met welke kinderen er geen contact is",
)
def geen_contact_staat_bij_de_persoon(plan: Plan, plek: Plek) -> Iterator[Melding]:
    """Uit een zin is niet altijd af te leiden wie met wie geen contact heeft. De documenten van het kind laten iemand
    pas zeker weg als het bij die persoon is ingevuld. Deze regel is een eigen afleiding."""
    for nummer, persoon in enumerate(plan.personen):
        rond = (Omgang(plan, kind) for kind in plan.kinderen if not persoon.geen_contact_met)
        kinderen = [omgang.kind for omgang in rond if omgang.weg_volgens_plan(persoon)]
        if kinderen:
            pad = plek.bij("personen", nummer, "geen_contact_met")
            yield Melding(
                pad,
                f"Het plan zegt in woorden dat {persoon.naam} wegblijft, maar bij {persoon.naam} staat het niet.",
                "Vul geen_contact_met in: met wie er nu geen contact is.",
                voorstellen=(zet(f"Vul in: geen contact met {namen(kinderen)}", pad, [kind.id for kind in kinderen]),),
            )


@rule(
    "KIN-004",
    op=Plan,
    titel="De gegevens van het kind kloppen",
    deel=DEEL,
    bron="plandocs",
    ernst="fout",
    slecht={"kinduitleg[0].kind": "femke"},
    goed={"kinduitleg[0].taal": "Engels"},
    biedt="een kind van het plan zonder eigen verhaal kiezen, of de taal die bijna goed geschreven is",
)
def gegevens_van_het_kind(plan: Plan, plek: Plek) -> Iterator[Melding]:
    """Een verhaal voor wie geen kind in het plan is, in een taal waarin geen vaste zinnen zijn, of voor een kind met
    een onmogelijke leeftijd, komt anders uit dan bedoeld. Deze regel is een eigen afleiding."""
    for nummer, uitleg in enumerate(plan.kinduitleg):
        persoon = vind(plan, uitleg.kind)
        if persoon and not persoon.is_kind:
            yield Melding(
                plek.bij("kinduitleg", nummer, "kind"),
                f"{aan_het_begin(persoon.naam)} is geen kind in dit plan.",
                "Kies een kind van het plan; voor een ander wordt er niets gemaakt.",
                voorstellen=een_kind(plan, plek.bij("kinduitleg", nummer, "kind")),
            )
        if bekende_taal(uitleg.taal) is None:
            yield Melding(
                plek.bij("kinduitleg", nummer, "taal"),
                f"In de taal ‘{uitleg.taal}’ zijn er geen vaste zinnen; het verhaal wordt Nederlands.",
                f"Kies uit: {opsomming(TAALNAMEN)}.",
                "let op",
                bedoelde_taal(uitleg.taal, plek.bij("kinduitleg", nummer, "taal")),
            )
    for nummer, persoon in enumerate(plan.personen):
        if persoon.geboortedatum and persoon.geboortedatum > plek.vandaag:
            yield Melding(
                plek.bij("personen", nummer, "geboortedatum"),
                f"{aan_het_begin(persoon.naam)} is volgens deze datum nog niet geboren.",
                "Verbeter de datum, of gebruik voor een kind dat nog komt uitgerekend_op.",
                "let op",
            )
