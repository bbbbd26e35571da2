"""Choosing by Dutch name; the answer to an unknown name is the list of known ones."""

from __future__ import annotations

from collections.abc import Iterable

from plandocs.errors import PictureError


def check_bekend(wat: str, naam: str, bekend: Iterable[str]) -> None:
    """Raise PictureError with all known names when this is none of them."""
    namen = tuple(bekend)
    if naam not in namen:
        raise PictureError(f"{wat} is onbekend. Kies uit: {', '.join(namen)}.")
