"""Documents as Word files: the house style's template filled in, the body written as OOXML."""

from plandocs.renderers.word.rendering import render_word

__all__ = ["render_word"]
