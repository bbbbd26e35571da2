"""The Word form as a file: the house style's template with the sections in it, and what the form says about itself."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from plandocs.blocks import Document
from plandocs.errors import PlandocsError
from plandocs.loaders.word_form.gegevens import FORMULIER, Gegevens, als_json, ingebed, voeg_toe
from plandocs.loaders.word_form.indeling import PROFIELEN
from plandocs.loaders.word_form.maken import Vel, secties
from plandocs.loaders.word_form.namen import namen_van
from plandocs.loaders.word_form.tonen import gevraagde_velden
from plandocs.loaders.word_form.veilig import HOOFD, hoofdtekst
from plandocs.loaders.word_form.wandeling import wandel
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.plan.kop import Kop
from plandocs.plan.walk import geef, onderdelen
from plandocs.renderers.word import ooxml
from plandocs.renderers.word.package import packed, set_properties, zipped
from plandocs.renderers.word.target import target
from plandocs.renderers.word.template import MARKS, filled, mark

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_HIER = b"<!--formulier-->"
_BEGIN = b"<w:document "
_EXTRA = (
    b'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    b'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w15" '
)
_UITLEG = (
    "Vul in wat u weet en laat de rest leeg. Grijze woorden verdwijnen zodra u typt. "
    "Met het plusje rechts onder een rij of blok komt er een bij."
)


def maak_formulier(plan: Plan, profiel: str, dag: date, style: str = "plandocs") -> bytes:
    """Return a Word form with everything of a plan filled in, the same bytes for the same plan.

    Raises PlandocsError for an unknown profile or a broken template.
    """
    if profiel not in PROFIELEN:
        raise PlandocsError(f"Onbekend profiel: {profiel}. Kies uit: {', '.join(PROFIELEN)}.")
    titel = plan.kop.titel or "Nieuw plan"
    wat = Document("formulier", titel, "Formulier", "rapport", titel, "Formulier van plandocs", dag, ())
    docx = filled(wat, style)
    vel = Vel(target(docx), profiel, namen_van(plan))
    inhoud = vel.alinea("Plan Inleiding", ooxml.run(_UITLEG)) + secties(vel, plan)
    delen = _met_inhoud(docx, titel, dag, inhoud.encode())
    vast = sorted(set(wandel(hoofdtekst(delen, "formulier"), {*vel.vakken}).vast))
    leeg = tuple(_leeg(plan))
    gegevens = Gegevens(profiel, vel.vakken, vel.ids, vel.oud, leeg, tuple(vast), gevraagde_velden(profiel))
    voeg_toe(delen, ingebed(FORMULIER, als_json(gegevens)))
    return zipped(delen)


def leeg_plan(profiel: str) -> Plan:
    """Return a plan in which nothing is filled in yet but the profile and what follows from it."""
    jvv = profiel == "jvv"
    velden: dict[str, Any] = {
        "titel": None,
        "profiel": profiel,
        "soort": "gezinsplan" if jvv else "ondersteuningsplan",
        "kader": "ots" if jvv else "vrijwillig",
    }
    kop = Kop.model_construct(**velden)
    return Plan.model_construct(plandocs=1, kop=kop, personen=())


def _met_inhoud(docx: WordDocument, titel: str, dag: date, inhoud: bytes) -> dict[str, bytes]:
    from lxml import etree

    for naam in MARKS:
        hier = mark(docx, naam)
        if naam == "inhoud":
            hier.addprevious(etree.Comment("formulier"))
        ouder = hier.getparent()
        if ouder is not None:
            ouder.remove(hier)
    docx.sections[-1].different_first_page_header_footer = False
    set_properties(docx, titel, dag, "nl-NL")
    with zipfile.ZipFile(BytesIO(packed(docx))) as archive:
        delen = {naam: archive.read(naam) for naam in archive.namelist()}
    delen[HOOFD] = delen[HOOFD].replace(_HIER, inhoud, 1).replace(_BEGIN, _BEGIN + _EXTRA, 1)
    return delen


def _leeg(plan: Plan) -> Iterator[str]:
    """Yield the single parts that are there although nothing in them is filled in."""
    for pad, deel in onderdelen(plan):
        if pad and not pad.endswith("]") and _optioneel(plan, pad) and deel == type(deel).model_construct():
            yield pad.replace("[", ".").replace("]", "")


def _optioneel(plan: Plan, pad: str) -> bool:
    boven, _, naam = pad.rpartition(".")
    ouder: Onderdeel = geef(plan, boven) if boven else plan
    return type(ouder).model_fields[naam].default is None
