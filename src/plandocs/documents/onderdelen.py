"""The sections that documents are made of, by name, for who wants one of them in a template of his own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from plandocs.blocks import Block
from plandocs.documents import ondersteuningsplan, veilig_verder_plan
from plandocs.documents.metingen import metingen
from plandocs.documents.schrijver import Schrijver

Sectie = Callable[[Schrijver], Iterator[Block]]


def _veilig(functie: Callable[..., Iterator[Block]]) -> Sectie:
    """Return a section of the Veilig Verder Plan, empty when the plan has none."""

    def sectie(s: Schrijver) -> Iterator[Block]:
        if s.plan.veilig_verder_plan is not None:
            yield from functie(s, s.plan.veilig_verder_plan)

    return sectie


def _metingen(s: Schrijver) -> Iterator[Block]:
    if s.plan.gezinsplan is not None:
        yield from metingen(s, s.plan.gezinsplan)


SECTIES: Mapping[str, Sectie] = {
    **{functie.__name__: functie for functie in ondersteuningsplan.INHOUD},
    **{functie.__name__: _veilig(functie) for functie in veilig_verder_plan.INHOUD},
    "metingen": _metingen,
}
"""Every section by the name of the function that writes it, in the order of the documents."""


def sectie(s: Schrijver, naam: str) -> tuple[Block, ...]:
    """Return the blocks of one section; raises KeyError for an unknown name."""
    return tuple(SECTIES[naam](s))
