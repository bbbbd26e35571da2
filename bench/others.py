"""Other makers of the same document: their templates, and how each is run."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from bench.content import Node
from plandocs.renderers.tokens import style_folder

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

HERE = Path(__file__).parent / "peers"
INSTALLED = Path(__file__).parent / ".peers"
OFFICE = shutil.which("soffice")
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
_STYLES = {
    "h2": "heading 1",
    "h3": "heading 2",
    "h4": "heading 3",
    "p": "Normal",
    "li": "List Bullet",
    "q": "Quote",
}
_COLUMNS = range(2, 9)


@dataclass(frozen=True, slots=True)
class Signs:
    """How a template language writes a value, the begin and end of a condition or a loop, and of a loop over rows."""

    value: str
    begin: str
    end: str
    loop: tuple[str, str]
    rows: tuple[str, str]
    item: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What one document took: milliseconds on the clock and of processor time, and the peak of memory in MB."""

    wall: float
    cpu: float
    mb: float = 0


DOCXTPL = Signs(
    "{{{{ {} }}}}",
    "{{%p if b.{} %}}",
    "{{%p endif %}}",
    ("{%p for b in blocks %}", "{%p endfor %}"),
    ("{%tr for r in b.rows %}", "{%tr endfor %}"),
    "b.",
)
CURLY = Signs("{{{}}}", "{{#{}}}", "{{/{}}}", ("{#blocks}", "{/blocks}"), ("{#rows}", "{/rows}"))


def template(signs: Signs) -> bytes:
    """Return our own Word template with the loops of another template language in its text."""
    from docx import Document

    docx = Document(str(style_folder("plandocs") / "word.docx"))
    body = docx.element.body
    for element in [child for child in body if not str(child.tag).endswith("}sectPr")]:
        body.remove(element)
    section = docx.sections[0]
    for part, name in ((section.header, "header"), (section.footer, "footer")):
        part.paragraphs[0].text = signs.value.format(name)
    for name, style in (("kicker", "Normal"), ("title", "Title"), ("subtitle", "Subtitle")):
        docx.add_paragraph(signs.value.format(name), style)
    docx.add_paragraph(signs.loop[0])
    _blocks(docx, signs)
    docx.add_paragraph(signs.loop[1])
    buffer = BytesIO()
    docx.save(buffer)
    return buffer.getvalue()


def _blocks(docx: WordDocument, signs: Signs) -> None:
    for kind, style in _STYLES.items():
        docx.add_paragraph(signs.begin.format(kind))
        docx.add_paragraph(signs.value.format(f"{signs.item}text"), style)
        if kind == "q":
            docx.add_paragraph(signs.value.format(f"{signs.item}by"), "Plan Bron")
        docx.add_paragraph(signs.end.format(kind))
    for columns in _COLUMNS:
        docx.add_paragraph(signs.begin.format(f"t{columns}"))
        _table(docx, signs, columns)
        docx.add_paragraph(signs.end.format(f"t{columns}"))


def _table(docx: WordDocument, signs: Signs, columns: int) -> None:
    """Add a table with a loop over its rows: in rows of their own for docxtpl, around the cells for the others."""
    own_rows = signs is DOCXTPL
    table = docx.add_table(4 if own_rows else 2, columns, "Plan Tabel")
    values = [signs.value.format(f"{'r.' if own_rows else ''}c{number}") for number in range(columns)]
    for number, cell in enumerate(table.rows[0].cells):
        cell.text = signs.value.format(f"{signs.item}k{number}")
    if own_rows:
        table.rows[1].cells[0].text, table.rows[3].cells[0].text = signs.rows
    else:
        values[0], values[-1] = signs.rows[0] + values[0], values[-1] + signs.rows[1]
    for value, cell in zip(values, table.rows[2 if own_rows else 1].cells, strict=True):
        cell.text = value


def by_docxtpl(signs_template: bytes, data: Node) -> bytes:
    """Return the Word file that docxtpl makes, as its manual says."""
    from docxtpl import DocxTemplate

    docx = DocxTemplate(BytesIO(signs_template))
    docx.render(data, autoescape=True)
    buffer = BytesIO()
    docx.save(buffer)
    return buffer.getvalue()


def install() -> str:
    """Install the makers that come from npm, once; return in words why they are not there, if they are not."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return "node en npm staan hier niet"
    INSTALLED.mkdir(exist_ok=True)
    listed = [name for name in ("package.json", "package-lock.json") if _differs(name)]
    if listed or not (INSTALLED / "node_modules").is_dir():
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, INSTALLED / name)
        done = subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=INSTALLED, capture_output=True, timeout=120)
        if done.returncode:
            shutil.rmtree(INSTALLED)
            return "npm kon ze niet ophalen (geen netwerk?)"
    return ""


def _differs(name: str) -> bool:
    there = INSTALLED / name
    return not there.exists() or there.read_bytes() != (HERE / name).read_bytes()


@contextmanager
def node_maker(name: str, folder: Path) -> Iterator[Callable[[Node], tuple[bytes, Taken]]]:
    """Yield a warm maker of Word files in node."""
    path, data, out = folder / f"{name}.docx", folder / f"{name}.json", folder / f"{name}-out.docx"
    path.write_bytes(template(CURLY))
    command = ["node", str(HERE / "make.mjs"), name, str(path), str(INSTALLED.resolve())]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:

        def make(content: Node) -> tuple[bytes, Taken]:
            data.write_text(json.dumps(content), encoding="utf-8")
            assert process.stdin
            assert process.stdout
            process.stdin.write(json.dumps({"data": str(data), "out": str(out)}) + "\n")
            process.stdin.flush()
            told = json.loads(process.stdout.readline())
            return out.read_bytes(), Taken(told["wall"], told["cpu"], told["mb"])

        yield make
        process.communicate()


def by_office(files: Sequence[bytes]) -> list[bytes]:
    """Return the PDFs that one start of LibreOffice makes of Word files, with a profile of its own."""
    with tempfile.TemporaryDirectory() as folder:
        names = [Path(folder) / f"{number}.docx" for number in range(len(files))]
        for name, data in zip(names, files, strict=True):
            name.write_bytes(data)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *map(str, names)]
        subprocess.run(command, check=True, capture_output=True)
        return [name.with_suffix(".pdf").read_bytes() for name in names]


@contextmanager
def chromium() -> Iterator[Callable[[str], bytes]]:
    """Yield a warm browser that prints a web page."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play, play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"]) as browser:
        page = browser.new_page()

        def draw(html: str) -> bytes:
            page.set_content(html)
            return page.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)

        yield draw
