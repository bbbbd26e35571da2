"""A Word template of an organisation, filled in for one reader; what the template leaves out of the plan is said."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone

from plandocs.batch.pool import Limits, run
from plandocs.eigen_sjabloon import Opdracht, maak
from plandocs.errors import PlandocsError
from plandocs.lezers import Voor, lees_lezer
from plandocs.lezers.uitgave import uitgave
from plandocs.plan import Plan
from plandocs.service.afgeven import bestandsnaam
from plandocs.service.documenten import werk
from plandocs.service.documenten.models import BEZIG, Taak
from plandocs.service.editor.bescherming import plan_voor_lezers
from plandocs.service.editor.stand import stand_van
from plandocs.service.huisstijlen.kiezen import sjabloon_voor
from plandocs.service.woorden import nl

SOORT = "sjabloon"
LIMIETEN = Limits(seconds=20, megabytes=1024, jobs=1)
LEZERS = ("gezin", "netwerk", "professional", "rechtbank", "intern")


def lezer_voor(tekst: str, plan: Plan) -> Voor:
    """Return for whom a template is filled in; raises PlandocsError for a child, who gets nothing of this kind."""
    voor = lees_lezer(tekst or "gezin", plan)
    if voor.soort not in LEZERS:
        raise PlandocsError(
            "Een eigen sjabloon is er niet voor een kind: wat een kind meekrijgt, weegt plandocs per document."
        )
    return voor


def gevuld(taak: Taak) -> Iterator[tuple[str, bytes]]:
    """Yield the one file; the task keeps what of the plan is not in it."""
    plan = plan_voor_lezers(stand_van(taak.plan, timezone.localdate()).heel)
    voor = lezer_voor(str(taak.opdracht["lezer"]), plan)
    naam, sjabloon = sjabloon_voor(taak.wie, str(taak.opdracht["stijl"]))
    bestand = bestandsnaam(naam, "docx")
    werk.zet(taak, staat=BEZIG, totaal=1)
    opdracht = Opdracht(sjabloon, bestand, uitgave(plan, voor), bestand)
    (uitkomst,) = run([opdracht], maak, 1, LIMIETEN)
    if uitkomst.result is None:
        raise PlandocsError(uitkomst.problem)
    if uitkomst.result.gemist:
        regels = [nl("Wel in het plan, niet in dit document:"), *map(str, uitkomst.result.gemist)]
        werk.zet(taak, uitleg="\n".join(regels)[:20_000])
    yield bestand, uitkomst.result.data


werk.BRONNEN[SOORT] = gevuld
werk.AFRONDINGEN[SOORT] = werk.als_een_bestand
