"""Work in the background: at most two things at a time, each file in a process with limits, all files or none."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from threading import Event

from django.db import DatabaseError, connection
from django.utils import timezone

from plandocs.batch.pool import Limits, run
from plandocs.errors import PlandocsError
from plandocs.pipeline import Task, render
from plandocs.service.afgeven import bestandsnaam
from plandocs.service.documenten.inpakken import ingepakt
from plandocs.service.documenten.keuze import bestanden, uit_data
from plandocs.service.documenten.models import BEZIG, KLAAR, MISLUKT, WACHT, Taak
from plandocs.service.dossiers.beelden import beeldmap
from plandocs.service.editor.bescherming import plan_voor_lezers
from plandocs.service.editor.stand import stand_van
from plandocs.service.huisstijlen.kiezen import stijl_voor
from plandocs.service.woorden import nl, zonder_opdracht

Bestanden = list[tuple[str, bytes]]
Afronding = Callable[[Taak, Bestanden], tuple[str, bytes]]

LIMIETEN = Limits(seconds=90, megabytes=2048, jobs=100)
MEESTE_OPEN = 10
BEWAARTIJD = timedelta(hours=24)
_STIL = {WACHT: timedelta(minutes=30), BEZIG: timedelta(seconds=LIMIETEN.seconds * 2 + 60)}
"""How long nothing may be heard of a task before it counts as broken off."""
_DRADEN = ThreadPoolExecutor(max_workers=2, thread_name_prefix="documenten")
_GESTOPT = Event()
_LOG = logging.getLogger(__name__)
BRONNEN: dict[str, Callable[[Taak], Iterator[tuple[str, bytes]]]] = {}
"""Where the files of a kind of task come from, when that is not the choice of documents in it."""
AFRONDINGEN: dict[str, Afronding] = {}
"""What becomes of the files of each kind of task: the name and the bytes of what can be taken along."""


def afronding(soort: str) -> Callable[[Afronding], Afronding]:
    """Register what becomes of the files of a kind of task."""

    def register(maak: Afronding) -> Afronding:
        if soort in AFRONDINGEN:
            raise ValueError(f"two ways to end {soort}")
        AFRONDINGEN[soort] = maak
        return maak

    return register


@afronding("documenten")
def als_een_bestand(taak: Taak, gemaakt: Bestanden) -> tuple[str, bytes]:
    """Return the one file itself, or a zip of more."""
    if len(gemaakt) == 1:
        naam, data = gemaakt[0]
        return naam.rpartition("/")[2], data
    return bestandsnaam(taak.dossier.titel, "zip"), ingepakt(gemaakt)


def begin(taak: Taak) -> None:
    """Let a task be done in the background."""
    _DRADEN.submit(_in_een_draad, taak.pk).add_done_callback(_log_failure)


def _log_failure(future: Future[None]) -> None:
    """Log the kind of an unforeseen error; its message may quote a plan."""
    fout = None if future.cancelled() else future.exception()
    if fout is not None:
        _LOG.error("a task broke off: %s", type(fout).__name__)


def stop() -> None:
    """Begin nothing new, and break off what is going on after the file that is being made."""
    _GESTOPT.set()
    _DRADEN.shutdown(wait=False, cancel_futures=True)


def _in_een_draad(pk: int) -> None:
    try:
        doe(Taak.objects.select_related("dossier", "wie").get(pk=pk))
    finally:
        uitleg = nl("Er ging iets mis. Er is niets half gemaakt. Probeer het opnieuw.")
        Taak.objects.filter(pk=pk, staat__in=(WACHT, BEZIG)).update(staat=MISLUKT, uitleg=uitleg)
        connection.close()


def doe(taak: Taak) -> None:
    """Make all files of a task and keep them at once; whatever goes wrong is said, and nothing half is kept."""
    try:
        gemaakt = list(BRONNEN.get(taak.soort, _gemaakt)(taak))
        naam, data = AFRONDINGEN[taak.soort](taak, gemaakt)
        zet(taak, staat=KLAAR, bestand=naam[:200], uitkomst=data)
    except PlandocsError as fout:
        zet(taak, staat=MISLUKT, uitleg=str(fout)[:4000])
    except (DatabaseError, OSError) as fout:
        _LOG.warning("task %s could not be kept: %s", taak.uuid, type(fout).__name__)
        zet(taak, staat=MISLUKT, uitleg=nl("De schijf is vol of niet te gebruiken. Er is niets half bewaard. Maak "
                                           "ruimte vrij en probeer het opnieuw."))  # fmt: skip


def _gemaakt(taak: Taak) -> Iterator[tuple[str, bytes]]:
    keuze = uit_data(taak.opdracht)
    plan = plan_voor_lezers(stand_van(taak.plan, timezone.localdate()).heel)
    todo = bestanden(keuze, plan, beeldmap(taak.dossier))
    zet(taak, staat=BEZIG, totaal=len(todo))
    for nummer, (een, data) in enumerate(maak(todo, stijl_voor(taak.wie, keuze.stijl)), 1):
        yield een.file_name, data
        zet(taak, gemaakt=nummer)


def maak(todo: Sequence[Task], stijl: str) -> Iterator[tuple[Task, bytes]]:
    """Yield every file as it is ready, made in a process of its own; raises PlandocsError at the first that fails."""
    for uitkomst in run(todo, partial(render, style=stijl), 1, LIMIETEN):
        if _GESTOPT.is_set():
            raise PlandocsError("De server is gestopt. Er is niets half gemaakt. Begin opnieuw.")
        if uitkomst.result is None:
            raise PlandocsError(f"{uitkomst.job.file_name}: {zonder_opdracht(uitkomst.problem)}")
        yield uitkomst.job, uitkomst.result


def zet(taak: Taak, **velden: object) -> None:
    """Keep how far a task is."""
    for naam, waarde in velden.items():
        setattr(taak, naam, waarde)
    taak.save(update_fields=[*velden, "bijgewerkt"])


def onderbroken(taak: Taak) -> bool:
    """Return whether nobody works on a task any more: its server was stopped."""
    return taak.staat in _STIL and timezone.now() - taak.bijgewerkt > _STIL[taak.staat]


def ruim_op() -> None:
    """Say of unfinished tasks that they were broken off; for the start of a server that is the only one."""
    uitleg = nl("Het maken is onderbroken. Begin opnieuw.")
    Taak.objects.filter(staat__in=(WACHT, BEZIG)).update(staat=MISLUKT, uitleg=uitleg)
    vergeet_oude()


def vergeet_oude() -> None:
    """Remove tasks of yesterday with their files."""
    Taak.objects.filter(begonnen__lt=timezone.now() - BEWAARTIJD).delete()
