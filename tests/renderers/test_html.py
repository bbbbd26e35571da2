"""What a web page promises besides its words: it stands alone, is safe, and has the right parts."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html

from plandocs.blocks import Document, Figure, Heading, Paragraph, Run, inline
from plandocs.errors import RenderError, ResourceError
from plandocs.renderers.html import render_html
from plandocs.renderers.read_aloud import own_scripts
from renderers.voorbeeld import DATUM, blad, rapport, verhaal


def with_blocks(*blocks: Heading | Paragraph | Figure) -> Document:
    return Document("d", "Titel", "", "rapport", "", "", DATUM, blocks)


def parsed(document: Document) -> html.HtmlElement:
    return html.document_fromstring(render_html(document, embed_fonts=False).decode())


@pytest.mark.parametrize(("document", "scripts"), [(rapport(), 0), (blad(), 0), (verhaal(), 2)])
def test_a_page_fetches_nothing_and_runs_only_our_own_script(document: Document, scripts: int) -> None:
    page = render_html(document).decode()
    root = html.document_fromstring(page)
    assert [script.text in own_scripts() for script in root.iter("script")] == [True] * scripts
    assert not root.xpath("//link | //img | //iframe | //object | //@src | //@*[starts-with(name(), 'on')]")
    assert all(url.startswith(("data:font/woff;", "#")) for url in re.findall(r"url\([\"']?([^)]{4,20})", page))
    assert "default-src 'none'" in page


def test_markup_in_a_plan_stays_text() -> None:
    root = parsed(with_blocks(Paragraph(inline("<img src=x onerror=alert(1)>{{ 7 * 7 }}"))))
    assert root.findtext(".//main/p") == "<img src=x onerror=alert(1)>{{ 7 * 7 }}"


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "file:///x", " https://x", "//x"])
def test_an_unsafe_link_loses_its_address_and_keeps_its_words(href: str) -> None:
    root = parsed(with_blocks(Paragraph((Run("klik", href=href),))))
    assert not root.xpath("//a")
    assert root.findtext(".//main/p") == "klik"


def test_headings_never_skip_a_level() -> None:
    root = parsed(with_blocks(Heading(4, inline("diep")), Heading(2, inline("hoog")), Heading(4, inline("weer"))))
    assert [element.tag for element in root.xpath("//h1 | //h2 | //h3 | //h4")] == ["h1", "h2", "h2", "h3"]


def test_a_number_in_right_to_left_text_stays_left_to_right() -> None:
    root = parsed(with_blocks(Paragraph((Run("هاتف 0800-2000 في 18:30-19:00", lang="ar"),))))
    assert root.xpath("//bdi[@dir='ltr']/text()") == ["0800-2000", "18:30-19:00"]
    assert root.xpath("//bdi[@dir='rtl']/@lang") == ["ar"]


def test_a_telephone_number_is_not_turned_round_by_its_language() -> None:
    assert not parsed(with_blocks(Paragraph((Run("0800-2000", lang="ar"),)))).xpath("//*[@dir='rtl']")


@pytest.mark.parametrize(
    "inside",
    [
        "<script>1</script>",
        '<rect onclick="x"/>',
        "<foreignObject/>",
        '<image href="file:///x"/>',
        '<use href="http://x/#a"/>',
        '<rect fill="url(http://x)"/>',
        '<rect style="background:url(//x)"/>',
        "<style>@import 'x'</style>",
        "<a/>",
        "<rect",
    ],
)
def test_an_unsafe_drawing_is_refused(inside: str) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'
    with pytest.raises(RenderError, match="figuur"):
        render_html(with_blocks(Figure(svg, "alt", source="figuur")), embed_fonts=False)


@pytest.mark.parametrize("doctype", ["<!DOCTYPE svg>", '<!DOCTYPE svg [<!ENTITY x "y">]>'])
def test_a_drawing_with_a_doctype_is_refused(doctype: str) -> None:
    svg = f'{doctype}<svg xmlns="http://www.w3.org/2000/svg"/>'
    with pytest.raises(RenderError):
        render_html(with_blocks(Figure(svg, "alt", source="figuur")), embed_fonts=False)


def test_a_drawing_without_description_is_refused() -> None:
    with pytest.raises(RenderError, match="beschrijving"):
        render_html(with_blocks(Figure('<svg xmlns="http://www.w3.org/2000/svg"/>', " ")), embed_fonts=False)


@pytest.mark.parametrize("style", ["../plandocs", "bestaat-niet", "", "/etc"])
def test_a_house_style_that_does_not_exist_is_refused(style: str) -> None:
    with pytest.raises(ResourceError):
        render_html(blad(), style)


def test_an_empty_subtitle_leaves_no_empty_paragraph() -> None:
    assert not parsed(replace(blad(), subtitle="")).xpath("//p[@class='ondertitel']")
