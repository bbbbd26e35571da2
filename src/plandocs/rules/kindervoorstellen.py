"""Proposals for a child's papers: who is left out of them, for which child, and in which language."""

from __future__ import annotations

from plandocs.plan import Plan
from plandocs.plan.kind import Frame, Weekvak
from plandocs.plan.omgang import Omgang
from plandocs.plan.personen import Persoon
from plandocs.rules.mensen import namen
from plandocs.rules.voorstel import Voorstel, verwijder, zet
from plandocs.taal.suggesties import dichtstbij
from plandocs.taal.talen import TAALNAMEN

_WEINIG = 3


def uit_beeld(frame: Frame, wie: tuple[Persoon, ...], omgang: Omgang, pad: str) -> tuple[Voorstel, ...]:
    """Propose to leave people out of a picture, when its words do not name them."""
    ids = {een.id for een in wie}
    rest = tuple(een for een in frame.personen if een.wie not in ids)
    if omgang.weg_in_frame(frame.model_copy(update={"personen": rest})):
        return ()
    weg = [f"{pad}.personen[{nummer}]" for nummer, een in enumerate(frame.personen) if een.wie in ids]
    return (verwijder(f"Haal {namen(wie)} uit dit plaatje", *reversed(weg)),)


def uit_week(vak: Weekvak, wie: tuple[Persoon, ...], omgang: Omgang, pad: str) -> tuple[Voorstel, ...]:
    """Propose to leave people out of a part of the week, when its words do not name them."""
    if omgang.weg_in(vak.woorden or ""):
        return ()
    ids = {een.id for een in wie}
    return (zet(f"Haal {namen(wie)} hier weg", pad, [een for een in vak.wie if een not in ids]),)


def een_kind(plan: Plan, pad: str) -> tuple[Voorstel, ...]:
    """Propose each child without a story of its own, when there are few."""
    bezet = {uitleg.kind for uitleg in plan.kinduitleg}
    vrij = [kind for kind in plan.kinderen if kind.id not in bezet]
    return tuple(zet(f"Kies {kind.naam}", pad, kind.id) for kind in vrij) if len(vrij) <= _WEINIG else ()


def bedoelde_taal(taal: str, pad: str) -> tuple[Voorstel, ...]:
    """Propose the language that was probably meant."""
    lijkt = dichtstbij(taal, TAALNAMEN)
    return (zet(f"Kies de taal ‘{lijkt}’", pad, lijkt),) if lijkt else ()
