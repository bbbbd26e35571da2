"""The contact sheets of all pictures as files."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import get_args

from plandocs.errors import OutputError
from plandocs.pictures.staalkaart import KAARTEN, staalkaart
from plandocs.pictures.stijl import Stijl
from plandocs.pictures.svg import Tekening

_STIJLEN: dict[Stijl, str] = {"kleur": "in kleur", "lijn": "om in te kleuren", "zwartwit": "in zwart-wit"}
_HOOFD = (
    '<!doctype html>\n<html lang="nl">\n<meta charset="utf-8">\n<title>Alle tekeningen</title>\n'
    "<style>body{font-family:Andika,sans-serif;margin:2rem}img{max-width:100%}</style>\n<h1>Alle tekeningen</h1>\n"
)


def schrijf_platen(out: Path) -> tuple[Path, ...]:
    """Write every sheet in every style as SVG, and a page that shows them; return the files.

    Raises OutputError when the folder cannot be written.
    """
    platen = tuple(_platen())
    bestanden = {f"{naam}-{stijl}.svg": plaat.svg for naam, stijl, plaat in platen}
    bestanden["index.html"] = _pagina(platen)
    try:
        out.mkdir(parents=True, exist_ok=True)
        for naam, tekst in bestanden.items():
            (out / naam).write_text(tekst, encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{out} kan niet worden geschreven ({error.strerror}). Kies een andere map.") from error
    return tuple(out / naam for naam in bestanden)


def _platen() -> Iterator[tuple[str, Stijl, Tekening]]:
    stijlen: tuple[Stijl, ...] = get_args(Stijl)
    for stijl in stijlen:
        for naam in KAARTEN:
            yield naam, stijl, staalkaart(naam, stijl)


def _pagina(platen: tuple[tuple[str, Stijl, Tekening], ...]) -> str:
    delen = (
        f'<h2>{naam.capitalize()} {_STIJLEN[stijl]}</h2>\n<img src="{naam}-{stijl}.svg" alt="{escape(plaat.alt)}">\n'
        for naam, stijl, plaat in platen
    )
    return _HOOFD + "".join(delen) + "</html>\n"
