"""Open a written file again and prove that it holds the words of its Document, and no others."""

from __future__ import annotations

from plandocs.blocks import Document
from plandocs.errors import ProofError
from plandocs.renderers.proof.words import words_of, words_of_page

__all__ = ["FORMATS", "prove", "prove_and_read", "words_of"]

FORMATS = ("docx", "html", "pdf", "txt")


def prove(document: Document, data: bytes, file_format: str, plan_json: bytes | None = None) -> None:
    """Raise ProofError unless the file holds every piece of the document once, in order, and nothing else.

    In a PDF or Word file the attached plan must be `plan_json`, or there must be none.
    """
    match file_format:
        case "html":
            from plandocs.renderers.proof.html import prove_html

            prove_html(document, data)
        case "pdf":
            from plandocs.renderers.proof.pdf import prove_pdf

            prove_pdf(document, data, plan_json)
        case "txt":
            from plandocs.renderers.proof.text import prove_text

            prove_text(document, data)
        case "docx":
            from plandocs.renderers.proof.docx import prove_docx

            prove_docx(document, data, plan_json)
        case _:
            raise ProofError(f"Voor {file_format} is er geen controle. Kies uit: {', '.join(FORMATS)}.")


def prove_and_read(document: Document, data: bytes, file_format: str, plan_json: bytes | None = None) -> str:
    """Prove a file and return everything in it that can be read, of a PDF as it was read for the proof.

    Where words begin and end in a PDF is not exact then: `words_of` looks at the pages to know that.
    """
    if file_format == "pdf":
        from plandocs.renderers.proof.pdf import prove_and_read_pdf

        return prove_and_read_pdf(document, data, plan_json)
    if file_format == "html":
        from plandocs.renderers.proof.html import prove_html

        return "\n".join(words_of_page(*prove_html(document, data)))
    prove(document, data, file_format, plan_json)
    return words_of(data, file_format)
