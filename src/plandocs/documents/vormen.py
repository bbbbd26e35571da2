"""The forms of a child's document: to colour in, in large print, in black and white, to draw in, to fold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Literal, get_args

from plandocs.blocks import Block, Callout, Cell, Document, Field, Fields, Figure, Frame, List, Row, Table
from plandocs.errors import PlandocsError
from plandocs.pictures.stijl import in_stijl

Vorm = Literal[
    "kleurplaat", "zwart-wit", "grote-letters", "zelf-tekenen", "vier-per-blad", "boekje", "vouwboekje"
]  # fmt: skip
VORMEN: dict[Vorm, str] = {
    "kleurplaat": "de tekeningen als lijnen, om in te kleuren",
    "zwart-wit": "alles in zwart, wit en grijs, voor een gewone printer",
    "grote-letters": "grotere letters; een blad mag dan een tweede bladzijde hebben",
    "zelf-tekenen": "lege plaatjes, om zelf te tekenen",
    "vier-per-blad": "het verhaal met vier plaatjes op een bladzijde",
    "boekje": "het verhaal op A5, één plaatje op een bladzijde",
    "vouwboekje": "het verhaal op A5, zo op A4 gezet dat het na dubbelzijdig printen te vouwen is; alleen als PDF",
}
SCHEIDING = "+"
_VAN_HET_VERHAAL: set[Vorm] = {"vier-per-blad", "boekje", "vouwboekje"}
_VAN_EEN_TEKENING: set[Vorm] = {"kleurplaat", "zelf-tekenen"}


def lees_vormen(text: str) -> tuple[Vorm, ...]:
    """Return the forms in a text such as kleurplaat+boekje; raises PlandocsError for an unknown form."""
    namen = tuple(deel.strip().casefold() for deel in text.split(SCHEIDING))
    gekozen = tuple(vorm for naam in namen for vorm in get_args(Vorm) if vorm == naam)
    if len(gekozen) != len(namen):
        raise PlandocsError(
            f"Onbekende vorm: {text}. Kies uit: {', '.join(VORMEN)}. Samen kan ook: kleurplaat{SCHEIDING}boekje."
        )
    return gekozen


def in_vormen(document: Document, vormen: Iterable[Vorm]) -> Document | None:
    """Return a document in these forms together, with their names in its own; None when one does not fit it.

    A point stands before the name of a form: an id has none, so that no form is ever taken for somebody's own document.
    """
    gemaakt: Document | None = document
    for vorm in vormen:
        gemaakt = _MAKERS[vorm](gemaakt) if gemaakt and gemaakt.person else None
        gemaakt = gemaakt and replace(gemaakt, name=f"{gemaakt.name}.{vorm}")
    return gemaakt


def waar_passen(vormen: Iterable[Vorm], kinddocumenten: Iterable[str]) -> str:
    """Return for which documents these forms are, for whoever asked for them elsewhere."""
    gekozen = set(vormen)
    zinnen = [f"Een vorm is er alleen voor de documenten van een kind: {', '.join(kinddocumenten)}."]
    if verhalen := [vorm for vorm in VORMEN if vorm in gekozen & _VAN_HET_VERHAAL]:
        zinnen.append(f"Alleen woord-en-beeld in plaatjes (tot 13 jaar) is er als {' of als '.join(verhalen)}.")
        zinnen += ["Die gaan niet samen: kies er één."] if len(verhalen) > 1 else []
    if gekozen & _VAN_EEN_TEKENING:
        zinnen.append("Kleurplaat en zelf-tekenen zijn er alleen van een document met een tekening.")
    zinnen.append("Een vouwboekje is er alleen als PDF." if "vouwboekje" in gekozen else "Als tekst is er geen vorm.")
    return " ".join(zinnen)


def met_beelden(document: Document, maak: Callable[[Figure], Figure]) -> Document:
    """Return the document with every drawing made again."""
    return replace(document, blocks=_blokken(document.blocks, maak))


def _blokken(blokken: tuple[Block, ...], maak: Callable[[Figure], Figure]) -> tuple[Block, ...]:
    return tuple(_blok(blok, maak) for blok in blokken)


def _blok(blok: Block, maak: Callable[[Figure], Figure]) -> Block:
    match blok:
        case Figure():
            return maak(blok)
        case Frame():
            return replace(blok, figure=blok.figure and maak(blok.figure))
        case List():
            return replace(blok, items=tuple(_blokken(item, maak) for item in blok.items))
        case Callout():
            return replace(blok, blocks=_blokken(blok.blocks, maak))
        case Fields():
            return replace(blok, fields=tuple(_veld(veld, maak) for veld in blok.fields))
        case Table():
            return replace(blok, rows=tuple(_rij(rij, maak) for rij in blok.rows))
        case _:
            return blok


def _veld(veld: Field, maak: Callable[[Figure], Figure]) -> Field:
    return replace(veld, value=_blokken(veld.value, maak))


def _rij(rij: Row, maak: Callable[[Figure], Figure]) -> Row:
    return replace(rij, cells=tuple(Cell(_blokken(cel.blocks, maak)) for cel in rij.cells))


def _kleurplaat(document: Document) -> Document | None:
    lijnen = met_beelden(document, lambda beeld: replace(beeld, svg=in_stijl(beeld.svg, "lijn")))
    return lijnen if lijnen.blocks != document.blocks else None


def _zwart_wit(document: Document) -> Document:
    grijs = met_beelden(document, lambda beeld: replace(beeld, svg=in_stijl(beeld.svg, "zwartwit")))
    return replace(grijs, mono=True)


def _grote_letters(document: Document) -> Document:
    return replace(document, large=True, max_pages=document.max_pages and 2)


def _zelf_tekenen(document: Document) -> Document | None:
    """Return the document without its drawings; what was said in one stands below the empty frame."""
    blokken = tuple(_leeg(blok) for blok in document.blocks)
    return replace(document, blocks=blokken) if blokken != document.blocks else None


def _leeg(blok: Block) -> Block:
    if isinstance(blok, Frame) and blok.figure:
        return Frame(blok.number, (*blok.content, *blok.spoken), None, blok.source)
    if isinstance(blok, Figure) and blok.blank:
        return blok.blank
    return blok


def _vier_per_blad(document: Document) -> Document | None:
    if document.layout != "boek":
        return None
    zonder_omslag = document.blocks[1:] if isinstance(document.blocks[0], Figure) else document.blocks
    return replace(document, layout="strip", blocks=zonder_omslag)


def _boekje(document: Document) -> Document | None:
    return replace(document, layout="boekje") if document.layout == "boek" else None


def _vouwboekje(document: Document) -> Document | None:
    boekje = _boekje(document)
    return boekje and replace(boekje, folded=True)


_MAKERS: dict[Vorm, Callable[[Document], Document | None]] = {
    "kleurplaat": _kleurplaat,
    "zwart-wit": _zwart_wit,
    "grote-letters": _grote_letters,
    "zelf-tekenen": _zelf_tekenen,
    "vier-per-blad": _vier_per_blad,
    "boekje": _boekje,
    "vouwboekje": _vouwboekje,
}
