"""What is replaced by what: read from the structure of the plan, applied to every text in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from plandocs.plan import Plan
from plandocs.plan.personen import Persoon
from plandocs.plan.veilig_verder_plan import Noodgeval
from plandocs.plan.walk import teksten, van_soort
from plandocs.pseudonimiseren import verzonnen
from plandocs.pseudonimiseren.verzonnen import Kans, vrije

OPENBAAR = frozenset({"112", "113", "08000113", "08002000", "09008844", "08000432", "08001351"})
"""Numbers that everyone may know: emergency services, Veilig Thuis, police, Kindertelefoon."""
IEDEREEN = frozenset(
    {"veilig thuis", "politie", "raad voor de kinderbescherming", "ggd", "huisarts", "kinderrechter", "kindertelefoon"}
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WEB = re.compile(r"\b(?:https?://|www\.)\S+")
_POSTCODE = re.compile(r"(?<!\w)[1-9][0-9]{3} ?[A-Z]{2}(?!\w)")
_REKENING = re.compile(r"(?<!\w)[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[0-9]{1,4})?(?!\w)")
_REKENING_KLEIN = re.compile(
    r"(?<!\w)[a-z]{2}[0-9]{2}(?: ?[a-z]{4})?(?: ?[0-9]{4}){2,6}(?: ?[0-9]{1,4})?(?!\w)", re.IGNORECASE
)
_REKENING_NIEUW = "NL00XXXX0000000000"
_NUMMER = re.compile(r"(?<![\w.,-])(?:\+|00)?[0-9][0-9 ()./-]{5,18}[0-9](?![\w-])")
_DATUM = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}")
_KORTST = 7
_NAAMWOORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TUSSENVOEGSELS = frozenset(
    {"van", "de", "der", "den", "het", "ten", "ter", "te", "op", "in", "'t", "el", "al", "la", "le"}
)
_AANHEF = frozenset((
    "oma", "opa", "oom", "tante", "mama", "papa", "mevrouw", "meneer", "juf", "meester", "dokter", "mw", "dhr", "de",
    "zus", "broer", "nicht", "neef", "buurvrouw", "buurman", "moeder", "vader", "stiefvader", "stiefmoeder",
    "pleegmoeder", "pleegvader",
))  # fmt: skip
_SOORT_ORGANISATIE = frozenset((
    "basisschool", "school", "wijkteam", "praktijk", "huisartsenpraktijk", "centrum", "stichting", "woonstichting",
    "gemeente", "rechtbank", "team", "kinderopvang", "praktijkschool", "jeugdbescherming", "huisartsen", "ziekenhuis",
    "woningcorporatie", "buurtteam", "sociaal", "ggz", "politie", "veilig", "thuis", "raad", "voor",
    "kinderbescherming",
))  # fmt: skip
_VROUW = re.compile(
    r"\b(?:moeder|oma|tante|zus|mevrouw|juf|buurvrouw|dochter|nicht|vriendin|stiefmoeder|pleegmoeder)\b"
)
_MAN = re.compile(r"\b(?:vader|opa|oom|broer|meneer|meester|buurman|zoon|neef|stiefvader|pleegvader)\b")
_UITGANG = r"(?P<uit>(?:['’]?s|tje|je|pje|etje|ke|ie)?)"


@dataclass(frozen=True, slots=True)
class Bezet:
    """All words of the plan in lower case, and the source of chance."""

    woorden: str
    kans: Kans


@dataclass
class Vervanging:
    """The replacements: words with a capital, whole phrases, and numbers; found while reading, the same every time."""

    woorden: dict[str, str] = field(default_factory=dict)
    zinsdelen: dict[str, str] = field(default_factory=dict)
    nummers: dict[str, str] = field(default_factory=dict)
    mails: dict[str, str] = field(default_factory=dict)

    @cached_property
    def _patroon(self) -> re.Pattern[str] | None:
        delen = sorted(self.woorden, key=lambda woord: (-len(woord), woord))
        vormen = [
            re.escape(vorm) for deel in delen for vorm in dict.fromkeys((deel, _met_hoofdletter(deel), deel.upper()))
        ]
        return re.compile(rf"(?<![^\W\d_])(?P<naam>{'|'.join(vormen)}){_UITGANG}(?![^\W\d_])") if vormen else None

    @cached_property
    def _zinnen(self) -> re.Pattern[str] | None:
        delen = sorted(self.zinsdelen, key=lambda woord: (-len(woord), woord))
        return re.compile("|".join(rf"(?<!\w){re.escape(deel)}(?!\w)" for deel in delen), re.I) if delen else None

    def pas_toe(self, text: str) -> str:
        """Return the text with everything replaced but its dates."""
        text = _MAIL.sub(lambda match: self.mail(match[0]), text)
        text = _WEB.sub("www.voorbeeld.example", text)
        if self._zinnen is not None:
            text = self._zinnen.sub(lambda match: self._zin(match[0]), text)
        text = _REKENING_KLEIN.sub(_REKENING_NIEUW, _REKENING.sub(_REKENING_NIEUW, _POSTCODE.sub("1000 XX", text)))
        text = _NUMMER.sub(lambda match: self.nummer(match[0]), text)
        return self._patroon.sub(self._naam, text) if self._patroon is not None else text

    def _zin(self, gevonden: str) -> str:
        return next(nieuw for deel, nieuw in self.zinsdelen.items() if deel.casefold() == gevonden.casefold())

    def _naam(self, match: re.Match[str]) -> str:
        naam, uit = match["naam"], match["uit"]
        if naam in self.woorden:
            return self.woorden[naam] + uit
        met = next((nieuw for woord, nieuw in self.woorden.items() if _met_hoofdletter(woord) == naam), "")
        return (met or self._hoofdletters(naam)) + uit

    def _hoofdletters(self, naam: str) -> str:
        return next(nieuw for woord, nieuw in self.woorden.items() if woord.upper() == naam).upper()

    def mail(self, adres: str) -> str:
        """Return the address that stands for this one."""
        return self.mails.setdefault(adres.lower(), f"adres{len(self.mails) + 1}@voorbeeld.example")

    def nummer(self, gevonden: str) -> str:
        """Return the number that stands for a phone number or another long number; dates and public numbers stay."""
        cijfers = re.sub(r"\D", "", gevonden)
        if cijfers in OPENBAAR or len(cijfers) < _KORTST or _DATUM.search(gevonden):
            return gevonden
        return self.nummers.setdefault(cijfers, f"06-{len(self.nummers) + 1:08}")


def lees_vervanging(plan: Plan, kans: Kans) -> Vervanging:
    """Return everything that the structure of a plan tells to replace."""
    bezet = Bezet(" ".join(text for _, text in teksten(plan)).lower(), kans)
    uit = Vervanging()
    _organisaties(plan, uit, bezet)
    _adressen(plan, uit, bezet)
    _mensen(plan, uit, bezet)
    for codewoord, nieuw in zip(_codewoorden(plan), vrije(verzonnen.CODEWOORDEN, bezet.woorden, kans), strict=False):
        uit.zinsdelen[codewoord] = nieuw
    return uit


def _codewoorden(plan: Plan) -> Iterator[str]:
    yield from dict.fromkeys(deel.codewoord for _, deel in van_soort(plan, Noodgeval) if deel.codewoord)


def _mensen(plan: Plan, uit: Vervanging, bezet: Bezet) -> None:
    lijsten = (verzonnen.VROUWEN, verzonnen.MANNEN, verzonnen.NEUTRAAL)
    voornamen = [vrije(lijst, bezet.woorden, bezet.kans) for lijst in lijsten]
    achternamen = vrije(verzonnen.ACHTERNAMEN, bezet.woorden, bezet.kans)
    for persoon in plan.personen:
        for woord in _hoofdwoorden(persoon.achternaam):
            _zet(uit.woorden, woord, achternamen)
        eigen = voornamen[_geslacht(persoon)]
        aanspreek = (woord for woord in _hoofdwoorden(persoon.aanspreeknaam) if not woord[0].islower())
        for woord in (*_hoofdwoorden(persoon.roepnaam), *aanspreek):
            if woord.lower() not in _AANHEF:
                _zet(uit.woorden, woord, eigen)


def _geslacht(persoon: Persoon) -> int:
    wie = " ".join(filter(None, (persoon.relatie, persoon.aanspreeknaam))).lower().split(" van ")[0]
    return 0 if _VROUW.search(wie) else 1 if _MAN.search(wie) else 2


def _hoofdwoorden(naam: str | None) -> Iterator[str]:
    """Yield the words of a name that make it a name, also without a capital; of `d’Ancona` the last part too."""
    for match in _NAAMWOORD.finditer(naam or ""):
        woord = match[0]
        if woord.lower() in _TUSSENVOEGSELS or (len(woord) == 1 and woord.lower() != woord.upper()):
            continue
        yield woord
        kop, _, staart = woord.replace("’", "'").partition("'")
        if len(kop) == 1 and len(staart) > 1:
            yield staart


def _met_hoofdletter(woord: str) -> str:
    return woord[:1].upper() + woord[1:]


def _organisaties(plan: Plan, uit: Vervanging, bezet: Bezet) -> None:
    namen = vrije(verzonnen.ORGANISATIES, bezet.woorden, bezet.kans)
    gevonden = [plan.kop.organisatie, *(persoon.organisatie for persoon in plan.personen)]
    for naam in dict.fromkeys(filter(None, gevonden)):
        eigen = _eigen_deel(naam)
        if eigen and naam.lower() not in IEDEREEN:
            _zet(uit.zinsdelen, eigen, namen)


def _eigen_deel(naam: str) -> str:
    """Return what makes the name of an organisation its own: all after words such as Basisschool or Stichting."""
    woorden = naam.split()
    while woorden and woorden[0].lower() in _SOORT_ORGANISATIE:
        woorden.pop(0)
    return " ".join(woorden)


def _adressen(plan: Plan, uit: Vervanging, bezet: Bezet) -> None:
    straten = vrije(verzonnen.STRATEN, bezet.woorden, bezet.kans)
    plaatsen = vrije(verzonnen.PLAATSEN, bezet.woorden, bezet.kans)
    adressen = [persoon.contact.adres for persoon in plan.personen if persoon.contact]
    for adres in dict.fromkeys(filter(None, [*adressen, *(huis.adres for huis in plan.huishoudens)])):
        straat, _, plaats = adres.partition(",")
        kaal = re.sub(r"\s*\d.*$", "", straat).strip()
        if kaal:
            _zet(uit.zinsdelen, kaal, straten)
            _zet(uit.zinsdelen, straat.strip(), iter([f"{uit.zinsdelen[kaal]} {bezet.kans.getal(straat, 101, 199)}"]))
        if plaats := _POSTCODE.sub("", plaats).strip():
            _zet(uit.woorden, plaats, plaatsen)


def _zet(waar: dict[str, str], woord: str, nieuwe: Iterator[str]) -> None:
    if woord not in waar:
        waar[woord] = next(nieuwe)


def namen_van(vervanging: Vervanging) -> Mapping[str, str]:
    """Return all words and phrases with what they became."""
    return vervanging.woorden | vervanging.zinsdelen
