"""The comparison as a picture: bars in plain SVG, without a library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

_LEFT, _WIDE, _ROW, _BAR = 330, 820, 26, 16
_OURS, _OTHER, _TEXT = "#1f5c66", "#b9c9ca", "#22282b"

Bars = Sequence[tuple[str, float]]


def bars(groups: Mapping[str, Bars], title: str) -> str:
    """Return groups of bars, each with its own scale; those whose name begins with plandocs stand out."""
    rows = list(_rows(groups))
    height = len(rows) * _ROW + 50
    told = "; ".join(f"{name} {value:.0f} ms" for group in groups.values() for name, value in group)
    drawn = "\n".join(f'<g transform="translate(0 {44 + number * _ROW})">{row}</g>' for number, row in enumerate(rows))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {height}" role="img" '
        f'font-family="sans-serif" font-size="14" fill="{_TEXT}">\n'
        f"<title>{escape(title)}</title><desc>{escape(told)}</desc>\n"
        f'<rect width="{_WIDE}" height="{height}" fill="#fff"/>\n'
        f'<text x="12" y="26" font-size="16" font-weight="bold">{escape(title)}</text>\n{drawn}\n</svg>\n'
    )


def _rows(groups: Mapping[str, Bars]) -> Iterator[str]:
    for title, group in groups.items():
        yield f'<text x="12" y="{_BAR}" font-weight="bold">{escape(title)}</text>'
        longest = max((value for _, value in group), default=1)
        for name, value in group:
            yield _bar(name, value, value / longest)


def _bar(name: str, value: float, share: float) -> str:
    long = max(round(share * (_WIDE - _LEFT - 90)), 1)
    colour = _OURS if name.startswith("plandocs") else _OTHER
    return (
        f'<text x="{_LEFT - 10}" y="{_BAR - 3}" text-anchor="end">{escape(name)}</text>'
        f'<rect x="{_LEFT}" y="1" width="{long}" height="{_BAR}" fill="{colour}"/>'
        f'<text x="{_LEFT + long + 8}" y="{_BAR - 3}">{value:.0f} ms</text>'
    )
