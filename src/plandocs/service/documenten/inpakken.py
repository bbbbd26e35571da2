"""More files in one, the same bytes for the same files."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO

_EPOCH = (1980, 1, 1, 0, 0, 0)


def ingepakt(bestanden: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip of these files by name, in the order of their names."""
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, data in sorted(bestanden):
            info = zipfile.ZipInfo(naam, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archief.writestr(info, data)
    return uit.getvalue()
