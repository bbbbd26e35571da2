"""The outcome: the file beside its own plan, and beside the plan of today when that is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plandocs.blocks import Document
from plandocs.documents import DOCUMENTS, DocumentType
from plandocs.errors import PlandocsError, ProofError
from plandocs.lezers import lees_lezer
from plandocs.loaders import loads
from plandocs.ondertekenen import Keuring, bedekt_iets, is_er, keur
from plandocs.pipeline import CARRIES_PLAN, tasks
from plandocs.plan import Plan
from plandocs.renderers.herkomst import Herkomst
from plandocs.verify.lezen import Bestand, Handtekening, lees_bestand
from plandocs.verify.pdf_vorm import pdf_klachten
from plandocs.verify.varianten import varianten
from plandocs.verify.vouwboekje import gevouwen, is_gevouwen
from plandocs.versie import __version__


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What there is to say about a file; None where something could not be compared.

    `tekst` and `vorm` are complaints, empty when all is well. `actueel` says whether the plan of today gives the
    same document; it is None when no plan was given.
    """

    bestand: Bestand
    plan: Plan | None
    tekst: str | None
    vorm: tuple[str, ...]
    actueel: bool | None = None

    @property
    def herkomst(self) -> Herkomst | None:
        """What the file says about itself."""
        return self.bestand.herkomst

    @property
    def handtekeningen(self) -> tuple[Handtekening, ...]:
        """The signatures in the file."""
        return self.bestand.handtekeningen

    @property
    def in_orde(self) -> bool:
        """Whether nothing is wrong with the file."""
        goed = not self.tekst and not self.vorm and self.actueel is not False
        return goed and not any(map(is_gebroken, self.handtekeningen))


def is_gebroken(een: Handtekening) -> bool:
    """Return whether a signature does not hold: the file changed, or its maker is not one to trust."""
    keuring = een.keuring
    slecht = keuring is not None and (not keuring.heel or keuring.keten == "niet vertrouwd")
    return slecht or een.erna == "veranderd"


def verify(data: bytes, naam: str, nu: Plan | None = None, vertrouwd: Sequence[object] = ()) -> Uitkomst:
    """Look at a file that plandocs made, beside the plan of today and the certificates to trust, when given.

    Raises PlandocsError when the file is damaged, is not one of ours, or carries no plan and none is given.
    """
    bestand = _gekeurd(lees_bestand(data, naam), vertrouwd)
    van = bestand.herkomst
    if van is None or bestand.plan_json is None:
        return _zonder_plan(bestand, naam, nu)
    plan = _plan(bestand.plan_json, naam)
    bundel = van.bundel
    vorm = _vorm(bestand, naam, bundel=bundel)
    tekst = None if bundel else _vergeleken(bestand, plan, van, nu)
    actueel = None if nu is None else _is_actueel(bestand, van, nu)
    return Uitkomst(bestand, plan, tekst, vorm, actueel)


def _gekeurd(bestand: Bestand, vertrouwd: Sequence[object]) -> Bestand:
    """Return the file with a verdict on each of its signatures, when the extra that can give one is installed."""
    if not bestand.handtekeningen or not is_er():
        return bestand
    oordelen = {een.veld: een for een in keur(bestand.geheel, vertrouwd)}
    gekeurd = (replace(een, keuring=oordelen.get(een.veld, _onleesbaar(een))) for een in bestand.handtekeningen)
    return replace(bestand, handtekeningen=tuple(gekeurd))


def _vorm(bestand: Bestand, naam: str, *, bundel: bool = False) -> tuple[str, ...]:
    if bestand.soort != "pdf":
        return ()
    klachten = tuple(pdf_klachten(bestand.geheel, naam, bundel=bundel))
    over = bool(bestand.handtekeningen) and bedekt_iets(bestand.geheel)
    return (*klachten, "een handtekening staat over de tekst heen") if over else klachten


def _onleesbaar(een: Handtekening) -> Keuring:
    return Keuring(een.veld, een.wie, None, "onleesbaar", heel=False)


def _plan(data: bytes, naam: str) -> Plan:
    try:
        return loads(data, naam, "json").plan
    except PlandocsError:
        raise PlandocsError(
            f"{naam}: het plan dat erin zit, is niet te lezen. Het bestand is veranderd, of van een nieuwere plandocs."
        ) from None


def _vergeleken(bestand: Bestand, plan: Plan, van: Herkomst, nu: Plan | None) -> str | None:
    """Return what differs between the file and its own plan, or nothing; None when it needs the whole plan."""
    soort = _soort(van)
    if soort is None:
        return f"Deze plandocs kent geen document {van.document}."
    if soort.heel_plan:
        plan = nu or plan
    klacht = None
    for document in documenten_van(plan, van):
        nieuw = _klacht(document, bestand)
        if not nieuw:
            return ""
        klacht = klacht or nieuw
    if soort.heel_plan and nu is None:
        return None
    ander = f" Het bestand is van plandocs {van.plandocs}, dit is {__version__}." if van.plandocs != __version__ else ""
    return (klacht or f"Met het plan dat erin zit, is geen document {van.document} te maken.") + ander


def documenten_van(plan: Plan, van: Herkomst) -> Iterator[Document]:
    """Yield every document that a file with this plan in it can be; the likeliest first."""
    soort = _soort(van)
    if soort is not None:
        yield from varianten(plan, lambda plan: _opnieuw(soort, plan, van))


def _soort(van: Herkomst) -> DocumentType | None:
    passend = [soort for soort in DOCUMENTS.values() if f"{van.document}-".startswith(f"{soort.name}-")]
    return max(passend, key=lambda soort: len(soort.name), default=None)


def _opnieuw(soort: DocumentType, plan: Plan, van: Herkomst) -> Document | None:
    """Return the document of this name as composed again from what its reader sees."""
    persoon = van.lezer.partition(":")[2]
    namen = (van.document, van.document.removesuffix(f"-{persoon}")) if persoon else (van.document,)
    for document in soort.compose(plan):
        if document.name in namen:
            return replace(document, name=van.document, reader=van.lezer)
    return None


def _klacht(document: Document, bestand: Bestand) -> str:
    from plandocs.renderers import proof

    try:
        proof.prove(document, bestand.data, bestand.soort, bestand.plan_json)
    except ProofError as error:
        return str(error).removesuffix(" Maak het document opnieuw.")
    return ""


def _is_actueel(bestand: Bestand, van: Herkomst, nu: Plan) -> bool:
    """Return whether the plan of today gives the same plan for this reader; the text follows from that."""
    try:
        lezer = lees_lezer(van.lezer, nu)
    except PlandocsError:
        return False
    soort = _soort(van)
    taken = tasks(nu, [soort.name], CARRIES_PLAN, lezer) if soort else iter(())
    return any(taak.plan_json == bestand.plan_json for taak in taken)


def _zonder_plan(bestand: Bestand, naam: str, nu: Plan | None) -> Uitkomst:
    """Look for the document among all that the plan of today gives: only a report carries its own plan."""
    if nu is None:
        raise PlandocsError(
            f"{naam} draagt geen plan mee. Alleen een rapport van plandocs doet dat. "
            "Vergelijk een ander document met zijn plan: plandocs verify BESTAND --plan PLAN"
        )
    taken = list(tasks(nu, (), [bestand.soort]))
    if is_gevouwen(bestand) and (boekje := gevouwen((taak.document for taak in taken), bestand)):
        van = Herkomst(boekje.name, boekje.reader, "")
        return Uitkomst(replace(bestand, herkomst=van), nu, "", _vorm(bestand, naam), True)
    for taak in taken:
        if taak.plan_json is None and not _klacht(taak.document, bestand):
            van = Herkomst(taak.document.name, taak.document.reader, "")
            return Uitkomst(replace(bestand, herkomst=van), nu, "", _vorm(bestand, naam), True)
    raise PlandocsError(f"{naam} is geen document van dit plan, of er is iets aan veranderd. Maak het opnieuw.")
