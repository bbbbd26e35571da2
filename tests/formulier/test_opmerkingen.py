"""Findings come back as comments at their control, replaced every time, beside the comments of people."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from formulier.word_zoals_mensen import (
    DAG,
    HOOFD,
    NS,
    W,
    bewerkt,
    delen_van,
    formulier,
    ingepakt,
    lees,
    typ,
    vak,
    woorden,
    zoek,
)
from opdracht import VANDAAG, run
from plandocs.loaders.word_form.formulier import leeg_plan, maak_formulier
from plandocs.loaders.word_form.openen import Formulier, open_formulier
from plandocs.loaders.word_form.opmerkingen import Aantekening, met_aantekeningen
from plannen import plan_van

PAD = "ondersteuningsplan.doelen[0].tekst"
TAG = "ondersteuningsplan.doelen.0.tekst"


def geopend(data: bytes) -> Formulier:
    formulier = open_formulier(data, "p.docx", "accept")
    assert isinstance(formulier, Formulier)
    return formulier


def met(data: bytes, *regels: str, auteur: str = "plandocs") -> bytes:
    """Return the form with one comment at the first goal."""
    open_ = geopend(data)
    een = Aantekening(open_.vakken[PAD].element, regels)
    uit = met_aantekeningen(open_.delen, open_.root, [een], DAG, "p.docx")
    delen = delen_van(uit)
    anders = delen["word/comments.xml"].replace(b'w:author="plandocs"', f'w:author="{auteur}"'.encode())
    return ingepakt(delen | {"word/comments.xml": anders})


def comments(data: bytes) -> list[str]:
    root = etree.fromstring(delen_van(data)["word/comments.xml"])
    return ["|".join("".join(map(str, p.itertext())) for p in een.iter(f"{W}p")) for een in root]


def test_a_comment_stands_around_the_words_it_is_about() -> None:
    root = etree.fromstring(delen_van(met(formulier("licht"), "Kijk hier"))[HOOFD])
    hier = vak(root, TAG)
    ervoor, erna = hier.getprevious(), hier.getnext()
    assert ervoor is not None
    assert erna is not None
    assert [ervoor.tag, erna.tag] == [f"{W}commentRangeStart", f"{W}commentRangeEnd"]
    assert len(zoek(root, "//w:commentReference")) == 1


def test_a_second_time_replaces_our_comments_only() -> None:
    van_mens = met(formulier("licht"), "Klopt dit?", auteur="Marieke")
    eerste = met(van_mens, "een", "twee")
    tweede = met(eerste, "drie")
    assert comments(eerste) == ["Klopt dit?", "een|twee"]
    assert comments(tweede) == ["Klopt dit?", "drie"]
    root = etree.fromstring(delen_van(tweede)[HOOFD])
    for soort in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert len(zoek(root, f"//w:{soort}")) == 2


def test_a_comment_of_somebody_is_reported_with_its_words() -> None:
    gelezen = lees(met(formulier("licht"), "Klopt dit?", auteur="Marieke"))
    assert [een.wat for een in gelezen.opmerkingen] == ["Opmerking van Marieke: ‘Klopt dit?’"]
    assert gelezen.plan == plan_van("licht")


def test_the_plan_is_the_same_with_and_without_our_comments() -> None:
    gelezen = lees(met(formulier("licht"), "Kijk hier"))
    assert (gelezen.plan, gelezen.opmerkingen) == (plan_van("licht"), ())


def test_a_reply_to_us_becomes_a_comment_of_its_own() -> None:
    w15 = "http://schemas.microsoft.com/office/word/2012/wordml"
    draad = f'<w15:commentsEx xmlns:w15="{w15}"><w15:commentEx w15:paraId="AA"/>'
    draad += '<w15:commentEx w15:paraId="BB" w15:paraIdParent="AA"/></w15:commentsEx>'
    delen = delen_van(met(formulier("licht"), "van ons"))
    w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="AA"'
    delen["word/comments.xml"] = delen["word/comments.xml"].replace(b"<w:p>", f"<w:p {w14}>".encode())
    uit = delen_van(met(ingepakt(delen | {"word/commentsExtended.xml": draad.encode()}), "nieuw"))
    (over,) = etree.fromstring(uit["word/commentsExtended.xml"])
    assert [*over.attrib.items()] == [(f"{{{w15}}}paraId", "BB")]


def test_the_command_returns_the_same_form_with_every_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = tmp_path / "plan.docx"
    pad.write_bytes(formulier("zwak-plan"))
    _, controle, _ = run(capsys, "check", pad, "--as-of", "2026-11-22")
    status, uit, _ = run(capsys, "form", "comment", pad, "--as-of", "2026-11-22")
    telling = controle.strip().splitlines()[-1]
    assert status == 1
    assert telling in uit
    alle = comments(pad.read_bytes())
    assert alle[0].startswith(f"Samenvatting: {telling}")
    assert len(alle) - 1 == controle.count("Bron: ")
    assert all("|Regel " in een for een in alle[1:])
    assert lees(pad.read_bytes()).plan == plan_van("zwak-plan")


def test_running_it_again_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pad = tmp_path / "plan.docx"
    pad.write_bytes(formulier("licht"))
    run(capsys, "form", "comment", pad, "--as-of", "2026-11-22")
    eerst = pad.read_bytes()
    run(capsys, "form", "comment", pad, "--as-of", "2026-11-22")
    assert pad.read_bytes() == eerst


def test_a_form_that_is_no_plan_yet_says_so_in_the_margin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pad = tmp_path / "leeg.docx"
    pad.write_bytes(maak_formulier(leeg_plan("licht"), "licht", DAG))
    status, uit, _ = run(capsys, "form", "comment", pad)
    assert status == 1
    assert "Nog niet te lezen: 2 plekken" in uit
    assert "titel" in comments(pad.read_bytes())[1]


def test_tracked_changes_stay_in_the_file_that_comes_back() -> None:
    ns = f'xmlns:w="{NS["w"]}"'
    erbij = f'<w:ins {ns} w:id="9" w:author="A"><w:r>{woorden("!")}</w:r></w:ins>'

    def voeg_in(root: etree._Element) -> None:
        zoek(vak(root, TAG), "w:sdtContent")[0].append(etree.fromstring(erbij))

    data = bewerkt(formulier("licht"), typ(TAG, woorden("Doel")), voeg_in)
    uit = etree.fromstring(delen_van(met(data, "Kijk"))[HOOFD])
    assert len(zoek(uit, "//w:ins")) == 1
    assert len(zoek(uit, "//w:commentRangeStart/following-sibling::*[1][self::w:sdt]")) == 1
    assert b"plandocs-nummer" not in delen_van(met(data, "Kijk"))[HOOFD]


def test_the_form_commands_go_round(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    doc, plan = tmp_path / "f.docx", tmp_path / "p.yaml"
    bron = Path(__file__).parents[2] / "samples" / "licht.yaml"
    assert run(capsys, "form", "new", doc, "--from", bron)[0] == 0
    assert run(capsys, "form", "new", doc)[0] == 2
    assert run(capsys, "form", "read", doc, "--out", plan)[0] == 0
    status, uit, _ = run(capsys, "form", "read", doc)
    assert (status, uit) == (0, plan.read_text(encoding="utf-8"))
    from plandocs.loaders import load

    assert load(plan).plan == plan_van("licht")


def test_a_check_can_give_the_comments_too_and_leaves_the_form_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad, los, ook = tmp_path / "plan.docx", tmp_path / "los.docx", tmp_path / "ook.docx"
    pad.write_bytes(formulier("zwak-plan"))
    gewoon = run(capsys, "check", pad, *VANDAAG)
    assert run(capsys, "check", pad, "--comments", los, *VANDAAG) == gewoon
    run(capsys, "form", "comment", pad, "--out", ook, *VANDAAG)
    assert los.read_bytes() == ook.read_bytes()
    assert pad.read_bytes() == formulier("zwak-plan")


def test_a_check_of_a_form_that_is_no_plan_yet_still_gives_the_comments(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad, los = tmp_path / "leeg.docx", tmp_path / "los.docx"
    pad.write_bytes(maak_formulier(leeg_plan("licht"), "licht", DAG))
    assert run(capsys, "check", pad, "--comments", los)[0] == 2
    assert len(comments(los.read_bytes())) == 3


def test_comments_are_for_word_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bron = Path(__file__).parents[2] / "samples" / "licht.yaml"
    status, _, fout = run(capsys, "check", bron, "--comments", tmp_path / "x.docx")
    assert (status, [*tmp_path.iterdir()]) == (2, [])
    assert "Laat --comments weg" in fout
