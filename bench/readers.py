"""All documents of the main sample for all kinds of readers, as Word and PDF, from a fresh process with two workers."""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from plandocs.lezers import LEZERS, Voor
from plandocs.loaders import load
from plandocs.op_schijf import put_in_place
from plandocs.pipeline import Task, render_all, tasks, with_pictures
from plandocs.plan import Plan
from plandocs.resources import resource as sample

PLAN = sample("samples", "hoofdvoorbeeld.yaml")
FORMATS = ("docx", "pdf")
AIM_S = 15.0


def all_tasks(plan: Plan, formats: tuple[str, ...] = FORMATS) -> Iterator[tuple[str, Task]]:
    """Yield every file of every kind of reader, with the folder for that reader."""
    for reader in LEZERS.values():
        for task in with_pictures(tasks(plan, (), formats, Voor(reader)), PLAN.parent):
            yield f"{reader}/{task.document.name}.{task.format}", task


def main() -> int:
    """Print how long it takes; return 1 when that is too long."""
    formats = tuple(sys.argv[1:]) or FORMATS
    begin = time.perf_counter()
    todo = list(all_tasks(load(PLAN).plan, formats))
    composed = time.perf_counter() - begin
    with tempfile.TemporaryDirectory() as folder:
        rendered = render_all([task for _, task in todo], workers=2)
        files = [(name, data) for (name, _), (_, data) in zip(todo, rendered, strict=True)]
        put_in_place(files, Path(folder))
    took = time.perf_counter() - begin
    busy = sum(resource.getrusage(who).ru_utime for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    count = Counter(task.format for _, task in todo)
    print(f"{len(todo)} files for {len(LEZERS)} kinds of readers ({dict(count)}), composed in {composed:.1f} s")
    print(f"{busy:.1f} s of processor time, so {busy / 2:.1f} s when two cores have nothing else to do")
    print(f"written in {took:.1f} s with 2 workers (aim {AIM_S:g} s): {'ok' if took <= AIM_S else 'NOT MET'}")
    return int(took > AIM_S)


if __name__ == "__main__":
    sys.exit(main())
