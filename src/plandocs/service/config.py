"""Where the service keeps its data and how it may be reached; everything comes from PLANDOCS_* variables."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plandocs.errors import OutputError

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
DATA, HOSTS, HTTPS = "PLANDOCS_DATA", "PLANDOCS_HOSTS", "PLANDOCS_HTTPS"
DATABASE, KEY = "plandocs.sqlite3", "geheime-sleutel"
"""The files in the data folder, for their owner only."""


@dataclass(frozen=True, slots=True)
class Config:
    """The data folder (None keeps everything in memory, for tests), the names the server answers to, and https."""

    data: Path | None
    hosts: tuple[str, ...] = LOOPBACK
    https: bool = False

    @property
    def database(self) -> str:
        """The file of the database."""
        return str(self.data / DATABASE) if self.data else ":memory:"


def from_environment(environment: Mapping[str, str]) -> Config:
    """Return what the environment says; without PLANDOCS_HOSTS only this computer is answered."""
    folder = environment.get(DATA)
    hosts = tuple(name.strip() for name in environment.get(HOSTS, "").split(",") if name.strip())
    return Config(Path(folder) if folder else None, hosts or LOOPBACK, environment.get(HTTPS) == "1")


def secret_key(config: Config) -> str:
    """Return the key that signs sessions, made once and kept in the data folder for its owner only.

    Raises OutputError when the folder cannot be written.
    """
    if config.data is None:
        return secrets.token_urlsafe(50)
    file = config.data / KEY
    try:
        config.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.exists():
            _write_once(file, secrets.token_urlsafe(50))
        return file.read_text(encoding="ascii")
    except OSError as error:
        raise OutputError(
            f"De map {config.data} is niet te gebruiken ({error.strerror}). Kies een andere met --data."
        ) from error


def _write_once(file: Path, text: str) -> None:
    """Put a file in place whole; when another process was first, its file stays."""
    part = file.with_name(f".{file.name}.{os.getpid()}")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as stream:
        stream.write(text)
    try:
        os.link(part, file)
    except FileExistsError:
        return
    finally:
        part.unlink()
