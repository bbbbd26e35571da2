"""Jobs for the workers of a pool, well-behaved and not."""

from __future__ import annotations

import os
import time
from dataclasses import replace

from plandocs.blocks import Figure, Paragraph, inline
from plandocs.errors import PlandocsError
from plandocs.renderers.pdf import render_pdf
from plandocs.renderers.typst import render_typst
from renderers.voorbeeld import blad, rapport


def klus(wat: str) -> str:
    """Do what the word says, and return it with the number of the process."""
    match wat:
        case "lus":
            while True:
                time.sleep(0.01)
        case "geheugen":
            return str(len([bytearray(10_000_000) for _ in range(100_000)]))
        case "weg":
            os._exit(3)
        case "kapot":
            raise KeyError("Noor slaapt bij oma")
        case "nee":
            raise PlandocsError("Dat kan niet.")
    return f"{wat} {os.getpid()}"


def groot(wat: str) -> int:
    """Draw something that is too big to be a document, and return the number of bytes."""
    if wat == "alinea":
        lang = Paragraph(inline("woord " * 350_000), "p")
        return len(render_pdf(replace(rapport(), blocks=(lang,))))
    vormen = "".join(f'<path d="M0 0 L{n % 300} {n % 180} Z"/>' for n in range(3_000_000))
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 180">{vormen}</svg>'
    return len(render_typst(replace(blad(), blocks=(Figure(svg, "Een tekening"),))))
