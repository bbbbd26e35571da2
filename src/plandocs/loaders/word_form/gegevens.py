"""What the form says about itself, in a part of the file that people do not see."""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Any

from plandocs.loaders.word_form.veilig import OnveiligError, ontleed

FORMULIER = "urn:plandocs:form:1"
VERSIE = 1
_MEESTE = 20 * 1024 * 1024
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PROPS = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_GUID = "{6F1D2A58-6C1B-4C53-9B7E-0D8A3C7F2E11}"


@dataclass(frozen=True, slots=True)
class Gegevens:
    """What a form knows about itself.

    `vakken` gives by second identity the path and the hint; `oud` the words that had more than one line;
    `ids` the id of every item; `leeg` the parts that were there without anything in them; `vast` the text of
    the form itself; `velden` which fields it asks.
    """

    profiel: str
    vakken: Mapping[str, tuple[str, str]]
    ids: Mapping[str, str] = field(default_factory=dict)
    oud: Mapping[str, str] = field(default_factory=dict)
    leeg: tuple[str, ...] = ()
    vast: tuple[str, ...] = ()
    velden: tuple[str, ...] = ()
    versie: int = VERSIE


def ingebed(soort: str, tekst: str) -> bytes:
    """Return a text as a custom XML part with a check sum."""
    data = tekst.encode()
    kern = b64encode(zlib.compress(data, 6)).decode()
    som = sha256(data).hexdigest()
    return f'<?xml version="1.0" encoding="UTF-8"?><d xmlns="{soort}" sha256="{som}">{kern}</d>'.encode()


def uitgelezen(delen: Mapping[str, bytes], soort: str, bestand: str) -> str | None:
    """Return the text of the custom XML part of this kind, or None; raises OnveiligError when it is not whole."""
    for naam, deel in delen.items():
        if naam.startswith("customXml/item") and soort.encode() in deel:
            root = ontleed(deel, bestand)
            if root.tag == f"{{{soort}}}d":
                return _uitgepakt(str(root.text or ""), str(root.get("sha256")), bestand)
    return None


def _uitgepakt(kern: str, som: str, bestand: str) -> str:
    try:
        uitpakker = zlib.decompressobj()
        data = uitpakker.decompress(b64decode(kern, validate=True), _MEESTE)
        if uitpakker.unconsumed_tail or sha256(data).hexdigest() != som:
            raise ValueError
        return data.decode()
    except (ValueError, Base64Error, zlib.error):
        wat = "zijn de gegevens van plandocs veranderd of beschadigd"
        raise OnveiligError(f"In {bestand} {wat}. Maak een nieuw formulier en neem de antwoorden over.") from None


def als_json(gegevens: Gegevens) -> str:
    """Return what a form knows about itself as JSON."""
    return json.dumps(asdict(gegevens), ensure_ascii=False)


def uit_json(tekst: str, bestand: str) -> Gegevens:
    """Return what a form knows about itself; raises OnveiligError when it was made by a newer version."""
    ruw: Any = json.loads(tekst)
    if ruw["versie"] > VERSIE:
        raise OnveiligError(f"{bestand} is gemaakt met een nieuwere versie van plandocs. Werk plandocs bij.")
    vakken = {naam: (str(pad), str(hint)) for naam, (pad, hint) in ruw["vakken"].items()}
    leeg, vast, velden = (tuple(map(str, ruw[naam])) for naam in ("leeg", "vast", "velden"))
    return Gegevens(str(ruw["profiel"]), vakken, ruw["ids"], ruw["oud"], leeg, vast, velden)


def voeg_toe(delen: dict[str, bytes], deel: bytes) -> None:
    """Add a custom XML part to the parts of a Word file."""
    nummer = 1 + sum(naam.startswith("customXml/item") and "Props" not in naam for naam in delen)
    delen[f"customXml/item{nummer}.xml"] = deel
    delen[f"customXml/itemProps{nummer}.xml"] = (
        f'<?xml version="1.0" encoding="UTF-8"?><ds:datastoreItem ds:itemID="{_GUID}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'
    ).encode()
    delen[f"customXml/_rels/item{nummer}.xml.rels"] = (
        '<?xml version="1.0" encoding="UTF-8"?><Relationships '
        'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_REL}/customXmlProps" Target="itemProps{nummer}.xml"/></Relationships>'
    ).encode()
    voeg_relatie_toe(delen, f"{_REL}/customXml", f"../customXml/item{nummer}.xml")
    noem_soort(delen, f"/customXml/itemProps{nummer}.xml", _PROPS)


def voeg_relatie_toe(delen: dict[str, bytes], soort: str, doel: str) -> None:
    """Let the main text refer to another part."""
    naam = "word/_rels/document.xml.rels"
    rij = f'<Relationship Id="plandocs{len(delen)}" Type="{soort}" Target="{doel}"/>'.encode()
    delen[naam] = delen[naam].replace(b"</Relationships>", rij + b"</Relationships>")


def noem_soort(delen: dict[str, bytes], naam: str, soort: str) -> None:
    """Name the content type of a part."""
    rij = f'<Override PartName="{naam}" ContentType="{soort}"/>'.encode()
    delen["[Content_Types].xml"] = delen["[Content_Types].xml"].replace(b"</Types>", rij + b"</Types>")
