"""Word templates of a house style: everything that is wrong with one, at once, with its place."""

from plandocs.loaders.word_sjabloon.keuring import Gebrek, keur

__all__ = ["Gebrek", "keur"]
