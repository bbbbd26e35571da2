"""A data folder with people who are logged in, each with a dossier of the main sample; run as a process of its own."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from plandocs.service.server import prepare

if TYPE_CHECKING:
    from plandocs.service.toegang.models import Gebruiker


def main(folder: Path, people: int) -> None:
    """Print, as JSON, the session and the dossier of everybody."""
    prepare(folder)
    from plandocs.service.dossiers.opslag import nieuw_dossier
    from plandocs.service.dossiers.voorbeelden import voorbeeld_ruw
    from plandocs.service.toegang.models import Gebruiker

    plan = voorbeeld_ruw("hoofdvoorbeeld")
    assert plan is not None
    ready = []
    for number in range(people):
        person = Gebruiker.objects.create(username=f"schrijver-{number}")
        ready.append({"session": _session(person), "dossier": str(nieuw_dossier(person, plan).uuid)})
    print(json.dumps(ready))


def _session(person: Gebruiker) -> str:
    """Return a session as logging in makes it, without the time that checking a password takes."""
    from django.contrib.auth import login
    from django.contrib.sessions.backends.db import SessionStore
    from django.http import HttpRequest

    request = HttpRequest()
    request.session = SessionStore()
    login(request, person, backend="django.contrib.auth.backends.ModelBackend")
    request.session.save()
    return str(request.session.session_key)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
