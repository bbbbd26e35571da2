"""Pictures: figures, scenes and charts; data in, SVG with alt text out."""

from __future__ import annotations

from plandocs.pictures.figuren import gezichtje, teken_figuur
from plandocs.pictures.grafieken import Meting, Reeks, Score, meting_grafiek, schaal_lijn
from plandocs.pictures.scenes import Ballon, Geplaatst, Scene, botsingen, teken_scene
from plandocs.pictures.stijl import Stijl, in_stijl
from plandocs.pictures.svg import Tekening
from plandocs.pictures.uiterlijk import Figuur, Uiterlijk, leeftijdsgroep, standaard_uiterlijk

__all__ = [
    "Ballon",
    "Figuur",
    "Geplaatst",
    "Meting",
    "Reeks",
    "Scene",
    "Score",
    "Stijl",
    "Tekening",
    "Uiterlijk",
    "botsingen",
    "gezichtje",
    "in_stijl",
    "leeftijdsgroep",
    "meting_grafiek",
    "schaal_lijn",
    "standaard_uiterlijk",
    "teken_figuur",
    "teken_scene",
]
