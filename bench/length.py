"""Time and memory from a few pages to a book: every length is drawn in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bench.content import report
from bench.memory import highest
from plandocs.blocks import Document
from plandocs.renderers.engines import DRAWERS, Engine, render_pdf_with

FACTORS = (1, 3, 6, 12)


@dataclass(frozen=True, slots=True)
class Length:
    """What one document took: pages, seconds of processor time beyond the start, and the peak of memory in MB."""

    engine: str
    pages: int
    seconds: float
    megabytes: float


def lengths() -> Iterator[Length]:
    """Yield what every engine takes for documents of ever more pages."""
    for engine in DRAWERS:
        for factor in FACTORS if engine == "typst" else FACTORS[:2]:
            command = [sys.executable, "-m", "bench.length", engine, str(factor)]
            told = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
            yield Length(engine, int(told["pages"]), float(told["seconds"]), float(told["megabytes"]))


def longer(factor: int) -> Document:
    """Return the adult report with its blocks this many times."""
    one = report(0)
    return replace(one, blocks=one.blocks * factor)


def _draw(engine: Engine, factor: int) -> dict[str, float]:
    import pypdfium2

    render_pdf_with(engine, replace(report(1), blocks=report(1).blocks[:3]), "plandocs", None)
    begin = time.process_time()
    data = render_pdf_with(engine, longer(factor), "plandocs", None)
    seconds = time.process_time() - begin
    return {"pages": len(pypdfium2.PdfDocument(data)), "seconds": seconds, "megabytes": highest()}


def rows(measured: Iterator[Length]) -> Iterator[str]:
    """Yield the lines of a table."""
    yield "| engine | pages | processor time | a page | peak memory |"
    yield "|---|---:|---:|---:|---:|"
    for one in measured:
        each = one.seconds / one.pages * 1000
        yield f"| {one.engine} | {one.pages} | {one.seconds:.2f} s | {each:.0f} ms | {one.megabytes:.0f} MB |"


if __name__ == "__main__":
    if len(sys.argv) > 2:
        chosen = next(engine for engine in DRAWERS if engine == sys.argv[1])
        print(json.dumps(_draw(chosen, int(sys.argv[2]))))
    else:
        print("\n".join(rows(lengths())))
