"""The people in a document: family, network, professionals, who directs, and who agrees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plandocs.blocks import Block, Field, Fields, Heading, List, Paragraph, Row, Run, Signature, Signatures, in_quotes
from plandocs.documents.kindmensen import OUDERWOORDEN
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.schrijver import Schrijver, alinea, cel, nog_invullen, tabel, tekstcel, veld
from plandocs.plan.gezinsplan import Accordering
from plandocs.plan.personen import Communicatie, Huishouden, Netwerklid, Persoon, Regie

ROLLEN = {
    "jeugdige": "kind",
    "ongeboren_kind": "nog niet geboren",
    "ouder": "ouder",
    "stiefouder": "stiefouder",
    "pleegouder": "pleegouder",
    "verzorger": "verzorger",
    "partner": "partner",
    "volwassene": "volwassene",
    "netwerklid": "uit het netwerk",
    "professional": "professional",
}
GEZAG = {"ja": "ja", "nee": "nee", "gedeeld": "gedeeld", "onbekend": "niet bekend"}
REGIEROLLEN = {
    "zorgcoordinator": "zorgcoördinator",
    "regisseur": "regisseur",
    "gezinsmanager": "gezinsmanager",
    "gezin": "het gezin zelf",
}
HULPMIDDELEN = {
    "genogram": "een genogram",
    "ecogram": "een ecogram",
    "cirkels": "cirkels",
    "gesprek": "een gesprek",
}
STANDPUNTEN = {"akkoord": "akkoord", "niet_akkoord": "niet akkoord", "gezien": "gezien"}
VORMEN = {
    "handtekening": "met handtekening",
    "digitaal": "digitaal",
    "mondeling": "mondeling",
    "geweigerd": "wilde niet tekenen",
    "niet_bereikt": "niet bereikt",
}


def gezin(s: Schrijver) -> Iterator[Block]:
    """Yield the family and household members."""
    yield Heading(2, (Run("Het gezin"),), "personen")
    rijen = (
        _gezinslid(s, persoon, f"personen[{nummer}]")
        for nummer, persoon in enumerate(s.plan.personen)
        if persoon.in_gezin
    )
    kop = ("Wie", "Geboren", "Gezag", "Woont", "Contact")
    yield from tabel(kop, (25, 17, 11, 22, 25), rijen, "personen")
    for nummer, persoon in enumerate(s.plan.personen):
        if persoon.communicatie:
            yield from _communicatie(persoon, persoon.communicatie, f"personen[{nummer}].communicatie")


def _gezinslid(s: Schrijver, persoon: Persoon, pad: str) -> Row:
    rol = persoon.relatie or ROLLEN[persoon.rol]
    geboren = s.datum(persoon.geboortedatum)
    if persoon.uitgerekend_op:
        geboren = f"uitgerekend op {s.datum(persoon.uitgerekend_op)}"
    if persoon.overleden_op:
        geboren = ", ".join(deel for deel in (geboren, f"overleden op {s.datum(persoon.overleden_op)}") if deel)
    return Row(
        (
            cel(*_naam(persoon, pad), alinea(rol, source=pad, klein=True)),
            cel(alinea(geboren, source=pad)),
            cel(alinea(GEZAG[persoon.gezag] if persoon.gezag else "", source=pad)),
            cel(*_woont(s, persoon, pad)),
            cel(*contact(persoon, pad)),
        ),
        pad,
    )


def _naam(persoon: Persoon, pad: str) -> Iterator[Block]:
    yield alinea(persoon.volledige_naam, source=pad)
    if persoon.aanspreeknaam and persoon.aanspreeknaam != persoon.volledige_naam:
        yield alinea(f"noemen we: {persoon.aanspreeknaam}", source=pad, klein=True)


def _woont(s: Schrijver, persoon: Persoon, pad: str) -> Iterator[Block]:
    huis = next((huis for huis in s.plan.huishoudens if huis.id == persoon.huishouden), None)
    if huis:
        yield alinea("thuis" if _eigen_huis(persoon, huis) else huis.naam, source=f"{pad}.huishouden")
        if huis.adres:
            yield alinea(huis.adres, source=f"{pad}.huishouden", klein=True)


def _eigen_huis(persoon: Persoon, huis: Huishouden) -> bool:
    """Return whether an adult lives in a household that is called as the children say it, such as `bij mama`."""
    bij, _, wie = huis.naam.casefold().partition(" ")
    return not persoon.is_kind and bij == "bij" and wie in {*OUDERWOORDEN.values(), persoon.naam.casefold()}


def contact(persoon: Persoon, pad: str) -> Iterator[Block]:
    """Yield how somebody can be reached, as far as this reader may know."""
    if persoon.contact:
        gegevens = (persoon.contact.telefoon, persoon.contact.email, persoon.contact.adres)
        yield from (alinea(gegeven, source=f"{pad}.contact") for gegeven in gegevens if gegeven)
    if persoon.bereikbaarheid:
        wanneer = "dag en nacht" if persoon.bereikbaarheid.altijd else ""
        tijden = [deel for deel in (wanneer, persoon.bereikbaarheid.dagen_en_tijden) if deel]
        yield alinea("; ".join(tijden), source=f"{pad}.bereikbaarheid", klein=True)


def _communicatie(persoon: Persoon, wat: Communicatie, pad: str) -> Iterator[Block]:
    delen = [
        f"Taal: {wat.taal}" if wat.taal else "",
        "Er is een tolk nodig" if wat.tolk_nodig else "",
        wat.leesniveau.rstrip(".") if wat.leesniveau else "",
        "Houd rekening met een licht verstandelijke beperking" if wat.lvb else "",
        "Beeld werkt beter dan tekst" if wat.liever_beeld else "",
    ]
    zin = " ".join(f"{deel}." for deel in delen if deel)
    if zin:
        yield alinea(Run(f"In gesprek met {persoon.naam}: ", strong=True), zin, source=pad)


def netwerk(s: Schrijver) -> Iterator[Block]:
    """Yield the people around the family and what they do."""
    yield Heading(2, (Run("Familie, vrienden en buren"),), "netwerk")
    wat = s.plan.netwerk
    leden = [(nummer, persoon) for nummer, persoon in enumerate(s.plan.personen) if persoon.rol == "netwerklid"]
    if not leden and not (wat and wat.waarom_klein):
        yield alinea(nog_invullen("wie het gezin helpt, of waarom er niemand is gevraagd"), source="netwerk")
    rollen = {lid.wie: (nummer, lid) for nummer, lid in enumerate(wat.leden if wat else ())}
    rijen = (_netwerklid(persoon, f"personen[{nummer}]", rollen.get(persoon.id)) for nummer, persoon in leden)
    kop = ("Wie", "Helpt met", "Voor de veiligheid", "Bereikbaar")
    yield from tabel(kop, (22, 28, 28, 22), rijen, "netwerk")
    if wat and wat.hulpmiddel:
        yield alinea(f"In kaart gebracht met {HULPMIDDELEN[wat.hulpmiddel]}.", source="netwerk.hulpmiddel", klein=True)
    if wat and wat.waarom_klein:
        yield from tekst(wat.waarom_klein, "netwerk.waarom_klein")
    if wat and wat.opnieuw_bespreken:
        opnieuw = f"We bespreken dit opnieuw op {s.datum(wat.opnieuw_bespreken)}."
        yield alinea(opnieuw, source="netwerk.opnieuw_bespreken", klein=True)


def _netwerklid(persoon: Persoon, pad: str, rol: tuple[int, Netwerklid] | None) -> Row:
    nummer, lid = rol if rol else (0, None)
    plek = f"netwerk.leden[{nummer}]"
    wie = [*_naam(persoon, pad)]
    if persoon.relatie:
        wie.append(alinea(persoon.relatie, source=pad, klein=True))
    bereik = [*contact(persoon, pad)]
    bereik.extend(_inzet(persoon, lid, plek) if lid else ())
    return Row(
        (
            cel(*wie),
            tekstcel(lid.steunt_met if lid else None, f"{plek}.steunt_met", "" if lid else "waarmee helpt diegene"),
            tekstcel(lid.rol_veiligheid if lid else None, f"{plek}.rol_veiligheid"),
            cel(*bereik),
        ),
        pad,
    )


def _inzet(persoon: Persoon, lid: Netwerklid, pad: str) -> Iterator[Block]:
    """Yield when somebody can help, unless that was said already, and whether that person knows the plan."""
    altijd = "dag en nacht" if persoon.bereikbaarheid and persoon.bereikbaarheid.altijd else ""
    gezegd = {altijd, persoon.bereikbaarheid.dagen_en_tijden if persoon.bereikbaarheid else None}
    wanneer = lid.beschikbaar if lid.beschikbaar and lid.beschikbaar not in gezegd else ""
    kent = {True: "kent het plan", False: "kent het plan nog niet", None: ""}[lid.kent_plan]
    zin = "; ".join(deel for deel in (wanneer, kent) if deel)
    if zin:
        yield alinea(zin, source=pad, klein=True)


def professionals(s: Schrijver) -> Iterator[Block]:
    """Yield the professionals involved and who directs."""
    betrokken = [
        (f"personen[{nummer}]", persoon)
        for nummer, persoon in enumerate(s.plan.personen)
        if persoon.rol == "professional"
    ]
    if not betrokken and not s.plan.regie:
        return
    yield Heading(2, (Run("Betrokken professionals"),), "personen")
    rijen = (
        Row((cel(*_naam(persoon, pad)), cel(*_werk(persoon, pad)), cel(*contact(persoon, pad))), pad)
        for pad, persoon in betrokken
    )
    yield from tabel(("Wie", "Werk", "Bereikbaar"), (32, 38, 30), rijen, "personen")
    yield from _regie(s, s.plan.regie)


def _werk(persoon: Persoon, pad: str) -> Iterator[Block]:
    werk = ", ".join(deel for deel in (persoon.functie, persoon.organisatie) if deel)
    yield alinea(werk, source=pad)
    if persoon.relatie:
        yield alinea(persoon.relatie, source=pad, klein=True)
    if persoon.skj_nummer:
        yield alinea(f"SKJ {persoon.skj_nummer}", source=pad, klein=True)


def _regie(s: Schrijver, regie: Regie | None) -> Iterator[Block]:
    yield Heading(3, (Run("Wie heeft de regie"),), "regie")
    if regie is None:
        yield alinea(nog_invullen("wie de regie heeft"), source="regie")
        return
    velden = [
        *veld("Regie", f"{s.naam(regie.wie)} ({REGIEROLLEN[regie.rol]})", "regie.wie"),
        *_lijstveld("Taken", regie.taken, "regie.taken"),
        *_lijstveld("Mag beslissen over", regie.bevoegdheden, "regie.bevoegdheden"),
        *veld("Vervanger", s.naam(regie.vervanger) if regie.vervanger else None, "regie.vervanger"),
        *veld("Loopt het vast, dan naar", regie.opschalen_naar, "regie.opschalen_naar"),
        *veld("Procesregie", s.naam(regie.procesregisseur) if regie.procesregisseur else None, "regie"),
    ]
    yield Fields(tuple(velden), "regie")


def _lijstveld(naam: str, teksten: Iterable[str], pad: str) -> Iterator[Field]:
    items = tuple((Paragraph(regel(text), f"{pad}[{nummer}]"),) for nummer, text in enumerate(teksten))
    if items:
        yield Field(naam, (List(items, source=pad),), pad)


def akkoord(s: Schrijver, kopje: str = "Akkoord") -> Iterator[Block]:
    """Yield who agrees, in what words, with room to sign for whoever has not yet."""
    yield Heading(2, (Run(kopje),), "akkoord")
    yield alinea(
        "Niet iedereen hoeft het met alles eens te zijn. Wie iets anders vindt, zegt dat hier in eigen woorden.",
        source="akkoord",
    )
    al_gezegd = {deel.wie for deel in s.plan.akkoord}
    rijen = [_handtekening(s, deel, f"akkoord[{nummer}]") for nummer, deel in enumerate(s.plan.akkoord)]
    rijen += [
        Signature(persoon.volledige_naam, persoon.relatie or ROLLEN[persoon.rol], "", source=f"personen[{nummer}]")
        for nummer, persoon in enumerate(s.plan.personen)
        if persoon.rol in {"ouder", "stiefouder", "pleegouder", "verzorger", "volwassene", "partner"}
        and persoon.id not in al_gezegd
    ]
    yield Signatures(tuple(rijen), caption="", source="akkoord")


def _handtekening(s: Schrijver, deel: Accordering, pad: str) -> Signature:
    persoon = s.plan.persoon(deel.wie)
    standpunt = STANDPUNTEN[deel.standpunt] if deel.standpunt else ""
    hoe = VORMEN[deel.vorm] if deel.vorm else ""
    onderdelen = f"over: {', '.join(deel.onderdelen)}" if deel.onderdelen else ""
    return Signature(
        name=persoon.volledige_naam,
        role=persoon.relatie or persoon.functie or ROLLEN[persoon.rol],
        standpoint=", ".join(woord for woord in (standpunt, hoe, onderdelen) if woord),
        words=in_quotes(deel.toelichting) if deel.toelichting else "",
        date=s.datum(deel.datum),
        room=deel.vorm in {None, "handtekening"},
        source=pad,
    )
