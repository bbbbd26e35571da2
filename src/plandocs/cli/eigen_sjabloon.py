"""Own templates at the command line: fill one in, check one, and list the fields."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from plandocs.batch.pool import Limits, run
from plandocs.cli.opties import BEVINDINGEN
from plandocs.eigen_sjabloon import Gemaakt, Opdracht, keur_eigen, maak
from plandocs.eigen_sjabloon.beelden import Beeld
from plandocs.errors import PlandocsError
from plandocs.lezers import lees_lezer
from plandocs.lezers.uitgave import uitgave
from plandocs.loaders import Gelezen
from plandocs.loaders.word_form.opmerkingen import Aantekening, met_aantekeningen
from plandocs.loaders.word_form.veilig import hoofdtekst, lees_docx, onderdelen_van
from plandocs.loaders.word_sjabloon import GEWEIGERD, Gebrek
from plandocs.op_schijf import put_in_place

if TYPE_CHECKING:
    from lxml.etree import _Element

GRENZEN = Limits(seconds=20, megabytes=1024, jobs=1)
_LEZERS = ("gezin", "netwerk", "professional", "rechtbank", "intern")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opdracht_voor(gelezen: Gelezen, sjabloon: Path, lezer: str | None, logo: Path | None) -> Opdracht:
    """Return what to make; raises PlandocsError when a file cannot be read, or for a reader who gets no such file."""
    voor = lees_lezer(lezer or "gezin", gelezen.plan)
    if voor.soort not in _LEZERS:
        raise PlandocsError(
            f"Een eigen sjabloon is er niet voor {voor.soort}: wat een kind meekrijgt, weegt plandocs per document. "
            f"Kies uit: {', '.join(_LEZERS)}."
        )
    achter = f"-{voor.persoon}" if voor.persoon else ""
    naam = f"{sjabloon.stem}{achter}.docx"
    return Opdracht(lees_docx(sjabloon), sjabloon.name, uitgave(gelezen.plan, voor), naam, _logo(logo))


def _logo(path: Path | None) -> Beeld | None:
    if path is None:
        return None
    from plandocs.loaders.eigen_beelden import Beeldmap
    from plandocs.pictures.eigen import LANGSTE, eigen_plaat

    data = Beeldmap(path.parent).lees(path.name, "--logo")
    return Beeld(eigen_plaat(data, path.name, LANGSTE, vierkant=False).svg, "Logo")


def gemaakt(opdracht: Opdracht, grenzen: Limits = GRENZEN) -> Gemaakt:
    """Return the filled template, made in a process of its own with limits; raises PlandocsError beyond them."""
    (uitkomst,) = run([opdracht], maak, 1, grenzen)
    if uitkomst.result is None:
        raise PlandocsError(f"{opdracht.naam} is niet gemaakt. {uitkomst.problem}")
    return uitkomst.result


def schrijf_eigen(opdracht: Opdracht, out: Path, *, streng: bool) -> None:
    """Write the filled template and say what of the plan is not in it; with `streng` that is a refusal."""
    klaar = gemaakt(opdracht)
    if klaar.gemist and streng:
        _meld(klaar)
        print(f"{opdracht.naam} is niet geschreven (--strict).", file=sys.stderr)
        raise typer.Exit(BEVINDINGEN)
    for path in put_in_place([(opdracht.naam, klaar.data)], out):
        print(path)
    _meld(klaar)


def _meld(klaar: Gemaakt) -> None:
    for naam in klaar.zonder_beeld:
        print(f"Beeld {naam}: daar is in dit plan niets voor; de afbeelding is weggelaten.")
    if not klaar.gemist:
        print("Alles wat deze lezer van het plan mag zien, staat in het document.")
        return
    print("Wel in het plan, niet in dit document:")
    for een in klaar.gemist:
        print(f"  {een}")


def keur_bestand(path: Path, comments: Path | None, preview: Path | None) -> None:
    """Check a template and print everything that is wrong with it; exits with status 1 when something is."""
    data = lees_docx(path)
    gebreken = keur_eigen(data, path.name)
    for een in gebreken:
        print(een)
    if gebreken:
        if comments is not None:
            _schrijf_opmerkingen(data, path, gebreken, comments)
        print(f"{len(gebreken)} {'punt' if len(gebreken) == 1 else 'punten'} om te verbeteren.")
        raise typer.Exit(BEVINDINGEN)
    if preview is not None:
        _voorbeeld(path, preview)
    print("Dit sjabloon klopt.")


def _voorbeeld(path: Path, preview: Path) -> None:
    from plandocs.cli.opties import lees
    from plandocs.resources import resource

    schrijf_eigen(
        opdracht_voor(lees(resource("samples", "hoofdvoorbeeld.yaml")), path, None, None), preview, streng=False
    )


def _schrijf_opmerkingen(data: bytes, path: Path, gebreken: Sequence[Gebrek], doel: Path) -> None:
    if any(een.code in GEWEIGERD for een in gebreken):
        print("Een bestand dat geweigerd is, krijgt geen kopie met opmerkingen.", file=sys.stderr)
        return
    is_bestand = doel.suffix.lower() == ".docx"
    naam, map_ = (doel.name, doel.parent) if is_bestand else (path.name, doel)
    if (map_ / naam).resolve() == path.resolve():
        raise PlandocsError(f"{path} blijft zoals het is. Kies bij --comments een andere naam of map.")
    kopie = met_opmerkingen(data, path.name, gebreken, date.today())
    for geschreven in put_in_place([(naam, kopie)], map_):
        print(f"Kopie met opmerkingen: {geschreven}")


def met_opmerkingen(data: bytes, bestand: str, gebreken: Sequence[Gebrek], vandaag: date) -> bytes:
    """Return a template with every problem as a comment; Word has none in headers, so those stand on top."""
    delen = onderdelen_van(data, bestand)
    root = hoofdtekst(delen, bestand)
    alineas = _alineas(root)
    aantekeningen = [Aantekening(_bij(een, alineas), (str(een),)) for een in gebreken]
    return met_aantekeningen(delen, root, aantekeningen, vandaag, bestand)


def _bij(gebrek: Gebrek, alineas: Sequence[_Element]) -> _Element | None:
    """Return the paragraph of the file that a problem is in; the problem itself knows one of a copy."""
    if gebrek.deel != "document.xml" or gebrek.alinea is None:
        return None
    daar = _alineas(gebrek.alinea.getroottree().getroot())
    return alineas[daar.index(gebrek.alinea)] if len(daar) == len(alineas) else None


def _alineas(root: _Element) -> list[_Element]:
    return [een for een in root.iter(f"{_W}p") if next(een.iterancestors("{*}Fallback"), None) is None]


def toon_velden(out: Path | None) -> None:
    """Print every field with an example, or write them as tables in a Word file to copy from."""
    from plandocs.cli.opties import lees
    from plandocs.eigen_sjabloon.catalogus import als_tekst, als_word, catalogus
    from plandocs.resources import resource

    groepen = catalogus(lees(resource("samples", "hoofdvoorbeeld.yaml")).plan)
    if out is None:
        for regel in als_tekst(groepen):
            print(regel)
        return
    for path in put_in_place([(out.name, als_word(groepen, date.today()))], out.parent):
        print(f"{path} staat klaar: kopieer daaruit wat u nodig hebt.")
