"""The entry for a production server; see docs/webdienst.md."""

from __future__ import annotations

import os
from pathlib import Path

from django.core.wsgi import get_wsgi_application

from plandocs.errors import PlandocsError
from plandocs.service.config import DATA
from plandocs.service.server import keep_private

if not os.environ.get(DATA):
    raise PlandocsError(f"Zet {DATA} op de map waar de dossiers staan, en start de server opnieuw.")
keep_private(Path(os.environ[DATA]))

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plandocs.service.settings")
application = get_wsgi_application()
