"""The commands of the house styles: which there are, a new one to change, and what is wrong with one."""

from __future__ import annotations

import re
import shutil
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plandocs.cli.opties import BEVINDINGEN
from plandocs.errors import OutputError, PlandocsError
from plandocs.resources import resource

if TYPE_CHECKING:
    from plandocs.loaders.word_sjabloon import Gebrek

templates = typer.Typer(name="templates", help="Huisstijlen: welke er zijn, een nieuwe maken, en er een nakijken.")

_BASIS = "plandocs"
_GEGEVENS = "huisstijl.toml"
_NAAM = re.compile(r"[a-z][a-z0-9-]{0,39}")
_NAKIJKEN = re.compile(r'^gecontroleerd_met = ".*"$', re.MULTILINE)


@templates.command("list")
def lijst() -> None:
    """Laat zien welke huisstijlen er zijn."""
    for map_ in sorted(resource("templates").iterdir()):
        if (map_ / "word.docx").exists():
            print(f"{map_.name:<20} {_gecontroleerd(map_)}")


def _gecontroleerd(map_: Path) -> str:
    import tomllib

    if not (map_ / _GEGEVENS).exists():
        return "hoort bij plandocs"
    gegevens = tomllib.loads((map_ / _GEGEVENS).read_text(encoding="utf-8"))
    met = gegevens.get("gecontroleerd_met")
    return f"versie {gegevens.get('versie')}, {f'nagekeken met plandocs {met}' if met else 'nog niet nagekeken'}"


@templates.command("new")
def nieuw(
    name: Annotated[str, typer.Argument(metavar="NAAM", help="De naam van de huisstijl, bijvoorbeeld wijkteam.")],
    out: Annotated[Path, typer.Option("--out", metavar="MAP", help="Waar de map van de huisstijl komt.")] = Path(),
) -> None:
    """Begin een huisstijl: een kopie van die van plandocs om te veranderen in Word en een tekstverwerker."""
    if not _NAAM.fullmatch(name):
        raise PlandocsError(f"{name} kan geen naam zijn. Gebruik kleine letters, cijfers en streepjes.")
    doel = out / name
    try:
        shutil.copytree(resource("templates", _BASIS), doel)
        kop = f'naam = "{name}"\nversie = 1\ngecontroleerd_met = ""\n'
        (doel / _GEGEVENS).write_text(kop, encoding="utf-8")
    except FileExistsError:
        raise OutputError(f"{doel} bestaat al en blijft zoals het is. Kies een andere naam.") from None
    except OSError as error:
        raise OutputError(f"{doel} kan niet worden gemaakt ({error.strerror}). Kies een andere map.") from None
    print(f"{doel} staat klaar. Verander het en kijk het na met: plandocs templates check {doel}")


@templates.command("check")
def controleer(
    style: Annotated[Path, typer.Argument(metavar="MAP", help="De map van de huisstijl, of haar naam.")],
    comments: Annotated[
        Path | None, typer.Option("--comments", metavar="MAP", help="Schrijf hier een kopie met Word-opmerkingen.")
    ] = None,
    preview: Annotated[
        Path | None, typer.Option("--preview", metavar="MAP", help="Schrijf hier een voorbeeld in deze huisstijl.")
    ] = None,
) -> None:
    """Kijk een huisstijl na en noem alles wat er niet klopt."""
    map_ = (style if style.is_dir() else resource("templates", str(style))).resolve()
    gebreken = {pad: _keur(pad) for pad in sorted(map_.glob("word*.docx"))}
    if map_ / "word.docx" not in gebreken:
        raise PlandocsError(f"In {style} staat geen word.docx. Begin met: plandocs templates new NAAM")
    for pad, gevonden in gebreken.items():
        for een in gevonden:
            print(f"{pad.name}: {een}")
        if comments and gevonden:
            _met_opmerkingen(pad, comments)
    aantal = sum(map(len, gebreken.values()))
    if aantal:
        print(f"{aantal} {'punt' if aantal == 1 else 'punten'} om te verbeteren.")
        raise typer.Exit(BEVINDINGEN)
    _goed(map_, preview)


def _keur(pad: Path) -> tuple[Gebrek, ...]:
    from plandocs.loaders.word_form.veilig import lees_docx, onderdelen_van
    from plandocs.loaders.word_sjabloon import keur
    from plandocs.loaders.word_sjabloon.keuring import stijlnamen

    voorbeeld = resource(
        "templates", _BASIS, pad.name if (resource("templates", _BASIS) / pad.name).exists() else "word.docx"
    )
    nodig = sorted(stijlnamen(onderdelen_van(voorbeeld.read_bytes(), voorbeeld.name), voorbeeld.name))
    return keur(lees_docx(pad), pad.name, nodig)


def _met_opmerkingen(pad: Path, out: Path) -> None:
    from datetime import date

    from plandocs.cli.aantekeningen import sjabloon_met_opmerkingen
    from plandocs.pipeline import put_in_place

    data = sjabloon_met_opmerkingen(pad, _keur(pad), date.today())
    if data is not None:
        put_in_place([(pad.name, data)], out)


def _goed(map_: Path, preview: Path | None) -> None:
    if (map_ / _GEGEVENS).exists():
        tekst = (map_ / _GEGEVENS).read_text(encoding="utf-8")
        (map_ / _GEGEVENS).write_text(
            _NAKIJKEN.sub(f'gecontroleerd_met = "{version("plandocs")}"', tekst), encoding="utf-8"
        )
    if preview is not None:
        from plandocs.cli.opties import lees
        from plandocs.cli.schrijven import schrijf

        plan = lees(resource("samples", "licht.yaml")).plan
        schrijf(plan, ("ondersteuningsplan", "koelkastblad"), ("docx",), None, str(map_), preview)
    print("Deze huisstijl klopt.")
