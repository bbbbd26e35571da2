"""Documents as PDF drawn by Typst: no system libraries, the words passed as data."""

from plandocs.renderers.typst.rendering import count_typst_pages, render_typst

__all__ = ["count_typst_pages", "render_typst"]
