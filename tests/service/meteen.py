"""Work that is otherwise done in the background, done here and now in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import pytest

from plandocs.batch.pool import Limits, Outcome
from plandocs.errors import PlandocsError
from plandocs.service.documenten import sjabloon, werk
from plandocs.service.documenten.models import Taak
from plandocs.service.huisstijlen import keuren

J = TypeVar("J")
R = TypeVar("R")


def run_here(jobs: Iterable[J], work: Callable[[J], R], workers: int, limits: Limits) -> Iterator[Outcome[J, R]]:
    for job in jobs:
        try:
            yield Outcome(job, work(job))
        except PlandocsError as error:
            yield Outcome(job, None, str(error))


def do_here(taak: Taak) -> None:
    werk.doe(Taak.objects.select_related("dossier", "wie").get(pk=taak.pk))


@pytest.fixture
def meteen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(werk, "run", run_here)
    monkeypatch.setattr(keuren, "run", run_here)
    monkeypatch.setattr(sjabloon, "run", run_here)
    monkeypatch.setattr(werk, "begin", do_here)
