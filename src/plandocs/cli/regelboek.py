"""The rule book: a page for each section of the rules, and an index by source, for docs/regels."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from plandocs.plan import Plan
from plandocs.plan.walk import Veld, stappen, velden
from plandocs.rules import RULES, Rule
from plandocs.rules.bronnen import BRONNEN
from plandocs.rules.criteria import criteria
from plandocs.taal.letters import vouw

INDEX = "README.md"
_GEMAAKT = "<!-- Gemaakt met `make docs`; pas de regel zelf aan, niet deze bladzijde. -->"
_GEEN_REGEL = "geen regel"
_CODE = re.compile(r"[a-z]+(?:_[a-z]+)+")


def paginas() -> Mapping[str, str]:
    """Return the text of every page by file name: one for each section of the rules, and the index."""
    per_deel = {deel: tuple(groep) for deel, groep in groupby(RULES.values(), key=lambda rule: rule.deel)}
    bladen = {_bestand(deel): "\n".join(_pagina(deel, regels)) + "\n" for deel, regels in per_deel.items()}
    return {INDEX: "\n".join(_index(per_deel)) + "\n", **bladen}


def schrijf(folder: Path) -> None:
    """Write every page, and remove the pages of sections that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    bladen = paginas()
    for oud in folder.glob("*.md"):
        if oud.name not in bladen:
            oud.unlink()
    for naam, tekst in bladen.items():
        (folder / naam).write_text(tekst, encoding="utf-8")


def per_bron() -> Iterator[str]:
    """Yield the criteria of every source with their rules, as lines for the terminal."""
    for bron, groep in groupby(criteria(), key=lambda een: een.bron):
        yield f"\n{bron}: {BRONNEN[bron]}"
        yield from (f"  {' '.join(een.regels) or _GEEN_REGEL:<16} {een.tekst}" for een in groep)


def niet_zo(rule: Rule) -> Iterator[str]:
    """Yield the example that a rule speaks about, as readable lines: which field gets which value."""
    yield from (_regel_van(pad, waarde, "niet ingevuld") for pad, waarde in rule.slecht.items())


def wel_zo(rule: Rule) -> Iterator[str]:
    """Yield the example that a rule is silent about: also that what was missing in the other one is filled in."""
    hersteld = (pad for pad, waarde in rule.slecht.items() if waarde is None and pad not in rule.goed)
    yield from (f"{plek_in_woorden(pad)}: ingevuld" for pad in hersteld)
    yield from (_regel_van(pad, waarde, "mag leeg blijven") for pad, waarde in rule.goed.items())


def _regel_van(pad: str, waarde: object, leeg: str) -> str:
    wat = leeg if waarde is None else _in_woorden(waarde, _velden_van(pad)[-1])
    return f"{plek_in_woorden(pad)}: {wat}"


def plek_in_woorden(pad: str) -> str:
    """Return a path as the titles that the writer sees: `Ondersteuningsplan, Doelen (2), Doel`."""
    delen: list[str] = []
    op_een_rij = iter(_velden_van(pad))
    for stap in stappen(pad):
        if isinstance(stap, int):
            delen[-1] += f" ({stap + 1})"
        else:
            delen.append(next(op_een_rij).titel)
    return ", ".join(delen)


def _velden_van(pad: str) -> list[Veld]:
    """Return the fields that a path goes through, from the whole plan down."""
    model: Any = Plan
    gevonden: list[Veld] = []
    for stap in stappen(pad):
        if isinstance(stap, str):
            gevonden.append(velden(model)[stap])
            model = gevonden[-1].model
    return gevonden


def _in_woorden(waarde: object, veld: Veld) -> str:
    """Return a value as the writer sees it: titles of fields, the name of a person, and no underscores of a code."""
    if isinstance(waarde, Mapping):
        binnen: Any = veld.model
        delen = ((velden(binnen)[naam], deel) for naam, deel in waarde.items())
        return "; ".join(f"{een.titel}: {_in_woorden(deel, een)}" for een, deel in delen)
    if isinstance(waarde, (list, tuple)):
        return " / ".join(_in_woorden(deel, veld) for deel in waarde) or "(leeg)"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if veld.verwijzing == "persoon":
        return str(waarde).replace("-", " ").capitalize()
    return str(waarde).replace("_", " ") if _CODE.fullmatch(str(waarde)) else str(waarde)


def _bestand(deel: str) -> str:
    return f"{vouw(deel).replace(' ', '-')}.md"


def _anker(rule: Rule) -> str:
    return rule.code.lower()


def _pagina(deel: str, regels: tuple[Rule, ...]) -> Iterator[str]:
    yield from (_GEMAAKT, "", f"# {deel}", "", f"[Alle regels en bronnen]({INDEX})")
    for rule in regels:
        yield from _regel(rule)


def _regel(rule: Rule) -> Iterator[str]:
    yield from ("", f'<a id="{_anker(rule)}"></a>', "", f"## {rule.code} {rule.titel}", "", rule.reden, "")
    yield f"- Ernst: {rule.ernst}"
    yield f"- Profielen: {', '.join(rule.profielen)}"
    yield f"- Bron: {rule.bron} ({BRONNEN[rule.bron]})"
    if rule.biedt:
        yield f"- Biedt aan, waar dat kan: {rule.biedt}"
    if rule.zwijgt_bij:
        yield f"- Zwijgt op een plek waar al iets staat van: {', '.join(rule.zwijgt_bij)}"
    for kop, regels in (("Niet zo", niet_zo(rule)), ("Wel zo", wel_zo(rule))):
        yield from ("", f"{kop}:", "", *(f"> {regel}  " for regel in regels))


def _index(per_deel: Mapping[str, tuple[Rule, ...]]) -> Iterator[str]:
    yield from (_GEMAAKT, "", "# De regels", "", "| deel | regels |", "|---|---|")
    for deel, regels in per_deel.items():
        yield f"| [{deel}]({_bestand(deel)}) | {' '.join(_verwijzing(rule) for rule in regels)} |"
    yield from ("", "## Per bron", "", "Elk criterium staat hier in eigen woorden, met de regels die erop letten.")
    for bron, groep in groupby(criteria(), key=lambda een: een.bron):
        yield from ("", f"### {bron}", "", BRONNEN[bron], "", "| criterium | regels |", "|---|---|")
        for een in groep:
            codes = " ".join(_verwijzing(RULES[code]) for code in een.regels)
            yield f"| {een.tekst} | {codes or _GEEN_REGEL} |"


def _verwijzing(rule: Rule) -> str:
    return f"[{rule.code}]({_bestand(rule.deel)}#{_anker(rule)})"


if __name__ == "__main__":
    schrijf(Path(sys.argv[1]))
