"""The whole story: a plan is composed for each reader, written in each format, proved, and put in place."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from plandocs.blocks import Document
from plandocs.documents import DOCUMENTS, DocumentType
from plandocs.errors import OutputError, PlandocsError, RenderError
from plandocs.lezers import Voor, als_voor
from plandocs.lezers.lekcontrole import Bewaking, controleer_document, controleer_plan, controleer_woorden
from plandocs.lezers.uitgave import Uitgave, uitgave
from plandocs.plan import Plan
from plandocs.plan.base import Lezer
from plandocs.renderers.engines import Engine

FORMATS = ("docx", "pdf", "html", "txt")
CARRIES_PLAN = ("docx", "pdf")


@dataclass(frozen=True, slots=True)
class Task:
    """One file to write: which document in which format, the plan to attach as JSON, and what may not be in it."""

    document: Document
    format: str
    plan_json: bytes | None = None
    bewaking: Bewaking | None = field(default=None, repr=False)
    engine: Engine = "weasyprint"

    @property
    def file_name(self) -> str:
        """The name of the file in the output folder."""
        return f"{self.document.name}.{self.format}"


def tasks(
    plan: Plan, names: Iterable[str] = (), formats: Sequence[str] = FORMATS, lezer: Lezer | Voor | None = None
) -> Iterator[Task]:
    """Yield what to write; only a report carries the structured plan, as its reader may see it.

    Without `lezer` each document is for its own reader, those for a child for that child alone. Raises LeakError when
    a plan to attach tells what its reader may not know, and PlandocsError when a document by name is not for `lezer`.
    """
    uitgaven: dict[Voor, Uitgave] = {}
    namen = [*names]
    for soort in [DOCUMENTS[name] for name in namen] or DOCUMENTS.values():
        for voor in _lezers(plan, soort, lezer, gevraagd=bool(namen)):
            deze = uitgaven.setdefault(voor, uitgaven.get(voor) or uitgave(plan, voor))
            for document in own_documents(soort, soort.stel_op(plan, deze.plan, voor), voor, plan):
                attached = _attached(document, deze) if {*formats} & {*CARRIES_PLAN} else None
                own = replace(document, reader=str(voor))
                for name in formats:
                    yield Task(own, name, attached if name in CARRIES_PLAN else None, deze.bewaking)


def _lezers(plan: Plan, soort: DocumentType, lezer: Lezer | Voor | None, gevraagd: bool) -> Iterator[Voor]:
    if lezer is None and soort.lezer == "kind":
        yield from (Voor("kind", kind.id) for kind in plan.kinderen)
        return
    voor = als_voor(lezer or soort.lezer)
    if voor.soort in soort.lezers:
        yield voor
    elif gevraagd:
        raise PlandocsError(f"{soort.name} is er niet voor {voor.soort}. Kies uit: {', '.join(soort.lezers)}.")


def _attached(document: Document, deze: Uitgave) -> bytes | None:
    if document.layout != "rapport":
        return None
    controleer_plan(deze.plan, deze.bewaking, f"{document.name}.pdf")
    return plan_as_json(deze.plan)


def own_documents(soort: DocumentType, documents: Iterable[Document], voor: Voor, plan: Plan) -> Iterator[Document]:
    """Yield the documents that a reader gets, named after that reader when it is one person.

    Of documents that are made per person, somebody of the kind that they are for gets only his own.
    """
    for document in documents:
        van = document.person or _van_wie(document.name.removeprefix(soort.name).removeprefix("-"), plan)
        if not voor.persoon or van == voor.persoon:
            yield document
        elif not van or voor.soort != soort.lezer:
            yield replace(document, name=f"{document.name}-{voor.persoon}")


def _van_wie(rest: str, plan: Plan) -> str:
    """Return whose document this is by the end of its name, `noor` or `noor-2`; nothing when it is nobody's own."""
    ids = {persoon.id for persoon in plan.personen}
    stam, _, nummer = rest.rpartition("-")
    if rest in ids:
        return rest
    return stam if stam in ids and nummer.isdigit() else ""


def plan_as_json(plan: Plan) -> bytes:
    """Return the plan as JSON that the loader reads back."""
    return plan.model_dump_json(exclude_defaults=True, indent=1).encode()


def render(task: Task, style: str = "plandocs") -> bytes:
    """Return the proved bytes of one file.

    Raises RenderError when it cannot be made, ProofError when it does not hold exactly the document, and LeakError
    when it tells what its reader may not know.
    """
    from plandocs.renderers import proof

    if task.bewaking:
        controleer_document(task.document, task.bewaking, task.file_name)
    data = _render(task, style)
    proof.prove(task.document, data, task.format, task.plan_json)
    if task.bewaking and task.bewaking.naalden:
        controleer_woorden(proof.words_of(data, task.format), task.bewaking, task.file_name)
    return data


def _render(task: Task, style: str) -> bytes:
    match task.format:
        case "docx":
            from plandocs.renderers.word import render_word

            return render_word(task.document, style, task.plan_json)
        case "pdf":
            from plandocs.renderers.engines import render_pdf_with

            return render_pdf_with(task.engine, task.document, style, task.plan_json)
        case "html":
            from plandocs.renderers.html import render_html

            return render_html(task.document, style)
        case "txt":
            from plandocs.renderers.text import render_text

            return render_text(task.document)
        case unknown:
            raise RenderError(f"Onbekend formaat: {unknown}. Kies uit: {', '.join(FORMATS)}.")


def write_all(
    todo: Sequence[Task],
    out: Path,
    style: str = "plandocs",
    workers: int = 1,
    done: Callable[[Task], None] = lambda task: None,
) -> list[Path]:
    """Render and prove every task, then put all files in place; on any error no file is written or changed.

    Raises RenderError, ProofError, or OutputError when the folder or disk refuses.
    """
    files: list[tuple[str, bytes]] = []
    for task, data in render_all(todo, style, workers):
        files.append((task.file_name, data))
        done(task)
    return put_in_place(files, out)


def render_all(todo: Sequence[Task], style: str = "plandocs", workers: int = 1) -> Iterator[tuple[Task, bytes]]:
    """Yield every task with its proved bytes, in order; with more workers each renders in its own process."""
    if workers < 2 or len(todo) < 2:
        yield from ((task, render(task, style)) for task in todo)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(max_workers=min(workers, len(todo))) as pool:
        slow_first = sorted(range(len(todo)), key=lambda number: _lightness(todo[number]))
        futures = {number: pool.submit(render, todo[number], style) for number in slow_first}
        try:
            for number, task in enumerate(todo):
                yield task, futures[number].result()
        finally:
            pool.shutdown(cancel_futures=True)


def _lightness(task: Task) -> tuple[bool, int]:
    return task.format != "pdf", -len(task.document.blocks)


def put_in_place(files: Sequence[tuple[str, bytes]], out: Path) -> list[Path]:
    """Write all files beside their place first, then rename them; raises OutputError, leaving nothing partial."""
    beside: list[tuple[Path, Path]] = []
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, data in files:
            part = out / f".{name}.{os.getpid()}.part"
            beside.append((part, out / name))
            part.write_bytes(data)
        for part, place in beside:
            part.replace(place)
    except OSError as error:
        for part, _ in beside:
            part.unlink(missing_ok=True)
        raise OutputError(_refusal(out, error)) from error
    return [place for _, place in beside]


def _refusal(out: Path, error: OSError) -> str:
    reden = os.strerror(error.errno) if error.errno else "onbekende reden"
    return (
        f"De documenten kunnen niet naar {out} worden geschreven ({reden}). "
        "Er is niets half geschreven. Kies een andere map met --out, of maak ruimte vrij."
    )
