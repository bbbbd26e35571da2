"""Where files are kept that are not in the database."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from plandocs.service.settings import CONFIG


@cache
def opslagmap() -> Path:
    """Return the data folder; without one, a folder that is gone after a restart of the computer."""
    return CONFIG.data or Path(tempfile.mkdtemp(prefix="plandocs-"))
