"""A plan written as YAML, for people to read and for plandocs to read back."""

from __future__ import annotations

from collections.abc import Mapping
from io import StringIO
from typing import TYPE_CHECKING, Any

from plandocs.plan import Plan

if TYPE_CHECKING:
    from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode
    from ruamel.yaml.representer import SafeRepresenter

_KOP = "# yaml-language-server: $schema=plan.schema.json\n"


def als_yaml(plan: Plan) -> str:
    """Return a plan as YAML that gives the same plan when it is read; what is not filled in is left out."""
    return ruw_als_yaml(plan.model_dump(mode="json", exclude_defaults=True))


def ruw_als_yaml(ruw: Mapping[str, Any]) -> str:
    """Return a plan as its writer typed it, possibly unfinished, as YAML with everything that is in it."""
    from ruamel.yaml import YAML
    from ruamel.yaml.representer import SafeRepresenter

    class Schrijver(SafeRepresenter):
        """Writes yes and no in Dutch, and texts so that every character comes back."""

    Schrijver.add_representer(str, _tekst)
    Schrijver.add_representer(bool, _ja_nee)
    Schrijver.add_representer(dict, _op_volgorde)
    Schrijver.add_representer(list, _onder_elkaar)
    yaml = YAML(typ="safe", pure=True)
    yaml.Representer = Schrijver
    yaml.width = 100
    uit = StringIO()
    yaml.dump(dict(ruw), uit)
    return _KOP + uit.getvalue()


def _tekst(schrijver: SafeRepresenter, tekst: str) -> ScalarNode:
    gewoon = tekst.isprintable() and tekst == tekst.strip() and not set(tekst) & set("#:'\"{}[]&*!|>%@`\\,~")
    stijl = None if gewoon else '"'
    if "\n" in tekst and all(regel.isprintable() and regel == regel.strip() and regel for regel in tekst.split("\n")):
        stijl = "|"
    node: ScalarNode = schrijver.represent_scalar("tag:yaml.org,2002:str", tekst, style=stijl)
    return node


def _ja_nee(schrijver: SafeRepresenter, waarde: bool) -> ScalarNode:
    node: ScalarNode = schrijver.represent_scalar("tag:yaml.org,2002:str", "ja" if waarde else "nee")
    return node


def _op_volgorde(schrijver: SafeRepresenter, waarde: dict[str, Any]) -> MappingNode:
    node: MappingNode = schrijver.represent_mapping("tag:yaml.org,2002:map", [*waarde.items()], flow_style=False)
    return node


def _onder_elkaar(schrijver: SafeRepresenter, waarde: list[Any]) -> SequenceNode:
    node: SequenceNode = schrijver.represent_sequence("tag:yaml.org,2002:seq", waarde, flow_style=False)
    return node
