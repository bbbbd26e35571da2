"""A page opened in a real browser, with what it tried to fetch and what the browser complained about."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, Request

from plandocs.blocks import Document
from web.bladzijden import NEDERLANDS, pagina

VISIBLE = "[...document.querySelectorAll('.plaat')].map((one) => one.checkVisibility())"


@dataclass
class Bezoek:
    """One opened page, with what it tried to fetch and what the browser complained about."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def teller(self) -> str:
        return self.page.locator(".teller").inner_text()

    @property
    def frames(self) -> list[bool]:
        return [bool(one) for one in self.page.evaluate(VISIBLE)]

    @property
    def spoken(self) -> list[str]:
        return [text for _, text, _ in self.page.evaluate("spoken")]

    @property
    def languages(self) -> list[str]:
        return [lang for lang, _, _ in self.page.evaluate("spoken")]

    @property
    def highlighted(self) -> str:
        return str(self.page.evaluate("[...(CSS.highlights.get('zin') ?? [])].map(String).join('')"))

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def click(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def finish(self, times: int = 1) -> None:
        for _ in range(times):
            self.page.evaluate("finish()")

    def is_pressed(self, name: str) -> bool:
        return self.page.get_by_role("button", name=name, exact=True).get_attribute("aria-pressed") == "true"


@dataclass
class Opener:
    """Opens documents as files, the way a family does."""

    page: Page
    file: Path
    bezoek: Bezoek | None = None

    def __call__(
        self,
        document: Document,
        *,
        voices: tuple[dict[str, object], ...] = NEDERLANDS,
        old: bool = False,
        fonts: bool = False,
        size: tuple[int, int] = (1280, 800),
    ) -> Bezoek:
        self.bezoek = Bezoek(self.page)
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        self.file.write_text(pagina(document, fonts=fonts), encoding="utf-8")
        self.page.goto(f"{self.file.as_uri()}#{quote(json.dumps([voices, old]))}")
        return self.bezoek

    def hear(self, complaint: object) -> None:
        if self.bezoek:
            self.bezoek.complaints.append(str(getattr(complaint, "text", complaint)))

    def note(self, request: Request) -> None:
        if self.bezoek and not request.url.startswith(("file:", "data:")):
            self.bezoek.requests.append(request.url)
