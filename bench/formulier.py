"""The Word form and the Word templates: reading a form of twelve pages, writing comments in it, checking a template."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from plandocs.cli.aantekeningen import aangetekend
from plandocs.loaders import load
from plandocs.loaders.word_form import lees_formulier
from plandocs.loaders.word_form.formulier import maak_formulier
from plandocs.loaders.word_sjabloon.huisstijlmap import keur_word
from plandocs.resources import resource

DAY = date(2026, 11, 22)
Measure = tuple[str, Callable[[], object], int, float | None]


def measures() -> Iterator[Measure]:
    """Yield what is measured: its name, the work, how many rounds, and the aim in milliseconds."""
    light, large = (load(resource("samples", f"{name}.yaml")).plan for name in ("licht", "hoofdvoorbeeld"))
    form, long_form = maak_formulier(light, "licht", DAY), maak_formulier(large, "volledig", DAY)
    yield "a form of 10 pages: make", lambda: maak_formulier(light, "licht", DAY), 5, None
    yield "a form of 10 pages: read", lambda: lees_formulier(form, "form.docx"), 15, 150
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "form.docx"
        path.write_bytes(form)
        yield "a form of 10 pages: read, check, comment", lambda: aangetekend(path, "refuse", DAY), 15, 150
    yield "a form of 82 pages: read", lambda: lees_formulier(long_form, "form.docx"), 5, None
    yield "a Word template: check", lambda: keur_word(resource("templates", "plandocs", "word.docx")), 15, 200
