"""One Word template: its parts, packed as a file."""

from __future__ import annotations

from plandocs.renderers.word.package import zipped
from plandocs.resources import resource
from word_sjabloon.lettertypen import FAMILIES, embedded, font_key
from word_sjabloon.maten import Maten, style_id
from word_sjabloon.stijlen import styles
from word_sjabloon.thema import theme

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
TWIPS_PER_MM = 1440 / 25.4
PARTS = ("styles", "settings", "numbering", "fontTable", "header", "footer")
RELATED = (*PARTS, "theme")


def template(maten: Maten) -> bytes:
    """Return one Word template as a file."""
    parts = {name: content.encode() for name, content in markup(maten).items()}
    for index, snit in enumerate(FAMILIES[maten.font], 1):
        parts[f"word/fonts/font{index}.odttf"] = embedded(resource("templates", "fonts", snit.file))
    return zipped(parts)


def markup(maten: Maten) -> dict[str, str]:
    """Return every part of a template but its fonts."""
    fonts = FAMILIES[maten.font]
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _rels(((f"{OFFICE}/officeDocument", "word/document.xml"),)),
        "word/document.xml": _root("document", f"<w:body>{_body(maten)}{_section(maten)}</w:body>"),
        "word/_rels/document.xml.rels": _rels(tuple((f"{OFFICE}/{name}", f"{name}.xml") for name in RELATED)),
        "word/styles.xml": _root("styles", styles(maten)),
        "word/settings.xml": _root("settings", _settings()),
        "word/numbering.xml": _root("numbering", _numbering(maten)),
        "word/fontTable.xml": _root("fonts", _font_table(maten.font)),
        "word/_rels/fontTable.xml.rels": _rels(
            tuple((f"{OFFICE}/font", f"fonts/font{index}.odttf") for index in range(1, len(fonts) + 1))
        ),
        "word/theme.xml": HEAD + theme(maten.font),
        "word/header.xml": _root("hdr", _p("header", _r("{{ koptekst }}"))),
        "word/footer.xml": _root("ftr", _footer(maten)),
    }


def _root(name: str, content: str) -> str:
    return f"{HEAD}<w:{name} {W}>{content}</w:{name}>"


def _rels(targets: tuple[tuple[str, str], ...]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{index}" Type="{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def _content_types() -> str:
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
    }
    rows = "".join(f'<Default Extension="{name}" ContentType="{kind}"/>' for name, kind in defaults.items())
    rows += f'<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}.document.main+xml"/>'
    rows += f'<Override PartName="/word/theme.xml" ContentType="{THEME_TYPE}"/>'
    rows += "".join(f'<Override PartName="/word/{name}.xml" ContentType="{WORD_TYPE}.{name}+xml"/>' for name in PARTS)
    return f'{HEAD}<Types xmlns="{PACKAGE}/content-types">{rows}</Types>'


def _r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _p(style: str, content: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr>{content}</w:p>'


def _tag(text: str) -> str:
    return f"<w:p>{_r(text)}</w:p>"


def _when(name: str, paragraph: str) -> str:
    return _tag("{%p if " + name + " %}") + paragraph + _tag("{%p endif %}")


def _body(maten: Maten) -> str:
    new_page = _when("omslag", _p("Plan Nieuwe pagina", "")) if maten.cover else ""
    return (
        _when("concept", _p("Plan Concept", _r("{{ concept }}")))
        + _when("bovenkop", _p("Plan Bovenkop", _r("{{ bovenkop }}")))
        + _p("Title", _r("{{ titel }}"))
        + _when("ondertitel", _p("Subtitle", _r("{{ ondertitel }}")))
        + _tag("{{p kenmerken }}")
        + _tag("{{p noot }}")
        + new_page
        + _tag("{{p inhoud }}")
    )


def _twips(mm: float) -> int:
    return round(mm * TWIPS_PER_MM)


def _section(m: Maten) -> str:
    (width, height), (updown, sides) = m.page, m.margins
    top = max(updown + 3, 21) if m.middle else updown + 3
    turned = ' w:orient="landscape"' if width > height else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/>'
        '<w:footerReference w:type="default" r:id="rId6"/>'
        f'<w:pgSz w:w="{_twips(width)}" w:h="{_twips(height)}"{turned}/>'
        f'<w:pgMar w:top="{_twips(top)}" w:right="{_twips(sides)}" w:bottom="{_twips(updown)}" '
        f'w:left="{_twips(sides)}" w:header="{_twips(11)}" w:footer="{_twips(10)}" w:gutter="0"/>'
        f"{'<w:titlePg/>' if m.cover else ''}</w:sectPr>"
    )


def _footer(m: Maten) -> str:
    right = _twips(m.page[0] - 2 * m.margins[1])
    fields = f"{_r('{{ pagina }} ')}{_field('PAGE')}{_r(' {{ van }} ')}{_field('NUMPAGES')}"
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{right}"/></w:tabs>'
    content = f"{_r('{{ voettekst }}')}<w:r><w:tab/></w:r>{fields}"
    return f'<w:p><w:pPr><w:pStyle w:val="Footer"/>{tabs}</w:pPr>{content}</w:p>'


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} ">{_r("1")}</w:fldSimple>'


def _settings() -> str:
    uri = 'w:uri="http://schemas.microsoft.com/office/word"'
    return (
        '<w:zoom w:percent="100"/><w:embedTrueTypeFonts/><w:saveSubsetFonts/><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        f'<w:compatSetting w:name="compatibilityMode" {uri} w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    )


def _numbering(maten: Maten) -> str:
    bullets = "".join(_level(n, "bullet", "•–"[n % 2], maten.font) for n in range(9))
    numbers = "".join(_level(n, "decimal", f"%{n + 1}.", "") for n in range(9))
    return (
        f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{bullets}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>{numbers}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )


def _level(number: int, kind: str, text: str, font: str) -> str:
    face = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/></w:rPr>' if font else ""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{397 * (number + 1)}" w:hanging="397"/></w:pPr>'
        f"{face}</w:lvl>"
    )


def _font_table(family: str) -> str:
    swiss = '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>'
    faces = "".join(
        f'<w:{snit.element} r:id="rId{index}" w:fontKey="{font_key(snit.file)}" w:subsetted="true"/>'
        for index, snit in enumerate(FAMILIES[family], 1)
    )
    return (
        f'<w:font w:name="{family}"><w:altName w:val="Calibri"/>{swiss}{faces}</w:font>'
        f'<w:font w:name="Arial">{swiss}</w:font>'
    )
