"""Words set in lines, and how large the bubble around them is."""

from __future__ import annotations

from dataclasses import dataclass

from plandocs.pictures.letters import ANDIKA, Letter, breedste_woord, breedte, breek

BINNEN = 13.0
SMALST = 48.0


def regel_hoog(grootte: float) -> float:
    """Return the distance between lines of letters of this size."""
    return grootte * 1.25


@dataclass(frozen=True, slots=True)
class Zetting:
    """Words set in lines, and the size of the bubble around them."""

    regels: tuple[str, ...]
    grootte: float

    @property
    def regel(self) -> float:
        """Return the distance between lines."""
        return regel_hoog(self.grootte)

    @property
    def tekst_breed(self) -> float:
        """Return the width of the widest line."""
        return max(breedte(regel, Letter(ANDIKA, self.grootte)) for regel in self.regels)

    @property
    def breed(self) -> float:
        """Return the width of the bubble."""
        return max(SMALST, self.tekst_breed + 2 * BINNEN)

    @property
    def hoog(self) -> float:
        """Return the height of the bubble."""
        return len(self.regels) * self.regel + 2 * BINNEN


def smalste(tekst: str, aantal: int, letter: Letter, breedst: float) -> tuple[str, ...]:
    """Return the narrowest way to set a text in at most `aantal` lines, or nothing if that is impossible."""
    if len(beste := breek(tekst, letter, breedst)) > aantal:
        return ()
    smal, wijd = min(breedste_woord(tekst, letter), breedst), breedst
    while wijd - smal > 1:
        midden = (smal + wijd) / 2
        regels = breek(tekst, letter, midden)
        smal, wijd, beste = (smal, midden, regels) if len(regels) <= aantal else (midden, wijd, beste)
    return beste
