"""The words in a PDF: what every marked stretch of the page drawing says, and what the tag tree makes of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from plandocs.renderers.fonts import twins, without_ignorable
from plandocs.renderers.proof.compare import Unit

if TYPE_CHECKING:
    import pikepdf

_WIDTH = re.compile(rb"begincodespacerange\s*<([0-9a-fA-F]+)>")
_BFCHAR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>")
_OPERATORS = "BMC BDC EMC Tf Tj TJ ' \" Do"
_DEPTH = 8
_BLOCKS = frozenset(
    {
        "/Document",
        "/Part",
        "/Art",
        "/Sect",
        "/Div",
        "/BlockQuote",
        "/Caption",
        "/P",
        "/H1",
        "/H2",
        "/H3",
        "/H4",
        "/L",
        "/LI",
        "/Lbl",
        "/LBody",
        "/Table",
        "/THead",
        "/TBody",
        "/TR",
        "/TH",
        "/TD",
        "/Figure",
    }
)
_HEADINGS = ("/H1", "/H2", "/H3", "/H4")
Mark = tuple[int, int]
Said = str | Unit | None


@dataclass(slots=True)
class Stretch:
    """A marked stretch of a drawing: its number if it is in the tag tree, and the words given for its glyphs."""

    number: int | None
    actual: str | None = None
    shown: bool = False

    def heard(self, text: str) -> str:
        """Return what glyphs that say `text` say here: the words given for them once, if those hold the letters."""
        if self.actual is None:
            return text
        if not _letters(text) <= _letters(self.actual) | {"\ufffd"}:
            return "\ufffd"
        shown, self.shown = self.shown, True
        return "" if shown else self.actual


def _letters(text: str) -> set[str]:
    """Return the letters of a text, those that are drawn with the same glyph or mirrored as one."""
    told = unicodedata.normalize("NFKD", text).translate({0x131: "i", 0x237: "j"})
    seen = {char for char in without_ignorable(told) if not char.isspace()}
    same = twins()
    return {"(" if unicodedata.mirrored(char) else same[ord(char)] for char in seen}


class PageWords:
    """What the drawing of one page says: words under a mark, and words that belong to no mark."""

    def __init__(self, page: pikepdf.Page, fonts: dict[tuple[int, int], Font]) -> None:
        """Read the drawing of a page; `fonts` keeps what was read before."""
        self.marked: dict[int, list[str]] = {}
        self.loose: list[str] = []
        self._fonts = fonts
        self._read(page.obj, page.obj.get("/Resources"), (), 0)

    def _read(self, drawing: Any, resources: Any, marks: tuple[Stretch, ...], depth: int) -> None:
        import pikepdf

        stack, font = list(marks), None
        for instruction in pikepdf.parse_content_stream(drawing, _OPERATORS):
            operands: Any = instruction.operands
            match str(instruction.operator):
                case "BMC":
                    stack.append(_inner(operands[0], stack))
                case "BDC":
                    stack.append(_stretch(operands, resources, stack))
                case "EMC":
                    stack.pop()
                case "Tf":
                    font = self._font(resources["/Font"][operands[0]])
                case "Do":
                    self._enter(resources["/XObject"][operands[0]], resources, tuple(stack), depth)
                case _ if font is not None:
                    self._add(stack[-1] if stack else None, font.decode(operands[-1]))

    def _enter(self, target: Any, resources: Any, marks: tuple[Stretch, ...], depth: int) -> None:
        if target.get("/Subtype") == "/Form" and depth < _DEPTH:
            self._read(target, target.get("/Resources", resources), marks, depth + 1)

    def _font(self, dictionary: Any) -> Font:
        key = dictionary.objgen
        if key not in self._fonts or key == (0, 0):
            self._fonts[key] = Font(dictionary)
        return self._fonts[key]

    def _add(self, mark: Stretch | None, text: str) -> None:
        heard = mark.heard(text) if mark else text
        if mark is None or mark.number is None:
            self.loose.append(heard)
        else:
            self.marked.setdefault(mark.number, []).append(heard)


class Font:
    """The characters that the codes of one font stand for; a code without one is shown as U+FFFD."""

    def __init__(self, dictionary: Any) -> None:
        """Read the character map of a font dictionary."""
        cmap = dictionary.ToUnicode.read_bytes() if "/ToUnicode" in dictionary else b""
        width = _WIDTH.search(cmap)
        self._width = len(width[1]) // 2 if width else 1
        pairs = _BFCHAR.findall(cmap[width.end() :] if width else b"")
        self._chars = {bytes.fromhex(code.decode()): _utf16(text) for code, text in pairs}

    def decode(self, shown: Any) -> str:
        """Return the characters of the operand of a text operator."""
        import pikepdf

        parts = shown if isinstance(shown, pikepdf.Array) else [shown]
        codes = b"".join([bytes(part) for part in parts if isinstance(part, pikepdf.String)])
        width, chars = self._width, self._chars
        return "".join([chars.get(codes[at : at + width], "\ufffd") for at in range(0, len(codes), width)])


def _utf16(text: bytes) -> str:
    return bytes.fromhex(text.decode()).decode("utf-16-be", "replace")


def _stretch(operands: Any, resources: Any, stack: list[Stretch]) -> Stretch:
    """Return the stretch that begins; one without a number of its own belongs to that around it."""
    import pikepdf

    tag, properties = operands
    if isinstance(properties, pikepdf.Name):
        properties = resources["/Properties"][properties]
    actual = str(properties["/ActualText"]) if "/ActualText" in properties else None
    if "/MCID" in properties:
        return Stretch(int(properties["/MCID"]), actual)
    return _inner(tag, stack, actual)


def _inner(tag: Any, stack: list[Stretch], actual: str | None = None) -> Stretch:
    return Stretch(None if tag == "/Artifact" or not stack else stack[-1].number, actual)


class Words:
    """All words of an open PDF: `units` and `labels` in reading order, `loose` per page.

    `titles` are headings as a list of headings calls them, each with its words on the page.
    """

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        """Read all pages and the tag tree."""
        fonts: dict[tuple[int, int], Font] = {}
        self._pages = [PageWords(page, fonts) for page in pdf.pages]
        self._numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self._heard: set[Mark] = set()
        self.pages = len(self._pages)
        self.labels: list[str] = []
        self.strange: list[str] = []
        self.titles: list[tuple[str, str]] = []
        self.units = list(self._units(pdf.Root.StructTreeRoot))

    def drawn(self) -> Iterator[str]:
        """Yield every stretch of words on the pages, also those that stand under no mark."""
        for page in self._pages:
            yield from (text for said in page.marked.values() for text in said)
            yield from page.loose

    def loose(self, number: int) -> str:
        """Return what is drawn on a page but not in the tag tree."""
        page = self._pages[number]
        unheard = [text for mark in page.marked if (number, mark) not in self._heard for text in page.marked[mark]]
        return "".join(page.loose + unheard)

    def _units(self, root: Any) -> Iterator[Unit]:
        pending: list[str] = []
        said: list[Said] = []
        self._speak(root, None, 0, said)
        for item in said:
            if isinstance(item, str):
                pending.append(item)
                continue
            yield Unit("".join(pending))
            pending.clear()
            if item:
                yield item
        yield Unit("".join(pending))

    def _speak(self, element: Any, page: int | None, depth: int, out: list[Said]) -> None:
        """Add words, whole units, and None wherever a block begins or ends."""
        role = str(element.get("/S", ""))
        page = self._numbers.get(element.Pg.objgen, page) if "/Pg" in element else page
        self._note_strange(element, role)
        border = [None] if role in _BLOCKS else []
        out += border
        if role == "/Figure":
            out.append(Unit(str(element.get("/Alt", "")), "alt"))
            out += [Unit(words, "drawn") for words in self._words(element, page, depth)]
        elif role == "/Lbl":
            self.labels.append("".join(self._words(element, page, depth)))
        elif role in _HEADINGS and "/T" in element:
            inside = self._words(element, page, depth)
            self.titles.append((str(element.T), "".join(inside)))
            out += inside
        else:
            self._inside(element, page, depth, out)
        out += border

    def _words(self, element: Any, page: int | None, depth: int) -> list[str]:
        inside: list[Said] = []
        self._inside(element, page, depth, inside)
        return [str(words) for words in inside if words]

    def _note_strange(self, element: Any, role: str) -> None:
        spoken = {"/ActualText", "/E", "/T", "/Title", "/Alt"} & set(element.keys())
        usual = {"/Alt"} if role == "/Figure" else {"/T"} if role in _HEADINGS else set()
        if spoken - usual:
            self.strange.append(role)

    def _inside(self, element: Any, page: int | None, depth: int, out: list[Said]) -> None:
        import pikepdf

        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                out += self._said(page, int(kid))
            elif kid.get("/Type") == "/MCR":
                where = self._numbers.get(kid.Pg.objgen, page) if "/Pg" in kid else page
                out += self._said(where, int(kid.MCID))
            elif kid.get("/Type") != "/OBJR" and depth < 64:
                self._speak(kid, page, depth + 1, out)

    def _said(self, page: int | None, mark: int) -> list[str]:
        if page is None:
            return []
        self._heard.add((page, mark))
        return self._pages[page].marked.get(mark, [])
