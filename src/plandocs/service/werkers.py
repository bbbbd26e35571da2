"""A few worker processes that do one request each, within limits; a request that takes too long is killed alone.

A worker starts when it is first needed, and goes when nobody needed it for a while.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import wait
from queue import Empty, LifoQueue
from threading import BoundedSemaphore, Lock, Timer
from typing import Generic, TypeVar

from plandocs.batch.pool import Limits, Worker

J = TypeVar("J")
R = TypeVar("R")


class DrukError(Exception):
    """Raised when all workers are busy and enough others are waiting already."""


class TeLangError(Exception):
    """Raised when a request took longer than its time and was stopped."""


class VastgelopenError(Exception):
    """Raised when a worker broke down, or needed too much memory; says nothing of the plan."""


@dataclass(frozen=True, slots=True)
class Plek(Generic[J, R]):
    """Room for one worker: the one that waits there, if there is one, and since when on the monotonic clock."""

    worker: Worker[J, R] | None = None
    sinds: float = 0.0


class Werkers(Generic[J, R]):
    """`aantal` processes, a queue of `wachtend` for `geduld` seconds, and after `rust` idle seconds a process goes."""

    def __init__(
        self,
        work: Callable[[J], R],
        limits: Limits,
        aantal: int = 2,
        wachtend: int = 4,
        geduld: float = 10,
        rust: float = 60,
    ) -> None:
        """Start nothing yet; `work` is a function of a module, because each process imports it."""
        self._work, self.limits, self._geduld, self._rust = work, limits, geduld, rust
        self._binnen = BoundedSemaphore(aantal + wachtend)
        self._vrij: LifoQueue[Plek[J, R]] = LifoQueue()
        self._slot, self._klok = Lock(), False
        for _ in range(aantal):
            self._vrij.put(Plek())

    @property
    def vrij(self) -> int:
        """How many requests can begin at once."""
        return self._vrij.qsize()

    def doe(self, job: J) -> R:
        """Return what a worker makes of a job; raises DrukError, TeLangError or VastgelopenError."""
        if not self._binnen.acquire(blocking=False):
            raise DrukError
        try:
            return self._op_een_plek(job)
        finally:
            self._binnen.release()

    def _op_een_plek(self, job: J) -> R:
        try:
            worker = self._vrij.get(timeout=self._geduld).worker
        except Empty:
            raise DrukError from None
        klaar = None
        try:
            worker = worker if worker and worker.alive else self._nieuw()
            result = _wacht_op(worker, job)
            klaar = worker if worker.fit else None
            return result
        finally:
            if worker and not klaar:
                worker.stop()
            self._vrij.put(Plek(klaar, time.monotonic()))
            self._zet_klok()

    def _nieuw(self) -> Worker[J, R]:
        try:
            return Worker(self._work, self.limits)
        except OSError:
            raise VastgelopenError from None

    def _zet_klok(self) -> None:
        """Look again after a rest, unless somebody will look already."""
        with self._slot:
            if self._klok:
                return
            self._klok = True
        klok = Timer(self._rust, self._ruim_op)
        klok.daemon = True
        klok.start()

    def _ruim_op(self) -> None:
        """End the workers that had nothing to do for a while; as long as one is left, look again later."""
        with self._slot:
            self._klok = False
        plekken: list[Plek[J, R]] = []
        with suppress(Empty):
            while True:
                plekken.append(self._vrij.get_nowait())
        blijft = [self._of_leeg(plek) for plek in plekken]
        for plek in sorted(blijft, key=lambda plek: plek.sinds):
            self._vrij.put(plek)
        if any(plek.worker for plek in blijft):
            self._zet_klok()

    def _of_leeg(self, plek: Plek[J, R]) -> Plek[J, R]:
        """Return the room as it is, or empty when its worker had nothing to do for too long."""
        if plek.worker is None or plek.sinds > time.monotonic() - self._rust:
            return plek
        plek.worker.stop()
        return Plek()


def _wacht_op(worker: Worker[J, R], job: J) -> R:
    """Return the result; after an error the worker must be stopped, so that nobody ever gets the answer of another."""
    worker.begin(job)
    while not worker.ready:
        wait([worker.listen], timeout=max(0, worker.left))
    late = not worker.listen.poll()
    result = worker.end().result
    if result is None:
        raise TeLangError if late else VastgelopenError
    return result
