"""The web service with twenty people at once: how long a page, an edit and a preview take, the start, and memory.

Run alone with `python -m bench.dienst`; it takes about three minutes and renews its part of bench/results.md.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.memory import family, of_a_family
from bench.results import keep_service
from bench.schrijvers import HURRIED, PAGE_EVERY, STEADY, Login, Times, together

PEOPLE, SECONDS, ALONE = 20, 60.0, 20.0
AIMS = {"page": 150.0, "check while typing": 100.0, "preview": 100.0}
START, MEMORY = 3.0, 300.0


@dataclass(frozen=True, slots=True)
class Service:
    """A service that runs: its process, where it is, and how long it took until it printed a link, in seconds."""

    process: subprocess.Popen[str]
    address: str
    start: float


@dataclass(frozen=True, slots=True)
class Measured:
    """One person alone, and all together by pace with the share of one core used; starts in seconds, memory in MB."""

    starts: tuple[float, ...]
    alone: Times
    crowds: Mapping[float, tuple[Times, float]]
    memory: float
    processes: int
    work: float


def main(environment: Mapping[str, str] = os.environ) -> None:
    """Measure, print, and keep it in bench/results.md."""
    load, yard = os.getloadavg()[0], _yardstick()
    with tempfile.TemporaryDirectory() as folder:
        measured = _measured(Path(folder), dict(environment))
    told = [
        *_told(
            measured,
            f"load {load:.1f} at the start, two million additions in plain Python {yard:.0f} ms of processor time",
        )
    ]
    print("\n".join(told))
    keep_service("\n".join(told))


def _measured(folder: Path, environment: dict[str, str]) -> Measured:
    logins = _logins(folder, environment)
    starts = [_started(folder, environment) for _ in range(3)]
    with _running(folder, environment) as service:
        together(service.address, logins[-1:], HURRIED, HURRIED)
        begin = _processor_time(service.process.pid)
        alone = together(service.address, logins[-1:], ALONE, HURRIED)
        work = (_processor_time(service.process.pid) - begin) * 1000 / len(alone.taken["preview"])
        crowds = {every: _crowd(service, logins[:-1], every) for every in (STEADY, HURRIED)}
        memory, processes = of_a_family(service.process.pid)
    return Measured((*starts,), alone, crowds, memory, processes, work)


def _crowd(service: Service, logins: list[Login], every: float) -> tuple[Times, float]:
    """Return how long everything took when all write at once, and how many cores the service used."""
    before = _processor_time(service.process.pid)
    times = together(service.address, logins, SECONDS, every)
    return times, (_processor_time(service.process.pid) - before) / SECONDS


def _yardstick() -> float:
    """Return how long two million additions in plain Python take, in milliseconds of processor time."""
    times = []
    for _ in range(5):
        begin = time.process_time()
        sum(number + 1 for number in range(2_000_000))
        times.append(time.process_time() - begin)
    return statistics.median(times) * 1000


def _logins(folder: Path, environment: Mapping[str, str]) -> list[Login]:
    command = [sys.executable, "-m", "bench.dienst_klaar", str(folder), str(PEOPLE + 1)]
    told = subprocess.run(command, check=True, capture_output=True, text=True, env=dict(environment)).stdout
    return [Login(one["session"], one["dossier"]) for one in json.loads(told)]


@contextmanager
def _running(folder: Path, environment: dict[str, str]) -> Iterator[Service]:
    """Run a real service for the length of a block, with its code compiled as in every installed package."""
    command = [sys.executable, "-m", "plandocs", "serve", "--port", "0", "--data", str(folder)]
    kept = {name: value for name, value in environment.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=kept)
    assert process.stdout is not None
    try:
        link = next(line.strip() for line in process.stdout if "/binnen/" in line)
        yield Service(process, link.partition("/binnen/")[0], time.perf_counter() - begin)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def _started(folder: Path, environment: dict[str, str]) -> float:
    with _running(folder, environment) as service:
        return service.start


def _processor_time(pid: int) -> float:
    """Return the seconds of processor time of the service itself and of its workers."""
    ticks = 0
    for one in family(pid):
        try:
            fields = Path(f"/proc/{one}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        except FileNotFoundError:
            continue
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _told(measured: Measured, machine: str) -> Iterator[str]:
    """Yield what was measured as a table, and held against the aims."""
    yield f"Written by `python -m bench.dienst`: {os.cpu_count()} cores shared with the writers themselves; {machine}."
    yield f"{PEOPLE} people save an edit every {STEADY:g} s (a sentence) or {HURRIED:g} s (a few words), look at"
    yield f"the preview after each, and turn to another section every {PAGE_EVERY:g} s, for {SECONDS:g} s; SQLite,"
    yield "the main sample. Milliseconds on the clock."
    yield ""
    yield f"| | one person | | {PEOPLE}, a sentence each | | {PEOPLE}, a few words each | | aim |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    yield "| | median | p95 | median | p95 | median | p95 | median |"
    crowds = [times.taken for times, _cores in measured.crowds.values()]
    for what in sorted(crowds[0], key=_order):
        yield _row(what, [taken.get(what, []) for taken in (measured.alone.taken, *crowds)])
    yield ""
    for every, (crowd, cores) in measured.crowds.items():
        edits = len(crowd.taken["preview"])
        yield f"Everybody an edit every {every:g} s ({edits} edits; {cores:.2f} cores of the service):"
        yield ""
        yield from _aims(crowd)
        yield ""
    yield from _of_the_service(measured)


def _order(what: str) -> tuple[int, str]:
    return (1 if what.startswith("page ") else 2 if what.startswith("first") else 0, what)


def _row(what: str, columns: list[list[float]]) -> str:
    aim = AIMS.get(what.partition(" ")[0]) or AIMS.get(what)
    return f"| {what} | {' | '.join(map(_two, columns))} | {f'{aim:g}' if aim else ''} |"


def _two(times: list[float]) -> str:
    """Return the median and the 95th percentile, or nothing for what was not measured."""
    if not times:
        return " | "
    return f"{statistics.median(times):.0f} | {sorted(times)[int(0.95 * (len(times) - 1))]:.0f}"


def _aims(crowd: Times) -> Iterator[str]:
    pages = [(statistics.median(times), what) for what, times in crowd.taken.items() if what.startswith("page ")]
    every = [one for what, times in crowd.taken.items() if what.startswith("page ") for one in times]
    slowest, worst = max(pages)
    yield _aim("an editor page, ms", statistics.median(every), AIMS["page"])
    yield _aim(f"the slowest editor page ({worst.removeprefix('page ')}), ms", slowest, AIMS["page"])
    for what in ("check while typing", "preview"):
        yield _aim(f"{what}, ms", statistics.median(crowd.taken[what]), AIMS[what])


def _of_the_service(measured: Measured) -> Iterator[str]:
    yield _aim("from the command to the link, s", statistics.median(measured.starts), START)
    yield _aim(f"memory of all {measured.processes} processes (PSS), MB", measured.memory, MEMORY)
    yield f"- processor time of one edit with its preview, one person: {measured.work:.0f} ms"
    every = (measured.alone, *(crowd for crowd, _cores in measured.crowds.values()))
    refused = [one for times in every for one in times.refused]
    yield f"- answers other than expected: {len(refused)}{f' ({refused[0]})' if refused else ''}"


def _aim(what: str, measured: float, aim: float) -> str:
    return f"- {what}: {measured:.1f}, aim {aim:g}: {'ok' if measured <= aim else 'NOT MET'}"


if __name__ == "__main__":
    main()
