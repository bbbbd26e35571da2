"""Precision and recall of the text detectors on labelled sentences: printed, and written down on request."""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plandocs.taal.detectie.citaat import citaat
from plandocs.taal.detectie.gedrag import gedrag
from plandocs.taal.detectie.generalisatie import generalisatie
from plandocs.taal.detectie.horen_zeggen import horen_zeggen
from plandocs.taal.detectie.kindertaal import kindertaal
from plandocs.taal.detectie.lijdend import lijdend
from plandocs.taal.detectie.namen import namen
from plandocs.taal.detectie.positief_doel import positief_doel
from plandocs.taal.detectie.privacy import privacy
from plandocs.taal.detectie.vaktaal import vaktaal
from plandocs.taal.detectie.waar import waar
from plandocs.taal.detectie.wanneer import wanneer
from plandocs.taal.detectie.wat import wat
from plandocs.taal.detectie.wie import wie
from plandocs.taal.oordelen import Oordeel

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "corpus"
REPORT = ROOT / "docs" / "metingen-taal.md"
BEGIN, END = "<!-- begin van de tabel -->", "<!-- einde van de tabel -->"
CAST = tuple((CORPUS / "bekende_namen.txt").read_text(encoding="utf-8").split("\n")[:-1])

DETECTORS: dict[str, Callable[[str], Oordeel]] = {
    "wie": lambda text: wie(text, CAST),
    "wat": wat,
    "wanneer": wanneer,
    "waar": lambda text: waar(text, CAST),
    "positief_doel": positief_doel,
    "citaat": lambda text: citaat(text, CAST),
    "gedrag": lambda text: gedrag(text, CAST),
    "horen_zeggen": horen_zeggen,
    "generalisatie": generalisatie,
    "vaktaal": vaktaal,
    "lijdend": lambda text: lijdend(text, CAST),
    "namen": lambda text: namen(text, CAST),
    "privacy": privacy,
    "kindertaal 4-7": lambda text: kindertaal(text, 6),
    "kindertaal 8-11": lambda text: kindertaal(text, 10),
    "kindertaal 12-16": lambda text: kindertaal(text, 14),
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One labelled sentence: its task, whether it holds the problem, and the half it belongs to."""

    text: str
    task: str
    label: str
    register: str
    half: str


@dataclass(frozen=True, slots=True)
class Score:
    """How one detector did on one half of one task."""

    task: str
    half: str
    counts: Counter[tuple[str, str]]

    @property
    def found(self) -> int:
        """Problems that were called a problem."""
        return self.counts["problem", "problem"]

    @property
    def precision(self) -> float:
        """The share of the alarms that were right."""
        alarms = self.found + self.counts["ok", "problem"]
        return self.found / alarms if alarms else 1.0

    @property
    def recall(self) -> float:
        """The share of the problems that were found; `unsure` does not count as found."""
        problems = sum(number for (label, _), number in self.counts.items() if label == "problem")
        return self.found / problems if problems else 1.0

    @property
    def unsure(self) -> int:
        """Sentences that the detector would not judge."""
        return self.counts["ok", "unsure"] + self.counts["problem", "unsure"]


def read(folder: Path = CORPUS) -> Iterator[Sentence]:
    """Yield the sentences of a folder with our own corpus files, for the tasks that have a detector."""
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row.get("taak") in DETECTORS:
                    yield Sentence(row["zin"], row["taak"], row["label"], row["register"], row["helft"])


def read_external(folder: Path) -> Iterator[Sentence]:
    """Yield the sentences of an older corpus, whose files have one column for each task."""
    for path in sorted(folder.glob("*_*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield from _external_row(row, path.stem)


def _external_row(row: dict[str, str], stem: str) -> Iterator[Sentence]:
    text = row["text"]
    for column, task, fine in EXTERNAL:
        if column in row and row[column] not in ("unknown", "noquote"):
            yield Sentence(text, task, "ok" if row[column] in fine else "problem", stem, "extern")


EXTERNAL = (
    ("when", "wanneer", ("ok",)),
    ("who", "wie", ("ok",)),
    ("neg", "positief_doel", ("0",)),
    ("label", "citaat", ("ok",)),
    ("judgement", "gedrag", ("0",)),
    ("hearsay", "horen_zeggen", ("0",)),
    ("generalis", "generalisatie", ("0",)),
)


def measure(sentences: Iterable[Sentence]) -> tuple[dict[tuple[str, str], Score], list[tuple[Sentence, Oordeel]]]:
    """Return the scores per task and half, and the sentences that went wrong, unsure ones last."""
    counts: dict[tuple[str, str], Counter[tuple[str, str]]] = {}
    wrong = []
    for sentence in sentences:
        oordeel = DETECTORS[sentence.task](sentence.text)
        counts.setdefault((sentence.task, sentence.half), Counter())[sentence.label, oordeel.antwoord] += 1
        missed = sentence.label == "problem" and not oordeel.is_probleem
        if missed or (sentence.label == "ok" and oordeel.is_probleem):
            wrong.append((sentence, oordeel))
    return {key: Score(*key, counter) for key, counter in sorted(counts.items())}, wrong


def table(scores: Iterable[Score]) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    yield "| taak | helft | zinnen | waarvan fout | precisie | vangst | twijfel |"
    yield "|---|---|---:|---:|---:|---:|---:|"
    for score in scores:
        problems = sum(number for (label, _), number in score.counts.items() if label == "problem")
        yield (
            f"| {score.task} | {score.half} | {score.counts.total()} | {problems} "
            f"| {score.precision:.2f} | {score.recall:.2f} | {score.unsure} |"
        )


def write(scores: Iterable[Score]) -> None:
    """Replace the table in docs/metingen-taal.md; the words around it are kept."""
    before, _, rest = REPORT.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    REPORT.write_text(f"{before}{BEGIN}\n\n{chr(10).join(table(scores))}\n\n{END}{after}", encoding="utf-8")


def main() -> None:
    """Print the table and the sentences that went wrong; those of the test half only with --all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("extern", nargs="?", type=Path, help="a folder with an older corpus, measured as well")
    parser.add_argument("--all", action="store_true", help="show wrong sentences of the test half too")
    parser.add_argument("--write", action="store_true", help="write the table to docs/metingen-taal.md")
    options = parser.parse_args()
    sentences = [*read(), *(read_external(options.extern) if options.extern else ())]
    scores, wrong = measure(sentences)
    print("\n".join(table(scores.values())))
    if options.write:
        write(scores.values())
    for sentence, oordeel in wrong:
        if sentence.half != "test" or options.all:
            print(f"{sentence.task:<16} {sentence.label:<8}{oordeel.antwoord:<8} [{oordeel.woord}] {sentence.text}")


if __name__ == "__main__":
    main()
