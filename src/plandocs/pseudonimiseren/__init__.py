"""A copy of a plan for training and inspection, in which nobody can be found by name, place or number."""

from plandocs.pseudonimiseren.kopie import Kopie, pseudonimiseer

__all__ = ["Kopie", "pseudonimiseer"]
