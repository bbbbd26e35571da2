"""Documents as PDF drawn by Typst: no system libraries, the words passed as data."""

from plandocs.renderers.typst.rendering import render_typst

__all__ = ["render_typst"]
