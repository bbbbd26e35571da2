"""The report to the court: twelve numbered chapters and the annexes, facts and opinions visibly apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plandocs.blocks import Block, Document, Heading, Run
from plandocs.documents.kernel import document
from plandocs.documents.rapport import stel_samen, versies
from plandocs.documents.rechtbank.nummering import hoofdstuk
from plandocs.documents.rechtbank.nummers import FEITEN, Rechtbankschrijver
from plandocs.documents.rechtbank.slot import bijlagen, correctieverzoeken, ondertekening
from plandocs.documents.rechtbank.uitspraken import per_soort
from plandocs.documents.rechtbank.visies import mening_kind, visie_ouders
from plandocs.documents.rechtbank.weging import conclusie, doelen_en_evaluatie, krachten, weging
from plandocs.documents.rechtbank.zaak import gezin_en_gezag, verloop, zaak_en_verzoek
from plandocs.documents.schrijver import alinea, nog_invullen
from plandocs.plan import Plan
from plandocs.plan.rechtbank import Rechtbankrapportage
from plandocs.plan.walk import ontbreekt

Hoofdstuk = tuple[str, str, Iterable[Block]]
UITLEG_NUMMERS = (
    "Elke uitspraak heeft een nummer. De soort staat erboven: een feit is na te gaan, een waarneming heeft iemand "
    "gezien of gehoord, een mening of interpretatie is van wie haar geeft. Als iemand heeft gereageerd, staat dat "
    "naast de uitspraak."
)


@document(
    "rapportage-rechtbank", titel="Rapportage aan de rechtbank", lezer="rechtbank", ook_voor=("gezin", "professional")
)
def rapportage_rechtbank(plan: Plan) -> Iterator[Document]:
    """Het stuk voor de rechter: genummerde feiten met bron en datum, ieders reactie ernaast, de mening van het kind, en
    conclusies die naar de nummers verwijzen."""
    if plan.rechtbank is None:
        return
    s = Rechtbankschrijver(plan)
    titel = "Rapportage aan de rechtbank"
    blokken = _inhoud(s, plan.rechtbank)
    yield stel_samen(s, "rapportage-rechtbank", titel, blokken, kicker=plan.rechtbank.zaak.rechtbank)


def _inhoud(s: Rechtbankschrijver, rapport: Rechtbankrapportage) -> Iterator[Block]:
    for nummer, (titel, pad, blokken) in enumerate(_hoofdstukken(s, rapport), 1):
        yield from hoofdstuk(nummer, titel, blokken, pad)
    yield Heading(2, (Run("Bijlagen"),), "rechtbank.bijlagen")
    yield from bijlagen(s, rapport)
    yield from versies(s)


def _hoofdstukken(s: Rechtbankschrijver, rapport: Rechtbankrapportage) -> tuple[Hoofdstuk, ...]:
    return (
        ("Zaak en verzoek", "rechtbank.zaak", zaak_en_verzoek(s, rapport)),
        ("Gezin, gezag en belanghebbenden", "rechtbank.belanghebbenden", gezin_en_gezag(s, rapport)),
        ("Verloop van de maatregel", "rechtbank.verloop", verloop(s, rapport)),
        ("Feiten en andere uitspraken", "rechtbank.feiten", _feiten(s, rapport)),
        ("Wat het kind vindt", "rechtbank.mening_kind", mening_kind(s, rapport)),
        ("Wat ouders en verzorgers vinden", "ondersteuningsplan.aanleiding", visie_ouders(s)),
        ("Doelen en evaluatie", "ondersteuningsplan.doelen", doelen_en_evaluatie(s)),
        ("Krachten en bescherming", "ondersteuningsplan.krachten", krachten(s)),
        ("Weging en alternatieven", "rechtbank.weging", weging(s, rapport)),
        ("Samenvatting en conclusie", "rechtbank.conclusies", conclusie(s, rapport)),
        ("Correctieverzoeken en reacties", "rechtbank.correctieverzoeken", correctieverzoeken(s, rapport)),
        ("Ondertekening", "rechtbank.verklaring_volledigheid", ondertekening(s, rapport)),
    )


def _feiten(s: Rechtbankschrijver, rapport: Rechtbankrapportage) -> Iterator[Block]:
    yield alinea(UITLEG_NUMMERS, source="rechtbank.feiten")
    if ontbreekt(rapport.feiten):
        yield alinea(nog_invullen("de feiten, met bron en datum"), source="rechtbank.feiten")
    yield from per_soort(s, s.genummerd[FEITEN])
