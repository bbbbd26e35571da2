"""A draft of the story for a child, from the plan alone: fixed gentle words, and words that are in the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plandocs.blocks import Inline, Run, plain
from plandocs.documents.kinderen import Kind, zacht
from plandocs.plan.kind import Ballon, Deel, Frame, Gevoel, Houding, InBeeld, Plaats
from plandocs.plan.veilig_verder_plan import Veiligheidsafspraak
from plandocs.taal.schrik import schrikt
from plandocs.taal.zinnen import zinnen

VOLGORDE: tuple[Deel, ...] = (
    "begin",
    "wie",
    "waarover",
    "wat",
    "twee_meningen",
    "niet_jouw_schuld",
    "wat_doen_we",
    "wie_helpt",
    "einde",
)
NIET_VERPLICHT = {"twee_meningen", "wie_helpt"}
ZONDER_VRAAG = {"twee_meningen", "niet_jouw_schuld"}
AFSPRAKEN = {"3-6": 1, "7-9": 3, "10-12": 3, "13-17": 6}
NAMEN = {"3-6": 2, "7-9": 3, "10-12": 4, "13-17": 5}
LANGSTE_CITAAT = 24
_FIJN = ("leuk", "goed", "fijn", "blij")
_NAAR = ("zorg", "niet leuk", "niet fijn", "bang", "let je nog op")


@dataclass(frozen=True, slots=True)
class Zin:
    """One sentence of a draft; `bron` is the plan path of words that come from the plan, empty for fixed words.

    `van_plan` are those words as they are written there; `apart` puts the sentence on a line of its own.
    """

    inhoud: Inline
    bron: str = ""
    van_plan: str = ""
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Schets:
    """One frame of a draft: sentences and a picture, or a question to the adults."""

    deel: Deel
    zinnen: tuple[Zin, ...] = ()
    plaats: Plaats = "huiskamer"
    personen: tuple[InBeeld, ...] = ()
    ballonnen: tuple[Ballon, ...] = ()
    dingen: tuple[str, ...] = ()
    vraag: Inline = ()
    tekenen: bool = False
    bron: str = ""

    @property
    def frame(self) -> Frame:
        """The picture as the plan would describe it."""
        tekst = " ".join("".join(run.text for run in zin.inhoud) for zin in self.zinnen) or "?"
        gegevens = {"deel": self.deel, "tekst": tekst, "plaats": self.plaats, "dingen": self.dingen}
        return Frame.model_validate({**gegevens, "personen": self.personen, "ballonnen": self.ballonnen})

    def tekst(self, *, regels: bool = False) -> Inline:
        """Return the words below the picture; `regels` puts each sentence on a line of its own."""
        if self.vraag:
            return self.vraag
        runs: list[Run] = []
        for zin in self.zinnen:
            los = regels or zin.apart or "\n" in plain(zin.inhoud)
            runs += [Run("\n" if los else " ")] if runs else []
            runs += zin.inhoud
        return tuple(runs)


def ontwerp(kind: Kind) -> tuple[Schets, ...]:
    """Return the whole draft in the order of the method."""
    return tuple(schets for deel in VOLGORDE for schets in schetsen(kind, deel))


def ontbrekende_delen(kind: Kind) -> tuple[Deel, ...]:
    """Return the parts that the author's own frames do not have yet; an end that names helpers is enough for that."""
    aanwezig = {frame.deel for frame in kind.uitleg.frames} if kind.uitleg else set()
    if not aanwezig:
        return VOLGORDE
    return tuple(deel for deel in VOLGORDE if deel not in aanwezig | NIET_VERPLICHT)


def schetsen(kind: Kind, deel: Deel) -> Iterator[Schets]:
    """Yield the frames of one part; a question where the plan has nothing that can be said gently."""
    gevonden = list(_MAKERS[deel](kind))
    if not gevonden and deel not in ZONDER_VRAAG:
        gevonden = [gevraagd(kind, deel)]
    yield from gevonden


def gevraagd(kind: Kind, deel: Deel) -> Schets:
    """Return the frame that asks the adults what the plan does not say gently."""
    vraag = kind.w("vraag", vraag=kind.w(f"vraag.{deel}"))
    return Schets(deel, vraag=(Run(vraag, gap=True, lang=kind.w.anders),))


def _begin(kind: Kind) -> Iterator[Schets]:
    wie = kind.naam(kind.id)
    if kind.ongeboren:
        vast = (_vast(kind, "begin.ongeboren", kind=wie), _vast(kind, "begin.toen"))
        ouders = tuple(id for id in kind.mensen.huisgenoten[:2])
        yield Schets("begin", vast, personen=_mensen(ouders, "blij"), dingen=("wieg",))
        return
    citaat = eigen_woorden(kind, _FIJN)
    schets = Schets("begin", (_vast(kind, "begin", kind=wie),), "buiten", _mensen((kind.id,), "blij", "juicht"))
    yield _met_woorden(kind, schets, citaat) if citaat else schets


def _wie(kind: Kind) -> Iterator[Schets]:
    veilig, plan = kind.veilig, kind.s.plan
    ids = [id for gevaar in (veilig.gevaren if veilig else ()) for id in gevaar.wie]
    ids = ids or [zorg.wie for zorg in plan.ondersteuningsplan.zorgen if zorg.wie and kind.id in zorg.over]
    goed = (id for id in dict.fromkeys(ids) if kind.mensen.mag_helpen(id))
    wie = sorted(goed, key=lambda id: plan.persoon(id).rol == "professional")[: NAMEN[kind.leeftijdsband]]
    if wie:
        sleutel = "wie.een" if len(wie) == 1 else "wie.meer"
        zin = _vast(kind, sleutel, namen=_hoofdletter(kind.namen(wie)))
        yield Schets("wie", (zin,), "gesprek", _mensen(wie[:3], "zorgen", "zit"))


def _waarover(kind: Kind) -> Iterator[Schets]:
    citaat = None if kind.ongeboren else eigen_woorden(kind, _NAAR)
    if citaat:
        vast = (_vast(kind, "waarover"),)
        yield _met_woorden(
            kind, Schets("waarover", vast, "slaapkamer", _mensen((kind.id,), "zorgen", "knuffelt")), citaat
        )


def _wat(_: Kind) -> Iterator[Schets]:
    """What happened is never put into words without the adults."""
    yield from ()


def _twee_meningen(kind: Kind) -> Iterator[Schets]:
    gevaren = kind.veilig.gevaren if kind.veilig else ()
    anders = [een.wie for gevaar in gevaren for een in gevaar.ander_standpunt if een.wie]
    personen = (kind.s.plan.persoon(id) for id in dict.fromkeys(anders))
    wie = tuple(een.id for een in personen if not (een.is_kind or een.overleden_op))[:2]
    if wie and kind.leeftijdsband != "3-6":
        vast = (_vast(kind, "meningen"), *(_vast(kind, "anders", naam=_hoofdletter(kind.naam(id))) for id in wie))
        beeld = tuple(id for id in wie if kind.mensen.mag_contact(id)) or kind.mensen.huisgenoten[:2]
        yield Schets("twee_meningen", vast, "gesprek", _mensen(beeld, "rustig", "zit"))


def _niet_jouw_schuld(kind: Kind) -> Iterator[Schets]:
    vast = (_vast(kind, "niet_jij"), _vast(kind, "niets_fout"))
    personen = (
        _mensen(kind.mensen.huisgenoten[:2], "rustig") if kind.ongeboren else _mensen((kind.id,), "rustig", "knuffelt")
    )
    aantal = 1 if kind.leeftijdsband == "3-6" else 2
    yield Schets("niet_jouw_schuld", vast[:aantal], "huiskamer", personen, dingen=("hart",))


def _wat_doen_we(kind: Kind) -> Iterator[Schets]:
    goed = [een for een in kind.afspraken if zacht(een.voor_het_kind or "") and kind.mag_genoemd(een)]
    jong = kind.leeftijdsband == "3-6"
    goed.sort(key=lambda een: _bij_iets(een) + (jong and len(zinnen(een.voor_het_kind or "")) > 1) / 2)
    for afspraak in goed[: AFSPRAKEN[kind.leeftijdsband]]:
        wie = [id for id in dict.fromkeys((*afspraak.wie, *afspraak.toezicht_door)) if kind.mensen.mag_contact(id)]
        woorden = afspraak.voor_het_kind or ""
        zin = Zin(kind.w.eigen(woorden), kind.pad_van(afspraak), woorden)
        plaats: Plaats = "slaapkamer" if afspraak.situaties == ("nacht",) else "huiskamer"
        yield Schets("wat_doen_we", (zin,), plaats, _mensen(wie[:3], "rustig"), bron=zin.bron)


def _bij_iets(afspraak: Veiligheidsafspraak) -> bool:
    """Return whether an agreement is only for when something happens: it comes after what is always so."""
    return bool(afspraak.bij_trigger or (afspraak.wanneer and afspraak.wanneer.als))


def _wie_helpt(kind: Kind) -> Iterator[Schets]:
    wie = kind.mensen.helpers[: NAMEN[kind.leeftijdsband]]
    if not wie:
        return
    if kind.ongeboren:
        zin = _vast(kind, "helpt" if len(wie) == 1 else "helpen", namen=_hoofdletter(kind.namen(wie)))
        yield Schets("wie_helpt", (zin,), "buiten", _mensen(wie[:3], "blij", "zwaait"))
        return
    vast = [_vast(kind, "naar", namen=kind.namen(wie, "of"))]
    if kind.leeftijdsband != "3-6":
        vast.insert(0, _vast(kind, "bang"))
        vast += [Zin((Run(f"{_hoofdletter(naam)}: {nummer}"),), pad, apart=True) for naam, nummer, pad in kind.nummers]
    yield Schets("wie_helpt", tuple(vast), "buiten", _mensen(wie[:3], "blij", "zwaait"))


def _einde(kind: Kind) -> Iterator[Schets]:
    wie = kind.mensen.toezicht[: NAMEN[kind.leeftijdsband]]
    if wie:
        sleutel = "let_op" if len(wie) == 1 else "letten_op"
        vast = (_vast(kind, sleutel, namen=_hoofdletter(kind.namen(wie))), _vast(kind, "vragen"))
        beeld = _mensen(((kind.id,) if not kind.ongeboren else ()) + wie[:2], "blij", "staat")
        aantal = 1 if kind.leeftijdsband == "3-6" else 2
        yield Schets("einde", vast[:aantal], "huiskamer", beeld, dingen=("hart",))
    else:
        yield gevraagd(kind, "einde")
    if not kind.ongeboren and kind.leeftijdsband != "13-17":
        yield Schets("einde", (_vast(kind, "tekenen"),), tekenen=True)


_MAKERS = {
    "begin": _begin,
    "wie": _wie,
    "waarover": _waarover,
    "wat": _wat,
    "twee_meningen": _twee_meningen,
    "niet_jouw_schuld": _niet_jouw_schuld,
    "wat_doen_we": _wat_doen_we,
    "wie_helpt": _wie_helpt,
    "einde": _einde,
}


def eigen_woorden(kind: Kind, soort: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the shortest thing the child said about this, with its path; the words are never altered."""
    naar = soort is _NAAR
    uit_gesprek = [
        (woorden, pad)
        for vak, woorden, pad in kind.antwoorden
        if any(woord in vak for woord in soort) and (naar or not any(woord in vak for woord in _NAAR))
    ]
    deel = "ondersteuningsplan.zorgen" if naar else "ondersteuningsplan.krachten"
    uit_plan = [(een.tekst, pad) for een, pad in kind.uitspraken if pad.startswith(deel)]
    kort = [een for een in (*uit_gesprek, *uit_plan) if _mag_in_ballon(een[0])]
    return min(kort, key=lambda een: len(een[0]), default=None)


def _mag_in_ballon(woorden: str) -> bool:
    return len(woorden.split()) <= LANGSTE_CITAAT and len(zinnen(woorden)) <= 3 and not schrikt(woorden)


def _met_woorden(kind: Kind, schets: Schets, citaat: tuple[str, str]) -> Schets:
    """Return the frame with the child's own words in a bubble."""
    woorden, pad = citaat
    if len(woorden) > 300:
        return schets
    ballon = Ballon(wie=kind.id, woorden=woorden, soort="zegt", bron=None)
    return replace(schets, ballonnen=(ballon,), bron=pad)


def _vast(voor: Kind, sleutel: str, **invulling: str) -> Zin:
    return Zin((voor.w.run(sleutel, **invulling),))


def _mensen(ids: tuple[str, ...] | list[str], gevoel: Gevoel, houding: Houding = "staat") -> tuple[InBeeld, ...]:
    return tuple(InBeeld(wie=id, gevoel=gevoel, houding=houding, plek=None) for id in ids)


def _hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]
