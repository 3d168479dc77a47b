"""Words inside a sentence that only the sentences before it explain: a `they` after an opening clause, a `that` at its end. How a sentence
may begin is looked at in `cues`.
"""

from __future__ import annotations

import re

from generator.language.words.cues import blank_quotations

_PRONOUN_AFTER_CLAUSE = re.compile(
    r"(?:If|Unless|When|While|Although|Though|Because|Since|Once|Until|Before|After|As|At|By|In|On|Under|With|Within|From|For)\s"
    r"[^;:.]{2,160}?,\s+(?P<pronoun>they|it|he|she)\b"
)
_CLOSING = re.compile(
    r"\b(?:even|only|just|of|for|about|than|like|before|after|against|with|from|by|to|on|in)\s+(?:that|this|these|those)[\s.!”\"')]*\Z"
)
_PUT_SO = re.compile(r"\bputs?\s+it\s+(?:in|this|like)\b")


def leans(text: str, first_name: int | None) -> bool:
    """Whether a word of the sentence, outside quotations, means something that only its article says.

    `first_name` is the offset of the first name or word for a person in `text`, None where there is none.
    """
    own = blank_quotations(text)
    if _CLOSING.search(own, max(0, len(own) - 40)) or _PUT_SO.search(own):
        return True
    found = _PRONOUN_AFTER_CLAUSE.match(own)
    return found is not None and (first_name is None or first_name >= found.start("pronoun"))
