"""Document → Word, HTML, PDF and text; renderers know blocks and looks, never plans."""
