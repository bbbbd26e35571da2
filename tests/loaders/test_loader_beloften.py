"""What holds for every file: it is read whole or refused, and what is written is read back."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plan_als_yaml import as_yaml

from genoeg import genoeg
from plandocs.loaders import Gelezen, PlanError, loads
from plandocs.loaders.vormen import vorm_van
from plandocs.plan import Plan
from plandocs.plan.base import onzichtbaar_teken
from plandocs.plan.walk import stappen, teksten
from plannen import put

Formaat = Literal["yaml", "json"]
SLECHT = Path(__file__).parent / "slecht"
KLEIN: dict[str, Any] = {
    "plandocs": 1,
    "kop": {"titel": "Plan van Noor", "versie": 2, "opgesteld": "2026-11-10", "organisatie": "Wijkteam"},
    "personen": [
        {"id": "noor", "roepnaam": "Noor", "rol": "jeugdige", "figuur": {"bril": True}},
        {"id": "oma-ria", "roepnaam": "Ria", "rol": "netwerklid", "contact": {"telefoon": "0612345678"}},
    ],
    "ondersteuningsplan": {
        "doelen": [
            {
                "id": "slapen",
                "tekst": "Noor slaapt om 20.00 uur.",
                "eigenaar": ["noor"],
                "zichtbaar_aan": ["Noor is wakker in de klas."],
                "acties": [{"wie": ["oma-ria"], "wat": "Oma leest voor.", "wanneer": "elke avond om 19.30 uur"}],
            }
        ]
    },
}
STUKKEN = (
    *("plandocs: 1\n", "kop:", "personen:", "titel", "  ", "\n", "- ", ": ", "[", "]", "{", "}", ",", '"', "'"),
    *("|", ">", "&a ", "*a", "!", "!!int ", "<<: ", "# ", "%", "---\n", "...\n", "\t", "\\", "? ", "@", "\r", "\0"),
    *("\ufeff", "\u2028", "\u202e", "\x85", "é", "null", "true", "1", "1e5", "31 februari 2026", '"id":', "\\ud800"),
)


def outcome(data: bytes, formaat: Formaat) -> Gelezen | PlanError:
    try:
        return loads(data, "plan", formaat)
    except PlanError as error:
        return error


def is_answer(uitkomst: Gelezen | PlanError) -> bool:
    """Whether there is a plan, or a problem in words."""
    return isinstance(uitkomst, Gelezen) or bool(uitkomst.problemen and str(uitkomst))


@pytest.mark.parametrize("formaat", ["yaml", "json"])
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused(formaat: Formaat, data: bytes) -> None:
    assert is_answer(outcome(data, formaat))


@pytest.mark.parametrize("formaat", ["yaml", "json"])
@given(stukken=st.lists(st.sampled_from(STUKKEN), max_size=30))
def test_anything_that_looks_like_a_plan_is_read_or_refused(formaat: Formaat, stukken: list[str]) -> None:
    assert is_answer(outcome("".join(stukken).encode(), formaat))


@pytest.mark.parametrize("formaat", ["yaml", "json"])
@given(data=st.data())
def test_a_plan_with_a_scratch_is_read_or_refused(formaat: Formaat, data: st.DataObject) -> None:
    heel = as_yaml(KLEIN) if formaat == "yaml" else json.dumps(KLEIN, indent=1).encode()
    begin = data.draw(st.integers(0, len(heel)))
    einde = data.draw(st.integers(begin, min(begin + 20, len(heel))))
    kras = "".join(data.draw(st.lists(st.sampled_from(STUKKEN), max_size=3))).encode()
    assert is_answer(outcome(heel[:begin] + kras + heel[einde:], formaat))


@given(
    data=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
        lambda delen: st.lists(delen, max_size=3) | st.dictionaries(st.sampled_from([*Plan.model_fields]), delen),
        max_leaves=10,
    )
)
def test_any_json_is_read_or_refused(data: Any) -> None:
    assert is_answer(outcome(json.dumps(data).encode(), "json"))


LEESBAAR = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Co"], include_characters="\n\t"), min_size=1, max_size=300
).filter(lambda text: bool(text.strip()) and onzichtbaar_teken(text) is None)
VRIJ = [
    pad
    for pad, _ in teksten(Plan.model_validate(KLEIN))
    if (vorm := vorm_van(Plan, pad)) and not vorm.keuzes and not pad.endswith((".id", ".wanneer"))
]


@pytest.mark.parametrize("formaat", ["yaml", "json"])
@given(woorden=st.dictionaries(st.sampled_from(VRIJ), LEESBAAR, min_size=1))
@settings(max_examples=genoeg(40), suppress_health_check=[HealthCheck.too_slow])
def test_any_words_come_back_as_they_were_written(formaat: Formaat, woorden: dict[str, str]) -> None:
    data = deepcopy(KLEIN)
    for pad, tekst in woorden.items():
        *naar, laatste = stappen(pad)
        houder: Any = data
        for stap in naar:
            houder = houder[stap]
        put(houder, laatste, tekst)
    plan = Plan.model_validate(data)
    kaal = plan.model_dump(mode="json")
    geschreven = as_yaml(kaal) if formaat == "yaml" else json.dumps(kaal).encode()
    assert loads(geschreven, "plan", formaat).plan == plan


@pytest.mark.parametrize("path", sorted(SLECHT.glob("*.*ml")), ids=lambda path: path.name)
def test_a_refusal_points_inside_the_file(path: Path) -> None:
    error = outcome(path.read_bytes(), "yaml")
    assert isinstance(error, PlanError)
    regels = path.read_text(encoding="utf-8").split("\n")
    for probleem in error.problemen:
        assert 1 <= probleem.kolom <= len(regels[probleem.regel - 1]) + 1
