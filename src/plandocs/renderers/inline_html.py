"""Inline text as HTML: every word escaped, with its looks, its language, and the direction that it is read in."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from plandocs.blocks import Inline, Run
from plandocs.renderers.bidi import is_rtl, runs_rtl, stretches

_SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:)\S+", re.IGNORECASE)
_BREAK = Markup("<br>")
_LEFT_TO_RIGHT = Markup('<bdi dir="ltr">{}</bdi>')
_CHANGED = {"gone": Markup("<del>{}</del>"), "added": Markup("<ins>{}</ins>")}
_LOOKS = (
    ("small", Markup("<small>{}</small>")),
    ("gap", Markup('<span class="open">{}</span>')),
    ("emphasis", Markup("<em>{}</em>")),
    ("strong", Markup("<strong>{}</strong>")),
)


def link(run: Run) -> str:
    """Return the target of a run when it is safe to follow, else nothing."""
    return run.href if run.href and _SAFE_LINK.fullmatch(run.href) else ""


def lines(text: str) -> list[str]:
    """Return the lines of a text."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def words(text: str) -> Markup:
    """Return a text with its line breaks, and what stays left-to-right in it marked."""
    return _broken(text, is_rtl(text))


def direction(text: str) -> Markup:
    """Return the attribute that an element with this text needs; nothing when it is read from left to right."""
    return Markup(' dir="rtl"') if is_rtl(text) else Markup("")


def runs(content: Inline) -> Markup:
    """Return inline text with all its looks."""
    return Markup("").join(_run(run) for run in content)


def _run(run: Run) -> Markup:
    rtl = runs_rtl(run)
    shown = _broken(run.text, rtl)
    if rtl or run.lang:
        lang = Markup(' lang="{}"').format(run.lang) if run.lang else ""
        shown = Markup('<bdi{} dir="{}">{}</bdi>').format(lang, "rtl" if rtl else "ltr", shown)
    if run.change:
        shown = _CHANGED[run.change].format(shown)
    for look, around in _LOOKS:
        if getattr(run, look):
            shown = around.format(shown)
    href = link(run)
    return Markup('<a href="{}">{}</a>').format(href, shown) if href else shown


def _broken(text: str, rtl: bool) -> Markup:
    if not rtl:
        return _BREAK.join(lines(text)) if "\n" in text or "\r" in text else escape(text)
    parts = (
        (_LEFT_TO_RIGHT.format(part) if ltr else escape(part) for part, ltr in stretches(line)) for line in lines(text)
    )
    return _BREAK.join(Markup("").join(line) for line in parts)
