"""The plan as a template sees it: values in plain words, each knowing the paths that it came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from plandocs.blocks import Block, List, plain
from plandocs.documents.opmaak import tekst
from plandocs.documents.rapport import documentdatum, is_concept
from plandocs.documents.schrijver import Schrijver
from plandocs.eigen_sjabloon.soorten import (
    KORT,
    Soort,
    genoemde_delen,
    pad_van,
    tekstveld,
    velden_van,
)
from plandocs.loaders.word_form.keuzes import labels
from plandocs.pagewords import page_words
from plandocs.pieces import block_pieces
from plandocs.plan import Plan
from plandocs.plan.base import Citaat, Onderdeel, Reactie, Uitspraak
from plandocs.plan.personen import Persoon
from plandocs.taal.datums import schrijf_datum
from plandocs.taal.momenten import Moment
from plandocs.taal.zinnen import opsomming

_LETTERLIJK = (Citaat, Reactie)


@dataclass(frozen=True, slots=True)
class Blad:
    """One value: as the plan holds it, in words, and from where."""

    ruw: object
    woorden: str = field(repr=False)
    paden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deel:
    """One part of the plan, or a part that is not there."""

    deel: Onderdeel | None = field(repr=False)
    model: type[Onderdeel]
    pad: str


@dataclass(frozen=True, slots=True)
class Rij:
    """A list of parts or values."""

    items: tuple[Blad | Deel, ...]


Waarde = Blad | Deel | Rij


@dataclass(frozen=True)
class Uitzicht:
    """The plan as one reader may see it."""

    plan: Plan

    @cached_property
    def _genoemd(self) -> dict[tuple[str, str], tuple[str, Onderdeel]]:
        return genoemde_delen(self.plan)

    @cached_property
    def _schrijver(self) -> Schrijver:
        return Schrijver(self.plan)

    def naam(self, naam: str) -> Waarde:
        """Return the value of a name at the outermost level."""
        if naam in KORT:
            return self._kort(naam)
        waarde: Waarde = Deel(self.plan, Plan, "")
        for stap in pad_van(naam).split("."):
            waarde = self.veld(waarde, stap) if isinstance(waarde, Deel) else waarde
        return waarde

    def _kort(self, naam: str) -> Waarde:
        plan = self.plan
        mensen = {"gezin": plan.gezinsleden, "kinderen": plan.kinderen}
        if naam in mensen:
            return Rij(tuple(self._verwezen("persoon", een.id, Persoon) for een in mensen[naam]))
        if naam == "regisseur":
            return self._verwezen("persoon", plan.regie.wie if plan.regie else "", Persoon)
        if naam == "datum":
            dag = documentdatum(plan.kop)
            return Blad(dag, schrijf_datum(dag))
        woord = page_words("nl").draft if is_concept(plan.kop) else ""
        return Blad(woord, woord, ("concept",))

    def veld(self, van: Deel, naam: str) -> Waarde:
        """Return a field of a part; of a part that is not there every field is empty."""
        soort = velden_van(van.model)[naam]
        pad = f"{van.pad}.{naam}" if van.pad else naam
        if van.deel is None:
            return _niets(soort, pad)
        if naam not in van.model.model_fields:
            return self._eigen(van.deel, naam, van.pad)
        return self._waarde(getattr(van.deel, naam), soort, pad, van.deel)

    def _eigen(self, deel: Onderdeel, naam: str, pad: str) -> Blad:
        """Return what a part tells of itself; people who share a name are told apart, as in every document."""
        if isinstance(deel, Persoon) and naam == "naam":
            naam_ = self._schrijver.naam(deel.id)
            return Blad(naam_, naam_, (pad,))
        waarde = getattr(deel, naam)
        return Blad(waarde, _woorden(waarde), (pad,))

    def _waarde(self, waarde: Any, soort: Soort, pad: str, van: Onderdeel) -> Waarde:
        if soort.meervoud:
            return Rij(tuple(self._een(een, soort, f"{pad}[{nr}]", pad, van) for nr, een in enumerate(waarde)))
        return self._een(waarde, soort, pad, pad, van)

    def _een(self, waarde: Any, soort: Soort, pad: str, veldpad: str, van: Onderdeel) -> Blad | Deel:
        if soort.verwijzing and soort.model:
            return self._verwezen(soort.verwijzing, waarde or "", soort.model)
        if soort.model:
            return Deel(waarde, type(waarde) if waarde is not None else soort.model, pad)
        if isinstance(waarde, str) and soort.keuzes:
            return Blad(waarde, _in_een_zin(labels(soort.keuzes).get(waarde, waarde)), (pad,))
        if isinstance(waarde, str) and soort.opmaak and not _is_letterlijk(van, veldpad):
            return Blad(waarde, onopgemaakt(waarde), (pad,))
        return Blad(waarde, _woorden(waarde), (pad,))

    def _verwezen(self, ruimte: str, id: str, model: type[Onderdeel]) -> Deel:
        pad, deel = self._genoemd.get((ruimte, id), ("", None))
        return Deel(deel, model, pad)


def _niets(soort: Soort, pad: str) -> Waarde:
    if soort.meervoud:
        return Rij(())
    return Deel(None, soort.model, pad) if soort.model else Blad(None, "", ())


def _is_letterlijk(van: Onderdeel, pad: str) -> bool:
    if isinstance(van, Uitspraak):
        return van.letterlijk and pad.endswith(".tekst")
    return isinstance(van, _LETTERLIJK) and pad.endswith(".woorden")


def _in_een_zin(label: str) -> str:
    return label[:1].lower() + label[1:]


def _woorden(waarde: object) -> str:
    match waarde:
        case None:
            return ""
        case bool():
            return "ja" if waarde else "nee"
        case date():
            return schrijf_datum(waarde)
        case Moment():
            return waarde.woorden
        case _:
            return str(waarde)


def onopgemaakt(text: str) -> str:
    """Return free text without the marks of Markdown; paragraphs and items stand on a line of their own."""
    return "\n".join(_regels(tekst(text, ""))) or text


def _regels(blokken: Iterable[Block]) -> Iterable[str]:
    for blok in blokken:
        if isinstance(blok, List):
            for nummer, item in enumerate(blok.items, 1):
                merk = f"{nummer}." if blok.ordered else "–"
                yield f"{merk} " + "\n".join(_regels(item))
        elif hasattr(blok, "content"):
            yield plain(blok.content)
        else:
            yield from (stuk.text for stuk in block_pieces(blok))


def gezegd(waarde: Waarde | object, uitzicht: Uitzicht) -> Blad:
    """Return a value as words to put in the document; a list is enumerated, a part says its own name."""
    match waarde:
        case Blad():
            return waarde
        case Deel():
            naam = tekstveld(waarde.model)
            return gezegd(uitzicht.veld(waarde, naam), uitzicht) if naam and waarde.deel is not None else Blad(None, "")
        case Rij():
            delen = [gezegd(een, uitzicht) for een in waarde.items]
            return Blad(waarde, opsomming([een.woorden for een in delen]), tuple(p for een in delen for p in een.paden))
        case _:
            return Blad(waarde, _woorden(waarde))


def is_gevuld(waarde: object) -> bool:
    """Return whether there is something here, for `{% if %}`."""
    match waarde:
        case Blad():
            return bool(waarde.ruw)
        case Deel():
            return waarde.deel is not None
        case Rij():
            return bool(waarde.items)
        case _:
            return bool(waarde)
