"""The commands of the house styles: which there are, a new one to change, and what is wrong with one."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Annotated

import typer

from plandocs.cli.opties import BEVINDINGEN
from plandocs.cli.stijlkeuring import GEGEVENS, leg_vast, schrijf_opmerkingen, stand
from plandocs.errors import OutputError, PlandocsError
from plandocs.resources import resource

templates = typer.Typer(name="templates", help="Huisstijlen: welke er zijn, een nieuwe maken, en er een nakijken.")

_NAAM = re.compile(r"[a-z][a-z0-9-]{0,39}")


@templates.command("list")
def lijst() -> None:
    """Laat zien welke huisstijlen er zijn."""
    eigen = [map_ for map_ in Path().iterdir() if (map_ / GEGEVENS).is_file()]
    for map_ in (*sorted(resource("templates").iterdir()), *sorted(eigen)):
        if (map_ / "word.docx").exists():
            print(f"{map_.name:<20} {stand(map_)}")


@templates.command("new")
def nieuw(
    name: Annotated[str, typer.Argument(metavar="NAAM", help="De naam van de huisstijl, bijvoorbeeld wijkteam.")],
    out: Annotated[Path, typer.Option("--out", metavar="MAP", help="Waar de map van de huisstijl komt.")] = Path(),
) -> None:
    """Begin een huisstijl: een kopie van die van plandocs om te veranderen in Word en een tekstverwerker."""
    from plandocs.loaders.word_sjabloon.huisstijlmap import BASIS

    if not _NAAM.fullmatch(name):
        raise PlandocsError(f"{name} kan geen naam zijn. Gebruik kleine letters, cijfers en streepjes.")
    doel = out / name
    try:
        shutil.copytree(resource("templates", BASIS), doel)
        kop = f'naam = "{name}"\nversie = 1\ngecontroleerd_met = ""\n'
        (doel / GEGEVENS).write_text(kop, encoding="utf-8")
    except FileExistsError:
        raise OutputError(f"{doel} bestaat al en blijft zoals het is. Kies een andere naam.") from None
    except OSError as error:
        raise OutputError(f"{doel} kan niet worden gemaakt ({error.strerror}). Kies een andere map.") from None
    print(f"{doel} staat klaar. Verander het en kijk het na met: plandocs templates check {doel}")


@templates.command("fields")
def velden(
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="BESTAND", help="Schrijf ze als Word-tabellen, bijvoorbeeld in velden.docx."),
    ] = None,
) -> None:
    """Laat alle velden voor een eigen sjabloon zien, met een voorbeeld."""
    from plandocs.cli.eigen_sjabloon import toon_velden

    toon_velden(out)


@templates.command("check")
def controleer(
    style: Annotated[
        Path, typer.Argument(metavar="MAP", help="De map van de huisstijl, haar naam, of een eigen .docx.")
    ],
    comments: Annotated[
        Path | None, typer.Option("--comments", metavar="MAP", help="Schrijf hier een kopie met Word-opmerkingen.")
    ] = None,
    preview: Annotated[
        Path | None, typer.Option("--preview", metavar="MAP", help="Schrijf hier een voorbeeld in deze huisstijl.")
    ] = None,
) -> None:
    """Kijk een huisstijl of eigen sjabloon na en noem alles wat er niet klopt."""
    from plandocs.loaders.word_sjabloon.huisstijlmap import keur_web, keur_word
    from plandocs.loaders.word_sjabloon.stijlblad import keur_stijlbladen

    if style.suffix.lower() == ".docx" or style.is_file():
        from plandocs.cli.eigen_sjabloon import keur_bestand

        keur_bestand(style, comments, preview)
        return
    map_ = (style if style.is_dir() else resource("templates", str(style))).resolve()
    keuringen = {pad: keur_word(pad) for pad in sorted(map_.glob("word*.docx"))}
    if map_ / "word.docx" not in keuringen:
        raise PlandocsError(f"In {style} staat geen word.docx. Begin met: plandocs templates new NAAM")
    punten = [f"{pad.name}: {een}" for pad, keuring in keuringen.items() for een in keuring.gebreken]
    punten += [*keur_web(map_), *keur_stijlbladen(map_)]
    for punt in punten:
        print(punt)
    if comments is not None:
        schrijf_opmerkingen(keuringen, comments)
    if punten:
        print(f"{len(punten)} {'punt' if len(punten) == 1 else 'punten'} om te verbeteren.")
        raise typer.Exit(BEVINDINGEN)
    _goed(map_, preview)


def _goed(map_: Path, preview: Path | None) -> None:
    if preview is not None:
        from plandocs.cli.opties import lees
        from plandocs.cli.schrijven import Keuze, schrijf

        gelezen = lees(resource("samples", "licht.yaml"))
        schrijf(gelezen, Keuze(("ondersteuningsplan", "koelkastblad"), ("docx", "html")), str(map_), preview)
    leg_vast(map_)
    print("Deze huisstijl klopt.")
