"""A test gives the same answer twice: properties have no clock, and examples that only `make search` draws anew."""

from __future__ import annotations

import gc

from hypothesis import settings

settings.register_profile("same", deadline=None, derandomize=True, database=None, max_examples=40)
settings.register_profile("search", deadline=None, print_blob=True)
settings.load_profile("same")
# As in every command: plans are trees without circles, and looking for circles takes a tenth of the time.
gc.set_threshold(50_000, 20, 20)
