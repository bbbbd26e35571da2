"""A seal in the tag tree, as PDF/UA asks of a visible one: who listens to the file hears of it too."""

from __future__ import annotations

from typing import Any


def zet_tabvolgorde(writer: Any) -> None:
    """Let the tab key follow the tags on every page.

    The first seal does this for all pages, so that a later one on another page changes nothing but its own.
    """
    from pyhanko.pdf_utils.generic import NameObject

    for nummer in range(int(writer.root["/Pages"]["/Count"])):
        ref, _ = writer.find_page_for_modification(nummer)
        page = ref.get_object()
        if "/Tabs" not in page or page["/Tabs"] != "/S":
            page["/Tabs"] = NameObject("/S")
            writer.mark_update(ref)


def label_zegel(writer: Any, veld: Any, tekst: str) -> None:
    """Put the newest field, that of a visible seal, at the end of the tag tree if there is one, with its words."""
    from pyhanko.pdf_utils.generic import NameObject, NumberObject, pdf_string

    boom = _van(writer.root, "/StructTreeRoot", {})
    veld["/Contents"] = pdf_string(tekst)
    if "/ParentTree" in boom:
        nummer = _volgend_nummer(boom)
        form = writer.add_object(_form(writer, veld, tekst))
        top_ref, top = _top(boom)
        form.get_object()["/P"] = top_ref
        _voeg_kind_toe(writer, top, form)
        _voeg_nummer_toe(writer, boom["/ParentTree"], nummer, form)
        boom[NameObject("/ParentTreeNextKey")] = NumberObject(nummer + 1)
        writer.update_container(boom)
        veld["/StructParent"] = NumberObject(nummer)


def _form(writer: Any, veld: Any, tekst: str) -> Any:
    from pyhanko.pdf_utils.generic import DictionaryObject, NameObject, pdf_string

    velden = writer.root["/AcroForm"]["/Fields"]
    widget = velden.raw_get(len(velden) - 1)
    naar = DictionaryObject({"/Type": NameObject("/OBJR"), "/Obj": widget, "/Pg": veld.raw_get("/P")})
    return DictionaryObject(
        {
            "/Type": NameObject("/StructElem"),
            "/S": NameObject("/Form"),
            "/Pg": veld.raw_get("/P"),
            "/Alt": pdf_string(tekst),
            "/K": naar,
        }
    )


def _top(boom: Any) -> tuple[Any, Any]:
    """Return the reference and the element at the top of the tag tree."""
    ref = boom.raw_get("/K")
    if isinstance(ref.get_object() if hasattr(ref, "get_object") else ref, list):
        ref = boom["/K"].raw_get(0)
    return ref, ref.get_object()


def _voeg_kind_toe(writer: Any, top: Any, form: Any) -> None:
    from pyhanko.pdf_utils.generic import ArrayObject

    if isinstance(top["/K"], list):
        top["/K"].append(form)
        writer.update_container(top["/K"])
        return
    top["/K"] = ArrayObject([top.raw_get("/K"), form])
    writer.update_container(top)


def _voeg_nummer_toe(writer: Any, boom: Any, nummer: int, form: Any) -> None:
    """Add a number to the tree that leads from a page or field to its tag; it is higher than all others."""
    from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NumberObject

    paar = [NumberObject(nummer), form]
    if "/Nums" in boom:
        boom["/Nums"].extend(paar)
        writer.update_container(boom["/Nums"])
        return
    grens = ArrayObject([NumberObject(nummer)] * 2)
    tak = DictionaryObject({"/Limits": grens, "/Nums": ArrayObject(paar)})
    boom["/Kids"].append(writer.add_object(tak))
    writer.update_container(boom["/Kids"])


def _volgend_nummer(boom: Any) -> int:
    bekend = int(_van(boom, "/ParentTreeNextKey", 0))
    return max(bekend, 1 + max(_nummers(boom["/ParentTree"]), default=-1))


def _nummers(boom: Any) -> list[int]:
    eigen = [int(getal) for getal in list(_van(boom, "/Nums", []))[::2]]
    return eigen + [getal for tak in _van(boom, "/Kids", []) for getal in _nummers(tak)]


def _van(ding: Any, sleutel: str, anders: Any) -> Any:
    """Return what a dictionary holds, followed to where it stands; its own `get` does not follow."""
    try:
        return ding[sleutel]
    except KeyError:
        return anders
