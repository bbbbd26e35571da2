"""The errors that may cross a module border."""


class PlandocsError(Exception):
    """Raised when plandocs cannot do what was asked; the message is Dutch and names the next step."""


class ResourceError(PlandocsError):
    """Raised when a template, font or sample that belongs to plandocs is missing or unreadable."""


class RenderError(PlandocsError):
    """Raised when a document cannot be written as asked, for instance when a one-page sheet overflows."""


class ProofError(PlandocsError):
    """Raised when a written file does not hold exactly the text of its Document."""


class OutputError(PlandocsError):
    """Raised when the output folder or disk refuses a file; nothing partial is left behind."""


class PictureError(PlandocsError):
    """Raised when a picture cannot be drawn as asked, for instance when the words do not fit in a bubble."""
