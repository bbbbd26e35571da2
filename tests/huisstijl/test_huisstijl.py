"""A house style is copied, changed in Word, and looked after: every problem at once, with its place and its cure."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from docx import Document as WordDocument
from lxml import etree

from opdracht import run
from plandocs.loaders.word_form.veilig import onderdelen_van
from plandocs.loaders.word_sjabloon import Gebrek, keur
from plandocs.loaders.word_sjabloon.keuring import stijlnamen
from plandocs.resources import resource
from plandocs.versie import __version__
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
    "a misspelt field": (HOOFD, "{{ titel }}", "{{ titul }}", "WS-002", "Bedoelt u ‘titel’?"),
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
    assert str(een) == f"WS-002 {waar}: ‘{{{{ titul }}}}’ is geen veld van plandocs. Bedoelt u ‘titel’?"


def test_all_mistakes_are_named_at_once() -> None:
    data = changed(BASIS, HOOFD, "{{ titel }}", "{{ titul }}")
    data = changed(data, HOOFD, "{{ ondertitel }}", "{{ ondertittel }}")
    data = changed(data, "word/styles.xml", '"Plan Bron"', '"Bron"')
    assert [een.code for een in keur(data, "word.docx", NODIG)] == ["WS-002", "WS-002", "WS-008"]


@cache
def alles_mis() -> bytes:
    """Return a template with a macro, a picture from elsewhere, a misspelt field and an unknown style."""
    rels = "word/_rels/document.xml.rels"
    soort = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rij = f'<Relationship Id="ver" Type="{soort}/image" Target="https://a.example/x.png" TargetMode="External"/>'
    beeld = f'<w:p><w:r><w:pict xmlns:r="{soort}" r:id="ver"/></w:r></w:p>'
    data = with_part(BASIS, "word/vbaProject.bin", b"x")
    data = changed(data, rels, "</Relationships>", f"{rij}</Relationships>")
    data = changed(data, HOOFD, "{{ titel }}", "{{ titul }}")
    vreemd = '<w:p><w:pPr><w:pStyle w:val="Mooi"/></w:pPr></w:p>'
    return changed(data, HOOFD, "<w:body>", f"<w:body>{beeld}{vreemd}")


def test_a_refusal_does_not_hide_the_rest() -> None:
    gevonden = keur(alles_mis(), "word.docx", NODIG)
    assert [een.code for een in gevonden] == ["WS-021", "WS-022", "WS-002", "WS-008"]
    assert [een.plek for een in gevonden][1] == "alinea 1"
    assert gevonden[3].tag == "Mooi"


def test_a_file_that_is_no_word_file_has_one_problem() -> None:
    assert [een.code for een in keur(b"%PDF-1.7", "word.docx", NODIG)] == ["WS-001"]


def test_a_header_that_cannot_be_read_is_named() -> None:
    data = changed(BASIS, "word/footer.xml", "</w:ftr>", "<")
    assert "WS-001" in {een.code for een in keur(data, "word.docx", NODIG)}


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


def test_a_refused_template_gets_its_problems_in_a_copy_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stijl = tmp_path / "stuk"
    run(capsys, "templates", "new", "stuk", "--out", tmp_path)
    (stijl / "word.docx").write_bytes(alles_mis())
    assert run(capsys, "templates", "check", stijl, "--comments", stijl)[0] == 2
    assert (stijl / "word.docx").read_bytes() == alles_mis()
    assert run(capsys, "templates", "check", stijl, "--comments", tmp_path / "op")[0] == 1
    notes = parts((tmp_path / "op" / "word.docx").read_bytes())["word/comments.xml"].decode()
    assert [notes.count(code) for code in ("WS-021", "WS-022", "WS-002", "WS-008")] == [1, 1, 1, 1]


def test_the_web_page_of_a_style_is_checked_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stijl = tmp_path / "web"
    run(capsys, "templates", "new", "web", "--out", tmp_path)
    with (stijl / "scherm.css").open("a", encoding="utf-8") as css:
        css.write("p { color: var(--kleur-paars) }")
    (stijl / "druk.css").unlink()
    status, uit, _ = run(capsys, "templates", "check", stijl)
    assert status == 1
    assert "tokens.toml heeft geen kleur.paars" in uit
    assert "WS-015 druk.css" in uit


def test_a_style_remembers_with_what_it_was_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run(capsys, "templates", "new", "wijkteam")
    assert "wijkteam             versie 1, nog niet nagekeken" in run(capsys, "templates", "list")[1]
    run(capsys, "templates", "check", "wijkteam")
    assert f"nagekeken met plandocs {__version__}\n" in run(capsys, "templates", "list")[1]
    (tmp_path / "wijkteam" / "scherm.css").write_text("p { margin: 0 }", encoding="utf-8")
    assert "daarna veranderd" in run(capsys, "templates", "list")[1]


def test_the_list_names_our_style(capsys: pytest.CaptureFixture[str]) -> None:
    status, uit, _ = run(capsys, "templates", "list")
    assert status == 0
    assert uit.startswith("plandocs ")
