"""A number, e-mail or address of one person in which stands, in whatever words, what is secret about another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plandocs.lezers.adressen import Adres, volledig
from plandocs.lezers.gegevens import Gegeven
from plandocs.lezers.kenmerken import van_adres, van_email, van_straat, van_telefoon
from plandocs.lezers.zoektekst import Naald, Zoektekst, kern


class Verraad:
    """Finds what is secret in what is not: a street with its number in any town, a street, a town, a number."""

    def __init__(self, geheim: Iterable[Gegeven], openbaar: Iterable[Gegeven], eigen: Iterable[Gegeven]) -> None:
        """Work out what to look for; `openbaar` is what others may see, of which `eigen` is the reader's own.

        A town is no secret when somebody openly lives elsewhere in it, a street only when the reader does.
        """
        naalden = {naald for gegeven in geheim for naald in _naalden(gegeven)}
        elders = [adres for gegeven in openbaar if (adres := _elders(gegeven, naalden))]
        thuis = [adres for gegeven in eigen if (adres := _elders(gegeven, naalden))]
        bekend = {("plaats", kern(een.plaats)) for een in elders} | {("straat", kern(een.straat)) for een in thuis}
        self._naalden = tuple(naald for naald in naalden if (naald.soort, naald.kern) not in bekend)

    def staat_in(self, gegeven: Gegeven) -> bool:
        """Return whether something secret stands in it."""
        zoektekst = Zoektekst((gegeven.waarde,))
        return any(zoektekst.vind(naald) is not None for naald in self._naalden)


def _naalden(gegeven: Gegeven) -> Iterator[Naald]:
    match gegeven.soort:
        case "telefoon":
            yield from van_telefoon(gegeven.waarde, "")
        case "email":
            yield from van_email(gegeven.waarde, "")
        case "adres":
            yield from (van_straat if gegeven.open_plaats else van_adres)(gegeven.waarde, "")


def _elders(gegeven: Gegeven, naalden: Iterable[Naald]) -> Adres | None:
    """Return a whole address, unless it is itself one of the secrets: it has the number of one."""
    adres = volledig(gegeven.waarde) if gegeven.soort == "adres" else None
    if adres is None:
        return None
    zoektekst = Zoektekst((gegeven.waarde,))
    return None if any(zoektekst.vind(naald) is not None for naald in naalden if not naald.soort) else adres
