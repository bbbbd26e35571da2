"""Rules on the safety scale: who gave which number, when and why."""

from __future__ import annotations

from collections.abc import Iterator

from plandocs.plan.veilig_verder_plan import SchaalScore, VeiligVerderPlan
from plandocs.rules.kernel import Melding, Plek, rule
from plandocs.rules.mensen import is_professional

DEEL = "Veiligheid"
GROOT_VERSCHIL = 3


@rule(
    "VV-007",
    op=VeiligVerderPlan,
    titel="Schaal met datum en reden",
    deel=DEEL,
    bron="1G1P",
    ernst="fout",
    slecht={"veilig_verder_plan.schaal.scores[2]": None},
    goed={"veilig_verder_plan.schaal.scores[0].nodig_voor_hoger": None},
)
def schaal(deel: VeiligVerderPlan, plek: Plek) -> Iterator[Melding]:
    """Een cijfer op zich zegt niets. Met de reden erbij, en met het cijfer van het gezin naast dat van de
    professional, wordt duidelijk wat er al veilig is en wat er nog nodig is. Dat meer dan één mens een cijfer
    geeft, is een eigen afleiding."""
    scores = deel.schaal.scores
    gezin = {persoon.id for persoon in plek.plan.gezinsleden}
    for wie, zo, is_er in (
        ("iemand uit het gezin", "Sanne", any(score.wie in gezin for score in scores)),
        ("een professional", "de wijkagent", any(is_professional(plek.plan, score.wie) for score in scores)),
    ):
        if not is_er:
            yield Melding(
                plek.bij("schaal", "scores"),
                f"Er is geen cijfer van {wie}.",
                f"Vraag op een schaal van 0 tot 10 hoe veilig het is en schrijf erbij waarom. Bijvoorbeeld: {zo}, "
                "4 maart, een 4, want oma komt als er wordt gebeld.",
            )
    for nummer, score in enumerate(scores):
        yield from _zonder_reden(score, nummer, plek)
    yield from _ver_uit_elkaar(deel, plek)


def _zonder_reden(score: SchaalScore, nummer: int, plek: Plek) -> Iterator[Melding]:
    if score.datum is None:
        yield Melding(
            plek.bij("schaal", "scores", nummer, "datum"),
            "Er staat niet wanneer dit cijfer is gegeven.",
            "Vul de datum in van het gesprek waarin het cijfer is gegeven.",
        )
    if not (score.waarom_niet_lager or score.nodig_voor_hoger):
        yield Melding(
            plek.bij("schaal", "scores", nummer, "waarom_niet_lager"),
            "Er staat niet waarom het dit cijfer is.",
            "Vraag waarom het cijfer niet lager is en wat er nodig is voor één punt hoger. Bijvoorbeeld: oma komt "
            "als ik bel.",
        )


def _ver_uit_elkaar(deel: VeiligVerderPlan, plek: Plek) -> Iterator[Melding]:
    op_volgorde = sorted((score for score in deel.schaal.scores if score.datum), key=lambda score: str(score.datum))
    nu = {score.wie: score.score for score in op_volgorde}.values()
    if nu and max(nu) - min(nu) >= GROOT_VERSCHIL and not deel.schaal.verschil_besproken:
        yield Melding(
            plek.bij("schaal", "verschil_besproken"),
            f"De cijfers liggen ver uit elkaar: van {min(nu)} tot {max(nu)}.",
            "Bespreek wat de een ziet en de ander niet, en schrijf op wat daar is gezegd.",
            "tip",
        )
