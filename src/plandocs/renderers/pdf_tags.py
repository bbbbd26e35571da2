"""One table in the tag tree for one table of the document, also when it runs over several pages.

WeasyPrint tags what it drew: a table over three pages becomes three tables, each with its header row again, and a row
that is taller than a page becomes two rows. Who listens to the file hears the header row in the middle of a sentence,
and the words are no longer in the order of the document. Here the parts are put together again, repeated header rows
become artifacts, and what stands in a list item becomes its body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

if TYPE_CHECKING:
    import pydyf
    import weasyprint

# A structure element is a pydyf.Dictionary: S its tag, K its kids, P its parent, Pg its page.
Tag = Any
_DRAWING = "{http://www.w3.org/2000/svg}svg"
_Cell = tuple[Element, Tag]


def tidy_tags(drawn: weasyprint.Document, pdf: pydyf.PDF, root: Element) -> None:
    """Repair the tag tree of a drawn document before it is written; `root` is the HTML that was drawn."""
    tree = _Tree(pdf)
    tree.name_list_bodies()
    tree.name_languages([str(drawing.get("lang", "")) for drawing in root.iter(_DRAWING)], str(root.get("lang", "")))
    owners = {cell: number for number, table in enumerate(root.iter("table")) for cell in table.iter()}
    tables: dict[int, list[_Cell]] = {}
    for page in drawn.pages:
        for box in page._page_box.descendants():
            if box.element in owners and hasattr(box, "mark"):
                tables.setdefault(owners[box.element], []).append((box.element, box.mark))
    for cells in tables.values():
        tree.join(cells)


class _Tree:
    """The tag tree of one PDF, with the steps that change it."""

    def __init__(self, pdf: pydyf.PDF) -> None:
        self._objects = pdf.objects
        self._pages = pdf.page_references
        root = self._target(pdf.catalog["StructTreeRoot"])
        self._numbers = self._target(root["ParentTree"])["Nums"]

    def name_list_bodies(self) -> None:
        """Call the content of a list item its body, as PDF/UA asks."""
        for tag in self._objects:
            if isinstance(tag, dict) and tag.get("S") == "/Div" and self._parent(tag)["S"] == "/LI":
                tag["S"] = "/LBody"

    def name_languages(self, drawings: list[str], page: str) -> None:
        """Tell of each drawing, in reading order, in which language its description is when the page has another."""
        import pydyf

        figures = [tag for tag in self._objects if isinstance(tag, dict) and tag.get("S") == "/Figure"]
        if len(figures) == len(drawings):
            for tag, language in zip(figures, drawings, strict=True):
                if language and language != page:
                    tag["Lang"] = pydyf.String(language)

    def join(self, cells: list[_Cell]) -> None:
        """Make one table of the parts that page breaks made of it; `cells` are in drawing order."""
        tables = list({id(table): table for table in map(self._table, (tag for _, tag in cells))}.values())
        if len(tables) < 2:
            return
        first: dict[Element, Tag] = {}
        for element, tag in cells:
            first.setdefault(element, tag)
        self._aim_headers(cells, first)
        for element, tag in cells:
            if first[element] is not tag:
                self._merge(first[element], tag)
        for table in tables[1:]:
            self._append(tables[0], table)

    def _aim_headers(self, cells: list[_Cell], first: dict[Element, Tag]) -> None:
        """Make every cell name the header cells that stay."""
        kept = {tag["ID"].data: first[element]["ID"] for element, tag in cells if "ID" in tag}
        for _, tag in cells:
            if "Headers" in tag["A"]:
                tag["A"]["Headers"][:] = [kept[name.data] for name in tag["A"]["Headers"]]

    def _merge(self, known: Tag, again: Tag) -> None:
        """Give a cell what its next part holds; a repeated header cell becomes an artifact."""
        row = self._parent(again)
        repeated = self._parent(row)["S"] == "/THead"
        for kid in self._kids(again):
            if repeated:
                self._make_artifact(kid)
            else:
                self._adopt(known, kid)
        row["K"].remove(again.reference)

    def _append(self, table: Tag, part: Tag) -> None:
        """Move the rows of a later part into the first, and drop what is left of the part.

        Over a row that needs whole pages no header row is drawn: the first one drawn then moves to the front.
        """
        bodies = [group for group in self._kids(table) if group["S"] == "/TBody"]
        for group in self._kids(part):
            rows = [row for row in self._kids(group) if row["K"]]
            if group["S"] == "/THead" and rows:
                group["P"] = table.reference
                table["K"].insert(table["K"].index(bodies[0].reference), group.reference)
                continue
            for row in rows:
                self._adopt(bodies[-1], row)
        self._parent(part)["K"].remove(part.reference)

    def _make_artifact(self, tag: Tag) -> None:
        page = self._pages.index(tag["Pg"])
        for kid in tag["K"]:
            if isinstance(kid, int):
                self._unmark(self._target(tag["Pg"]), kid)
                self._numbers[2 * page + 1][kid] = "null"
            else:
                self._make_artifact(self._target(kid))

    def _unmark(self, page: Tag, number: int) -> None:
        operations = self._target(page["Contents"]).stream
        for at, operation in enumerate(operations):
            if isinstance(operation, dict) and operation.get("MCID") == number:
                operations[at - 1 : at + 2] = ["/Artifact", b"BMC"]
                return

    def _adopt(self, parent: Tag, kid: Tag) -> None:
        kid["P"] = parent.reference
        parent["K"].append(kid.reference)

    def _kids(self, tag: Tag) -> list[Tag]:
        return [self._target(kid) for kid in tag["K"]]

    def _table(self, cell: Tag) -> Tag:
        return self._parent(self._parent(self._parent(cell)))

    def _parent(self, tag: Tag) -> Tag:
        return self._target(tag["P"])

    def _target(self, reference: bytes) -> Any:
        return self._objects[int(reference.split()[0])]
