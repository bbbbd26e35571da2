"""A picture of the family itself is written anew: only its pixels stay, whatever came in."""

from __future__ import annotations

from base64 import b64decode
from contextlib import suppress
from io import BytesIO
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFile

from eigen_voorbeelden import GEHEIM, als, kleurvlak, korrel, lege_png, met_aantekeningen, png_met_tekst, svg
from genoeg import genoeg
from plandocs.errors import PictureError
from plandocs.pictures import in_stijl
from plandocs.pictures.eigen import LANGSTE, Plaat, eigen_plaat

FOTO = met_aantekeningen()
TEKENING = svg('<rect width="30" height="20" fill="red"/>')


def beeld(plaat: Plaat) -> Image.Image:
    return Image.open(BytesIO(plaat.data)).convert("RGB")


def rood(plaat: Plaat, x: float, y: float) -> bool:
    image = beeld(plaat)
    punt = image.getpixel((int(x * image.width), int(y * image.height)))
    assert isinstance(punt, tuple)
    return punt[0] > 200 and punt[1] < 60 and punt[2] < 60


@pytest.mark.parametrize("data", [FOTO, png_met_tekst()], ids=["jpeg", "png"])
def test_nothing_but_the_pixels_stays(data: bytes) -> None:
    plaat = eigen_plaat(data, "foto.jpg")
    with Image.open(BytesIO(plaat.data)) as image:
        assert dict(image.getexif()) == {}
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert GEHEIM.encode() in data
    assert not any(woord in plaat.data for woord in (GEHEIM.encode(), b"Exif", b"ICC_PROFILE", b"adobe"))


@pytest.mark.parametrize(
    ("orientatie", "hoek"),
    [(1, (0, 0)), (2, (1, 0)), (3, (1, 1)), (4, (0, 1)), (5, (0, 0)), (6, (1, 0)), (7, (1, 1)), (8, (0, 1))],
)
def test_a_photograph_held_askew_is_turned_upright(orientatie: int, hoek: tuple[int, int]) -> None:
    plaat = eigen_plaat(met_aantekeningen(kleurvlak(160, 120), orientatie), "foto.jpg")
    assert (plaat.breed > plaat.hoog) == (orientatie < 5)
    gevonden = [plek for plek in product((0, 1), repeat=2) if rood(plaat, 0.25 + plek[0] / 2, 0.25 + plek[1] / 2)]
    assert gevonden == [hoek]


@pytest.mark.parametrize(
    "data",
    [
        als("JPEG"),
        als("PNG"),
        als("GIF"),
        als("WEBP", lossless=True),
        als("JPEG", kleurvlak().convert("CMYK")),
        als("PNG", kleurvlak().quantize(8)),
        als("PNG", kleurvlak().convert("RGBA")),
        TEKENING,
    ],
    ids=["jpeg", "png", "gif", "webp", "cmyk", "palet", "rgba", "svg"],
)
def test_every_known_kind_comes_out_in_its_own_colours(data: bytes) -> None:
    plaat = eigen_plaat(data, "een.naam-zegt-niets")
    assert rood(plaat, 0.2, 0.2)
    assert not rood(plaat, 0.8, 0.8)


def test_what_is_transparent_becomes_white_paper() -> None:
    doorzichtig = kleurvlak().convert("RGBA")
    doorzichtig.putalpha(0)
    assert beeld(eigen_plaat(als("PNG", doorzichtig), "x.png")).getpixel((2, 2)) == (255, 255, 255)


def test_a_scan_of_sixteen_bits_keeps_its_greys() -> None:
    scan = Image.new("I;16", (20, 20), 0x8080)
    assert beeld(eigen_plaat(als("PNG", scan), "x.png")).getpixel((3, 3)) == (128, 128, 128)


def test_a_large_photograph_becomes_small_in_pixels_and_bytes() -> None:
    plaat = eigen_plaat(als("JPEG", korrel(3000, 2000), quality=95), "groot.jpg")
    assert (plaat.breed, plaat.hoog) == (LANGSTE, 1067)
    assert len(plaat.data) < 500_000


def test_even_noise_stays_below_what_eight_of_them_may_take() -> None:
    ruis = Image.merge("RGB", [Image.effect_noise((1600, 1600), 120) for _ in range(3)])
    assert len(eigen_plaat(als("PNG", ruis, compress_level=1), "ruis.png").data) <= 4_000_000 / 8


def test_a_photograph_of_108_million_pixels_can_be_used() -> None:
    plaat = eigen_plaat(als("JPEG", Image.new("L", (12_000, 9_000), 90), quality=30), "reus.jpg")
    assert (plaat.breed, plaat.hoog) == (1600, 1200)


def test_a_portrait_is_a_square() -> None:
    plaat = eigen_plaat(als("PNG", kleurvlak(60, 100)), "oma.png", 30, vierkant=True)
    assert (plaat.breed, plaat.hoog) == (30, 30)


@pytest.mark.parametrize("data", [FOTO, png_met_tekst(), TEKENING])
def test_the_same_picture_gives_the_same_bytes(data: bytes) -> None:
    assert eigen_plaat(data, "a").data == eigen_plaat(data, "b").data


GIF_DAT_BEWEEGT = als("GIF", kleurvlak(), save_all=True, append_images=[korrel(60, 40)])
PNG_DAT_BEWEEGT = als("PNG", kleurvlak(), save_all=True, append_images=[korrel(60, 40)])


@pytest.mark.parametrize(
    ("data", "wat"),
    [
        (b"", "leeg"),
        (b"Beste mama, dit is geen plaatje", "geen plaatje"),
        (b"PK\x03\x04" + FOTO, "zip"),
        (b"%PDF-1.7\n%%EOF", "PDF. Maak er een JPEG of PNG van"),
        (als("TIFF"), "TIFF"),
        (als("BMP"), "BMP"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 40, "HEIC"),
        (GIF_DAT_BEWEEGT, "beweegt"),
        (PNG_DAT_BEWEEGT, "beweegt"),
        (FOTO[: len(FOTO) // 2], "beschadigd"),
        (FOTO[:12], "beschadigd"),
        (als("PNG", korrel())[:-40], "beschadigd"),
        (als("PNG", korrel()).replace(b"IDAT", b"IDAT\0", 1), "beschadigd"),
        (als("GIF")[:-30], "beschadigd"),
        (als("WEBP", korrel())[:-200], "beschadigd"),
        (lege_png(9000, 9000), "beeldpunten (9000 × 9000)"),
        (lege_png(60_000, 60_000), "te veel beeldpunten"),
        (b"\xff\xd8\xff" + b"\0" * (40 * 1024 * 1024), "groter dan 40 MB"),
    ],
    ids=lambda waarde: waarde if isinstance(waarde, str) else "",
)
@pytest.mark.parametrize("slordig", [False, True], ids=["streng", "zoals-weasyprint"])
def test_what_is_no_whole_picture_is_refused_with_the_next_step(
    data: bytes, wat: str, slordig: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", slordig)
    with pytest.raises(PictureError) as refused:
        eigen_plaat(data, "oma.jpg")
    assert str(refused.value).startswith("oma.jpg ")
    assert wat in str(refused.value)
    assert str(refused.value).count(".") >= 3


@pytest.mark.parametrize(
    ("inhoud", "wat"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<foreignObject><p/></foreignObject>", "<foreignObject>"),
        ('<image href="https://example.org/x.png"/>', "<image>"),
        ('<use href="#a"/>', "<use>"),
        ('<a href="https://example.org"><rect/></a>', "een verwijzing naar buiten"),
        ('<a xlink:href="javascript:alert(1)"/>', "een verwijzing naar buiten"),
        ('<rect onclick="alert(1)"/>', "een script"),
        ('<rect fill="url(https://example.org/a)"/>', "een verwijzing naar buiten"),
        ("<style>@import 'x.css';</style>", "een verwijzing naar buiten"),
        ("<?xml-stylesheet href='x'?>", "een opdracht"),
        ("<g/>" * 20_001, "meer dan 20000"),
    ],
)
def test_an_svg_with_more_than_shapes_is_refused_by_name(inhoud: str, wat: str) -> None:
    with pytest.raises(PictureError, match="Sla de tekening op als PNG") as refused:
        eigen_plaat(svg(inhoud), "huis.svg")
    assert f"bevat {wat}" in str(refused.value)


@pytest.mark.parametrize("inhoud", ["<text>Wilgenstraat 27</text>", "<g><tspan>paddenstoel</tspan></g>"])
def test_words_in_an_svg_are_refused_since_nobody_could_look_for_an_address_in_pixels(inhoud: str) -> None:
    with pytest.raises(PictureError, match="Zet de woorden in het verhaal"):
        eigen_plaat(svg(inhoud), "huis.svg")


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + svg("<text>&b;</text>"),
        svg("<rect/>", ""),
        svg("<rect/>", 'viewBox="0 0 1 100000"'),
        svg("<rect/>", 'width="100%" height="1e9"'),
        svg("<rect>"),
        b"<html><svg/></html>",
    ],
)
def test_an_svg_that_cannot_be_drawn_is_refused(data: bytes) -> None:
    with pytest.raises(PictureError, match="Sla de tekening"):
        eigen_plaat(data, "huis.svg")


def test_the_size_of_an_svg_is_that_of_its_drawing() -> None:
    plaat = eigen_plaat(svg("<rect width='60' height='40'/>", 'viewBox="0 0 60 40" width="1" height="99999"'), "h.svg")
    assert (plaat.breed, plaat.hoog) == (1600, 1067)


def test_a_drawing_as_svg_never_passes_as_svg() -> None:
    assert b"<svg" not in eigen_plaat(TEKENING, "huis.svg").data


@settings(max_examples=genoeg(120))
@given(st.sampled_from([als("JPEG"), als("PNG"), als("GIF"), als("WEBP"), FOTO, TEKENING]), st.data())
def test_damage_anywhere_gives_a_picture_or_a_refusal(heel: bytes, data: st.DataObject) -> None:
    plek = data.draw(st.integers(0, len(heel) - 1))
    stuk = heel[:plek] + data.draw(st.binary(max_size=6)) + heel[plek + data.draw(st.integers(0, 8)) :]
    with suppress(PictureError):
        assert beeld(eigen_plaat(stuk, "x")).size


def test_black_and_white_turns_a_photograph_grey_and_lines_leave_it_alone() -> None:
    tekening = eigen_plaat(als("JPEG", korrel(120, 80)), "x.jpg").svg
    assert in_stijl(tekening, "lijn") == tekening
    grijs = in_stijl(tekening, "zwartwit")
    inhoud = b64decode(grijs.partition("base64,")[2].partition('"')[0])
    assert Image.open(BytesIO(inhoud)).mode == "L"
    assert in_stijl(grijs, "zwartwit").partition(",")[0] == grijs.partition(",")[0]
