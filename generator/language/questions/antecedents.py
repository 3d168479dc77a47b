"""What `both`, `any` and `it` mean in a sentence, where it or the sentence before says it in so many words; no guess is made at others."""

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

_OPENED_IT = re.compile(
    r"\ban?\s+(?P<what>(?:[a-z][a-z-]*\s+)?[a-z-]{3,})\s+(?:and|but)\s+(?:[\w’']+\s+){0,2}?(?:would|will|has|have|had|did|does|do|could)\s+not\s+"
    r"(?:yet\s+)?(?:say|said|describe|described|explain|explained|disclose|disclosed|know)\s+(?:what|who|when|where|why|how)\s+[^.;,]{2,50}?\b(?P<it>it)$",
)


def fill_in(sentence: str, before: str) -> str:
    """The sentence with `both` or `any` filled in from the sentence before, or `it` from what it itself opens; "" where nothing fits."""
    named, every = _COUNTED.search(before), _ALL.match(sentence)
    if named and every and (every["number"] or "two") == named["number"].lower():
        return f"The {named['number'].lower()} {named['what']} {sentence[every.end() :]}"
    lacking, asked = _NONE.search(before), _ANY.search(sentence)
    if lacking and asked:
        return f"{sentence[: asked.end()]} {lacking['what']}{sentence[asked.end() :]}"
    opened = _OPENED_IT.search(sentence.rstrip(".”\""))
    return f"{sentence[: opened.start('it')]}the {opened['what']}." if opened else ""
