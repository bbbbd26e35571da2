"""The timestamp service that the user names: the only reason for plandocs to go online, and only when asked.

The service gets a checksum of the signature, and nothing of the document.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from plandocs.errors import PlandocsError

WACHTTIJD = 10.0
RUIMTE = 2 * 16384  # Hexadecimal digits kept free for the answer of a service.


def dienst(adres: str, wachttijd: float = WACHTTIJD) -> Any:
    """Return the client of a timestamp service (RFC 3161); raises PlandocsError for what is no web address."""
    from pyhanko.sign.timestamps import HTTPTimeStamper

    try:
        delen = urlsplit(adres)
        goed = delen.scheme in {"http", "https"} and bool(delen.hostname)
    except ValueError:
        goed = False
    if not goed:
        raise PlandocsError(
            "Het adres van een tijdstempeldienst begint met https:// of http://. Controleer --timestamp."
        )
    return HTTPTimeStamper(adres, timeout=wachttijd)


def waarom_niet(fout: Exception | None) -> str:
    """Return in words why there is no timestamp: no answer, or one that is of no use."""
    oorzaak: BaseException | None = fout
    while oorzaak is not None:
        if isinstance(oorzaak, TimeoutError | ConnectionError):
            return "de dienst antwoordde niet"
        oorzaak = oorzaak.__cause__
    return "de dienst gaf geen bruikbaar antwoord"
