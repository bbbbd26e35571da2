"""Sample Documents for every layout, together holding every block; all people are invented."""

from __future__ import annotations

from datetime import date

from plandocs.blocks import (
    Block,
    Callout,
    Cell,
    Cover,
    Document,
    Field,
    Fields,
    Figure,
    Frame,
    Heading,
    List,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Run,
    Signature,
    Signatures,
    Table,
    inline,
)

DATUM = date(2026, 11, 16)


def p(*parts: str | Run, source: str = "") -> Paragraph:
    return Paragraph(inline(*parts), source)


def cel(*parts: str | Run | Block, source: str = "") -> Cell:
    return Cell(tuple(p(part, source=source) if isinstance(part, str | Run) else part for part in parts))


def rij(*cellen: str | Run | Block, source: str = "") -> Row:
    return Row(tuple(cel(inhoud, source=source) for inhoud in cellen), source)


def veld(label: str, *value: str | Run | Block, source: str = "") -> Field:
    return Field(label, cel(*value, source=source).blocks, source)


def schaal_svg() -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120" width="400" height="120">'
        '<line x1="20" y1="60" x2="380" y2="60" stroke="#1f5c66" stroke-width="3"/>'
        '<circle cx="200" cy="60" r="10" fill="#1f5c66"/>'
        '<text x="20" y="95" font-family="Noto Sans" font-size="14" text-anchor="start">0</text>'
        '<text x="200" y="35" font-family="Noto Sans" font-size="14" text-anchor="middle">moeder: 5</text>'
        '<text x="380" y="95" font-family="Noto Sans" font-size="14" text-anchor="end">10</text>'
        "</svg>"
    )


def huis_svg(kleur: str = "#c9d8d6") -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 180">'
        f'<rect width="300" height="180" fill="#f6f3ee"/><rect x="90" y="80" width="120" height="80" fill="{kleur}"/>'
        '<path d="M80 80 L150 30 L220 80 Z" fill="#8a5a44"/><circle cx="250" cy="40" r="18" fill="#e8c468"/>'
        "</svg>"
    )


def schaal(source: str = "ondersteuningsplan.schaal") -> Figure:
    return Figure(
        schaal_svg(),
        "Schaal van 0 tot 10. Moeder geeft een 5.",
        inline("Hoe goed gaat het nu? 0 is onveilig, 10 is veilig genoeg."),
        120,
        ("0", "moeder: 5", "10"),
        source,
    )


def akkoord() -> Signatures:
    return Signatures(
        (
            Signature(
                "Samira Haddou",
                "moeder",
                "Akkoord",
                "Ik wil dat het thuis rustig blijft.",
                "16 november 2026",
                source="akkoord[0]",
            ),
            Signature(
                "Bart de Wit",
                "vader",
                "Akkoord met een kanttekening",
                "Ik mis mijn werk in dit plan.",
                source="akkoord[1]",
            ),
            Signature("Noor de Wit", "kind, 9 jaar", "Heeft meegepraat", room=False, source="akkoord[2]"),
        ),
        source="akkoord",
    )


def doelen_tabel() -> Table:
    rijen = (
        rij(
            "1",
            "Noor slaapt elke schooldag om 20.00 uur in haar eigen bed.",
            List((cel("Samira leest voor.").blocks, cel("Bart komt na 20.30 uur thuis.").blocks)),
            "elke schooldag",
            source="doelen[0]",
        ),
        rij(
            "2",
            "Er is elke week een volwassene die naar Noor luistert.",
            "Oma Fatiha haalt Noor op woensdag van school.",
            Run("nog invullen", gap=True),
            source="doelen[1]",
        ),
        rij(
            "3",
            "Bart en Samira praten zonder te schreeuwen.",
            Quote("Ik ga naar buiten als ik boos word.", "Bart, 2 november 2026", "doelen[2].citaat"),
            "vanaf 1 december 2026",
            source="doelen[2]",
        ),
    )
    header = ("Nr.", "Doel", "Wie doet wat", "Wanneer")
    return Table("Doelen en acties", header, rijen, (1, 5, 5, 3), header_column=True, source="doelen")


def voorblad() -> Cover:
    velden = (
        veld("Gezin", "De Wit en Haddou", source="gezin.naam"),
        veld("Besproken op", "16 november 2026", source="besproken"),
        veld("Voor", "het gezin", "Oma Fatiha krijgt ook dit plan."),
        veld("Procesbegeleider", "Joke Terpstra"),
    )
    note = inline("Dit plan is van het gezin. Vragen? Bel Joke Terpstra, ", Run("0800-2000", strong=True), ".")
    return Cover("Wijkteam De Linde", Fields(velden, "gezin"), note)


def _wie_we_zijn() -> tuple[Block, ...]:
    return (
        Heading(2, inline("Wie wij zijn"), "gezin"),
        Paragraph(inline("Wij zijn Samira, Bart en Noor. Wij wonen in Assen."), "gezin.intro", "lead"),
        p(
            "Dit zeggen wij over onszelf, ",
            Run("in onze eigen woorden", strong=True),
            " en ",
            Run("zonder haast", emphasis=True),
            ". Meer staat op ",
            Run("de site", href="https://voorbeeld.example/plan"),
            ".\nNieuwe regel.",
            source="gezin.tekst",
        ),
        Fields(
            (
                veld("Moeder", "Samira Haddou, 34 jaar", source="personen.samira"),
                veld("Vader", "Bart de Wit, 38 jaar", source="personen.bart"),
                veld("Oma", Run("جدة فاطمة، هاتف 0800-2000", lang="ar"), source="personen.oma"),
            ),
            "personen",
        ),
        Quote("Ik wil dat papa en mama ’s avonds niet meer schreeuwen.", "Noor, 9 jaar, 3 november 2026", "stem[0]"),
    )


def _zorgen() -> tuple[Block, ...]:
    return (
        Heading(2, inline("Wat gaat goed, wat baart zorgen"), "analyse"),
        Heading(3, inline("Krachten"), "krachten"),
        List(
            (
                (p("Samira brengt Noor elke dag op tijd naar school.", source="krachten[0]"),),
                (
                    p("Oma Fatiha woont om de hoek.", source="krachten[1]"),
                    List(((p("Zij kookt op dinsdag."),), (p("Zij belt elke avond."),))),
                ),
            ),
            source="krachten",
        ),
        Heading(3, inline("Zorgen"), "zorgen"),
        List(
            (
                (p("Op 12 oktober 2026 hoorde de buurvrouw geschreeuw.", source="zorgen[0]"),),
                (
                    p("Noor is vier keer te laat gekomen.", source="zorgen[1]"),
                    Quote("Ik slaap slecht.", "Noor, 12 oktober 2026", "zorgen[1].citaat"),
                ),
            ),
            ordered=True,
            source="zorgen",
        ),
        schaal(),
    )


def _afspraken() -> tuple[Block, ...]:
    afspraak = "Wordt er geschreeuwd, dan gaat Bart naar zijn broer."
    return (
        PageBreak(),
        Heading(2, inline("Doelen en afspraken"), "doelen"),
        doelen_tabel(),
        Heading(4, inline("Bij spoed"), "spoed"),
        Callout("emergency", "Bij direct gevaar", (p("Bel 112."), p("Bel daarna Joke Terpstra.")), "spoed"),
        Callout("caution", "Let op", (p(afspraak, source="afspraken[0]"),), "afspraken[0]"),
        Callout(
            "note",
            "Uitleg",
            (p("Een doel is wat je wilt bereiken."), List(((p("klein"),), (p("haalbaar"),)))),
            "uitleg",
        ),
        Callout("gap", "Nog invullen", (p(Run("nog invullen", gap=True), ": wie ziet toe?"),), "gaten[0]"),
        Paragraph(inline("Zo lees je dit plan"), "uitleg", "label"),
        Paragraph(inline("De nummers verwijzen naar de doelen."), "uitleg", "small"),
        akkoord(),
    )


def rapport() -> Document:
    """Return a report with cover, marked CONCEPT, holding every block but the frame."""
    return Document(
        name="ondersteuningsplan",
        title="Ondersteuningsplan van het gezin De Wit en Haddou",
        subtitle="Voor het gezin",
        layout="rapport",
        header="Ondersteuningsplan · gezin De Wit en Haddou",
        footer="Versie 3 · besproken op 16 november 2026",
        date=DATUM,
        blocks=_wie_we_zijn() + _zorgen() + _afspraken(),
        concept=True,
        cover=voorblad(),
    )


def matrix() -> Document:
    """Return a landscape matrix of one page."""
    header = ("Gevaar", "Afspraak", "Doel", "Actie", "Wie", "Wie ziet toe", "Als het niet lukt")
    rijen = tuple(
        rij(
            f"Er wordt geschreeuwd waar Noor bij is ({nummer}).",
            "Bart gaat naar zijn broer.",
            "Bart en Samira praten rustig.",
            "Elke zondag om 16.00 uur praten ze een kwartier.",
            "Bart en Samira",
            "Oma Fatiha" if nummer % 2 else Run("nog invullen", gap=True),
            "Oma belt Joke Terpstra.",
            source=f"doelen[{nummer - 1}]",
        )
        for nummer in range(1, 6)
    )
    tabel = Table("Van gevaar naar afspraak, doel en actie", header, rijen, (4, 4, 4, 5, 3, 3, 4), True, "doelen")
    return Document(
        "doelencheck",
        "Doelencheck",
        "Gezin De Wit en Haddou",
        "matrix",
        "Doelencheck",
        "Versie 3",
        DATUM,
        (p("Lees elke rij van links naar rechts.", source="uitleg"), tabel),
        max_pages=1,
    )


def blad() -> Document:
    """Return a one-page sheet for the fridge."""
    rijen = (
        rij("Bart wordt boos", "Bart loopt een rondje van tien minuten.", "Bart", source="afspraken[0]"),
        rij("Noor is bang", "Noor belt oma. Oma neemt altijd op.", "Oma Fatiha", source="afspraken[1]"),
        rij("Er is ruzie na 20.00 uur", "Noor slaapt bij oma.", "Samira", source="afspraken[2]"),
    )
    tabel = Table("Als … dan …", ("Als", "Dan", "Wie"), rijen, (3, 5, 2), True, "afspraken")
    blocks = (
        Paragraph(inline("Hang dit blad op de koelkast."), "uitleg", "lead"),
        tabel,
        Callout("emergency", "Bij direct gevaar", (p("Bel 112."),), "spoed"),
        Fields((veld("Oma Fatiha", "06 12 34 56 78"), veld("Veilig Thuis", "0800-2000")), "bellen"),
    )
    return Document(
        "koelkastblad",
        "Onze afspraken",
        "Gezin De Wit en Haddou",
        "blad",
        "Onze afspraken",
        "Besproken op 16 november 2026",
        DATUM,
        blocks,
        max_pages=1,
    )


def verhaal() -> Document:
    """Return a child's story of four frames, the last without a picture."""
    zinnen = (
        "Dit is Noor. Noor woont met mama en papa in een huis.",
        "Soms schreeuwen papa en mama. Dan is Noor bang.",
        "Noor belt oma. Oma komt meteen.",
    )
    beelden = tuple(
        Frame(
            nummer,
            inline(zin),
            Figure(
                huis_svg(),
                f"Tekening bij plaatje {nummer}: een huis met een zon.",
                width_mm=150,
                source=f"verhaal[{nummer - 1}]",
            ),
            f"verhaal[{nummer - 1}]",
        )
        for nummer, zin in enumerate(zinnen, 1)
    )
    leeg = Frame(4, inline("Hier tekent Noor hoe het nu gaat."), None, "verhaal[3]")
    return Document(
        "woord-en-beeld",
        "Het verhaal van Noor",
        "Voor Noor, 9 jaar",
        "verhaal",
        "Het verhaal van Noor",
        "16 november 2026",
        DATUM,
        (*beelden, leeg),
    )
