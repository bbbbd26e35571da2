"""A few worker processes that do one request each, within limits; a request that takes too long is killed alone."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing.connection import wait
from queue import Empty, LifoQueue
from threading import BoundedSemaphore
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


class Werkers(Generic[J, R]):
    """`aantal` processes, made when they are first needed, and a queue of at most `wachtend` for `geduld` seconds."""

    def __init__(
        self, work: Callable[[J], R], limits: Limits, aantal: int = 2, wachtend: int = 4, geduld: float = 10
    ) -> None:
        """Start nothing yet; `work` is a function of a module, because each process imports it."""
        self._work, self.limits, self._geduld = work, limits, geduld
        self._binnen = BoundedSemaphore(aantal + wachtend)
        self._vrij: LifoQueue[Worker[J, R] | None] = LifoQueue()
        for _ in range(aantal):
            self._vrij.put(None)

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
            worker = self._vrij.get(timeout=self._geduld)
        except Empty:
            raise DrukError from None
        klaar = None
        try:
            worker = worker if worker and worker.alive else Worker(self._work, self.limits)
            result = _wacht_op(worker, job)
            klaar = worker if worker.fit else None
            return result
        finally:
            if worker and not klaar:
                worker.stop()
            self._vrij.put(klaar)


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
