"""What a tag may say: a small part of the language of Jinja, read by Jinja and allowed piece by piece."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from plandocs.eigen_sjabloon.soorten import LUS, Soort, begin, tekstveld, velden_van
from plandocs.loaders.problemen import noem, som_op
from plandocs.taal.suggesties import dichtstbij

if TYPE_CHECKING:
    from jinja2 import Environment

FILTERS = ("first", "last", "length", "join", "default")
_NAAM = re.compile(r"[a-z_][a-z0-9_]*")
_LANGST = 300
_BEWERKINGEN = ("eq", "ne", "gt", "gteq", "lt", "lteq")
_ALLEEN_VELDEN = "Gebruik alleen velden, is gelijk (==), and, or, not en de filters " + ", ".join(FILTERS)

Namen = Mapping[str, Soort]
WAARDE = Soort("waarde")


class TagError(Exception):
    """Raised when a tag may not say this: the code, what is wrong and how to mend it."""

    def __init__(self, code: str, wat: str, doe: str) -> None:
        """Keep the code, what is wrong and what to do."""
        super().__init__(wat)
        self.code, self.wat, self.doe = code, wat, doe


@dataclass(frozen=True, slots=True)
class Lus:
    """A loop: the name of each item, and the list."""

    naam: str
    lijst: Any


@cache
def _omgeving() -> Environment:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    omgeving = ImmutableSandboxedEnvironment()
    omgeving.globals.clear()
    return omgeving


@lru_cache(maxsize=512)
def ontleed(tekst: str) -> Any:
    """Return the tree of an expression; raises TagError when it cannot be read."""
    from jinja2 import TemplateSyntaxError, nodes

    if len(tekst) > _LANGST:
        raise TagError("WS-005", "is te lang voor een veld", "Gebruik alleen de naam van een veld")
    try:
        lichaam = _omgeving().parse(f"{{{{ {tekst} }}}}").body
    except (TemplateSyntaxError, RecursionError, ValueError, OverflowError):
        raise TagError("WS-005", "is geen veld dat plandocs kan lezen", _ALLEEN_VELDEN) from None
    uitvoer = lichaam[0] if len(lichaam) == 1 else None
    if (
        not isinstance(uitvoer, nodes.Output)
        or len(uitvoer.nodes) != 1
        or isinstance(uitvoer.nodes[0], nodes.TemplateData)
    ):
        raise TagError("WS-005", "is geen veld dat plandocs kan lezen", _ALLEEN_VELDEN)
    return uitvoer.nodes[0]


@lru_cache(maxsize=256)
def lus_van(tekst: str) -> Lus:
    """Return the loop of `for … in …`; raises TagError when it is none that plandocs knows."""
    naam, tussen, lijst = tekst.removeprefix("for").strip().partition(" in ")
    if not tussen or not _NAAM.fullmatch(naam.strip()):
        raise TagError("WS-005", "is geen herhaling die plandocs kent", "Schrijf bijvoorbeeld {% for doel in doelen %}")
    return Lus(naam.strip(), ontleed(lijst.strip()))


def soort_van(boom: Any, namen: Namen) -> Soort:
    """Return what kind of value an expression has; raises TagError at the first thing that may not be there."""
    from jinja2 import nodes

    match boom:
        case nodes.Name():
            return _bekend(boom.name, namen)
        case nodes.Getattr():
            return _veld(soort_van(boom.node, namen), boom)
        case nodes.Const() if isinstance(boom.value, str | bool | int | None):
            return WAARDE
        case nodes.Compare():
            if any(operand.op not in _BEWERKINGEN for operand in boom.ops):
                raise _mag_niet()
            for deel in (boom.expr, *(operand.expr for operand in boom.ops)):
                soort_van(deel, namen)
            return WAARDE
        case nodes.And() | nodes.Or():
            soort_van(boom.left, namen)
            soort_van(boom.right, namen)
            return WAARDE
        case nodes.Not():
            soort_van(boom.node, namen)
            return WAARDE
        case nodes.Filter():
            return _gefilterd(boom, namen)
    raise _mag_niet()


def _mag_niet() -> TagError:
    return TagError("WS-005", "is een berekening of opdracht die plandocs niet uitvoert", _ALLEEN_VELDEN)


def _bekend(naam: str, namen: Namen) -> Soort:
    if naam in namen:
        return namen[naam]
    if naam in begin():
        return begin()[naam]
    raise TagError("WS-002", f"vraagt naar {noem(naam)}, en dat is geen veld", _bedoeld(naam, (*namen, *begin())))


def _veld(van: Soort, boom: Any) -> Soort:
    naam = str(boom.attr)
    if van.titel == "lus":
        mogelijk: Namen = LUS
    elif van.model is None:
        raise TagError(
            "WS-002", f"vraagt naar {noem(naam)}, maar daarvoor staat geen onderdeel met velden", "Haal dat deel weg"
        )
    elif van.meervoud:
        wat = f"vraagt naar {noem(naam)} van een hele lijst"
        raise TagError("WS-002", wat, "Herhaal de lijst met {% for … in … %}, of neem er één met |first")
    else:
        mogelijk = velden_van(van.model)
    if naam not in mogelijk:
        raise TagError("WS-002", f"vraagt naar {noem(naam)}, en dat veld is er niet", _bedoeld(naam, mogelijk))
    return mogelijk[naam]


def _bedoeld(naam: str, bekend: Any) -> str:
    beter = dichtstbij(naam, tuple(bekend))
    if beter:
        return f"Bedoelt u {noem(beter)}?"
    keuzes = sorted(bekend)
    return f"Kies uit {som_op(keuzes, 'of')}" if len(keuzes) <= 12 else "Zie alle velden met: plandocs templates fields"


def _gefilterd(boom: Any, namen: Namen) -> Soort:
    from jinja2 import nodes

    if boom.name not in FILTERS or boom.kwargs or boom.dyn_args or boom.dyn_kwargs:
        raise TagError(
            "WS-005", f"gebruikt het filter {noem(str(boom.name))}, en dat kent plandocs niet", _ALLEEN_VELDEN
        )
    if (
        any(not isinstance(een, nodes.Const) or not isinstance(een.value, str) for een in boom.args)
        or len(boom.args) > 1
    ):
        raise _mag_niet()
    van = soort_van(boom.node, namen)
    if boom.name in ("first", "last"):
        return van.een
    return van if boom.name == "default" else WAARDE


def zegbaar(soort: Soort) -> None:
    """Raise TagError when this cannot be put in a document as words."""
    if soort.model is not None and not tekstveld(soort.model):
        namen = list(velden_van(soort.model))
        voorbeeld = som_op(namen[:6], "of")
        raise TagError("WS-009", "is geen veld maar een groep velden", f"Kies er één, bijvoorbeeld {voorbeeld}")


def doorloopbaar(soort: Soort) -> Soort:
    """Return the kind of one item; raises TagError when this is no list."""
    if not soort.meervoud:
        raise TagError(
            "WS-009", "herhaalt iets dat geen lijst is", "Kies een lijst, bijvoorbeeld doelen of doel.acties"
        )
    return soort.een
