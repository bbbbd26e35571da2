"""What changed between two versions of a document, on one calm page: per section, the old words beside the new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Literal

from plandocs.blocks import Block, Document, Heading, Inline, Paragraph, Run, inline
from plandocs.renderers.changes import Change, Part, What, changes, lines_of

_TITEL = "Wat er is veranderd"
_VOET = "Wat er is veranderd. Alleen voor intern gebruik"
_VOORAAN = "Vooraan"
_UITLEG = "Doorgestreept na ‘weg:’ is wat er stond. Onderstreept na ‘nieuw:’ is wat er nu staat."
_NIVEAUS: Mapping[str, Literal[2, 3, 4]] = {"heading 1": 2, "heading 2": 3, "heading 3": 4}
_MERKEN: Mapping[What, str] = {"gone": "[weg: ", "added": "[nieuw: "}


def verschillenblad(oud: Document, nieuw: Document) -> Document:
    """Return a page with everything that differs between two versions of a document; what is the same is left out."""
    regels = list(changes(lines_of(oud), lines_of(nieuw)))
    aantal = sum(regel.changed for regel in regels)
    kop = Paragraph(inline(f"{_telling(aantal)} {_UITLEG}" if aantal else "Er is niets veranderd."), look="lead")
    blokken = (kop, *_per_onderdeel(regels))
    return Document(nieuw.name, _TITEL, nieuw.title, "rapport", nieuw.header, _VOET, nieuw.date, blokken)


def _telling(aantal: int) -> str:
    return "Eén plek is anders." if aantal == 1 else f"{aantal} plekken zijn anders."


def _per_onderdeel(regels: Iterable[Change]) -> Iterator[Block]:
    """Yield the changed lines, each below the headings that it stands under."""
    boven: dict[int, Change] = {2: Change("heading 1", (Part("same", _VOORAAN),))}
    for regel in regels:
        niveau = _NIVEAUS.get(regel.style)
        if niveau:
            boven = {hoger: kop for hoger, kop in boven.items() if hoger < niveau} | {niveau: regel}
        if regel.changed:
            yield from (Heading(_NIVEAUS[kop.style], _woorden(kop)) for kop in boven.values())
            boven = {}
            if not niveau:
                yield Paragraph(_woorden(regel))


def _woorden(regel: Change) -> Inline:
    return tuple(run for vorige, deel in pairwise((None, *regel.parts)) if deel for run in _deel(deel, vorige))


def _deel(deel: Part, vorige: Part | None) -> Iterator[Run]:
    """Yield words, and between brackets what is said about them, for who does not see lines or colours."""
    if deel.what == "same":
        yield from [Run(deel.text)] if deel.text else []
    else:
        ruimte = " " if vorige and vorige.what != "same" else ""
        yield Run(ruimte + _MERKEN[deel.what], small=True)
        yield Run(deel.text, change=deel.what)
        yield Run("]", small=True)
