"""Other makers of the same document: their templates, and how each is run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from bench.content import Node
from plandocs.renderers.tokens import style_folder
from plandocs.resources import resource

HERE = Path(__file__).parent / "peers"
INSTALLED = Path(__file__).parent / ".peers"
OFFICE = shutil.which("soffice")
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
_STYLES = {"h2": "heading 1", "h3": "heading 2", "h4": "heading 3", "p": "Normal", "li": "List Bullet"}
_COLUMNS = range(2, 9)


@dataclass(frozen=True, slots=True)
class Signs:
    """How a template language writes a value, the begin and end of a condition or a loop, and of a loop over rows."""

    value: str
    begin: str
    end: str
    loop: tuple[str, str]
    rows: tuple[str, str]


DOCXTPL = Signs(
    "{{{{ {} }}}}", "{{%p if b.{} %}}", "{{%p endif %}}", ("{%p for b in blocks %}", "{%p endfor %}"), ("", "")
)
CURLY = Signs("{{{}}}", "{{#{}}}", "{{/{}}}", ("{#blocks}", "{/blocks}"), ("{#rows}", "{/rows}"))


def template(signs: Signs) -> bytes:
    """Return our own Word template with the loops of another template language in its text."""
    from docx import Document

    own = style_folder("plandocs") / "word.docx"
    docx = Document(str(own))
    body = docx.element.body
    for element in [child for child in body if not str(child.tag).endswith("}sectPr")]:
        body.remove(element)
    for part in (docx.sections[0].header, docx.sections[0].footer):
        for paragraph in part.paragraphs:
            paragraph.text = ""
    dot = "b." if signs is DOCXTPL else ""
    for name, style in (("kicker", "Normal"), ("title", "Title"), ("subtitle", "Subtitle")):
        docx.add_paragraph(signs.value.format(name), style)
    docx.add_paragraph(signs.loop[0])
    for kind, style in _STYLES.items():
        _if(docx, signs, kind, lambda style=style: docx.add_paragraph(signs.value.format(f"{dot}text"), style))
    _if(docx, signs, "q", lambda: [docx.add_paragraph(signs.value.format(f"{dot}{key}"), "Quote") for key in ("text", "by")])
    for columns in _COLUMNS:
        _if(docx, signs, f"t{columns}", lambda columns=columns: _table(docx, signs, columns, dot))
    docx.add_paragraph(signs.loop[1])
    buffer = BytesIO()
    docx.save(buffer)
    return buffer.getvalue()
