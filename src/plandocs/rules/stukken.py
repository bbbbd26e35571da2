"""The texts that go to the court, and those that families and their network read."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.ondersteuningsplan import Actie, Doel, EerdereHulp
from plandocs.plan.rechtbank import Rechtbankrapportage
from plandocs.plan.veilig_verder_plan import Gevaar, Veiligheidsafspraak, Voorwaarde
from plandocs.rules.geschreven import Stuk, geschreven, is_van_het_gezin
from plandocs.rules.kernel import Plek


def rechtbankteksten(rapport: Rechtbankrapportage, plek: Plek) -> Iterator[tuple[str, str]]:
    """Yield the texts that the organisation itself wrote for the court, with their paths; no quotations."""
    for nummer, feit in enumerate(rapport.feiten):
        if not feit.letterlijk:
            yield plek.bij("feiten", nummer, "tekst"), feit.tekst
    for veld, teksten in (("verloop", rapport.verloop), ("alternatieven", rapport.alternatieven)):
        for nummer, tekst in enumerate(teksten):
            yield plek.bij(veld, nummer), tekst
    for nummer, conclusie in enumerate(rapport.conclusies):
        yield plek.bij("conclusies", nummer, "tekst"), conclusie.tekst
    for veld, een in (("weging", rapport.weging), ("koptekst", rapport.koptekst)):
        if een:
            yield plek.bij(veld), een
    gezinsplan = plek.plan.gezinsplan
    if gezinsplan and gezinsplan.samenvatting_en_conclusie:
        yield "gezinsplan.samenvatting_en_conclusie", gezinsplan.samenvatting_en_conclusie


def leesteksten(deel: Onderdeel, plan: Plan) -> Iterator[Stuk]:
    """Yield the texts of one part that the family reads and a professional may rewrite; no words of the family."""
    for stappen, tekst in geschreven(deel):
        if stappen != ("tekst",) or not is_van_het_gezin(deel, plan):
            yield stappen, tekst
    yield from werkteksten(deel)
    match deel:
        case Gevaar():
            yield from _gevuld(("waarover", deel.waarover), ("gevolg", deel.gevolg))
        case Voorwaarde():
            yield from _gevuld(("tekst", deel.tekst), ("voldaan_als", deel.voldaan_als))
        case EerdereHulp():
            yield from _gevuld(("resultaat", deel.resultaat), ("wat_werkte", deel.wat_werkte))
        case _:
            pass


def werkteksten(deel: Onderdeel) -> Iterator[Stuk]:
    """Yield the texts of one part that say what people will do, and how it shows."""
    match deel:
        case Doel():
            yield ("tekst",), deel.tekst
            yield from ((("zichtbaar_aan", nummer), teken) for nummer, teken in enumerate(deel.zichtbaar_aan))
        case Actie():
            yield from _gevuld(("wat", deel.wat), ("hoe_meten", deel.hoe_meten))
        case Veiligheidsafspraak():
            yield from _gevuld(
                ("wat", deel.wat), ("wat_is_nodig", deel.wat_is_nodig), ("hoe_gecontroleerd", deel.hoe_gecontroleerd)
            )
            if deel.als_het_niet_lukt:
                yield ("als_het_niet_lukt", "eerste_stap"), deel.als_het_niet_lukt.eerste_stap
        case _:
            pass


def _gevuld(*velden: tuple[str, str | None]) -> Iterator[Stuk]:
    yield from (((naam,), tekst) for naam, tekst in velden if tekst)
