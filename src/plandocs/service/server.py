"""Starting the service on one computer: the data folder, the sample families, and a link to come in."""

from __future__ import annotations

import os
from collections.abc import Callable
from ipaddress import ip_address
from pathlib import Path

from plandocs.errors import OutputError, PlandocsError
from plandocs.service.config import DATA, DATABASE, HOSTS, KEY, LOOPBACK

THREADS = 16
"""More than the processors can serve at once: who waits for a preview keeps nobody from saving."""
LARGEST = 20_000_000
"""The largest request, in bytes; no part of a request or an answer is put in a temporary file."""


def prepare(data: Path, host: str = "127.0.0.1") -> None:
    """Point Django at a data folder, and bring its database up to date.

    Raises OutputError when the folder cannot be written.
    """
    keep_private(data)
    os.environ[DATA] = str(data.resolve())
    if not is_loopback(host):
        os.environ.setdefault(HOSTS, ",".join((host, *LOOPBACK)))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plandocs.service.settings")
    import django

    django.setup()
    _migrate()


def keep_private(data: Path) -> None:
    """Make the data folder, and let nobody else read the files in it; SQLite makes its others alike.

    Raises OutputError when the folder cannot be written.
    """
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        (data / DATABASE).touch(mode=0o600)
        for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", KEY):
            file = data / name
            if file.exists() and file.stat().st_mode & 0o077:
                file.chmod(0o600)
    except OSError as error:
        raise OutputError(f"De map {data} is niet te maken ({error.strerror}). Kies een andere met --data.") from error


def _migrate() -> None:
    """Bring the database up to date; most starts find nothing to do, which is known without the whole command."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)


def is_loopback(host: str) -> bool:
    """Return whether only this computer can reach an address."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def serve(data: Path, host: str, port: int, say: Callable[[str], None]) -> None:
    """Serve until it is stopped; `say` gets the link to come in.

    Raises PlandocsError when others could reach it and nobody has an account, or when the port is taken.
    """
    prepare(data, host)
    from waitress import create_server

    from plandocs.service.documenten.werk import ruim_op, stop
    from plandocs.service.inlezen.models import Inzending
    from plandocs.service.ontvangst import Channel
    from plandocs.service.toegang.accounts import has_accounts
    from plandocs.service.wsgi import application

    if not is_loopback(host) and not has_accounts():
        raise PlandocsError(
            f"Op {host} kan iedereen in het netwerk erbij, en er is nog geen account. Maak er eerst een: "
            "plandocs serve --add-user NAAM. Of laat --host weg; dan is plandocs alleen op deze computer."
        )
    try:
        server = create_server(
            application,
            host=host,
            port=port,
            threads=THREADS,
            ident=None,
            max_request_body_size=LARGEST,
            inbuf_overflow=LARGEST + 1,
            outbuf_overflow=10 * LARGEST,
        )
    except OSError as error:
        raise PlandocsError(
            f"Poort {port} op {host} is niet vrij ({error.strerror}). Kies een andere met --port."
        ) from error
    server.channel_class = Channel
    ruim_op()
    Inzending.objects.vergeet_oude()
    say(_address(host, server.effective_port))
    try:
        server.run()
    finally:
        stop()


def _address(host: str, port: int) -> str:
    shown = f"[{host}]" if ":" in host else host
    if not is_loopback(host):
        return f"http://{shown}:{port}/"
    from plandocs.service.dossiers.voorbeelden import zet_voorbeelden_erin
    from plandocs.service.toegang.accounts import local_account
    from plandocs.service.toegang.eenmalig import new_token

    zet_voorbeelden_erin(local_account())
    return f"http://{shown}:{port}/binnen/{new_token()}"
