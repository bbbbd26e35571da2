"""The process of one worker: jobs in, answers out, within a limit on memory."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Generic, TypeVar

from plandocs.errors import PlandocsError

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Answer(Generic[R]):
    """The result of a job or its problem in words; `spent` says that the worker should do no other job."""

    result: R | None
    problem: str = ""
    spent: bool = False


READY = "ready"


def serve(jobs: Connection, work: Callable[[Any], Any], megabytes: int) -> None:
    """Say READY and do jobs until the other side hangs up.

    An unforeseen error ends the process, and says nothing of a plan.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ["RAYON_NUM_THREADS"] = "1"
    _limit_memory(megabytes)
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        sys.stderr = nowhere
        jobs.send(READY)
        while True:
            try:
                job = jobs.recv()
            except EOFError:
                return
            jobs.send(_answer(job, work, megabytes))


def _answer(job: Any, work: Callable[[Any], Any], megabytes: int) -> Answer[Any]:
    try:
        return Answer(work(job))
    except PlandocsError as error:
        return Answer(None, str(error))
    except MemoryError:
        return Answer(None, f"Vroeg meer dan {megabytes} MB geheugen en is gestopt.", spent=True)


def _limit_memory(megabytes: int) -> None:
    """Limit what the process may ask for; Windows has no such limit, there only the time counts."""
    try:
        import resource
    except ImportError:
        return
    size = megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
