"""What a child may not take along is named, also when it lies in the folder from before."""

from __future__ import annotations

from pathlib import Path

import pytest

from opdracht import run
from plandocs.cli.niet_mee import nog_in_de_map
from plandocs.plan import Plan
from plandocs.plan.kind import VeiligMeegeven
from plannen import VOORBEELDEN, clean, plan_van

HV = VOORBEELDEN / "hoofdvoorbeeld.yaml"


def onveilig(plan: Plan) -> Plan:
    """Return the plan in which it is not safe to hand anything to the first child."""
    eerste, *rest = plan.kinduitleg
    nieuw = eerste.model_copy(update={"veilig_meegeven": VeiligMeegeven(onveilig_als_gevonden=True)})
    return plan.model_copy(update={"kinduitleg": (nieuw, *rest)})


def test_what_lies_there_from_before_is_found_in_every_form_and_nothing_else(tmp_path: Path) -> None:
    van_noor = {
        "kindposter-noor.pdf",
        "kindposter-noor.kleurplaat.docx",
        "woord-en-beeld-noor.2.html",
        "zakkaart-noor.txt",
    }
    anders = {
        "kindposter-daan.pdf",
        "koelkastblad.pdf",
        "kindposter-noor.jpg",
        "kindposter-noorden.pdf",
        "kindposter.pdf",
    }
    for naam in van_noor | anders:
        (tmp_path / naam).touch()
    plan = plan_van("hoofdvoorbeeld")
    assert nog_in_de_map(plan, tmp_path) == ()
    assert {path.name for path in nog_in_de_map(onveilig(plan), tmp_path)} == van_noor
    assert nog_in_de_map(onveilig(plan), tmp_path / "nergens") == ()


def test_the_documents_of_a_child_with_a_longer_id_are_its_own(tmp_path: Path) -> None:
    plan = onveilig(clean())
    personen = (*plan.personen, plan.personen[1].model_copy(update={"id": "tess-2"}))
    (tmp_path / "kindposter-tess-2.pdf").touch()
    assert nog_in_de_map(plan.model_copy(update={"personen": personen}), tmp_path) == ()


def test_render_says_what_to_remove_and_leaves_it_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        HV.read_text(encoding="utf-8").replace("onveilig_als_gevonden: false", "onveilig_als_gevonden: true", 1),
        encoding="utf-8",
    )
    oud = tmp_path / "uit" / "kindposter-noor.html"
    oud.parent.mkdir()
    oud.touch()
    status, out, _ = run(
        capsys, "render", plan, "--document", "kindposter", "--format", "html", "--out", tmp_path / "uit"
    )
    assert status == 0
    assert "kindposter-noor.html. Haal het daar weg." in out
    assert oud.exists()


@pytest.mark.parametrize(
    ("document", "vorm", "zin"),
    [
        ("woord-en-beeld", "vier-per-blad+boekje", "Die gaan niet samen"),
        ("ondersteuningsplan", "KLEURPLAAT", "Een vorm is er alleen voor de documenten van een kind"),
    ],
)
def test_a_form_that_fits_nothing_says_what_it_is_for(
    document: str, vorm: str, zin: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, err = run(capsys, "render", HV, "--document", document, "--variant", vorm, "--out", tmp_path)
    assert status == 2
    assert zin in " ".join(err.split())
