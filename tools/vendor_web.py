"""Make src/plandocs/service/static/vendor again: what the pages use of others, from npm packages, and our fonts.

Run by hand, with npm: python tools/vendor_web.py. Nothing of this is fetched when plandocs is installed or runs.
"""

from __future__ import annotations

import subprocess
import tarfile
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "src" / "plandocs" / "service" / "static" / "vendor"
HTMX = "htmx.org@4.0.1"
UTRECHT = (
    "document@3.0.1", "heading-1@3.0.1", "heading-2@3.0.1", "heading-3@3.0.1", "paragraph@4.0.1", "link@3.0.1",
    "skip-link@3.0.1", "button@4.0.1", "textbox@4.0.1", "textarea@4.0.1", "select@3.0.1", "checkbox@3.0.1",
    "form-field@3.0.1", "form-label@3.0.1", "form-field-description@3.0.1", "alert@4.0.2", "badge-counter@3.0.1",
)  # fmt: skip
FONTS = ("NotoSans-Regular", "NotoSans-Bold")
WHOLE_FONTS = ("Andika-Regular", "Andika-Bold")
"""Fonts with a reserved name: packed for the web, and not changed."""
LATIN = (*range(0x20, 0x250), *range(0x2010, 0x2028), *range(0x2030, 0x205F), 0x20AC, 0x2122, *range(0x2190, 0x2194))


def main() -> None:
    """Fetch, unpack and list everything."""
    rows = [_htmx(), _utrecht(), *(_font(name) for name in FONTS), *(_whole_font(name) for name in WHOLE_FONTS)]
    (TARGET / "VENDORED.md").write_text(_table(rows), encoding="utf-8")


def _package(name: str) -> dict[str, bytes]:
    """Return the files of an npm package by name."""
    with TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", "--pack-destination", folder, name]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as files:
            found = ((member.name, files.extractfile(member)) for member in files.getmembers() if member.isfile())
            return {path.removeprefix("package/"): stream.read() for path, stream in found if stream}


def _htmx() -> str:
    files = _package(HTMX)
    _put("htmx/LICENSE", files["LICENSE"])
    return _put("htmx/htmx.min.js", files["dist/htmx.min.js"], HTMX, "0BSD")


def _utrecht() -> str:
    packages = {name: _package(f"@utrecht/{name.replace('@', '-css@')}") for name in UTRECHT}
    css = b"\n".join(_rules(files) for files in packages.values())
    _put("utrecht/LICENSE.md", next(iter(packages.values()))["LICENSE.md"])
    return _put("utrecht/utrecht.css", css, "@utrecht/*-css: " + ", ".join(UTRECHT), "EUPL-1.2")


def _rules(files: dict[str, bytes]) -> bytes:
    return files["dist/index.css"].split(b"/*# sourceMappingURL", maxsplit=1)[0].strip()


def _font(name: str) -> str:
    from fontTools import subset

    options = subset.Options(flavor="woff2", layout_features=["kern", "mark", "mkmk", "ccmp", "locl"])
    target = BytesIO()
    with subset.load_font(ROOT / "templates" / "fonts" / f"{name}.ttf", options) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=LATIN)
        subsetter.subset(font)
        subset.save_font(font, target, options)
    _put("fonts/OFL-1.1.txt", (ROOT / "templates" / "fonts" / "OFL-1.1.txt").read_bytes())
    return _put(f"fonts/{name}.woff2", target.getvalue(), f"templates/fonts/{name}.ttf, Latin letters", "OFL-1.1")


def _whole_font(name: str) -> str:
    from fontTools.ttLib.woff2 import compress

    target = BytesIO()
    compress(ROOT / "templates" / "fonts" / f"{name}.ttf", target)
    return _put(f"fonts/{name}.woff2", target.getvalue(), f"templates/fonts/{name}.ttf", "OFL-1.1")


def _put(path: str, data: bytes, source: str = "", licence: str = "") -> str:
    place = TARGET / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
    return f"| `{path}` | {source} | {licence} | `{sha256(data).hexdigest()}` |"


def _table(rows: list[str]) -> str:
    head = "# What is not ours\n\nMade by `tools/vendor_web.py`; do not edit by hand. The licences stand beside.\n"
    return f"{head}\n| File | From | Licence | SHA-256 |\n|---|---|---|---|\n" + "\n".join(rows) + "\n"


if __name__ == "__main__":
    main()
