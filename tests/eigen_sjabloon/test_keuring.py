"""Whatever is wrong with a template is told at once, each thing with its place, and nothing is ever run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from docx.oxml import parse_xml

from eigen_sjabloon.sjablonen_zoals_mensen import W, gevuld, met_beeld, met_runs, met_tabel, met_tekstvak, sjabloon
from plandocs.eigen_sjabloon import SjabloonError, keur_eigen
from plandocs.errors import PlandocsError
from plannen import clean
from word.pakket import changed, with_part

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
RELS = "word/_rels/document.xml.rels"


def in_de_kop(docx: Any) -> None:
    docx.sections[0].header.paragraphs[0].text = "{{p onderdeel('doelen') }}"


def met_xml(xml: str) -> bytes:
    return sjabloon("{{ titel }}", anders=lambda docx: docx.add_paragraph()._p.append(parse_xml(xml)))


def relatie(soort: str, doel: str) -> bytes:
    uri = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{soort}"
    rij = f'<Relationship Id="x1" Type="{uri}" Target="{doel}" TargetMode="External"/></Relationships>'
    return changed(sjabloon("{{ titel }}"), RELS, "</Relationships>", rij)


SLECHT: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "a misspelt field": (lambda: sjabloon("{{ titul }}"), "WS-002", "Bedoelt u ‘titel’?"),
    "a misspelt field of a part": (lambda: sjabloon("{{ regisseur.naaam }}"), "WS-002", "Bedoelt u ‘naam’?"),
    "a misspelt section": (lambda: sjabloon("{{p onderdeel('doelem') }}"), "WS-002", "Bedoelt u ‘doelen’?"),
    "a misspelt picture": (lambda: met_beeld("beeld: logoo"), "WS-002", "Bedoelt u logo?"),
    "a field of a list": (lambda: sjabloon("{{ doelen.tekst }}"), "WS-002", "{% for"),
    "a name outside its loop": (
        lambda: sjabloon("{% for d in doelen %}{% endfor %}{{ d.tekst }}"),
        "WS-002",
        "dat is geen veld",
    ),
    "a loop without end": (lambda: sjabloon("{% for d in doelen %}{{ d.tekst }}"), "WS-003", "endfor"),
    "a row loop without end": (lambda: met_tabel(("{%tr for d in doelen %}",)), "WS-003", "{%tr endfor %}"),
    "an end without a begin": (lambda: sjabloon("{{ titel }}{% endfor %}"), "WS-003", "Haal het weg"),
    "ends crosswise": (lambda: sjabloon("{% for d in doelen %}{% if d %}{% endfor %}{% endif %}"), "WS-003", "endif"),
    "a loop into a table": (
        lambda: sjabloon(
            "{% for d in doelen %}", anders=lambda d: setattr(d.add_table(1, 1).cell(0, 0), "text", "{% endfor %}")
        ),
        "WS-003",
        "gelijke hoogte",
    ),
    "half a tag": (lambda: sjabloon("{{ titel"), "WS-004", "half veld"),
    "half a tag over two paragraphs": (lambda: sjabloon("{{ titel", "}}"), "WS-004", "half veld"),
    "the way out through a class": (lambda: sjabloon("{{ ''.__class__.__mro__ }}"), "WS-002", "onderdeel met velden"),
    "the way out through a field": (lambda: sjabloon("{{ titel.__class__ }}"), "WS-002", "onderdeel met velden"),
    "the way out through a filter": (lambda: sjabloon("{{ ''|attr('__class__') }}"), "WS-005", "‘attr’"),
    "the way out through a call": (lambda: sjabloon("{{ cycler.__init__.__globals__ }}"), "WS-002", "cycler"),
    "a sum without end": (lambda: sjabloon("{{ 10**10**10 }}"), "WS-005", "berekening"),
    "a text without end": (lambda: sjabloon("{{ 'a'*9999999999 }}"), "WS-005", "berekening"),
    "a field without end": (lambda: sjabloon(f"{{{{ {'x' * 5000} }}}}"), "WS-005", "te lang"),
    "brackets without end": (lambda: sjabloon(f"{{{{ {'(' * 140}titel{')' * 140} }}}}"), "", ""),
    "an endless loop": (lambda: sjabloon("{% for x in range(10**9) %}{% endfor %}"), "WS-005", "berekening"),
    "a loop over no list": (lambda: sjabloon("{% for x in titel %}{% endfor %}"), "WS-009", "geen lijst"),
    "too deep": (lambda: sjabloon("{% for d in doelen %}" * 8 + "{% endfor %}" * 8), "WS-005", "te diep"),
    "setting a value": (lambda: sjabloon("{% set a = 1 %}"), "WS-005", "for, endfor"),
    "another file": (lambda: sjabloon("{% include 'x' %}"), "WS-005", "for, endfor"),
    "a macro of Jinja": (lambda: sjabloon("{% macro m() %}{% endmacro %}"), "WS-005", "for, endfor"),
    "a group of fields": (lambda: sjabloon("{{ op_en_afschalen }}"), "WS-009", "groep velden"),
    "text beside a section": (lambda: sjabloon("Zie {{p onderdeel('doelen') }}"), "WS-006", "‘Zie’"),
    "text beside a paragraph tag": (
        lambda: sjabloon("Hier: {%p if doelen %}", "x", "{%p endif %}"),
        "WS-006",
        "‘Hier:’",
    ),
    "text beside a row tag": (
        lambda: met_tabel(("{%tr for d in doelen %}", "Kop"), ("{{ d.tekst }}", ""), ("{%tr endfor %}", "")),
        "WS-006",
        "‘Kop’",
    ),
    "a section in a header": (lambda: sjabloon("x", anders=in_de_kop), "WS-010", "kop, voet of noot"),
    "a field that is a paragraph": (lambda: sjabloon("{{p titel }}"), "WS-002", "zonder p"),
    "a tag in a field code": (
        lambda: met_xml(f'<w:r xmlns:w="{W}"><w:instrText>REF {{{{ titel }}}}</w:instrText></w:r>'),
        "WS-011",
        "veldcode",
    ),
    "changes nobody decided on": (
        lambda: met_xml(f'<w:ins xmlns:w="{W}" w:id="1" w:author="Jan"><w:r><w:t>x</w:t></w:r></w:ins>'),
        "WS-012",
        "Accepteer",
    ),
    "an unknown style": (
        lambda: met_xml(f'<w:r xmlns:w="{W}"><w:rPr><w:rStyle w:val="Weg"/></w:rPr><w:t>x</w:t></w:r>'),
        "WS-008",
        "Weg",
    ),
    "no field at all": (lambda: sjabloon("Alleen tekst."), "WS-007", "geen enkel veld"),
    "a split misspelt field": (lambda: met_runs("{{ ti", "tul }}"), "WS-002", "titel"),
    "a misspelt field in a text box": (lambda: met_tekstvak("{{ titul }}"), "WS-002", "titel"),
    "an old .doc": (lambda: OLE, "WS-001", "oud Word-bestand"),
    "a password": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "WS-001", "wachtwoord"),
    "a PDF": (lambda: b"%PDF-1.7\n", "WS-001", "PDF"),
    "an empty file": (lambda: b"", "WS-001", "leeg"),
    "a damaged file": (lambda: sjabloon("{{ titel }}")[:3000], "WS-001", "beschadigd"),
    "a macro": (lambda: with_part(sjabloon("{{ titel }}"), "word/vbaProject.bin", b"x"), "WS-021", "macro"),
    "an attached template": (
        lambda: relatie("attachedTemplate", "http://a.example/t"),
        "WS-022",
        "sjabloon van buiten",
    ),
    "a remote image": (lambda: relatie("image", "http://a.example/p.png"), "WS-022", "afbeelding van buiten"),
    "XML entities": (
        lambda: changed(sjabloon("{{ titel }}"), "word/document.xml", "<w:document", "<!DOCTYPE a><w:document"),
        "WS-023",
        "XML-opdrachten",
    ),
}


@pytest.mark.parametrize(("maak", "code", "woorden"), SLECHT.values(), ids=SLECHT)
def test_a_bad_template_is_told_what_is_wrong_and_is_never_filled_in(
    maak: Callable[[], bytes], code: str, woorden: str
) -> None:
    data = maak()
    gebreken = keur_eigen(data, "sjabloon.docx")
    if code:
        assert {een.code for een in gebreken} == {code}
        assert woorden in str(gebreken[0])
        with pytest.raises(SjabloonError, match=code):
            gevuld(data, clean())


def test_a_problem_says_part_place_and_tag() -> None:
    gebrek = keur_eigen(met_tabel(("a", "{{ titul }}")), "x.docx")[0]
    assert (gebrek.deel, gebrek.plek, gebrek.tag) == ("document.xml", "tabel 1, rij 1, cel 2", "{{ titul }}")


def test_all_problems_come_at_once() -> None:
    data = sjabloon("{{ titul }}", "{% if %}", "{{ 1+1 }}", "{{ regisseur.naam }}", "{{ half")
    assert {een.code for een in keur_eigen(data, "x.docx")} == {"WS-002", "WS-003", "WS-004", "WS-005"}


def test_all_reasons_to_refuse_a_file_come_at_once() -> None:
    data = with_part(relatie("image", "http://a.example/p.png"), "word/vbaProject.bin", b"x")
    assert [een.code for een in keur_eigen(data, "x.docx")] == ["WS-021", "WS-022"]


def test_a_loop_over_a_name_that_is_wrong_is_told_once() -> None:
    data = sjabloon("{% for d in doeln %}{{ d.tekst }}{{ d.wat }}{% endfor %}")
    assert next(iter(keur_eigen(data, "x.docx"))).doe == "Bedoelt u ‘doelen’?"


def test_a_template_that_makes_far_too_much_is_refused() -> None:
    binnen = "{% for a in personen %}{% for b in personen %}{% for c in personen %}{% for d in personen %}"
    data = sjabloon(binnen + "{% for e in personen %}{% for f in personen %}x" + "{% endfor %}" * 6)
    with pytest.raises(PlandocsError, match="veel te groot"):
        gevuld(data, clean())


def test_loops_that_make_nothing_at_all_end_too() -> None:
    lussen = "".join(f"{{% for {naam} in personen %}}" for naam in "abcdef")
    with pytest.raises(PlandocsError, match="veel te groot"):
        gevuld(sjabloon("{{ titel }}", lussen + "{% endfor %}" * 6), clean())


def test_a_refusal_does_not_hide_a_misspelt_field() -> None:
    uri = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    rij = f'<Relationship Id="x1" Type="{uri}" Target="http://a.example/p" TargetMode="External"/></Relationships>'
    data = changed(sjabloon("{{ titul }}"), RELS, "</Relationships>", rij)
    assert [een.code for een in keur_eigen(data, "x.docx")] == ["WS-022", "WS-002"]
