"""How much memory this process took at most."""

from __future__ import annotations

import resource
from pathlib import Path

_STATUS = Path("/proc/self/status")


def highest() -> float:
    """Return the highest memory of this process in MB; on Linux getrusage would count the process that started it."""
    told = _STATUS.read_text(encoding="utf-8") if _STATUS.exists() else ""
    peaks = [int(line.split()[1]) for line in told.splitlines() if line.startswith("VmHWM")]
    return (peaks or [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss])[0] / 1024
