from __future__ import annotations

import subprocess
import sys
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plandocs.taal.datums import OnmogelijkeDatumError, parse_datum
from plandocs.taal.momenten import parse_moment
from plandocs.taal.suggesties import dichtstbij
from plandocs.taal.woorden import LIJSTEN, zoek
from plandocs.taal.zinnen import eerste_woord, zinnen

LENGTE = 5_000
STUKJES = (
    "a", "é", "1", "0", ".", "…", "!", "-", "–", "'", '"', "“", "„", "’", " ", "\n", "\t", "(", ":", "/", "\0",
    "\u0301", "S.", "a.", "1.", ". ", ".'", "' ", "'s ", "a'b ", "1-", "1/", "12:", "3 en ", "3, ", "van 3 tot ",
    "3 maart ", "maart ", "Mei ", "mei 2027 ", "2027 ", "week ", "week 1 ", "elke ", "elke dag ", "om de ",
    "als ", "als het ", "als a ", "bij ", "na de ", "tot a ", "tot ", "binnen ", "binnen 3 ", "uiterlijk ", "half ",
    "kwart over ", "ma, ", "ma en ", "maandag ", "maandag - ", "1x ", "3 a 3 ", "niet ", "geen ", "geen a ", "zo ",
    "er ", "doet a ", "en ",
)  # fmt: skip
VIJANDIG = [(stukje * LENGTE)[:LENGTE] for stukje in STUKJES]


def lees_alles(text: str) -> None:
    for lezer in (parse_datum, parse_moment):
        with suppress(OnmogelijkeDatumError):
            lezer(text)
    for zin in zinnen(text):
        assert eerste_woord(zin) in zin
    for naam in LIJSTEN:
        zoek(naam, text)
    dichtstbij(text, [text, "doelen"])


@pytest.mark.parametrize("text", VIJANDIG, ids=[repr(stukje) for stukje in STUKJES])
def test_a_long_and_hostile_text_is_read_to_its_end(text: str) -> None:
    lees_alles(text)
    lees_alles(text + "x")


@given(st.text(max_size=300))
def test_any_text_is_read_without_another_error_than_an_impossible_date(text: str) -> None:
    lees_alles(text)


PROEF = """
import sys
import plandocs.plan
assert "plandocs.taal.momenten" in sys.modules
print(sorted(naam for naam in sys.modules if naam in ("plandocs.taal.woorden", "plandocs.taal.zinnen")))
import plandocs.taal.woorden, plandocs.taal.zinnen
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import lijst
print(patroon.cache_info().currsize, lijst.cache_info().currsize)
"""


def test_importing_reads_no_list_and_compiles_no_pattern() -> None:
    proef = subprocess.run([sys.executable, "-c", PROEF], capture_output=True, text=True, check=True)
    assert proef.stdout.split("\n") == ["[]", "0 0", ""]
