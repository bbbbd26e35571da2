"""Asking the API."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.test import Client

SAMPLES = Path(__file__).parents[3] / "samples"
LICHT = (SAMPLES / "licht.yaml").read_bytes()


def check(client: Client, plan: bytes, soort: str = "application/yaml", **vraag: Any) -> Any:
    """Send a plan to be checked."""
    return stuur(client, "check", plan, soort, **vraag)


def render(client: Client, plan: bytes, soort: str = "application/yaml", **vraag: Any) -> Any:
    """Send a plan to make documents of."""
    return stuur(client, "render", plan, soort, **vraag)


def stuur(client: Client, adres: str, plan: bytes, soort: str, **vraag: Any) -> Any:
    """Send a plan somewhere."""
    return client.post(f"/api/v1/{adres}?{urlencode(vraag, doseq=True)}", plan, content_type=soort)


def body(response: HttpResponse) -> str:
    """Return an answer as text."""
    return response.content.decode()
