"""Ids that are given twice, and references to what is not in the plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from plandocs.loaders.omzetten import Genoemd, Melding, Omzetting
from plandocs.loaders.problemen import MEESTE_PROBLEMEN, noem, som_op
from plandocs.taal.suggesties import dichtstbij

SOORTEN: dict[str, tuple[str, str]] = {
    "persoon": ("persoon", "personen"),
    "huishouden": ("huishouden", "huishoudens"),
    "bron": ("bron", "bronnen"),
    "uitspraak": ("uitspraak, kracht of zorg", "uitspraken, krachten en zorgen"),
    "doel": ("doel", "doelen"),
    "gevaar": ("gevaar", "gevaren"),
    "factor": ("complicerende factor", "complicerende factoren"),
    "voorwaarde": ("voorwaarde", "voorwaarden"),
    "afspraak": ("veiligheidsafspraak", "veiligheidsafspraken"),
    "barriere": ("barrière", "barrières"),
    "kernbeslissing": ("kernbeslissing", "kernbeslissingen"),
}
_KORTE_LIJST = 12
_LANGE_LIJST = 500


def controleer_verwijzingen(omzetting: Omzetting) -> Iterator[Melding]:
    """Yield a report of every doubled id and every reference that leads nowhere."""
    yield from islice(_dubbel(omzetting), MEESTE_PROBLEMEN)
    yield from islice(_nergens(omzetting), MEESTE_PROBLEMEN)


def _nergens(omzetting: Omzetting) -> Iterator[Melding]:
    bekend: dict[str, set[str]] = defaultdict(set)
    for genoemd in omzetting.ids:
        bekend[genoemd.soort].add(genoemd.id)
    namen = {soort: sorted(bekend[soort]) for soort in SOORTEN}
    for genoemd in omzetting.verwijzingen:
        if genoemd.id not in bekend[genoemd.soort]:
            plaats = omzetting.plaatsen[genoemd.pad]
            yield Melding(genoemd.pad, plaats, *_onbekend(genoemd, namen[genoemd.soort]))


def _dubbel(omzetting: Omzetting) -> Iterator[Melding]:
    eerste: dict[tuple[str, str], str] = {}
    for genoemd in omzetting.ids:
        pad = eerste.setdefault((genoemd.soort, genoemd.id), genoemd.pad)
        if pad != genoemd.pad:
            wat = f"De id {noem(genoemd.id)} is al gebruikt op regel {omzetting.plaatsen[pad].regel} ({pad})"
            yield Melding(genoemd.pad, omzetting.plaatsen[genoemd.pad], wat, "Geef elk onderdeel een eigen id")


def _onbekend(genoemd: Genoemd, namen: list[str]) -> tuple[str, str, str]:
    enkel, meer = SOORTEN[genoemd.soort]
    wat = f"In dit plan staat geen {enkel} met de id {noem(genoemd.id)}"
    meerdere = [deel.strip() for deel in genoemd.id.split(",")]
    if len(meerdere) > 1 and {*meerdere} <= {*namen}:
        return wat, f"Zet er haken om: [{', '.join(meerdere)}]", ""
    beter = dichtstbij(genoemd.id, namen) if len(namen) <= _LANGE_LIJST else None
    delen = [f"Bedoelt u {noem(beter)}?"] if beter else []
    if not namen:
        return wat, f"Zet die erbij; dit plan heeft nog geen {meer} met een id", ""
    if len(namen) <= _KORTE_LIJST or not beter:
        delen.append(f"Dit zijn de {meer} in het plan: {_kort(namen)}")
    return wat, " ".join(delen), beter or ""


def _kort(namen: list[str]) -> str:
    if len(namen) <= 2 * _KORTE_LIJST:
        return som_op(namen)
    return f"{', '.join(namen[: 2 * _KORTE_LIJST])} en nog {len(namen) - 2 * _KORTE_LIJST}"
