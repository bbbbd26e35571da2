"""Every address of the service, found in the routes, each with something that is there for Anna."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from plandocs.service.documenten.models import KLAAR, Taak
from plandocs.service.dossiers.codes import code_van
from plandocs.service.dossiers.models import Dossier, Versie
from plandocs.service.huisstijlen.models import Huisstijl
from plandocs.service.inlezen.models import Inzending
from plandocs.service.versies.models import Bewaard

VAN_IEMAND = {"uuid", "taak", "inzending", "stijl"}
"""The arguments that say whose something is."""
NAMEN = {"naam", "soort", "kind", "vorm", "formaat", "token"}
"""The arguments that somebody could write anything in."""
_VAST: dict[tuple[str, str], Any] = {
    ("sectie", "naam"): "kop",
    ("uitvoer", "vorm"): "yaml",
    ("huisstijl-proef", "formaat"): "html",
    ("voorbeeldje", "soort"): "ding",
    ("voorbeeldje", "naam"): "bal",
    ("binnen", "token"): "verzonnen",
}
_ACHTER = {"beeld": "?pad=personen[0].figuur.foto", "meer": "?pad=personen[0]"}


@dataclass(frozen=True, slots=True)
class Weg:
    """One route: its name, and the names of its arguments."""

    naam: str
    argumenten: tuple[str, ...]

    @property
    def van_iemand(self) -> bool:
        """Whether it leads to something that belongs to somebody."""
        return bool(VAN_IEMAND & {*self.argumenten})

    @property
    def api(self) -> bool:
        """Whether it is for other systems."""
        return self.naam.startswith("api-v1:")


def wegen(patronen: list[Any] | None = None, ruimte: str = "", boven: tuple[str, ...] = ()) -> Iterator[Weg]:
    """Yield every route of the service."""
    for een in get_resolver().url_patterns if patronen is None else patronen:
        argumenten = (*boven, *een.pattern.converters)
        if isinstance(een, URLResolver):
            yield from wegen(een.url_patterns, f"{een.namespace}:" if een.namespace else ruimte, argumenten)
        elif isinstance(een, URLPattern):
            assert een.name, f"{een.pattern} has no name"
            yield Weg(f"{ruimte}{een.name}", argumenten)


@dataclass(frozen=True, slots=True)
class Wat:
    """What Anna has: a value for every argument of a route."""

    dossier: Dossier
    waarden: dict[str, Any] = field(default_factory=dict)

    def van(self, weg: Weg) -> dict[str, Any]:
        """Return the arguments of a route; raises KeyError for a route that nobody wrote a value for."""
        return {een: _VAST.get((weg.naam, een), self.waarden.get(een)) or self.waarden[een] for een in weg.argumenten}

    def adres(self, weg: Weg, **anders: Any) -> str:
        """Return an address of a route."""
        return reverse(weg.naam, kwargs={**self.van(weg), **anders}) + _ACHTER.get(weg.naam, "")


def alles_van(dossier: Dossier) -> Wat:
    """Make one of everything for the owner of a dossier."""
    wie = dossier.eigenaar
    versie = Versie.objects.create(
        dossier=dossier, nummer=1, plan=dossier.plan, auteur=wie, plandocs="0", definitief=True
    )
    Bewaard.objects.create(versie=versie, naam="x.zip", data=_zip(), sha256="0" * 64)
    gemaakt = {"opdracht": {}, "plan": dossier.plan, "staat": KLAAR, "bestand": "x.txt", "uitkomst": b"x"}
    taak = Taak.objects.create(dossier=dossier, wie=wie, sleutel="t", soort="documenten", **gemaakt)
    binnen = {"naam": "plan.json", "data": dossier.plan.encode(), "sleutel": "i"}
    inzending = Inzending.objects.create(wie=wie, dossier=dossier, **binnen)
    stijl = Huisstijl.objects.create(eigenaar=wie, naam="Wijkteam", sleutel="h", punten=["WS-001 kapot"])
    nummers = {"nummer": 1, "welk": 0, "kind": code_van(dossier, "noor")}
    namen = {"taak": taak.uuid, "inzending": inzending.uuid, "stijl": stijl.uuid, "uuid": dossier.uuid}
    return Wat(dossier, {**nummers, **namen})


def _zip() -> bytes:
    import zipfile
    from io import BytesIO

    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archief:
        archief.writestr("plan.txt", "x")
    return buffer.getvalue()
