"""A new plan to fill in, with memory aids as comments."""

from __future__ import annotations

from pathlib import Path

from plandocs.errors import OutputError, PlandocsError
from plandocs.resources import resource

PROFIELEN = ("licht", "volledig", "jvv")


def schrijf_nieuw(path: Path, profiel: str) -> None:
    """Write a plan to fill in; raises PlandocsError when the file is there already or cannot be written."""
    if profiel not in PROFIELEN:
        raise PlandocsError(f"Onbekend profiel: {profiel}. Kies uit: {', '.join(PROFIELEN)}.")
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(nieuw_plan(profiel))
    except FileExistsError:
        raise OutputError(f"{path} bestaat al en blijft zoals het is. Kies een andere naam.") from None
    except OSError as error:
        raise OutputError(f"{path} kan niet worden geschreven ({error.strerror}). Kies een andere map.") from error


def nieuw_plan(profiel: str) -> str:
    """Return the text of a plan to fill in."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

    omgeving = Environment(
        loader=FileSystemLoader(resource("templates", "nieuw")),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return omgeving.get_template("plan.yaml.j2").render(profiel=profiel)
