"""What the pages of a story show: the row of frames, and the fields of one frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plandocs.service.editor.invoer import toon
from plandocs.service.editor.stand import Bevinding
from plandocs.service.editor.vragen import plek
from plandocs.service.verhaal import keuzes
from plandocs.service.verhaal.tekenen import Plaatje, plaatje_van
from plandocs.service.verhaal.verhaal import BLAD, Verhaal
from plandocs.service.verhaal.voorstel import vraag

_VELDEN = ("deel", "tekst", "plaats", "moment", "personen", "dingen", "ballonnen", "eigen_tekening", "alt")
MEESTE_PERSONEN, MEESTE_BALLONNEN = 6, 3


@dataclass(frozen=True, slots=True)
class Kaart:
    """One frame in the row."""

    nummer: int
    deel: str
    tekst: str
    vraag: str
    plaatje: Plaatje | None
    bevindingen: int


@dataclass(frozen=True, slots=True)
class Mens:
    """Somebody in a frame, with the fields that say how."""

    pad: str
    naam: str
    gezichten: Mapping[str, str]
    gevoel: str
    houding: str
    plek: str

    @property
    def id(self) -> str:
        """The beginning of the ids of these fields."""
        return plek(self.pad)


@dataclass(frozen=True, slots=True)
class Wolk:
    """One bubble; with `vast` the words are the child's own and cannot be changed."""

    pad: str
    wie: str
    soort: str
    woorden: str
    vast: bool

    @property
    def id(self) -> str:
        """The beginning of the ids of these fields."""
        return plek(self.pad)


def kaarten(verhaal: Verhaal) -> Iterator[Kaart]:
    """Yield the frames in order, each with its picture."""
    for nummer, frame in enumerate(verhaal.frames):
        tekst = toon("tekst", frame.get("tekst")).strip()
        deel = str(frame.get("deel") or "")
        yield Kaart(
            nummer + 1,
            keuzes.DELEN.get(deel, ""),
            tekst,
            "" if tekst else vraag(verhaal.kind, deel),
            plaatje_van(verhaal, frame, nummer),
            len(verhaal.bevindingen(nummer)),
        )


def mensen(verhaal: Verhaal, nummer: int) -> tuple[Mens, ...]:
    """Return the people in a frame."""
    return tuple(
        Mens(
            pad,
            naam_van(verhaal, een.get("wie")),
            keuzes.gezichten_van(verhaal, een.get("wie")),
            toon("keuze", een.get("gevoel") or "rustig"),
            toon("keuze", een.get("houding") or "staat"),
            toon("keuze", een.get("plek")),
        )
        for pad, een in _items(verhaal, nummer, "personen")
    )


def wolken(verhaal: Verhaal, nummer: int) -> tuple[Wolk, ...]:
    """Return the bubbles of a frame."""
    echt = {een.woorden for een in keuzes.citaten(verhaal)}
    return tuple(
        Wolk(
            pad,
            toon("keuze", een.get("wie")),
            toon("keuze", een.get("soort") or "zegt"),
            toon("regel", een.get("woorden")),
            een.get("wie") == verhaal.kind.id and een.get("woorden") in echt,
        )
        for pad, een in _items(verhaal, nummer, "ballonnen")
    )


def _items(verhaal: Verhaal, nummer: int, lijst: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    items = verhaal.frames[nummer].get(lijst)
    for plaats, een in enumerate(items if isinstance(items, list) else ()):
        yield f"{verhaal.frame_pad(nummer)}.{lijst}[{plaats}]", een if isinstance(een, dict) else {}


def naam_van(verhaal: Verhaal, id: Any) -> str:
    """Return how the child calls somebody; who is not in the plan any more has no name."""
    bekend = {een.id for een in verhaal.kind.s.plan.personen}
    return verhaal.kind.naam(id) if id in bekend else ""


def iedereen(verhaal: Verhaal) -> Mapping[str, str]:
    """Return everybody in the plan as the child calls them, the child first."""
    ids = [een.id for een in verhaal.kind.s.plan.personen]
    return {id: verhaal.kind.naam(id) for id in sorted(ids, key=lambda id: id != verhaal.kind.id)}


def van_frame(verhaal: Verhaal, nummer: int) -> dict[str, Any]:
    """Return all that the page of one frame shows, counted from 0."""
    frame, pad = verhaal.frames[nummer], verhaal.frame_pad(nummer)
    in_beeld, ballonnen, alle = mensen(verhaal, nummer), wolken(verhaal, nummer), iedereen(verhaal)
    wie = [een.get("wie") for _, een in _items(verhaal, nummer, "personen")]
    deel = toon("keuze", frame.get("deel"))
    dingen = frame.get("dingen")
    return {
        "pad": pad,
        "plek": plek(pad),
        "nummer": nummer + 1,
        "plaatje": plaatje_van(verhaal, frame, nummer),
        "deel": deel,
        "tekst": toon("tekst", frame.get("tekst")),
        "vraag": vraag(verhaal.kind, deel),
        "plaats": toon("keuze", frame.get("plaats") or "huiskamer"),
        "moment": toon("keuze", frame.get("moment")),
        "personen": in_beeld,
        "niet_in_beeld": {id: naam for id, naam in alle.items() if id not in wie},
        "in_beeld": {id: naam for id, naam in alle.items() if id in wie},
        "alle": alle,
        "vol": len(in_beeld) >= MEESTE_PERSONEN,
        "dingen": dingen if isinstance(dingen, list) else [],
        "ballonnen": ballonnen,
        "ballonnen_vol": len(ballonnen) >= MEESTE_BALLONNEN,
        "eigen_tekening": bool(frame.get("eigen_tekening") is True),
        "eigen_beeld": bool(frame.get("eigen_beeld")),
        "alt": toon("regel", frame.get("alt")),
        "citaten": keuzes.citaten(verhaal),
        "meldingen": _meldingen(verhaal, pad, [*in_beeld, *ballonnen]),
        "vorige": nummer,
        "volgende": nummer + 2 if nummer + 1 < len(verhaal.frames) else 0,
        "aantal": len(verhaal.frames),
    }


def _meldingen(verhaal: Verhaal, pad: str, items: list[Mens | Wolk]) -> dict[str, list[Bevinding]]:
    """Return what is found in a frame by the id of the place where it is shown."""
    paden = [pad, *(f"{pad}.{veld}" for veld in _VELDEN), *(een.pad for een in items)]
    paden += [f"{een.pad}.{veld}" for een in items for veld in ("gevoel", "houding", "plek", "soort", "woorden", "wie")]
    gevonden = verhaal.stand.per_plek(BLAD, paden)
    return {plek(een): lijst for een, lijst in gevonden.items() if een}
