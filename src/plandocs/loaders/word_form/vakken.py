"""The content controls of the form as WordprocessingML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from plandocs.loaders.word_form.invulvelden import Invulveld
from plandocs.renderers.word.ooxml import attribute, run

MAX_TAG = 64
_GRIJS = '<w:color w:val="595959"/>'
_DATUM = (
    '<w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="nl-NL"/>'
    '<w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/>'
)


@dataclass(frozen=True, slots=True)
class Vak:
    """One control: its number in the form, its path, and whether people may delete it."""

    nummer: int
    pad: str
    vast: bool

    @property
    def bladwijzer(self) -> str:
        """The second identity of the control, for programs that forget its tag."""
        return f"pd{self.nummer}"

    @property
    def tag(self) -> str:
        """The path of the control, or its second identity when the path is longer than Word allows."""
        return self.pad if len(self.pad) <= MAX_TAG else self.bladwijzer


def vak(plek: Vak, veld: Invulveld, hint: str, waarde: object, woorden: str, keuzes: Mapping[str, str]) -> str:
    """Return one control within a line; without words it shows its hint."""
    soort = _soort(veld, waarde, keuzes)
    inhoud = run(woorden) if woorden else run(hint, _GRIJS)
    merk = f'<w:bookmarkStart w:id="{plek.nummer}" w:name="{plek.bladwijzer}"/>'
    slot = '<w:lock w:val="sdtLocked"/>' if plek.vast else ""
    leeg = "" if woorden else "<w:showingPlcHdr/>"
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={attribute(veld.titel[:MAX_TAG])}/><w:tag w:val={attribute(plek.tag)}/>"
        f'<w:id w:val="{plek.nummer}"/>{slot}{leeg}{soort}</w:sdtPr>'
        f'<w:sdtContent>{merk}{inhoud}<w:bookmarkEnd w:id="{plek.nummer}"/></w:sdtContent></w:sdt>'
    )


def _soort(veld: Invulveld, waarde: object, keuzes: Mapping[str, str]) -> str:
    if veld.aard == "datum":
        gekozen = f' w:fullDate="{waarde.isoformat()}T00:00:00Z"' if isinstance(waarde, date) else ""
        return f"<w:date{gekozen}>{_DATUM}</w:date>"
    if veld.aard == "verwijzing":
        return f"<w:comboBox>{_items(keuzes)}</w:comboBox>"
    if veld.keuzes:
        return f"<w:dropDownList>{_items(veld.keuzes)}</w:dropDownList>"
    return '<w:text w:multiLine="1"/>' if veld.aard == "tekst" else "<w:text/>"


def _items(keuzes: Mapping[str, str]) -> str:
    return "".join(
        f"<w:listItem w:displayText={attribute(naam)} w:value={attribute(code)}/>" for code, naam in keuzes.items()
    )


def herhaling(nummer: int, tag: str, titel: str, items: Iterable[tuple[int, str]]) -> str:
    """Return a repeating section; every item is a number and the rows or blocks that are repeated."""
    binnen = "".join(
        f'<w:sdt><w:sdtPr><w:id w:val="{eigen}"/><w15:repeatingSectionItem/></w:sdtPr>'
        f"<w:sdtContent>{inhoud}</w:sdtContent></w:sdt>"
        for eigen, inhoud in items
    )
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={attribute(titel[:MAX_TAG])}/><w:tag w:val={attribute(tag[:MAX_TAG])}/>"
        f'<w:id w:val="{nummer}"/><w15:repeatingSection><w15:sectionTitle w:val={attribute(titel[:MAX_TAG])}/>'
        f"</w15:repeatingSection></w:sdtPr><w:sdtContent>{binnen}</w:sdtContent></w:sdt>"
    )


def op_slot(nummer: int, inhoud: str) -> str:
    """Return blocks in which only the controls can be changed."""
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{nummer}"/><w:lock w:val="contentLocked"/><w:group/></w:sdtPr>'
        f"<w:sdtContent>{inhoud}</w:sdtContent></w:sdt>"
    )
