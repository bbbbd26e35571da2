"""Free text: what looks like markup in plain Dutch stays what it was."""

from __future__ import annotations

import pytest

from plandocs.blocks import Block, List, block_pieces
from plandocs.documents.opmaak import tekst
from plandocs.documents.schrijver import Schrijver, begint_met
from plannen import edited


def words(blocks: tuple[Block, ...]) -> list[str]:
    return [piece.text for block in blocks for piece in block_pieces(block)]


@pytest.mark.parametrize(
    "text",
    [
        "2*3*4 tabletten",
        "map_van_noor en jan_piet",
        "- 5 graden",
        "-",
        "*",
        "1.",
        "1. Aap",
        "* los",
        "C:\\map",
        "3 * 4",
    ],
)
def test_plain_text_is_not_read_as_markup(text: str) -> None:
    assert words(tekst(text, "")) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0. Nul\n1. Een", ["0. Nul", "1. Een"]),
        ("1. Aap.\n3. Beer, zie punt 3.\n7. Cel.", ["1. Aap.", "3. Beer, zie punt 3.", "7. Cel."]),
        ("5. Vijf\n6. Zes", ["5. Vijf", "6. Zes"]),
    ],
)
def test_a_list_keeps_the_numbers_of_the_writer(text: str, expected: list[str]) -> None:
    assert words(tekst(text, "")) == expected


def test_a_list_and_emphasis_are_still_made() -> None:
    (made,) = tekst("- **een**\n- _twee_", "")
    assert isinstance(made, List)
    assert words((made,)) == ["een", "twee"]


def test_a_name_is_only_left_out_where_the_sentence_really_starts_with_it() -> None:
    assert begint_met("Els belt.", "Els")
    assert begint_met("oma Ria belt.", "Oma Ria")
    assert not begint_met("Elsevier lezen met Noor.", "Els")


def test_two_people_with_one_name_can_be_told_apart() -> None:
    plan = edited({"personen[0].roepnaam": "Sam", "personen[1].roepnaam": "Sam"})
    names = [Schrijver(plan).naam(persoon.id) for persoon in plan.personen]
    assert len(set(names)) == len(names)
