"""What an editor should know before trusting an article, as machine-readable words."""

from __future__ import annotations

import re

from generator.extract.metadata import Facts
from generator.model import CONTENT_KINDS, Block, Source

_PLACEHOLDER = re.compile(
    r"\[(?:insert|add|your|enter|tk|tbd|tbc|placeholder|date|name|city|location|source|author|link|quote|number"
    r"|xx+)\b[^\]\n]{0,60}\]|\blorem ipsum\b|\bTKTK\b|\{\{\s*\w{1,40}\s*\}\}|<(?:insert|date|name)\b[^>\n]{0,40}>|\bX{3,}\b",
    re.I,
)
_MACHINES = re.compile(
    r"\b(?:ignore|disregard|forget|override) (?:all |any |the |your |these )*(?:previous|prior|above|earlier|preceding"
    r"|foregoing|other)\b.{0,40}\b(?:instructions?|prompts?|rules|text|context|directions?)\b"
    r"|\b(?:note|message|instructions?|attention) (?:to|for) (?:all |any |the )?(?:ai|llms?|language models?|assistants?"
    r"|summari[sz]ers?|chatbots?|bots?|machines?)\b"
    r"|\b(?:as an?|you are(?: now)? an?|if you are an?|dear) (?:ai|artificial intelligence|large language model"
    r"|language model|llm|ai assistant|ai system|automated)\b"
    r"|\b(?:system|developer) prompt\b|\[/?(?:INST|SYSTEM)\]|<\|?(?:system|im_start|assistant)\|?>"
    r"|\bwhen summari[sz]ing this\b|\b(?:ai|language) models? (?:must|should|reading this)\b",
    re.I,
)
_PROMOTIONAL = re.compile(
    r"\b(?:sponsored (?:content|post|by)|paid (?:post|partnership|content|advertisement)|advertorial|press release"
    r"|in partnership with|affiliate links?|promotional (?:content|feature)|brand(?:ed)? content|for immediate release"
    r"|presented by our sponsor)\b",
    re.I,
)
_SALES = re.compile(
    r"\b(?:buy (?:now|my|our)|order (?:now|today)|limited[- ]time|money[- ]back|discount code|promo code|free shipping|"
    r"click here|act now|special offer)\b|[$€£]\d[\d.,]*\s*(?:→|only|today)",
    re.I,
)
_INVISIBLE = re.compile(
    "[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f\u00ad\u061c\u180e]|(?<![\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u0900-\u0dff\u0600-\u06ff])\u200d"
)
_ACTIVE = re.compile(
    r"<script\b|\bjavascript:|\bdata:text/html|\bon(?:error|load|click)\s*=|\{%|\{\{|\{#|--8<--|<iframe\b", re.I
)


def find_warnings(source: Source, blocks: tuple[Block, ...], facts: Facts, hidden: bool) -> tuple[str, ...]:
    """The warnings of one source, in alphabetical order, each at most once."""
    if source.problem:
        return ()
    text = source.text
    content = "\n".join(b.span.slice(text) for b in blocks if b.kind in CONTENT_KINDS)
    found = {
        "placeholder": _PLACEHOLDER.search(content),
        "addressed-to-machines": _MACHINES.search(text),
        "promotional": _PROMOTIONAL.search(text) or _SALES.search(text),
        "invisible-characters": _INVISIBLE.search(text),
        "active-content": source.format != "html" and _ACTIVE.search(text),
        "hidden-text": hidden,
        "no-byline": not source.byline,
        "no-date": not source.published_words,
        "implausible-date": facts.implausible,
        "conflicting-dates": facts.conflicting,
        "no-title": not source.title,
    }
    return tuple(sorted(word for word, there in found.items() if there))
