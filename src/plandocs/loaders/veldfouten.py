"""What the plan refuses in a field, in plain Dutch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plandocs.loaders.problemen import noem, som_op
from plandocs.loaders.vormen import Vorm
from plandocs.taal.suggesties import dichtstbij

_OPNIEUW = "Vul de waarde opnieuw in"

# Texts are filled with the context of the error; what the converter makes impossible is still named.
VERTALING: dict[str, tuple[str, str]] = {
    "missing": ("Hier ontbreekt {veld}", "Vul in: {uitleg}"),
    "extra_forbidden": ("{veld} is hier geen veld", "Haal het weg"),
    "literal_error": ("Deze waarde kan hier niet", "{keuze}"),
    "string_too_long": (
        "Deze tekst is te lang: {lengte} tekens",
        "Maak er ten hoogste {max_length} tekens van",
    ),
    "string_pattern_mismatch": (
        "Een id begint met een kleine letter en heeft alleen kleine letters zonder accent, cijfers, - en _",
        "Schrijf bijvoorbeeld oma-ria, met ten hoogste 40 tekens",
    ),
    "string_type": ("Hier hoort tekst", _OPNIEUW),
    "string_unicode": ("Hier staat een half teken (U+{teken})", "Haal het weg of typ de tekst opnieuw"),
    "onzichtbaar_teken": (
        "Hier staat een onzichtbaar teken (U+{code})",
        "Haal het weg of typ de tekst opnieuw",
    ),
    "lege_lijst": ("Hier staat een lege lijst", "Noem er minstens één, of haal dit deel weg"),
    "lege_tekst": ("Hier staat geen tekst", "Vul iets in of haal de regel weg"),
    "geen_datum": ("Dit is geen datum", "Schrijf bijvoorbeeld 4 maart 2026 of 4-3-2026"),
    "onmogelijke_datum": ("{uitleg}", "Verbeter de datum"),
    "geen_moment": ("Hier staat niet wanneer", "Schrijf bijvoorbeeld: elke dinsdag om 16.00 uur"),
    "date_type": ("Dit is geen datum", "Schrijf bijvoorbeeld 4 maart 2026 of 4-3-2026"),
    "date_parsing": ("Dit is geen datum", "Schrijf bijvoorbeeld 4 maart 2026 of 4-3-2026"),
    "date_from_datetime_parsing": ("Dit is geen datum", "Schrijf bijvoorbeeld 4 maart 2026 of 4-3-2026"),
    "date_from_datetime_inexact": ("Dit is geen datum", "Laat de tijd weg"),
    "int_type": ("Hier hoort een heel getal", "Schrijf een getal in cijfers, zoals 7"),
    "int_parsing": ("Hier hoort een heel getal", "Schrijf een getal in cijfers, zoals 7"),
    "int_parsing_size": ("Dit getal is te groot", "Schrijf een kleiner getal"),
    "int_from_float": ("Hier hoort een heel getal", "Schrijf een getal in cijfers, zoals 7"),
    "greater_than_equal": ("Dit getal is te klein", "Schrijf {ge} of meer"),
    "less_than_equal": ("Dit getal is te groot", "Schrijf {le} of minder"),
    "bool_type": ("Hier hoort ja of nee", "Schrijf ja of nee"),
    "bool_parsing": ("Hier hoort ja of nee", "Schrijf ja of nee"),
    "tuple_type": ("Hier hoort een lijst", "Zet een streepje (-) voor elk onderdeel"),
    "too_long": ("Hier staan er {actual_length}", "Laat er ten hoogste {max_length} staan"),
    "model_type": ("Hier horen velden te staan", "Schrijf elk veld als naam: waarde"),
}


def vertaal(error: Mapping[str, Any], vorm: Vorm | None) -> tuple[str, str]:
    """Return what is wrong and the remedy for one error of the plan's models."""
    wat, doe = VERTALING.get(error["type"], ("Deze waarde kan hier niet", _OPNIEUW))
    invoer = error.get("input")
    woorden = {
        "veld": noem(str(error["loc"][-1])) if error["loc"] else "een veld",
        "uitleg": vorm.uitleg[:1].lower() + vorm.uitleg[1:] if vorm else "",
        "keuze": _keuze(invoer, vorm),
        "lengte": len(invoer) if isinstance(invoer, str) else 0,
        "teken": _half_teken(invoer),
    }
    vulling = {**woorden, **error.get("ctx", {})}
    return wat.format_map(vulling), doe.format_map(vulling)


def _keuze(invoer: object, vorm: Vorm | None) -> str:
    if vorm is None or not vorm.keuzes:
        return _OPNIEUW
    if len(vorm.keuzes) == 1:
        return f"Schrijf {vorm.keuzes[0]}"
    beter = dichtstbij(str(invoer), vorm.keuzes)
    return f"{f'Bedoelt u {noem(beter)}? ' if beter else ''}Kies uit {som_op(vorm.keuzes, 'of')}"


def _half_teken(invoer: object) -> str:
    gevonden = (teken for teken in str(invoer) if "\ud800" <= teken <= "\udfff")
    return f"{ord(next(gevonden, chr(0xFFFD))):04X}"
