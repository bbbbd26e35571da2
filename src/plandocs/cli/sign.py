"""The command `sign`: the seal of an organisation on a PDF."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plandocs.cli.verify import bytes_van
from plandocs.errors import PlandocsError

if TYPE_CHECKING:
    from plandocs.ondertekenen import Sleutel
    from plandocs.verify.lezen import Bestand


@dataclass(frozen=True, slots=True)
class _Bron:
    """Where the key is: a file, or a token."""

    key: Path | None
    cert: Path | None
    passphrase_file: Path | None
    module: str | None
    token: str | None
    label: str | None


def sign(
    file: Annotated[Path, typer.Argument(metavar="BESTAND", help="De PDF die een zegel krijgt.")],
    key: Annotated[
        Path | None, typer.Option("--key", metavar="SLEUTEL", help="De sleutel: .p12, .pfx, of PEM met --cert.")
    ] = None,
    cert: Annotated[
        Path | None, typer.Option("--cert", metavar="CERT", help="Bij een PEM-sleutel: het certificaat en de keten.")
    ] = None,
    passphrase_file: Annotated[
        Path | None,
        typer.Option(
            "--passphrase-file", metavar="BESTAND", help="Het wachtwoord of de pincode; zonder wordt erom gevraagd."
        ),
    ] = None,
    pkcs11: Annotated[
        str | None,
        typer.Option("--pkcs11", metavar="MODULE", help="Een token of HSM: het pad van zijn PKCS#11-module."),
    ] = None,
    token: Annotated[str | None, typer.Option("--token", metavar="NAAM", help="Bij --pkcs11: welk token.")] = None,
    label: Annotated[str | None, typer.Option("--label", metavar="NAAM", help="Bij --pkcs11: welke sleutel.")] = None,
    visible: Annotated[bool, typer.Option("--visible", help="Zet het zegel ook zichtbaar op de bladzijde.")] = False,
    page: Annotated[
        int | None,
        typer.Option("--page", metavar="NR", help="De bladzijde van een zichtbaar zegel; leeg is de laatste."),
    ] = None,
    timestamp: Annotated[
        str | None,
        typer.Option("--timestamp", metavar="URL", help="Een tijdstempeldienst; alleen dan gaat er iets naar buiten."),
    ] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEKST", help="Waarom er wordt verzegeld.")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="TEKST", help="Waar er wordt verzegeld.")] = None,
    concept: Annotated[bool, typer.Option("--concept", help="Verzegel ook een concept.")] = False,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="BESTAND", help="De verzegelde PDF; leeg is BESTAND-verzegeld.pdf.")
    ] = None,
) -> None:
    """Zet het zegel van een organisatie op een PDF."""
    from plandocs.ondertekenen import Plek, zegel
    from plandocs.op_schijf import put_in_place

    data = _te_verzegelen(file, concept=concept)
    sleutel = _sleutel(_Bron(key, cert, passphrase_file, pkcs11, token, label))
    plek = Plek(page) if visible or page is not None else None
    gezegeld = zegel(
        data, sleutel, datetime.now().astimezone(), zichtbaar=plek, tijdstempel=timestamp, reden=reason, plaats=place
    )
    doel = out or file.with_name(f"{file.stem}-verzegeld.pdf")
    put_in_place([(doel.name, gezegeld.data)], doel.parent)
    print(f"{doel}: verzegeld door {sleutel.wie}. Niveau: {gezegeld.niveau}.")
    for melding in gezegeld.meldingen:
        print(melding, file=sys.stderr)


def _te_verzegelen(file: Path, *, concept: bool) -> bytes:
    """Return the bytes of a PDF that may be sealed; raises PlandocsError when it may not."""
    from plandocs.verify.lezen import lees_bestand

    data = bytes_van(file)
    if not data.startswith(b"%PDF-"):
        raise PlandocsError(f"{file} is geen PDF. Een zegel gaat alleen op een PDF.")
    bestand = lees_bestand(data, file.name)
    if bestand.herkomst is None:
        print(f"{file.name} draagt geen plan mee; plandocs gaat niet na wat erin staat.", file=sys.stderr)
    if not concept and _is_concept(bestand):
        raise PlandocsError(
            f"{file.name} is een concept. Maak het plan eerst definitief met: plandocs render --final. "
            "Moet een concept toch een zegel krijgen, geef dan --concept."
        )
    return data


def _is_concept(bestand: Bestand) -> bool:
    """Return whether CONCEPT stands on a line of its own on the first page, as plandocs marks a draft."""
    import pypdfium2

    from plandocs.pagewords import BY_LANGUAGE

    pdf = pypdfium2.PdfDocument(bestand.data)
    try:
        regels = pdf[0].get_textpage().get_text_bounded().splitlines() if len(pdf) else []
    finally:
        pdf.close()
    merken = {woorden.draft for woorden in BY_LANGUAGE.values()}
    return any(regel.strip() in merken for regel in regels)


def _sleutel(bron: _Bron) -> Sleutel:
    from plandocs.ondertekenen import uit_p12, uit_pem, uit_pkcs11

    if bron.module is not None:
        if bron.token is None or bron.label is None:
            raise PlandocsError("Geef bij --pkcs11 ook --token en --label.")
        return uit_pkcs11(
            bron.module, bron.token, bron.label, _geheim(bron, "Pincode").decode(errors="replace") or None
        )
    if bron.key is None:
        raise PlandocsError("Geef een sleutel: --key SLEUTEL.p12, of --pkcs11 MODULE met --token en --label.")
    data = bytes_van(bron.key)
    if bron.cert is not None:
        return uit_pem(data, bytes_van(bron.cert), _geheim(bron, "Wachtwoord"), bron.key.name)
    if data.lstrip().startswith(b"-----BEGIN"):
        raise PlandocsError(f"{bron.key.name} is een PEM-sleutel. Geef het certificaat erbij met --cert.")
    return uit_p12(data, _geheim(bron, "Wachtwoord"), bron.key.name)


def _geheim(bron: _Bron, wat: str) -> bytes:
    """Return the passphrase from its file, else ask for it; empty when there is nobody to ask."""
    if bron.passphrase_file is not None:
        return bytes_van(bron.passphrase_file).rstrip(b"\r\n")
    if not sys.stdin.isatty():
        return b""
    from getpass import getpass

    return getpass(f"{wat} van de sleutel: ").encode()
