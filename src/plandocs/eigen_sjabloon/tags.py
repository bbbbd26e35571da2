"""The tags in a Word template, each in a run of its own, also when Word split it or put two in one run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TAG = re.compile(
    r"\{\{(?P<vp>(?:p|r)(?=[\s-]))?(?P<veld>(?:(?!\{\{|\{%|\}\}).)*)\}\}"
    r"|\{%(?P<qp>(?:p|r|tr|tc)(?=[\s-]))?(?P<opdracht>(?:(?!\{\{|\{%|%\}).)*)%\}"
    r"|\{#(?P<noot>(?:(?!#\}).)*)#\}",
    re.DOTALL,
)
_HALF = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_KRUL = str.maketrans("“”„‘’‚\u00a0", "\"\"\"''' ")

Vorm = Literal["veld", "opdracht", "noot"]


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: its text as it stands, what it says, the run that it fills, and its paragraph.

    `prefix` is what the tag takes the place of: p, tr or tc; `los` is the text that stands beside it.
    """

    tekst: str
    inhoud: str
    vorm: Vorm
    prefix: str
    run: _Element
    alinea: _Element
    los: str


@dataclass(frozen=True, slots=True)
class Half:
    """Text in which a tag begins or ends that is not whole."""

    tekst: str
    alinea: _Element


def zonder_terugval(root: _Element) -> None:
    """Remove the old drawings that Word keeps for programs of before 2010: the same words stand in the new one."""
    for oud in list(root.iter(f"{_MC}Fallback")):
        ouder = oud.getparent()
        if ouder is not None:
            ouder.remove(oud)


def gescheiden(root: _Element) -> Iterator[Tag | Half]:
    """Yield every tag in a part, in its order; from now on each tag fills a run of its own."""
    for alinea in list(root.iter(f"{W}p")):
        teksten = list(_teksten(alinea))
        heel = "".join(_woorden(deel) for deel in teksten)
        if not _HALF.search(heel):
            continue
        los = _TAG.sub("", heel).strip()
        if _HALF.search(los):
            yield Half(los, alinea)
        for match, run in zip(list(_TAG.finditer(heel)), _in_eigen_run(teksten, heel), strict=True):
            yield _tag(match, run, alinea, los)


def _tag(match: re.Match[str], run: _Element, alinea: _Element, los: str) -> Tag:
    vorm: Vorm = "noot" if match["noot"] is not None else "veld" if match["veld"] is not None else "opdracht"
    inhoud = (match["noot"] or match["veld"] or match["opdracht"] or "").translate(_KRUL).strip(" -+\t\n")
    prefix = match["vp"] or match["qp"] or ""
    return Tag(match[0], inhoud, vorm, "" if prefix == "r" else prefix, run, alinea, los)


def _woorden(tekst: _Element) -> str:
    return str(tekst.text or "")


def _teksten(alinea: _Element) -> Iterator[_Element]:
    """Yield the pieces of text of this paragraph, not those of a text box in it."""
    for kind in alinea:
        if kind.tag == f"{W}t":
            yield kind
        elif kind.tag not in (f"{W}p", f"{W}drawing", f"{W}pict", f"{W}del", f"{_MC}AlternateContent"):
            yield from _teksten(kind)


def _in_eigen_run(teksten: list[_Element], heel: str) -> list[_Element]:
    """Split the runs of a paragraph so that every tag has its own; return those, in order."""
    runs: list[_Element] = []
    for match in reversed(list(_TAG.finditer(heel))):
        runs.insert(0, _afgesplitst(teksten, *match.span()))
    return runs


def _afgesplitst(teksten: list[_Element], begin: int, einde: int) -> _Element:
    eerste, af = _op(teksten, begin)
    laatste, tot = _op(teksten, einde - 1)
    woorden = "".join(_woorden(deel) for deel in teksten[eerste : laatste + 1])
    na = _woorden(teksten[laatste])[tot + 1 :]
    voor, tag = _woorden(teksten[eerste])[:af], woorden[af : len(woorden) - len(na)]
    for deel in teksten[eerste + 1 : laatste + 1]:
        _zet(deel, "")
    if laatste > eerste:
        _zet(teksten[laatste], na)
        na = ""
    return _gesplitst(teksten[eerste], voor, tag, na)


def _op(teksten: list[_Element], plek: int) -> tuple[int, int]:
    for nummer, deel in enumerate(teksten):
        lengte = len(_woorden(deel))
        if plek < lengte:
            return nummer, plek
        plek -= lengte
    raise IndexError(plek)


def _zet(tekst: _Element, woorden: str) -> None:
    tekst.text = woorden
    tekst.set(_SPACE, "preserve")


def _gesplitst(tekst: _Element, voor: str, tag: str, na: str) -> _Element:
    """Give the tag in a piece of text a run of its own; what follows it in its run goes to a run after it."""
    run = tekst.getparent()
    if run is None:
        raise IndexError(tag)
    rest = list(run)[list(run).index(tekst) + 1 :]
    _zet(tekst, voor)
    eigen = _nieuwe_run(run, tag)
    run.addnext(eigen)
    if na or rest:
        achter = _nieuwe_run(run, na)
        achter.extend(rest)
        eigen.addnext(achter)
    return eigen


def _nieuwe_run(naast: _Element, woorden: str) -> _Element:
    """Return a run in the look of another."""
    run = naast.makeelement(f"{W}r", {})
    opmaak = naast.find(f"{W}rPr")
    run.extend([deepcopy(opmaak)] if opmaak is not None else [])
    if woorden:
        stuk = naast.makeelement(f"{W}t", {})
        _zet(stuk, woorden)
        run.append(stuk)
    return run
