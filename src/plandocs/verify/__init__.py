"""A file looked at again: from which plan it was made, whether it still says that plan, and whether it is valid."""

from plandocs.verify.uitkomst import Uitkomst, verify

__all__ = ["Uitkomst", "verify"]
