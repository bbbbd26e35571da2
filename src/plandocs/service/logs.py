"""What reaches a log: where something went wrong, never the words that were being handled."""

from __future__ import annotations

import logging
import re
import traceback

_LINK = re.compile(r"(?<=/binnen/)[^\s\"']+", re.IGNORECASE)
"""What lets somebody in, in the link of the terminal; a request that did not use it leaves it good."""


class WithoutContent(logging.Filter):
    """Keeps of an exception its kind and place, as its message may quote a plan, and of the link no token."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Return True after the message of an exception, and what lets somebody in, have been taken out."""
        if record.exc_info and record.exc_info[1] is not None:
            error = record.exc_info[1]
            frames = traceback.extract_tb(error.__traceback__)
            place = f" ({frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno})" if frames else ""
            record.msg = f"{record.getMessage()}: {type(error).__name__}{place}"
            record.args, record.exc_info, record.exc_text = (), None, None
        said = record.getMessage()
        if _LINK.search(said):
            record.msg, record.args = _LINK.sub("…", said), ()
        return True
