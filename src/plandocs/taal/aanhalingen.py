"""Where the literal words of a speaker are: the stretches between quotation marks."""

from __future__ import annotations

from bisect import bisect_left

from plandocs.taal.onthouden import onthoud
from plandocs.taal.patronen import patroon

_SLUIT = {"“": "”“", "„": "”“", '"': '"', "‘": "’", "'": "'", "«": "»", "‹": "›"}
# After ' or ’ a letter means an apostrophe: foto’s, ’s avonds, z'n, '90.
_GEEN_APOSTROF = r"(?!s |t |k |n |m |s-|[0-9]{2}\b)"
_OPENT = rf"[“„«‹\"]|(?<!\w)‘(?=\S){_GEEN_APOSTROF}|(?<![\w'])'(?=\w){_GEEN_APOSTROF}"
_SLUITERS = r"[“”\"»›]|(?<=\S)[’'](?!\w)"
_WITREGEL = r"\n[ \t]*\n"


@onthoud
def aanhalingen(text: str) -> tuple[tuple[int, int], ...]:
    """Return begin and end of every quotation, marks included, from left to right.

    A quotation ends in its own paragraph; a mark without a partner opens nothing.
    """
    plaatsen = _plaatsen_van_sluiters(text)
    gevonden: list[tuple[int, int]] = []
    for match in patroon(_OPENT).finditer(text):
        begin = match.start()
        if gevonden and begin < gevonden[-1][1]:
            continue
        eind = _eerste_na(begin, [plaatsen.get(teken, []) for teken in _SLUIT[match[0]]])
        if eind is not None and eind < (_eerste_na(begin, [plaatsen["\n"]]) or len(text)):
            gevonden.append((begin, eind + 1))
    return tuple(gevonden)


@onthoud
def zonder_aanhalingen(text: str) -> str:
    """Return the text with every quotation hidden, letter for letter: every offset stays valid."""
    delen, vanaf = [], 0
    for begin, eind in aanhalingen(text):
        delen += [text[vanaf:begin], "\0" * (eind - begin)]
        vanaf = eind
    return "".join([*delen, text[vanaf:]])


def _plaatsen_van_sluiters(text: str) -> dict[str, list[int]]:
    plaatsen: dict[str, list[int]] = {"\n": [match.start() for match in patroon(_WITREGEL).finditer(text)]}
    for match in patroon(_SLUITERS).finditer(text):
        plaatsen.setdefault(match[0], []).append(match.start())
    return plaatsen


def _eerste_na(begin: int, rijen: list[list[int]]) -> int | None:
    kandidaten = []
    for rij in rijen:
        index = bisect_left(rij, begin + 1)
        kandidaten += rij[index : index + 1]
    return min(kandidaten, default=None)
