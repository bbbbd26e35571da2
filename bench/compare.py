"""Every maker side by side: in every round each makes the same report from words that it has not seen before."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from statistics import median
from typing import TypeVar

from bench.content import Node, flat, pages, report, require_words
from bench.memory import highest
from bench.others import (
    CHROMIUM,
    DOCXTPL,
    OFFICE,
    Taken,
    by_docxtpl,
    by_office,
    chromium,
    install,
    node_maker,
    template,
)
from bench.plain import by_typst, source
from plandocs.blocks import Document
from plandocs.renderers.html import render_html
from plandocs.renderers.pdf import render_pdf
from plandocs.renderers.typst import render_typst
from plandocs.renderers.typst.rendering import _compile, _inputs
from plandocs.renderers.word import render_word

ROUNDS, WARM_UP, SLOW_ROUNDS, BATCH = 7, 8, 3, 5
OURS, TYPST, PLAIN = "plandocs", "plandocs, Typst", "plain Typst, written by hand"
WEASYPRINT, COMPILER = "plandocs, WeasyPrint", "our Typst template and data, the compiler alone"
ONE_BY_ONE, IN_A_BATCH, BROWSER = "LibreOffice, one by one", "LibreOffice, in a batch", "Chromium, warm"
WORD = (OURS, "docxtpl", "docxtemplater", "easy-template-x")
PDF = (TYPST, COMPILER, PLAIN, WEASYPRINT, ONE_BY_ONE, IN_A_BATCH, BROWSER)

SLOW = (WEASYPRINT, ONE_BY_ONE, IN_A_BATCH)
R = TypeVar("R")
Maker = Callable[[Document], tuple[bytes, Taken]]


@dataclass(frozen=True, slots=True)
class Way:
    """What one maker took: every round, its pages if it makes a PDF, and the highest memory of one process in MB."""

    name: str
    rounds: tuple[Taken, ...]
    pages: int = 0
    mb: float = 0

    @property
    def cpu(self) -> float:
        """The middle processor time, in milliseconds."""
        return median(taken.cpu for taken in self.rounds)

    @property
    def wall(self) -> float:
        """The middle time on the clock, in milliseconds."""
        return median(taken.wall for taken in self.rounds)


def timed(work: Callable[[], R], *, alone: bool = True) -> tuple[R, Taken]:
    """Return what work makes, with the time that this process took, and its children when it does not work alone."""
    begin, busy, others = time.perf_counter(), time.process_time(), 0 if alone else _others()
    made = work()
    wall, own = time.perf_counter() - begin, time.process_time() - busy
    return made, Taken(wall * 1000, (own + (0 if alone else _others() - others)) * 1000)


def _others() -> float:
    """Return the seconds of processor time of ended children, and of those that still run, where /proc tells it."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime + sum(_running(os.getpid(), dict(_processes())))


def _processes() -> Iterator[tuple[int, tuple[int, float]]]:
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            told = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        ticks = sum(int(number) for number in told[11:15])
        yield int(stat.parent.name), (int(told[1]), ticks / os.sysconf("SC_CLK_TCK"))


def _running(parent: int, processes: Mapping[int, tuple[int, float]]) -> Iterator[float]:
    for number, (above, seconds) in processes.items():
        if above == parent:
            yield seconds
            yield from _running(number, processes)


def makers(names: Sequence[str], stack: ExitStack) -> dict[str, Maker]:
    """Return the makers of these names that are there, ready to work; a line says which are not."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    ready = {name: maker for name, maker in _in_python().items() if name in names}
    npm = [name for name in WORD[2:] if name in names]
    why = install() if npm else ""
    if why:
        print(f"left out: {', '.join(npm)}: {why}")
    for name in [] if why else npm:
        ready[name] = partial(_by_node, stack.enter_context(node_maker(name, folder)))
    if BROWSER in names and CHROMIUM:
        ready[BROWSER] = partial(_browser, stack.enter_context(chromium()))
    return ready


def _by_node(make: Callable[[Node], tuple[bytes, Taken]], document: Document) -> tuple[bytes, Taken]:
    return make(flat(document))


def _browser(draw: Callable[[str], bytes], document: Document) -> tuple[bytes, Taken]:
    return timed(partial(draw, render_html(document).decode()), alone=False)


def _in_python() -> dict[str, Maker]:
    own = template(DOCXTPL)
    ways: dict[str, Maker] = {
        OURS: lambda document: timed(partial(render_word, document)),
        "docxtpl": lambda document: timed(partial(by_docxtpl, own, flat(document))),
        TYPST: lambda document: timed(partial(render_typst, document)),
        COMPILER: _compiler_alone,
        PLAIN: lambda document: timed(partial(by_typst, source(flat(document)))),
        WEASYPRINT: lambda document: timed(partial(render_pdf, document)),
    }
    if OFFICE:
        ways |= {ONE_BY_ONE: partial(_office, 1), IN_A_BATCH: partial(_office, BATCH)}
    return ways


def _compiler_alone(document: Document) -> tuple[bytes, Taken]:
    other = replace(document, footer=f"{document.footer}.")
    return timed(partial(_compile, other, "plandocs", _inputs(other, "plandocs", None)))


def _office(number: int, document: Document) -> tuple[bytes, Taken]:
    """Return one of a number of PDFs from one start, and the time that each took."""
    others = [replace(document, subtitle=f"{document.subtitle} {one}") for one in range(number)]
    files = [render_word(one) for one in others]
    made, taken = timed(lambda: by_office(files)[0], alone=False)
    return made, Taken(taken.wall / number, taken.cpu / number)


def side_by_side(names: Sequence[str], rounds: int = ROUNDS, warm_up: int = WARM_UP) -> list[Way]:
    """Return what every maker took, in turns, when all that it made held all words; the first rounds do not count."""
    taken: dict[str, list[Taken]] = {}
    paged: dict[str, int] = {}
    with ExitStack() as stack:
        ready = makers(names, stack)
        for number in range(warm_up + rounds):
            document = report(number)
            slow = warm_up - 1 <= number < warm_up + SLOW_ROUNDS
            for name, make in ready.items():
                if name in SLOW and not slow:
                    continue
                made, took = _checked(name, make, document)
                taken.setdefault(name, []).append(took)
                paged[name] = pages(made) if made.startswith(b"%PDF") else 0
    return [Way(name, tuple(all_[1 if name in SLOW else warm_up :]), paged[name]) for name, all_ in taken.items()]


def _checked(name: str, make: Maker, document: Document) -> tuple[bytes, Taken]:
    made, took = make(document)
    first = replace(document, subtitle=f"{document.subtitle} 0") if name in (ONE_BY_ONE, IN_A_BATCH) else document
    require_words(first, made, name)
    return made, took


def with_memory(ways: Sequence[Way]) -> Iterator[Way]:
    """Yield every way with the highest memory of one process, from a run of its own."""
    for way in ways:
        command = [sys.executable, "-m", "bench.compare", "--memory", way.name]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        yield replace(way, mb=float(told.splitlines()[-1]))


def _memory(name: str) -> float:
    """Return the highest memory in MB of one process, of this one and those that it started, after two documents."""
    ways = side_by_side([name], 1, 1)
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    peak = children if name in (ONE_BY_ONE, IN_A_BATCH, BROWSER) else highest()
    return max([taken.mb for taken in ways[0].rounds if taken.mb] or [peak])


if __name__ == "__main__":
    print(_memory(sys.argv[2]))
