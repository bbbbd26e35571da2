"""The draft of a child's story: nothing invented, nothing frightening, in order, and nobody who may not be there."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from plandocs.blocks import Document, Frame, plain
from plandocs.documents import compose
from plandocs.documents.kinderen import Kind, kinderen
from plandocs.documents.kindwoorden import vaste_woorden
from plandocs.documents.verhaal import VOLGORDE, Schets, ontwerp
from plandocs.documents.woord_en_beeld import woord_en_beeld
from plandocs.lezers import zicht
from plandocs.pieces import pieces
from plandocs.plan import Plan
from plandocs.plan.walk import teksten
from plandocs.taal.detectie.kindertaal import kindertaal
from plandocs.taal.schrik import noemt_adres, schrikt
from plannen import PLANNEN, edited, plan_van

VRAAG = vaste_woorden()["vraag"]["nl"].removesuffix("{vraag}")
AFSPRAAK = "veilig_verder_plan.afspraken[0].voor_het_kind"


def zonder_verhaal(naam: str) -> Plan:
    """Return a sample as the child's reader sees it, without the stories that its author wrote."""
    return zicht(plan_van(naam), "kind").model_copy(update={"kinduitleg": ()})


def ontwerpen(naam: str) -> Iterator[tuple[Kind, tuple[Schets, ...]]]:
    """Yield the draft for every child of a sample."""
    for kind in kinderen(zonder_verhaal(naam)):
        yield kind, ontwerp(kind)


def vast_patroon() -> re.Pattern[str]:
    """Return what matches one fixed sentence with its names filled in."""
    zinnen = (re.escape(rij["nl"]) for rij in vaste_woorden().values())
    return re.compile("|".join(re.sub(r"\\\{\w+\\\}", ".+", zin) for zin in zinnen))


def woorden(document: Document) -> str:
    """Return every word of a document."""
    return "\n".join(piece.text for piece in pieces(document))


def een(plan: Plan, name: str) -> Document:
    """Return the document of this name."""
    return next(document for document in compose(plan, [name.rpartition("-")[0]]) if document.name == name)


@pytest.mark.parametrize("naam", PLANNEN)
def test_every_sentence_of_a_draft_is_fixed_or_stands_in_the_plan(naam: str) -> None:
    plan, patroon = zonder_verhaal(naam), vast_patroon()
    van_plan = dict(teksten(plan))
    for _, schetsen in ontwerpen(naam):
        for zin in (zin for schets in schetsen for zin in schets.zinnen):
            tekst = plain(zin.inhoud).strip()
            bekend = any(
                tekst in woord or woord in tekst for pad, woord in van_plan.items() if pad.startswith(zin.bron)
            )
            assert bekend if zin.bron else patroon.fullmatch(tekst)


@pytest.mark.parametrize("naam", PLANNEN)
def test_every_bubble_of_a_draft_holds_the_childs_own_words_unaltered(naam: str) -> None:
    van_plan = set(dict(teksten(zonder_verhaal(naam))).values())
    for kind, schetsen in ontwerpen(naam):
        ballonnen = [ballon for schets in schetsen for ballon in schets.ballonnen]
        assert all(ballon.wie == kind.id and ballon.woorden in van_plan for ballon in ballonnen)


@pytest.mark.parametrize("naam", PLANNEN)
def test_a_draft_follows_the_order_of_the_method_and_misses_no_part(naam: str) -> None:
    for _, schetsen in ontwerpen(naam):
        delen = [VOLGORDE.index(schets.deel) for schets in schetsen]
        assert delen == sorted(delen)
        assert {schets.deel for schets in schetsen} >= set(VOLGORDE) - {"twee_meningen"}


@pytest.mark.parametrize("naam", PLANNEN)
def test_a_draft_has_no_word_that_frightens_no_address_and_no_promise(naam: str) -> None:
    for _, schetsen in ontwerpen(naam):
        for schets in schetsen:
            tekst = plain(schets.tekst()) + " ".join(ballon.woorden for ballon in schets.ballonnen)
            assert not schrikt(tekst)
            assert not noemt_adres(tekst)
            assert not re.search(r"komt (?:het )?goed|beloof|nooit meer|jij moet", tekst)


@pytest.mark.parametrize(("band", "jaren"), [("3-6", 7), ("7-9", 9), ("10-12", 12), ("13-17", 17)])
def test_the_fixed_words_are_easy_enough_for_their_age(band: str, jaren: int) -> None:
    namen = {"kind": "Noor", "namen": "mama en oma", "naam": "papa", "nummer": "112", "door": "", "datum": ""}
    namen |= {"woorden": "", "vraag": "", "versie": "1"}
    tabel = vaste_woorden()
    voor_ouderen = () if band == "13-17" else ("recht", "kop")
    anders = (
        "recht",
        "voorgelezen",
        "vraag.",
        "instemming",
        "week.uitleg",
        "licentie",
        "voet",
        "status",
        *voor_ouderen,
    )
    for sleutel, rij in tabel.items():
        if sleutel.startswith(anders) or re.search(r"\d+-\d+$|\.(?:lvb|alt)$", sleutel):
            continue
        tekst = tabel.get(f"{sleutel}.{band}", rij)["nl"].format(**namen, wat="", lijn="")
        assert not kindertaal(tekst, jaren).is_probleem, (sleutel, tekst)


@pytest.mark.parametrize("taak", ["Papa pleegde fysiek geweld.", "De OTS loopt door.", "Ga naar Kerkpad 9."])
def test_an_agreement_that_is_not_gentle_stays_out_of_the_draft(taak: str) -> None:
    plan = edited({"kinduitleg": None, AFSPRAAK: taak})
    assert all(taak not in woorden(document) for document in woord_en_beeld(zicht(plan, "kind")))


def test_what_happened_is_a_question_to_the_adults() -> None:
    for _, schetsen in ontwerpen("hoofdvoorbeeld"):
        (wat,) = (schets for schets in schetsen if schets.deel == "wat")
        assert wat.vraag
        assert plain(wat.tekst()).startswith(VRAAG)


def test_a_written_story_with_consent_gets_nothing_added() -> None:
    document = een(plan_van("hoofdvoorbeeld"), "woord-en-beeld-noor")
    assert not document.concept
    assert VRAAG not in woorden(document)
    assert sum(isinstance(block, Frame) for block in document.blocks) == 9


def test_without_consent_a_written_story_says_concept_and_its_missing_parts_are_drafted() -> None:
    zonder = edited({"kinduitleg[0].instemming": [], "kinduitleg[0].frames[3]": None})
    document = een(zonder, "woord-en-beeld-tess")
    frames = [plain(block.content) for block in document.blocks if isinstance(block, Frame)]
    assert document.concept
    assert frames[0] == "Dit is Tess. Tess houdt van zwemmen."
    assert frames[3].startswith(f"{VRAAG}wat is er gebeurd")


def test_a_draft_says_concept_even_in_a_settled_plan() -> None:
    assert een(plan_van("licht"), "woord-en-beeld-ilyas").concept


def test_one_parent_with_custody_who_said_nothing_keeps_a_story_concept() -> None:
    plan = edited({"kinduitleg[0].instemming": [{"wie": "femke", "standpunt": "akkoord"}]})
    assert een(plan, "woord-en-beeld-tess").concept


def test_a_teenager_gets_a_letter_with_rights_and_no_drawings() -> None:
    document = een(plan_van("gezinsplan-fase-2"), "woord-en-beeld-kyan")
    assert document.layout == "blad"
    assert "Vanaf 12 jaar" in woorden(document)
    assert not any(piece.kind == "alt" for piece in pieces(document))


@pytest.mark.parametrize(
    ("geboren", "band"),
    [("2021-01-01", "3-6"), ("2018-01-01", "7-9"), ("2015-01-01", "10-12"), ("2011-01-01", "13-17")],
)
def test_the_age_band_follows_from_the_plan(geboren: str, band: str) -> None:
    plan = edited({"kinduitleg": [], "personen[0].geboortedatum": geboren})
    assert next(kinderen(plan)).leeftijdsband == band


def test_an_easy_to_read_draft_has_one_sentence_on_a_line() -> None:
    plan = edited({"kinduitleg": None, "personen[0].communicatie": {"lvb": True}})
    document = een(plan, "woord-en-beeld-tess")
    schuld = next(
        plain(block.content)
        for block in document.blocks
        if isinstance(block, Frame) and "door jou" in plain(block.content)
    )
    assert schuld == "Dit komt niet door jou.\nJij hebt niets fout gedaan."


def test_a_name_that_is_too_long_for_a_picture_leaves_the_picture_without_names() -> None:
    lang = edited({"kinduitleg": [], "personen[4].aanspreeknaam": "x" * 280})
    frames = [block for block in een(lang, "woord-en-beeld-tess").blocks if isinstance(block, Frame)]
    assert any(block.figure and not block.figure.drawn for block in frames)
    assert any("x" * 280 in plain(block.content) for block in frames)


def test_the_youngest_first_hear_an_agreement_of_one_sentence() -> None:
    afspraak = "veilig_verder_plan.afspraken[{}]"
    plan = edited(
        {
            "kinduitleg": [{"kind": "tess", "leeftijdsband": "3-6"}],
            f"{afspraak.format(0)}.voor_het_kind": "Papa komt. Oom Kees is er ook.",
            f"{afspraak.format(1)}.voor_het_kind": "Oma belt.",
            f"{afspraak.format(1)}.wanneer": "elke zaterdag om 10.00 uur",
            f"{afspraak.format(1)}.bij_trigger": None,
        }
    )
    (schets,) = (een for een in ontwerp(next(kinderen(plan))) if een.deel == "wat_doen_we")
    assert plain(schets.tekst()) == "Oma belt."
