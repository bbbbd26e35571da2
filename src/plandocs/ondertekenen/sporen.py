"""What seals leave in a PDF, and the file as it would be without them."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

_NIEUWE_SLEUTELS = ("/DSS", "/Extensions")
_TELT_NIET = ("/Tabs", "/ParentTreeNextKey", "/Length", "/Version")


def zegelvelden(data: bytes) -> dict[str, tuple[int, ...]]:
    """Return the signature fields that are filled, by name, each with the span of bytes that it says it covers."""
    import pikepdf

    with pikepdf.open(BytesIO(data)) as pdf:
        gevuld = [veld for veld in velden(pdf) if _is_zegel(veld) and "/V" in veld]
        return {naam(veld): tuple(int(getal) for getal in veld.V.get("/ByteRange", [])) for veld in gevuld}


def velden(pdf: pikepdf.Pdf) -> list[Any]:
    """Return the form fields of a file."""
    form: Any = pdf.Root.get("/AcroForm")
    return [] if form is None else list(form.get("/Fields", []))


def naam(veld: Any) -> str:
    """Return the name of a form field."""
    return str(veld.get("/T", ""))


def is_alleen_verzegeld(data: bytes, tot: int) -> bool:
    """Return whether what comes after the first `tot` bytes adds seals and changes nothing else."""
    import pikepdf

    try:
        toen = zegelvelden(data[:tot])
        return _afdruk(data[:tot], toen) == _afdruk(data, toen)
    except (pikepdf.PdfError, KeyError, AttributeError, TypeError, ValueError, RuntimeError):
        return False


def zonder_zegels(data: bytes) -> bytes:
    """Return the file as it is now, without its seals."""
    import pikepdf

    buffer = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        _haal_weg(pdf, ())
        pdf.save(buffer)
    return buffer.getvalue()


def _haal_weg(pdf: pikepdf.Pdf, behalve: Collection[str]) -> None:
    """Remove the seals from a file, with their tags; fields of another kind stay."""
    import pikepdf

    alle = velden(pdf)
    weg = [veld for veld in alle if _is_zegel(veld) and naam(veld) not in behalve]
    nummers = {tuple(veld.objgen) for veld in weg}
    blijft = [veld for veld in alle if tuple(veld.objgen) not in nummers]
    if "/AcroForm" in pdf.Root and not blijft:
        del pdf.Root["/AcroForm"]
    elif weg:
        pdf.Root.AcroForm.Fields = pikepdf.Array(blijft)
    for sleutel in _NIEUWE_SLEUTELS:
        if sleutel in pdf.Root:
            del pdf.Root[sleutel]
    for page in pdf.pages:
        _zonder_widgets(page.obj, nummers)
    if "/StructTreeRoot" in pdf.Root:
        _zonder_labels(pdf.Root.StructTreeRoot, nummers)


def _is_zegel(veld: Any) -> bool:
    return str(veld.get("/FT", "")) == "/Sig" and "/Kids" not in veld


def _zonder_widgets(page: Any, nummers: Collection[tuple[int, ...]]) -> None:
    import pikepdf

    if "/Annots" not in page:
        return
    blijft = [een for een in page.Annots if tuple(een.objgen) not in nummers]
    if blijft:
        page.Annots = pikepdf.Array(blijft)
    else:
        del page["/Annots"]


def _zonder_labels(boom: Any, nummers: Collection[tuple[int, ...]]) -> None:
    """Remove the tags of seals: they are last below the top of the tree, and last in its index."""
    import pikepdf

    top = boom.K[0] if isinstance(boom.K, pikepdf.Array) else boom.K
    kinderen = list(top.K) if isinstance(top.get("/K"), pikepdf.Array) else []
    weg = {tuple(kind.objgen) for kind in kinderen if _wijst_naar(kind, nummers)}
    blijft = [kind for kind in kinderen if not _is_een_van(kind, weg)]
    if blijft:
        top.K = pikepdf.Array(blijft) if len(blijft) > 1 else blijft[0]
    _zonder_nummers(boom.ParentTree, weg)


def _wijst_naar(kind: Any, nummers: Collection[tuple[int, ...]]) -> bool:
    import pikepdf

    if not isinstance(kind, pikepdf.Dictionary) or str(kind.get("/S", "")) != "/Form":
        return False
    naar: Any = kind.get("/K")
    return isinstance(naar, pikepdf.Dictionary) and "/Obj" in naar and tuple(naar.Obj.objgen) in nummers


def _zonder_nummers(boom: Any, weg: Collection[tuple[int, ...]]) -> None:
    import pikepdf

    if "/Nums" in boom:
        paren = list(boom.Nums)
        houd = [i for i in range(0, len(paren), 2) if not _is_een_van(paren[i + 1], weg)]
        boom.Nums = pikepdf.Array([deel for i in houd for deel in (paren[i], paren[i + 1])])
    if "/Kids" in boom:
        for tak in boom.Kids:
            _zonder_nummers(tak, weg)
        boom.Kids = pikepdf.Array([tak for tak in boom.Kids if len(tak.get("/Nums", tak.get("/Kids", [])))])


def _is_een_van(doel: Any, weg: Collection[tuple[int, ...]]) -> bool:
    import pikepdf

    return isinstance(doel, pikepdf.Object) and tuple(doel.objgen) in weg


def _afdruk(data: bytes, behalve: Collection[str]) -> bytes:
    """Return one number for all that can be reached in a file without the seals that came later.

    The order of the keys, the numbers of objects, the tab order and the version of PDF do not count.
    """
    import pikepdf

    som = sha256()
    with pikepdf.open(BytesIO(data)) as pdf:
        _haal_weg(pdf, behalve)
        wachtrij: deque[Any] = deque([pdf.Root, pdf.docinfo])
        bekend = {tuple(een.objgen): nummer for nummer, een in enumerate(wachtrij)}
        while wachtrij:
            for deel in _delen(wachtrij.popleft(), bekend, wachtrij, top=True):
                som.update(deel)
    return som.digest()


def _delen(ding: Any, bekend: dict[tuple[int, ...], int], wachtrij: deque[Any], top: bool = False) -> Iterator[bytes]:
    import pikepdf

    if not top and isinstance(ding, pikepdf.Object) and ding.is_indirect:
        if tuple(ding.objgen) not in bekend:
            bekend[tuple(ding.objgen)] = len(bekend)
            wachtrij.append(ding)
        yield b"R%d " % bekend[tuple(ding.objgen)]
    elif isinstance(ding, pikepdf.Dictionary | pikepdf.Stream):
        yield from _velden_van(ding, bekend, wachtrij)
    elif isinstance(ding, pikepdf.Array):
        yield b"["
        for deel in ding:
            yield from _delen(deel, bekend, wachtrij)
        yield b"]"
    else:
        yield b"(" + (ding.unparse() if isinstance(ding, pikepdf.Object) else repr(ding).encode()) + b")"


def _velden_van(ding: Any, bekend: dict[tuple[int, ...], int], wachtrij: deque[Any]) -> Iterator[bytes]:
    import pikepdf

    yield b"<"
    for sleutel in sorted(ding.keys()):
        if sleutel not in _TELT_NIET:
            yield sleutel.encode()
            yield from _delen(ding[sleutel], bekend, wachtrij)
    yield b">"
    if isinstance(ding, pikepdf.Stream):
        yield ding.read_raw_bytes()
