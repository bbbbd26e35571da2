"""From the controls of a form to what stands in the plan: words, codes, references and ids."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from plandocs.loaders.knopen import Ingang, Knoop, Lijst, Scalar, Tabel
from plandocs.loaders.problemen import Plaats
from plandocs.loaders.word_form.boom import Blad, Tak
from plandocs.loaders.word_form.gegevens import Gegevens
from plandocs.loaders.word_form.invulvelden import Invulveld, invulvelden
from plandocs.loaders.word_form.namen import andere_namen, korte_naam
from plandocs.loaders.word_form.wandeling import Vondst, W
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.taal.datums import OnmogelijkeDatumError, parse_datum
from plandocs.taal.letters import vouw

_GEEN_ID = re.compile(r"[^a-z0-9]+")
_LANGSTE_ID = 40


@dataclass(slots=True)
class Lezer:
    """Turns the tree of a form into the shape that every loader gives."""

    gegevens: Gegevens
    ids: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    namen: dict[str, dict[str, Tak]] = field(default_factory=lambda: defaultdict(dict))
    afwijkend: list[Blad] = field(default_factory=list)
    gebruikt: set[str] = field(default_factory=set)
    vakken: dict[str, Vondst] = field(default_factory=dict)

    def knoop(self, wortel: Tak) -> Tabel:
        """Return the whole plan."""
        items = [*_items(wortel, Plan)]
        self._geef_ids(items)
        self._lees_bladen(wortel, Plan)
        tabel = self._tabel(wortel, Plan, "")
        velden = {"plandocs": Ingang(tabel.plaats, Scalar("1", False, tabel.plaats)), **tabel.velden}
        return Tabel(velden, tabel.plaats)

    def _geef_ids(self, items: list[tuple[Tak, type[Onderdeel]]]) -> None:
        """Give every item the id it had; a copy and a new item get one of their own."""
        for tak, model in items:
            oud = self.gegevens.ids.get(tak.oorsprong)
            if oud is not None and tak.oorsprong not in self.gebruikt:
                self.gebruikt.add(tak.oorsprong)
                tak.id = oud
                self.ids[model.naamruimte or ""].add(oud)
        for tak, model in items:
            if tak.id is None and model.model_fields["id"].is_required():
                self._nieuw_id(tak, model)
            if model.naamruimte:
                self._onthoud(tak, model.naamruimte)

    def _nieuw_id(self, tak: Tak, model: type[Onderdeel]) -> None:
        soort = model.naamruimte or ""
        naam = korte_naam(soort, _woorden(tak), soort or "onderdeel")
        kaal = _GEEN_ID.sub("-", vouw(naam)).strip("-")[: _LANGSTE_ID - 4].strip("-")
        begin = kaal if kaal[:1].isalpha() else f"{soort or 'deel'}-{kaal}".strip("-")
        nummer, id = 1, begin
        while id in self.ids[soort]:
            nummer += 1
            id = f"{begin}-{nummer}"
        self.ids[soort].add(id)
        tak.id = id

    def _onthoud(self, tak: Tak, soort: str) -> None:
        velden = _woorden(tak)
        namen = [*andere_namen(velden)] if soort == "persoon" else [korte_naam(soort, velden, "")]
        for naam in (*namen, tak.id or ""):
            if naam:
                self.namen[soort].setdefault(naam.casefold(), tak)

    def _lees_bladen(self, tak: Tak, model: type[Onderdeel]) -> None:
        for veld, kind in _velden(tak, model):
            for deel in kind.kinderen.values() if veld.meervoud else (kind,):
                if veld.model is not None:
                    self._lees_bladen(deel, veld.model)
                elif deel.blad is not None and deel.blad.woorden is not None:
                    deel.blad.code = self._code(veld, deel.blad, deel.blad.woorden)

    def _code(self, veld: Invulveld, blad: Blad, woorden: str) -> str:
        if veld.verwijzing:
            return self._verwijzing(veld.verwijzing, blad.vondst, woorden)
        if veld.aard == "datum":
            return self._datum(blad, woorden)
        if veld.keuzes:
            kort = " ".join(woorden.split()).casefold()
            return next((code for code, naam in veld.keuzes.items() if naam.casefold() == kort), woorden.strip())
        return woorden

    def _verwijzing(self, soort: str, vondst: Vondst, woorden: str) -> str:
        kort = " ".join(woorden.split())
        for item in vondst.element.iter(f"{W}listItem"):
            if " ".join(str(item.get(f"{W}displayText")).split()) == kort:
                return str(item.get(f"{W}value"))
        tak = self.namen[soort].get(kort.casefold())
        if tak is None:
            return kort
        if tak.id is None:
            tak.id = self._id_voor(soort)
        return tak.id

    def _id_voor(self, soort: str) -> str:
        nummer = 1
        while f"{soort}-{nummer}" in self.ids[soort]:
            nummer += 1
        self.ids[soort].add(f"{soort}-{nummer}")
        return f"{soort}-{nummer}"

    def _datum(self, blad: Blad, woorden: str) -> str:
        """Return what people see; the hidden date only counts when it says the same."""
        verborgen = next((str(deel.get(f"{W}fullDate", ""))[:10] for deel in blad.vondst.element.iter(f"{W}date")), "")
        try:
            gezien = parse_datum(woorden)
        except OnmogelijkeDatumError:
            gezien = None
        if gezien is None:
            return woorden
        if verborgen and gezien.isoformat() != verborgen:
            self.afwijkend.append(blad)
        return gezien.isoformat()

    def _tabel(self, tak: Tak, model: type[Onderdeel], pad: str) -> Tabel:
        velden: dict[str, Ingang] = {}
        eerste = plaats(next(tak.bladen()).vondst)
        if tak.id is not None:
            velden["id"] = Ingang(eerste, Scalar(tak.id, False, eerste))
        for veld, kind in _velden(tak, model):
            hier = f"{pad}.{veld.naam}" if pad else veld.naam
            self._wijs_aan(hier, kind)
            waarde = self._lijst(kind, veld, hier) if veld.meervoud else self._waarde(kind, veld, hier)
            if waarde is not None:
                velden[veld.naam] = Ingang(plaats(next(kind.bladen()).vondst), waarde)
        return Tabel(velden, eerste)

    def _lijst(self, tak: Tak, veld: Invulveld, pad: str) -> Lijst | None:
        delen: list[Knoop] = []
        for kind in tak.kinderen.values():
            hier = f"{pad}[{len(delen)}]"
            waarde = self._waarde(kind, veld, hier) if kind.vol else None
            if waarde is not None:
                self._wijs_aan(hier, kind)
                delen.append(waarde)
        return Lijst(tuple(delen), plaats(next(tak.bladen()).vondst)) if delen else None

    def _waarde(self, tak: Tak, veld: Invulveld, pad: str) -> Knoop | None:
        if veld.model is not None:
            if not tak.vol and tak.oorsprong not in self.gegevens.leeg:
                self._wijs_alles_aan(pad, tak)
                return None
            return self._tabel(tak, veld.model, pad)
        if tak.blad is None or tak.blad.code is None:
            return None
        return Scalar(tak.blad.code, False, plaats(tak.blad.vondst))

    def _wijs_aan(self, pad: str, tak: Tak) -> None:
        blad = next(tak.bladen(), None)
        if blad is not None:
            self.vakken.setdefault(pad, blad.vondst)

    def _wijs_alles_aan(self, pad: str, tak: Tak) -> None:
        for naam, kind in tak.kinderen.items():
            if isinstance(naam, str):
                self._wijs_aan(f"{pad}.{naam}", kind)
                self._wijs_alles_aan(f"{pad}.{naam}", kind)


def _velden(tak: Tak, model: type[Onderdeel]) -> Iterator[tuple[Invulveld, Tak]]:
    bekend = invulvelden(model)
    for naam, kind in tak.kinderen.items():
        if isinstance(naam, str) and naam in bekend and next(kind.bladen(), None) is not None:
            yield bekend[naam], kind


def _items(tak: Tak, model: type[Onderdeel]) -> Iterator[tuple[Tak, type[Onderdeel]]]:
    """Yield every filled item of a list of parts that can have an id, in the order of the file."""
    for veld, kind in _velden(tak, model):
        if veld.model is None:
            continue
        for deel in kind.kinderen.values() if veld.meervoud else (kind,):
            if veld.meervoud and deel.vol and "id" in veld.model.model_fields:
                yield deel, veld.model
            yield from _items(deel, veld.model)


def _woorden(tak: Tak) -> Mapping[str, Any]:
    return {str(naam): kind.blad.woorden for naam, kind in tak.kinderen.items() if kind.blad is not None}


def plaats(vondst: Vondst) -> Plaats:
    """Return the place of a control: its paragraph, and the words in it."""
    begin = vondst.kolom + 1
    return Plaats(vondst.alinea, begin, begin + max(len(vondst.tekst), 1), vondst.naam)
