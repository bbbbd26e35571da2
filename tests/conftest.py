"""No test fails because the machine is slow: properties have no deadline."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("zonder_klok", deadline=None)
settings.load_profile("zonder_klok")
