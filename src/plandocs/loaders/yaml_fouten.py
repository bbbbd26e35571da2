"""What the YAML reader stumbles over, in plain Dutch."""

from __future__ import annotations

from typing import Any

from plandocs.loaders.bron import fout, splits
from plandocs.loaders.problemen import PlanError, noem

_AANHALEN = "Zet de hele tekst tussen aanhalingstekens"
_INSPRINGEN = "Laat gelijke regels even ver inspringen, of zet de hele tekst tussen aanhalingstekens"
_SCHUINE_STREEP = (
    "Na deze schuine streep (\\) staat iets wat YAML niet kent",
    "Zet de tekst tussen enkele aanhalingstekens, of schrijf de streep dubbel",
)
_ALGEMEEN = (
    "Deze regel is niet te lezen als YAML",
    "Controleer het inspringen, de dubbele punten en de aanhalingstekens op deze regel en die erboven",
)

# The second half of the pair is the remedy; True reports the place where the broken part began.
_VERTALING: dict[str, tuple[str, str, bool]] = {
    "mapping values are not allowed in this context": (
        "Hier staat een dubbele punt die YAML niet verwacht",
        "Zet tekst met een dubbele punt tussen aanhalingstekens, of laat de regel even ver inspringen als zijn buren",
        False,
    ),
    "could not find expected ':'": (
        "Na deze naam ontbreekt een dubbele punt (:), of de tekst springt te weinig in",
        "Schrijf naam: waarde, en laat tekst die doorloopt verder inspringen",
        True,
    ),
    "did not find expected key": ("Deze regel past niet bij de regels erboven", _INSPRINGEN, False),
    "did not find expected '-' indicator": (
        "Hier hoort een streepje (-), net als bij de regels erboven",
        "Zet een streepje, of laat de regel anders inspringen",
        False,
    ),
    "did not find expected ',' or ']'": (
        "De lijst die hier met [ begint, is niet goed afgesloten",
        "Zet komma's tussen de waarden en sluit af met ]",
        True,
    ),
    "did not find expected ',' or '}'": (
        "Het stuk dat hier met { begint, is niet goed afgesloten",
        "Zet komma's tussen de velden en sluit af met }",
        True,
    ),
    "found unexpected end of stream": (
        "De tekst die hier begint, heeft geen aanhalingsteken aan het eind",
        "Sluit de tekst af met hetzelfde aanhalingsteken",
        True,
    ),
    "did not find expected alphabetic or numeric character": (
        "Een waarde mag niet met & of * beginnen",
        _AANHALEN,
        True,
    ),
    "did not find expected node content": ("Hier staat een haak of komma te veel", "Haal die weg", False),
    "did not find expected <document start>": (
        "Hier is het plan al afgelopen, maar er staat nog iets",
        _INSPRINGEN,
        False,
    ),
    "found unknown escape character": (*_SCHUINE_STREEP, False),
    "did not find expected hexdecimal number": (*_SCHUINE_STREEP, False),
    "found invalid Unicode character escape code": (*_SCHUINE_STREEP, False),
}


def vertaal(error: Any, tekst: str, bestand: str) -> PlanError:
    """Return the Dutch error for a syntax error of the YAML reader."""
    regels = splits(tekst)
    problem = str(getattr(error, "problem", None))
    regel, kolom = _plek(getattr(error, "problem_mark", None), regels)
    if "\t" in _inspringing(regels[regel]):
        kolom = regels[regel].index("\t") + 1
        return fout(
            bestand,
            "Deze regel springt in met een tab",
            "Gebruik spaties; YAML leest geen tabs",
            regel + 1,
            kolom,
        )
    wat, doe, bij_begin = _VERTALING.get(problem) or _anders(error, problem, regels[regel][kolom : kolom + 1])
    if bij_begin:
        regel, kolom = _plek(error.context_mark, regels)
    return fout(bestand, wat, doe, regel + 1, kolom + 1)


def _anders(error: Any, problem: str, teken: str) -> tuple[str, str, bool]:
    if problem == "found character that cannot start any token":
        return f"Een waarde mag niet beginnen met {noem(teken)}", _AANHALEN, False
    if "tag" in f"{getattr(error, 'context', '')} {problem}":
        return "Een waarde mag niet met een uitroepteken (!) beginnen", _AANHALEN, False
    if "directive" in str(getattr(error, "context", "")):
        return "Een regel mag niet met % beginnen", "Haal de regel weg", False
    return *_ALGEMEEN, False


def _plek(mark: Any, regels: tuple[str, ...]) -> tuple[int, int]:
    if mark is None:
        return 0, 0
    return min(mark.line, len(regels) - 1), mark.column


def _inspringing(regel: str) -> str:
    return regel[: len(regel) - len(regel.lstrip())]
