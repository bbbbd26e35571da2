"""The whole comparison: every maker side by side, whole commands, batches and lengths, held against the aims."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from bench import compare
from bench.compare import PDF, WORD, Way, side_by_side, timed, with_memory
from bench.content import PLAN, report
from bench.length import Length, lengths
from bench.others import Taken
from bench.plot import bars
from bench.results import write_results
from plandocs.batch import Keuze, Limits, run, vind_plannen, write_plan
from plandocs.batch.plannen import Proof
from plandocs.blocks import Document
from plandocs.documents import compose
from plandocs.loaders import load
from plandocs.plan import Plan
from plandocs.renderers.proof import prove
from plandocs.renderers.typst import render_typst
from plandocs.rules import check

HERE = Path(__file__).parent
PICTURE = HERE.parent / "docs" / "beeld" / "bench.svg"
ADULT = ("ondersteuningsplan", "veilig-verder-plan", "doelencheck", "koelkastblad")
PLANS, COLD = 12, 5


@dataclass(frozen=True, slots=True)
class Rate:
    """A batch: what was made, how many files a minute on the clock, and at the processor time that they took."""

    name: str
    wall: float
    cpu: float


def changed_plan(number: int) -> str:
    """Return the main sample with another name for its child."""
    return PLAN.read_text(encoding="utf-8").replace("Noor", f"Noor{chr(97 + number)}")


def steps(rounds: int) -> list[Way]:
    """Return what the steps before and after drawing take, each round with a plan of its own."""
    taken: dict[str, list[Taken]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(rounds + 1):
            path = Path(folder) / f"{number}.yaml"
            path.write_text(changed_plan(number), encoding="utf-8")
            plan, drawn = load(path).plan, render_typst(report(number))
            todo: tuple[tuple[str, Callable[[], object]], ...] = (
                ("load and validate", partial(load, path)),
                ("check by all rules", partial(check, plan, date(2026, 11, 22))),
                ("compose the report", partial(_composed, plan)),
                ("prove the PDF", partial(prove, report(number), drawn, "pdf")),
            )
            for name, work in todo:
                taken.setdefault(name, []).append(timed(work)[1])
    return [Way(name, tuple(all_[1:])) for name, all_ in taken.items()]


def _composed(plan: Plan) -> list[Document]:
    return [*compose(plan, ["ondersteuningsplan"])]


def cold(rounds: int) -> list[Way]:
    """Return what whole commands take as fresh processes."""
    from bench.__main__ import process

    with tempfile.TemporaryDirectory() as folder:
        asked = ("--document", "ondersteuningsplan", "--format", "docx", "--format", "pdf", "--out", folder)
        commands = {
            "plandocs check": ("check", str(PLAN), "--as-of", "2026-11-22"),
            "plandocs render, Word and PDF": ("render", str(PLAN), *asked),
        }
        return [
            Way(name, tuple(timed(partial(process, *line), alone=False)[1] for _ in range(rounds + 1))[1:])
            for name, line in commands.items()
        ]


def batch_rate(formats: tuple[str, ...], proof: Proof, plans: int) -> Rate:
    """Return how many adult documents a minute come out of a batch on all cores, its start included."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(plans):
            (folder / f"plan-{number}.yaml").write_text(changed_plan(number), encoding="utf-8")
        werken = vind_plannen(folder, folder / "out", Keuze(ADULT, formats, proof=proof))
        outcomes, taken = timed(lambda: list(run(werken, write_plan, os.cpu_count() or 1, Limits())), alone=False)
    if problems := [outcome.problem for outcome in outcomes if outcome.problem]:
        raise RuntimeError(problems[0])
    files = sum(len(outcome.result or ()) for outcome in outcomes)
    cores = os.cpu_count() or 1
    return Rate(f"{' and '.join(formats)}, --proof {proof}", files * 6e4 / taken.wall, files * 6e4 * cores / taken.cpu)


def batches(plans: int) -> Iterator[Rate]:
    """Yield the rates of the usual batches."""
    for formats in (("docx",), ("pdf",), ("docx", "pdf")):
        yield batch_rate(formats, "all", plans)
    yield batch_rate(("docx", "pdf"), "sample", plans)


def main(quick: bool = False) -> None:
    """Measure, print and write everything; quick makes one round of the fast makers, and writes nothing."""
    begin, load_before = time.monotonic(), os.getloadavg()[0]
    if quick:
        for way in side_by_side((*WORD[:2], compare.TYPST, compare.PLAIN), 1, 1):
            print(f"{way.name}: {way.cpu:.0f} ms")
        return
    ways = list(with_memory(side_by_side((*WORD, *PDF))))
    told = write_results(ways, steps(5), cold(COLD), [*batches(PLANS)], measured_lengths(), load_before)
    print(told)
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(picture(ways), encoding="utf-8")
    print(f"measured in {time.monotonic() - begin:.0f} s")


def measured_lengths() -> list[Length]:
    """Return what documents of ever more pages take."""
    return list(lengths())


def picture(ways: Sequence[Way]) -> str:
    """Return the comparison as SVG."""
    word = sorted(((way.name, way.cpu) for way in ways if way.name in WORD), key=lambda bar: bar[1])
    pdf = sorted(((way.name, way.cpu) for way in ways if way.name in PDF), key=lambda bar: bar[1])
    return bars({"Word": word, "PDF": pdf}, "The same report of 12 pages, milliseconds of processor time")


if __name__ == "__main__":
    main("--quick" in sys.argv)
