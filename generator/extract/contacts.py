"""Lines by which an office says whom the press may call. What stands around such a line decides what it is taken for."""

from __future__ import annotations

import re

_WHO = r"(?:(?:media|press|news)(?:room|desk)?|investors?|analysts?)"
_LABEL = re.compile(
    _WHO + r"(?: relations)?(?: (?:and|&) \w{1,30})? "
    r"(?:contacts?|relations|officers?|office|service|team|enquiries|inquiries)(?P<end>\s?(?::|\Z))?(?![\w-])",
    re.I,
)
_BARE = re.compile(_WHO + r"\s?:", re.I)
_ASKED = re.compile(r"(?:contacts?|enquiries|inquiries)\Z", re.I)


def heads_contacts(words: str) -> bool:
    """Whether a line is nothing but a label for the press: "Media enquiries:"."""
    found = _LABEL.match(words)
    return found is not None and found.end() == len(words.rstrip())


def is_contact_line(words: str) -> bool:
    """Whether a line is a label for the press, alone or with a colon after it: "Media enquiries", "Press office: Joan Pell"."""
    found = _LABEL.match(words)
    return found is not None and found["end"] is not None


def labels_contact(words: str) -> bool:
    """Whether a line that holds an address or a number is the press's: as `is_contact_line`, and "Press: 0555 010 199"."""
    return is_contact_line(words) or _BARE.match(words) is not None


def begins_contact(words: str) -> bool:
    """Whether a line begins with such a label, whatever follows: "Investor contact Joan Pell"; "Press officers said" is none."""
    found = _LABEL.match(words)
    return found is not None and (found["end"] is not None or _ASKED.search(found[0]) is not None)
