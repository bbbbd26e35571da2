"""The measured numbers as tables, and held against the aims."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bench.compare import BROWSER, COMPILER, IN_A_BATCH, OURS, PDF, PLAIN, TYPST, WORD, Way
from bench.length import Length, rows

if TYPE_CHECKING:
    from bench.engines import Rate

RESULTS = Path(__file__).parent / "results.md"
_SERVICE = "\n## The web service"
_TITLE = """# Speed

Written by `make bench`. Only ratios mean something: all rows of a table were measured in one run, in turns, on
{cores} cores with a load of {load:.1f} at the start and {after:.1f} at the end.
Times are processor time of every process involved, in milliseconds; the time on the clock is beside it.

The report of the main sample, with two letters swapped in all its words in every round, so that nothing was seen
before; every file is opened and must hold all its words. Word: the same style template and the same tables for
everybody; the makers from npm run warm. PDF: the Word file (LibreOffice) or the page (Chromium) was made beforehand and
does not count. Plain Typst is a short source with the same words and tables and to the same standards, without our
looks, the headers of rows and the checks.

![Bars of the times below](../docs/beeld/bench.svg)
"""


def write_results(
    ways: Sequence[Way],
    steps: Sequence[Way],
    cold: Sequence[Way],
    rates: Sequence[Rate],
    lengths: Sequence[Length],
    load: float,
) -> str:
    """Write the tables to bench/results.md and return them."""
    word, pdf = ([way for way in ways if way.name in names] for names in (WORD, PDF))
    lines = [
        _TITLE.format(cores=os.cpu_count(), load=load, after=os.getloadavg()[0]),
        *_compared("Word", word, OURS),
        *_compared("PDF", pdf, TYPST),
        *_plain("Steps", steps),
        *_plain("Whole commands, cold", cold),
        *_rates(rates),
        "From a few pages to a book, each in a process of its own, the engine warm:",
        "",
        *rows(iter(lengths)),
        "",
        "## Aims",
        "",
        *_aims({way.name: way for way in (*ways, *cold)}, rates, lengths),
    ]
    text = "\n".join(lines) + "\n" + _service()
    RESULTS.write_text(text, encoding="utf-8")
    return text


def keep_service(told: str) -> None:
    """Write what was measured of the web service in the place of what was measured before."""
    rest = RESULTS.read_text(encoding="utf-8").partition(_SERVICE)[0].rstrip("\n")
    RESULTS.write_text(f"{rest}\n{_SERVICE}\n\n{told}\n", encoding="utf-8")


def _service() -> str:
    """Return what was measured of the web service earlier: it has a command of its own."""
    before = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else ""
    return "".join(before.partition(_SERVICE)[1:])


def _compared(title: str, ways: Sequence[Way], base: str) -> Iterator[str]:
    ours = next(way.cpu for way in ways if way.name == base)
    yield f"| {title} | median | lowest | highest | clock | × ours | pages | memory |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    for way in sorted(ways, key=lambda way: way.cpu):
        yield f"{_times(way)} {way.cpu / ours:.2f} | {way.pages or ''} | {way.mb:.0f} MB |"
    yield ""


def _plain(title: str, ways: Sequence[Way]) -> Iterator[str]:
    yield f"| {title} | median | lowest | highest | clock |"
    yield "|---|---:|---:|---:|---:|"
    yield from (_times(way) for way in ways)
    yield ""


def _times(way: Way) -> str:
    times = [taken.cpu for taken in way.rounds]
    return f"| {way.name} | {way.cpu:.0f} | {min(times):.0f} | {max(times):.0f} | {way.wall:.0f} |"


def _rates(rates: Sequence[Rate]) -> Iterator[str]:
    yield "| `plandocs batch`, four adult documents of each plan | a minute | if the cores did nothing else |"
    yield "|---|---:|---:|"
    yield from (f"| {rate.name} | {rate.wall:.0f} | {rate.cpu:.0f} |" for rate in rates)
    yield ""


def _aims(ways: dict[str, Way], rates: Sequence[Rate], lengths: Sequence[Length]) -> Iterator[str]:
    """Yield every aim with what was measured; ratios hold on any machine, and times are not corrected for this one."""
    pdf, word = ways[TYPST].cpu, ways[OURS].cpu
    yield _aim("PDF, as a multiple of plain Typst", pdf / ways[PLAIN].cpu, 1.15)
    yield _aim("PDF, as a multiple of the compiler with our template", pdf / ways[COMPILER].cpu, 1.15)
    for name in (IN_A_BATCH, BROWSER):
        if name in ways:
            yield _aim(f"PDF, as a multiple of {name}", pdf / ways[name].cpu, 1)
    yield _aim("Word, ms", word, 15)
    for name in WORD[1:]:
        if name in ways:
            yield _aim(f"Word, as a multiple of {name}", word / ways[name].cpu, 1)
    yield _aim("plandocs check, cold, ms", ways["plandocs check"].cpu, 250)
    yield _aim("plandocs render, Word and PDF, cold, ms", ways["plandocs render, Word and PDF"].cpu, 600)
    for rate in rates:
        yield f"- batch, {rate.name}: {rate.cpu:.0f} a minute, aim 2000: {_told(rate.cpu >= 2000)}"
    for engine in dict.fromkeys(one.engine for one in lengths):
        each = [one.seconds / one.pages for one in lengths if one.engine == engine]
        yield _aim(f"{engine}, a page of a book as a multiple of a page of the report", each[-1] / each[0], 1.25)


def _aim(what: str, measured: float, aim: float) -> str:
    return f"- {what}: {measured:.2f}, aim {aim:g}: {_told(measured <= aim)}"


def _told(holds: bool) -> str:
    return "ok" if holds else "NOT MET"
