"""Free text: what looks like markup in plain Dutch stays what it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandocs.blocks import Block, List, plain
from plandocs.documents.opmaak import regel, tekst
from plandocs.documents.schrijver import Schrijver, begint_met
from plandocs.pieces import block_pieces
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
        r"C:\map\_x",
        r"C:\*.txt en D:\*.doc",
        r"\\server\_map\*.*",
        r"C:\.git\1. map\-v",
        "C:\\map\\\nD:\\map",
    ],
)
def test_plain_text_is_not_read_as_markup(text: str) -> None:
    assert words(tekst(text, "")) == [text]


DELEN = st.lists(
    st.sampled_from(("map", "_x", "x_", "_x_y", "*.txt", ".git", "-v", "1.", "(a)", "!", "**", "__init__", "Ö", "")),
    min_size=2,
    max_size=6,
)
ZONDER_OPMAAK = st.text(st.sampled_from("ab1\\.-:!()#`[]<>&~ "), min_size=1, max_size=20).map(str.strip).filter(bool)


@given(DELEN.map("\\".join).map("C:\\{}".format))
def test_every_path_of_a_file_is_kept_sign_for_sign(text: str) -> None:
    assert words(tekst(text, "")) == [text]
    assert plain(regel(text)) == text


@given(ZONDER_OPMAAK.map("a{}".format))
def test_text_without_markup_is_kept_sign_for_sign(text: str) -> None:
    assert words(tekst(text, "")) == [text]
    assert plain(regel(text)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"\*niet schuin\*", "*niet schuin*"),
        (r"\_niet_", "_niet_"),
        (r"*wel* en C:\map\*.txt", r"wel en C:\map\*.txt"),
        (r"\- geen lijst" + "\n" + r"1\. ook niet", "- geen lijst\n1. ook niet"),
    ],
)
def test_a_backslash_that_keeps_a_sign_from_being_markup_is_gone(text: str, expected: str) -> None:
    (made,) = tekst(text, "")
    assert words((made,)) == [expected]


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
