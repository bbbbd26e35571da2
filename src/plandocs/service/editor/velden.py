"""The form of one section, derived from the models of the plan: one walk, no form written by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
from plandocs.service.editor.klaarzetten import klaar_te_zetten
from plandocs.service.editor.koppen import itemkop
from plandocs.service.editor.namen import Namen, namen_van
from plandocs.service.editor.soorten import Soort, Soortveld, is_citaat, soortvelden, waardesoort
from plandocs.service.editor.vragen import Deel, Groep, Keuze, Lijst, Vraag
from plandocs.service.vertalen import vertaald
from plandocs.service.woorden import nl

ZICHT = tuple(Zichtbaar.model_fields)
_ZONDER_WOORDEN = frozenset({"keuze", "meerkeuze", "bestand"})
MEESTE_OPEN = 3
"""In a list of more items than this, items are folded away until somebody opens them."""


def formulier(blad: Blad, ruw: Mapping[str, Any], namen: Namen | None = None) -> tuple[Deel, ...]:
    """Return the questions of one section with what is filled in."""
    maker = _Maker(profiel_van(ruw), namen if namen is not None else namen_van(ruw))
    return tuple(deel_op(pad, ruw, maker) for pad in blad.sectie.velden)


def gevouwen(blad: Blad, ruw: Mapping[str, Any]) -> tuple[Deel, ...]:
    """Return the questions of one section as its page begins: without those of items that are folded away."""
    maker = _Maker(profiel_van(ruw), namen_van(ruw), frozenset())
    return tuple(deel_op(pad, ruw, maker) for pad in blad.sectie.velden)


def gevouwen_deel(pad: str, ruw: Mapping[str, Any], open_: frozenset[str]) -> Deel:
    """Return the questions at one path, without those of folded items beside the open ones."""
    return deel_op(pad, ruw, _Maker(profiel_van(ruw), namen_van(ruw), open_))


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
    """Yield the path of everything that stands in a form before anything is unfolded."""
    for deel in delen:
        yield deel.pad
        if isinstance(deel, Groep):
            yield from paden(deel.delen)
        elif isinstance(deel, Lijst):
            yield from paden(deel.items)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes questions for one profile, with the names of people and things to choose from.

    In a long list only the items in `open_` have questions; None unfolds all.
    """

    profiel: str
    namen: Namen
    open_: frozenset[str] | None = None

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
            self.item(veld, item if isinstance(item, dict) else {}, f"{pad}[{nummer}]", nummer, len(items))
            if veld.veld.model
            else self.vraag(veld, soort, item, f"{pad}[{nummer}]", f"{vertaald(veld.veld.titel)} {nummer + 1}")
            for nummer, item in enumerate(items)
        )
        klaar = klaar_te_zetten(veld.veld.model, items, pad) if veld.veld.model else None
        return Lijst(
            pad,
            vertaald(veld.veld.titel),
            vertaald(veld.veld.uitleg),
            delen,
            veld.veld.model is None,
            klaar.kenmerk if klaar else "",
            len(klaar.bewerkingen) if klaar else 0,
        )

    def item(self, lijst: Soortveld, data: Mapping[str, Any], pad: str, nummer: int, aantal: int) -> Groep:
        model = lijst.veld.model or Plan
        titel, eigen = itemkop(model, data, nummer, self.namen)
        if self.open_ is None or aantal <= MEESTE_OPEN or pad in self.open_:
            return self._groep(model, data, pad, titel, "", eigen=eigen)
        return Groep(pad, titel, "", (), (), (), eigen, "\n".join(self._woorden(model, data)))

    def _woorden(self, model: type[Onderdeel], data: Mapping[str, Any]) -> Iterator[str]:
        """Yield what is written in a part, however deep: a browser that searches the page finds it there."""
        for naam, veld in soortvelden(model).items():
            waarde = data.get(naam)
            for deel in waarde if isinstance(waarde, list) else (waarde,):
                if veld.veld.model is not None and isinstance(deel, dict):
                    yield from self._woorden(veld.veld.model, deel)
                elif isinstance(deel, str) and veld.veld.verwijzing:
                    yield self.namen.get(veld.veld.verwijzing, {}).get(deel, "")
                elif isinstance(deel, str) and naam != "id" and veld.soort not in _ZONDER_WOORDEN:
                    yield deel

    def groep(self, model: type[Onderdeel], data: Mapping[str, Any], pad: str, veld: Soortveld) -> Groep:
        return self._groep(model, data, pad, vertaald(veld.veld.titel), vertaald(veld.veld.uitleg))

    def _groep(
        self, model: type[Onderdeel], data: Mapping[str, Any], pad: str, titel: str, hulp: str, *, eigen: bool = False
    ) -> Groep:
        eerst = [naam for naam in gevraagd(model, self.profiel) if not _verborgen(model, naam)]
        gewoon = [naam for naam in model.model_fields if not _verborgen(model, naam) and naam not in ZICHT]
        ook = [naam for naam in gewoon if naam not in eerst and not leeg(data.get(naam))]
        rest = [naam for naam in gewoon if naam not in eerst and naam not in ook]
        zicht = [naam for naam in ZICHT if naam in model.model_fields]
        return Groep(
            pad,
            titel,
            hulp,
            tuple(self._onder(model, data, naam, pad, eerst) for naam in (*eerst, *ook)),
            tuple(self._onder(model, data, naam, pad, eerst) for naam in rest),
            tuple(self._onder(model, data, naam, pad) for naam in zicht),
            eigen,
        )

    def _onder(
        self, model: type[Onderdeel], data: Mapping[str, Any], naam: str, pad: str, al: Iterable[str] = ()
    ) -> Deel:
        """Return the questions of one field; what was asked by a longer path (`al`) is not asked again within it."""
        deel = self._van(model, data, naam, pad)
        gevraagd_al = {f"{pad}.{een}" for een in al}
        return deel.zonder(gevraagd_al) if isinstance(deel, Groep) else deel

    def _van(self, model: type[Onderdeel], data: Mapping[str, Any], naam: str, pad: str) -> Deel:
        eerste, _, rest = naam.partition(".")
        veld = soortvelden(model)[eerste]
        binnen = data.get(eerste)
        if rest and veld.veld.model:
            return self._van(veld.veld.model, binnen if isinstance(binnen, dict) else {}, rest, f"{pad}.{eerste}")
        return self.deel(model, data, eerste, f"{pad}.{eerste}")

    def vraag(self, veld: Soortveld, soort: Soort, waarde: Any, pad: str, titel: str = "") -> Vraag:
        standaard = veld.veld.standaard if waarde is None and not veld.veld.meervoud else waarde
        if soort in ("regel", "moment", "datum") and isinstance(waarde, str) and "\n" in waarde:
            soort = "tekst"
        return Vraag(
            pad,
            titel or vertaald(veld.veld.titel),
            _uitleg(veld, soort),
            soort,
            toon(soort, standaard),
            veld.verplicht,
            self._keuzes(veld, waarde, standaard) if soort in ("keuze", "meerkeuze") else (),
            bevestiging(soort, waarde),
            veld.veld.verwijzing == "persoon",
            veld.veld.standaard is not None,
        )

    def _keuzes(self, veld: Soortveld, waarde: Any, standaard: Any) -> tuple[Keuze, ...]:
        eigen = bool(veld.veld.verwijzing)
        mogelijk = self.namen.get(veld.veld.verwijzing, {}) if veld.veld.verwijzing else _vertaalde(veld)
        ruw = waarde if isinstance(waarde, list) else [standaard]
        gekozen = [str(een) for een in ruw if een is not None]
        onbekend = tuple(Keuze(code, vertaald(nl("(is weggehaald)")), True) for code in gekozen if code not in mogelijk)
        eerst = tuple(Keuze(code, mogelijk[code], True, eigen) for code in gekozen if code in mogelijk)
        rest = (Keuze(code, naam, code in gekozen, eigen) for code, naam in mogelijk.items())
        if not veld.veld.meervoud:
            return (*onbekend, *rest)
        return (*onbekend, *eerst, *(keuze for keuze in rest if not keuze.gekozen))


def _vertaalde(veld: Soortveld) -> Mapping[str, str]:
    return {code: vertaald(naam) for code, naam in veld.veld.keuzes.items()}


def _uitleg(veld: Soortveld, soort: Soort) -> str:
    """Return the explanation of a field; of a box to tick it says when to tick it."""
    uitleg = vertaald(veld.veld.uitleg) if _zegt_meer(veld) else ""
    ja, vink = (nl("Ja als"), nl("Vink aan als"))
    begin = vertaald(ja)
    return f"{vertaald(vink)}{uitleg.removeprefix(begin)}" if soort == "aan" and uitleg.startswith(begin) else uitleg


def _zegt_meer(veld: Soortveld) -> bool:
    """Return whether the explanation of a field says more than its title does."""
    titel, uitleg = veld.veld.titel.casefold(), veld.veld.uitleg.casefold().strip(" .")
    return not uitleg.startswith(titel) or len(uitleg) - len(titel) > len("nummer")


def _verborgen(model: type[Onderdeel], naam: str) -> bool:
    """Return whether a field is never asked: ids are made."""
    return naam == "id" and model.naamruimte is not None
