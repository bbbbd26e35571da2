"""The fixed words of children's documents in six languages, and the plan's own words beside their translation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from plandocs.blocks import Inline, Quote, Run, in_quotes
from plandocs.documents.opmaak import regel
from plandocs.plan.kind import Kinduitleg
from plandocs.taal.datums import schrijf_datum
from plandocs.taal.talen import bekende_taal
from plandocs.taal.zinnen import zinnen

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
    return bekende_taal(taal) or "nl"


def op_een_rij(text: str) -> str:
    """Return the text with single spaces, so that how lines were broken does not make it another sentence."""
    return " ".join(text.split())


@dataclass(frozen=True)
class Woorden:
    """The words of one child's documents: a language, an age band, and the translations in the plan.

    `eenvoudig` asks for the easy-to-read words where there are any, and one sentence on a line.
    """

    taal: str = "nl"
    band: str = "7-9"
    vertalingen: Mapping[str, str] = field(default_factory=dict)
    eenvoudig: bool = False

    def __call__(self, sleutel: str, **invulling: str) -> str:
        """Return the fixed words for this age and language; raises KeyError for an unknown key."""
        tabel = vaste_woorden()
        anders = (f"{sleutel}.lvb",) if self.eenvoudig else ()
        namen = (*anders, f"{sleutel}.{self.band}")
        rij = next((tabel[naam] for naam in namen if naam in tabel), None) or tabel[sleutel]
        return rij[self.taal].format(**invulling)

    def run(self, sleutel: str, **invulling: str) -> Run:
        """Return the fixed words as text that knows its language."""
        woorden = self(sleutel, **invulling)
        return Run(_een_per_regel(woorden) if self.eenvoudig else woorden, lang=self.anders)

    @property
    def anders(self) -> str | None:
        """The language when it is not Dutch."""
        return None if self.taal == "nl" else self.taal

    @property
    def nederlands(self) -> str | None:
        """The mark for Dutch words between those of another language."""
        return "nl" if self.anders else None

    def vertaling(self, text: str) -> str:
        """Return the translation that the plan gives for these words, or nothing."""
        return self.vertalingen.get(op_een_rij(text), "") if self.anders else ""

    def eigen(self, text: str) -> Inline:
        """Return words of the plan as written, after their translation or with the mark that there is none."""
        woorden = regel(_een_per_regel(text) if self.eenvoudig else text)
        if not self.anders:
            return woorden
        nederlands = tuple(replace(run, lang="nl") for run in woorden)
        if vertaald := self.vertaling(text):
            return (Run(vertaald, lang=self.taal), Run("\n"), *nederlands)
        return (*nederlands, Run("\n"), self.niet_vertaald)

    @property
    def niet_vertaald(self) -> Run:
        """The small mark that words have no translation yet."""
        return Run(self("niet_vertaald"), lang=self.taal, small=True)

    def erbij(self, woorden: str, soort: str = "", naam: str = "") -> Inline:
        """Return what stands with literal words: their translation, marked as one, or the mark that there is none.

        `soort` (zegt, denkt) puts it in a sentence about who said it; in Dutch there is nothing to add.
        """
        if not self.anders:
            return ()
        vertaald = self.vertaling(woorden)
        if not vertaald:
            return (self.niet_vertaald,)
        gezegd = in_quotes(vertaald)
        gezegd = self(soort, naam=naam, woorden=gezegd) if soort else gezegd
        return (Run(f"{gezegd} ", lang=self.taal), Run(self("vertaald"), lang=self.taal, small=True))

    def citaat(self, woorden: str, van: str, pad: str) -> Quote:
        """Return somebody's literal words, which stay in the language they were said in."""
        return Quote(woorden, van, pad, self.nederlands)

    def datum(self, dag: date) -> str:
        """Return a date in words in this language, with the digits that Dutch has."""
        if not self.anders:
            return schrijf_datum(dag)
        from babel.dates import format_date

        return format_date(dag, "d MMMM y", locale=self.taal)

    def namen(self, namen: Sequence[str], voegwoord: str = "en") -> str:
        """Return names as one enumeration, joined by `en` or by `of`."""
        if len(namen) < 2:
            return "".join(namen)
        komma = "، " if self.taal == "ar" else ", "
        return f"{komma.join(namen[:-1])} {self(voegwoord)} {namen[-1]}"


def _een_per_regel(text: str) -> str:
    """Return the text with every sentence on a line of its own."""
    return "\n".join(zinnen(text))


def woorden_van(uitleg: Kinduitleg | None, band: str, *, eenvoudig: bool = False) -> Woorden:
    """Return the words for one child."""
    if uitleg is None:
        return Woorden(band=band, eenvoudig=eenvoudig)
    vertalingen = {op_een_rij(deel.nederlands): deel.vertaling for deel in uitleg.vertalingen}
    return Woorden(taalcode(uitleg.taal), band, vertalingen, eenvoudig)
