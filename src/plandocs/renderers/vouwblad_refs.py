"""Everything in a PDF that names a page, turned towards the sheet on which that page is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from plandocs.errors import RenderError

if TYPE_CHECKING:
    import pikepdf

_DEPTH = 32


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page as it is drawn: on which sheet, as which form, and how far moved to the right and up, in points."""

    sheet: Any
    form: Any
    right: float
    up: float

    def moved(self, numbers: Iterable[Any]) -> list[float]:
        """Return coordinates, x and y in turn, as they are on the sheet."""
        return [float(number) + (self.up if at % 2 else self.right) for at, number in enumerate(numbers)]

    def destination(self, wanted: Any) -> list[Any]:
        """Return a place to jump to on the page as a place on the sheet; a whole page becomes its half."""
        import pikepdf

        kind, where, box = str(wanted[1]), list(wanted)[2:], list(self.form.BBox)
        if kind == "/XYZ":
            left, top, zoom = (*where, None, None, None)[:3]
            corner = (box[0] if left is None else left, box[3] if top is None else top)
            return [self.sheet, wanted[1], *self.moved(corner), zoom]
        return [self.sheet, pikepdf.Name.FitR, *self.moved(where if kind == "/FitR" else box)]


Pages = Mapping[tuple[int, int], Drawn]


def move_links(pages: Sequence[pikepdf.Page], drawn: Pages) -> None:
    """Put the links of every page on its sheet, where their words are drawn."""
    import pikepdf

    for page in pages:
        place = drawn[page.obj.objgen]
        links: Any = page.obj.get("/Annots", [])
        if len(links) and "/Annots" not in place.sheet:
            place.sheet.Annots = pikepdf.Array()
        for link in links:
            for key in ("/Rect", "/QuadPoints"):
                if key in link:
                    link[key] = pikepdf.Array(place.moved(link[key]))
            if "/P" in link:
                link.P = place.sheet
            place.sheet.Annots.append(link)


def aim_destinations(pdf: pikepdf.Pdf, drawn: Pages) -> None:
    """Turn every jump of the file, by bookmark, link or name, towards the half of the sheet where the page is."""
    import pikepdf

    for array in [found for thing in pdf.objects for found in _arrays(thing, 0)]:
        if len(array) > 1 and isinstance(array[0], pikepdf.Dictionary) and isinstance(array[1], pikepdf.Name):
            place = drawn.get(array[0].objgen)
            if place is not None:
                array[:] = place.destination(array)


def _arrays(thing: Any, depth: int) -> Iterator[Any]:
    """Yield the arrays in one object; what stands on its own has its own turn."""
    import pikepdf

    if isinstance(thing, pikepdf.Array):
        yield thing
    if isinstance(thing, pikepdf.Array | pikepdf.Dictionary | pikepdf.Stream) and depth < _DEPTH:
        inside = thing if isinstance(thing, pikepdf.Array) else thing.values()
        direct = (kid for kid in inside if isinstance(kid, pikepdf.Object) and not kid.is_indirect)
        yield from (array for kid in direct for array in _arrays(kid, depth + 1))


def aim_tags(root: Any, drawn: Pages) -> None:
    """Make the tags name the drawing in which their words are; their order and all else stays.

    WeasyPrint keeps the tags of header and footer out of the tree, so that nobody hears them, and only in the index.
    Raises RenderError when a tag names a page that is not in the file.
    """
    seen: set[tuple[int, int]] = set()
    for start in (_kids(root), _indexed(root)):
        todo: list[tuple[Any, Any]] = [(tag, None) for tag in start]
        while todo:
            tag, page = todo.pop()
            if tag.objgen not in seen:
                seen.add(tag.objgen)
                todo.extend(_aim(tag, tag.get("/Pg", page), drawn))


def _indexed(root: Any) -> Iterator[Any]:
    """Yield every tag in the index of marked words, and all that it is in."""
    import pikepdf

    for entry in pikepdf.NumberTree(root.ParentTree).values():
        tags: list[Any] = list(entry) if isinstance(entry, pikepdf.Array) else [entry]
        for tag in tags:
            while isinstance(tag, pikepdf.Dictionary) and "/S" in tag:
                yield tag
                tag = tag.get("/P")


def _aim(tag: Any, page: Any, drawn: Pages) -> Iterator[tuple[Any, Any]]:
    """Turn one tag towards its sheet, and yield the tags in it with the page that they are on if they name none."""
    import pikepdf

    kids = [_aimed(kid, page, drawn) for kid in _kids(tag)]
    if "/K" in tag:
        tag.K = pikepdf.Array(kids) if isinstance(tag.K, pikepdf.Array) else kids[0]
    if "/Pg" in tag:
        tag.Pg = _place(page, drawn).sheet
    yield from ((kid, page) for kid in kids if str(kid.get("/Type", "")) not in ("/MCR", "/OBJR"))


def _kids(tag: Any) -> list[Any]:
    import pikepdf

    kids = tag.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array | list) else [kids]


def _aimed(kid: Any, page: Any, drawn: Pages) -> Any:
    """Return what a tag holds; marked words as words in a drawing, a link as a link on a sheet."""
    import pikepdf

    if isinstance(kid, int):
        place = _place(page, drawn)
        return pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=place.sheet, Stm=place.form, MCID=kid)
    if str(kid.get("/Type", "")) in ("/MCR", "/OBJR"):
        place = _place(kid.get("/Pg", page), drawn)
        kid.Pg = place.sheet
        if kid.Type == "/MCR" and "/Stm" not in kid:
            kid.Stm = place.form
    return kid


def _place(page: Any, drawn: Pages) -> Drawn:
    place = None if page is None else drawn.get(page.objgen)
    if place is None:
        raise RenderError("Een label wijst naar een bladzijde die niet in het boekje zit. Maak het boekje opnieuw.")
    return place
