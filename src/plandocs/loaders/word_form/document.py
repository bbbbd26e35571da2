"""A document that plandocs wrote earlier: the plan that it carries, and what people should know about that plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from plandocs.loaders.problemen import Opmerking, Plaats
from plandocs.loaders.word_form.veilig import ontleed
from plandocs.renderers.herkomst import PLAN_SPACE, Herkomst

_WEINIG = ("", "intern")


@dataclass(frozen=True, slots=True)
class Drager:
    """A Word document with the plan it was made from; `alineas` is what it says now, paragraph by paragraph."""

    plan_json: bytes
    herkomst: Herkomst
    alineas: tuple[str, ...] = ()
    opmerkingen: tuple[Opmerking, ...] = ()

    def met(self, alineas: Iterable[str], van_mensen: Iterable[tuple[int, str, str]]) -> Drager:
        """Return the document with its words, and with what is in it beside its plan."""
        doe = "Zet in het plan wat erin hoort"
        van = (Opmerking(Plaats(plek, 1), f"Opmerking van {wie}: ‘{wat}’", doe) for plek, wie, wat in van_mensen)
        return replace(self, alineas=tuple(alineas), opmerkingen=(*_alleen_van_lezer(self.herkomst), *van))


def drager_in(delen: Mapping[str, bytes], bestand: str) -> Drager | None:
    """Return the plan that plandocs put in a document, wherever a program moved it; None when there is none."""
    for naam, deel in sorted(delen.items()):
        if naam.startswith("customXml/item") and PLAN_SPACE.encode() in deel:
            root = ontleed(deel, bestand)
            if root.tag == f"{{{PLAN_SPACE}}}plan":
                van = Herkomst(root.get("document", ""), root.get("lezer", ""), root.get("plandocs", ""))
                return Drager(str(root.text or "").encode(), van)
    return None


def _alleen_van_lezer(van: Herkomst) -> tuple[Opmerking, ...]:
    if van.lezer in _WEINIG:
        return ()
    wat = f"Dit is een document voor {van.lezer}; wat die lezer niet mag zien, zit ook niet in dit plan"
    return (Opmerking(Plaats(1, 1), wat, "Werk verder in het plan zelf als dat er is"),)
