"""Photographs in a PDF as the archival standard wants them: shown as they are, not smoothed by the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pydyf


def keep_pixels(pdf: pydyf.PDF) -> None:
    """Ask no reader to smooth a picture; WeasyPrint does ask that, and PDF/A forbids it."""
    for thing in pdf.objects:
        extra = getattr(thing, "extra", {})
        if extra.get("Subtype") == "/Image":
            extra["Interpolate"] = "false"
