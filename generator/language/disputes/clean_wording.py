"""Whether the question, the sides and the names of a dispute read well by themselves. Text in, yes or no out."""

from __future__ import annotations

import re

_LONGEST_QUESTION = 45
LONGEST_SIDE = 26
"""Words; a cut side and what is put before it may be a little longer."""

_ASKS = re.compile(
    r"(?:Is|Are|Was|Were|Did|Does|Do|Has|Have|Had|Will|Would|Can|Could|Should|May|Who(?:se)?|What|Which|When|Where|Why|How|"
    r"(?:At|On|In|By|For|From)\s(?:what|which|how))\b"
)
_TORN_CLAUSE = re.compile(
    r"\b(?:true|so|right)\s+that\s+(?:has|have|had|is|are|was|were|will|would|can|could|may|might|must|should|does|do|did|who|which|that|"
    r"and|but|or|of|not|to|by|for)\b",
    re.IGNORECASE,
)
_EMPTY_CHOICE = re.compile(r"\b(?:right|is it|was it),?:?\s*(?:or\b|\?)|\bor\s*\?|:\s*(?:or\b|\?)", re.IGNORECASE)
_VAGUE = re.compile(
    r"Which of the (?:two )?(?:accounts|versions|sides)\b|Is what\b.{0,60}\bsays? true\?|Is this so:|Who knew\?|What was corrected\b|"
    r"Which (?:\w+ )?is right:|(?:Was|Is) it\s(?!true\b|right\b)(?:(?!or\b)\S+\s?){1,6}\?$"
)
"""Questions that ask about something which only the article names."""

_TIME_FIRST = re.compile(
    r"(?:until|since|before|after|during|on|in|at|by|last|next|earlier|later|yesterday|today|then|now|once|again|data|them|him|her|us|it|he|"
    r"she|they|that|this|these|those|and|but|or|while|when|if|as|so|than|to|of|for|with|from|about|both)\b",
    re.IGNORECASE,
)
"""Begins what is no name."""

_LABEL = re.compile(
    r"(?:stated|denied|rejected|not so|called untrue|at first|now|as stated|seen so|seen otherwise|(?:one|another) account|told beforehand|"
    r"not told|earlier|told|not)$"
)
"""A side that names no claim."""

ENDS_SHORT = frozenset(
    """
    is are was were do does did has have had will would can could not so the a an and or but of to in on at by for with from that which who
    whose its their his her as than if because while when be been being about into until
    """.split()
)
"""Words that something must follow."""

PRONOUN = re.compile(r"\b(?:he|she|it|they|him|her|them|his|its|their|hers|theirs|himself|herself|itself)\b", re.IGNORECASE)


def is_clean_question(question: str) -> bool:
    """Whether a question about a dispute is whole, can be read by itself, and asks about something that it names."""
    words = question.split()
    if not (4 <= len(words) <= _LONGEST_QUESTION) or not question.endswith("?") or not _ASKS.match(question):
        return False
    if _TORN_CLAUSE.search(question) or _EMPTY_CHOICE.search(question) or _VAGUE.match(question) or not is_balanced(question):
        return False
    if question.count("?") > 1 + question.count("“") or "\n" in question or "  " in question:
        return False
    asked = re.match(r"Who is right(?: about [^,?]+)?, (?P<one>.+?),? or (?P<other>.+)\?$", question)
    if asked is not None and not (is_clean_name(asked["one"]) and is_clean_name(asked["other"])):
        return False
    return question[:-1].split()[-1].lower().strip("”\"’',") not in ENDS_SHORT


def is_clean_side(value: str) -> bool:
    """Whether the words of a side say something by themselves: no mere label, nothing torn or left open."""
    text = value.strip()
    if not text or not any(letter.isalnum() for letter in text) or len(text.split()) > 2 * LONGEST_SIDE:
        return False
    if _LABEL.match(text.lower()) or re.match(r"(?:stated|denied|according to|told)\b", text) or text[0] in ",;:.)”’":
        return False
    return is_balanced(text) and "\n" not in text


def is_clean_name(name: str) -> bool:
    """Whether words can name who tells something: no time, no pronoun, no torn phrase."""
    words = name.split()
    return (
        1 <= len(words) <= 7
        and _TIME_FIRST.match(name) is None
        and words[-1].lower() not in ENDS_SHORT
        and not words[-1].endswith(("'s", "’s"))
        and is_balanced(name)
        and not PRONOUN.search(re.split(r"[’']", words[0], maxsplit=1)[0])
        and re.search(r"[^\w\s.,&’'()–-]", name) is None
    )


def is_balanced(text: str) -> bool:
    """Whether each quotation mark and bracket has its other half."""
    pairs = (("“", "”"), ("(", ")"), ("[", "]"))
    return text.count('"') % 2 == 0 and all(text.count(one) == text.count(other) for one, other in pairs)
