"""What an editor shows on a text: the problems of a file that cannot be read, or the findings of the rules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from plandocs.loaders import Gelezen, PlanError, Probleem, loads
from plandocs.rules import Finding, check
from plandocs.rules.kernel import Ernst
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
class Melding:
    """One thing to show: where, how heavy, the rule (or `plan`), what, and a word that may safely replace it."""

    stuk: Stuk
    ernst: Ernst
    code: str
    tekst: str
    beter: str = ""


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
    return Melding(stuk, finding.severity, finding.rule, f"{finding.message}{doe}")


def _woord(regels: list[str], regel: int, kolom: int) -> Stuk:
    """Return the word that begins at a place, without quotation marks; without a word, the rest of the line."""
    regel = min(max(regel, 0), len(regels) - 1)
    tekst = regels[regel]
    begin = min(kolom + tekst.startswith(_AANHALING, kolom), len(tekst))
    gevonden = _WOORD.match(tekst, begin)
    return Stuk(regel, begin, gevonden.end() if gevonden else max(begin, len(tekst.rstrip())))
