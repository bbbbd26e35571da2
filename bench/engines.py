"""The engines side by side: every round each of them makes the same document from data that it has not seen before."""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from plandocs.batch import Keuze, Limits, run, vind_plannen, write_plan
from plandocs.blocks import Document, Paragraph, inline
from plandocs.documents import compose
from plandocs.loaders import load
from plandocs.renderers.engines import DRAWERS, Engine
from plandocs.renderers.pdf import render_pdf
from plandocs.renderers.proof import prove
from plandocs.renderers.typst import render_typst
from plandocs.renderers.typst.rendering import _compile, _inputs
from plandocs.renderers.word import render_word
from plandocs.resources import resource as sample

PLAN = sample("samples", "hoofdvoorbeeld.yaml")
RESULTS = Path(__file__).parent / "results.md"
ADULT = ("ondersteuningsplan", "veilig-verder-plan", "doelencheck", "koelkastblad")
ROUNDS, PLANS = 5, 12
OFFICE = shutil.which("soffice")


@dataclass(frozen=True, slots=True)
class Measured:
    """The times of one way of working, in milliseconds."""

    name: str
    times: Sequence[float]

    @property
    def median(self) -> float:
        """The middle time."""
        return statistics.median(self.times)


def report(number: int) -> Document:
    """Return the adult report of the main sample, with other words for every number."""
    document = next(iter(compose(load(PLAN).plan, ["ondersteuningsplan"])))
    new = Paragraph(inline(f"Ronde {number} van deze meting."), "ronde")
    return replace(document, subtitle=f"{document.subtitle} {number}", blocks=(new, *document.blocks))


def side_by_side() -> list[Measured]:
    """Return the times of every engine, measured in turns; one round of each comes first and does not count."""
    ways = dict(_ways())
    times: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(ROUNDS + 1):
        document = report(number)
        for name, work in ways.items():
            begin = time.perf_counter()
            work(document)
            times[name].append((time.perf_counter() - begin) * 1000)
    return [Measured(name, taken[1:]) for name, taken in times.items()]


def _ways() -> Iterator[tuple[str, Callable[[Document], object]]]:
    yield "PDF by Typst", render_typst
    yield "PDF by Typst: the compiler alone", _typst_alone
    yield "PDF by WeasyPrint", render_pdf
    yield "Word", render_word
    yield "PDF by Typst, proved", lambda document: prove(document, render_typst(document), "pdf")
    if OFFICE:
        yield "Word to PDF by LibreOffice, one by one", lambda document: _office([render_word(document)])


def _typst_alone(document: Document) -> bytes:
    other = replace(document, subtitle=f"{document.subtitle} opnieuw")
    return _compile(other, "plandocs", _inputs(other, "plandocs", None))


def _office(files: Sequence[bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        names = [Path(folder) / f"{number}.docx" for number in range(len(files))]
        for name, data in zip(names, files, strict=True):
            name.write_bytes(data)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *map(str, names)]
        subprocess.run(command, check=True, capture_output=True)
        if len(list(Path(folder).glob("*.pdf"))) != len(files):
            raise RuntimeError("LibreOffice did not write every file")


def office_batch(number: int = 10) -> Measured:
    """Return the time of a Word file when LibreOffice converts many in one run."""
    files = [render_word(report(nr)) for nr in range(number)]
    begin = time.perf_counter()
    _office(files)
    return Measured("Word to PDF by LibreOffice, in one run", [(time.perf_counter() - begin) * 1000 / number])


def batch_rate(engine: Engine, formats: tuple[str, ...]) -> float:
    """Return how many proved adult documents a minute come out of a batch on all cores, its start included."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = PLAN.read_text(encoding="utf-8")
        for number in range(PLANS):
            changed = text.replace("Noor", f"Noor{chr(97 + number)}")
            (folder / f"plan-{number}.yaml").write_text(changed, encoding="utf-8")
        keuze = Keuze(ADULT, formats, engine=engine)
        begin = time.perf_counter()
        outcomes = list(run(vind_plannen(folder, folder / "out", keuze), write_plan, os.cpu_count() or 1, Limits()))
        taken = time.perf_counter() - begin
    if problems := [outcome.problem for outcome in outcomes if outcome.problem]:
        raise RuntimeError(problems[0])
    return sum(len(outcome.result or ()) for outcome in outcomes) * 60 / taken


def write_results(
    measured: Sequence[Measured], rates: Mapping[str, float], peak: float, lengths: Sequence[str] = ()
) -> None:
    """Write the tables to bench/results.md."""
    base = next(way.median for way in measured if way.name == "PDF by Typst")
    load_now = os.getloadavg()[0]
    lines = [
        "# Speed",
        "",
        "Written by `make bench`. Only the ratios mean something: every row of a table was measured in the same run,",
        f"in turns, on {os.cpu_count()} cores with a load of {load_now:.1f} from other work.",
        "",
        "The adult report of the main sample (12 pages), with other words in every round; nothing is memoised.",
        "",
        "| way | median | lowest | highest | × Typst |",
        "|---|---:|---:|---:|---:|",
        *(_row(way, base) for way in measured),
        "",
        "`plandocs batch`: four adult documents of each plan, proved and searched for leaks, workers started afresh.",
        "",
        "| batch | documents a minute |",
        "|---|---:|",
        *(f"| {name} | {rate:.0f} |" for name, rate in rates.items()),
        "",
        f"Peak memory of one worker or command: {peak:.0f} MB.",
        "",
        "From a few pages to a book, each in a process of its own, the engine warm:",
        "",
        *lengths,
    ]
    RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _row(way: Measured, base: float) -> str:
    return (
        f"| {way.name} | {way.median:.0f} ms | {min(way.times):.0f} | {max(way.times):.0f} | {way.median / base:.2f} |"
    )


def main() -> None:
    """Measure, print and write everything."""
    measured = [*side_by_side(), *([office_batch()] if OFFICE else [])]
    rates = {f"PDF by {engine}": batch_rate(engine, ("pdf",)) for engine in DRAWERS}
    rates["Word and PDF by typst"] = batch_rate("typst", ("docx", "pdf"))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    from bench.length import lengths, rows

    write_results(measured, rates, peak, [*rows(lengths())])
    print(RESULTS.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
