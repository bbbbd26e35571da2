"""The limit on the number of pages of a document."""

from __future__ import annotations

from plandocs.blocks import Document
from plandocs.errors import RenderError


def refuse_too_many_pages(document: Document, number: int) -> None:
    """Raise RenderError when a document has more pages than it may have."""
    if document.max_pages is not None and number > document.max_pages:
        room = "1 pagina" if document.max_pages == 1 else f"{document.max_pages} pagina's"
        raise RenderError(
            f"{document.name}: de tekst beslaat {number} pagina's en het document mag {room} zijn. "
            "Maak de teksten korter, of kies een document zonder deze grens."
        )
