"""What one worker does with one plan: read it, make all its documents, and put them in place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path

from plandocs.batch.plannen import Keuze, Werk
from plandocs.errors import PlandocsError
from plandocs.lezers import lees_lezer
from plandocs.loaders import load
from plandocs.pipeline import put_in_place, render, tasks
from plandocs.renderers.tokens import style_folder
from plandocs.versie import __version__


def write_plan(werk: Werk) -> Mapping[str, str]:
    """Write the documents of one plan and return the SHA-256 of each by file name.

    Raises PlandocsError, leaving the folder of this plan as it was.
    """
    keuze = werk.keuze
    plan = load(werk.plan).plan
    lezer = lees_lezer(keuze.reader, plan) if keuze.reader else None
    todo = [replace(task, engine=keuze.engine) for task in tasks(plan, keuze.names, keuze.formats, lezer)]
    if not todo:
        raise PlandocsError("Dit plan heeft niets voor deze documenten.")
    clear_parts(werk.out)
    files = [(task.file_name, render(task, keuze.style)) for task in todo]
    put_in_place(files, werk.out)
    return {name: sha256(data).hexdigest() for name, data in files}


def clear_parts(folder: Path) -> None:
    """Remove what a killed worker left half-written in the folder of a plan."""
    for part in folder.glob(".*.part"):
        part.unlink(missing_ok=True)


def fingerprint(werk: Werk, looks: str) -> str:
    """Return what identifies the documents of a plan: its content, the choices, the looks and plandocs itself.

    Raises PlandocsError when the plan cannot be read.
    """
    try:
        content = werk.plan.read_bytes()
    except OSError as error:
        raise PlandocsError(f"{werk.naam} is niet te lezen.") from error
    chosen = json.dumps([asdict(werk.keuze), looks, __version__], sort_keys=True)
    return sha256(chosen.encode() + b"\0" + content).hexdigest()


def looks_of(keuze: Keuze) -> str:
    """Return what identifies the looks of a house style: the content of all its files."""
    digest = sha256()
    folder = style_folder(keuze.style)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + sha256(path.read_bytes()).digest())
    return digest.hexdigest()
