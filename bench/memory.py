"""How much memory processes take."""

from __future__ import annotations

import resource
from pathlib import Path

_STATUS = Path("/proc/self/status")


def highest() -> float:
    """Return the highest memory of this process in MB; on Linux getrusage would count the process that started it."""
    told = _STATUS.read_text(encoding="utf-8") if _STATUS.exists() else ""
    peaks = [int(line.split()[1]) for line in told.splitlines() if line.startswith("VmHWM")]
    return (peaks or [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss])[0] / 1024


def family(pid: int) -> list[int]:
    """Return a process and all that it started, however deep; Linux only."""
    found = [pid]
    for one in found:
        tasks = Path(f"/proc/{one}/task")
        for children in tasks.glob("*/children"):
            found.extend(int(child) for child in children.read_text(encoding="utf-8").split())
    return found


def of_a_family(pid: int) -> tuple[float, int]:
    """Return the memory in MB of a process and all that it started, shared parts counted once, and how many."""
    sizes = [_shared_out(one) for one in family(pid)]
    return sum(sizes) / 1024, len(sizes)


def _shared_out(pid: int) -> int:
    told = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:"))
