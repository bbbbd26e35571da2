"""What a file says about itself beside its plan: which document it is, for whom, and made by which plandocs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from plandocs.blocks import Document
from plandocs.versie import __version__

PLAN_PART = "customXml/item1.xml"
PLAN_SPACE = "urn:plandocs:plan"
_ZIN = re.compile(
    r"Het plan als gegevens\. Document: ([^;]*); lezer: ([^;]*); plandocs ([^;]*?)(; bundel)?", re.ASCII | re.DOTALL
)
BUNDEL = "; bundel"


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Which document a file is, for which reader, and the version of plandocs that made it."""

    document: str
    lezer: str
    plandocs: str
    bundel: bool = False


def herkomst(document: Document) -> Herkomst:
    """Return what a file of this document says about itself."""
    return Herkomst(document.name, document.reader, __version__)


def in_een_zin(document: Document) -> str:
    """Return the description of the plan that is attached to a PDF."""
    van = herkomst(document)
    return f"Het plan als gegevens. Document: {van.document}; lezer: {van.lezer}; plandocs {van.plandocs}"


def uit_een_zin(text: str) -> Herkomst | None:
    """Return what the description of an attachment says, or None when it is not one of ours."""
    match = _ZIN.fullmatch(text)
    return Herkomst(match[1], match[2], match[3], bool(match[4])) if match else None


def plan_part(document: Document, plan_json: bytes) -> bytes:
    """Return the custom XML part with the plan for a Word file."""
    van = herkomst(document)
    about = f"document={quoteattr(van.document)} lezer={quoteattr(van.lezer)} plandocs={quoteattr(van.plandocs)}"
    text = escape(plan_json.decode("utf-8"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<plan xmlns="{PLAN_SPACE}" {about}>{text}</plan>'.encode()
