"""Workers that may be killed: each does one job at a time, within limits, and is replaced now and then.

The pools of the standard library cannot stop one job that loops without losing the others, so this one is our own.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Generic, TypeVar

from plandocs.batch.worker import READY, Answer, serve

J = TypeVar("J")
R = TypeVar("R")
_SPAWN = get_context("spawn")
_GONE = (EOFError, OSError)
"""What a connection raises when the process at its other end is gone, with or without reading what was sent."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may take, and after how many jobs a worker is replaced."""

    seconds: float = 120
    megabytes: int = 2048
    jobs: int = 100


@dataclass(frozen=True, slots=True)
class Outcome(Generic[J, R]):
    """What came of a job: its result, or the problem in words."""

    job: J
    result: R | None
    problem: str = ""


def run(jobs: Iterable[J], work: Callable[[J], R], workers: int, limits: Limits) -> Iterator[Outcome[J, R]]:
    """Yield what came of each job, in the order in which they are ready; a lost job never stops the others."""
    waiting = iter(jobs)
    busy: list[Worker[J, R]] = []
    idle: list[Worker[J, R]] = []
    try:
        while True:
            while len(busy) < workers and (job := next(waiting, None)) is not None:
                worker = next((worker for worker in idle if worker.alive), None) or Worker(work, limits)
                idle = [other for other in idle if other is not worker]
                worker.begin(job)
                busy.append(worker)
            if not busy:
                return
            wait([worker.listen for worker in busy], timeout=max(0, min(worker.left for worker in busy)))
            for worker in [worker for worker in busy if worker.ready]:
                busy.remove(worker)
                yield worker.end()
                if worker.fit:
                    idle.append(worker)
                else:
                    worker.stop()
    finally:
        for worker in busy + idle:
            worker.stop()


class Worker(Generic[J, R]):
    """One process with the job that it has; it starts at once, and may be killed at any time."""

    def __init__(self, work: Callable[[J], R], limits: Limits) -> None:
        """Start a process that will do `work`, a function of a module."""
        self.listen, theirs = _SPAWN.Pipe()
        self._limits = limits
        self._process = _SPAWN.Process(target=serve, args=(theirs, work, limits.megabytes), daemon=True)
        self._process.start()
        theirs.close()
        self._begun = False
        self._done = 0
        self._dead = False

    listen: Connection

    def begin(self, job: J) -> None:
        """Hand a job to the process; when that is gone already, `end` tells."""
        self._job = job
        self._end = time.monotonic() + self._limits.seconds + (0 if self._begun else _START)
        with suppress(OSError):
            self.listen.send(job)

    @property
    def alive(self) -> bool:
        """Whether the process is still there."""
        return self._process.is_alive()

    @property
    def left(self) -> float:
        """How many seconds the job still has."""
        return self._end - time.monotonic()

    @property
    def ready(self) -> bool:
        """Whether there is an answer, the process is gone, or the time is up."""
        if not self._begun and self.listen.poll():
            self._note_begin()
        return self.listen.poll() or self.left <= 0

    def _note_begin(self) -> None:
        """Let the time of the first job begin now, when the process has started."""
        try:
            self._begun = self.listen.recv() == READY
        except _GONE:
            return
        self._end = time.monotonic() + self._limits.seconds

    @property
    def fit(self) -> bool:
        """Whether the process may do another job."""
        return not self._dead and self._done < self._limits.jobs

    def end(self) -> Outcome[J, R]:
        """Return what came of the job."""
        self._done += 1
        try:
            answer: Answer[R] | None = self.listen.recv() if self.listen.poll() else None
        except _GONE:
            self._dead = True
            return Outcome(self._job, None, _CRASHED)
        if answer is None:
            self._dead = True
            return Outcome(self._job, None, f"Duurde langer dan {self._limits.seconds:g} seconden en is gestopt.")
        self._dead = answer.spent
        return Outcome(self._job, answer.result, answer.problem)

    def stop(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.join()
        self.listen.close()


_START = 60.0
_CRASHED = "Het maken liep vast of vroeg te veel geheugen en is gestopt. Probeer alleen dit plan met: plandocs render"
