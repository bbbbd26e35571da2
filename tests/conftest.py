"""A test gives the same answer twice: properties have no clock, and examples that only `make search` draws anew."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("same", deadline=None, derandomize=True, database=None)
settings.register_profile("search", deadline=None, print_blob=True)
settings.load_profile("same")
