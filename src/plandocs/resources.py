"""Where templates and samples are, in an installed wheel or in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plandocs.errors import ResourceError

_PACKAGE = Path(__file__).resolve().parent
_ROOTS = (_PACKAGE / "_data", _PACKAGE.parents[1])


def resource(*parts: str) -> Path:
    """Return the path of a file or folder under templates/ or samples/.

    Raises ResourceError when it is not part of this installation.
    """
    for root in _ROOTS:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    wanted = "/".join(parts)
    raise ResourceError(f"Onderdeel ontbreekt in deze installatie: {wanted}. Installeer plandocs opnieuw.")


@cache
def font_files() -> tuple[Path, ...]:
    """Return the bundled fonts, the last resort last."""
    folder = resource("templates", "fonts")
    names = sorted(folder.glob("*.[to]tf"), key=lambda path: (path.name.startswith("unifont"), path.name))
    return tuple(names)
