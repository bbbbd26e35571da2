"""The contract: what OpenAPI says about this API beyond what ninja derives from the functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from plandocs.plan import SCHEMA_VERSIE
from plandocs.service.api.problemen import MEDIA_TYPE, SOORTEN
from plandocs.service.api.vormen import ProblemDetails

PREFIX = "/api/v1/"
_VERWIJZING = "#/components/schemas/{model}"
_NA_TOEGANG, _BIJ_PLAN = (401, 429), (400, 403, 413, 415, 422, 503, 504)
VOORBEELD: Mapping[str, Any] = {
    "plandocs": SCHEMA_VERSIE,
    "kop": {
        "id": "voorbeeld",
        "titel": "Plan van Noa",
        "soort": "familiegroepsplan",
        "profiel": "licht",
        "kader": "vrijwillig",
        "status": "concept",
        "opgesteld": "2026-03-02",
        "opsteller": "els",
    },
    "personen": [
        {"id": "noa", "roepnaam": "Noa", "rol": "jeugdige", "geboortedatum": "2016-05-17"},
        {"id": "els", "roepnaam": "Els", "rol": "ouder"},
    ],
}


class Api(NinjaAPI):
    """The API with its own page of documentation left out: that would fetch scripts from elsewhere."""

    def __init__(self) -> None:
        """Name it, and leave out the pages that ninja adds."""
        super().__init__(
            title="plandocs", version="1", urls_namespace="api-v1", docs_url=None, openapi_url=None, description=_OVER
        )

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        """Return the contract; it needs no running service."""
        schema = super().get_openapi_schema(path_prefix=path_prefix or PREFIX, path_params=path_params)
        probleem = ProblemDetails.model_json_schema(ref_template=_VERWIJZING, mode="serialization")
        schema["components"]["schemas"] |= {**probleem.pop("$defs"), "ProblemDetails": probleem}
        schema["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
        for methoden in schema["paths"].values():
            for operatie in methoden.values():
                operatie["security"] = [{"token": []}] if "security" in operatie else []
        return schema


_OVER = (
    "Check a plan and make its documents, without keeping anything of it. "
    "Create a token with `plandocs serve --new-token NAME`. All words in answers are Dutch."
)


def beschrijf(plan: bool = False, open: bool = True) -> dict[str, Any]:
    """Return the errors of an endpoint, and the plan as its body when it takes one; `open` needs no token."""
    if not plan:
        return {"responses": _problemen((500,) if open else (*_NA_TOEGANG, 500))}
    inhoud = {
        "application/json": {"schema": _PLAN, "example": VOORBEELD},
        "application/yaml": {"schema": {"type": "string"}, "example": _als_yaml()},
    }
    fouten = _problemen(sorted((*_NA_TOEGANG, *_BIJ_PLAN, 500)))
    return {"requestBody": {"required": True, "content": inhoud}, "responses": fouten}


def beschrijf_render(media_types: Mapping[str, str]) -> dict[str, Any]:
    """Return what the render endpoint takes and answers: one file, or several in a zip."""
    soorten = [media.partition(";")[0] for naam, media in media_types.items() if naam != "json"]
    inhoud = {soort: {"schema": {"type": "string", "format": "binary"}} for soort in soorten}
    goed = {200: {"description": "The document, or a zip when there are more", "content": inhoud}}
    basis = beschrijf(plan=True)
    return {**basis, "responses": {**goed, **basis["responses"]}}


def beschrijf_schema() -> dict[str, Any]:
    """Return what the schema endpoint answers."""
    goed = {
        "description": "JSON Schema 2020-12",
        "content": {"application/schema+json": {"schema": {"type": "object"}}},
    }
    return {"responses": {200: goed, **beschrijf(open=False)["responses"]}}


_PLAN = {
    "type": "object",
    "required": ["plandocs", "kop"],
    "properties": {"plandocs": {"const": SCHEMA_VERSIE}, "kop": {"type": "object"}},
    "description": "A plan. Its JSON Schema is at /api/v1/schema.",
}


def _problemen(statussen: Iterable[int]) -> dict[int, Any]:
    schema = {"$ref": _VERWIJZING.format(model="ProblemDetails")}
    return {
        status: {
            "description": ", ".join(code for code, (hier, _) in SOORTEN.items() if hier == status),
            "content": {MEDIA_TYPE: {"schema": schema}},
        }
        for status in statussen
    }


def _als_yaml() -> str:
    """Return the example as YAML; a mapping on one line is YAML too."""
    return "".join(f"{naam}: {_stroom(waarde)}\n" for naam, waarde in VOORBEELD.items())


def _stroom(waarde: object) -> str:
    if isinstance(waarde, dict):
        return "{" + ", ".join(f"{naam}: {_stroom(deel)}" for naam, deel in waarde.items()) + "}"
    if isinstance(waarde, list):
        return "[" + ", ".join(map(_stroom, waarde)) + "]"
    return str(waarde)
