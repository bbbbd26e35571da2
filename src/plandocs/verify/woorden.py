"""What people changed in the words of a Word document since plandocs wrote it, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from plandocs.errors import PlandocsError
from plandocs.loaders import Opmerking, Plaats
from plandocs.loaders.word_form.document import Drager
from plandocs.loaders.word_form.veilig import hoofdtekst, onderdelen_van
from plandocs.loaders.word_form.wandeling import wandel
from plandocs.plan import Plan
from plandocs.renderers.word import render_word
from plandocs.verify.uitkomst import documenten_van

_DOE = "Het plan in dit bestand is niet mee veranderd; neem over wat erin hoort"
_NIET_NA_TE_GAAN = Opmerking(
    Plaats(1, 1),
    "Deze plandocs kan niet nagaan of de tekst is veranderd",
    "Vergelijk het document zelf met het plan",
)


def veranderd(drager: Drager, plan: Plan) -> tuple[Opmerking, ...]:
    """Return every paragraph that says something else than the plan in the file, with the words before and after."""
    nu = [_kaal(alinea) for alinea in drager.alineas]
    beste: tuple[Opmerking, ...] | None = None
    for document in documenten_van(plan, drager.herkomst):
        try:
            gemaakt = render_word(document)
        except PlandocsError:
            continue
        root = hoofdtekst(onderdelen_van(gemaakt, "document.docx"), "document.docx")
        gevonden = tuple(_verschillen([_kaal(alinea) for alinea in wandel(root).alineas], nu))
        if not gevonden:
            return ()
        beste = gevonden if beste is None or len(gevonden) < len(beste) else beste
    return (_NIET_NA_TE_GAAN,) if beste is None else beste


def _kaal(alinea: str) -> str:
    return " ".join(alinea.split())


def _verschillen(was: Sequence[str], nu: Sequence[str]) -> list[Opmerking]:
    gevonden = []
    for wat, a, b, c, d in SequenceMatcher(None, was, nu, autojunk=False).get_opcodes():
        weg, erbij = [een for een in was[a:b] if een], [een for een in nu[c:d] if een]
        if wat != "equal" and (weg or erbij):
            gevonden.append(Opmerking(Plaats(min(c + 1, max(len(nu), 1)), 1), _in_woorden(weg, erbij), _DOE))
    return gevonden


def _in_woorden(weg: Sequence[str], erbij: Sequence[str]) -> str:
    stond, staat = " / ".join(weg), " / ".join(erbij)
    if not stond:
        return f"De tekst is veranderd: ‘{staat}’ is erbij gezet"
    return f"De tekst is veranderd: hier stond ‘{stond}’" + (f", nu ‘{staat}’" if staat else "")
