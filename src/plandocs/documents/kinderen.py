"""A child in the plan: its age band, how it calls its people, who may help it, and whom it may call."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from plandocs.documents.beeld import uiterlijken
from plandocs.documents.kindmensen import OUDERWOORDEN, Mensen
from plandocs.documents.kindwoorden import Woorden, woorden_van
from plandocs.documents.meegeven import Meegeven, voor_kind
from plandocs.documents.rapport import documentdatum, is_concept
from plandocs.documents.schrijver import Schrijver
from plandocs.pictures.uiterlijk import Uiterlijk
from plandocs.plan import Plan
from plandocs.plan.base import Uitspraak
from plandocs.plan.kind import Kindgesprek, Kinduitleg
from plandocs.plan.personen import Persoon
from plandocs.plan.veilig_verder_plan import Veiligheidsafspraak, VeiligVerderPlan
from plandocs.plan.walk import van_soort
from plandocs.taal.datums import leeftijd
from plandocs.taal.letters import vouw
from plandocs.taal.schrik import noemt_adres, schrikt
from plandocs.taal.woorden import zoek


@dataclass(frozen=True)
class Kind:
    """One child, with everything that its documents ask of the plan."""

    s: Schrijver
    persoon: Persoon
    uitleg: Kinduitleg | None = None
    pad: str = ""

    @property
    def id(self) -> str:
        """The id of the child."""
        return self.persoon.id

    @property
    def ongeboren(self) -> bool:
        """Whether the child is not born yet."""
        return self.persoon.rol == "ongeboren_kind"

    @property
    def eenvoudig(self) -> bool:
        """Whether the easy-to-read variant is needed: simple words, one sentence on a line, in large print."""
        return bool(self.persoon.communicatie and self.persoon.communicatie.lvb)

    @cached_property
    def jaren(self) -> int:
        """The age on the day of the document; 8 when the plan does not say."""
        geboren = self.persoon.geboortedatum
        return max(leeftijd(geboren, documentdatum(self.s.plan.kop)), 0) if geboren else 8

    @cached_property
    def leeftijdsband(self) -> str:
        """The age band: the author's choice, or the age in the plan."""
        if self.uitleg:
            return self.uitleg.leeftijdsband
        grenzen = ((7, "3-6"), (10, "7-9"), (13, "10-12"))
        return next((band for grens, band in grenzen if self.jaren < grens), "13-17")

    @cached_property
    def w(self) -> Woorden:
        """The fixed words in the language and band of this child."""
        jong = self.eenvoudig and self.leeftijdsband != "13-17"
        return woorden_van(self.uitleg, "7-9" if jong else self.leeftijdsband, eenvoudig=self.eenvoudig)

    @cached_property
    def gezichten(self) -> Mapping[str, Uiterlijk]:
        """How everyone looks on the day of the plan; found once, because nobody may look like those before."""
        return uiterlijken(self.s.plan, documentdatum(self.s.plan.kop))

    @cached_property
    def keus(self) -> Meegeven:
        """What the child may take along on paper."""
        return voor_kind(self.s.plan, self.id, self.uitleg)

    @property
    def voorlopig(self) -> bool:
        """Whether the plan or the questions before handing out are not settled yet."""
        return is_concept(self.s.plan.kop) or self.keus.open

    @property
    def voet(self) -> str:
        """The foot of every page, with whose the drawings and the letters are."""
        kop = self.s.plan.kop
        dag = kop.vastgesteld or kop.besproken or kop.opgesteld
        delen = (
            self.w("voet", versie=str(kop.versie)),
            self.w(f"status.{kop.status}"),
            self.w.datum(dag) if dag else "",
            self.w("licentie"),
        )
        return " \u00b7 ".join(deel for deel in delen if deel)

    def naam(self, id: str) -> str:
        """Return how this child calls somebody: mama or papa where the family's own words in the plan do."""
        persoon = self.s.plan.persoon(id)
        if persoon.aanspreeknaam or persoon.rol != "ouder":
            return persoon.naam
        relatie = (persoon.relatie or "").split(" ")[0].casefold()
        woord = OUDERWOORDEN.get(relatie, "")
        uniek = sum((een.relatie or "").casefold().startswith(relatie) for een in self._ouders) == 1
        return woord if woord and uniek and woord in self._eigen_woorden else persoon.naam

    def namen(self, ids: Iterable[str], voegwoord: str = "en") -> str:
        """Return several names as one enumeration; it starts with a capital where a name does."""
        return self.w.namen([self.naam(id) for id in ids], voegwoord)

    @cached_property
    def _ouders(self) -> tuple[Persoon, ...]:
        return tuple(een for een in self.s.plan.personen if een.rol == "ouder")

    @cached_property
    def _eigen_woorden(self) -> frozenset[str]:
        teksten = [afspraak.voor_het_kind or "" for afspraak in self.afspraken]
        teksten += [uitspraak.tekst for uitspraak, _ in self.uitspraken]
        teksten += [antwoord for _, antwoord, _ in self.antwoorden]
        return frozenset(re.findall(r"\w+", vouw(" ".join(teksten))))

    @property
    def veilig(self) -> VeiligVerderPlan | None:
        """The safety plan, if there is one."""
        return self.s.plan.veilig_verder_plan

    @cached_property
    def afspraken(self) -> tuple[Veiligheidsafspraak, ...]:
        """The active agreements in words for the child."""
        alle = self.veilig.afspraken if self.veilig else ()
        return tuple(een for een in alle if een.status == "actief" and een.voor_het_kind)

    @cached_property
    def gewone_afspraken(self) -> tuple[Veiligheidsafspraak, ...]:
        """The agreements to hang on a wall: gentle, without a trigger, and only with people who may be in touch."""
        rustig = (een for een in self.afspraken if not een.bij_trigger and zacht(een.voor_het_kind or ""))
        return tuple(een for een in rustig if self.mag_genoemd(een))

    def mag_genoemd(self, afspraak: Veiligheidsafspraak) -> bool:
        """Return whether an agreement is only about people who are there: in its words, and in who does it."""
        woorden = afspraak.voor_het_kind or ""
        return self.mensen.mag_zeggen(woorden) and all(self.mensen.mag_contact(id) for id in afspraak.wie)

    def pad_van(self, afspraak: Veiligheidsafspraak) -> str:
        """Return the plan path of an agreement in words for the child."""
        nummer = self.veilig.afspraken.index(afspraak) if self.veilig else 0
        return f"veilig_verder_plan.afspraken[{nummer}].voor_het_kind"

    @cached_property
    def uitspraken(self) -> tuple[tuple[Uitspraak, str], ...]:
        """What the child itself said in the plan, literally."""
        alle = van_soort(self.s.plan, Uitspraak)
        return tuple((een, pad) for pad, een in alle if een.wie == self.id and een.letterlijk)

    @cached_property
    def gesprekken(self) -> tuple[tuple[Kindgesprek, str], ...]:
        """The talks with this child that its reader may see."""
        genummerd = enumerate(self.s.plan.kindgesprekken)
        return tuple((een, f"kindgesprekken[{nummer}]") for nummer, een in genummerd if een.kind == self.id)

    @cached_property
    def antwoorden(self) -> tuple[tuple[str, str, str], ...]:
        """What the child said in talks: the part, the words, the path."""
        return tuple(
            (vouw(antwoord.vak), antwoord.woorden, f"{pad}.antwoorden[{nummer}]")
            for gesprek, pad in self.gesprekken
            for nummer, antwoord in enumerate(gesprek.antwoorden)
        )

    @cached_property
    def mensen(self) -> Mensen:
        """The people around the child, and who of them may help."""
        return Mensen(self.s.plan, self.persoon, self.afspraken)

    @cached_property
    def nummers(self) -> tuple[tuple[str, str, str], ...]:
        """Whom the child may call, as the child calls them: name, number, path."""
        return tuple((self.naam(een.id) if een.id else een.naam, een.nummer, een.pad) for een in self.mensen.nummers)


def zacht(text: str) -> bool:
    """Return whether words of the plan may stand in a draft for a child: no fright, no address, no office words."""
    if schrikt(text) or noemt_adres(text):
        return False
    return not any("kind" in treffer.soort for treffer in zoek("vaktaal", text))


def kinderen(plan: Plan) -> Iterator[Kind]:
    """Yield every living child with the explanation that the plan has for it: first these, then the other children."""
    s = Schrijver(plan)
    hier = {een.id: een for een in plan.kinderen if not een.overleden_op}
    gehad: set[str] = set()
    for nummer, uitleg in enumerate(plan.kinduitleg):
        gehad.add(uitleg.kind)
        if uitleg.kind in hier:
            yield Kind(s, hier[uitleg.kind], uitleg, f"kinduitleg[{nummer}]")
    yield from (Kind(s, persoon) for id, persoon in hier.items() if id not in gehad)


def geboren_kinderen(plan: Plan) -> Iterator[Kind]:
    """Yield every child once that is born and takes papers along: a second explanation has no papers of its own."""
    gehad: set[str] = set()
    for kind in kinderen(plan):
        if not kind.ongeboren and kind.id not in gehad:
            gehad.add(kind.id)
            yield kind
