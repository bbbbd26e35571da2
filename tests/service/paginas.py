"""Every page of the service: how to get to each of them, by the name of its URL."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.urls import URLPattern, URLResolver, get_resolver

PAGINAS: Mapping[str, tuple[str, ...]] = {
    "dossiers": ("/",),
    "dossier-nieuw": ("/nieuw/",),
    "dossier-verwijderen": ("{dossier}verwijderen/",),
    "overzicht": ("{dossier}",),
    "sectie": (
        "{dossier}invullen/kop/",
        "{dossier}invullen/personen/",
        "{dossier}invullen/ondersteuningsplan-doelen/",
        "{dossier}invullen/veilig_verder_plan-afspraken/",
        "{zwak}invullen/ondersteuningsplan-zorgen/",
    ),
    "voorbeeld": ("{dossier}voorbeeld/",),
    "voorbeeld-blad": ("{zwak}voorbeeld/blad/?document=koelkastblad", "{geen_kind}voorbeeld/blad/?document=kindposter"),
    "verhalen": ("{geen_kind}verhaal/",),
    "verhaal": ("{verhaal}", "{verhaal_zwak}", "{verhaal_ander}"),
    "frame": ("{verhaal}1/", "{verhaal_zwak}2/"),
    "documenten": ("{dossier}documenten/",),
    "taak": ("{taak}",),
    "inlezen": ("/inlezen/",),
    "inlezen-bij": ("{dossier}inlezen/",),
    "inzending": ("{gelezen}", "{ongelezen}", "{voor_dossier}"),
    "bijgewerkt": ("{bijgewerkt}",),
    "versies": ("{dossier}versies/", "{zwak}versies/"),
    "versie": ("{dossier}versies/1/",),
    "vergelijken": ("{dossier}versies/vergelijken/?oud=1&nieuw=nu",),
    "vergelijk-blad": ("{dossier}versies/vergelijken/blad/?oud=1&nieuw=nu&document=ondersteuningsplan",),
    "huisstijlen": ("/huisstijlen/",),
    "huisstijl": ("{huisstijl}",),
    "binnen": ("/binnen/gebruikt",),
    "inloggen": ("/inloggen/",),
    "wachtwoord": ("/wachtwoord/",),
    "wachtwoord-klaar": ("/wachtwoord/klaar/",),
}
INGEWIKKELD = (
    "{dossier}invullen/ondersteuningsplan-doelen/",
    "{zwak}invullen/ondersteuningsplan-zorgen/",
    "{verhaal}1/",
    "{dossier}documenten/",
    "{dossier}versies/vergelijken/?oud=1&nieuw=nu",
)
"""The pages with the most on them."""
_GEEN_PAGINA = (
    "beeld bewerk definitief documenten-maken frame-teken frame-tekening frame-tekening-bewaren huisstijl-binnen "
    "huisstijl-delen huisstijl-proef huisstijl-standaard huisstijl-weg inzending-bij inzending-nieuw "
    "inzending-opmerkingen inzending-terug meer ongedaan overwegen sjabloon-vullen taak-bestand taal uitloggen uitvoer "
    "vaststellen verhaal-doe versie-bestand versie-bestanden versie-plan versie-terug voorbeeldje voorstel"
)
GEEN_PAGINA = frozenset(_GEEN_PAGINA.split())
"""Where a form goes, a file comes from, or a part of a page."""


def namen(van: URLResolver | None = None) -> Iterator[str]:
    """Yield the name of every URL but those of the API, which has no pages."""
    for een in (van or get_resolver()).url_patterns:
        if isinstance(een, URLPattern):
            yield str(een.name)
        elif een.namespace != "api-v1":
            yield from namen(een)
