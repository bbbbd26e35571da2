"""The story of one child in a dossier: where it stands in the typed plan, and its frames as they can be drawn."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

from plandocs.documents.kinderen import Kind, kinderen
from plandocs.documents.verhaal import VOLGORDE
from plandocs.plan.kind import Frame
from plandocs.service.editor.bewerking import waarde_op
from plandocs.service.editor.heel import Heel, leeg, maak_heel
from plandocs.service.editor.stand import Bevinding, Stand

BLAD = "kinduitleg"
NOG_GEEN_TEKST = "…"


@dataclass(frozen=True)
class Verhaal:
    """The story for one child; `nummer` is its place in the list of explanations, or where it would come."""

    stand: Stand
    kind: Kind
    nummer: int

    @property
    def begonnen(self) -> bool:
        """Whether the plan has an explanation for this child."""
        return self.nummer < len(_uitleggen(self.stand.ruw))

    @property
    def pad(self) -> str:
        """The path of the explanation in the typed plan."""
        return f"kinduitleg[{self.nummer}]"

    @property
    def brief(self) -> bool:
        """Whether the child gets a letter, without drawings."""
        return self.kind.leeftijdsband == "13-17"

    @cached_property
    def frames(self) -> tuple[Mapping[str, Any], ...]:
        """The frames as they were typed."""
        frames = waarde_op(self.stand.ruw, f"{self.pad}.frames")
        return tuple(een if isinstance(een, dict) else {} for een in frames) if isinstance(frames, list) else ()

    @property
    def ontbreekt(self) -> tuple[str, ...]:
        """The parts that have no frame yet; two views only where people see it differently."""
        aanwezig = [een.get("deel") for een in self.frames]
        return tuple(deel for deel in VOLGORDE if deel not in aanwezig)

    def frame_pad(self, nummer: int) -> str:
        """Return the path of a frame, counted from 0."""
        return f"{self.pad}.frames[{nummer}]"

    def bevindingen(self, nummer: int) -> tuple[Bevinding, ...]:
        """Return what is found in one frame."""
        pad = self.frame_pad(nummer)
        return tuple(
            een for een in self.stand.bevindingen if een.pad == pad or een.pad.startswith((f"{pad}.", f"{pad}["))
        )

    @property
    def algemeen(self) -> tuple[Bevinding, ...]:
        """What is found in the story as a whole."""
        eigen = (een for een in self.stand.bevindingen if een.pad == self.pad or een.pad.startswith(f"{self.pad}."))
        return tuple(een for een in eigen if not een.pad.startswith(f"{self.pad}.frames["))

    def leesbaar(self, frame: Mapping[str, Any]) -> Frame | None:
        """Return what can be drawn of a frame that may be unfinished, read as the whole plan is read.

        None is a frame of which nothing can be made.
        """
        mensen = [{"id": een.id, "roepnaam": "x", "rol": "netwerklid"} for een in self.kind.s.plan.personen]
        kaal = {"deel": VOLGORDE[0], **frame, "ballonnen": [*_zonder_bron(frame)]}
        if leeg(kaal.get("tekst")):
            kaal["tekst"] = NOG_GEEN_TEKST
        uitleg = {"kind": self.kind.id, "frames": [kaal]}
        heel = maak_heel({"plandocs": 1, "kop": {"titel": "x"}, "personen": mensen, "kinduitleg": [uitleg]}).plan
        return next((een for uitleg in heel.kinduitleg for een in uitleg.frames), None)


def _zonder_bron(frame: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the bubbles without the quote that they come from: that is in a part of the plan that is not read here."""
    ballonnen = frame.get("ballonnen")
    for ballon in ballonnen if isinstance(ballonnen, list) else ():
        yield {naam: een for naam, een in ballon.items() if naam != "bron"} if isinstance(ballon, dict) else ballon


def verhaal_van(stand: Stand, kind_id: str) -> Verhaal | None:
    """Return the story of a child, begun or not; None when the plan has no such child."""
    kind = next((een for een in kinderen(stand.heel.plan) if een.id == kind_id and een.persoon.is_kind), None)
    if kind is None:
        return None
    uitleggen = _uitleggen(stand.ruw)
    van_kind = (nummer for nummer, een in enumerate(uitleggen) if isinstance(een, dict) and een.get("kind") == kind_id)
    return Verhaal(stand, kind, next(van_kind, len(uitleggen)))


def om_te_tekenen(plan: str) -> Stand:
    """Return a stored plan to draw from, unchecked; while only frames change, the rest is read once."""
    ruw = json.loads(plan)
    kaal = [{**een, "frames": []} if isinstance(een, dict) else een for een in _uitleggen(ruw)]
    return Stand(ruw, _heel(json.dumps({**ruw, "kinduitleg": kaal})), ())


@lru_cache(maxsize=16)
def _heel(plan: str) -> Heel:
    return maak_heel(json.loads(plan))


def in_het_nederlands(kind: Kind) -> Kind:
    """Return the child as if its story were in Dutch: the plan itself is always in Dutch."""
    return replace(kind, uitleg=kind.uitleg.model_copy(update={"taal": "nl"})) if kind.uitleg else kind


def _uitleggen(ruw: Mapping[str, Any]) -> list[Any]:
    uitleggen = ruw.get("kinduitleg")
    return uitleggen if isinstance(uitleggen, list) else []
