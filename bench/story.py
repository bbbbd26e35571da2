"""The child's story: a frame as SVG, a booklet of eight frames as PDF, and every document of the children, cold."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from plandocs.blocks import Document, Frame
from plandocs.documents import DOCUMENTS, compose
from plandocs.loaders import load
from plandocs.pictures import Ballon, Figuur, Geplaatst, Scene, Uiterlijk, teken_scene
from plandocs.renderers.pdf import render_pdf
from plandocs.resources import resource

PLAN = resource("samples", "hoofdvoorbeeld.yaml")
SCENE = Scene(
    "huiskamer",
    tuple(Geplaatst(Figuur(Uiterlijk(), naam, "rustig", "staat"), None) for naam in ("mama", "Noor", "oma Ria")),
    (Ballon(1, "Mag ik vannacht bij oma slapen?", "zegt"),),
    ("lamp", "bank", "raam"),
)


def main(show: Callable[..., None], median_ms: Callable[[Callable[[], object], int], float]) -> None:
    """Measure a frame, a booklet and all documents of the children."""
    show("a frame as SVG", median_ms(lambda: teken_scene(SCENE), 30), "ms", 3)
    show("size of that frame", len(teken_scene(SCENE).svg.encode()) / 1000, "kB", 30)
    story = booklet()
    show("a booklet of eight frames as PDF, warm", median_ms(lambda: render_pdf(story), 5), "ms", 600)
    show("all documents of the children, cold", statistics.median(cold() for _ in range(3)), "ms", 5000)


def booklet() -> Document:
    """Return the first story of the main sample with eight of its drawn frames."""
    story = next(iter(compose(load(PLAN).plan, ["woord-en-beeld"])))
    drawn = [block for block in story.blocks if isinstance(block, Frame) and block.figure and not block.figure.own]
    return replace(story, blocks=tuple(drawn[:8]))


def cold() -> float:
    """Return how many milliseconds a fresh process takes to write every document for a child as Word and PDF."""
    names = [name for name, kind in DOCUMENTS.items() if kind.lezer == "kind"]
    chosen = [part for name in names for part in ("--document", name)]
    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        command = [
            sys.executable,
            "-m",
            "plandocs",
            "render",
            str(PLAN),
            *chosen,
            "--format",
            "pdf",
            "--format",
            "docx",
        ]
        subprocess.run([*command, "--out", str(Path(folder))], check=True, capture_output=True)
        return (time.perf_counter() - begin) * 1000
