"""The command line: English words, Dutch answers; exit status 0 clean, 1 errors found, 2 could not do it."""

from plandocs.cli.app import main

__all__ = ["main"]
