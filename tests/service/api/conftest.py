"""A token of another system, and a client that sends it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from plandocs.service.api.sleutels import new_token


@pytest.fixture(autouse=True)
def geen_eerdere_vragen() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def token(db: None) -> str:
    return new_token("zaaksysteem")


@pytest.fixture
def systeem(token: str) -> Client:
    """Another system, with its token."""
    kop: Any = {"host": "localhost", "authorization": f"Bearer {token}"}
    return Client(headers=kop, raise_request_exception=False)
