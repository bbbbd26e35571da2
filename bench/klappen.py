"""Kill the service a hundred times, in the middle of saving and rendering, and see that nothing is lost or half.

Run with `python -m bench.klappen 100`; the number of rounds is the only argument.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pypdfium2

SHORTEST, LONGEST = 0.1, (1.0, 4.0, 15.0)
"""Between how many seconds of work the blow falls, at random: in an edit, in a render, or after a document or two."""
_EDIT, _WAITING = "kop.titel", ("wacht", "bezig")
Cut = (OSError, http.client.HTTPException)
"""What a browser sees of a service that is killed."""


@dataclass
class Seen:
    """What one run has seen: acknowledged edits, whole documents, and what went wrong."""

    saved: int = 0
    documents: int = 0
    states: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


class Browser:
    """Somebody in one browser, who goes on with the same session after every restart."""

    def __init__(self, address: str, cookies: dict[str, str]) -> None:
        """Use the cookies of before."""
        self._netloc, self.cookies = urlsplit(address).netloc, cookies

    def ask(self, path: str, body: str | None = None, kind: str = "application/json") -> tuple[int, bytes, str]:
        """Return the status, the body and where it sends the browser; raises one of Cut when the service is killed."""
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Cookie": cookie, "X-CSRFToken": self.cookies.get("plandocs_csrf", ""), "Content-Type": kind}
        connection = http.client.HTTPConnection(self._netloc, timeout=60)
        with contextlib.closing(connection):
            connection.request("POST" if body is not None else "GET", path, body, headers)
            answer = connection.getresponse()
            for line in answer.headers.get_all("Set-Cookie") or []:
                name, _, value = line.partition(";")[0].partition("=")
                self.cookies[name] = value
            return answer.status, answer.read(), answer.headers.get("Location", "")


class Service:
    """A real service on a data folder, in a process group that can be killed with all its workers."""

    def __init__(self, data: Path) -> None:
        """Start it and wait for its link."""
        command = [sys.executable, "-m", "plandocs", "serve", "--port", "0", "--data", str(data)]
        self._process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8", start_new_session=True
        )
        assert self._process.stdout is not None
        self.link = next(line.strip() for line in self._process.stdout if "/binnen/" in line)
        self.address = self.link.partition("/binnen/")[0]

    def kill(self) -> None:
        """Kill everything at once, as a power cut would."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()


@dataclass
class Life:
    """One family in one browser, through all blows: what was acknowledged, and the tasks that were begun."""

    dossier: str
    browser: Browser
    data: Path
    seen: Seen
    value: str
    keys: set[str] = field(default_factory=set)
    tasks: set[str] = field(default_factory=set)
    begun: threading.Event = field(default_factory=threading.Event)

    def write(self, number: int) -> None:
        """Save edits without a pause until the service is gone."""
        for edit in range(1_000_000):
            key, new = f"{number}-{edit}", f"Plan van ronde {number}, woord {edit}"
            data = {"op": "zet", "pad": _EDIT, "waarde": new, "oud": self.value, "revisie": self.revision(),
                    "venster": "v", "sleutel": key, "blad": "kop"}  # fmt: skip
            try:
                status, answer, _ = self.browser.ask(f"{self.dossier}bewerk/", json.dumps(data))
            except Cut:
                return
            if status != 200:
                self.seen.wrong.append(f"round {number}: an edit got {status}: {answer[:80]!r}")
                return
            self.value = new
            self.keys.add(key)
            self.seen.saved += 1
            self.begun.set()

    def make(self, number: int) -> None:
        """Have documents made, one set after another, and look into every file until the service is gone."""
        with contextlib.suppress(*Cut):
            while True:
                key = random.randbytes(16).hex()
                asked = {"sleutel": key, "document": "koelkastblad", "formaat": ["docx", "pdf"]}
                form = urlencode(asked | {"csrfmiddlewaretoken": self.browser.cookies["plandocs_csrf"]}, doseq=True)
                kind = "application/x-www-form-urlencoded"
                status, _, task = self.browser.ask(f"{self.dossier}documenten/maken/", form, kind)
                if status != 302:
                    self.seen.wrong.append(f"round {number}: a task got {status}")
                    return
                self.tasks.add(task)
                while self.states().get(task.split("/")[-2].replace("-", "")) in _WAITING:
                    self.browser.ask(task)
                    time.sleep(0.1)
                self.look(task)

    def look(self, task: str) -> None:
        """Ask for the file of a task; it must be whole, or not be there."""
        status, data, _ = self.browser.ask(f"{task}bestand/")
        if status == 200 and whole(data):
            self.seen.documents += 1
        elif status != 404:
            self.seen.wrong.append(f"a document with status {status} is not whole")

    def revision(self) -> int:
        """Return the revision that the database holds."""
        return int(self._sql("select revisie from dossiers_dossier where uuid = ?", self._id)[0][0])

    def states(self) -> dict[str, str]:
        """Return the state of every task by its number."""
        return {row[0]: row[1] for row in self._sql("select uuid, staat from documenten_taak")}

    def check(self, number: int) -> None:
        """Hold the data after a blow and a new start against what was acknowledged."""
        say = self.seen.wrong.append
        if (told := self._sql("pragma integrity_check")[0][0]) != "ok":
            say(f"round {number}: the database is damaged: {told}")
        kept = {key for (key,) in self._sql("select sleutel from dossiers_wijziging")}
        if lost := self.keys - kept:
            say(f"round {number}: {len(lost)} acknowledged edits are lost")
        plan = self._sql("select plan from dossiers_dossier where uuid = ?", self._id)[0][0]
        self.value = json.loads(plan)["kop"]["titel"]
        last = self._sql("select op from dossiers_wijziging order by id desc limit 1")
        if last and json.loads(last[0][0])["waarde"] != self.value:
            say(f"round {number}: the plan is not what the last edit made of it")
        states = self.states()
        self.seen.states = Counter(states.values())
        if hanging := [state for state in states.values() if state in _WAITING]:
            say(f"round {number}: {len(hanging)} tasks of an earlier life hang")
        for task in self.tasks:
            self.look(task)
        self.tasks.clear()

    @property
    def _id(self) -> str:
        return self.dossier.split("/")[-2].replace("-", "")

    def _sql(self, query: str, *values: str) -> list[tuple[str, ...]]:
        with contextlib.closing(sqlite3.connect(self.data / "plandocs.sqlite3", timeout=30)) as database:
            return database.execute(query, values).fetchall()


def whole(data: bytes) -> bool:
    """Return whether a file, and every file in it, can be opened to its end."""
    try:
        return _opens(data)
    except (zipfile.BadZipFile, pypdfium2.PdfiumError):
        return False


def _opens(data: bytes) -> bool:
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            inside = (archive.read(name) for name in archive.namelist() if name.endswith((".pdf", ".docx")))
            return archive.testzip() is None and all(map(_opens, inside))
    with pypdfium2.PdfDocument(data) as pdf:
        return data.rstrip().endswith(b"%%EOF") and len(pdf) > 0


def run(rounds: int, data: Path, say: Callable[[str], None], seed: int = 1) -> Seen:
    """Kill the service so many times at random moments, and return what was seen."""
    moments = random.Random(seed)
    seen, life = Seen(), None
    for number in range(rounds + 1):
        service = Service(data)
        try:
            life = _at(life, service, data, seen)
            life.check(number)
            if number < rounds:
                _blow(life, service, number, moments.uniform(SHORTEST, moments.choice(LONGEST)))
                say(f"round {number + 1}: {seen.saved} edits, {seen.documents} documents, {len(seen.wrong)} wrong")
        finally:
            with contextlib.suppress(ProcessLookupError):
                service.kill()
    return seen


def _at(life: Life | None, service: Service, data: Path, seen: Seen) -> Life:
    """Return the same life on a service that was started again, or a first one."""
    if life is not None:
        life.browser = Browser(service.address, life.browser.cookies)
        return life
    browser = Browser(service.address, {})
    browser.ask(urlsplit(service.link).path)
    page = browser.ask("/")[1].decode()
    number = page.partition('href="/dossiers/')[2].partition("/")[0]
    dossier = f"/dossiers/{number}/"
    browser.ask(f"{dossier}invullen/kop/")
    return Life(dossier, browser, data, seen, "")


def _blow(life: Life, service: Service, number: int, pause: float) -> None:
    """Let both work, and kill the service in the middle of it."""
    life.begun.clear()
    work = [threading.Thread(target=one, args=(number,)) for one in (life.write, life.make)]
    for one in work:
        one.start()
    life.begun.wait(30)
    time.sleep(pause)
    service.kill()
    for one in work:
        one.join()


def main(rounds: int) -> int:
    """Print what was seen; return 1 when anything was lost or half."""
    with tempfile.TemporaryDirectory() as folder:
        seen = run(rounds, Path(folder), print)
    print(f"{rounds} blows: {seen.saved} edits acknowledged, {seen.documents} documents opened; {dict(seen.states)}")
    print("\n".join(seen.wrong) or "Nothing was lost, nothing was half.")
    return 1 if seen.wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100))
