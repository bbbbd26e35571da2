"""The values that all engines of a house style share: colours, typefaces and margins."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from plandocs.errors import ResourceError
from plandocs.resources import resource

Tokens = Mapping[str, Mapping[str, str | list[str]]]
_STYLE_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_VARIABLE = re.compile(r"var\(--([a-z0-9-]+)\)")


def style_folder(style: str) -> Path:
    """Return the folder of a house style, by name or by its full path; raises ResourceError when there is none."""
    folder = Path(style)
    if folder.is_absolute() and (folder / "tokens.toml").is_file():
        return folder
    if not _STYLE_NAME.fullmatch(style):
        raise ResourceError(f"Huisstijl {style!r} bestaat niet. Kijk met: plandocs templates list")
    return resource("templates", style)


@cache
def tokens(style: str) -> Tokens:
    """Return the tokens of a house style by group and name; raises ResourceError when they cannot be read."""
    path = style_folder(style) / "tokens.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        wat = "tokens.toml ontbreekt of is niet te lezen. Neem het over uit de huisstijl plandocs."
        raise ResourceError(f"Huisstijl {style}: {wat}") from error


def fill_in(css: str, style: str) -> str:
    """Return a style sheet with the value of every token in the place of its `var(--group-name)`.

    Raises ResourceError for a token that the style does not have.
    """
    return _VARIABLE.sub(lambda match: _value(match[1], style), css)


def _value(name: str, style: str) -> str:
    group, _, key = name.partition("-")
    value = tokens(style).get(group, {}).get(key)
    if value is None:
        raise ResourceError(f"Huisstijl {style}: tokens.toml heeft geen {group}.{key}. Voeg die toe.")
    if isinstance(value, str):
        return value
    return ", ".join(f'"{family}"' for family in value) if group == "letter" else " ".join(value)
