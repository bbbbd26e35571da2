"""The questions of a form: values, groups of them, and lists of items."""

from __future__ import annotations

from dataclasses import dataclass, replace

from plandocs.service.editor.soorten import Soort


@dataclass(frozen=True, slots=True)
class Keuze:
    """One thing to choose; `eigen` when its name is words of the plan."""

    code: str
    naam: str
    gekozen: bool
    eigen: bool = False


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question: a value of the plan."""

    pad: str
    titel: str
    hulp: str
    soort: Soort
    waarde: str
    verplicht: bool
    keuzes: tuple[Keuze, ...] = ()
    bevestiging: str = ""
    persoon: bool = False
    vast: bool = False

    @property
    def gekozen(self) -> list[str]:
        """The codes of what is chosen."""
        return [keuze.code for keuze in self.keuzes if keuze.gekozen]

    @property
    def id(self) -> str:
        """The id of the field in the page."""
        return plek(self.pad)


@dataclass(frozen=True, slots=True)
class Groep:
    """A part within a part, with its questions; `eigen` when its title is words of the plan.

    Of an item that is folded away there are no questions, and `dicht` holds all words in it.
    """

    pad: str
    titel: str
    hulp: str
    delen: tuple[Deel, ...]
    meer: tuple[Deel, ...]
    zicht: tuple[Deel, ...] = ()
    eigen: bool = False
    dicht: str | None = None

    soort = "groep"

    def zonder(self, paden: set[str]) -> Groep:
        """Return the group without the questions at some paths."""
        delen, meer = (tuple(deel for deel in lijst if deel.pad not in paden) for lijst in (self.delen, self.meer))
        return replace(self, delen=delen, meer=meer)

    @property
    def afgeschermd(self) -> bool:
        """Whether not everybody may see this."""
        return any(isinstance(deel, Vraag) and (deel.waarde or deel.gekozen) for deel in self.zicht)

    @property
    def id(self) -> str:
        """The id of the group in the page."""
        return plek(self.pad)


@dataclass(frozen=True, slots=True)
class Lijst:
    """Items that can be added, moved and removed; `klaar` names the proposal that puts in all `aantal` others."""

    pad: str
    titel: str
    hulp: str
    items: tuple[Groep | Vraag, ...]
    waarden: bool
    klaar: str = ""
    aantal: int = 0

    soort = "lijst"

    @property
    def id(self) -> str:
        """The id of the list in the page."""
        return plek(self.pad)


Deel = Vraag | Groep | Lijst


def plek(pad: str) -> str:
    """Return the id in a page, and in a URL after #, of a path."""
    return "v-" + pad.replace(".", "-").replace("[", "-").replace("]", "")
