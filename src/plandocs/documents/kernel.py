"""What a document type is, and the register of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from plandocs.blocks import Document
from plandocs.documents.meegeven import mag_mee, met_besluiten
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
    ook_voor: tuple[Lezer, ...] = ()

    @property
    def lezers(self) -> tuple[Lezer, ...]:
        """Who may get this document: those it is made for, those it may go to as well, and the file."""
        return tuple(dict.fromkeys((self.lezer, *self.ook_voor, "intern")))

    def stel_op(self, plan: Plan, gezien: Plan, voor: Voor) -> Iterable[Document]:
        """Return the documents for a reader from what it may see; a list of what is withheld needs the whole plan.

        Such a list is for its own kind of reader as a whole, not for one person; what is internal is for no other.
        """
        if self.heel_plan:
            return self.compose(plan) if voor == Voor(self.lezer) else ()
        if self.lezer == "intern" and voor.soort != "intern":
            return ()
        documents = self.compose(met_besluiten(plan, gezien))
        return (een for een in documents if mag_mee(plan, gezien, self.name, een.person))


DOCUMENTS: dict[str, DocumentType] = {}


def document(
    name: str, *, titel: str, lezer: Lezer, ook_voor: tuple[Lezer, ...] = (), heel_plan: bool = False
) -> Callable[[Composer], Composer]:
    """Register a composer; its Dutch docstring explains the document to a professional.

    `lezer` is who it is made for; it may be made for `ook_voor` as well, when that is asked.

    A composer yields no document when the plan has nothing for it, and one per child where each child has its own.
    Raises ValueError when the name is taken or the explanation is missing.
    """

    def register(compose: Composer) -> Composer:
        if name in DOCUMENTS or not compose.__doc__:
            raise ValueError(f"document {name} is registered twice or has no explanation")
        uitleg = " ".join(compose.__doc__.split())
        DOCUMENTS[name] = DocumentType(name, titel, uitleg, lezer, compose, heel_plan, ook_voor)
        return compose

    return register
