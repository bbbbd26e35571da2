"""The comparison with other makers is fair: the same words for everybody, others in every round, and checked."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from bench.content import NotTheSameError, flat, report, require_words
from bench.others import DOCXTPL, by_docxtpl, template
from bench.plain import source
from bench.plot import bars

from plandocs.pieces import pieces
from plandocs.renderers.word import render_word


def test_others_get_every_word_of_the_report() -> None:
    document = report(1)
    data = flat(document)
    given = json.dumps(data, ensure_ascii=False) + source(data)
    words = {word for piece in pieces(document) for word in piece.text.split() if '"' not in word and "\\" not in word}
    assert not [word for word in words if word not in given]


def test_every_round_has_other_words() -> None:
    one, other = ({piece.text for piece in pieces(report(number)) if len(piece.text) > 30} for number in (1, 2))
    assert len(one & other) < len(one) / 50


def test_a_file_that_misses_words_is_no_result() -> None:
    document = report(1)
    require_words(document, render_word(document), "ours")
    require_words(document, by_docxtpl(template(DOCXTPL), flat(document)), "docxtpl")
    with pytest.raises(NotTheSameError, match="missing"):
        require_words(document, render_word(replace(document, blocks=document.blocks[:-1])), "ours")


def test_a_bar_is_as_long_as_its_share() -> None:
    svg = bars({"Word": [("plandocs", 10), ("<ander>", 20)]}, "Tijd & geheugen")
    assert '<rect x="330" y="1" width="200"' in svg
    assert '<rect x="330" y="1" width="400"' in svg
    assert "&lt;ander&gt;" in svg
    assert "Tijd &amp; geheugen" in svg
