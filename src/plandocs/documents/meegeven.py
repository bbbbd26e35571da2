"""Safe to hand out: the answers decide between everything, a pocket card without names, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plandocs.plan import Plan
from plandocs.plan.kind import STRENGST, Keus, Kinduitleg, VeiligMeegeven

MET_INHOUD = ("woord-en-beeld", "kindposter", "drie-huizen", "weekkalender", "mijn-kring", "voorgelezen")
ZONDER_INHOUD = ("thermometer", "zakkaart")


@dataclass(frozen=True, slots=True)
class Meegeven:
    """What a child may take along, why, and which questions are still open."""

    keus: Keus
    redenen: tuple[str, ...] = ()
    vragen: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Whether nobody has decided yet."""
        return bool(self.vragen)

    def mag(self, document: str) -> bool:
        """Return whether the child may take this document along."""
        if self.keus == "niets":
            return False
        return self.keus == "alles" or document in ZONDER_INHOUD

    @property
    def met_namen(self) -> bool:
        """Whether the pocket card may have names on it."""
        return self.keus == "alles" and not self.open

    def weggelaten(self) -> tuple[str, ...]:
        """Return the documents that are left out."""
        return tuple(naam for naam in (*MET_INHOUD, *ZONDER_INHOUD) if not self.mag(naam))


def meegeven(uitleg: Kinduitleg | None) -> Meegeven:
    """Return what follows from the answers; a decision that was written down goes first.

    A decision that gives more than the answers do counts only with the reason for it.
    """
    veilig = uitleg.veilig_meegeven if uitleg else None
    if veilig is None:
        return Meegeven("alles", vragen=_VRAGEN)
    redenen, volgt = tuple(_redenen(veilig)), veilig.volgt_uit_antwoorden
    if veilig.besluit and not veilig.besluit_zonder_reden:
        return Meegeven(veilig.besluit, redenen)
    return Meegeven(volgt, redenen, tuple(_onbeantwoord(veilig)) if volgt == "alles" else ())


def voor_kind(plan: Plan, kind: str, uitleg: Kinduitleg | None) -> Meegeven:
    """Return what holds for a child with more than one explanation: the strictest, with the questions of this one."""
    eigen = meegeven(uitleg)
    streng = min((eigen, *map(meegeven, _van_kind(plan, kind))), key=lambda een: STRENGST.index(een.keus))
    return eigen if streng.keus == eigen.keus else replace(streng, vragen=eigen.vragen)


VRAAG_ZIEN = "Wie zien dit papier?"
VRAAG_GEVAAR = "Brengt het iemand in gevaar als een ander het vindt?"
VRAAG_ADRES = "Is een adres geheim?"
VRAAG_OUDER = "Weet de andere ouder dat het kind dit krijgt?"
_VRAGEN = (VRAAG_ZIEN, VRAAG_GEVAAR, VRAAG_ADRES, VRAAG_OUDER)


def _onbeantwoord(veilig: VeiligMeegeven) -> Iterator[str]:
    antwoorden = (
        veilig.wie_zien_het or None,
        veilig.onveilig_als_gevonden,
        veilig.adres_geheim,
        veilig.andere_ouder_weet_ervan,
    )
    yield from (vraag for vraag, antwoord in zip(_VRAGEN, antwoorden, strict=True) if antwoord is None)


def _redenen(veilig: VeiligMeegeven) -> Iterator[str]:
    if veilig.onveilig_als_gevonden:
        yield "Het papier kan iemand in gevaar brengen als een ander het vindt."
    if veilig.adres_geheim:
        yield "Een adres is geheim."
    if veilig.andere_ouder_weet_ervan is False:
        yield "Niet iedere ouder weet dat het kind dit papier krijgt."
    if veilig.reden:
        yield veilig.reden


def met_besluiten(plan: Plan, gezien: Plan) -> Plan:
    """Return the plan as a reader sees it with what each child may take along, but not why: only the dossier knows."""
    uitleg = tuple(_met_besluit(plan, gezien, nummer) for nummer in range(len(gezien.kinduitleg)))
    same = all(a is b for a, b in zip(uitleg, gezien.kinduitleg, strict=True))
    return gezien if same else gezien.model_copy(update={"kinduitleg": uitleg})


def _met_besluit(plan: Plan, gezien: Plan, nummer: int) -> Kinduitleg:
    uitleg = gezien.kinduitleg[nummer]
    alle, over = _van_kind(plan, uitleg.kind), _van_kind(gezien, uitleg.kind)
    eerder = _van_kind(gezien, uitleg.kind, nummer)
    bron = alle[len(eerder)] if len(alle) == len(over) else min(alle, key=_strengheid)
    streng = min(alle, key=_strengheid)
    bron = streng if _strengheid(streng)[0] < _strengheid(bron)[0] else bron
    if uitleg.veilig_meegeven or not bron.veilig_meegeven:
        return uitleg
    return uitleg.model_copy(update={"veilig_meegeven": _zonder_reden(bron.veilig_meegeven)})


def _zonder_reden(veilig: VeiligMeegeven) -> VeiligMeegeven:
    """Return the answers and decision as they work out, without why; a decision that counts needs no answers."""
    if veilig.besluit and not veilig.besluit_zonder_reden:
        return VeiligMeegeven(besluit=veilig.besluit)
    return veilig.model_copy(update={"reden": None, "besproken_op": None, "besluit": None})


def _van_kind(plan: Plan, kind: str, tot: int | None = None) -> tuple[Kinduitleg, ...]:
    return tuple(uitleg for uitleg in plan.kinduitleg[:tot] if uitleg.kind == kind)


def _strengheid(uitleg: Kinduitleg) -> tuple[int, bool]:
    keus = meegeven(uitleg)
    return STRENGST.index(keus.keus), not keus.open


def mag_mee(plan: Plan, gezien: Plan, document: str, kind: str) -> bool:
    """Return whether a decision that this reader does not see at all lets a child have a document."""
    if (
        plan.kop.status in {"concept", "besproken"}
        or document not in (*MET_INHOUD, *ZONDER_INHOUD)
        or _van_kind(gezien, kind)
    ):
        return True
    return all(meegeven(uitleg).mag(document) for uitleg in _van_kind(plan, kind))
