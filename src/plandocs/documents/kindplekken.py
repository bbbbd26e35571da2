"""The places of a child, as far as the plan names them: never an address, and never a place that is secret."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.documents.kinderen import Kind
from plandocs.pictures.pictogram import pictogram_van
from plandocs.plan.kind import Plaats
from plandocs.taal.schrik import noemt_adres, schrikt

MEESTE = 3
_VAN_MIJ: tuple[Plaats, ...] = ("school", "sport", "speelplaats", "opa_en_oma", "buiten")
_NARE_DELEN = {"wie", "waarover", "wat", "twee_meningen"}


def plekken(kind: Kind) -> tuple[tuple[str, str], ...]:
    """Return at most three places, each as a word and the name of its pictogram."""
    if kind.ongeboren or not kind.persoon.huishouden:
        gevonden: list[tuple[str, str]] = []
    else:
        gevonden = [(kind.w("plek.thuis"), "huis")]
    if not _iets_geheim(kind):
        gevonden += [(kind.w(f"plek.{plaats}"), pictogram_van(plaats)) for plaats in _genoemd(kind)]
        gevonden += [(naam, "huis") for naam in _bij_helpers(kind)]
    return tuple(dict.fromkeys(gevonden))[:MEESTE]


def _iets_geheim(kind: Kind) -> bool:
    """Return whether an address around this child is secret; then no place is told but home."""
    plan = kind.s.plan
    veilig = kind.uitleg.veilig_meegeven if kind.uitleg else None
    return bool(
        (veilig and veilig.adres_geheim)
        or any(huis.geheim for huis in plan.huishoudens)
        or any(een.contact and (een.contact.geheim or een.contact.afgeschermd_voor) for een in plan.personen)
    )


def _genoemd(kind: Kind) -> Iterator[Plaats]:
    """Yield the places in the week and the good parts of the story of this child, and school when a teacher helps."""
    uitleg = kind.uitleg
    leraar = any(een.functie and een.functie.startswith("leerkracht") for een in kind.s.plan.personen)
    genoemd: list[Plaats | None] = [vak.plaats for vak in uitleg.week] if uitleg else []
    genoemd += [frame.plaats for frame in uitleg.frames if frame.deel not in _NARE_DELEN] if uitleg else []
    if leraar and kind.jaren >= 4:
        genoemd.append("school")
    yield from (plaats for plaats in _VAN_MIJ if plaats in genoemd)


def _bij_helpers(kind: Kind) -> Iterator[str]:
    """Yield the households of helpers in which everybody may help the child."""
    for huis in kind.s.plan.huishoudens:
        bewoners = [een.id for een in kind.s.plan.personen if een.huishouden == huis.id]
        helpt = bewoners and all(id in kind.mensen.helpers for id in bewoners)
        if helpt and huis.id != kind.persoon.huishouden and not (noemt_adres(huis.naam) or schrikt(huis.naam)):
            yield huis.naam
