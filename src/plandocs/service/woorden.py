"""Dutch texts of the service in Python: marked here, looked up in the catalogue when a page shows them."""

from __future__ import annotations


def nl(tekst: str) -> str:
    """Return a Dutch text as it is; `make messages` puts it in the catalogue, with %(name)s for what is filled in.

    The message of an error that the service raises is found without it.
    """
    return tekst


def zonder_opdracht(tekst: str) -> str:
    """Return a message without the sentence that names a command of the terminal: in the browser there is none."""
    zinnen = [zin for zin in tekst.split(". ") if "plandocs " not in zin and "--" not in zin]
    return ". ".join(zinnen).rstrip(".") + "."
