"""What a document type is, and the register of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from plandocs.blocks import Document
from plandocs.plan import Plan
from plandocs.plan.base import Lezer

Composer = Callable[[Plan], Iterable[Document]]


@dataclass(frozen=True, slots=True)
class DocumentType:
    """One kind of document: its name, for whom it is, and how it is composed from a plan."""

    name: str
    titel: str
    uitleg: str
    lezer: Lezer
    compose: Composer = field(repr=False)


DOCUMENTS: dict[str, DocumentType] = {}


def document(name: str, *, titel: str, lezer: Lezer) -> Callable[[Composer], Composer]:
    """Register a composer; its Dutch docstring explains the document to a professional.

    A composer yields no document when the plan has nothing for it, and one per child where each child has its own.
    Raises ValueError when the name is taken or the explanation is missing.
    """

    def register(compose: Composer) -> Composer:
        if name in DOCUMENTS or not compose.__doc__:
            raise ValueError(f"document {name} is registered twice or has no explanation")
        DOCUMENTS[name] = DocumentType(name, titel, " ".join(compose.__doc__.split()), lezer, compose)
        return compose

    return register
