"""Promise 2: what a reader may not see is nowhere in what that reader gets."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from genoeg import genoeg
from lezers.geheimen import Geheimplan, geheimplannen, gevonden
from plandocs.documents import DOCUMENTS
from plandocs.errors import LeakError, RenderError
from plandocs.lezers import LEZERS, Voor, mogelijk, zicht
from plandocs.lezers.uitgave import uitgave
from plandocs.lezers.zoektekst import kern
from plandocs.pieces import pieces
from plandocs.pipeline import plan_as_json, render, tasks, with_pictures
from plandocs.plan.walk import geef, teksten
from plannen import PLANNEN, VOORBEELDEN, plan_van


@settings(max_examples=genoeg(40))
@given(geheimplannen(), st.sampled_from(sorted(DOCUMENTS)))
def test_nothing_withheld_is_in_what_a_reader_sees_or_in_any_document(zaak: Geheimplan, name: str) -> None:
    assert zaak.geheimen
    gezien = zicht(zaak.plan, zaak.voor)
    told = [plan_as_json(gezien).decode()]
    for document in DOCUMENTS[name].stel_op(zaak.plan, gezien, zaak.voor):
        told += [document.header, document.footer, *(piece.text for piece in pieces(document))]
    letters = kern("\n".join(told))
    assert [een for een in zaak.geheimen if een in letters] == []


@settings(max_examples=genoeg(12))
@given(geheimplannen(), st.data())
def test_nothing_withheld_is_in_the_bytes_of_any_file(zaak: Geheimplan, data: st.DataObject) -> None:
    _prove(zaak, data, ("docx", "html", "txt"))


@settings(max_examples=genoeg(4))
@given(geheimplannen(), st.data())
def test_nothing_withheld_is_in_the_bytes_of_a_pdf(zaak: Geheimplan, data: st.DataObject) -> None:
    _prove(zaak, data, ("pdf",))


def _voor_deze_lezer(zaak: Geheimplan) -> list[str]:
    """Return the documents this reader may get."""
    return sorted(name for name, soort in DOCUMENTS.items() if zaak.voor.soort in soort.lezers)


def _prove(zaak: Geheimplan, data: st.DataObject, vormen: tuple[str, ...]) -> None:
    name = data.draw(st.sampled_from(_voor_deze_lezer(zaak)))
    todo = list(tasks(zaak.plan, [name], vormen, zaak.voor))[: len(vormen)]
    for task in with_pictures(todo, VOORBEELDEN):
        try:
            written = render(task)
        except RenderError:
            continue
        assert gevonden(written, task.format, zaak.geheimen) == [], (name, task.format)
        assert gevonden(task.file_name.encode(), "txt", zaak.geheimen) == []


SPELLINGEN: tuple[Callable[[str], str], ...] = (
    lambda text: text.upper(),
    lambda text: text.replace("y", "\u00fd"),
    lambda text: "\u00ad".join(text),
    lambda text: "\u200b".join(text),
    lambda text: " ".join(text),
    lambda text: text[:4] + "-\n" + text[4:],
    lambda text: text[:4] + "**" + text[4:] + "**",
)


@settings(max_examples=genoeg(20))
@given(geheimplannen(), st.integers(0, 99), st.sampled_from(range(len(SPELLINGEN))))
def test_a_withheld_number_or_word_that_somebody_repeats_is_never_delivered(
    zaak: Geheimplan, keuze: int, spelling: int
) -> None:
    """The writer copied it into a field that the reader may see: that plan is refused, and the words are not told."""
    assume(zaak.voor.soort in DOCUMENTS["ondersteuningsplan"].lezers)
    naalden = uitgave(zaak.plan, zaak.voor).bewaking.naalden
    vast = sorted({naald.kern for naald in naalden if not naald.naam})
    assert vast
    geheim = vast[keuze % len(vast)]
    text = f"Ik zag dat ergens: {SPELLINGEN[spelling](geheim)}. Meer niet."
    kop = zaak.plan.kop.model_copy(update={"titel": text})
    todo = tasks(zaak.plan.model_copy(update={"kop": kop}), ["ondersteuningsplan"], ["txt"], zaak.voor)
    with pytest.raises(LeakError) as lek:
        render(next(todo))
    assert geheim not in kern(str(lek.value))


@pytest.mark.parametrize("naam", PLANNEN)
def test_every_sample_is_delivered_to_every_reader(naam: str) -> None:
    plan = plan_van(naam)
    lezers = [
        Voor(soort, wie) for soort in LEZERS.values() for wie in (None, *(een.id for een in mogelijk(plan, soort)))
    ]
    for voor in lezers:
        deze = uitgave(plan, voor)
        paren = list(teksten(deze.plan))
        found = deze.bewaking.eerste(text for _, text in paren)
        assert found is None, (str(voor), found and (found[0].pad, paren[found[1]][0]))
        assert all(geef(plan, pad) is not None for pad in deze.bewaking.weg)
