"""A few blows in every run of the tests; `python -m bench.klappen 100` gives a hundred."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.klappen import run, whole

ROUNDS = 3


def test_nothing_is_lost_or_half_when_the_service_is_killed_while_it_saves_and_renders(tmp_path: Path) -> None:
    seen = run(ROUNDS, tmp_path, print)
    assert seen.wrong == []
    assert seen.saved >= ROUNDS
    assert set(seen.states) <= {"klaar", "mislukt"}


@pytest.mark.parametrize("data", [b"%PDF-1.7\n%%EOF", b"PK\x03\x04 half", b""])
def test_half_a_document_is_seen(data: bytes) -> None:
    assert not whole(data)
