"""A house style is copied, changed in Word, and looked after: every problem at once, with its place and its cure."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as WordDocument
from lxml import etree

from opdracht import run
from plandocs.loaders.word_form.veilig import onderdelen_van
from plandocs.loaders.word_sjabloon import Gebrek, keur
from plandocs.loaders.word_sjabloon.keuring import stijlnamen
from plandocs.resources import resource
from word.pakket import changed, parts, with_part

BASIS = resource("templates", "plandocs", "word.docx").read_bytes()
NODIG = sorted(stijlnamen(onderdelen_van(BASIS, "word.docx"), "word.docx"))
HOOFD = "word/document.xml"


def gekeurd(naam: str, oud: str, nieuw: str) -> tuple[Gebrek, ...]:
    return keur(changed(BASIS, naam, oud, nieuw), "word.docx", NODIG)


def alinea(tekst: str) -> str:
    return f'<w:body><w:p><w:r><w:t xml:space="preserve">{tekst}</w:t></w:r></w:p>'


@pytest.mark.parametrize("naam", ["word.docx", "word-matrix.docx", "word-blad.docx", "word-verhaal.docx"])
def test_our_own_templates_are_in_order(naam: str) -> None:
    data = resource("templates", "plandocs", naam).read_bytes()
    assert keur(data, naam, stijlnamen(onderdelen_van(data, naam), naam)) == ()


SLECHT = {
    "a misspelt field": (HOOFD, "{{ titel }}", "{{ titul }}", "WS-002", "Bedoel je ‘titel’?"),
    "a split misspelt field": (HOOFD, "{{ titel }}", "{{ ti</w:t></w:r><w:r><w:t>tul }}", "WS-002", "titel"),
    "a field in the footer": ("word/footer.xml", "{{ voettekst }}", "{{ voettext }}", "WS-002", "voettekst"),
    "an unclosed condition": (HOOFD, "{%p endif %}", "", "WS-003", "endif"),
    "an end without a begin": (HOOFD, "{%p if concept %}", "", "WS-003", "Haal het weg"),
    "half a tag": (HOOFD, "<w:body>", alinea("{{ titel"), "WS-004", "hele veld"),
    "a loop": (HOOFD, "<w:body>", alinea("{%p for a in b %}"), "WS-005", "if, else en endif"),
    "a way out": (HOOFD, "<w:body>", alinea("{{ ''.__class__.__mro__ }}"), "WS-005", "naam van een veld"),
    "a sum without end": (HOOFD, "<w:body>", alinea("{{ 10**10**10 }}"), "WS-005", "naam van een veld"),
    "text beside a paragraph tag": (HOOFD, "{{p inhoud }}", "Hier: {{p inhoud }}", "WS-006", "eigen|zichzelf"),
    "a missing mark": (HOOFD, "{{p inhoud }}", "inhoud", "WS-007", "één keer"),
    "a missing style": ("word/styles.xml", '"Plan Bron"', '"Plan Bronn"', "WS-008", "‘Plan Bronn’"),
}


@pytest.mark.parametrize("wat", SLECHT)
def test_a_mistake_is_named_with_its_code_and_its_cure(wat: str) -> None:
    naam, oud, nieuw, code, doe = SLECHT[wat]
    gevonden = [een for een in gekeurd(naam, oud, nieuw) if een.code == code]
    assert gevonden
    assert any(word in gevonden[0].doe for word in doe.split("|"))


def test_a_place_in_a_table_is_told_by_row_and_cell() -> None:
    cel = "<w:tc><w:tcPr/><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:tc>"
    rij = f"<w:tr>{cel.format('a')}{cel.format('{{ titul }}')}</w:tr>"
    (een,) = gekeurd(HOOFD, "<w:body>", f"<w:body><w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cel}</w:tr>{rij}</w:tbl>")
    assert een.plek == "tabel 1, rij 2, cel 2"
    waar = "document.xml, tabel 1, rij 2, cel 2"
    assert str(een) == f"WS-002 {waar}: ‘{{{{ titul }}}}’ is geen veld van plandocs. Bedoel je ‘titel’?"


def test_all_mistakes_are_named_at_once() -> None:
    data = changed(BASIS, HOOFD, "{{ titel }}", "{{ titul }}")
    data = changed(data, HOOFD, "{{ ondertitel }}", "{{ ondertittel }}")
    data = changed(data, "word/styles.xml", '"Plan Bron"', '"Bron"')
    assert [een.code for een in keur(data, "word.docx", NODIG)] == ["WS-002", "WS-002", "WS-008"]


def test_a_macro_is_refused_before_anything_is_read() -> None:
    (een,) = keur(with_part(BASIS, "word/vbaProject.bin", b"x"), "word.docx", NODIG)
    assert (een.code, "macro" in een.wat) == ("WS-001", True)


def test_a_new_style_is_checked_previewed_and_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stijl = tmp_path / "wijkteam"
    assert run(capsys, "templates", "new", "wijkteam", "--out", tmp_path)[0] == 0
    assert run(capsys, "templates", "new", "wijkteam", "--out", tmp_path)[0] == 2
    assert run(capsys, "templates", "new", "Wijk team", "--out", tmp_path)[0] == 2
    assert 'gecontroleerd_met = ""' in (stijl / "huisstijl.toml").read_text()
    status, uit, _ = run(capsys, "templates", "check", stijl, "--preview", tmp_path / "vb")
    assert status == 0
    assert "Deze huisstijl klopt." in uit
    assert 'gecontroleerd_met = ""' not in (stijl / "huisstijl.toml").read_text()
    assert (tmp_path / "vb" / "ondersteuningsplan.docx").exists()


def test_a_broken_style_gets_its_problems_in_the_margin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stijl = tmp_path / "stuk"
    run(capsys, "templates", "new", "stuk", "--out", tmp_path)
    (stijl / "word.docx").write_bytes(changed(BASIS, HOOFD, "{{ titel }}", "{{ titul }}"))
    status, uit, _ = run(capsys, "templates", "check", stijl, "--comments", tmp_path / "op")
    assert status == 1
    assert "word.docx: WS-002 document.xml, alinea" in uit
    copy = parts((tmp_path / "op" / "word.docx").read_bytes())
    assert "titul" in copy["word/comments.xml"].decode()
    assert etree.fromstring(copy[HOOFD]) is not None
    assert WordDocument(str(tmp_path / "op" / "word.docx")).comments is not None


def test_the_list_names_our_style(capsys: pytest.CaptureFixture[str]) -> None:
    status, uit, _ = run(capsys, "templates", "list")
    assert status == 0
    assert uit.startswith("plandocs ")
