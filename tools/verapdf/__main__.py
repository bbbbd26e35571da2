"""Print the verdict of the veraPDF engine on the files that are named."""

from __future__ import annotations

import sys
from pathlib import Path

from verapdf import verdicts

bad = 0
for verdict in verdicts([Path(name) for name in sys.argv[1:]]):
    print(f"{verdict.file} {verdict.profile} {'FAILS' if verdict.failed else 'ok'} ({verdict.checks} checks)")
    for rule, why in verdict.failed.items():
        print(f"    {rule}: {why}")
    bad += bool(verdict.failed)
sys.exit(bool(bad))
