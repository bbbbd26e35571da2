"""Speed and memory of the main tasks on the main sample: medians, printed beside their aim."""

from __future__ import annotations

import atexit
import gc
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, partial
from pathlib import Path

from bench import dienst, engines, formulier, readers, story, templates
from plandocs.blocks import Document
from plandocs.documents import compose
from plandocs.lezers.lekcontrole import controleer_document
from plandocs.lezers.uitgave import uitgave
from plandocs.loaders import load
from plandocs.pipeline import Task, render, tasks
from plandocs.renderers.html import render_html
from plandocs.renderers.pdf import render_pdf
from plandocs.renderers.proof import prove, prove_and_read
from plandocs.renderers.text import render_text
from plandocs.renderers.typst import render_typst
from plandocs.renderers.word import render_word
from plandocs.resources import resource as sample
from plandocs.rules import check

PLAN = sample("samples", "hoofdvoorbeeld.yaml")
DAY = date(2026, 11, 22)
COMMAND = [sys.executable, "-m", "plandocs"]


def median_ms(work: Callable[[], object], rounds: int) -> float:
    """Return the median time of one call in milliseconds, after one call to warm up."""
    work()
    gc.collect()
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return statistics.median(times) * 1000


def show(what: str, measured: float, unit: str, aim: float | None = None) -> None:
    """Print one line, with the aim if there is one."""
    aimed = f"aim {aim:g} {unit}  {'ok' if measured <= aim else 'NOT MET'}" if aim is not None else ""
    print(f"{what:<44}{measured:>9.1f} {unit:<3} {aimed}")


def machine() -> None:
    """Print how fast this machine is, so that two runs can be compared."""
    show(
        "two million additions in plain Python",
        median_ms(lambda: sum(number + 1 for number in range(2_000_000)), 5),
        "ms",
    )


def warm() -> None:
    """Measure the steps within one process."""
    plan = load(PLAN).plan
    report = next(iter(compose(plan, ["ondersteuningsplan"])))
    show("load and validate", median_ms(lambda: load(PLAN), 20), "ms")
    show("check, warm", median_ms(lambda: check(plan, DAY), 30), "ms", 25)
    show("compose all documents", median_ms(lambda: list(compose(plan)), 20), "ms", 10)
    show("ondersteuningsplan as Word", median_ms(lambda: render_word(report), 20), "ms", 15)
    show("ondersteuningsplan as HTML", median_ms(lambda: render_html(report), 10), "ms")
    show("ondersteuningsplan as text", median_ms(lambda: render_text(report), 10), "ms")
    show("ondersteuningsplan as PDF, Typst", median_ms(lambda: render_typst(report), 3), "ms")
    show("ondersteuningsplan as PDF, WeasyPrint", median_ms(lambda: render_pdf(report), 3), "ms")
    proofs(report)
    for name, work, rounds, aim in formulier.measures():
        show(name, median_ms(work, rounds), "ms", aim)
    show("files in a demo", float(len(list(tasks(plan)))), "")


def proofs(report: Document) -> None:
    """Measure how long it takes to prove each format."""
    for name, data in (("docx", render_word(report)), ("pdf", render_typst(report)), ("html", render_html(report))):
        show(f"proof of the {name}", median_ms(partial(prove, report, data, name), 5), "ms")
    leaks()


def leaks() -> None:
    """Measure a reader's edition, and the leak check of a report beyond its proof: composed, read back and searched."""
    plan = load(PLAN).plan
    show("edition for one reader", median_ms(lambda: uitgave(plan, "gezin"), 20), "ms")
    for task in tasks(plan, ["ondersteuningsplan"]):
        show(f"leak check of the {task.format}", leak_check_ms(task), "ms", 50)


def leak_check_ms(task: Task) -> float:
    """Return how long it takes to read a file back, beyond its proof, and to search it and its document."""
    assert task.bewaking
    made = (task.document, render(task), task.format, task.plan_json)
    words = prove_and_read(*made)
    read = median_ms(partial(prove_and_read, *made), 5) - median_ms(partial(prove, *made), 5)
    search = median_ms(partial(task.bewaking.verdacht, words), 5)
    composed = median_ms(partial(controleer_document, task.document, task.bewaking, ""), 5)
    return search + composed + max(read, 0.0)


def process(*args: str) -> float:
    """Return the wall time of one command in milliseconds."""
    begin = time.perf_counter()
    subprocess.run([*COMMAND, *args], check=False, capture_output=True, env=_compiled())
    return (time.perf_counter() - begin) * 1000


@cache
def _compiled() -> Mapping[str, str]:
    """Return an environment with the code compiled beforehand, as in every installed package."""
    folder = tempfile.mkdtemp(prefix="plandocs-bench-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([*COMMAND, "--help"], check=True, capture_output=True, env=kept | {"PYTHONPYCACHEPREFIX": folder})
    return kept | {"PYTHONPYCACHEPREFIX": folder}


def cold() -> None:
    """Measure whole commands as fresh processes."""
    check_times = [process("check", str(PLAN), "--as-of", DAY.isoformat()) for _ in range(7)]
    show("plandocs check, cold process", statistics.median(check_times[1:]), "ms", 250)
    with tempfile.TemporaryDirectory() as folder:
        asked = ("--document", "ondersteuningsplan", "--format", "docx", "--format", "pdf", "--out", folder)
        both = [process("render", str(PLAN), *asked) for _ in range(6)]
    show("plandocs render, one document, Word and PDF", statistics.median(both[1:]), "ms", 600)
    show("plandocs --help, cold process", statistics.median([process("--help") for _ in range(5)]), "ms")
    with tempfile.TemporaryDirectory() as folder:
        demo_times = [process("demo", "--out", str(Path(folder) / str(number))) for number in range(3)]
    show("plandocs demo, cold process", statistics.median(demo_times), "ms", 5000)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    show("peak memory of one process", peak, "MB", 200)


if __name__ == "__main__":
    if "--quick" in sys.argv:
        engines.main(quick=True)
        sys.exit()
    machine()
    warm()
    cold()
    story.main(show, median_ms)
    readers.main()
    engines.main()
    templates.main(show, median_ms)
    dienst.main()
