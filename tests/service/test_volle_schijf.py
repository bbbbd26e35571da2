"""A disk that is full: nothing is lost or half, the page says what to do, and it goes on when there is room."""

from __future__ import annotations

import http.client
import json
import resource
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from service.draaiend import Dienst, dienst
from service.venster import kom_binnen


@contextmanager
def volle_schijf(draait: Dienst) -> Iterator[None]:
    """Let no file of the service grow beyond 4 kB: a write fails as it does on a full disk."""
    groot = resource.prlimit(draait.process.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    yield
    resource.prlimit(draait.process.pid, resource.RLIMIT_FSIZE, groot)


class Schrijver:
    """Somebody who is logged in."""

    def __init__(self, draait: Dienst) -> None:
        self.plek, self.koekjes = urlsplit(draait.adres).netloc, kom_binnen(draait)
        self.weg = self.vraag("/")[1].partition('href="/dossiers/')[2].partition("/")[0]

    def vraag(self, pad: str, inhoud: str | None = None, soort: str = "application/json") -> tuple[int, str]:
        koekjes = "; ".join(f"{naam}={waarde}" for naam, waarde in self.koekjes.items())
        koppen = {"Cookie": koekjes, "X-CSRFToken": self.koekjes["plandocs_csrf"], "Content-Type": soort}
        with closing(http.client.HTTPConnection(self.plek, timeout=30)) as lijn:
            lijn.request("GET" if inhoud is None else "POST", pad, inhoud, koppen)
            antwoord = lijn.getresponse()
            return antwoord.status, antwoord.read().decode()

    def bewaar(self, nummer: int, oud: str) -> tuple[int, dict[str, Any]]:
        data = {"op": "zet", "pad": "kop.titel", "waarde": f"titel {nummer}", "oud": oud, "revisie": 0,
                "venster": "v", "sleutel": f"s{nummer}"}  # fmt: skip
        status, antwoord = self.vraag(f"/dossiers/{self.weg}/bewerk/", json.dumps(data))
        return status, json.loads(antwoord)

    @property
    def titel(self) -> str:
        pagina = self.vraag(f"/dossiers/{self.weg}/invullen/kop/")[1]
        return pagina.partition('id="v-kop-titel"')[2].partition('value="')[2].partition('"')[0]


def test_an_edit_is_refused_in_words_and_kept_when_there_is_room_again(tmp_path: Path) -> None:
    with dienst(tmp_path) as draait:
        schrijver = Schrijver(draait)
        oud = schrijver.titel
        with volle_schijf(draait):
            status, antwoord = schrijver.bewaar(1, oud)
            assert status == 507
            assert "de schijf van plandocs is vol" in antwoord["fout"]
            assert "Maak ruimte" in antwoord["fout"]
            assert schrijver.titel == oud
            form = urlencode(
                {"profiel": "licht", "titel": "Te veel", "csrfmiddlewaretoken": schrijver.koekjes["plandocs_csrf"]}
            )
            status, pagina = schrijver.vraag("/nieuw/", form, "application/x-www-form-urlencoded")
            assert status == 507
            assert "Dit is niet opgeslagen: de schijf is vol" in pagina
        assert schrijver.bewaar(1, oud)[0] == 200
        assert schrijver.titel == "titel 1"
        assert "Te veel" not in schrijver.vraag("/")[1]
    with closing(sqlite3.connect(tmp_path / "plandocs.sqlite3")) as gegevens:
        assert gegevens.execute("pragma integrity_check").fetchone() == ("ok",)
