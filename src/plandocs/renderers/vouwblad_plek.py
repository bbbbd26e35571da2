"""Where every page of a booklet stands: on which side of which sheet, and in which half."""

from __future__ import annotations

from dataclasses import dataclass

_MM = 72 / 25.4
A4 = (297 * _MM, 210 * _MM)
A5 = (148 * _MM, 210 * _MM)
RUG = A4[0] / 2
Zijde = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Plek:
    """The place of one page: the side of a sheet, counted from 0, and its left edge there in points."""

    vel: int
    links: float


def zijden(aantal: int, *, rtl: bool = False) -> tuple[Zijde, ...]:
    """Return per side of a sheet the pages in its left and right half, counted from 0; None is an empty page.

    Front and back alternate. A booklet that is read from right to left has its spine on the other side.
    """
    vol = -(-aantal // 4) * 4
    paren = [(vol - 1 - nr, nr) if nr % 2 == 0 else (nr, vol - 1 - nr) for nr in range(vol // 2)]
    gelegd = [paar[::-1] for paar in paren] if rtl else paren
    return tuple((_of_leeg(links, aantal), _of_leeg(rechts, aantal)) for links, rechts in gelegd)


def _of_leeg(nummer: int, aantal: int) -> int | None:
    return nummer if nummer < aantal else None


def plekken(aantal: int, *, rtl: bool = False) -> tuple[Plek, ...]:
    """Return the place of every page, in the order of the pages; both pages of a side touch the spine."""
    gevonden: dict[int, Plek] = {}
    for vel, (links, rechts) in enumerate(zijden(aantal, rtl=rtl)):
        if links is not None:
            gevonden[links] = Plek(vel, RUG - A5[0])
        if rechts is not None:
            gevonden[rechts] = Plek(vel, RUG)
    return tuple(gevonden[nummer] for nummer in range(aantal))
