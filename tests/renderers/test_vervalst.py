"""Whoever changes a written file, however slightly, is found out."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
import pytest

from plandocs.blocks import Heading, Paragraph, inline
from plandocs.errors import ProofError
from plandocs.renderers.html import render_html
from plandocs.renderers.pdf import render_pdf
from plandocs.renderers.proof import prove
from plandocs.renderers.text import render_text
from renderers.voorbeeld import rapport

PLAN = b'{"plandocs": 1}'


@cache
def html() -> bytes:
    return render_html(rapport(), embed_fonts=False)


@cache
def pdf() -> bytes:
    return render_pdf(rapport(), plan_json=PLAN)


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        (b"Oma Fatiha woont om de hoek.", b"Oma Fatiha woont om hoek."),
        (b"Oma Fatiha woont om de hoek.", b"Oma Fatiha woont niet om de hoek."),
        (b"Oma Fatiha woont om de hoek.", b""),
        (b"Krachten", b"Zorgen"),
        (b"Versie 3", b"Versie 4"),
        (b"CONCEPT", b""),
        (b"moeder: 5", b"moeder: 6"),
        (b"Moeder geeft een 5", b"Moeder geeft een 6"),
    ],
)
@pytest.mark.parametrize("soort", ["html", "txt"])
def test_a_changed_word_is_found(soort: str, oud: bytes, nieuw: bytes) -> None:
    data = html() if soort == "html" else render_text(rapport())
    assert oud in data
    with pytest.raises(ProofError):
        prove(rapport(), data.replace(oud, nieuw, 1), soort)


@pytest.mark.parametrize(
    "extra",
    [
        b"<p>extra</p></main>",
        b"<!-- extra --></main>",
        b"<script>extra</script></main>",
        b'<p title="extra"></p></main>',
        b'<p aria-label="extra"></p></main>',
        b"<template>extra</template></main>",
    ],
)
def test_words_added_to_a_web_page_are_found(extra: bytes) -> None:
    with pytest.raises(ProofError):
        prove(rapport(), html().replace(b"</main>", extra), "html")


def test_a_word_moved_into_the_head_of_a_web_page_is_found() -> None:
    data = (
        html()
        .replace(b"Oma Fatiha woont om de hoek.", b"")
        .replace(b"</head>", b'<meta name="description" content="Oma Fatiha woont om de hoek."></head>')
    )
    with pytest.raises(ProofError):
        prove(rapport(), data, "html")


@pytest.mark.parametrize("source", ["personen", "krachten", "doelen", "akkoord", "gaten[0]"])
def test_a_pdf_that_misses_a_block_is_found(source: str) -> None:
    kept = tuple(block for block in rapport().blocks if block.source != source or isinstance(block, Heading))
    assert len(kept) < len(rapport().blocks)
    with pytest.raises(ProofError, match=re.escape(source)):
        prove(rapport(), render_pdf(replace(rapport(), blocks=kept)), "pdf")


def test_a_pdf_with_a_paragraph_too_many_is_found() -> None:
    more = replace(rapport(), blocks=(*rapport().blocks, Paragraph(inline("extra"), "extra")))
    with pytest.raises(ProofError, match="te veel"):
        prove(rapport(), render_pdf(more), "pdf")


def changed(change: str) -> bytes:
    """Return the sample PDF after one of the changes that somebody could make to it."""
    with pikepdf.open(BytesIO(pdf())) as file:
        CHANGES[change](file)
        target = BytesIO()
        file.save(target)
    return target.getvalue()


def _properties(file: pikepdf.Pdf) -> None:
    file.docinfo["/Subject"] = "Noor slaapt bij oma"


def _title(file: pikepdf.Pdf) -> None:
    file.docinfo["/Title"] = "Iets anders"


def _xmp(file: pikepdf.Pdf) -> None:
    old = file.Root.Metadata.read_bytes()
    new = old.replace(b"</pdf:Producer>", b" Noor</pdf:Producer>").replace(b'70.0"', b'70.0 Noor"')
    assert new != old
    file.Root.Metadata.write(new)


def _bookmark(file: pikepdf.Pdf) -> None:
    file.Root.Outlines.First.Title = pikepdf.String("Noor")


def _attachment(file: pikepdf.Pdf) -> None:
    file.attachments["plan.json"] = b'{"plandocs": 2}'


def _second_attachment(file: pikepdf.Pdf) -> None:
    file.attachments["meer.txt"] = b"Noor"


def _note(file: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Contents="Noor", Rect=[0, 0, 9, 9])
    file.pages[0].Annots = pikepdf.Array([file.make_indirect(note)])


def _actual_text(file: pikepdf.Pdf) -> None:
    file.Root.StructTreeRoot.K[0].ActualText = pikepdf.String("Noor")


def _untagged(file: pikepdf.Pdf) -> None:
    """Draw the first words of the last page once more, outside the tag tree."""
    page = file.pages[-1]
    first = re.search(rb"BT.*?ET", page.Contents.read_bytes(), re.DOTALL)
    assert first
    page.contents_add(b"/Artifact BMC\n" + first.group() + b"\nEMC\n")


def _erased(file: pikepdf.Pdf) -> None:
    page = file.pages[1]
    page.Contents.write(re.sub(rb"\[[^\]]*\] TJ", b"[] TJ", page.Contents.read_bytes(), count=1))


def _taken_out_of_the_tree(file: pikepdf.Pdf) -> None:
    del file.Root.StructTreeRoot.K[0].K[-1]


CHANGES = {
    change.__name__.strip("_"): change
    for change in (
        _properties,
        _title,
        _xmp,
        _bookmark,
        _attachment,
        _second_attachment,
        _note,
        _actual_text,
        _untagged,
        _erased,
        _taken_out_of_the_tree,
    )
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_pdf_is_found(change: str) -> None:
    with pytest.raises(ProofError):
        prove(rapport(), changed(change), "pdf", PLAN)


def test_an_unchanged_pdf_that_was_saved_again_is_accepted() -> None:
    with pikepdf.open(BytesIO(pdf())) as file:
        target = BytesIO()
        file.save(target)
    prove(rapport(), target.getvalue(), "pdf", PLAN)


@pytest.mark.parametrize("plan", [None, b"{}"])
def test_an_attachment_other_than_the_plan_is_found(plan: bytes | None) -> None:
    with pytest.raises(ProofError, match="bijlage"):
        prove(rapport(), pdf(), "pdf", plan)


@pytest.mark.parametrize("soort", ["pdf", "txt", "html"])
def test_a_damaged_file_is_refused_and_not_crashed_on(soort: str) -> None:
    with pytest.raises(ProofError):
        prove(rapport(), b"\xff\xfe%PDF-1.7", soort)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ProofError, match="rtf"):
        prove(rapport(), b"", "rtf")


def test_the_proof_names_a_place_and_at_most_a_few_words() -> None:
    with pytest.raises(ProofError) as raised:
        prove(rapport(), html().replace(b"Oma Fatiha woont om de hoek.", b""), "html")
    assert "krachten[1]" in str(raised.value)
