"""The language server as an editor meets it: a real process, real LSP over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from plandocs import __version__
from plandocs.resources import resource
from plandocs.rules import RULES

SCHOON = (Path(__file__).parents[1] / "schoon.yaml").read_text("utf-8")
ZWAK = resource("samples", "zwak-plan.yaml").read_text("utf-8")
URI = "file:///plan.yaml"
GENOEG = 30


class Editor:
    """An editor with one text open, that waits for what the server shows."""

    def __init__(self) -> None:
        self.client = LanguageClient("toets", __version__)
        self._getoond: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self._versie = 0
        self.bekend = types.ServerCapabilities()
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(self._onthoud())

    def _onthoud(self) -> Callable[[types.PublishDiagnosticsParams], None]:
        return lambda params: self._getoond.put_nowait(params)

    async def begin(self) -> None:
        await self.client.start_io(sys.executable, "-m", "plandocs", "lsp")
        antwoord = await self.client.initialize_async(types.InitializeParams(types.ClientCapabilities()))
        self.bekend = antwoord.capabilities
        self.client.initialized(types.InitializedParams())

    async def einde(self) -> None:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()

    async def getoond(self) -> types.PublishDiagnosticsParams:
        return await asyncio.wait_for(self._getoond.get(), GENOEG)

    async def open(self, tekst: str, uri: str = URI) -> list[types.Diagnostic]:
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "yaml", 0, tekst))
        )
        return [*(await self.getoond()).diagnostics]

    def typ(self, bereik: types.Range, tekst: str) -> int:
        self._versie += 1
        deel = types.TextDocumentContentChangePartial(bereik, tekst)
        doc = types.VersionedTextDocumentIdentifier(self._versie, URI)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(doc, [deel]))
        return self._versie

    async def aanvullingen(self, plek: types.Position) -> list[types.CompletionItem]:
        gevraagd = types.CompletionParams(types.TextDocumentIdentifier(URI), plek)
        antwoord = await self.client.text_document_completion_async(gevraagd)
        assert isinstance(antwoord, list)
        return antwoord

    async def uitleg(self, plek: types.Position) -> str:
        antwoord = await self.client.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(URI), plek)
        )
        return antwoord.contents.value if antwoord and isinstance(antwoord.contents, types.MarkupContent) else ""

    async def verbeteringen(self, bereik: types.Range) -> list[types.CodeAction]:
        doc, context = types.TextDocumentIdentifier(URI), types.CodeActionContext([])
        antwoord = await self.client.text_document_code_action_async(types.CodeActionParams(doc, bereik, context))
        return [een for een in antwoord or () if isinstance(een, types.CodeAction)]


@asynccontextmanager
async def editor() -> AsyncIterator[Editor]:
    een = Editor()
    await een.begin()
    try:
        yield een
    finally:
        await asyncio.wait_for(een.einde(), GENOEG)


def met_editor(toets: Callable[[Editor], Coroutine[Any, Any, None]]) -> Callable[[], None]:
    """Run an async test with an editor of its own."""

    async def draai() -> None:
        async with editor() as een:
            await toets(een)

    def test() -> None:
        asyncio.run(draai())

    return test


def plek(tekst: str, woorden: str, verder: int = 0) -> types.Position:
    """Return where these words begin in the text, in UTF-16 code units."""
    assert tekst.count(woorden) == 1
    voor = tekst[: tekst.index(woorden) + verder]
    return types.Position(voor.count("\n"), len(voor.rpartition("\n")[2].encode("utf-16-le")) // 2)


def toegepast(tekst: str, wijziging: types.TextEdit) -> str:
    regels = tekst.split("\n")
    begin, einde = wijziging.range.start, wijziging.range.end
    assert begin.line == einde.line
    regel = regels[begin.line].encode("utf-16-le")
    nieuw = regel[: 2 * begin.character] + wijziging.new_text.encode("utf-16-le") + regel[2 * einde.character :]
    regels[begin.line] = nieuw.decode("utf-16-le")
    return "\n".join(regels)


@met_editor
async def _een_schoon_plan(een: Editor) -> None:
    assert await een.open(SCHOON) == []


@met_editor
async def _een_zwak_plan(een: Editor) -> None:
    gevonden = await een.open(ZWAK)
    regels = ZWAK.split("\n")
    assert {str(melding.code) for melding in gevonden} <= {*RULES}
    assert len(gevonden) > 50
    for melding in gevonden:
        begin, einde = melding.range.start, melding.range.end
        assert begin.line == einde.line
        assert regels[begin.line][begin.character : einde.character].strip()


@met_editor
async def _tijdens_het_typen(een: Editor) -> None:
    await een.open(SCHOON)
    hier = plek(SCHOON, "  vervanger: erik\n")
    weg = types.Range(hier, types.Position(hier.line + 1, 0))
    een.typ(weg, "")
    laatste = een.typ(types.Range(types.Position(0, 0), types.Position(0, 0)), "# mijn plan\n")
    getoond = await een.getoond()
    assert getoond.version == laatste
    assert [melding.code for melding in getoond.diagnostics] == ["ALG-003"]


@met_editor
async def _gesloten(een: Editor) -> None:
    assert await een.open(ZWAK)
    een.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(URI)))
    assert not (await een.getoond()).diagnostics


@met_editor
async def _uitleg_bij_een_bevinding(een: Editor) -> None:
    melding = next(item for item in await een.open(ZWAK) if item.code == "OP-001")
    tekst = await een.uitleg(melding.range.start)
    assert "OP-001" in tekst
    assert RULES["OP-001"].reden in tekst
    assert "Bron: " in tekst


@met_editor
async def _uitleg_bij_een_veld(een: Editor) -> None:
    await een.open(SCHOON)
    assert "Wie het overneemt bij afwezigheid" in await een.uitleg(plek(SCHOON, "vervanger: erik"))
    assert await een.uitleg(types.Position(10_000, 0)) == ""


@met_editor
async def _aanvullen_na_een_fout(een: Editor) -> None:
    await een.open(SCHOON)
    hier = plek(SCHOON, "vervanger: erik", len("vervanger: "))
    een.typ(types.Range(hier, types.Position(hier.line, hier.character + 4)), "[fe")
    items = await een.aanvullingen(types.Position(hier.line, hier.character + 3))
    (femke,) = (item for item in items if item.label == "femke")
    assert "Femke" in (femke.detail or "")
    assert isinstance(femke.text_edit, types.TextEdit)
    assert femke.text_edit.range.start.character == hier.character + 1


@met_editor
async def _aanvullen_in_een_plan_dat_nooit_leesbaar_was(een: Editor) -> None:
    mensen = "personen:\n  - id: sanne\n    rol: ouder\n  - {id: bart, rol: ouder}\n"
    tekst = f"plandocs: 1\n{mensen}regie:\n  wie: \nkapot: ["
    assert await een.open(tekst)
    items = await een.aanvullingen(types.Position(6, 7))
    assert [item.label for item in items] == ["sanne", "bart"]


@met_editor
async def _niets_aan_te_vullen(een: Editor) -> None:
    await een.open(SCHOON)
    assert await een.aanvullingen(plek(SCHOON, "titel: Plan van", len("titel: Plan"))) == []


@met_editor
async def _een_verkeerde_id(een: Editor) -> None:
    fout = SCHOON.replace("  vervanger: erik\n", '  vervanger: "eirk"  # 😀\n')
    (melding,) = await een.open(fout)
    (verbetering,) = await een.verbeteringen(melding.range)
    assert verbetering.title == "Vervang door erik"
    assert verbetering.edit
    assert verbetering.edit.changes
    (wijziging,) = verbetering.edit.changes[URI]
    assert toegepast(fout, wijziging) == fout.replace("eirk", "erik")


@met_editor
async def _een_verkeerd_veld_achter_een_emoji(een: Editor) -> None:
    fout = SCHOON.replace("regie:\n  wie: marloes\n", "regie: {opschalen_naar: 😀, wie: marloes, vervangr: erik}\nx:\n")
    fout = fout[: fout.index("x:\n")] + fout[fout.index("bronnen:") :]
    melding = next(item for item in await een.open(fout) if "vervangr" in item.message)
    (verbetering,) = await een.verbeteringen(types.Range(melding.range.start, melding.range.start))
    assert verbetering.edit
    assert verbetering.edit.changes
    (wijziging,) = verbetering.edit.changes[URI]
    assert toegepast(fout, wijziging) == fout.replace("vervangr", "vervanger")


@met_editor
async def _geen_verbetering_zonder_een_woord_dat_erop_lijkt(een: Editor) -> None:
    (melding,) = await een.open(SCHOON.replace("  vervanger: erik\n", "  vervanger: wilhelmina\n"))
    assert await een.verbeteringen(melding.range) == []


@met_editor
async def _wat_een_regel_voorstelt(een: Editor) -> None:
    tekst = SCHOON.replace("wanneer: vóór 15 december 2026", "wanneer: 2x p.w.")
    tekst = tekst.replace("tekst: Ruud gooide op", "tekst: Kennelijk gooide Ruud op")
    gekregen = {}
    for melding in await een.open(tekst):
        for verbetering in await een.verbeteringen(melding.range):
            assert verbetering.edit
            assert verbetering.edit.changes
            (wijziging,) = verbetering.edit.changes[URI]
            gekregen[verbetering.title] = toegepast(tekst, wijziging)
    soort = "feit-ruzie, soort: "
    assert gekregen == {
        "Schrijf ‘2x per week’ in plaats van ‘2x p.w.’": tekst.replace("2x p.w.", '"2x per week"'),
        "Kies de soort ‘mening’ in plaats van ‘feit’": tekst.replace(f"{soort}feit", f'{soort}"mening"'),
        "Kies de soort ‘interpretatie’ in plaats van ‘feit’": tekst.replace(f"{soort}feit", f'{soort}"interpretatie"'),
    }


@met_editor
async def _wat_hij_kan(een: Editor) -> None:
    assert een.bekend.hover_provider
    assert een.bekend.completion_provider
    assert een.bekend.code_action_provider


test_a_clean_plan_shows_nothing = _een_schoon_plan
test_every_finding_marks_words_of_the_text = _een_zwak_plan
test_only_the_last_of_quick_changes_is_shown = _tijdens_het_typen
test_a_closed_text_shows_nothing_any_more = _gesloten
test_hover_on_a_finding_gives_reason_and_source = _uitleg_bij_een_bevinding
test_hover_on_a_field_says_what_it_is_for = _uitleg_bij_een_veld
test_ids_of_people_are_offered_while_the_text_is_broken = _aanvullen_na_een_fout
test_people_are_offered_in_a_text_that_never_could_be_read = _aanvullen_in_een_plan_dat_nooit_leesbaar_was
test_nothing_is_offered_in_prose = _niets_aan_te_vullen
test_a_wrong_id_is_replaced_by_the_nearest = _een_verkeerde_id
test_an_unknown_field_is_replaced_by_the_nearest_and_positions_count_in_utf_16 = _een_verkeerd_veld_achter_een_emoji
test_nothing_is_proposed_without_a_near_word = _geen_verbetering_zonder_een_woord_dat_erop_lijkt
test_what_a_rule_proposes_is_written_in_the_place_of_the_value = _wat_een_regel_voorstelt
test_the_server_says_what_it_can = _wat_hij_kan
