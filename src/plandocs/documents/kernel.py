"""What a document type is, and the register of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from plandocs.blocks import Document
from plandocs.lezers import Voor
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
    heel_plan: bool = False

    def stel_op(self, plan: Plan, gezien: Plan, voor: Voor) -> Iterable[Document]:
        """Return the documents for a reader from what it may see; a list of what is withheld needs the whole plan.

        Such a list is for its own kind of reader as a whole; there is none for any other, or for one person.
        """
        if not self.heel_plan:
            return self.compose(gezien)
        return self.compose(plan) if voor == Voor(self.lezer) else ()


DOCUMENTS: dict[str, DocumentType] = {}


def document(name: str, *, titel: str, lezer: Lezer, heel_plan: bool = False) -> Callable[[Composer], Composer]:
    """Register a composer; its Dutch docstring explains the document to a professional.

    A composer yields no document when the plan has nothing for it, and one per child where each child has its own.
    Raises ValueError when the name is taken or the explanation is missing.
    """

    def register(compose: Composer) -> Composer:
        if name in DOCUMENTS or not compose.__doc__:
            raise ValueError(f"document {name} is registered twice or has no explanation")
        DOCUMENTS[name] = DocumentType(name, titel, " ".join(compose.__doc__.split()), lezer, compose, heel_plan)
        return compose

    return register
