"""What an editor shows on a text: the problems of a file that cannot be read, or the findings of the rules."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from plandocs.loaders import Gelezen, PlanError, Probleem, loads
from plandocs.plan.walk import geef
from plandocs.rules import Finding, check
from plandocs.rules.kernel import Ernst
from plandocs.taal.momenten import Moment
from plandocs.taal.suggesties import dichtstbij

Formaat = Literal["yaml", "json"]
ONLEESBAAR = "plan"
_AANHALING = ("'", '"')
_WOORD = re.compile(r"[^\s,\[\]{}:'\"#]+")


@dataclass(frozen=True, slots=True)
class Stuk:
    """A stretch of one line, in characters counted from 0."""

    regel: int
    begin: int
    einde: int

    def raakt(self, regel: int, begin: int, einde: int) -> bool:
        """Return whether this stretch touches a stretch of a line."""
        return self.regel == regel and self.begin <= einde and begin <= self.einde


@dataclass(frozen=True, slots=True)
class Vervanging:
    """What a rule proposes for one value: what the action says, where it stands, as it stands, and what comes there."""

    titel: str
    stuk: Stuk
    oud: str
    nieuw: str

    def staat_er(self, regel: str) -> bool:
        """Return whether the value still stands on its line."""
        return regel[self.stuk.begin : self.stuk.einde] == self.oud


@dataclass(frozen=True, slots=True)
class Melding:
    """One thing to show: where, how heavy, the rule (or `plan`), what, and a word that may safely replace it."""

    stuk: Stuk
    ernst: Ernst
    code: str
    tekst: str
    beter: str = ""
    vervangingen: tuple[Vervanging, ...] = ()


@dataclass(frozen=True, slots=True)
class Stand:
    """What is known of a text: the plan if it can be read, and everything to show."""

    gelezen: Gelezen | None
    meldingen: tuple[Melding, ...]


def bekijk(tekst: str, bestand: str, vandaag: date) -> Stand:
    """Read and check the text of an editor."""
    formaat: Formaat = "json" if bestand.lower().endswith(".json") else "yaml"
    regels = tekst.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    try:
        gelezen = loads(tekst.encode("utf-8", "replace"), bestand, formaat)
    except PlanError as error:
        return Stand(None, tuple(_van_probleem(probleem, regels) for probleem in error.problemen))
    return Stand(gelezen, tuple(_van_bevinding(finding, gelezen) for finding in check(gelezen.plan, vandaag)))


def _van_probleem(probleem: Probleem, regels: list[str]) -> Melding:
    stuk = _woord(regels, probleem.regel - 1, probleem.kolom - 1)
    beter = probleem.beter if _is_bedoeld(regels, stuk, probleem.beter) else ""
    return Melding(stuk, "fout", ONLEESBAAR, probleem.zin, beter)


def _is_bedoeld(regels: list[str], stuk: Stuk, beter: str) -> bool:
    """Whether the word at this place is the one that the better word was proposed for."""
    return bool(beter) and dichtstbij(regels[stuk.regel][stuk.begin : stuk.einde], (beter,)) == beter


def _van_bevinding(finding: Finding, gelezen: Gelezen) -> Melding:
    plaats = gelezen.plaats_van(finding.path)
    regels = [*gelezen.regels]
    stuk = _woord(regels, plaats.regel - 1, plaats.kolom - 1)
    if plaats.einde is not None and plaats.einde > plaats.kolom:
        stuk = Stuk(plaats.regel - 1, plaats.kolom - 1, plaats.einde - 1)
    doe = f"\n{finding.suggestion}" if finding.suggestion else ""
    vervangingen = tuple(_vervangingen(finding, gelezen, regels))
    return Melding(stuk, finding.severity, finding.rule, f"{finding.message}{doe}", vervangingen=vervangingen)


def _vervangingen(finding: Finding, gelezen: Gelezen, regels: list[str]) -> Iterator[Vervanging]:
    """Yield the proposals that put other words in the place of a value that stands on one line."""
    for voorstel in finding.voorstellen:
        stap = voorstel.stappen[0]
        plaats = gelezen.plaatsen.get(stap.pad)
        if len(voorstel.stappen) > 1 or stap.op != "zet" or not isinstance(stap.waarde, str) or not plaats:
            continue
        stuk = Stuk(plaats.regel - 1, plaats.kolom - 1, (plaats.einde or plaats.kolom) - 1)
        oud = regels[stuk.regel][stuk.begin : stuk.einde]
        if oud and _is_waarde(oud, geef(gelezen.plan, stap.pad)):
            yield Vervanging(voorstel.titel, stuk, oud, json.dumps(stap.waarde, ensure_ascii=False))


def _is_waarde(oud: str, waarde: object) -> bool:
    """Whether text of a file is just this value, so that another can take its place."""
    woorden = waarde.woorden if isinstance(waarde, Moment) else str(waarde)
    enkel = "'" + woorden.replace("'", "''") + "'"
    return oud in (woorden, enkel, json.dumps(woorden, ensure_ascii=False))


def _woord(regels: list[str], regel: int, kolom: int) -> Stuk:
    """Return the word that begins at a place, without quotation marks; without a word, the rest of the line."""
    regel = min(max(regel, 0), len(regels) - 1)
    tekst = regels[regel]
    begin = min(kolom + tekst.startswith(_AANHALING, kolom), len(tekst))
    gevonden = _WOORD.match(tekst, begin)
    return Stuk(regel, begin, gevonden.end() if gevonden else max(begin, len(tekst.rstrip())))
