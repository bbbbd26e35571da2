"""Run the command line with `python -m plandocs`."""

from plandocs.cli.app import main

main()
