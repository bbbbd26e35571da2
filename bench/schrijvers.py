"""People who write in a browser, as threads: they type, look at the preview and turn to another section."""

from __future__ import annotations

import http.client
import json
import secrets
import threading
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

STEADY, HURRIED = 5.0, 2.0
"""Seconds between two saved edits of one person, each followed by the preview: a sentence each, or a few words."""
PAGE_EVERY = 10.0
"""Seconds between two pages of one person."""
SECTIONS = (
    "kop", "personen", "huishoudens", "ondersteuningsplan-levensgebieden", "ondersteuningsplan-zorgen",
    "ondersteuningsplan-doelen", "veilig_verder_plan-afspraken", "kinduitleg",
)  # fmt: skip
FIELD = "ondersteuningsplan.doelen[0].tekst"
_WORDS = "Noor en haar ouders spreken elke week af wie er kookt en wie haar naar school brengt"


@dataclass(frozen=True, slots=True)
class Login:
    """Somebody who is logged in: the session, and the dossier."""

    session: str
    dossier: str


@dataclass
class Times:
    """How long everything took, in milliseconds, and what was not answered with 200."""

    taken: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    refused: list[str] = field(default_factory=list)


class Writer:
    """One person in one browser: a connection that stays open, and what the page shows of one field."""

    def __init__(self, address: str, login: Login, times: Times, number: int) -> None:
        """Open the first page."""
        self._connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=120)
        self._times, self._number, self._edits, self._key = times, number, 0, secrets.token_hex(8)
        self._base = f"/dossiers/{login.dossier}/"
        self._cookie, self._token = f"plandocs_sessie={login.session}", ""
        page = self._ask("first page", f"{self._base}invullen/ondersteuningsplan-doelen/")
        self._revision = int(page.partition('data-revisie="')[2].partition('"')[0])
        self._shown: str | None = None

    def write(self) -> None:
        """Save one edit as the page does, and look at the preview."""
        self._edits += 1
        words = _WORDS[: 20 + self._edits % 60].strip()
        new = f"{words}, {self._number} en {self._edits}."
        data = {"op": "zet", "pad": FIELD, "waarde": new, "oud": self._shown, "revisie": self._revision, "venster": "v",
                "sleutel": f"{self._key}-{self._edits}", "blad": "ondersteuningsplan-doelen"}  # fmt: skip
        if self._shown is None:
            data["oud"] = self._first()
        self._ask("check while typing", f"{self._base}bewerk/", json.dumps(data))
        self._shown = new
        shown = self._ask("preview", f"{self._base}voorbeeld/blad/?r={self._edits}")
        if f"{self._number} en {self._edits}." not in shown:
            self._times.refused.append("preview: not of this edit")

    def turn(self, section: str) -> None:
        """Open the page of a section."""
        self._ask(f"page {section}", f"{self._base}invullen/{section}/")

    def _first(self) -> str:
        """Return what the field holds at first, as the server tells somebody who thinks it is empty."""
        data = {"op": "zet", "pad": FIELD, "waarde": "?", "oud": "", "revisie": self._revision, "venster": "w",
                "sleutel": f"{self._key}-0"}  # fmt: skip
        return str(json.loads(self._ask("first look", f"{self._base}bewerk/", json.dumps(data), 409))["nu"])

    def _ask(self, what: str, path: str, body: str | None = None, expected: int = 200) -> str:
        headers = {"Cookie": self._cookie, "X-CSRFToken": self._token, "Content-Type": "application/json"}
        begin = time.perf_counter()
        self._connection.request("POST" if body else "GET", path, body.encode() if body else None, headers)
        answer = self._connection.getresponse()
        text = answer.read()
        self._times.taken[what].append((time.perf_counter() - begin) * 1000)
        if answer.status != expected:
            self._times.refused.append(f"{what}: {answer.status}")
        self._keep_token(answer.getheader("Set-Cookie") or "")
        return text.decode()

    def _keep_token(self, cookie: str) -> None:
        if token := cookie.partition("plandocs_csrf=")[2].partition(";")[0]:
            self._token = token
            self._cookie = f"{self._cookie.partition(';')[0]}; plandocs_csrf={token}"


def together(address: str, logins: Sequence[Login], seconds: float, every: float) -> Times:
    """Let everybody write at once for some time, an edit `every` so many seconds; return how long everything took."""
    times = Times()
    people = [Writer(address, login, times, number) for number, login in enumerate(logins)]
    threads = [
        threading.Thread(target=_at_work, args=(one, nr / len(people), seconds, every)) for nr, one in enumerate(people)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


def _at_work(person: Writer, offset: float, seconds: float, every: float) -> None:
    """Write and turn pages at the pace of somebody who types; who had to wait goes on at once, and never hurries."""
    end, pages = time.monotonic() + seconds, int(offset * 1000)
    time.sleep(every * offset)
    page_at = time.monotonic() + PAGE_EVERY * offset
    while (now := time.monotonic()) < end:
        if now >= page_at:
            person.turn(SECTIONS[pages % len(SECTIONS)])
            page_at, pages = now + PAGE_EVERY, pages + 1
        person.write()
        time.sleep(max(0.0, now + every - time.monotonic()))
