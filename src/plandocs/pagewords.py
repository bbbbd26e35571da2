"""The few words that every page has of itself, in the languages of children's documents."""

from __future__ import annotations

from dataclasses import dataclass

from plandocs.blocks import Document


@dataclass(frozen=True, slots=True)
class PageWords:
    """The mark of a draft, and the words around the page number and the number of pages."""

    draft: str
    page: str
    of: str


BY_LANGUAGE = {
    "nl": PageWords("CONCEPT", "pagina", "van"),
    "en": PageWords("DRAFT", "page", "of"),
    "ar": PageWords("مسودة", "صفحة", "من"),
    "tr": PageWords("TASLAK", "sayfa", "/"),
    "pl": PageWords("SZKIC", "strona", "z"),
    "uk": PageWords("ЧЕРНЕТКА", "сторінка", "з"),
}


def page_words(lang: str) -> PageWords:
    """Return the words in a language, or in Dutch."""
    return BY_LANGUAGE.get(lang, BY_LANGUAGE["nl"])


def draft_mark(document: Document) -> str:
    """Return the mark that a draft carries on every page, and nothing for a final document."""
    return page_words(document.lang).draft if document.concept else ""
