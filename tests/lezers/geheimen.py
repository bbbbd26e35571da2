"""Plans with something withheld in every field, and a search for it in the bytes of a file."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from random import Random
from typing import Any

import pikepdf
from hypothesis import strategies as st

from plandocs.lezers import LEZERS, Voor, groep, mogelijk
from plandocs.lezers.zoektekst import kern
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel, Zichtbaar
from plandocs.plan.personen import Contact, Huishouden, Persoon
from plandocs.plan.veilig_verder_plan import Noodgeval
from plandocs.plan.walk import velden
from plandocs.renderers.proof import words_of
from plandocs.taal.momenten import Moment, parse_moment
from plannen import PLANNEN, plan_van

ONBEKEND = "Xqontbekendpad"
JAAR = "1871"
LETTERS = "bcdfghjklmnpqrstvwxz"


@dataclass
class Verzinner:
    """Makes words, numbers and addresses that stand nowhere else, and remembers them."""

    zaad: int
    gemaakt: list[str] = field(default_factory=list)

    def woord(self) -> str:
        """Return a new word."""
        nummer, letters = self.zaad * 10_000 + len(self.gemaakt), "zq"
        while nummer:
            nummer, rest = divmod(nummer, len(LETTERS))
            letters += LETTERS[rest] + "y"
        return self._nieuw(letters)

    def nummer(self, begin: str) -> str:
        """Return a new number of ten digits that starts with these."""
        return self._nieuw(f"{begin}{self.zaad % 97:02}{len(self.gemaakt):05}9")

    def _nieuw(self, waarde: str) -> str:
        self.gemaakt.append(waarde)
        return waarde


def soort_van(deel: Onderdeel) -> type[Onderdeel]:
    """Return the class of a part."""
    return type(deel)


def gevuld(deel: Any, bedenk: Verzinner) -> Any:
    """Return a part with an invented text in every text field of it and of what is below."""
    nieuw: dict[str, Any] = {}
    for naam, veld in velden(soort_van(deel)).items():
        waarde = getattr(deel, naam)
        if veld.model is not None:
            nieuw[naam] = _onder(waarde, bedenk)
        elif veld.tekst and naam != "id":
            nieuw[naam] = _tekst(waarde, veld.meervoud, bedenk)
        elif isinstance(waarde, date):
            nieuw[naam] = waarde.replace(year=int(JAAR), day=1)
    return deel.model_copy(update=nieuw)


def _onder(waarde: Any, bedenk: Verzinner) -> Any:
    if isinstance(waarde, tuple):
        return tuple(gevuld(deel, bedenk) for deel in waarde)
    return gevuld(waarde, bedenk) if isinstance(waarde, Onderdeel) else waarde


def _tekst(waarde: Any, meervoud: bool, bedenk: Verzinner) -> Any:
    zin = f"Niemand weet van {bedenk.woord()} hier."
    if meervoud:
        return (zin,)
    return parse_moment(zin) if isinstance(waarde, Moment) else zin


class Geheimplan:
    """A plan, a reader, and the words that this reader may not see."""

    def __init__(self, naam: str, voor: Voor, zaad: int) -> None:
        self.naam, self.voor, self.zaad = naam, voor, zaad
        plan, bedenk = plan_van(naam), Verzinner(zaad)
        self.plan: Plan = Bewerker(Random(zaad), bedenk, voor, sorted(groep(plan, voor))).bewerkt(plan)
        self.geheimen = tuple(bedenk.gemaakt)

    def __repr__(self) -> str:
        return f"Geheimplan({self.naam!r}, {self.voor!r}, {self.zaad})"


@st.composite
def geheimplannen(draw: st.DrawFn) -> Geheimplan:
    """Draw a plan with things withheld from one reader, in all kinds of places."""
    naam, soort = draw(st.sampled_from(PLANNEN)), draw(st.sampled_from(sorted(LEZERS.values())))
    wie = draw(st.sampled_from([None, *(een.id for een in mogelijk(plan_van(naam), soort))]))
    return Geheimplan(naam, Voor(soort, wie), draw(st.integers(1, 10_000)))


@dataclass(frozen=True)
class Bewerker:
    """Withholds things here and there in a plan from one reader."""

    kies: Random
    bedenk: Verzinner
    voor: Voor
    buiten: list[str]

    def bewerkt(self, deel: Any) -> Any:
        """Return a part in which things are withheld, or that is withheld itself."""
        if isinstance(deel, Zichtbaar) and self.kies.random() < 0.3:
            return gevuld(deel, self.bedenk).model_copy(update=self._dicht())
        nieuw: dict[str, Any] = {}
        match deel:
            case Persoon():
                nieuw = {"bsn": self.bedenk.nummer("10"), "contact": self._contact(deel.contact), "organisatie": None}
            case Noodgeval():
                nieuw = {"codewoord": self.bedenk.woord()}
            case Huishouden():
                nieuw = {"geheim": self.kies.random() < 0.5, "adres": f"{ONBEKEND} 3, {ONBEKEND}"}
                nieuw |= {"adres": self._adres()} if nieuw["geheim"] else {}
        for naam, veld in velden(soort_van(deel)).items():
            if veld.model is not None and naam not in nieuw:
                nieuw[naam] = self._onder(getattr(deel, naam))
        return deel.model_copy(update=nieuw)

    def _onder(self, waarde: Any) -> Any:
        if isinstance(waarde, tuple):
            return tuple(self.bewerkt(een) for een in waarde)
        return None if waarde is None else self.bewerkt(waarde)

    def _dicht(self) -> dict[str, Any]:
        if self.buiten and self.kies.random() < 0.5:
            return {"niet_voor": (self.kies.choice(self.buiten),), "voor": ()}
        return {"voor": tuple(lezer for lezer in LEZERS.values() if lezer != self.voor.soort), "niet_voor": ()}

    def _contact(self, contact: Contact | None) -> Contact | None:
        if self.kies.random() < 0.5:
            return contact
        voor = (self.kies.choice(self.buiten),) if self.buiten and self.kies.random() < 0.5 else ()
        return Contact(
            telefoon=self.bedenk.nummer("06"),
            email=f"{self.bedenk.woord()}@post.example",
            adres=self._adres(),
            geheim=not voor,
            afgeschermd_voor=voor,
        )

    def _adres(self) -> str:
        return f"{self.bedenk.woord().title()}straat 12, {self.bedenk.woord().title()}dorp"


def gevonden(data: bytes, vorm: str, geheimen: tuple[str, ...]) -> list[str]:
    """Return which of these words stand in a file, in its text or anywhere in its unpacked bytes."""
    woorden = kern(words_of(data, vorm))
    stukken = [deel.lower() for deel in uitgepakt(data, vorm)]
    return [een for een in geheimen if kern(een) in woorden or any(_staat_in(een, stuk) for stuk in stukken)]


def _staat_in(geheim: str, stuk: bytes) -> bool:
    return any(geheim.encode(codering) in stuk for codering in ("utf-8", "utf-16-be", "utf-16-le"))


def uitgepakt(data: bytes, vorm: str) -> Iterator[bytes]:
    """Yield a file and all that is packed in it."""
    yield data
    if vorm == "docx":
        with zipfile.ZipFile(BytesIO(data)) as archief:
            yield from (archief.read(naam) for naam in archief.namelist())
    if vorm == "pdf":
        with pikepdf.open(BytesIO(data)) as pdf:
            yield from (
                ding.read_bytes() for ding in pdf.objects if isinstance(ding, pikepdf.Stream) and _leesbaar(ding)
            )
            yield from (ding.unparse(resolved=True) for ding in pdf.objects)


def _leesbaar(ding: pikepdf.Stream) -> bool:
    return str(ding.get("/Subtype", "")) != "/Image"
