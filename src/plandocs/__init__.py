"""plandocs: one family plan, checked, and the right document for every reader.

The face of the library is four functions: `load` a file, `check` the plan, `compose` its documents and
`render` one of them to bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plandocs.versie import __version__

if TYPE_CHECKING:
    from plandocs.documents import compose
    from plandocs.loaders import load
    from plandocs.pipeline import render
    from plandocs.rules import check

__all__ = ["__version__", "check", "compose", "load", "render"]

_FACE = {
    "check": "plandocs.rules",
    "compose": "plandocs.documents",
    "load": "plandocs.loaders",
    "render": "plandocs.pipeline",
}


def __getattr__(name: str) -> Any:
    """Import a function of the face when it is first asked for, so that `import plandocs` stays quick."""
    if name not in _FACE:
        raise AttributeError(f"module 'plandocs' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_FACE[name]), name)
