"""The only writer of a plan: one edit, its row and the new revision, in one transaction."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from plandocs.errors import PlandocsError
from plandocs.loaders.bron import MAX_BYTES
from plandocs.plan import SCHEMA_VERSIE
from plandocs.service.dossiers.models import Dossier, Wijziging
from plandocs.service.editor.bewerking import Bewerking, BewerkingError, pas_toe, uit_data, verleggen, waarde_op
from plandocs.service.editor.heel import ZONDER_TITEL
from plandocs.service.editor.namen import met_id
from plandocs.service.editor.plaatsen import komt_overeen, zelfde_waarde
from plandocs.service.editor.terugdraaien import Later, plek_nu, terug_nu
from plandocs.service.toegang.models import Gebruiker
from plandocs.service.woorden import nl

_ELDERS = nl("Dit is intussen ergens anders veranderd.")
_ZELFDE_SLEUTEL = nl(
    "Deze wijziging is niet bewaard: er was al een andere met hetzelfde nummer. Laad de pagina opnieuw."
)
_ANDERE_VERSIE = nl(
    "Dit plan is gemaakt met een nieuwere versie van plandocs, die er meer in kan bewaren dan deze. "
    "Werk plandocs bij. Tot dan is het plan alleen te lezen."
)


@dataclass(frozen=True, slots=True)
class Aanvraag:
    """An edit as a window sends it: what its page showed (`oud`), since when (`basis`), and which window it is."""

    bewerking: Bewerking
    basis: int
    venster: str
    sleutel: str
    oud: Any = None


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What became of an edit: as it was applied, the new revision, and whether other windows wrote as well."""

    bewerking: Bewerking
    revisie: int
    anderen: bool
    plan: str


class ConflictError(PlandocsError):
    """Raised when somebody else changed what this window was looking at; it holds what stands there now."""

    def __init__(self, pad: str, nu: Any, wie: str, wanneer: datetime | None, uitleg: str = _ELDERS) -> None:
        """Keep the current value, and who wrote it when."""
        super().__init__(uitleg)
        self.pad = pad
        self.nu = nu
        self.wie = wie
        self.wanneer = wanneer


def nieuw_dossier(eigenaar: Gebruiker, ruw: Mapping[str, Any]) -> Dossier:
    """Store a new plan."""
    return Dossier.objects.create(eigenaar=eigenaar, plan=_als_json(ruw), titel=titel_van(ruw))


def titel_van(ruw: Mapping[str, Any]) -> str:
    """Return the title of a typed plan."""
    titel = waarde_op(ruw, "kop.titel")
    return titel[:300] if isinstance(titel, str) and titel.strip() else ZONDER_TITEL


def bewerk(dossier: Dossier, wie: Gebruiker, aanvraag: Aanvraag) -> Uitkomst:
    """Apply an edit once, past the edits of other windows, and keep it.

    Raises ConflictError when the value is not what the window saw or the key was that of another edit, and
    BewerkingError when there is no such place.
    """
    with transaction.atomic():
        nu = Dossier.objects.select_for_update().get(pk=dossier.pk)
        eerder = nu.wijzigingen.filter(sleutel=aanvraag.sleutel).first()
        sinds = [*nu.wijzigingen.filter(revisie__gt=aanvraag.basis).exclude(venster=aanvraag.venster)]
        ruw = json.loads(nu.plan)
        if eerder is not None:
            _weiger_andere(ruw, eerder, aanvraag, sinds)
            return Uitkomst(uit_data(eerder.op), nu.revisie, _van_anderen(sinds, aanvraag.venster), nu.plan)
        doel = _verlegd(aanvraag.bewerking, sinds)
        if doel.op == "zet":
            _weiger_ongezien(nu, ruw, doel, aanvraag.oud)
        return _voer_uit(nu, wie, ruw, doel, aanvraag, _van_anderen(sinds, aanvraag.venster))


def bewerk_samen(
    dossier: Dossier,
    wie: Gebruiker,
    kies: Callable[[str], Sequence[Bewerking]],
    basis: int,
    venster: str,
    sleutel: str,
) -> tuple[Uitkomst, ...]:
    """Apply the edits that are chosen from the plan as it is now, all of them or none; the same key does it once."""
    with transaction.atomic():
        nu = Dossier.objects.select_for_update().get(pk=dossier.pk)
        anderen = _van_anderen(nu.wijzigingen.filter(revisie__gt=basis), venster)
        gedaan = [*nu.wijzigingen.filter(sleutel__startswith=f"{sleutel}:")]
        if gedaan:
            return tuple(Uitkomst(uit_data(een.op), een.revisie, anderen, nu.plan) for een in gedaan)
        return tuple(
            _voer_uit(nu, wie, json.loads(nu.plan), een, Aanvraag(een, basis, venster, f"{sleutel}:{nummer}"), anderen)
            for nummer, een in enumerate(kies(nu.plan))
        )


def maak_ongedaan(dossier: Dossier, wie: Gebruiker, revisie: int, venster: str, sleutel: str) -> Uitkomst:
    """Take one edit back; raises ConflictError, and changes nothing, when what it wrote has been changed again."""
    with transaction.atomic():
        nu = Dossier.objects.select_for_update().get(pk=dossier.pk)
        terug = nu.wijzigingen.filter(revisie=revisie).first()
        if terug is None:
            raise BewerkingError("Deze wijziging is er niet. Laad de pagina opnieuw.")
        gedaan = nu.wijzigingen.filter(sleutel=sleutel).first()
        if gedaan is not None:
            return Uitkomst(uit_data(gedaan.op), nu.revisie, False, nu.plan)
        eigen = {(wie.pk, venster), (terug.wie.pk, terug.venster)}
        sinds = _wat_bleef(nu.wijzigingen.filter(revisie__gt=revisie))
        later = [Later(uit_data(een.op), (een.wie_id, een.venster) not in eigen) for een in sinds]
        ruw, op = json.loads(nu.plan), uit_data(terug.op)
        doel = terug_nu(op, uit_data(terug.omgekeerd), later, ruw)
        if doel is None:
            raise _conflict_na(nu, ruw, plek_nu(op, later), sinds)
        return _voer_uit(nu, wie, ruw, doel, Aanvraag(doel, revisie, venster, sleutel), False)


def _wat_bleef(wijzigingen: Iterable[Wijziging]) -> list[Wijziging]:
    """Return the edits without those that the next one took back: together they changed nothing."""
    over: list[Wijziging] = []
    for een in wijzigingen:
        if over and over[-1].omgekeerd == een.op:
            over.pop()
        else:
            over.append(een)
    return over


def _conflict_na(dossier: Dossier, ruw: Mapping[str, Any], pad: str | None, sinds: list[Wijziging]) -> ConflictError:
    if pad is not None and any(een.op["pad"] == pad for een in sinds):
        return _conflict(dossier, ruw, pad)
    laatste = sinds[-1] if sinds else None
    wie, wanneer = (_naam(laatste.wie), laatste.wanneer) if laatste else ("", None)
    return ConflictError(pad or "", waarde_op(ruw, pad) if pad else None, wie, wanneer)


def vervang(dossier: Dossier, wie: Gebruiker, ruw: Mapping[str, Any], basis: int, sleutel: str) -> tuple[int, ...]:
    """Put another plan in the place of this one, part by part, and return the revisions to take back.

    The same key twice is the same change once. Raises ConflictError when somebody wrote after revision `basis`.
    """
    with transaction.atomic():
        nu = Dossier.objects.select_for_update().get(pk=dossier.pk)
        gedaan = [een.revisie for een in nu.wijzigingen.filter(sleutel__startswith=f"{sleutel}:")]
        if gedaan:
            return tuple(gedaan)
        if nu.revisie != basis:
            laatste = nu.wijzigingen.last()
            raise ConflictError("", None, "", laatste.wanneer if laatste else None)
        oud = json.loads(nu.plan)
        for naam in dict.fromkeys((*ruw, *oud)):
            if oud.get(naam) != ruw.get(naam):
                deel = Bewerking("zet", naam, ruw.get(naam))
                een = Aanvraag(deel, nu.revisie, sleutel[:40], f"{sleutel}:{naam}")
                _voer_uit(nu, wie, json.loads(nu.plan), deel, een, False)
        return tuple(range(basis + 1, nu.revisie + 1))


def maak_alle_ongedaan(
    dossier: Dossier, wie: Gebruiker, revisies: Sequence[int], sleutel: str, venster: str = ""
) -> tuple[Uitkomst, ...]:
    """Take edits back together; raises ConflictError, taking none back, when one was changed again."""
    with transaction.atomic():
        volgorde = sorted(revisies, reverse=True)
        venster = venster or sleutel[:40]
        return tuple(maak_ongedaan(dossier, wie, een, venster, f"{sleutel}:{een}") for een in volgorde)


def _verlegd(bewerking: Bewerking, sinds: list[Wijziging]) -> Bewerking:
    for wijziging in sinds:
        verder = verleggen(bewerking, uit_data(wijziging.op))
        if verder is None:
            raise ConflictError(bewerking.pad, None, _naam(wijziging.wie), wijziging.wanneer)
        bewerking = verder
    return bewerking


def _van_anderen(wijzigingen: Iterable[Wijziging], venster: str) -> bool:
    """Return whether somebody else wrote, or this person in another tab; `tab.page` names a page in a tab."""
    tab = venster.partition(".")[0]
    return any(een.venster.partition(".")[0] != tab for een in wijzigingen)


def _weiger_ongezien(dossier: Dossier, ruw: Mapping[str, Any], doel: Bewerking, oud: Any) -> None:
    nu = waarde_op(ruw, doel.pad)
    if nu != doel.waarde and not komt_overeen(doel.pad, nu, oud if isinstance(oud, list) else str(oud or "")):
        raise _conflict(dossier, ruw, doel.pad)


def _weiger_andere(ruw: Mapping[str, Any], eerder: Wijziging, aanvraag: Aanvraag, sinds: list[Wijziging]) -> None:
    """Raise ConflictError when this key came with another edit before."""
    tussen = [een for een in sinds if een.revisie < eerder.revisie]
    gevraagd, gedaan = _verlegd(aanvraag.bewerking, tussen), uit_data(eerder.op)
    if (gevraagd.op, gevraagd.pad) != (gedaan.op, gedaan.pad) or not zelfde_waarde(gevraagd, gedaan.waarde):
        nu = waarde_op(ruw, gevraagd.pad)
        raise ConflictError(gevraagd.pad, nu, _naam(eerder.wie), eerder.wanneer, _ZELFDE_SLEUTEL)


def _conflict(dossier: Dossier, ruw: Mapping[str, Any], pad: str) -> ConflictError:
    laatste = dossier.wijzigingen.filter(op__pad=pad).last()
    wie, wanneer = (_naam(laatste.wie), laatste.wanneer) if laatste else ("", None)
    return ConflictError(pad, waarde_op(ruw, pad), wie, wanneer)


def _naam(wie: Any) -> str:
    return str(wie.naam) if isinstance(wie, Gebruiker) else ""


def _voer_uit(
    nu: Dossier, wie: Gebruiker, ruw: Mapping[str, Any], doel: Bewerking, aanvraag: Aanvraag, anderen: bool
) -> Uitkomst:
    if _is_nieuwer(ruw.get("plandocs")):
        raise BewerkingError(_ANDERE_VERSIE)
    if doel.op == "voeg_toe":
        doel = Bewerking(doel.op, doel.pad, met_id(ruw, doel.pad, doel.waarde))
    nieuw, terug = pas_toe(ruw, doel)
    nu.plan, nu.titel, nu.revisie = _als_json(nieuw), titel_van(nieuw), nu.revisie + 1
    nu.save(update_fields=["plan", "titel", "revisie", "gewijzigd"])
    Wijziging.objects.create(
        dossier=nu,
        revisie=nu.revisie,
        op=doel.als_data(),
        omgekeerd=terug.als_data(),
        wie=wie,
        venster=aanvraag.venster,
        sleutel=aanvraag.sleutel,
    )
    return Uitkomst(doel, nu.revisie, anderen, nu.plan)


def _is_nieuwer(versie: object) -> bool:
    """Return whether a plan says that it is of a later version than this plandocs knows."""
    try:
        return float(str(versie)) > SCHEMA_VERSIE
    except ValueError:
        return False


def _als_json(ruw: Mapping[str, Any]) -> str:
    tekst = json.dumps(ruw, ensure_ascii=False, separators=(",", ":"))
    if len(tekst.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise BewerkingError("Het plan wordt te groot. Maak de tekst korter.")
    return tekst
