"""The shapes of what comes in beside a plan and of what goes out; the contract is made from these."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field, WithJsonSchema
from pydantic.config import JsonDict

from plandocs.documents import DOCUMENTS
from plandocs.documents.vormen import SCHEIDING, VORMEN
from plandocs.lezers.voor import LEZERS
from plandocs.pipeline import FORMATS
from plandocs.resources import resource

STIJLEN = tuple(sorted(map_.name for map_ in resource("templates").iterdir() if (map_ / "word.docx").is_file()))
DATUM = r"^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
_VORM = "|".join(VORMEN)
_VOORBEELD_DOCUMENT: JsonDict = {"example": ["ondersteuningsplan"]}


def een_van(namen: Sequence[str]) -> AfterValidator:
    """Return the check that a word is one of these."""

    def check(naam: str) -> str:
        if naam not in namen:
            raise ValueError(f"kies uit: {', '.join(namen)}")
        return naam

    return AfterValidator(check)


Document = Annotated[str, een_van((*DOCUMENTS,)), WithJsonSchema({"type": "string", "enum": [*DOCUMENTS]})]
Formaat = Annotated[str, een_van(FORMATS), WithJsonSchema({"type": "string", "enum": [*FORMATS]})]
Stijl = Annotated[str, een_van(STIJLEN), WithJsonSchema({"type": "string", "enum": [*STIJLEN]})]
Datum = Annotated[str, Field(pattern=DATUM, description="The day to check on; today (Amsterdam) without it.")]
Vorm = Annotated[str, Field(pattern=rf"^({_VORM})(\+({_VORM}))*$")]
Lezer = Annotated[str, Field(pattern=rf"^({'|'.join(LEZERS)})(:[a-z][a-z0-9_-]{{0,39}})?$")]


class CheckVraag(Schema):
    """What may be asked of a check."""

    as_of: Datum | None = None


class RenderVraag(Schema):
    """What may be asked of a render."""

    document: list[Document] = Field(
        min_length=1, max_length=20, description="The documents, see /documents.", json_schema_extra=_VOORBEELD_DOCUMENT
    )
    format: list[Formaat] = Field(
        ["pdf"], min_length=1, max_length=len(FORMATS), json_schema_extra={"example": ["txt"]}
    )
    reader: Lezer | None = Field(
        None, description="For whom: a kind of reader, or one person of it as kind:id. Without it, as made for."
    )
    style: Stijl = Field("plandocs", description="The house style, see /styles.")
    variant: list[Vorm] = Field([], max_length=4, description=f"Forms of a child's sheets; `{SCHEIDING}` combines.")
    final: bool = Field(False, description="Refuse while something stands in the way; the evidence comes along.")
    as_of: Datum | None = None


class Uit(Schema):
    """What goes out has these fields and no others."""

    model_config = ConfigDict(extra="forbid")


class Problem(Uit):
    """One place that must change; line and column count from 1."""

    path: str
    line: int | None
    column: int | None
    message: str
    suggestion: str


class ProblemDetails(Uit):
    """An error (RFC 9457)."""

    type: str = Field(pattern="^urn:plandocs:problem:[a-z-]+$")
    title: str
    status: int = Field(ge=400, le=599)
    detail: str
    problems: list[Problem]


class Edit(Uit):
    """One edit of the plan: set a field, or insert or remove an item; what is removed has no value."""

    op: Literal["set", "insert", "remove"]
    path: str
    value: str | int | bool | list[str] | dict[str, str] | None


class Fix(Uit):
    """A change that answers a finding without inventing anything: what a button says, and its edits in order."""

    title: str
    edits: list[Edit] = Field(min_length=1)


class Finding(Uit):
    """One finding; see docs/bevindingen-json.md."""

    rule: str = Field(pattern="^[A-Z]{2,3}-[0-9]{3}$")
    severity: Literal["fout", "let op", "tip"]
    path: str
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    message: str
    suggestion: str
    source: str
    fingerprint: str = Field(pattern="^[0-9a-f]{12}$")
    fixes: list[Fix]


class Overruled(Finding):
    """A finding that was overruled with a reason."""

    reason: str
    by: str
    date: str


class Report(Uit):
    """The findings, as `plandocs check --format json` writes them."""

    version: Literal[1]
    findings: list[Finding]
    overruled: list[Overruled]


class Health(Uit):
    """The service runs."""

    status: Literal["ok"]
    version: str


class DocumentInfo(Uit):
    """One kind of document."""

    name: str
    title: str
    explanation: str
    reader: str
    readers: list[str]


class Documents(Uit):
    """What can be made."""

    documents: list[DocumentInfo]
    formats: list[str]
    variants: dict[str, str]


class Styles(Uit):
    """The house styles."""

    styles: list[str]


class RuleInfo(Uit):
    """One quality rule."""

    code: str
    title: str
    section: str
    severity: Literal["fout", "let op", "tip"]
    source: str
    reason: str
    profiles: list[str]


class Rules(Uit):
    """The quality rules, in the order of the report."""

    rules: list[RuleInfo]
