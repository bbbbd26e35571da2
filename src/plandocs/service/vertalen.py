"""The words of the interface in the language of the reader; what has no translation stays Dutch and is marked so.

Plans, caches, stored texts and errors are always Dutch: a text is looked up at the moment that a page shows it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

_MET_WAARDEN = "ingevuld"
"""The context of the texts that are looked up with their values filled in; see tools/berichten.py."""
_INVUL = re.compile(r"%\((\w+)\)s")


def taal_van_de_lezer(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Show pages in the language that somebody chose; without a choice Dutch, whatever the browser asks for."""

    def answer(request: HttpRequest) -> HttpResponse:
        gekozen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        taal = gekozen if gekozen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(taal):
            response = get_response(request)
        response.headers.setdefault("Content-Language", taal)
        patch_vary_headers(response, ("Cookie",))
        return response

    return answer


def in_het_engels() -> bool:
    """Return whether the reader chose English."""
    return translation.get_language() == "en"


def vertaald(tekst: str) -> str:
    """Return a Dutch text of the interface in the language of the reader.

    Words of a plan come back as they are.
    """
    return (opgezocht(tekst) or tekst) if in_het_engels() else tekst


def opgezocht(tekst: str) -> str | None:
    """Return the English of a Dutch text, also with values filled in; English stays, and None is not known."""
    bekend = catalogus()
    if tekst in bekend:
        return bekend[tekst]
    return tekst if tekst in _engelse_teksten() else next(_ingevuld(tekst), None)


@cache
def catalogus() -> Mapping[str, str]:
    """Return the English of every Dutch text that has one form."""
    return {tekst: engels for verband, tekst, engels in _gelezen() if not verband}


@cache
def _gelezen() -> tuple[tuple[str, str, str], ...]:
    """Return the compiled catalogue: the context of a text or nothing, the text, and its English."""
    from babel.messages.mofile import read_mo

    with (settings.LOCALE_PATHS[0] / "en" / "LC_MESSAGES" / "django.mo").open("rb") as bestand:
        gevonden = [een for een in read_mo(bestand) if isinstance(een.id, str) and een.id]
    return tuple((_verband(een.context), str(een.id), str(een.string)) for een in gevonden)


def _verband(context: str | bytes | None) -> str:
    return context.decode() if isinstance(context, bytes) else context or ""


@cache
def _engelse_teksten() -> frozenset[str]:
    return frozenset(catalogus().values())


@cache
def _zinnen() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the texts that are looked up with values in them as patterns, each with its English."""
    return tuple((_patroon(tekst), engels) for verband, tekst, engels in _gelezen() if verband == _MET_WAARDEN)


def _patroon(tekst: str) -> re.Pattern[str]:
    *eerste, laatste = [re.escape(deel) for deel in _INVUL.split(tekst)[::2]]
    namen = _INVUL.findall(tekst)
    return re.compile("".join(f"{deel}(?P<{naam}>.+)" for deel, naam in zip(eerste, namen, strict=True)) + laatste)


def _ingevuld(tekst: str) -> Iterator[str]:
    for patroon, engels in _zinnen():
        gevonden = patroon.fullmatch(tekst)
        if gevonden:
            yield engels % {naam: catalogus().get(waarde, waarde) for naam, waarde in gevonden.groupdict().items()}
