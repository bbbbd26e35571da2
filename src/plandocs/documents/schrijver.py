"""Wording that every document shares: names, attributions, quotes, gaps and cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from plandocs.blocks import Block, Cell, Field, Inline, Paragraph, Quote, Row, Run, Table, in_quotes
from plandocs.documents.opmaak import regel, tekst
from plandocs.plan import Plan
from plandocs.plan.base import Reactie, Uitspraak
from plandocs.plan.walk import van_soort
from plandocs.taal.datums import schrijf_datum
from plandocs.taal.zinnen import opsomming

WIJZEN = {
    "gesprek": "in een gesprek",
    "telefoon": "telefonisch",
    "beeldbellen": "via beeldbellen",
    "schriftelijk": "schriftelijk",
    "dossier": "uit het dossier",
}
SOORTEN = {"feit": "Feit", "waarneming": "Waarneming", "mening": "Mening", "interpretatie": "Interpretatie"}
STANDPUNTEN = {
    "eens": "is het hiermee eens",
    "oneens": "is het hier niet mee eens",
    "deels": "is het hier deels mee eens",
    "geen_reactie": "heeft niet gereageerd",
    "niet_gevraagd": "is nog niet om een reactie gevraagd",
}


def nog_invullen(wat: str) -> Run:
    """Return the visible mark of something that is missing."""
    return Run(f"nog invullen: {wat}", gap=True)


def alinea(*delen: str | Run, source: str = "", klein: bool = False) -> Paragraph:
    """Return a paragraph of our own wording."""
    runs = tuple(deel if isinstance(deel, Run) else Run(deel) for deel in delen)
    return Paragraph(tuple(run for run in runs if run.text), source, "small" if klein else "body")


def label(naam: str, *inhoud: str | Run, source: str = "") -> Paragraph:
    """Return a small line that starts with what it is about."""
    return alinea(Run(f"{naam}: ", strong=True), *inhoud, source=source, klein=True)


def labels(delen: Iterable[tuple[str, str]], source: str) -> Iterator[Paragraph]:
    """Yield one small line with every label that has something to say."""
    runs: list[str | Run] = []
    for naam, inhoud in delen:
        if inhoud:
            runs += [" · " if runs else "", Run(f"{naam}: ", strong=True), inhoud]
    if runs:
        yield alinea(*runs, source=source, klein=True)


def cel(*blokken: Block) -> Cell:
    """Return a cell with these blocks."""
    return Cell(tuple(blokken))


def tekstcel(text: str | None, source: str, ontbreekt: str = "") -> Cell:
    """Return a cell with free text, or with what is missing, or empty when nothing has to be there."""
    if text:
        return Cell(tekst(text, source))
    return Cell((alinea(nog_invullen(ontbreekt), source=source),) if ontbreekt else ())


def veld(naam: str, text: str | Inline | None, source: str = "") -> Iterator[Field]:
    """Yield a field when there is something to show."""
    if text:
        waarde = (Paragraph((Run(text),) if isinstance(text, str) else text, source),)
        yield Field(naam, waarde, source)


def tabel(
    kop: Sequence[str],
    breedtes: Sequence[int],
    rijen: Iterable[Row],
    source: str,
    titel: str = "",
    kopkolom: bool = True,
) -> Iterator[Table]:
    """Yield a table when it has rows; a title only where the heading above does not say it already."""
    gevuld = tuple(rijen)
    if gevuld:
        yield Table(titel, tuple(kop), gevuld, tuple(breedtes), header_column=kopkolom, source=source)


@dataclass(frozen=True)
class Schrijver:
    """Knows the plan well enough to name people and items in a sentence."""

    plan: Plan

    def naam(self, id: str) -> str:
        """Return how this person is called in running text: longer when two people share a name."""
        return self._namen[id]

    @cached_property
    def _namen(self) -> dict[str, str]:
        kort = Counter(persoon.naam for persoon in self.plan.personen)
        lang = Counter(persoon.volledige_naam for persoon in self.plan.personen)
        namen: dict[str, str] = {}
        for persoon in self.plan.personen:
            namen[persoon.id] = persoon.naam if kort[persoon.naam] == 1 else persoon.volledige_naam
            if kort[persoon.naam] > 1 and lang[persoon.volledige_naam] > 1:
                namen[persoon.id] = f"{persoon.volledige_naam} ({persoon.relatie or persoon.id})"
        return namen

    def namen(self, ids: Iterable[str]) -> str:
        """Return the names as one enumeration, in the order given."""
        return opsomming([self.naam(id) for id in ids])

    def wie_doet(self, ids: Sequence[str], wat: str) -> Inline:
        """Return `Els: wat Els doet`; the name is left out where the sentence starts with it."""
        namen = self.namen(ids)
        if not namen:
            return (nog_invullen("wie"), Run(" "), *regel(wat))
        return regel(wat) if begint_met(wat, namen) else (Run(f"{namen}: ", strong=True), *regel(wat))

    def datum(self, dag: date | None) -> str:
        """Return the date in words, or nothing."""
        return schrijf_datum(dag) if dag else ""

    @cached_property
    def nummers(self) -> dict[str, tuple[str, int]]:
        """How numbered items are referred to in running text, by id: kind and number."""
        plan = self.plan.ondersteuningsplan
        veilig = self.plan.veilig_verder_plan
        soorten: list[tuple[str, list[str | None]]] = [
            ("kracht", [item.id for item in plan.krachten]),
            ("zorg", [item.id for item in plan.zorgen]),
            ("doel", [item.id for item in plan.doelen]),
        ]
        if veilig:
            soorten += [
                ("gevaar", [item.id for item in veilig.gevaren]),
                ("voorwaarde", [item.id for item in veilig.voorwaarden]),
                ("afspraak", [item.id for item in veilig.afspraken]),
            ]
        return {id: (soort, nummer) for soort, ids in soorten for nummer, id in enumerate(ids, 1) if id}

    def verwijzing(self, ids: Iterable[str]) -> str:
        """Return references such as `zorg 1 en 2, doel 1`; items this reader may not see are left out."""
        per_soort: dict[str, list[int]] = {}
        for id in ids:
            if id in self.nummers:
                soort, nummer = self.nummers[id]
                per_soort.setdefault(soort, []).append(nummer)
        return ", ".join(f"{soort} {reeks(nummers)}" for soort, nummers in per_soort.items())

    @cached_property
    def uitspraken(self) -> dict[str, Uitspraak]:
        """Every statement with an id."""
        return {uitspraak.id: uitspraak for _, uitspraak in van_soort(self.plan, Uitspraak) if uitspraak.id}

    def bron(self, id: str) -> str:
        """Return the title, author and date of a source document."""
        bron = next(bron for bron in self.plan.bronnen if bron.id == id)
        return ", ".join(deel for deel in (bron.titel, bron.auteur, self.datum(bron.datum)) if deel)

    def toeschrijving(self, uitspraak: Uitspraak) -> str:
        """Return who said it, when and how."""
        wie = self.naam(uitspraak.wie) if uitspraak.wie else ""
        bron = f"bron: {self.bron(uitspraak.bron)}" if uitspraak.bron else ""
        wijze = WIJZEN[uitspraak.wijze] if uitspraak.wijze else ""
        delen = [wie, self.datum(uitspraak.datum), wijze, bron]
        if not uitspraak.letterlijk:
            soort = SOORTEN[uitspraak.soort]
            delen[0] = f"{soort} van {wie}" if wie else soort
        if uitspraak.over:
            delen.append(f"over {self.namen(uitspraak.over)}")
        return ", ".join(deel for deel in delen if deel)

    def aangehaald(self, uitspraak: Uitspraak) -> str:
        """Return a statement within a line: literal words between quotation marks, and whose they are."""
        woorden = in_quotes(uitspraak.tekst) if uitspraak.letterlijk else uitspraak.tekst
        wie = self.toeschrijving(uitspraak)
        return f"{woorden} ({wie})" if wie else woorden

    def uitspraak(self, uitspraak: Uitspraak, pad: str) -> Iterator[Block]:
        """Yield a statement with its source, its reactions and its corrections."""
        gemist = "" if uitspraak.wie or uitspraak.bron else "wie zegt dit"
        toeschrijving = self.toeschrijving(uitspraak)
        if uitspraak.letterlijk and not gemist:
            yield Quote(uitspraak.tekst, toeschrijving, pad)
        elif uitspraak.letterlijk:
            yield Paragraph((Run(uitspraak.tekst),), pad)
            yield alinea(nog_invullen(gemist), source=pad, klein=True)
        else:
            yield from tekst(uitspraak.tekst, pad)
            komma = f"{toeschrijving}, " if gemist else toeschrijving
            yield alinea(komma, nog_invullen(gemist) if gemist else "", source=pad, klein=True)
        yield from self._bijgewerkt(uitspraak, pad)
        for nummer, reactie in enumerate(uitspraak.reacties):
            yield from self.reactie(reactie, f"{pad}.reacties[{nummer}]")

    def _bijgewerkt(self, uitspraak: Uitspraak, pad: str) -> Iterator[Block]:
        eerder = self.uitspraken.get(uitspraak.correctie_van or "")
        if eerder:
            yield label("Verbetert wat eerder is opgeschreven", eerder.tekst, source=f"{pad}.correctie_van")
        if uitspraak.achterhaald_per:
            wanneer = self.datum(uitspraak.achterhaald_per)
            yield label("Klopt niet meer sinds", wanneer, source=f"{pad}.achterhaald_per")

    def reactie(self, reactie: Reactie, pad: str) -> Iterator[Block]:
        """Yield what somebody thinks of a statement."""
        delen = [self.naam(reactie.wie), self.datum(reactie.datum), STANDPUNTEN[reactie.standpunt]]
        wie = ", ".join(deel for deel in delen if deel)
        if reactie.woorden:
            yield Quote(reactie.woorden, wie, pad)
        else:
            yield label("Reactie", wie, source=pad)
        if reactie.reden:
            yield label("Reden", *regel(reactie.reden), source=f"{pad}.reden")

    def wie_cel(self, ids: Sequence[str], source: str, wat: str = "wie") -> Cell:
        """Return a cell with names, or with the mark that they are missing."""
        if ids:
            return cel(alinea(self.namen(ids), source=source))
        return cel(alinea(nog_invullen(wat), source=source))


def begint_met(text: str, naam: str) -> bool:
    """Return whether a sentence starts with this name as a whole word."""
    rest = text[len(naam) :]
    return text[: len(naam)].casefold() == naam.casefold() and not rest[:1].isalnum()


def reeks(nummers: Sequence[int]) -> str:
    """Return numbers in words: `1 en 2`, `1, 2 en 4`, `1 tot en met 9`."""
    geordend = sorted(set(nummers))
    if len(geordend) > 3 and geordend[-1] - geordend[0] == len(geordend) - 1:
        return f"{geordend[0]} tot en met {geordend[-1]}"
    return opsomming([str(nummer) for nummer in geordend])


def citaten(s: Schrijver, items: Sequence[Uitspraak], pad: str) -> Iterator[Block]:
    """Yield statements one after the other."""
    for nummer, item in enumerate(items):
        yield from s.uitspraak(item, f"{pad}[{nummer}]")
