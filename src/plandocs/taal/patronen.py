"""Patterns compiled when they are first used, so that importing the language layer stays cheap."""

from __future__ import annotations

import re
from functools import cache


@cache
def patroon(bron: str) -> re.Pattern[str]:
    """Return the compiled pattern of a source."""
    return re.compile(bron)
