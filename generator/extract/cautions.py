"""What an editor should know before trusting an article, as machine-readable words."""

from __future__ import annotations

import re

from generator.extract.metadata import Facts
from generator.extract.needed import Rare, fold_case
from generator.model import CONTENT_KINDS, Block, Source

_PLACEHOLDER = Rare(
    r"\[(?:insert|add|your|enter|tk|tbd|tbc|placeholder|date|name|city|location|source|author|link|quote|number"
    r"|xx+)\b[^\]\n]{0,60}\]|\blorem ipsum\b|\bTKTK\b|\{\{\s*\w{1,40}\s*\}\}|<(?:insert|date|name)\b[^>\n]{0,40}>|\bX{3,}\b",
    "[", "lorem ipsum", "tktk", "{{", "<insert", "<date", "<name", "xxx",
)
_MACHINES = Rare(
    r"\b(?:ignore|disregard|forget|override) (?:all |any |the |your |these )*(?:previous|prior|above|earlier|preceding"
    r"|foregoing|other)\b.{0,40}\b(?:instructions?|prompts?|rules|text|context|directions?)\b"
    r"|\b(?:note|message|instructions?|attention) (?:to|for) (?:all |any |the )?(?:ai|llms?|language models?|assistants?"
    r"|summari[sz]ers?|chatbots?|bots?|machines?)\b"
    r"|\b(?:as an?|you are(?: now)? an?|if you are an?|dear) (?:ai|artificial intelligence|large language model"
    r"|language model|llm|ai assistant|ai system|automated)\b"
    r"|\b(?:system|developer) prompt\b|\[/?(?:INST|SYSTEM)\]|<\|?(?:system|im_start|assistant)\|?>"
    r"|\bwhen summari[sz]ing this\b|\b(?:ai|language) models? (?:must|should|reading this)\b",
    "ignore", "disregard", "forget", "override", "note to", "note for", "message to", "message for", "instruction", "attention to",
    "attention for", " a ai", " an ai", "dear ai", "artificial", "language model", "llm", "automated", "prompt", "inst]", "system]",
    "<system", "<|system", "<im_start", "<|im_start", "<assistant", "<|assistant", "when summari", "ai model",
)
_PROMOTIONAL = Rare(
    r"\b(?:sponsored (?:content|post|by)|paid (?:post|partnership|content|advertisement)|advertorial|press release"
    r"|in partnership with|affiliate links?|promotional (?:content|feature)|brand(?:ed)? content|for immediate release"
    r"|presented by our sponsor)\b",
    "sponsored content", "sponsored post", "sponsored by", "paid p", "paid content", "paid advert", "advertorial", "press release",
    "in partnership with", "affiliate link", "promotional content", "promotional feature", "brand content", "branded content",
    "for immediate release", "presented by our sponsor",
)
_SALES = Rare(
    r"\b(?:buy (?:now|my|our)|order (?:now|today)|limited[- ]time|money[- ]back|discount code|promo code|free shipping|"
    r"click here|act now|special offer)\b|[$€£]\d[\d.,]*\s*(?:→|only|today)",
    "buy now", "buy my", "buy our", "order now", "order today", "limited time", "limited-time", "money back", "money-back",
    "discount code", "promo code", "free shipping", "click here", "act now", "special offer", "$", "€", "£",
)
_INVISIBLE = re.compile(
    "[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f\u00ad\u061c\u180e]|(?<![\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u0900-\u0dff\u0600-\u06ff])\u200d"
)
_MAYBE_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u206f\ufeff\U000e0000-\U000e007f]")
"""All characters of the pattern above, without what stands before them: a text without any is read much faster."""

_ACTIVE = Rare(
    r"<script\b|\bjavascript:|\bdata:text/html|\bon(?:error|load|click)\s*=|\{%|\{\{|\{#|--8<--|<iframe\b",
    "<script", "javascript:", "data:text/html", "onerror", "onload", "onclick", "{%", "{{", "{#", "--8<--", "<iframe",
)


def find_warnings(source: Source, blocks: tuple[Block, ...], facts: Facts, hidden: bool) -> tuple[str, ...]:
    """The warnings of one source, in alphabetical order, each at most once."""
    if source.problem:
        return ()
    text = source.text
    folded = fold_case(text)
    content = "\n".join(b.span.slice(text) for b in blocks if b.kind in CONTENT_KINDS)
    found = {
        "placeholder": _PLACEHOLDER.is_in(content, folded),
        "addressed-to-machines": _MACHINES.is_in(text, folded),
        "promotional": _PROMOTIONAL.is_in(text, folded) or _SALES.is_in(text, folded),
        "invisible-characters": _MAYBE_INVISIBLE.search(text) and _INVISIBLE.search(text),
        "active-content": source.format != "html" and _ACTIVE.is_in(text, folded),
        "hidden-text": hidden,
        "no-byline": not source.byline,
        "no-date": not source.published_words,
        "implausible-date": facts.implausible,
        "conflicting-dates": facts.conflicting,
        "no-title": not source.title,
    }
    return tuple(sorted(word for word, there in found.items() if there))
