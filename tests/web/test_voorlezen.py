"""The web page of a child's story in a real browser is read aloud, sentence by sentence, by the device itself."""

from __future__ import annotations

import re

import pytest

from plandocs.blocks import Run
from plandocs.errors import ProofError
from plandocs.renderers.proof import prove
from plandocs.renderers.proof.words import words_of
from renderers.voorbeeld import verhaal
from web.bezoek import Opener
from web.bladzijden import TALEN, brief, pagina, stem, verhaal_in

ZINNEN = ["Het verhaal van Noor", "Voor Noor, 9 jaar", "Dit is Noor.", "Noor woont met mama en papa in een huis."]


def test_the_frame_is_read_by_sentence_and_each_is_highlighted(opened: Opener) -> None:
    story = opened(verhaal())
    story.press("Space")
    seen = []
    while story.is_pressed("Lees voor"):
        seen.append(story.highlighted)
        story.finish()
    assert story.spoken == seen == ZINNEN
    assert set(story.languages) == {"nl-NL"}
    assert story.highlighted == ""


def test_a_browser_that_cannot_highlight_gets_an_element_around_the_sentence(opened: Opener) -> None:
    story = opened(verhaal_in("nl", Run("Noor "), Run("lacht", strong=True), Run(". Oma ook.")), old=True)
    story.press("Space")
    story.finish(2)
    seen = ["".join(story.page.locator(".zin.nu").all_inner_texts())]
    story.finish()
    seen.append("".join(story.page.locator(".zin.nu").all_inner_texts()))
    story.finish()
    assert seen == story.spoken[2:] == ["Noor lacht.", "Oma ook."]
    assert story.page.locator(".zin.nu").count() == 0
    assert story.page.locator(".plaat p").first.inner_text() == "Noor lacht. Oma ook."


def test_each_run_is_read_in_its_own_language(opened: Opener) -> None:
    runs = (Run("To jest Noor.", lang="pl"), Run("\n"), Run("Dit is Noor.", lang="nl"))
    story = opened(verhaal_in("pl", *runs), voices=(stem("nl_NL"), stem("pl-PL")))
    story.press("Space")
    story.finish(3)
    assert list(zip(story.languages, story.spoken, strict=True))[2:] == [
        ("pl-PL", "To jest Noor."),
        ("nl_NL", "Dit is Noor."),
    ]


def test_space_pauses_and_goes_on_and_escape_stops(opened: Opener) -> None:
    story = opened(verhaal())
    story.press("Space")
    story.finish(2)
    story.press("Space")
    assert (story.is_pressed("Lees voor"), story.highlighted) == (False, "")
    story.press("Space")
    assert story.highlighted == "Dit is Noor."
    story.press("Escape")
    assert (story.is_pressed("Lees voor"), story.highlighted) == (False, "")
    story.press("Space")
    assert story.highlighted == "Het verhaal van Noor"


def test_a_voice_that_ends_late_changes_nothing(opened: Opener) -> None:
    story = opened(verhaal())
    story.press("Space")
    story.page.evaluate("window.late = finish; window.speechSynthesis.cancel = () => {}")
    story.press("Escape")
    story.page.evaluate("late()")
    assert story.spoken == ZINNEN[:1]


def test_turning_while_reading_goes_on_with_the_new_frame(opened: Opener) -> None:
    story = opened(verhaal())
    story.press("Space", "PageDown")
    assert story.highlighted == "Soms schreeuwen papa en mama."


def test_leaving_the_page_stops_the_voice(opened: Opener) -> None:
    story = opened(verhaal())
    story.press("Space")
    story.page.evaluate("dispatchEvent(new Event('pagehide'))")
    assert not story.is_pressed("Lees voor")


def test_slower_is_slower(opened: Opener) -> None:
    story = opened(verhaal())
    story.press("Space")
    story.click("Langzamer")
    story.finish()
    first, second = (rate for _, _, rate in story.page.evaluate("spoken"))
    assert second < first


def test_a_picture_is_told_in_words(opened: Opener) -> None:
    story = opened(verhaal_in("ar", Run("هذه نور.", lang="ar")), voices=(stem("ar-SA"), stem("nl-NL")))
    story.click("صف ما في الصورة")
    assert story.spoken == ["Tekening bij plaatje 1: een huis met een zon."]
    assert story.languages == ["nl-NL"]
    assert story.page.locator("figure.nu").count() == 1


@pytest.mark.parametrize("voices", [(), (stem("nl-NL", local=False),), (stem("en-GB"),)])
def test_without_a_dutch_voice_on_the_device_nothing_is_spoken_and_it_says_so(
    opened: Opener, voices: tuple[dict[str, object], ...]
) -> None:
    story = opened(verhaal(), voices=voices)
    story.click("Lees voor")
    melding = story.page.locator(".melding")
    melding.filter(has_text="geen Nederlandse stem").wait_for()
    assert story.spoken == []
    assert not story.is_pressed("Lees voor")


def test_only_the_sentences_without_a_voice_are_passed_over(opened: Opener) -> None:
    runs = (Run("To jest Noor.", lang="pl"), Run("\n"), Run("Dit is Noor.", lang="nl"))
    story = opened(verhaal_in("pl", *runs), voices=(stem("pl-PL"),))
    story.press("Space")
    story.finish(3)
    assert story.spoken[-1] == "To jest Noor."
    assert "niderlandzki" in story.page.locator(".melding").inner_text()


def test_a_letter_is_read_but_not_paged(opened: Opener) -> None:
    letter = opened(brief())
    letter.press("Space")
    assert letter.spoken == []
    letter.click("Lees voor")
    letter.finish(9)
    assert letter.spoken[2:] == ["Beste Noor,", "Papa slaapt bij oom Kees.", "Jij hebt niets fout gedaan."]
    assert letter.page.get_by_role("button").all_inner_texts() == ["Lees voor", "Stop", "Langzamer"]


@pytest.mark.parametrize("lang", TALEN)
def test_the_controls_are_not_in_the_file(lang: str) -> None:
    document = verhaal_in(lang)
    prove(document, pagina(document).encode(), "html")
    assert not re.search(r"<button|<section class=\"leesbalk", pagina(document))


def test_the_leak_check_sees_the_words_of_the_document_and_not_those_of_our_script() -> None:
    words = words_of(pagina(verhaal()).encode(), "html")
    assert "Dan is Noor bang." in words
    assert "Lees voor" not in words
    assert "createReader" not in words


@pytest.mark.parametrize(
    ("old", "new"), [("Lees voor", "Lariks"), ("const groups", "const lariks"), ("module", "lariks")]
)
def test_a_script_that_is_not_ours_is_found(old: str, new: str) -> None:
    page = pagina(verhaal())
    at = page.index(old, page.index("<script"))
    forged = (page[:at] + new + page[at + len(old) :]).encode()
    assert "ariks" in words_of(forged, "html")
    with pytest.raises(ProofError):
        prove(verhaal(), forged, "html")
