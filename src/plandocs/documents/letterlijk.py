"""Which signs in free text are only signs: every backslash that keeps nothing from being markup stays in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TEKENS = re.compile(r"(?P<schuin>\\*)(?P<teken>\*+|_+)|\\+")
_LIJSTTEKEN = re.compile(r"^[^\S\n]*(?:(?=\\[-+*]\s)|\d{1,9}(?=\\[.)]\s))", re.MULTILINE)
_ALINEA = re.compile(r"\n\s*\n")
_VOOR_BEGIN, _VOOR_EIND = re.compile(r"[\s(\[{\"'‘’“„–—]"), re.compile(r"[\w.,;!?)\]}\"'’”…%*_]")
_NA_BEGIN, _NA_EIND = re.compile(r"\S"), re.compile(r"[\W_]")


def letterlijk(text: str, *, lijsten: bool) -> str:
    """Return text for the Markdown parser in which signs that are no markup are escaped, and nothing else is.

    In `C:\\map\\_x` and `2*3` nothing is markup; in `\\*zo\\*` the backslashes are: without them it is slanted.
    """
    gewild = {match.end() for match in _LIJSTTEKEN.finditer(text)} if lijsten else set[int]()
    gewild.update(_paren(text))
    return _TEKENS.sub(lambda match: _geschreven(match, text, gewild), text)


def _geschreven(match: re.Match[str], text: str, gewild: set[int]) -> str:
    schuin, teken = match["schuin"], match["teken"]
    if teken is None:
        return match[0] if match.start() in gewild and len(match[0]) == 1 else match[0] * 2
    if not schuin and not (_is_woord(text, match.start() - 1) and _is_woord(text, match.end())):
        return teken
    if len(schuin) == 1 and match.start() in gewild:
        return match[0]
    return schuin * 2 + "".join(f"\\{een}" for een in teken)


def _is_woord(text: str, plek: int) -> bool:
    return 0 <= plek < len(text) and (text[plek].isalnum() or text[plek] == "_")


def _paren(text: str) -> Iterator[int]:
    """Yield where the signs stand that would be the begin and end of emphasis, if their backslash were not there."""
    open_: dict[str, list[int]] = {"*": [], "_": []}
    grens = 0
    for match in _TEKENS.finditer(text):
        teken = match["teken"]
        if teken is None or len(match["schuin"]) > 1:
            continue
        if _ALINEA.search(text, grens, match.start()):
            open_ = {"*": [], "_": []}
        grens = match.start()
        ervoor, erna = text[grens - 1 : grens] or " ", text[match.end() : match.end() + 1] or " "
        stapel = open_[teken[0]]
        if stapel and _VOOR_EIND.match(ervoor) and _NA_EIND.match(erna):
            yield from (stapel.pop(), grens)
        elif _VOOR_BEGIN.match(ervoor) and _NA_BEGIN.match(erna):
            stapel.append(grens)
