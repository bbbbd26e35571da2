"""What the templates need beyond Django's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString

from plandocs.service import vertalen

register = template.Library()


@register.filter
def van(gegevens: Mapping[Any, Any], naam: Any) -> Any:
    """Return what a mapping holds under a name, or nothing."""
    return gegevens.get(naam, "")


@register.filter
def vertaald(tekst: Any) -> str:
    """Return a text of the interface in the language of the reader, for where no mark can stand."""
    return vertalen.vertaald(str(tekst))


@register.filter
def in_taal(tekst: Any) -> SafeString:
    """Return a message line by line in the language of the reader; a line that stays Dutch is marked as Dutch."""
    return format_html_join("\n", "{}", ((_regel(een),) for een in str(tekst).split("\n")))


def _regel(tekst: str) -> SafeString:
    if not vertalen.in_het_engels() or not tekst:
        return format_html("{}", tekst)
    gevonden = vertalen.opgezocht(tekst)
    return format_html("{}", gevonden) if gevonden else format_html('<span lang="nl">{}</span>', tekst)


@register.simple_tag
def nl() -> SafeString:
    """Return the mark of an element that holds Dutch: words of a plan, or about them."""
    return format_html(' lang="{}"', "nl") if vertalen.in_het_engels() else SafeString("")


@register.simple_tag
def hier(request: HttpRequest) -> str:
    """Return the address to come back to: of this page, or of the page with the form that it answers."""
    return _adres(request) if request.method == "GET" else request.headers.get("Referer", "")


def _adres(request: HttpRequest) -> str:
    """Return the address of a page, without a place to go on to that is none of ours."""
    vraag = request.GET.copy()
    if not url_has_allowed_host_and_scheme(vraag.get("next"), None):
        vraag.pop("next", None)
    return f"{request.path}?{vraag.urlencode()}" if vraag else request.path
