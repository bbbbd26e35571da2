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
from plandocs.loaders.eigen_beelden import Beeldmap
from plandocs.op_schijf import put_in_place
from plandocs.pipeline import render, tasks, with_pictures
from plandocs.plan.walk import bestanden
from plandocs.renderers.tokens import style_folder
from plandocs.versie import __version__

_OWN = (b"eigen_beeld", b"foto")


def write_plan(werk: Werk) -> Mapping[str, str]:
    """Write the documents of one plan and return the SHA-256 of each by file name.

    Raises PlandocsError, leaving the folder of this plan as it was.
    """
    keuze = werk.keuze
    plan = load(werk.plan).plan
    lezer = lees_lezer(keuze.reader, plan) if keuze.reader else None
    made = with_pictures(tasks(plan, keuze.names, keuze.formats, lezer), werk.plan.parent)
    todo = [replace(task, engine=keuze.engine) for task in made]
    if not todo:
        raise PlandocsError("Dit plan heeft niets voor deze documenten.")
    clear_parts(werk.out)
    files = [
        (task.file_name, render(task, keuze.style, proved=werk.proves(number))) for number, task in enumerate(todo)
    ]
    put_in_place(files, werk.out)
    return {name: sha256(data).hexdigest() for name, data in files}


def clear_parts(folder: Path) -> None:
    """Remove what a killed worker left half-written in the folder of a plan."""
    for part in folder.rglob(".*.part"):
        part.unlink(missing_ok=True)


def fingerprint(werk: Werk, looks: str) -> str:
    """Return what identifies the documents of a plan: its content, own pictures, choices, looks and plandocs itself.

    Raises PlandocsError when the plan cannot be read.
    """
    try:
        content = werk.plan.read_bytes()
    except OSError as error:
        raise PlandocsError(f"{werk.naam} is niet te lezen.") from error
    chosen = json.dumps([asdict(werk.keuze), looks, __version__], sort_keys=True)
    return sha256(chosen.encode() + b"\0" + content + _own_pictures(werk.plan, content)).hexdigest()


def _own_pictures(path: Path, content: bytes) -> bytes:
    """Return what identifies the own pictures of a plan; most plans have none and need no reading for it."""
    if path.suffix.lower() != ".docx" and not any(name in content for name in _OWN):
        return b""
    plan, folder = load(path).plan, Beeldmap(path.parent)
    return b"".join(sha256(folder.lees(naam, pad)).digest() for pad, naam in bestanden(plan))


def looks_of(keuze: Keuze) -> str:
    """Return what identifies the looks of a house style: the content of all its files."""
    digest = sha256()
    folder = style_folder(keuze.style)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + sha256(path.read_bytes()).digest())
    return digest.hexdigest()
