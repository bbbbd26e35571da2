"""How many examples of a property are enough: some for every commit, all of them for `make search`."""

from __future__ import annotations

from hypothesis import settings


def genoeg(aantal: int) -> int:
    """Return a number of examples for `@settings(max_examples=…)`."""
    return aantal if settings.get_current_profile_name() == "search" else max(2, aantal * 2 // 5)
