"""What the templates need beyond Django's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template

register = template.Library()


@register.filter
def van(gegevens: Mapping[Any, Any], naam: Any) -> Any:
    """Return what a mapping holds under a name, or nothing."""
    return gegevens.get(naam, "")
