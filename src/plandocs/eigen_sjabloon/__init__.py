"""Templates of an organisation's own: checked, filled in for one reader, and proved."""

from plandocs.eigen_sjabloon.keuring import keur_eigen
from plandocs.eigen_sjabloon.maken import Gemaakt, Opdracht, SjabloonError, maak

__all__ = ["Gemaakt", "Opdracht", "SjabloonError", "keur_eigen", "maak"]
