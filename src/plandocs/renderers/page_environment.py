"""The sandbox in which the page template of a house style runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment


class PageEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox that remembers which attributes are safe: that depends on the type of a value, and never on the value.

    A page asks it tens of thousands of times.
    """

    def __init__(self, folder: Path) -> None:
        """Read templates from one folder."""
        super().__init__(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._known: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Return whether a template may look at an attribute."""
        key = (type(obj), attr)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = super().is_safe_attribute(obj, attr, value)
        return known
