"""Write plain data as YAML, for plans that are read back."""

from __future__ import annotations

from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.representer import SafeRepresenter


class _Quoted(SafeRepresenter):
    """Puts every text between double quotes, so that each character can be written."""


def _quote(representer: _Quoted, text: str) -> ScalarNode:
    node: ScalarNode = representer.represent_scalar("tag:yaml.org,2002:str", text, style='"')
    return node


_Quoted.add_representer(str, _quote)


def as_yaml(data: Any) -> bytes:
    """Return plain data as the bytes of a YAML file."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Representer = _Quoted
    uit = StringIO()
    yaml.dump(data, uit)
    return uit.getvalue().encode()
