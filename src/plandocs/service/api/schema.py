"""Write the contract to a folder: python -m plandocs.service.api.schema docs/api."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

NAAM = "openapi.json"


def als_tekst() -> str:
    """Return the contract as it stands in docs/api."""
    from plandocs.service.api.views import api

    return json.dumps(api.get_openapi_schema(), ensure_ascii=False, indent=2) + "\n"


def main(folder: Path) -> None:
    """Write the contract; no database and no data folder are needed."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plandocs.service.settings")
    import django

    django.setup()
    (folder / NAAM).write_text(als_tekst(), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
