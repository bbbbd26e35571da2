"""The fixed words of children's documents in six languages, and the plan's own words beside their translation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType

from plandocs.blocks import Inline, Run
from plandocs.documents.opmaak import regel
from plandocs.plan.kind import Kinduitleg

TALEN = ("nl", "en", "ar", "tr", "pl", "uk")
_NAMEN = {
    "nederlands": "nl",
    "engels": "en",
    "arabisch": "ar",
    "turks": "tr",
    "pools": "pl",
    "oekraïens": "uk",
    "oekraiens": "uk",
}
_BESTAND = Path(__file__).resolve().parent / "talen" / "kind.tsv"


@cache
def vaste_woorden() -> Mapping[str, Mapping[str, str]]:
    """Return every fixed sentence by key, and then by language."""
    kop, *regels = _BESTAND.read_text(encoding="utf-8").splitlines()
    talen = kop.split("\t")[1:]
    rijen = (regel.split("\t") for regel in regels if regel)
    return MappingProxyType({sleutel: dict(zip(talen, zinnen, strict=True)) for sleutel, *zinnen in rijen})


def taalcode(taal: str) -> str:
    """Return the code of a language that we have words in, or `nl`."""
    code = _NAMEN.get(taal.casefold(), taal.casefold()[:2])
    return code if code in TALEN else "nl"


@dataclass(frozen=True)
class Woorden:
    """The words of one child's documents: a language, an age band, and the translations in the plan."""

    taal: str = "nl"
    band: str = "7-9"
    vertalingen: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, sleutel: str, **invulling: str) -> str:
        """Return the fixed words for this age and language; raises KeyError for an unknown key."""
        tabel = vaste_woorden()
        rij = tabel.get(f"{sleutel}.{self.band}") or tabel[sleutel]
        return rij[self.taal].format(**invulling)

    def run(self, sleutel: str, **invulling: str) -> Run:
        """Return the fixed words as text that knows its language."""
        return Run(self(sleutel, **invulling), lang=self.anders)

    @property
    def anders(self) -> str | None:
        """The language when it is not Dutch."""
        return None if self.taal == "nl" else self.taal

    def eigen(self, text: str) -> Inline:
        """Return words of the plan as written, after their translation or with the mark that there is none."""
        woorden = regel(text)
        if self.taal == "nl":
            return woorden
        nederlands = tuple(Run(run.text, run.strong, run.emphasis, run.gap, run.href, "nl") for run in woorden)
        vertaald = self.vertalingen.get(text.strip())
        if vertaald:
            return (Run(vertaald, lang=self.taal), Run("\n"), *nederlands)
        return (*nederlands, Run("\n"), Run(self("niet_vertaald"), gap=True, lang=self.taal))

    def namen(self, namen: Sequence[str]) -> str:
        """Return names as one enumeration."""
        if len(namen) < 2:
            return "".join(namen)
        komma = "، " if self.taal == "ar" else ", "
        return f"{komma.join(namen[:-1])} {self('en')} {namen[-1]}"


def woorden_van(uitleg: Kinduitleg | None, band: str) -> Woorden:
    """Return the words for one child."""
    if uitleg is None:
        return Woorden(band=band)
    vertalingen = {deel.nederlands.strip(): deel.vertaling for deel in uitleg.vertalingen}
    return Woorden(taalcode(uitleg.taal), band, vertalingen)
