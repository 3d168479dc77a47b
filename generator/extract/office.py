"""What an office says of itself in the notes below its release: "1. Orm Water serves 90,000 homes." Other notes may be the story's.

An office is known by the lines above the headline: its name there, the initials of that name, or the last word of it ("The Agency").
"""

from __future__ import annotations

import re

from generator.extract.boilerplate import plain
from generator.extract.closing import heads_notes
from generator.extract.lines import Line
from generator.model import BlockKind

_NUMBER = re.compile(r"\s*\d{1,2}[.)]\s+")
_VERB = re.compile(
    r"\s(?:is|are|was|were|has|have|runs?|employs?|operates?|provides?|represents?|serves?|owns?|publishes|oversees|regulates|advises"
    r"|supplies|covers|cares|looks)\s"
)
_NEXT = re.compile(
    r"(?:the |our |its |we )?next (?:set of )?(?:figures|numbers|update|statement|bulletin|briefing|release|notice|report)\b.{0,60}"
    r"\b(?:will be|is|are) (?:published|issued|given|released|due|expected|held|made)\b",
    re.I,
)
_SMALL = frozenset({"the", "of", "and", "for", "in", "on", "to", "our"})
_MOST_WORDS = 60
_MOST_OF_SUBJECT = 9


def label_office_notes(lines: list[Line], first: int) -> None:
    """Label the lines below a heading for editors in which the office is the subject, or says when it will speak again."""
    heads = [index for index in range(first + 1, len(lines)) if heads_notes(plain(lines[index].text[:120]))]
    if not heads or any(line.tag for line in lines):
        return
    names = _names(lines[:first])
    for line in lines[heads[0] + 1 :]:
        words = _NUMBER.sub("", plain(line.text))
        if line.is_open and len(words.split()) <= _MOST_WORDS and (_NEXT.match(words) or _is_of_itself(words, names)):
            line.become(BlockKind.BOILERPLATE, "what an office says of itself below its release")


def _names(above: list[Line]) -> list[frozenset[str]]:
    """The words of each line above the headline, with their initials."""
    names = []
    for line in above:
        if line.kind is BlockKind.HEADLINE:
            break
        words = [word for word in re.findall(r"[^\W\d_]+", line.text[:200]) if word.lower() not in _SMALL]
        if 1 <= len(words) <= _MOST_OF_SUBJECT:
            names.append(frozenset({*(word.lower() for word in words), "".join(word[0] for word in words).lower()}))
    return names


def _is_of_itself(words: str, names: list[frozenset[str]]) -> bool:
    found = _VERB.search(words[:160])
    subject = [word for word in re.findall(r"[^\W\d_]+", words[: found.start()]) if word.lower() not in _SMALL] if found else []
    named = bool(subject) and all(word[0].isupper() for word in subject)  # "the company" may be another
    return named and any({word.lower() for word in subject} <= name for name in names)
