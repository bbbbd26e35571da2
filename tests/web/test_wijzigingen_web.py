"""The page with changes in a real browser: nothing that keeps people from reading it, and nothing fetched."""

from __future__ import annotations

from datetime import date

from axe_playwright_python.sync_playwright import Axe

from plandocs.blocks import Block, Document, Heading, Paragraph, inline
from plandocs.documents.verschillen import verschillenblad
from web.bezoek import Opener


def versie(*zinnen: str) -> Document:
    blocks: tuple[Block, ...] = (Heading(2, inline("Wie belt")), *(Paragraph(inline(zin)) for zin in zinnen))
    return Document("proef", "Proef", "Plan", "rapport", "kop", "voet", date(2026, 11, 22), blocks)


def test_axe_finds_nothing_on_a_page_with_changes(opened: Opener) -> None:
    oud = versie("Oma belt op dinsdag.", "Daarna belt Kees.")
    bezoek = opened(verschillenblad(oud, versie("Oma belt op vrijdag.", "Marloes komt langs.")))
    assert bezoek.page.locator("del").count() > 0
    assert Axe().run(bezoek.page).generate_snapshot().strip() == ""
    assert bezoek.complaints == []
