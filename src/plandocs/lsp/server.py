"""The server itself: it keeps the texts that an editor has open and answers what the editor asks."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import date

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.workspace import ServerTextPosition, ServerTextRange, TextDocument

from plandocs import __version__
from plandocs.loaders import Gelezen
from plandocs.lsp.aanvullen import aanvullingen, verwijsvelden, vraag_op
from plandocs.lsp.bekijken import Melding, Stand, Stuk, bekijk
from plandocs.lsp.uitleggen import uitleg_op
from plandocs.rules.kernel import Ernst

RUST = 0.2
"""Seconds without typing before a text is checked."""

NIETS = Stand(None, ())
EERSTE_PLAN = "plandocs: 1\nkop: {titel: Plan}\npersonen: []\n"

ZWAARTE: dict[Ernst, types.DiagnosticSeverity] = {
    "fout": types.DiagnosticSeverity.Error,
    "let op": types.DiagnosticSeverity.Warning,
    "tip": types.DiagnosticSeverity.Information,
}


class PlanServer(LanguageServer):
    """Remembers per open text what was last seen of it, and the last plan that could be read."""

    def __init__(self) -> None:
        """Start with nothing open."""
        super().__init__("plandocs", __version__)
        self._standen: dict[str, tuple[str, Stand]] = {}
        self._laatste: dict[str, Gelezen] = {}
        self._beurten: dict[str, int] = {}

    def stand_op(self, uri: str, regel: int) -> Stand:
        """Return what was last seen of a text, or nothing when this line has changed since."""
        tekst, stand = self._standen.get(uri, ("", NIETS))
        toen, nu = tekst.splitlines(), self.workspace.get_text_document(uri).source.splitlines()
        return stand if toen[regel : regel + 1] == nu[regel : regel + 1] else NIETS

    def laatste(self, uri: str) -> Gelezen | None:
        """Return the last plan that could be read from this text, or None."""
        return self._laatste.get(uri)

    def vergeet(self, uri: str) -> None:
        """Drop everything about a text, and what is shown on it."""
        for geheugen in (self._standen, self._laatste, self._beurten):
            geheugen.pop(uri, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    async def toon(self, uri: str, rust: float) -> None:
        """Check a text after a rest and show what is found, unless it changed in the meantime."""
        beurt = self._beurten[uri] = self._beurten.get(uri, 0) + 1
        await asyncio.sleep(rust)
        if self._beurten.get(uri) != beurt:
            return
        doc = self.workspace.get_text_document(uri)
        tekst, versie = doc.source, doc.version
        stand = await asyncio.to_thread(bekijk, tekst, doc.path, date.today())
        if self._beurten.get(uri) != beurt:
            return
        self._standen[uri] = (tekst, stand)
        if stand.gelezen:
            self._laatste[uri] = stand.gelezen
        getoond = [_diagnose(melding, doc, tekst.splitlines(keepends=True)) for melding in stand.meldingen]
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, getoond, versie))


def _bereik(stuk: Stuk, doc: TextDocument, regels: list[str]) -> types.Range:
    begin, einde = ServerTextPosition(stuk.regel, stuk.begin), ServerTextPosition(stuk.regel, stuk.einde)
    return doc.position_codec.range_to_client_units(regels, ServerTextRange(begin, einde))


def _diagnose(melding: Melding, doc: TextDocument, regels: list[str]) -> types.Diagnostic:
    return types.Diagnostic(
        range=_bereik(melding.stuk, doc, regels),
        message=melding.tekst,
        severity=ZWAARTE[melding.ernst],
        code=melding.code,
        source="plandocs",
    )


def maak_server() -> PlanServer:
    """Return a server with everything it answers."""
    server = PlanServer()
    server.feature(types.INITIALIZED)(_klaar)
    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(_geopend)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(_veranderd)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(_gesloten)
    server.feature(types.TEXT_DOCUMENT_HOVER)(_uitleg)
    tekens = types.CompletionOptions(trigger_characters=[" ", "[", ","])
    server.feature(types.TEXT_DOCUMENT_COMPLETION, tekens)(_aanvullen)
    soorten = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, soorten)(_verbeteren)
    return server


async def _klaar(server: PlanServer, params: types.InitializedParams) -> None:
    """Load the rules and word lists while the editor opens its first text."""
    await asyncio.to_thread(bekijk, EERSTE_PLAN, "plan.yaml", date.today())
    await asyncio.to_thread(verwijsvelden)


async def _geopend(server: PlanServer, params: types.DidOpenTextDocumentParams) -> None:
    await server.toon(params.text_document.uri, 0)


async def _veranderd(server: PlanServer, params: types.DidChangeTextDocumentParams) -> None:
    await server.toon(params.text_document.uri, RUST)


def _gesloten(server: PlanServer, params: types.DidCloseTextDocumentParams) -> None:
    server.vergeet(params.text_document.uri)


def _uitleg(server: PlanServer, params: types.HoverParams) -> types.Hover | None:
    uri = params.text_document.uri
    hier = server.workspace.get_text_document(uri).position_from_client_units(params.position)
    tekst = uitleg_op(server.stand_op(uri, hier.line), hier.line, hier.character)
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, tekst)) if tekst else None


def _aanvullen(server: PlanServer, params: types.CompletionParams) -> list[types.CompletionItem]:
    uri = params.text_document.uri
    doc = server.workspace.get_text_document(uri)
    hier, regels = doc.position_from_client_units(params.position), list(doc.lines)
    vraag = vraag_op(regels, hier.line, hier.character) if hier.line < len(regels) else None
    if vraag is None:
        return []
    bereik, gelezen = _bereik(vraag.begonnen, doc, regels), server.laatste(uri)
    return [
        types.CompletionItem(
            label=een.id,
            detail=een.uitleg,
            kind=types.CompletionItemKind.Reference,
            text_edit=types.TextEdit(bereik, een.id),
        )
        for een in aanvullingen(vraag, gelezen.plan if gelezen else None, regels)
    ]


def _verbeteren(server: PlanServer, params: types.CodeActionParams) -> list[types.CodeAction]:
    uri = params.text_document.uri
    doc = server.workspace.get_text_document(uri)
    gevraagd, regels = doc.range_from_client_units(params.range), list(doc.lines)
    einde = gevraagd.end.character if gevraagd.end.line == gevraagd.start.line else len(regels[gevraagd.start.line])
    hier = (gevraagd.start.line, gevraagd.start.character, einde)
    gezien = server.stand_op(uri, gevraagd.start.line).meldingen
    meldingen = [een for een in gezien if een.stuk.raakt(*hier)]
    return [actie for melding in meldingen for actie in _verbeteringen(melding, doc, regels)]


def _verbeteringen(melding: Melding, doc: TextDocument, regels: list[str]) -> Iterator[types.CodeAction]:
    """Yield the word that was meant, and what a rule proposes where its words still stand."""
    if melding.beter:
        yield _verbetering(f"Vervang door {melding.beter}", melding.stuk, melding.beter, melding, doc, regels)
    for een in melding.vervangingen:
        if regels[een.stuk.regel : een.stuk.regel + 1] and een.staat_er(regels[een.stuk.regel]):
            yield _verbetering(een.titel, een.stuk, een.nieuw, melding, doc, regels)


def _verbetering(
    titel: str, stuk: Stuk, nieuw: str, melding: Melding, doc: TextDocument, regels: list[str]
) -> types.CodeAction:
    wijziging = types.TextEdit(_bereik(stuk, doc, regels), nieuw)
    return types.CodeAction(
        title=titel,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[_diagnose(melding, doc, regels)],
        is_preferred=bool(melding.beter),
        edit=types.WorkspaceEdit(changes={doc.uri: [wijziging]}),
    )


def run() -> None:
    """Speak LSP over standard input and output until the editor leaves."""
    maak_server().start_io()
