"""What was acknowledged is there, however the service ends; and it does not start for others without accounts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

from service.draaiend import Dienst, dienst

RONDES = 3


class Schrijver:
    """Somebody who saves without a pause, and knows what was acknowledged."""

    def __init__(self, draait: Dienst) -> None:
        self.dienst, self.cookies, self.bevestigd = draait, CookieJar(), ""
        self.begonnen = threading.Event()
        self.opener: OpenerDirector = build_opener(HTTPCookieProcessor(self.cookies))
        self.opener.open(draait.link).read()
        lijst = self.opener.open(draait.adres + "/").read().decode()
        self.weg = lijst.partition('href="/dossiers/')[2].partition("/")[0]

    def bewaar(self, ronde: int) -> None:
        pagina = self.opener.open(f"{self.dienst.adres}/dossiers/{self.weg}/invullen/kop/").read().decode()
        revisie = int(pagina.partition('data-revisie="')[2].partition('"')[0])
        oud, nummer = self.titel(pagina), 0
        while True:
            nummer += 1
            nieuw = f"ronde {ronde} nummer {nummer}"
            data = {"op": "zet", "pad": "kop.titel", "waarde": nieuw, "oud": oud, "revisie": revisie,
                    "venster": f"v{ronde}", "sleutel": f"{ronde}-{nummer}"}  # fmt: skip
            try:
                self.opener.open(self._vraag(data)).read()
            except (OSError, ValueError):
                return
            oud = self.bevestigd = nieuw
            self.begonnen.set()

    def titel(self, pagina: str = "") -> str:
        pagina = pagina or self.opener.open(f"{self.dienst.adres}/dossiers/{self.weg}/invullen/kop/").read().decode()
        return pagina.partition('id="v-kop-titel"')[2].partition('value="')[2].partition('"')[0]

    def _vraag(self, data: dict[str, object]) -> Request:
        teken = next(str(een.value) for een in self.cookies if een.name == "plandocs_csrf")
        koppen = {"Content-Type": "application/json", "X-CSRFToken": teken}
        return Request(f"{self.dienst.adres}/dossiers/{self.weg}/bewerk/", json.dumps(data).encode(), koppen)


def test_no_save_that_was_acknowledged_is_lost_by_kill(tmp_path: Path) -> None:
    bevestigd = ""
    for ronde in range(RONDES + 1):
        with dienst(tmp_path) as draait:
            schrijver = Schrijver(draait)
            if bevestigd:
                assert int(schrijver.titel().rpartition(" ")[2]) - int(bevestigd.rpartition(" ")[2]) in (0, 1)
            bezig = threading.Thread(target=schrijver.bewaar, args=(ronde,))
            bezig.start()
            schrijver.begonnen.wait(20)
            time.sleep(0.02 * ronde)
        bezig.join()
        bevestigd = schrijver.bevestigd


def test_the_key_of_the_sessions_is_for_its_owner_only(tmp_path: Path) -> None:
    with dienst(tmp_path / "map"):
        pass
    assert (tmp_path / "map" / "geheime-sleutel").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "map").stat().st_mode & 0o777 == 0o700


def test_files_in_a_folder_that_was_there_are_for_their_owner_only_and_the_folder_stays_as_it_was(
    tmp_path: Path,
) -> None:
    data = tmp_path / "map"
    data.mkdir(mode=0o755)
    for naam in ("plandocs.sqlite3", "geheime-sleutel"):
        (data / naam).write_bytes(b"" if naam == "plandocs.sqlite3" else b"s" * 50)
        (data / naam).chmod(0o644)
    with dienst(data):
        rechten = {een.name: een.stat().st_mode & 0o777 for een in data.iterdir()}
    assert {*rechten.values()} == {0o600}
    assert "plandocs.sqlite3-wal" in rechten
    assert data.stat().st_mode & 0o777 == 0o755


def test_a_database_that_was_made_by_hand_is_for_its_owner_only_on_a_server_too(tmp_path: Path) -> None:
    (tmp_path / "plandocs.sqlite3").touch(mode=0o644)
    (tmp_path / "plandocs.sqlite3").chmod(0o644)
    command = [sys.executable, "-c", "from plandocs.service.wsgi import application"]
    subprocess.run(command, check=True, env={**os.environ, "PLANDOCS_DATA": str(tmp_path)})
    assert {een.stat().st_mode & 0o777 for een in tmp_path.iterdir()} == {0o600}


def test_it_refuses_to_be_reached_by_others_while_nobody_has_an_account(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "plandocs", "serve", "--data", str(tmp_path), "--host", "0.0.0.0", "--port", "0"]
    einde = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
    assert einde.returncode == 2
    assert "--add-user" in einde.stderr
