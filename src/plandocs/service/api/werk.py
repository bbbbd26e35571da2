"""What a worker does with one request: check a plan, or make documents of it. It knows no Django and keeps nothing."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from itertools import islice

from plandocs.bewijs import MAP, NAAM, Bewijs
from plandocs.documents.vormen import lees_vormen
from plandocs.errors import MissingEngineError, PlandocsError, ProofError, ResourceError, RuleError
from plandocs.json_verslag import als_json
from plandocs.lezers import lees_lezer
from plandocs.lezers.uitgave import uitgave
from plandocs.loaders import Formaat, Gelezen, PlanError, loads
from plandocs.pipeline import Task, render_all, tasks
from plandocs.plan.walk import bestanden
from plandocs.rules import Beoordeling, beoordeel
from plandocs.service.api.uitkomst import Bestand, Geweigerd, Moeite, Uitkomst
from plandocs.verslag import stel_verslag_op

MEESTE_BESTANDEN = 40
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Ingestuurd:
    """The bytes of a plan, what they are, and the day to check it on."""

    plan: bytes
    formaat: Formaat
    vandaag: date


@dataclass(frozen=True, slots=True)
class Keuze:
    """What to make: which documents in which formats, for whom, in which looks and forms, and whether it is final."""

    documenten: tuple[str, ...]
    formaten: tuple[str, ...]
    lezer: str | None = None
    huisstijl: str = "plandocs"
    vormen: tuple[str, ...] = ()
    definitief: bool = False


@dataclass(frozen=True, slots=True)
class Vraag:
    """One request; without a choice of documents the plan is checked."""

    ingestuurd: Ingestuurd
    keuze: Keuze | None = None


def doe(vraag: Vraag) -> Uitkomst:
    """Return the report or the documents, or why there are none; what is wrong with plandocs itself is raised."""
    ingestuurd = vraag.ingestuurd
    try:
        gelezen = loads(ingestuurd.plan, "plan", ingestuurd.formaat)
        if vraag.keuze is None:
            verslag = als_json(gelezen, beoordeel(gelezen.plan, ingestuurd.vandaag))
            return Bestand("bevindingen.json", verslag.encode())
        return _maak(gelezen, ingestuurd, vraag.keuze)
    except PlanError as error:
        moeiten = (Moeite(een.pad, een.regel, een.kolom, een.wat, een.doe) for een in error.problemen)
        return Geweigerd("plan-unreadable", "Dit plan is niet te lezen. Verbeter wat bij problems staat.", (*moeiten,))
    except RuleError as error:
        return Geweigerd("internal", str(error))
    except (MissingEngineError, ProofError, ResourceError) as error:
        return Geweigerd("internal", f"plandocs liep zelf vast ({type(error).__name__}). Er is niets gemaakt.")
    except PlandocsError as error:
        return Geweigerd("not-renderable", str(error))


def _maak(gelezen: Gelezen, ingestuurd: Ingestuurd, keuze: Keuze) -> Uitkomst:
    oordeel = beoordeel(gelezen.plan, ingestuurd.vandaag) if keuze.definitief else None
    if nee := _eigen_beelden(gelezen) or (oordeel and _niet_definitief(gelezen, oordeel)):
        return nee
    todo = _taken(gelezen, keuze)
    if not todo:
        return Geweigerd("nothing-to-render", "Dit plan heeft niets voor deze documenten, in deze vorm en dit formaat.")
    if len(todo) > MEESTE_BESTANDEN:
        return Geweigerd("too-many-files", f"Dit zijn meer dan {MEESTE_BESTANDEN} bestanden. Vraag er minder tegelijk.")
    if oordeel:
        return _definitief(gelezen, ingestuurd, keuze, oordeel, todo)
    gemaakt = [(task.file_name, data) for task, data in render_all(todo, keuze.huisstijl)]
    if len(gemaakt) > 1:
        return Bestand("documenten.zip", _zip(gemaakt))
    ((naam, data),) = gemaakt
    return Bestand(naam.rpartition("/")[2], data)


def _taken(gelezen: Gelezen, keuze: Keuze) -> tuple[Task, ...]:
    lezer = lees_lezer(keuze.lezer, gelezen.plan) if keuze.lezer is not None else None
    vormen = tuple(map(lees_vormen, keuze.vormen))
    alle = tasks(gelezen.plan, dict.fromkeys(keuze.documenten), (*dict.fromkeys(keuze.formaten),), lezer, vormen)
    return (*islice(alle, MEESTE_BESTANDEN + 1),)


def _eigen_beelden(gelezen: Gelezen) -> Geweigerd | None:
    """Return a refusal when the plan names pictures of its own: a request holds the plan only."""
    wat, doe = "Hier staat een eigen beeld, en dat kan niet mee met deze vraag", "Laat dit veld weg"
    moeiten = [_moeite(gelezen, pad, wat, doe) for pad, _ in bestanden(gelezen.plan)]
    detail = "Dit plan noemt eigen beelden. Die kunnen niet mee in v1; laat die velden weg."
    return Geweigerd("own-pictures", detail, (*moeiten,)) if moeiten else None


def _niet_definitief(gelezen: Gelezen, oordeel: Beoordeling) -> Geweigerd | None:
    fouten = [een for een in oordeel.open if een.severity == "fout"]
    moeiten = [_moeite(gelezen, een.path, een.message, een.suggestion) for een in fouten]
    if gelezen.plan.kop.status in {"concept", "besproken"}:
        status = f"De status is {gelezen.plan.kop.status}"
        moeiten.insert(0, _moeite(gelezen, "kop.status", status, "Zet kop.status op vastgesteld"))
    detail = (
        "Dit plan kan nog niet definitief worden gemaakt. "
        "Los op wat bij problems staat, of zet het met een reden opzij."
    )
    return Geweigerd("not-final", detail, (*moeiten,)) if moeiten else None


def _moeite(gelezen: Gelezen, pad: str, wat: str, doe: str) -> Moeite:
    plaats = gelezen.plaats_van(pad)
    return Moeite(pad, plaats.regel, plaats.kolom, wat, doe)


def _definitief(
    gelezen: Gelezen, ingestuurd: Ingestuurd, keuze: Keuze, oordeel: Beoordeling, todo: tuple[Task, ...]
) -> Bestand:
    """Return the documents with the evidence beside them, as `plandocs render --final` writes them."""
    plan, vandaag = gelezen.plan, ingestuurd.vandaag
    verslag = Task(stel_verslag_op(plan, vandaag), "pdf", bewaking=uitgave(plan, "intern").bewaking)
    gemaakt = [
        (f"{MAP}/{task.file_name}" if task is verslag else task.file_name, data)
        for task, data in render_all((*todo, verslag), keuze.huisstijl)
    ]
    bewijs = Bewijs(plan, ingestuurd.plan, (*gemaakt,), oordeel.overwogen, keuze.huisstijl, vandaag)
    return Bestand("documenten.zip", _zip([*gemaakt, (f"{MAP}/{NAAM}", bewijs.als_json())]))


def _zip(gemaakt: Iterable[tuple[str, bytes]]) -> bytes:
    """Return an archive without times, so that the same documents give the same bytes."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for naam, data in gemaakt:
            info = zipfile.ZipInfo(naam, _EPOCH)
            info.external_attr = 0o600 << 16
            archive.writestr(info, data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
