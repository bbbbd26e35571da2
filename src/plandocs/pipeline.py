"""The whole story: a plan is composed for each reader, written in each format, proved, and put in place."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from plandocs.blocks import Document
from plandocs.documents import DOCUMENTS, DocumentType
from plandocs.documents.eigen_beeld import maker, met_eigen_beelden, weiger_ongelezen
from plandocs.documents.vormen import Vorm, in_vormen
from plandocs.errors import MissingEngineError, PlandocsError, RenderError
from plandocs.lezers import Voor, als_voor, zonder
from plandocs.lezers.bestandsnamen import met_naam, namen_in_bestanden
from plandocs.lezers.lekcontrole import Bewaking, controleer_document, controleer_plan, controleer_woorden
from plandocs.lezers.uitgave import Uitgave, uitgave
from plandocs.loaders.eigen_beelden import Beeldmap
from plandocs.op_schijf import put_in_place
from plandocs.plan import Plan
from plandocs.plan.base import Lezer
from plandocs.plan.walk import bestanden
from plandocs.renderers.engines import Engine, drawer

FORMATS = ("docx", "pdf", "html", "txt")
CARRIES_PLAN = ("docx", "pdf")
INTERN = "intern"


@dataclass(frozen=True, slots=True)
class Task:
    """One file to write: which document in which format, the plan to attach as JSON, and what may not be in it.

    A web page with `anchors` can be opened at any part of the plan, inside another page: it runs no script.
    The file is named after the document, or `stem` when people know it by another name.
    """

    document: Document
    format: str
    plan_json: bytes | None = None
    bewaking: Bewaking | None = field(default=None, repr=False)
    engine: Engine = "auto"
    anchors: bool = False
    stem: str = ""

    @property
    def file_name(self) -> str:
        """The name of the file in the output folder; what is only for the own dossier has a folder of its own."""
        folder = f"{INTERN}/" if self.document.reader.partition(":")[0] == INTERN else ""
        return f"{folder}{self.stem or self.document.name}.{self.format}"


def tasks(
    plan: Plan,
    names: Iterable[str] = (),
    formats: Sequence[str] = FORMATS,
    lezer: Lezer | Voor | None = None,
    vormen: Sequence[tuple[Vorm, ...]] = (),
) -> Iterator[Task]:
    """Yield what to write; only a report carries the structured plan, as its reader may see it: a list of what is
    withheld carries none, because what it lists would be in that.

    With `vormen` a child's documents are written in each of these forms instead, and the others are left out.

    Without `lezer` each document is for its own reader, those for a child for that child alone. Raises LeakError when
    a plan to attach tells what its reader may not know, and PlandocsError when a document by name is not for `lezer`.
    """
    uitgaven: dict[Voor, Uitgave] = {}
    bijlagen: dict[Voor, bytes] = {}
    gevraagd = [DOCUMENTS[name] for name in names]
    for soort in gevraagd or DOCUMENTS.values():
        for voor in _lezers(plan, soort, lezer, gevraagd=bool(gevraagd)):
            deze = uitgaven.setdefault(voor, uitgaven.get(voor) or uitgave(plan, voor))
            namen = namen_in_bestanden(plan, deze.plan)
            for document, stem in own_documents(soort, soort.stel_op(plan, deze.plan, voor), voor, plan, namen):
                carries = not soort.heel_plan and {*formats} & {*CARRIES_PLAN}
                attached = _attached(document, deze, bijlagen) if carries else None
                for own in _in_vormen(replace(document, reader=str(voor)), vormen):
                    named = stem + own.name.removeprefix(document.name)
                    for name in _formats_of(own, formats, vormen):
                        plan_json = attached if name in CARRIES_PLAN else None
                        yield Task(own, name, plan_json, deze.bewaking, stem=named)


def _in_vormen(document: Document, vormen: Sequence[tuple[Vorm, ...]]) -> Iterator[Document]:
    if not vormen:
        yield document
    for samen in vormen:
        gemaakt = in_vormen(document, samen)
        if gemaakt:
            yield gemaakt


def _formats_of(document: Document, formats: Sequence[str], vormen: Sequence[tuple[Vorm, ...]]) -> Sequence[str]:
    """Return the formats in which a form differs: text has no looks, and only PDF has pages to fold."""
    if document.folded:
        return [name for name in formats if name == "pdf"]
    return [name for name in formats if name != "txt"] if vormen else formats


def _lezers(plan: Plan, soort: DocumentType, lezer: Lezer | Voor | None, gevraagd: bool) -> Iterator[Voor]:
    if lezer is None and soort.lezer == "kind":
        yield from (Voor("kind", kind.id) for kind in plan.kinderen)
        return
    voor = als_voor(lezer or soort.lezer)
    if voor.soort in soort.lezers:
        yield voor
    elif gevraagd:
        raise PlandocsError(f"{soort.name} is er niet voor {voor.soort}. Kies uit: {', '.join(soort.lezers)}.")


def _attached(document: Document, deze: Uitgave, bijlagen: dict[Voor, bytes]) -> bytes | None:
    """Return the plan to attach; it is searched and written once for all documents of an edition."""
    if document.layout != "rapport":
        return None
    if deze.voor not in bijlagen:
        controleer_plan(deze.plan, deze.bewaking, f"{document.name}.pdf")
        own_pictures = {pad: "staat in geen enkel document" for pad, _ in bestanden(deze.plan)}
        bijlagen[deze.voor] = plan_as_json(zonder(deze.plan, own_pictures) if own_pictures else deze.plan)
    return bijlagen[deze.voor]


def own_documents(
    soort: DocumentType, documents: Iterable[Document], voor: Voor, plan: Plan, namen: Mapping[str, str]
) -> Iterator[tuple[Document, str]]:
    """Yield the documents that a reader gets, named after that reader when it is one person, and how a file is named.

    Of documents that are made per person, somebody of the kind that they are for gets only his own.
    """
    for document in documents:
        van = document.person or _van_wie(document.name.removeprefix(soort.name).removeprefix("-"), plan)
        stem = met_naam(document.name, soort.name, van, namen)
        if not voor.persoon or van == voor.persoon:
            yield document, stem
        elif not van or voor.soort != soort.lezer:
            own = replace(document, name=f"{document.name}-{voor.persoon}")
            yield own, f"{stem}-{namen.get(voor.persoon, voor.persoon)}"


def _van_wie(rest: str, plan: Plan) -> str:
    """Return whose document this is by the end of its name, `noor` or `noor.2`; nothing when it is nobody's own.

    An id has no point in it, so that the second of noor is never the first of noor-2.
    """
    stam = rest.partition(".")[0]
    return stam if stam in {persoon.id for persoon in plan.personen} else ""


def with_pictures(todo: Iterable[Task], folder: Path) -> Iterator[Task]:
    """Yield every task with the own pictures in its document, read once each from the folder of the plan.

    Raises PlandocsError with the path in the plan when a picture is missing, elsewhere, or no picture.
    """
    maak = maker(lambda beeld: Beeldmap(folder).lees(beeld.file, beeld.source))
    for task in todo:
        yield replace(task, document=met_eigen_beelden(task.document, maak))


def plan_as_json(plan: Plan) -> bytes:
    """Return the plan as JSON that the loader reads back."""
    return plan.model_dump_json(exclude_defaults=True, indent=1).encode()


def render(task: Task, style: str = "plandocs", *, proved: bool = True) -> bytes:
    """Return the bytes of one file, opened again and proved unless it is left out of a sample.

    The document itself is always searched for what its reader may not know.
    Raises PlandocsError when an own picture was not read (see `with_pictures`), RenderError when it cannot be made,
    ProofError when it does not hold exactly the document, and LeakError when it tells what its reader may not know.
    """
    from plandocs.renderers import proof

    weiger_ongelezen(task.document)
    if task.bewaking:
        controleer_document(task.document, task.bewaking, task.file_name)
    data = _render(task, style)
    if not proved:
        return _folded(data) if task.document.folded else data
    if not (task.bewaking and task.bewaking.naalden):
        proof.prove(task.document, data, task.format, task.plan_json)
    elif task.bewaking.verdacht(proof.prove_and_read(task.document, data, task.format, task.plan_json)):
        controleer_woorden(proof.words_of(data, task.format), task.bewaking, task.file_name)
    return _folded(data) if task.document.folded else data


def _folded(data: bytes) -> bytes:
    from plandocs.renderers.vouwblad import vouwblad

    return vouwblad(data)


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

            return render_html(task.document, style, anchors=task.anchors)
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
    """Yield every task with its proved bytes, in order; with more workers each renders in its own process.

    What is the same for more readers is made once, and searched for what each of them may not see.
    Raises MissingEngineError with all files for which WeasyPrint lacks its system libraries, and as `render` does.
    """
    try:
        yield from _render_once(todo, style, workers)
    except MissingEngineError:
        raise MissingEngineError(_by_weasyprint(todo, style)) from None


def _by_weasyprint(todo: Sequence[Task], style: str) -> list[str]:
    pdfs = [task for task in todo if task.format == "pdf"]
    return [task.file_name for task in pdfs if drawer(task.engine, task.document, style) == "weasyprint"]


def _render_once(todo: Sequence[Task], style: str, workers: int) -> Iterator[tuple[Task, bytes]]:
    first = _first_alike(todo)
    kept: dict[int, bytes] = {}
    with closing(_render_each([todo[number] for number in sorted({*first})], style, workers)) as made:
        for task, number in zip(todo, first, strict=True):
            if number not in kept:
                kept[number] = next(made)
            elif task.bewaking != todo[number].bewaking:
                _guard(task, kept[number])
            yield task, kept[number]


def _first_alike(todo: Sequence[Task]) -> list[int]:
    """Return for every task the number of the first that gives the same bytes: only an attached plan names a reader."""
    numbers: dict[object, int] = {}
    alike: list[int] = []
    for number, task in enumerate(todo):
        document = replace(task.document, reader="") if task.plan_json is None else task.document
        alike.append(numbers.setdefault((document, task.format, task.plan_json, task.engine), number))
    return alike


def _guard(task: Task, data: bytes) -> None:
    from plandocs.renderers import proof

    if task.bewaking and task.bewaking.naalden:
        controleer_document(task.document, task.bewaking, task.file_name)
        controleer_woorden(proof.words_of(data, task.format), task.bewaking, task.file_name)


def _render_each(todo: Sequence[Task], style: str, workers: int) -> Generator[bytes, None, None]:
    if workers < 2 or len(todo) < 2:
        yield from (render(task, style) for task in todo)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(max_workers=min(workers, len(todo))) as pool:
        slow_first = sorted(range(len(todo)), key=lambda number: _lightness(todo[number]))
        futures = {number: pool.submit(render, todo[number], style) for number in slow_first}
        try:
            for number in range(len(todo)):
                yield futures[number].result()
        finally:
            pool.shutdown(cancel_futures=True)


def _lightness(task: Task) -> tuple[bool, int]:
    return task.format != "pdf", -len(task.document.blocks)
