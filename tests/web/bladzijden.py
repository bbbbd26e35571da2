"""Pages of children and grown-ups, and a voice that writes down what it is asked to say; all people are invented."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from plandocs.blocks import Document, Figure, Frame, Heading, Paragraph, Run, inline
from plandocs.renderers.html import render_html
from renderers.voorbeeld import huis_svg, verhaal

TALEN = ["nl", "en", "ar", "tr", "pl", "uk"]
VOICES = """
(() => {
  const [voices, old] = JSON.parse(decodeURIComponent(location.hash.slice(1)) || '[[], false]');
  window.spoken = [];
  let queue = null;
  const engine = new EventTarget();
  engine.getVoices = () => voices;
  engine.cancel = () => { queue = null; };
  engine.speak = (one) => { queue = one; window.spoken.push([one.lang, one.text, one.rate]); };
  window.finish = () => { const one = queue; queue = null; one?.onend?.(); };
  Object.defineProperty(window, 'speechSynthesis', { value: engine });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  if (old) { Object.defineProperty(window, 'Highlight', { value: undefined }); }
})();
"""


def stem(lang: str, *, local: bool = True) -> dict[str, object]:
    """Return a voice as the browser describes it."""
    return {"lang": lang, "localService": local, "name": lang}


def verhaal_in(lang: str, *runs: Run) -> Document:
    """Return the story of four frames in a language, with these runs in its first frame."""
    eerste, *rest = verhaal().blocks
    assert isinstance(eerste, Frame)
    return replace(verhaal(), lang=lang, blocks=(replace(eerste, content=runs or eerste.content), *rest))


def boek() -> Document:
    """Return the story with the face of the child on a cover, and who read it at the end."""
    cover = Figure(huis_svg(), "Het gezicht van Noor.", width_mm=92, source="kind")
    slot = (Heading(2, inline("Dit verhaal is voorgelezen")), Paragraph(inline("Oma las het voor.")))
    return replace(verhaal(), layout="boek", blocks=(cover, *verhaal().blocks, *slot))


def brief() -> Document:
    """Return a letter for a teenager."""
    blocks = (
        Paragraph(inline("Beste Noor,"), look="lead"),
        Paragraph(inline("Papa slaapt bij ", Run("oom Kees", strong=True), ". Jij hebt niets fout gedaan.")),
    )
    return replace(verhaal(), name="woord-en-beeld-noor", layout="blad", blocks=blocks)


@cache
def pagina(document: Document, *, fonts: bool = False) -> str:
    """Return a document as a web page."""
    return render_html(document, embed_fonts=fonts).decode()


NEDERLANDS = (stem("nl-NL"),)
