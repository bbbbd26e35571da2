"""What cannot be opened, is not text, or is too large is refused in plain Dutch."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plandocs.loaders import PlanError, json_bestand, load, loads
from plandocs.loaders.bron import lees_bytes

PLAN = b"plandocs: 1\nkop:\n  titel: Plan van Noor\npersonen:\n  - {id: noor, rol: jeugdige}\n"
UTF8 = "Sla het bestand op als UTF-8; dat kan in elke editor bij ‘Opslaan als’."


def refusal(data: bytes, formaat: str = "yaml") -> str:
    with pytest.raises(PlanError) as gevangen:
        loads(data, "plan", "json" if formaat == "json" else "yaml")
    return str(gevangen.value).removeprefix("plan, ")


def refusal_of(path: Path) -> str:
    with pytest.raises(PlanError) as gevangen:
        load(path)
    return str(gevangen.value).removeprefix(f"{path}, regel 1, kolom 1: ")


@pytest.mark.parametrize(
    ("data", "melding"),
    [
        (
            b"kop:\n  titel: Zo\xeb\n",
            f"regel 2, kolom 12: Hier staat een letter die niet als UTF-8 is opgeslagen (byte 0xEB). {UTF8}",
        ),
        (
            b"\xef\xbb\xbfa\xc3\xab\r\n\r\xff",
            f"regel 3, kolom 1: Hier staat een letter die niet als UTF-8 is opgeslagen (byte 0xFF). {UTF8}",
        ),
        ("plandocs: 1".encode("utf-16"), f"regel 1, kolom 1: Dit bestand is opgeslagen als UTF-16. {UTF8}"),
    ],
    ids=["latin-1", "after a byte order mark", "utf-16"],
)
@pytest.mark.parametrize("formaat", ["yaml", "json"])
def test_what_is_not_utf8_is_refused_at_the_first_wrong_byte(data: bytes, melding: str, formaat: str) -> None:
    assert refusal(data, formaat) == melding


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \n\n", b"# alleen een opmerking\n"])
def test_an_empty_file_is_named_empty(data: bytes) -> None:
    assert refusal(data) == "regel 1, kolom 1: Dit bestand is leeg. Begin met een nieuw plan: plandocs new."


@pytest.mark.parametrize("formaat", ["yaml", "json"])
def test_a_file_over_five_megabytes_is_refused(formaat: str) -> None:
    assert "groter dan 5 MB" in refusal(b" " * (5 * 1024 * 1024 + 1), formaat)


@pytest.mark.parametrize(
    ("data", "formaat"),
    [(b"[" * 100_000, "yaml"), (b"[" * 100_000, "json"), (b"- " * 50_000, "yaml"), (b'{"a":' * 50_000, "json")],
)
def test_a_plan_that_is_too_deep_is_refused(data: bytes, formaat: str) -> None:
    assert "meer dan 40 niveaus diep" in refusal(data, formaat)


def test_a_plan_with_too_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_bestand, "MAX_KNOPEN", 1000)
    assert "meer dan 1000 onderdelen" in refusal(b"[" + b"1," * 1000 + b"1]", "json")


def test_a_plan_that_repeats_a_part_too_often_is_refused() -> None:
    assert "meer dan 100 verwijzingen" in refusal(b"- &a b\n" + b"- *a\n" * 101)


def test_a_plan_that_would_grow_by_repeating_is_refused() -> None:
    lagen = [f"- &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 8)]
    assert "meer dan 200000 onderdelen" in refusal(("- &l0 [a]\n" + "".join(lagen)).encode())


def test_a_part_cannot_hold_itself() -> None:
    assert "verwijst in YAML naar een eerder stuk, maar dat is er niet" in refusal(b"kop: &a\n  titel: *a\n")


def test_many_problems_are_told_without_a_flood() -> None:
    melding = refusal(PLAN + b"akkoord:\n" + b"".join(b"  - {wie: x%d}\n" % n for n in range(3000)))
    assert len(melding.splitlines()) == 51
    assert melding.endswith("… en nog minstens 150 andere.")


def test_a_missing_file_is_named_missing(tmp_path: Path) -> None:
    assert refusal_of(tmp_path / "weg.yaml") == "Dit bestand bestaat niet. Controleer de naam en de map."


def test_a_folder_is_not_a_plan(tmp_path: Path) -> None:
    assert refusal_of(tmp_path) == "Dit is een map. Geef het bestand in die map waar het plan in staat."


def test_an_impossible_name_is_refused() -> None:
    assert refusal_of(Path("plan\0.yaml")) == "Dit bestand is niet te lezen. Controleer de naam en de schijf."


def test_a_file_without_a_known_ending_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_bytes(PLAN)
    assert refusal_of(tmp_path / "plan.txt").endswith("Geef een bestand dat eindigt op .yaml, .yml, .json of .docx.")


def test_a_file_without_permission_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = tmp_path / "plan.yaml"
    pad.write_bytes(PLAN)
    pad.chmod(0)
    if os.access(pad, os.R_OK):  # an administrator may read everything
        monkeypatch.setattr(Path, "open", _no_permission)
    with pytest.raises(PlanError, match="Dit bestand mag niet worden gelezen"):
        lees_bytes(pad)


def _no_permission(*_args: object) -> None:
    raise PermissionError
