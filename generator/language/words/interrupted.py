"""A verb phrase that something is put into, read in one piece: `did not, they say, order` as `did not order`, with `they say` behind.

A small aside (`however`, `too`) stays where it is and loses its commas alone.
"""

from __future__ import annotations

import re

_OPENERS = "not never will would has have had is are was were may might could must".split()
"""After these a verb is still to come."""
_NEEDS = tuple(f"{word}, " for word in (*_OPENERS, "n't", "n’t"))
_LONGEST = 60
_PUT_IN = re.compile(
    rf"(?P<verb>\b(?:{'|'.join(_OPENERS)})|n['’]t)"
    rf",\s(?!(?:and|or|but|nor|which|who|whose|where|what|because|so(?! far))\b)(?P<put>[^,;:.!?()\[\]“”\"—–]{{1,{_LONGEST}}}),\s"
    r"(?=[a-z])(?!(?:and|or|but|nor|which|who|whose|where)\b)"
)
_ASIDE = re.compile(
    r",\s(?P<put>however|though|too|meanwhile|moreover|therefore|nevertheless|nonetheless|instead|in turn|for (?:instance|example|now)|"
    r"of course|in fact|by then|at first|as well),\s(?=[a-z])"
)
_STOP = re.compile(r"[.!?;](?=[\s”\"’')]|\Z)|\Z")


def join_interrupted(text: str) -> str:
    """`text` without the commas of small asides, and with what else interrupts a verb phrase at the end of its sentence.

    Time linear in its length.
    """
    if text.count(",") < 2:
        return text
    text = _ASIDE.sub(r" \g<put> ", text)
    if text.count(",") < 2 or not any(need in text for need in _NEEDS):
        return text
    parts: list[str] = []
    at = 0
    while (found := _PUT_IN.search(text, at)) is not None:
        end = next(_STOP.finditer(text, found.end())).start()  # where no sentence ends, the text does
        parts += [text[at : found.start()], found["verb"], " ", text[found.end() : end], ", ", found["put"]]
        at = end
    return "".join(parts) + text[at:] if parts else text
