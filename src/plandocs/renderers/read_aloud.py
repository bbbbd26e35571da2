"""The script that reads a child's page aloud and turns its frames, and the words on its buttons.

It is the same in every house style: whoever opens a page must be able to trust what runs in it.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from plandocs.blocks import Document
from plandocs.errors import ResourceError
from plandocs.resources import resource

_FOLDER = ("templates", "plandocs")
_FALLBACK = "nl"
_STORY = "woord-en-beeld"


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """What stands in the head of a page: the script, its hash for the security policy, and its words as JSON."""

    script: str
    policy: str
    words: str


def read_aloud(document: Document) -> ReadAloud | None:
    """Return the script for a child's page or letter, and nothing for other documents."""
    if not document.for_child and not document.name.startswith(_STORY):
        return None
    digest = b64encode(sha256(script().encode()).digest()).decode()
    words = _words()
    return ReadAloud(script(), f"'sha256-{digest}'", words.get(document.lang, words[_FALLBACK]))


def own_scripts() -> frozenset[str]:
    """Return everything of ours that may stand in a script element."""
    return frozenset({script(), *_words().values()})


@cache
def script() -> str:
    """Return the script; raises ResourceError when it could close the element it stands in."""
    text = "\n".join(_text(name) for name in ("voorlezen-stem.js", "voorlezen.js"))
    if "</" in text or "<!--" in text:
        raise ResourceError("voorlezen.js bevat '</' of '<!--'. Haal dat weg.")
    return text


@cache
def _words() -> Mapping[str, str]:
    """Return the words on the buttons as JSON, by language."""
    head, *rows = (line.split("\t") for line in _text("voorlezen.tsv").splitlines())
    columns = zip(*rows, strict=True)
    keys = next(columns)
    return {lang: _json(dict(zip(keys, words, strict=True))) for lang, words in zip(head[1:], columns, strict=True)}


def _json(words: Mapping[str, str]) -> str:
    return json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")


def _text(name: str) -> str:
    return resource(*_FOLDER, name).read_text(encoding="utf-8")
