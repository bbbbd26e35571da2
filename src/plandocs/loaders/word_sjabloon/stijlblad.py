"""What a style sheet of a house style may not do: fetch something from outside, or hide words that must be read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from plandocs.resources import resource

BLADEN = ("stijl.css", "druk.css", "scherm.css")
_HAALT = ("url", "src", "image", "image-set", "-webkit-image-set")
_VERBERGT = frozenset(
    {
        ("display", "none"),
        ("visibility", "hidden"),
        ("visibility", "collapse"),
        ("content-visibility", "hidden"),
        ("opacity", "0"),
        ("font-size", "0"),
        ("color", "transparent"),
    }
)
_BASIS = "plandocs"


def keur_stijlbladen(map_: Path) -> list[str]:
    """Return everything in the style sheets of a folder that is refused, each with its file and line."""
    return [punt for naam in BLADEN for punt in _punten(map_ / naam)]


def _punten(pad: Path) -> Iterator[str]:
    import tinycss2

    try:
        tekst = pad.read_text(encoding="utf-8")
    except FileNotFoundError:
        return
    except (OSError, ValueError):
        yield f"WS-022 {pad.name}: is niet te lezen. Sla het op als UTF-8."
        return
    regels = tinycss2.parse_stylesheet(tekst, skip_comments=True, skip_whitespace=True)
    for deel in _delen(regels):
        if _haalt(deel):
            waar = f"{pad.name}, regel {deel.source_line}"
            yield f"WS-022 {waar}: haalt iets van buiten de huisstijl. Haal het weg, of zet het erin als data:."
    for regel, wat, hoe in _verborgen(regels):
        if (wat, hoe) not in _van_ons(pad.name):
            waar = f"{pad.name}, regel {regel}"
            yield f"WS-026 {waar}: verbergt woorden ({hoe}). Wat iemand mag lezen, moet hij kunnen zien; haal het weg."


def _delen(delen: Any) -> Iterator[Any]:
    for deel in delen or ():
        yield deel
        for binnen in ("prelude", "content", "arguments"):
            yield from _delen(getattr(deel, binnen, None))


def _haalt(deel: Any) -> bool:
    if deel.type == "at-rule":
        return bool(deel.lower_at_keyword == "import")
    if deel.type == "url":
        return not deel.value.strip().lower().startswith(("data:", "#"))
    return deel.type == "function" and deel.lower_name in _HAALT and any(
        een.type == "string" and not een.value.strip().lower().startswith(("data:", "#")) for een in deel.arguments
    )  # fmt: skip


def _verborgen(regels: Any) -> Iterator[tuple[int, str, str]]:
    """Yield line, selector and declaration of everything that hides words, also within `@media` and the like."""
    import tinycss2

    for regel in regels:
        if regel.type == "at-rule" and regel.content is not None:
            binnen = tinycss2.parse_rule_list(regel.content, skip_comments=True, skip_whitespace=True)
            yield from _verborgen(een for een in binnen if een.type != "error")
        elif regel.type == "qualified-rule":
            kiest = " ".join(tinycss2.serialize(regel.prelude).split())
            for een in tinycss2.parse_declaration_list(regel.content, skip_comments=True, skip_whitespace=True):
                waarde = een.type == "declaration" and tinycss2.serialize(een.value).strip().lower()
                if waarde is not False and (een.lower_name, _kaal(waarde)) in _VERBERGT:
                    yield een.source_line, kiest, f"{een.lower_name}: {waarde}"


def _kaal(waarde: str) -> str:
    """Return a value without the unit and the digits that make no difference: `0.0px` is `0`."""
    getal = waarde.rstrip("abcdefghijklmnopqrstuvwxyz%")
    return "0" if getal and not getal.strip("0.") and getal.strip(".") else waarde


@cache
def _van_ons(naam: str) -> frozenset[tuple[str, str]]:
    """Return what the style sheet of plandocs itself hides: what is for the screen only, and no words of a plan."""
    import tinycss2

    tekst = resource("templates", _BASIS).joinpath(naam).read_text(encoding="utf-8")
    regels = tinycss2.parse_stylesheet(tekst, skip_comments=True, skip_whitespace=True)
    return frozenset((wat, hoe) for _regel, wat, hoe in _verborgen(regels))
