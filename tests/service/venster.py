"""A window of a real browser in which somebody is logged in at a service that runs, with dossiers of their own."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookiejar import CookieJar
from typing import Any
from urllib.request import HTTPCookieProcessor, build_opener

from playwright.sync_api import FilePayload, Page, expect

from service.draaiend import Dienst

Koekjes = Mapping[str, str]
expect.set_options(timeout=20_000)


def kom_binnen(draait: Dienst) -> Koekjes:
    """Follow the link of the terminal, which works once, and return the cookies that it gives."""
    jar = CookieJar()
    opener = build_opener(HTTPCookieProcessor(jar))
    for adres in (draait.link, f"{draait.adres}/inlezen/"):
        opener.open(adres).read()
    return {een.name: str(een.value) for een in jar}


@dataclass(frozen=True, slots=True)
class Venster:
    """One window: its page, where the service is, and the cookies of who is logged in."""

    page: Page
    adres: str
    koekjes: Koekjes

    def log_in(self) -> None:
        """Let the window know who is there."""
        for naam, waarde in self.koekjes.items():
            self.page.context.add_cookies([{"name": naam, "value": waarde, "url": self.adres}])

    def ga(self, weg: str) -> None:
        """Go to a page of the service."""
        self.page.goto(f"{self.adres}{weg}")

    def stuur(self, weg: str, **velden: str | FilePayload) -> str:
        """Send a form without showing it, and return where the service goes next."""
        alles: dict[str, bytes | bool | float | str | FilePayload] = {
            "csrfmiddlewaretoken": self.koekjes["plandocs_csrf"],
            "sleutel": secrets.token_hex(16),
            **velden,
        }
        antwoord = self.page.request.post(f"{self.adres}{weg}", multipart=alles, max_redirects=0)
        assert antwoord.status == 302, (weg, antwoord.status)
        return antwoord.headers["location"]

    def inzending(self, naam: str, inhoud: str, weg: str = "/inlezen/") -> str:
        """Bring a file in, and return the way to the page that tells what is in it."""
        return self.stuur(weg, bestand=FilePayload(name=naam, mimeType="text/plain", buffer=inhoud.encode()))

    def dossier(self, ruw: Mapping[str, Any]) -> str:
        """Make a dossier of a plan through the page to bring one in, and return the way to it."""
        return self.stuur(self.inzending("plan.json", json.dumps(ruw)) + "nieuw/")

    def verhaal(self, dossier: str, kind: str) -> str:
        """Return the way to the story of a child of a dossier, found by the name on the page."""
        pagina = self.page.request.get(f"{self.adres}{dossier}verhaal/").text()
        wegen: dict[str, str] = dict(re.findall(r'<a href="([^"]*)"[^>]*>([^<]*)</a></li>', pagina))
        return next(weg for weg, naam in wegen.items() if naam == kind)
