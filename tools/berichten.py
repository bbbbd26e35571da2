"""Gather every text of the browser in the catalogue, keep its translations, and compile it: `make messages`.

Texts come from the templates, the Python and the JavaScript of the service, and from the models of the plan.
"""

from __future__ import annotations

import ast
import builtins
import json
import os
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import django
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from plandocs.documents import DOCUMENTS
from plandocs.documents.vormen import VORMEN
from plandocs.loaders.word_form.indeling import SECTIES
from plandocs.loaders.word_form.invulvelden import invulvelden
from plandocs.plan import Plan
from plandocs.plan.base import Onderdeel
from plandocs.rules.kernel import ERNSTEN
from plandocs.service.editor.koppen import enkelvoud

DIENST = Path(__file__).resolve().parents[1] / "src" / "plandocs" / "service"
PO = DIENST / "locale" / "en" / "LC_MESSAGES" / "django.po"
SCRIPTWOORDEN = DIENST / "static" / "service" / "woorden-en.js"
NIET_IN_DE_BROWSER = frozenset({"config.py", "server.py", "wsgi.py", "models.py"})
_WOORDEN = {"gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
_INVUL = re.compile(r"%\(\w+\)s")
_GEMERKT = frozenset({"nl", "_", "gettext", "vertaald", "Opmerking"})
_SCRIPT = {"woord": None, "woorden": (1, 2)}
INGEVULD = "ingevuld"
"""The context of the texts in Python with values in them: they are looked up with the values filled in."""
Bericht = str | tuple[str, ...]
Gevonden = tuple[Bericht, str | None]
"""A text, or its two forms, and its context."""


def berichten() -> Iterator[tuple[Gevonden, str]]:
    """Yield every text with the file or the model that it comes from."""
    for pad in sorted((DIENST / "templates").rglob("*.html")):
        yield from ((een, _naam(pad)) for een in _uit_sjabloon(pad))
    for pad in modules():
        yield from ((een, _naam(pad)) for een in _uit_python(pad))
    for pad in scripts():
        yield from (((een, None), _naam(pad)) for een in uit_script(pad))
    yield from _uit_modellen()


def modules() -> list[Path]:
    """Return the Python of the service that people meet in the browser."""
    alle = sorted(DIENST.rglob("*.py"))
    return [pad for pad in alle if pad.name not in NIET_IN_DE_BROWSER and "api" not in pad.parts]


def scripts() -> list[Path]:
    """Return the scripts of our own."""
    return [pad for pad in sorted((DIENST / "static" / "service").glob("*.js")) if pad != SCRIPTWOORDEN]


def _naam(pad: Path) -> str:
    return pad.relative_to(DIENST).as_posix()


def _uit_sjabloon(pad: Path) -> Iterator[Gevonden]:
    """Yield the texts of a Django template, which Django turns into something that Babel reads as Python."""
    from django.utils.translation.template import templatize

    regels = (regel.strip() for regel in templatize(pad.read_text("utf-8"), origin=pad.name).splitlines())
    bron = BytesIO("\n".join(regels).encode())
    for _regel, bericht, _uitleg, verband in extract("python", bron, _WOORDEN):
        yield bericht, verband


def uit_script(pad: Path) -> Iterator[Bericht]:
    """Yield the texts of a script: `woord("…")` and `woorden("…", "…", n)`."""
    for _regel, bericht, _uitleg, _verband in extract("javascript", BytesIO(pad.read_bytes()), _SCRIPT):
        yield bericht


def _uit_python(pad: Path) -> Iterator[Gevonden]:
    """Yield the texts in `nl(…)`, in gettext calls, and the messages of errors that are made here."""
    for knoop in ast.walk(ast.parse(pad.read_text("utf-8"))):
        if isinstance(knoop, ast.Call) and knoop.args:
            yield from _uit_aanroep(getattr(knoop.func, "id", getattr(knoop.func, "attr", "")), knoop.args)


def _uit_aanroep(naam: str, waarden: list[ast.expr]) -> Iterator[Gevonden]:
    teksten = [tekst for waarde in waarden if (tekst := letterlijk(waarde))]
    if naam == "ngettext":
        yield (teksten[0], teksten[1]), None
    elif naam in _GEMERKT or (naam.endswith("Error") and not hasattr(builtins, naam)):
        zinnen = (tekst for tekst in teksten[:1] if re.search(r"\w\w", _INVUL.sub("", tekst)))
        yield from ((tekst, INGEVULD if _INVUL.search(tekst) else None) for tekst in zinnen)


def letterlijk(waarde: ast.expr) -> str:
    """Return a literal text, with %(name)s where a value is filled in."""
    if isinstance(waarde, ast.Constant):
        return waarde.value if isinstance(waarde.value, str) else ""
    if not isinstance(waarde, ast.JoinedStr):
        return ""
    return "".join(letterlijk(deel) or f"%({_invulnaam(deel)})s" for deel in waarde.values)


def _invulnaam(deel: ast.expr) -> str:
    namen = [een.attr if isinstance(een, ast.Attribute) else een.id for een in ast.walk(deel)
             if isinstance(een, ast.Attribute | ast.Name)]  # fmt: skip
    return namen[0].lower() if namen else "waarde"


def _uit_modellen() -> Iterator[tuple[Gevonden, str]]:
    """Yield what people read of the plan itself: titles, explanations and labels, which are data in Dutch."""
    yield from (((tekst, None), "plan") for sectie in SECTIES for tekst in (sectie.deel, sectie.titel))
    yield from (((soort.titel, None), "documenten") for soort in DOCUMENTS.values())
    yield from (((tekst, None), "documenten") for tekst in VORMEN.values())
    yield from (((ernst, None), "regels") for ernst in ERNSTEN)
    yield from _uit_model(Plan, set())


def _uit_model(model: type[Onderdeel], gezien: set[type[Onderdeel]]) -> Iterator[tuple[Gevonden, str]]:
    """Yield the texts of a kind of part and of the parts in it."""
    gezien.add(model)
    for naam, veld in invulvelden(model).items():
        for tekst in (veld.titel, veld.uitleg, *veld.keuzes.values()):
            if re.search(r"[^\W\d_]", tekst):
                yield (tekst, None), f"{model.__name__}.{naam}"
        if veld.model is not None and veld.meervoud:
            yield (enkelvoud(veld.model), None), veld.model.__name__
        if veld.model is not None and veld.model not in gezien:
            yield from _uit_model(veld.model, gezien)


def vers() -> Catalog:
    """Return a catalogue of every text, without translations."""
    catalogus = Catalog()
    for (bericht, verband), waar in berichten():
        catalogus.add(bericht, locations=[(waar, 0)], context=verband)
    return catalogus


def vertaling() -> Catalog:
    """Return the English catalogue as it is kept."""
    with PO.open("rb") as bestand:
        return read_po(bestand, locale="en")


def engels(bericht: Message) -> tuple[str, ...]:
    """Return the English of a text in its forms; an empty text where there is none."""
    return (bericht.string,) if isinstance(bericht.string, str) else tuple(bericht.string or ("",))


def als_po(catalogus: Catalog) -> bytes:
    """Return a catalogue as text, the same for the same texts."""
    uit = BytesIO()
    write_po(uit, catalogus, width=120, include_lineno=False)
    return uit.getvalue()


def als_mo(catalogus: Catalog) -> bytes:
    """Return a catalogue as the service reads it."""
    uit = BytesIO()
    write_mo(uit, catalogus)
    return uit.getvalue()


def als_script(catalogus: Catalog) -> str:
    """Return the English of the texts in the scripts, as a module for the browser."""
    gevonden: dict[str, tuple[str, ...]] = {}
    for pad in scripts():
        for bericht in uit_script(pad):
            sleutel = bericht if isinstance(bericht, str) else bericht[0]
            gevonden[sleutel] = engels(catalogus[sleutel]) if sleutel in catalogus else ()
    tekst = json.dumps(gevonden, ensure_ascii=False, indent=1, sort_keys=True)
    return f"// Made by tools/berichten.py from locale/en; do not change it here.\nexport default {tekst}\n"


def main() -> int:
    """Bring the catalogue up to date, compile it, and say what has no English yet."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plandocs.service.settings")
    django.setup()
    catalogus = vertaling()
    catalogus.update(vers(), no_fuzzy_matching=True, update_creation_date=False)
    PO.write_bytes(als_po(catalogus))
    PO.with_suffix(".mo").write_bytes(als_mo(catalogus))
    SCRIPTWOORDEN.write_text(als_script(catalogus), "utf-8")
    nog = [een.id for een in catalogus if een.id and not all(engels(een))]
    sys.stdout.writelines(f"nog niet vertaald: {een!r}\n" for een in nog)
    return 1 if nog else 0


if __name__ == "__main__":
    raise SystemExit(main())
