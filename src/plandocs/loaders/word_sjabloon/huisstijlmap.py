"""The folder of a house style: what is wrong with its Word templates and with its web page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from plandocs.errors import PlandocsError
from plandocs.loaders.word_form.veilig import lees_docx, onderdelen_van
from plandocs.loaders.word_sjabloon.keuring import Keuring, gekeurd, stijlnamen
from plandocs.resources import resource

BASIS = "plandocs"


def keur_word(pad: Path) -> Keuring:
    """Return what is wrong with a Word template of a house style, beside the one of plandocs."""
    basis = resource("templates", BASIS)
    voorbeeld = basis / (pad.name if (basis / pad.name).exists() else "word.docx")
    nodig = sorted(stijlnamen(onderdelen_van(voorbeeld.read_bytes(), voorbeeld.name), voorbeeld.name))
    return gekeurd(lees_docx(pad), pad.name, nodig)


def keur_web(map_: Path) -> list[str]:
    """Return what is wrong with the page template, style sheets and tokens, by making the pages they are for."""
    from jinja2 import TemplateError, TemplateSyntaxError

    from plandocs.blocks import Document, Paragraph, inline
    from plandocs.renderers.html import render_html, render_print_html

    proef = Document("proef", "Proef", "", "rapport", "", "", date(2026, 1, 1), (Paragraph(inline("Proef.")),))
    gevonden = []
    for maak in (render_html, render_print_html):
        try:
            maak(proef, str(map_))
        except TemplateError as error:
            waar = f", regel {error.lineno}" if isinstance(error, TemplateSyntaxError) else ""
            doe = "Vergelijk het met dat van plandocs."
            gevonden.append(f"WS-015 document.html.j2{waar}: dit sjabloon is niet te gebruiken. {doe}")
        except PlandocsError as error:
            gevonden.append(f"WS-015 {error}")
        except OSError as error:
            naam = Path(str(error.filename)).name
            doe = "Neem het over uit de huisstijl plandocs."
            gevonden.append(f"WS-015 {naam}: is niet te lezen ({error.strerror}). {doe}")
    return list(dict.fromkeys(gevonden))
