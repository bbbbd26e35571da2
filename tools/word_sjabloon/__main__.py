"""Write templates/plandocs/word*.docx again; run from the root of the checkout, the same bytes each time.

PYTHONPATH=src:tools python -m word_sjabloon [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

from plandocs.resources import resource
from word_sjabloon.maten import MATEN
from word_sjabloon.onderdelen import template


def main(folder: Path) -> None:
    """Write the template of every layout; the report is the one that others fall back on."""
    for maten in MATEN:
        name = "word.docx" if maten.name == "rapport" else f"word-{maten.name}.docx"
        (folder / name).write_bytes(template(maten))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else resource("templates", "plandocs"))
