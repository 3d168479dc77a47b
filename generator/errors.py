"""What stops a command: work that cannot go on, told in words a user can act on."""
from __future__ import annotations


class BriefingError(Exception):
    """Work that cannot go on: bad usage, or a file that cannot be read or written. Holds one message a problem."""

    def __init__(self, *messages: str) -> None:
        super().__init__("\n".join(messages))
        self.messages = messages
