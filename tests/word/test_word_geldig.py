"""Every Word file follows the rules of the format, also those that validators miss."""

from __future__ import annotations

import posixpath
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from word.pakket import LAYOUTS, NAMES, Xml, parts, rendered

W = f"{{{NAMES['w']}}}"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_open_xml_validator_finds_nothing(layout: str, tmp_path: Path) -> None:
    path = tmp_path / "proef.docx"
    path.write_bytes(rendered(layout))
    assert OpenXmlValidator().validate(str(path)).errors == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_cell_ends_with_a_paragraph(layout: str) -> None:
    cells = Xml(rendered(layout)).all("//w:tc")
    assert all(cell[-1].tag == f"{W}p" for cell in cells)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_drawings_have_numbers_of_their_own(layout: str) -> None:
    ids = Xml(rendered(layout)).values("//wp:docPr/@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_style_that_is_used_exists(layout: str) -> None:
    used = set(Xml(rendered(layout)).values("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
    assert used <= set(Xml(rendered(layout), "word/styles.xml").values("//w:style/@w:styleId"))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_list_that_is_used_exists_and_stands_after_its_pattern(layout: str) -> None:
    numbering = Xml(rendered(layout), "word/numbering.xml")
    assert set(Xml(rendered(layout)).values("//w:numId/@w:val")) <= set(numbering.values("//w:num/@w:numId"))
    kinds = [str(element.tag) for element in numbering.root]
    assert kinds == sorted(kinds, key=lambda tag: tag == f"{W}num")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_relationship_that_is_used_exists(layout: str) -> None:
    rels = {str(row.get("Id")) for row in Xml(rendered(layout), "word/_rels/document.xml.rels").root}
    assert set(Xml(rendered(layout)).values("//@r:id | //@r:embed")) <= rels


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_part_has_a_type_and_every_target_is_there(layout: str) -> None:
    files = parts(rendered(layout))
    types = etree.fromstring(files["[Content_Types].xml"])
    known = {str(row.get("PartName")) for row in types if row.get("PartName")}
    pictures = {f"image/{kind}" for kind in ("jpeg", "png", "svg+xml")}
    kinds = {f".{row.get('Extension')}" for row in types if row.get("ContentType") in pictures}
    names = {f"/{name}" for name in files if not name.endswith(".rels") and name != "[Content_Types].xml"}
    assert known == {name for name in names if posixpath.splitext(name)[1] not in kinds}
    for name in [name for name in files if name.startswith("word/_rels/")]:
        for row in etree.fromstring(files[name]):
            inside = row.get("TargetMode") != "External"
            assert not inside or posixpath.join("word", str(row.get("Target"))) in files
