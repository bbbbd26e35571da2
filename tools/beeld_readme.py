"""Make docs/beeld/documenten.png: one page of each document of the main sample, side by side.

Run after `make demo`, with pdftoppm installed: python tools/beeld_readme.py out docs/beeld/documenten.png
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

PAGES = (
    ("ondersteuningsplan", 1),
    ("ondersteuningsplan", 4),
    ("veilig-verder-plan", 5),
    ("koelkastblad", 1),
    ("kindposter-noor", 1),
    ("woord-en-beeld-noor", 3),
    ("doelencheck", 1),
)
FIRST_ROW = 4
GAP, DPI, PAPER = 16, 58, "#e9ecec"


def page(folder: Path, name: str, number: int) -> Image.Image:
    """Return one page of a PDF as a picture."""
    with tempfile.TemporaryDirectory() as temporary:
        stem = Path(temporary) / name
        command = ["pdftoppm", "-r", str(DPI), "-f", str(number), "-l", str(number), "-png", "-singlefile"]
        subprocess.run([*command, str(folder / f"{name}.pdf"), str(stem)], check=True)
        return Image.open(stem.with_suffix(".png")).convert("RGB")


def sheet(folder: Path) -> Image.Image:
    """Return the pages in two rows; the landscape pages close the second row."""
    pages = [page(folder, *which) for which in PAGES]
    rows = [pages[:FIRST_ROW], pages[FIRST_ROW:]]
    width = max(sum(picture.width + GAP for picture in row) for row in rows) + GAP
    height = sum(max(picture.height for picture in row) + GAP for row in rows) + GAP
    result = Image.new("RGB", (width, height), PAPER)
    top = GAP
    for row in rows:
        left = GAP
        for picture in row:
            result.paste(picture, (left, top))
            left += picture.width + GAP
        top += max(picture.height for picture in row) + GAP
    return result


if __name__ == "__main__":
    sheet(Path(sys.argv[1])).quantize(96).save(sys.argv[2], optimize=True)
