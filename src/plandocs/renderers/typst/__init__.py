"""Documents as PDF drawn by Typst: no system libraries, the words passed as data."""

from plandocs.renderers.typst.rendering import TypstRefusedError, count_typst_pages, render_typst

__all__ = ["TypstRefusedError", "count_typst_pages", "render_typst"]
