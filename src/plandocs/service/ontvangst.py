"""Receiving requests: what is too large is let through the fingers, so that a browser can show why it was refused.

A server that hangs up while a browser is still sending leaves it with a broken connection instead of our page.
"""

from __future__ import annotations

from io import BytesIO

from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.utilities import RequestEntityTooLarge

LONGEST = 2_000_000_000
"""After so many bytes nobody waits for an answer any more, and the connection is broken off."""


class Drain:
    """A body of which nothing is kept, in memory or on disk."""

    def append(self, data: bytes) -> None:
        """Forget what came in."""

    def getfile(self) -> BytesIO:
        """Return an empty body."""
        return BytesIO()

    def close(self) -> None:
        """Do nothing: there is nothing to close."""

    def __len__(self) -> int:
        """Return that nothing is there."""
        return 0


class Request(HTTPRequestParser):
    """A request; one that is too large goes on to the pages with its real length and without its body."""

    received_in_all = 0
    refused = False
    completed = False
    expect_continue = False

    def received(self, data: bytes) -> int:
        """Take in what came, and return how much of it was for this request."""
        if self.refused:
            return self._drained(data)
        taken: int = super().received(data)
        if isinstance(self.error, RequestEntityTooLarge) and self.body_rcv is not None:
            self._refuse()
        return taken

    def _refuse(self) -> None:
        """Throw away what was kept and is to come; who asks before sending is answered at once."""
        self.refused, self.error = True, None
        self.completed = self.expect_continue
        if self.completed:
            self.headers["CONNECTION"] = "close"
        self.expect_continue = False
        self.received_in_all = self.body_bytes_received
        self.body_rcv.buf.close()
        self.body_rcv.buf = Drain()
        self._tell_length()

    def _drained(self, data: bytes) -> int:
        taken: int = self.body_rcv.received(data)
        self.received_in_all += taken
        self.error = self.body_rcv.error
        endless = self.received_in_all > LONGEST
        if endless:
            self.headers["CONNECTION"] = "close"
        self.completed = self.body_rcv.completed or self.error is not None or endless
        self._tell_length()
        return taken

    def _tell_length(self) -> None:
        self.headers["CONTENT_LENGTH"] = str(max(self.received_in_all, self.content_length))


class Channel(HTTPChannel):
    """A connection of a browser."""

    parser_class = Request
