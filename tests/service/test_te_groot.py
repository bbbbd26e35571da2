"""What is too large is refused in words that a browser can show, whatever way it is sent, and nothing of it is kept."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from service.draaiend import Dienst, dienst

STUK = b"x" * 1_000_000


@pytest.fixture(scope="module")
def draait(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dienst]:
    with dienst(tmp_path_factory.mktemp("te-groot")) as een:
        yield een


def verbinding(draait: Dienst) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(urlsplit(draait.adres).netloc, timeout=60)


def stukken(aantal: int) -> Iterator[bytes]:
    return (STUK for _ in range(aantal))


def megabytes(draait: Dienst) -> int:
    status = Path(f"/proc/{draait.process.pid}/status").read_text(encoding="utf-8")
    return next(int(regel.split()[1]) for regel in status.splitlines() if regel.startswith("VmHWM")) // 1024


@pytest.mark.parametrize("koppen", [{"Content-Length": "300000000"}, {}])
def test_an_upload_of_300_megabytes_gets_our_page_and_is_not_kept(draait: Dienst, koppen: dict[str, str]) -> None:
    with closing(verbinding(draait)) as browser:
        browser.request("POST", "/inloggen/", stukken(300), koppen, encode_chunked=not koppen)
        antwoord = browser.getresponse()
        assert antwoord.status == 413
        assert "Dit bestand is te groot" in antwoord.read().decode()
    assert megabytes(draait) < 200
    with closing(verbinding(draait)) as weer:
        weer.request("GET", "/inloggen/")
        assert weer.getresponse().status == 200


def test_the_api_refuses_it_as_a_problem(draait: Dienst) -> None:
    with closing(verbinding(draait)) as systeem:
        systeem.request("POST", "/api/v1/check", stukken(25), {"Content-Type": "application/json"}, encode_chunked=True)
        antwoord = systeem.getresponse()
        assert (antwoord.status, antwoord.headers["Content-Type"]) == (413, "application/problem+json")
        assert json.loads(antwoord.read())["title"] == "De vraag is te groot"


def test_who_asks_before_sending_hears_it_at_once(draait: Dienst) -> None:
    deel = urlsplit(draait.adres)
    koppen = (f"Host: {deel.netloc}", "Content-Length: 300000000", "Expect: 100-continue")
    vraag = "\r\n".join(("POST /inloggen/ HTTP/1.1", *koppen, "", ""))
    with socket.create_connection((deel.hostname, deel.port), timeout=20) as lijn:
        lijn.sendall(vraag.encode())
        gezegd = b"".join(iter(lambda: lijn.recv(65536), b"")).decode()
    assert gezegd.startswith("HTTP/1.1 413")
    assert "Dit bestand is te groot" in gezegd


def test_after_a_refusal_the_same_connection_goes_on(draait: Dienst) -> None:
    with closing(verbinding(draait)) as browser:
        browser.request("POST", "/inloggen/", stukken(30), {"Content-Length": "30000000"})
        assert "te groot" in browser.getresponse().read().decode()
        browser.request("GET", "/inloggen/")
        assert browser.getresponse().status == 200
