"""Word templates of a house style: everything that is wrong with one, at once, with its place."""

from plandocs.loaders.word_sjabloon.gebrek import GEWEIGERD, Gebrek, gebreken_van
from plandocs.loaders.word_sjabloon.keuring import Keuring, gekeurd, keur

__all__ = ["GEWEIGERD", "Gebrek", "Keuring", "gebreken_van", "gekeurd", "keur"]
