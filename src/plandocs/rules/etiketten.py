"""Labels on people in a text: judgements about a person, and diagnoses without a source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plandocs.plan import Plan
from plandocs.rules.mensen import naamwoorden
from plandocs.taal.aanhalingen import aanhalingen
from plandocs.taal.detectie.gedrag import oordeelswoorden, over_iemand
from plandocs.taal.letters import vouw
from plandocs.taal.patronen import patroon
from plandocs.taal.woorden import Treffer

_BEREIK = 120

_DIAGNOSE = (
    r"(?<![\w-])(?:ADHD|ADD|ODD|ASS|PTSS|C-PTSS|LVB|PDD-NOS|FAS|FASD|MDD"
    r"|(?i:autis(?:me|tisch|tische)|borderline|schizofren(?:ie|e)|bipolair|bipolaire|depressie|psychose|psychotisch"
    r"|psychopathie|narcisme|anorexia|boulimia|asperger|gilles de la tourette"
    r"|(?:\w{1,20})?(?:persoonlijkheids|hechtings|angst|paniek|dwang|eet|gedrags|stemmings|aandachts|stress"
    r"|ontwikkelings)stoornis|(?:licht )?verstandelijke beperking|posttraumatische stress))(?!\w)(?!-\w)"
)
_STAMMEN = (
    "adhd", "add", "odd", "ass", "ptss", "lvb", "pdd", "fas", "mdd", "autis", "borderline", "schizo", "bipolair",
    "depress", "psycho", "narcis", "anorex", "boulim", "asperger", "tourette", "stoornis", "beperking", "stress",
)  # fmt: skip
_NOG_NIET_GESTELD = (
    r"(?i:\b(?:geen|niet|zonder|onderzoek|onderzoekt|onderzocht|onderzoeken|test|testen|getest|of|vraag|vragen"
    r"|informatie|boek|folder|cursus|uitleg)\b)(?:[^\w.!?;]+[\w'-]+){0,5}[^\w.!?;]*$"
)
_DESKUNDIGE = r"(?i:psycholoog|psychiater|orthopedagoog|\b\w{0,20}arts\b|therapeut|behandelaar|ggz)"
_DAG_OF_JAAR = r"\b(?:19|20)\d\d\b|\b\d{1,2}-\d{1,2}\b"


def etiketten(text: str, plan: Plan) -> Iterator[Treffer]:
    """Yield the words that judge a person instead of telling what happened, outside quotations.

    Words that only guess are left to others; `plan` knows the people that the text may call by name.
    """
    if oordeelswoorden(text):
        yield from over_iemand(text, naamwoorden(plan))


def diagnoses(text: str) -> Iterator[re.Match[str]]:
    """Yield the diagnoses that a text states, outside quotations, denials and questions."""
    klein = vouw(text)
    if not any(stam in klein for stam in _STAMMEN):
        return
    citaten = None
    for match in patroon(_DIAGNOSE).finditer(text):
        citaten = aanhalingen(text) if citaten is None else citaten
        in_citaat = any(begin < match.start() < eind for begin, eind in citaten)
        if not in_citaat and not patroon(_NOG_NIET_GESTELD).search(
            text, max(0, match.start() - _BEREIK), match.start()
        ):
            yield match


def noemt_deskundige(text: str) -> bool:
    """Return whether a text itself names an expert and a date."""
    return bool(patroon(_DESKUNDIGE).search(text) and patroon(_DAG_OF_JAAR).search(text))
