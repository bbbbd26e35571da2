"""Every file in slecht/ is refused with exactly the message next to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from plandocs.loaders import PlanError, loads

SLECHT = Path(__file__).parent / "slecht"
BESTANDEN = sorted(path for path in SLECHT.iterdir() if path.suffix in {".yaml", ".json"})


def melding(path: Path) -> str:
    with pytest.raises(PlanError) as gevangen:
        loads(path.read_bytes(), path.name, "json" if path.suffix == ".json" else "yaml")
    return f"{gevangen.value}\n"


@pytest.mark.parametrize("path", BESTANDEN, ids=lambda path: path.name)
def test_a_bad_file_is_refused_with_its_message(path: Path) -> None:
    assert melding(path) == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_message_has_a_file() -> None:
    assert {path.stem for path in SLECHT.glob("*.txt")} == {path.stem for path in BESTANDEN}
