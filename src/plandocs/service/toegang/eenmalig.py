"""The link that the terminal prints: it lets the person at this computer in, once."""

from __future__ import annotations

import secrets
from hashlib import sha256
from threading import Lock

_open: set[bytes] = set()
_lock = Lock()


def new_token() -> str:
    """Return a token that can be used once while this process lives; only its hash is kept."""
    token = secrets.token_urlsafe(32)
    with _lock:
        _open.add(_hash(token))
    return token


def use_token(token: str) -> bool:
    """Return whether this token was good; it is good no longer."""
    with _lock:
        if _hash(token) not in _open:
            return False
        _open.remove(_hash(token))
        return True


def _hash(token: str) -> bytes:
    return sha256(token.encode()).digest()
