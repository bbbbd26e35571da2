"""What reaches a log: where something went wrong, never the words that were being handled."""

from __future__ import annotations

import logging
import traceback


class WithoutContent(logging.Filter):
    """Keeps of an exception its kind and its place; the message of an exception may quote a plan."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Return True after the message of an exception has been taken out."""
        if record.exc_info and record.exc_info[1] is not None:
            error = record.exc_info[1]
            frames = traceback.extract_tb(error.__traceback__)
            place = f" ({frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno})" if frames else ""
            record.msg = f"{record.getMessage()}: {type(error).__name__}{place}"
            record.args, record.exc_info, record.exc_text = (), None, None
        return True
