"""What `both` and `any` mean in a sentence, where the sentence before says it in so many words; no guess is made at `it` or `they`."""

from __future__ import annotations

import re

_NUMBERS = r"(?P<number>Two|Three|Four|Five|Six)"
_COUNTED = re.compile(
    rf"(?:^|[,;]\s){_NUMBERS}\s+(?P<what>(?:[a-z][a-z-]*\s+){{0,3}}?[a-z-]{{3,}}s)(?=[,.;]|\s+(?:of|in|on|at|from|with|that|who|which|have|"
    r"has|had|were|are|will|would|made|took|left|came|died|remain)\b)",
)
_ALL = re.compile(
    r"^(?:Both|All\s+(?P<number>two|three|four|five|six))(?:\s+of\s+them)?\s+"
    r"(?=(?:is|are|was|were|has|have|had|remain|will|would|can|could)\b)"
)
_NONE = re.compile(
    r"\bno\s+(?P<what>(?:(?!one\b|longer\b|doubt\b|reason\b)[a-z][a-z-]*\s+){0,2}?[a-z-]{3,}s(?:\s+(?:or|and)\s+[a-z-]{3,}s)?)"
    r"(?=[,.;]|\s+(?:of|in|on|at|for|from|to|since|so|were|are|had|have)\b)"
)
_ANY = re.compile(r"\b(?:whether|if)\s+any(?=\s+(?:had|has|have|was|were|is|are|would|will|could|can)\b)")


def fill_in(sentence: str, before: str) -> str:
    """The sentence with `both` or `any` filled in from the sentence before it; "" where nothing is to be filled in, or nothing fits."""
    named, every = _COUNTED.search(before), _ALL.match(sentence)
    if named and every and (every["number"] or "two") == named["number"].lower():
        return f"The {named['number'].lower()} {named['what']} {sentence[every.end() :]}"
    lacking, asked = _NONE.search(before), _ANY.search(sentence)
    if lacking and asked:
        return f"{sentence[: asked.end()]} {lacking['what']}{sentence[asked.end() :]}"
    return ""
