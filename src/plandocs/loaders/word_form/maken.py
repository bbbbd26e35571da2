"""The body of the form: sections with tables of labels and controls, and rows that can be repeated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from plandocs.loaders.word_form.indeling import RIJEN, SECTIES, Sectie
from plandocs.loaders.word_form.invulvelden import Invulveld, als_woorden
from plandocs.loaders.word_form.tonen import Getoond, getoond, onder
from plandocs.loaders.word_form.vakken import Vak, herhaling, op_slot, vak
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.renderers.word import ooxml
from plandocs.renderers.word.tables import shares
from plandocs.renderers.word.target import Target

_GRIJS = '<w:color w:val="595959"/><w:sz w:val="17"/><w:szCs w:val="17"/>'
_LANG = ("tekst", "onderdeel")
_PADDING = 170


@dataclass(slots=True)
class Vel:
    """The form that is being written, and what it will say about itself."""

    doel: Target
    profiel: str
    namen: Mapping[str, Mapping[str, str]]
    nummer: int = 0
    herhaald: int = 0
    vakken: dict[str, tuple[str, str]] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    oud: dict[str, str] = field(default_factory=dict)

    def volgend(self) -> int:
        """Return a number that nothing else in this form has."""
        self.nummer += 1
        return self.nummer

    def alinea(self, stijl: str, inhoud: str, *, keep: bool = False) -> str:
        """Return a paragraph in a named style."""
        return ooxml.paragraph(self.doel.style(stijl), inhoud, keep=keep)

    def vak(self, veld: Invulveld, pad: str, waarde: Any, hint: str = "") -> str:
        """Return the control of one value."""
        plek = Vak(self.volgend(), pad, not self.herhaald)
        keuzes = self.namen.get(veld.verwijzing or "", {})
        woorden = "" if waarde is None else als_woorden(veld, waarde, keuzes)
        hint = hint or veld.hint
        self.vakken[plek.bladwijzer] = (pad, hint)
        if "\n" in woorden:
            self.oud[plek.bladwijzer] = woorden
        return vak(plek, veld, hint, waarde, woorden, keuzes)


def secties(vel: Vel, plan: Plan) -> str:
    """Return all sections of the form that the profile asks or that are filled in."""
    delen = []
    for deel, groep in groupby(SECTIES, key=lambda sectie: sectie.deel):
        binnen = [_sectie(vel, plan, sectie) for sectie in groep]
        if any(binnen):
            delen.append(vel.alinea("heading 1", ooxml.run(deel)) + "".join(binnen))
    return "".join(delen)


def _sectie(vel: Vel, plan: Plan, sectie: Sectie) -> str:
    vragen = vel.profiel in sectie.profielen
    velden = [een for naam in sectie.velden for een in onder(Plan, plan, naam, vel.profiel, vragen=vragen)]
    if not velden:
        return ""
    kop = vel.alinea("heading 2", ooxml.run(sectie.titel))
    kaal = [Getoond(een.naam, een.titel.rpartition(": ")[2].capitalize(), een.veld, een.waarde) for een in velden]
    alleen = len(velden) == 1
    return kop + op_slot(vel.volgend(), blok(vel, kaal, "", vel.doel.width, titels=not alleen))


def blok(vel: Vel, velden: Sequence[Getoond], pad: str, breedte: int, *, titels: bool = True) -> str:
    """Return fields as a table of labels and controls; lists of parts stand between these tables."""
    delen = []
    for is_lijst, groep in groupby(velden, key=lambda een: een.veld.lijst):
        if is_lijst:
            delen += [_lijst(vel, een, _bij(pad, een.naam), breedte, titel=titels) for een in groep]
        else:
            delen.append(_kaart(vel, [*groep], pad, breedte))
    return "".join(delen)


def _bij(pad: str, naam: str) -> str:
    return f"{pad}.{naam}" if pad else naam


def _kaart(vel: Vel, velden: Sequence[Getoond], pad: str, breedte: int) -> str:
    breedten = shares((2, 3), breedte)
    rijen = (ooxml.row(breedten, (_label(vel, een), _waarde(vel, een, pad)), whole=False) for een in velden)
    grid = ooxml.Grid(vel.doel.style("Plan Kenmerken"), breedten, header_column=True)
    return ooxml.table(grid, rijen) + vel.alinea("Plan Afstand", "")


def _label(vel: Vel, een: Getoond) -> str:
    return vel.alinea("Plan Label", ooxml.run(een.titel) + _steun(een.veld))


def _steun(veld: Invulveld) -> str:
    zelfde = veld.uitleg.rstrip(".").casefold() == veld.titel.casefold()
    return "" if zelfde else ooxml.run(f"  {veld.uitleg}", f'<w:b w:val="0"/><w:bCs w:val="0"/>{_GRIJS}')


def _waarde(vel: Vel, een: Getoond, pad: str, stijl: str = "Plan Kenmerk") -> str:
    hier = _bij(pad, een.naam)
    if not een.veld.meervoud:
        return vel.alinea(stijl, vel.vak(een.veld, hier, een.waarde))
    vel.herhaald += 1
    items = [
        (vel.volgend(), vel.alinea(stijl, vel.vak(een.veld, f"{hier}.{nummer}", waarde)))
        for nummer, waarde in enumerate(een.waarde or (None,))
    ]
    vel.herhaald -= 1
    return herhaling(vel.volgend(), hier, een.titel, items) + vel.alinea("Plan Afstand", "")


def _lijst(vel: Vel, een: Getoond, pad: str, breedte: int, *, titel: bool) -> str:
    kop = _label(vel, een) if titel else ""
    model = een.veld.model
    assert model is not None
    vel.herhaald += 1
    maak = _tabel if model in RIJEN else _kaarten
    inhoud = maak(vel, model, een, pad, breedte)
    vel.herhaald -= 1
    return kop + inhoud + vel.alinea("Plan Afstand", "")


def _items(vel: Vel, een: Getoond, pad: str) -> Iterable[tuple[str, Onderdeel | None]]:
    for nummer, item in enumerate(een.waarde or (None,)):
        hier = f"{pad}.{nummer}"
        id = getattr(item, "id", None)
        if isinstance(id, str):
            vel.ids[hier] = id
        yield hier, item


def _velden(vel: Vel, model: type[Onderdeel], item: Onderdeel | None) -> list[Getoond]:
    return [een for een in getoond(model, item, vel.profiel) if een.naam != "id"]


def _kaarten(vel: Vel, model: type[Onderdeel], een: Getoond, pad: str, breedte: int) -> str:
    items = []
    for hier, item in _items(vel, een, pad):
        inhoud = blok(vel, _velden(vel, model, item), hier, breedte)
        items.append((vel.volgend(), inhoud + vel.alinea("Plan Afstand", "")))
    return herhaling(vel.volgend(), pad, een.titel, items)


def _tabel(vel: Vel, model: type[Onderdeel], een: Getoond, pad: str, breedte: int) -> str:
    eerste = [veld for veld in _velden(vel, model, None) if veld.naam in RIJEN[model]]
    breedten = shares(tuple(RIJEN[model][veld.naam] for veld in eerste), breedte)
    kop = ooxml.row(breedten, (_kolomkop(vel, veld) for veld in eerste), header=True)
    items = []
    for hier, item in _items(vel, een, pad):
        velden = {veld.naam: veld for veld in _velden(vel, model, item)}
        rij = ooxml.row(breedten, (_cel(vel, velden.pop(veld.naam), hier) for veld in eerste), whole=False)
        items.append((vel.volgend(), rij + _meer(vel, [*velden.values()], hier, breedten)))
    grid = ooxml.Grid(vel.doel.style("Plan Tabel"), breedten, header_row=True, caption=een.titel)
    return ooxml.table(grid, (kop, herhaling(vel.volgend(), pad, een.titel, items)))


def _kolomkop(vel: Vel, een: Getoond) -> str:
    steun = vel.alinea("Plan Celtekst", ooxml.run(een.veld.uitleg, _GRIJS)) if _steun(een.veld) else ""
    return vel.alinea("Plan Celkop", ooxml.run(een.titel)) + steun


def _cel(vel: Vel, een: Getoond, pad: str) -> str:
    return _waarde(vel, een, pad, "Plan Celtekst")


def _meer(vel: Vel, velden: Sequence[Getoond], pad: str, breedten: tuple[int, ...]) -> str:
    """Return what an item has beside the columns of its row, as a second row over the whole width."""
    if not velden:
        return ""
    kort = [een for een in velden if een.veld.aard not in _LANG and not een.veld.meervoud]
    lang = [een for een in velden if een not in kort]
    regels = [vel.alinea("Plan Celtekst", "".join(_in_regel(vel, een, pad) for een in kort))] if kort else []
    for een in lang:
        regels.append(_lang(vel, een, pad, sum(breedten) - _PADDING))
    cel = f'<w:tc><w:tcPr><w:tcW w:w="{sum(breedten)}" w:type="dxa"/><w:gridSpan w:val="{len(breedten)}"/></w:tcPr>'
    return f"<w:tr>{cel}{''.join(regels)}</w:tc></w:tr>"


def _in_regel(vel: Vel, een: Getoond, pad: str) -> str:
    hint = een.veld.uitleg.rstrip(".") if een.veld.hint == "Typ hier" else een.veld.hint
    label = ooxml.run(f"{een.titel}: ", "<w:b/><w:bCs/>")
    return label + vel.vak(een.veld, _bij(pad, een.naam), een.waarde, hint) + ooxml.run("    ")


def _lang(vel: Vel, een: Getoond, pad: str, breedte: int) -> str:
    if een.veld.lijst:
        return _lijst(vel, een, _bij(pad, een.naam), breedte, titel=True)
    if een.veld.meervoud:
        return _label(vel, een) + _waarde(vel, een, pad, "Plan Celtekst")
    return vel.alinea("Plan Celtekst", _in_regel(vel, een, pad))
