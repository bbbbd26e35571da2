"""What SARIF 2.1.0 asks of the properties that plandocs writes, as a JSON Schema of our own.

It is stricter than the standard where plandocs uses less: a property that is not named here is refused.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]


def _object(verplicht: str, **velden: Schema) -> Schema:
    return {
        "type": "object",
        "required": verplicht.split(),
        "properties": velden,
        "additionalProperties": False,
    }


def _lijst(items: Schema, minimaal: int = 0) -> Schema:
    return {"type": "array", "items": items, "minItems": minimaal}


TEKST: Schema = {"type": "string", "minLength": 1}
NUMMER: Schema = {"type": "integer", "minimum": 1}
INDEX: Schema = {"type": "integer", "minimum": 0}
BERICHT = _object("text", text=TEKST)
NIVEAU: Schema = {"enum": ["none", "note", "warning", "error"]}
TAAL: Schema = {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"}
URI: Schema = {"type": "string", "pattern": "^(file://)?[A-Za-z0-9/._~%-]+$"}

REGEL = _object(
    "id",
    id=TEKST,
    shortDescription=BERICHT,
    fullDescription=BERICHT,
    help=BERICHT,
    defaultConfiguration=_object("", level=NIVEAU),
    properties={"type": "object"},
)
PLEK = _object(
    "physicalLocation",
    physicalLocation=_object(
        "artifactLocation region",
        artifactLocation=_object("uri", uri=URI, index=INDEX),
        region=_object("startLine", startLine=NUMMER, startColumn=NUMMER, endLine=NUMMER, endColumn=NUMMER),
    ),
    logicalLocations=_lijst(_object("fullyQualifiedName", fullyQualifiedName=TEKST, kind=TEKST)),
)
RESULTAAT = _object(
    "message ruleId locations partialFingerprints",
    ruleId=TEKST,
    ruleIndex=INDEX,
    level=NIVEAU,
    message=BERICHT,
    locations=_lijst(PLEK, 1),
    partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
    suppressions=_lijst(
        _object(
            "kind",
            kind={"enum": ["inSource", "external"]},
            status={"enum": ["accepted", "underReview", "rejected"]},
            justification=TEKST,
        )
    ),
)
SARIF = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **_object(
        "version runs",
        version={"const": "2.1.0"},
        runs=_lijst(
            _object(
                "tool results",
                tool=_object(
                    "driver",
                    driver=_object(
                        "name",
                        name=TEKST,
                        version=TEKST,
                        semanticVersion={"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
                        language=TAAL,
                        rules=_lijst(REGEL, 1),
                    ),
                ),
                language=TAAL,
                columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                artifacts=_lijst(_object("location", location=_object("uri", uri=URI))),
                results=_lijst(RESULTAAT),
            ),
            1,
        ),
        **{"$schema": {"type": "string", "pattern": "sarif-schema-2.1.0.json$"}},
    ),
}
