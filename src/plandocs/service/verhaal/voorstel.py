"""A draft of the story as frames of the plan, and the questions to the adults that go with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plandocs.blocks import plain
from plandocs.documents.kinderen import Kind
from plandocs.documents.kindwoorden import vaste_woorden
from plandocs.documents.verhaal import VOLGORDE, Schets, schetsen
from plandocs.documents.woord_en_beeld import voorgesteld
from plandocs.plan.kind import Deel
from plandocs.service.verhaal.verhaal import Verhaal, in_het_nederlands


def aangevuld(verhaal: Verhaal, delen: Sequence[str]) -> list[Mapping[str, Any]]:
    """Return the frames of a story with a draft of these parts, each part in its place in the order of the method."""
    uit: list[Mapping[str, Any]] = [*verhaal.frames]
    for deel in VOLGORDE:
        if deel in delen:
            plek = _plek(uit, deel)
            uit[plek:plek] = _frames(verhaal.kind, deel)
    return uit


def _plek(frames: Sequence[Mapping[str, Any]], deel: Deel) -> int:
    """Return where a part comes: before the first frame of a later part."""
    later = set(VOLGORDE[VOLGORDE.index(deel) + 1 :])
    return next((nummer for nummer, een in enumerate(frames) if een.get("deel") in later), len(frames))


def _frames(kind: Kind, deel: Deel) -> Iterator[Mapping[str, Any]]:
    nederlands = in_het_nederlands(kind)
    for schets in schetsen(nederlands, deel):
        yield _frame(nederlands, schets)


def _frame(kind: Kind, schets: Schets) -> Mapping[str, Any]:
    """Return a frame as the plan keeps it: a question has no words yet, they come from the adults."""
    if schets.vraag:
        return {"deel": schets.deel}
    frame = voorgesteld(kind, schets).model_dump(mode="json", exclude_defaults=True)
    teken = {"eigen_tekening": True} if schets.tekenen else {}
    return {**frame, "tekst": plain(schets.tekst(regels=kind.eenvoudig)), **teken}


def vraag(kind: Kind, deel: Any) -> str:
    """Return what to ask the adults for a part that has no words yet; nothing where nothing needs to be asked."""
    if f"vraag.{deel}" not in vaste_woorden():
        return ""
    gevraagd = in_het_nederlands(kind).w(f"vraag.{deel}")
    return gevraagd[:1].upper() + gevraagd[1:]
