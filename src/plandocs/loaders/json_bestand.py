"""JSON: read strictly, with the place of every value."""

from __future__ import annotations

import json
import re
from bisect import bisect_right

from plandocs.loaders.bron import fout
from plandocs.loaders.knopen import MAX_DIEPTE, MAX_KNOPEN, Ingang, Knoop, Lijst, Scalar, Tabel
from plandocs.loaders.problemen import Plaats, PlanError, Probleem, noem

_WIT = re.compile(r"[ \t\n\r]*")
_TEKST = re.compile(r'"(?:[^"\\\x00-\x1f]++|\\.)*+"')
_KAAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null")
_REGELEINDE = re.compile(r"\r\n|\r|\n")


def lees_json(tekst: str, bestand: str) -> tuple[Knoop, list[Probleem]]:
    """Return what stands in a JSON text, with its doubled keys; raises PlanError at a syntax error."""
    lezer = _Lezer(tekst, bestand)
    return lezer.document(), lezer.problemen


class _Lezer:
    """Reads one JSON text from front to back."""

    def __init__(self, tekst: str, bestand: str) -> None:
        self._tekst = tekst
        self._bestand = bestand
        self._begin = [0, *(match.end() for match in _REGELEINDE.finditer(tekst))]
        self._op = 0
        self._knopen = 0
        self.problemen: list[Probleem] = []

    def document(self) -> Knoop:
        knoop = self._knoop(1)
        if self._teken():
            raise self._fout("Na het einde van het plan staat nog iets", "Haal dat weg")
        return knoop

    def _teken(self) -> str:
        """Skip white space and return the next character, or nothing at the end."""
        match = _WIT.match(self._tekst, self._op)
        self._op = match.end() if match else self._op
        return self._tekst[self._op : self._op + 1]

    def _neem(self, teken: str) -> bool:
        if self._teken() != teken:
            return False
        self._op += 1
        return True

    def _knoop(self, diepte: int) -> Knoop:
        teken = self._teken()
        self._knopen += 1
        if diepte > MAX_DIEPTE:
            raise self._fout(f"Dit plan is meer dan {MAX_DIEPTE} niveaus diep", "Controleer de haken")
        if self._knopen > MAX_KNOPEN:
            raise self._fout(f"Dit plan heeft meer dan {MAX_KNOPEN} onderdelen", "Controleer het bestand")
        if teken == "{":
            return self._tabel(diepte)
        return self._lijst(diepte) if teken == "[" else self._scalar(teken)

    def _scalar(self, teken: str) -> Scalar:
        if teken == '"':
            return self._woorden()
        match = _KAAL.match(self._tekst, self._op)
        if match is None:
            raise self._fout(
                "Hier hoort een waarde",
                "Zet tekst tussen dubbele aanhalingstekens en haal komma's te veel weg",
            )
        self._op = match.end()
        return Scalar(match[0], True, self._plaats(*match.span()))

    def _woorden(self) -> Scalar:
        match = _TEKST.match(self._tekst, self._op)
        if match is None:
            doe = 'Sluit af met " en schrijf een nieuwe regel als \\n'
            raise self._fout("De tekst die hier begint, is niet op dezelfde regel afgesloten", doe)
        try:
            woorden = json.loads(match[0])
        except ValueError:
            doe = "Schrijf de streep dubbel"
            raise self._fout("Na een schuine streep (\\) staat in deze tekst iets wat JSON niet kent", doe) from None
        self._op = match.end()
        return Scalar(woorden, False, self._plaats(*match.span()))

    def _lijst(self, diepte: int) -> Lijst:
        plaats = self._plaats(self._op)
        self._op += 1
        delen: list[Knoop] = []
        while not self._neem("]"):
            self._komma(bool(delen), "]")
            delen.append(self._knoop(diepte + 1))
        return Lijst(tuple(delen), plaats)

    def _tabel(self, diepte: int) -> Tabel:
        plaats = self._plaats(self._op)
        self._op += 1
        velden: dict[str, Ingang] = {}
        meer = False
        while not self._neem("}"):
            self._komma(meer, "}")
            self._veld(velden, diepte)
            meer = True
        return Tabel(velden, plaats)

    def _veld(self, velden: dict[str, Ingang], diepte: int) -> None:
        if self._teken() != '"':
            raise self._fout("Hier hoort een naam tussen dubbele aanhalingstekens", 'Schrijf "naam": waarde')
        sleutel = self._woorden()
        if not self._neem(":"):
            raise self._fout("Na deze naam ontbreekt een dubbele punt (:)", 'Schrijf "naam": waarde')
        waarde = self._knoop(diepte + 1)
        if sleutel.tekst in velden:
            self._meld_dubbel(sleutel, velden[sleutel.tekst].sleutel)
        else:
            velden[sleutel.tekst] = Ingang(sleutel.plaats, waarde)

    def _komma(self, nodig: bool, slot: str) -> None:
        if nodig and not self._neem(","):
            raise self._fout(f"Hier hoort een komma of {slot}", "Zet een komma tussen de waarden")

    def _meld_dubbel(self, sleutel: Scalar, eerste: Plaats) -> None:
        wat = f"{noem(sleutel.tekst)} staat hier voor de tweede keer; de eerste staat op regel {eerste.regel}"
        regel, kolom = sleutel.plaats[:2]
        self.problemen.append(Probleem(self._bestand, regel, kolom, "", wat, "Laat er één staan"))

    def _plaats(self, begin: int, einde: int | None = None) -> Plaats:
        regel = bisect_right(self._begin, begin)
        voor = self._begin[regel - 1]
        return Plaats(regel, begin - voor + 1, None if einde is None else einde - voor + 1)

    def _fout(self, wat: str, doe: str) -> PlanError:
        regel, kolom = self._plaats(self._op)[:2]
        return fout(self._bestand, wat, doe, regel, kolom)
