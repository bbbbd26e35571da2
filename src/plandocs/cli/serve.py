"""The command that starts the web service."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from plandocs.errors import PlandocsError


def serve(
    port: Annotated[int, typer.Option("--port", metavar="POORT", help="De poort; 0 kiest zelf een vrije.")] = 8765,
    data: Annotated[
        Path | None, typer.Option("--data", metavar="MAP", help="Waar de dossiers staan; leeg is uw eigen map.")
    ] = None,
    host: Annotated[
        str, typer.Option("--host", metavar="ADRES", help="Een ander adres dan deze computer; vraagt om accounts.")
    ] = "127.0.0.1",
    add_user: Annotated[
        str | None, typer.Option("--add-user", metavar="NAAM", help="Maak een account en vraag een wachtwoord.")
    ] = None,
    admin: Annotated[
        bool, typer.Option("--admin", help="Dit account mag ook een huisstijl voor iedereen kiezen.")
    ] = False,
    set_password: Annotated[
        str | None, typer.Option("--set-password", metavar="NAAM", help="Vraag een nieuw wachtwoord voor een account.")
    ] = None,
    new_token: Annotated[
        str | None, typer.Option("--new-token", metavar="NAAM", help="Maak een token waarmee een ander systeem vraagt.")
    ] = None,
    revoke_token: Annotated[
        str | None, typer.Option("--revoke-token", metavar="NAAM", help="Trek het token van een ander systeem in.")
    ] = None,
) -> None:
    """Start plandocs in de browser, alleen op deze computer tenzij u anders vraagt."""
    folder = data or _own_folder()
    if find_spec("django") is None or find_spec("waitress") is None:
        raise PlandocsError("De webdienst is niet geïnstalleerd. Installeer plandocs met het onderdeel web.")
    if admin and add_user is None and set_password is None:
        raise PlandocsError("--admin hoort bij een account. Schrijf: plandocs serve --add-user NAAM --admin.")
    if add_user is not None or set_password is not None:
        _accounts(folder, add_user, set_password, admin)
        return
    if new_token is not None or revoke_token is not None:
        _tokens(folder, new_token, revoke_token)
        return
    from plandocs.service.server import serve as run

    run(folder, host, port, _say)


def _say(link: str) -> None:
    print(f"plandocs staat klaar. Open deze link; hij werkt één keer:\n\n  {link}\n\nStoppen: Ctrl+C.", flush=True)


def _accounts(folder: Path, add: str | None, change: str | None, admin: bool) -> None:
    from plandocs.service.server import prepare

    prepare(folder)
    from plandocs.service.toegang.accounts import add_account, set_password

    if add is not None:
        add_account(add, _ask_password(), admin=admin)
        print(f"Het account {add} is gemaakt.")
    if change is not None:
        set_password(change, _ask_password(), admin=admin)
        print(f"Het wachtwoord van {change} is veranderd.")


def _ask_password() -> str:
    vraag = "Wachtwoord (ten minste 12 tekens)"
    return str(typer.prompt(vraag, hide_input=True, confirmation_prompt="Nog een keer"))


def _tokens(folder: Path, new: str | None, revoke: str | None) -> None:
    from plandocs.service.server import prepare

    prepare(folder)
    from plandocs.service.api.sleutels import new_token, revoke_token

    if revoke is not None:
        revoke_token(revoke)
        print(f"Het token van {revoke} werkt niet meer.")
    if new is not None:
        token = new_token(new)
        print(f"Het token voor {new}. Bewaar het nu; het wordt niet nog een keer getoond:\n\n  {token}\n")


def _own_folder() -> Path:
    """Return where programs keep the data of this person."""
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "plandocs"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "plandocs"
