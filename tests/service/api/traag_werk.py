"""Work for a worker that sleeps or falls over when it is told to."""

from __future__ import annotations

import os
import time


def slaap_of_val(wat: str) -> str:
    """Return what was asked, but not always."""
    match wat:
        case "slaap":
            time.sleep(60)
        case "even":
            time.sleep(1)
        case "val":
            os._exit(3)
    return wat


def mijn_nummer(_: None) -> int:
    """Return the number of the process that does the work."""
    return os.getpid()
