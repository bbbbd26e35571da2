"""The form of one section, derived from the models of the plan: one walk, no form written by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plandocs.loaders.word_form.indeling import gevraagd
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel, Zichtbaar
from plandocs.plan.walk import stappen
from plandocs.service.editor.bewerking import waarde_op
from plandocs.service.editor.heel import leeg, model_op
from plandocs.service.editor.indeling import Blad, profiel_van
from plandocs.service.editor.invoer import bevestiging, toon
from plandocs.service.editor.namen import Namen, namen_van
from plandocs.service.editor.soorten import Soort, Soortveld, is_citaat, soortvelden, waardesoort

ZICHT = tuple(Zichtbaar.model_fields)
_KOPWOORDEN = ("tekst", "wat", "waarover", "naam", "titel", "vraag", "besluit", "woorden", "samenvatting", "reden")
_LANGSTE_KOP = 70


@dataclass(frozen=True, slots=True)
class Keuze:
    """One thing to choose."""

    code: str
    naam: str
    gekozen: bool


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question: a value of the plan."""

    pad: str
    titel: str
    hulp: str
    soort: Soort
    waarde: str
    verplicht: bool
    keuzes: tuple[Keuze, ...] = ()
    bevestiging: str = ""
    persoon: bool = False
    vast: bool = False

    @property
    def gekozen(self) -> list[str]:
        """The codes of what is chosen."""
        return [keuze.code for keuze in self.keuzes if keuze.gekozen]

    @property
    def id(self) -> str:
        """The id of the field in the page."""
        return plek(self.pad)


@dataclass(frozen=True, slots=True)
class Groep:
    """A part within a part, with its questions."""

    pad: str
    titel: str
    hulp: str
    delen: tuple[Deel, ...]
    meer: tuple[Deel, ...]
    zicht: tuple[Deel, ...] = ()

    soort = "groep"

    @property
    def afgeschermd(self) -> bool:
        """Whether not everybody may see this."""
        return any(isinstance(deel, Vraag) and (deel.waarde or deel.gekozen) for deel in self.zicht)

    @property
    def id(self) -> str:
        """The id of the group in the page."""
        return plek(self.pad)


@dataclass(frozen=True, slots=True)
class Lijst:
    """Items that can be added, moved and removed."""

    pad: str
    titel: str
    hulp: str
    items: tuple[Groep | Vraag, ...]
    waarden: bool

    soort = "lijst"

    @property
    def id(self) -> str:
        """The id of the list in the page."""
        return plek(self.pad)


Deel = Vraag | Groep | Lijst


def plek(pad: str) -> str:
    """Return the id in a page, and in a URL after #, of a path."""
    return "v-" + pad.replace(".", "-").replace("[", "-").replace("]", "")


def formulier(blad: Blad, ruw: Mapping[str, Any], namen: Namen | None = None) -> tuple[Deel, ...]:
    """Return the questions of one section with what is filled in."""
    maker = _Maker(profiel_van(ruw), namen if namen is not None else namen_van(ruw))
    return tuple(deel_op(pad, ruw, maker) for pad in blad.sectie.velden)


def deel_van(pad: str, ruw: Mapping[str, Any]) -> Deel:
    """Return the questions at one path of the plan."""
    return deel_op(pad, ruw, _Maker(profiel_van(ruw), namen_van(ruw)))


def deel_op(pad: str, ruw: Mapping[str, Any], maker: _Maker) -> Deel:
    """Return the questions at a path that ends in the name of a field."""
    *weg, naam = stappen(pad)
    model = model_op(tuple(weg))
    ouder = waarde_op(ruw, pad[: -len(str(naam))].rstrip("."))
    return maker.deel(model or Plan, ouder if isinstance(ouder, dict) else {}, str(naam), pad)


def paden(delen: tuple[Deel, ...]) -> Iterator[str]:
    """Yield the path of everything that stands in a form."""
    for deel in delen:
        yield deel.pad
        if isinstance(deel, Groep):
            yield from paden((*deel.delen, *deel.meer, *deel.zicht))
        elif isinstance(deel, Lijst):
            yield from paden(deel.items)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes questions for one profile, with the names of people and things to choose from."""

    profiel: str
    namen: Namen

    def deel(self, model: type[Onderdeel], data: Mapping[str, Any], naam: str, pad: str) -> Deel:
        veld = soortvelden(model)[naam]
        if veld.soort == "onderdeel" and veld.veld.model:
            binnen = data.get(naam)
            return self.groep(veld.veld.model, binnen if isinstance(binnen, dict) else {}, pad, veld)
        if veld.soort == "lijst":
            return self.lijst(model, data.get(naam), naam, pad)
        soort: Soort = "citaat" if is_citaat(model, naam, data) else veld.soort
        return self.vraag(veld, soort, data.get(naam), pad)

    def lijst(self, model: type[Onderdeel], waarde: Any, naam: str, pad: str) -> Lijst:
        veld = soortvelden(model)[naam]
        items = waarde if isinstance(waarde, list) else []
        soort = waardesoort(model, naam)
        delen = tuple(
            self.item(veld.veld.model, item if isinstance(item, dict) else {}, f"{pad}[{nummer}]", veld, nummer)
            if veld.veld.model
            else self.vraag(veld, soort, item, f"{pad}[{nummer}]", f"{veld.veld.titel} {nummer + 1}")
            for nummer, item in enumerate(items)
        )
        return Lijst(pad, veld.veld.titel, veld.veld.uitleg, delen, veld.veld.model is None)

    def item(self, model: type[Onderdeel], data: Mapping[str, Any], pad: str, lijst: Soortveld, nummer: int) -> Groep:
        kop = self._kop(model, data) or f"{lijst.veld.titel} {nummer + 1}"
        return self._groep(model, data, pad, kop, "")

    def groep(self, model: type[Onderdeel], data: Mapping[str, Any], pad: str, veld: Soortveld) -> Groep:
        return self._groep(model, data, pad, veld.veld.titel, veld.veld.uitleg)

    def _groep(self, model: type[Onderdeel], data: Mapping[str, Any], pad: str, titel: str, hulp: str) -> Groep:
        eerst = [naam for naam in gevraagd(model, self.profiel) if not _verborgen(model, naam)]
        gewoon = [naam for naam in model.model_fields if not _verborgen(model, naam) and naam not in ZICHT]
        ook = [naam for naam in gewoon if naam not in eerst and not leeg(data.get(naam))]
        rest = [naam for naam in gewoon if naam not in eerst and naam not in ook]
        zicht = [naam for naam in ZICHT if naam in model.model_fields]
        return Groep(
            pad,
            titel,
            hulp,
            tuple(self._onder(model, data, naam, pad) for naam in (*eerst, *ook)),
            tuple(self._onder(model, data, naam, pad) for naam in rest),
            tuple(self._onder(model, data, naam, pad) for naam in zicht),
        )

    def _onder(self, model: type[Onderdeel], data: Mapping[str, Any], naam: str, pad: str) -> Deel:
        eerste, _, rest = naam.partition(".")
        veld = soortvelden(model)[eerste]
        binnen = data.get(eerste)
        if rest and veld.veld.model:
            return self._onder(veld.veld.model, binnen if isinstance(binnen, dict) else {}, rest, f"{pad}.{eerste}")
        return self.deel(model, data, eerste, f"{pad}.{eerste}")

    def vraag(self, veld: Soortveld, soort: Soort, waarde: Any, pad: str, titel: str = "") -> Vraag:
        standaard = veld.veld.standaard if waarde is None and not veld.veld.meervoud else waarde
        if soort in ("regel", "moment", "datum") and isinstance(waarde, str) and "\n" in waarde:
            soort = "tekst"
        return Vraag(
            pad,
            titel or veld.veld.titel,
            veld.veld.uitleg,
            soort,
            toon(soort, standaard),
            veld.verplicht,
            self._keuzes(veld, waarde, standaard) if soort in ("keuze", "meerkeuze") else (),
            bevestiging(soort, waarde),
            veld.veld.verwijzing == "persoon",
            veld.veld.standaard is not None,
        )

    def _keuzes(self, veld: Soortveld, waarde: Any, standaard: Any) -> tuple[Keuze, ...]:
        mogelijk = self.namen.get(veld.veld.verwijzing, {}) if veld.veld.verwijzing else veld.veld.keuzes
        ruw = waarde if isinstance(waarde, list) else [standaard]
        gekozen = [str(een) for een in ruw if een is not None]
        onbekend = tuple(Keuze(code, "(is weggehaald)", True) for code in gekozen if code not in mogelijk)
        eerst = tuple(Keuze(code, mogelijk[code], True) for code in gekozen if code in mogelijk)
        rest = (Keuze(code, naam, code in gekozen) for code, naam in mogelijk.items())
        if not veld.veld.meervoud:
            return (*onbekend, *rest)
        return (*onbekend, *eerst, *(keuze for keuze in rest if not keuze.gekozen))

    def _kop(self, model: type[Onderdeel], data: Mapping[str, Any]) -> str:
        """Return what an item is called: who it is about, and its first words."""
        if model.naamruimte == "persoon":
            return self.namen.get("persoon", {}).get(str(data.get("id")), "")
        wie = self.namen.get("persoon", {}).get(str(data.get("wie")), "")
        woorden = next((str(data[naam]) for naam in _KOPWOORDEN if isinstance(data.get(naam), str)), "")
        kort = " ".join(woorden.split())
        kort = kort if len(kort) <= _LANGSTE_KOP else f"{kort[: _LANGSTE_KOP - 1].rstrip()}…"
        return f"{wie}: {kort}" if wie and kort else wie or kort


def _verborgen(model: type[Onderdeel], naam: str) -> bool:
    """Return whether a field is never asked: ids are made, and files are chosen elsewhere."""
    veld = soortvelden(model)[naam.partition(".")[0]]
    return (naam == "id" and model.naamruimte is not None) or veld.soort == "bestand"
