"""The labelled sentences: how they are divided, and how well the detectors do on the half they were tuned on."""

from __future__ import annotations

import csv
from collections import Counter
from hashlib import sha256

import pytest
from bench.evaluate import CORPUS, DETECTORS, Score, measure, read

ZINNEN = tuple(read())
# Measured on the development half; a change may make these better, never worse.
VLOER_PRECISIE = dict.fromkeys(DETECTORS, 1.0)
VLOER_VANGST = dict.fromkeys(DETECTORS, 0.94)
MINSTE_ZINNEN = 400


@pytest.fixture(scope="module")
def scores() -> dict[tuple[str, str], Score]:
    return measure(zin for zin in ZINNEN if zin.half == "dev")[0]


@pytest.mark.parametrize("taak", DETECTORS)
def test_a_detector_is_as_right_as_it_was_measured(taak: str, scores: dict[tuple[str, str], Score]) -> None:
    score = scores[taak, "dev"]
    assert score.precision >= VLOER_PRECISIE[taak]
    assert score.recall >= VLOER_VANGST[taak]


def test_the_half_of_a_sentence_follows_from_its_words() -> None:
    verkeerd = [zin.text for zin in ZINNEN if zin.half != ("dev", "test")[sha256(zin.text.encode()).digest()[0] % 2]]
    assert verkeerd == []


def test_there_are_enough_sentences_and_each_is_labelled_once_for_a_task() -> None:
    keren = Counter((zin.text, zin.task) for zin in ZINNEN)
    assert [paar for paar, aantal in keren.items() if aantal > 1] == []
    assert len({zin.text for zin in ZINNEN}) >= MINSTE_ZINNEN


def test_every_row_has_its_columns_and_a_known_label() -> None:
    for path in sorted(CORPUS.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            rijen = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        assert {rij["taak"] for rij in rijen} <= set(DETECTORS)
        assert {rij["label"] for rij in rijen} <= {"ok", "problem"}
        assert all(rij["register"] and rij["toelichting"] is not None for rij in rijen)
