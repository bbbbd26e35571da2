"""Whatever somebody calls a Word file, the answer is one clear sentence and status 2."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from formulier.word_zoals_mensen import delen_van, formulier, ingepakt
from opdracht import run
from plandocs.loaders.word_form import veilig
from plandocs.loaders.word_form.openen import MAX_ALINEAS
from plandocs.loaders.word_form.veilig import OnveiligError, hoofdtekst, onderdelen_van

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
RELS = "word/_rels/document.xml.rels"


def met(**delen: bytes) -> bytes:
    return ingepakt(delen_van(formulier("licht")) | delen)


def vervangen(naam: str, oud: bytes, nieuw: bytes) -> bytes:
    delen = delen_van(formulier("licht"))
    assert oud in delen[naam]
    return ingepakt(delen | {naam: delen[naam].replace(oud, nieuw, 1)})


def relatie(soort: str, doel: str) -> bytes:
    uri = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{soort}"
    rij = f'<Relationship Id="x1" Type="{uri}" Target="{doel}" TargetMode="External"/></Relationships>'
    return vervangen(RELS, b"</Relationships>", rij.encode())


def zip_met(**delen: bytes) -> bytes:
    return ingepakt(dict(delen))


def bom() -> bytes:
    return met(**{"word/media/x.xml": b" " * (veilig.MAX_UITGEPAKT + 1)})


def veld(opdracht: str) -> bytes:
    nieuw = f"<w:body><w:p><w:r><w:instrText>{opdracht}</w:instrText></w:r></w:p>"
    return vervangen("word/document.xml", b"<w:body>", nieuw.encode())


SLECHT: dict[str, tuple[Callable[[], bytes], str]] = {
    "an old .doc": (lambda: OLE, "oud Word-bestand"),
    "a password": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
    "a PDF": (lambda: b"%PDF-1.7\n", "PDF"),
    "an empty file": (lambda: b"", "leeg"),
    "plain text": (lambda: b"hallo", "geen Word-bestand"),
    "an .odt": (lambda: zip_met(mimetype=b"application/vnd.oasis.opendocument.text"), "OpenDocument"),
    "a .zip": (lambda: zip_met(**{"a.txt": b"x"}), "zipbestand"),
    "a damaged file": (lambda: formulier("licht")[:3000], "beschadigd"),
    "broken XML": (lambda: vervangen("word/document.xml", b"<w:body>", b"<w:body><"), "beschadigd"),
    "endless paragraphs": (
        lambda: vervangen("word/document.xml", b"<w:body>", b"<w:body>" + b"<w:p/>" * (MAX_ALINEAS + 1)),
        "alinea's",
    ),
    "no body": (lambda: met(**{"word/document.xml": b"<x/>"}), "beschadigd"),
    "a zip bomb": (bom, "te groot"),
    "a macro": (lambda: met(**{"word/vbaProject.bin": b"x"}), "macro"),
    "a macro type": (lambda: vervangen("[Content_Types].xml", b"</Types>", b"<!-- macroEnabled --></Types>"), "macro"),
    "an embedded file": (lambda: met(**{"word/embeddings/x.xlsx": b"x"}), "macro's of andere"),
    "an entity": (
        lambda: met(**{"word/document.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}),
        "XML-opdrachten",
    ),
    "a billion laughs": (
        lambda: met(**{"word/header9.xml": b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'}),
        "XML-opdrachten",
    ),
    "an entity in UTF-16": (
        lambda: met(**{"word/styles.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x/>'.encode("utf-16")}),
        "XML-opdrachten",
    ),
    "a remote template": (lambda: relatie("attachedTemplate", "https://a.example/x.dotm"), "sjabloon"),
    "a remote image": (lambda: relatie("image", "https://a.example/x.png"), "afbeelding"),
    "a script link": (lambda: relatie("hyperlink", "javascript:alert(1)"), "van buiten"),
    "a file link": (lambda: relatie("hyperlink", "file:///etc/passwd"), "van buiten"),
    "another file inside": (
        lambda: vervangen(
            RELS, b"</Relationships>", b'<Relationship Id="x" Type="a/aFChunk" Target="b"/></Relationships>'
        ),
        "verstopt",
    ),
    "a path that walks away": (lambda: met(**{"../x.xml": b"<x/>"}), "vreemd ingepakt"),
    "a DDE field": (lambda: veld("DDEAUTO c:\\x"), "veld"),
    "a picture field": (lambda: veld(" INCLUDEPICTURE https://a.example/x.png "), "veld"),
}


@pytest.mark.parametrize("wat", SLECHT)
def test_a_harmful_file_is_refused_with_a_reason(wat: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    maak, verwacht = SLECHT[wat]
    pad = tmp_path / "plan.docx"
    pad.write_bytes(maak())
    for opdracht in (("check", pad), ("form", "comment", pad)):
        status, uit, fout = run(capsys, *opdracht)
        assert (status, uit) == (2, "")
        assert verwacht in fout
        assert "Traceback" not in fout


def test_a_file_that_is_too_large_is_not_read_to_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(veilig, "MAX_BYTES", 1000)
    pad = tmp_path / "groot.docx"
    pad.write_bytes(bytes(5000))
    with pytest.raises(OnveiligError, match="groter dan"):
        veilig.lees_docx(pad)


def test_a_locked_zip_is_refused() -> None:
    data = bytearray(formulier("licht"))
    with zipfile.ZipFile(BytesIO(bytes(data))) as archive:
        begin = archive.start_dir
    data[begin + 8] |= 1
    with pytest.raises(OnveiligError, match="wachtwoord"):
        onderdelen_van(bytes(data), "x.docx")


def test_an_ordinary_link_is_allowed() -> None:
    delen = onderdelen_van(relatie("hyperlink", "https://voorbeeld.example"), "x.docx")
    assert hoofdtekst(delen, "x.docx").tag.endswith("document")
