"""The Jinja environment of the Word templates: sandboxed, strict, and compiling every template part once."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

_PLAIN = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.If)


class _Environment(ImmutableSandboxedEnvironment):
    """A sandbox that remembers the last compiled sources; compiling costs more than filling in."""

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True)
        self.globals.clear()
        self._compiled = lru_cache(maxsize=64)(super().from_string)

    def from_string(self, source: Any, *options: Any) -> Template:
        """Return the compiled template of a source."""
        return self._compiled(source, *options)


@cache
def environment() -> _Environment:
    """Return the one environment of this process."""
    return _Environment()


def only_places(source: str) -> bool:
    """Return whether a source does no more with its values than place them and ask whether they are there."""
    try:
        tree = environment().parse(source)
    except TemplateError:
        return False
    return all(isinstance(node, _PLAIN) for node in tree.find_all(nodes.Node))
