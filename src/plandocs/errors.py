"""The errors that may cross a module border."""

from __future__ import annotations

from collections.abc import Sequence


class PlandocsError(Exception):
    """Raised when plandocs cannot do what was asked; the message is Dutch and names the next step."""


class ResourceError(PlandocsError):
    """Raised when a template, font or sample that belongs to plandocs is missing or unreadable."""


class RenderError(PlandocsError):
    """Raised when a document cannot be written as asked, for instance when a one-page sheet overflows."""


class MissingEngineError(RenderError):
    """Raised when a PDF needs WeasyPrint and the system libraries that it draws with are not on this machine."""

    def __init__(self, files: Sequence[str]) -> None:
        """Name the files that cannot be made (`files`)."""
        super().__init__(
            f"Voor {', '.join(files)} is Pango nodig, en dat staat niet op deze computer. Zet het erop (Debian en "
            "Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0), of laat deze PDF's weg: noem "
            "met --document alleen de andere documenten, of kies met --format een ander formaat."
        )
        self.files = tuple(files)

    def __reduce__(self) -> tuple[type[MissingEngineError], tuple[tuple[str, ...]]]:
        """Cross to another process with the names."""
        return MissingEngineError, (self.files,)


class ProofError(PlandocsError):
    """Raised when a written file does not hold exactly the text of its Document."""


class LeakError(PlandocsError):
    """Raised when a file holds what its reader may not see; it names both places, never the words themselves."""

    def __init__(self, file: str, reader: str, path: str, place: str) -> None:
        """Keep what was withheld (`path`) and where it stands all the same (`place`)."""
        super().__init__(
            f"{file} is niet gemaakt. Voor {reader} is achtergehouden: {path}. Dat staat nog in: {place}. "
            "Schrijf die plek anders, of scherm haar ook af."
        )
        self.path = path
        self.place = place


class OutputError(PlandocsError):
    """Raised when the output folder or disk refuses a file; nothing partial is left behind."""


class PictureError(PlandocsError):
    """Raised when a picture cannot be drawn as asked, for instance when the words do not fit in a bubble."""


class RuleError(PlandocsError):
    """Raised when a quality rule itself breaks down; it names the rule and the place, never the words of the plan."""

    def __init__(self, code: str, path: str, cause: str) -> None:
        """Keep which rule (`code`) broke down where in the plan (`path`)."""
        super().__init__(
            f"Regel {code} liep vast bij {path or 'het hele plan'} ({cause}). Het plan is niet gecontroleerd. "
            f"Dit is een fout in plandocs: meld de code en de plek."
        )
        self.code = code
        self.path = path
