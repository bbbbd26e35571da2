"""The optional extra that sealing needs: is it installed?"""

from __future__ import annotations

import logging
from importlib.util import find_spec

from plandocs.errors import PlandocsError


def is_er(pakket: str = "pyhanko") -> bool:
    """Return whether an optional package is installed."""
    return find_spec(pakket) is not None


def eis(pakket: str = "pyhanko", extra: str = "zegel") -> None:
    """Raise PlandocsError, saying how to install it, when the extra is missing; keep what is there quiet."""
    if not (is_er() and is_er(pakket)):
        raise PlandocsError(
            f"Voor zegels ontbreekt hier een uitbreiding. Installeer haar met: pip install 'plandocs[{extra}]'"
        )
    for naam in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(naam).addHandler(logging.NullHandler())
        logging.getLogger(naam).propagate = False
