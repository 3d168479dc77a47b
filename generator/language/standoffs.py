"""Two parties that stand against each other in one paragraph, whatever words each uses: `A says it rained, B insists it was blasting`.

What they tell may have no word in common. That it is one matter is said by the verb of the second (`insists`, `maintains`), by a
sentence after them (`which account was true could not be established`), or by two answers hung on one verb (`A spoke of three shots,
B of one`).
"""

from __future__ import annotations

import re

from generator.language import cues
from generator.language.cue_words import phrases
from generator.language.denials import ask_about, name_teller
from generator.language.disputes import Dispute
from generator.language.notes import noted
from generator.language.passages import Passage, Story
from generator.language.tellings import Telling, different_tellers, neighbouring_tellings

_STANDS_BY = phrases(
    r"""
    insist(?:s|ed)?|maintain(?:s|ed)?|contend(?:s|ed)?|counter(?:s|ed)|den(?:y|ies|ied)|disput(?:e|es|ed)|contest(?:s|ed)|takes?|took
    """
)
"""Verbs of a party that answers another: what it says stands against what was said."""

_BELIES = phrases(
    r"""
    (?:calls?|called|dismiss(?:es|ed)|reject(?:s|ed)) (?:this|that|the) (?:version|account|story|claim|figure|explanation)
    nothing of the kind|no such thing|(?:the|an?) (?:opposite|contrary) (?:view|position|account)
    """
)
_TAKEN_UP = phrases(r"(?:that|this|the|their|its|his|her) (?:version|account|story|explanation)")
_UNDECIDED = phrases(
    r"""
    which (?:account|version|side|of the (?:two|accounts|versions))\b[^.]{0,40}\b(?:true|right|correct|accurate)
    (?:accounts|versions|stories|memories|recollections) (?:differ|diverge|conflict|clash|vary|contradict)
    (?:differing|conflicting|contradictory|contrary|competing|rival) (?:accounts|versions|claims|statements|explanations)
    (?:contradict(?:s|ed)?|blame[sd]?|accuse[sd]?) (?:each other|one another)|traded (?:blame|accusations)
    (?:neither|both|the (?:two )?) (?:accounts?|versions?|claims?)(?: could| can)?(?: not)? (?:be )?(?:confirmed|verified|checked)
    (?:it is|remains) (?:one )?word against
    """
)
_HUNG_ON_ONE_VERB = re.compile(
    r"(?P<one>[A-Z][^,;:()“”\"]{1,60}?)\s+(?:(?:has|have|had)\s+)?(?:spoken|speaks?|spoke|talks?|talked)\s+of\s+(?P<first>[^,;“”\"]{3,120}),\s+"
    r"(?:and\s+|but\s+|while\s+)?(?P<other>(?:(?:the|its|their)\s+)?[A-Za-z][^\d,;:()“”\"]{2,50}?)\s+of\s+(?P<second>[^,;“”\"]{3,120})"
)
_NEGATED = re.compile(r"\b(?:not|no|never|neither|nobody|nothing|longer|n['’]t)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_NEAR = 2
_BEFORE = 3


def find_standoffs(story: Story, tellings: tuple[tuple[Telling, ...], ...]) -> list[Dispute]:
    """What two parties tell side by side where the text shows that the one stands against the other; each sentence once."""
    found: list[Dispute] = []
    taken: set[int] = set()
    for first, second in (*_declared(story, tellings), *_answering(story, tellings)):
        if first.passage.number not in taken and second.passage.number not in taken:
            taken |= {first.passage.number, second.passage.number}
            found.append(set_against(story, first, second))
    return [*found, *(dispute for passage in story.passages if passage.number not in taken and (dispute := _hung_on_one_verb(passage)))]


def set_against(story: Story, first: Telling, second: Telling) -> Dispute:
    """What two parties tell, as the two sides of one question."""
    one, other = name_teller(first), name_teller(second)
    known = f"Who is right, {one} or {other}?" if one and other else ""
    question = known or ask_about(story, [first.passage], second.passage, one, other)
    sides = [
        (f"according to {one}" if one else "one account", [first.passage]),
        (f"according to {other}" if other else "another account", [second.passage]),
    ]
    return Dispute(question, "contradiction", sides)


def _answering(story: Story, tellings: tuple[tuple[Telling, ...], ...]) -> list[tuple[Telling, Telling]]:
    """Neighbours in one paragraph of which the second stands by something of its own."""
    return [
        (first, second)
        for first, second in neighbouring_tellings(story, tellings, _NEAR)
        if first.passage.paragraph == second.passage.paragraph and _stands_against(first, second)
    ]


def _stands_against(first: Telling, second: Telling) -> bool:
    if first.passage.text.rstrip().endswith("?") or second.passage.text.rstrip().endswith("?"):
        return False
    own = cues.blank_quotations(second.passage.text)
    belies = _BELIES.search(own, second.start, second.end)
    if belies is not None and not _NEGATED.search(own[second.start : belies.start()]):
        return second.passage.number - first.passage.number <= (_NEAR if _TAKEN_UP.search(belies.group()) else 1)
    if second.passage.number - first.passage.number > 1 or not _STANDS_BY.fullmatch(second.verb):
        return False
    verb = own.find(second.verb, second.start)
    return verb >= 0 and not _NEGATED.search(own[second.start : verb])


def _declared(story: Story, tellings: tuple[tuple[Telling, ...], ...]) -> list[tuple[Telling, Telling]]:
    """The last two parties that spoke before a sentence which leaves open who is right."""
    found = []
    for passage in story.passages:
        if not _leaves_open(passage):
            continue
        told: list[Telling] = []
        for before in story.passages[max(0, passage.number - _BEFORE) : passage.number]:
            if (before.source, before.paragraph) == (passage.source, passage.paragraph):
                told += tellings[before.number]
        pairs = [(first, told[-1]) for first in told[:-1] if different_tellers(first, told[-1])]
        found += pairs[-1:]
    return found


@noted
def _leaves_open(passage: Passage) -> bool:
    return _UNDECIDED.search(cues.blank_quotations(passage.text)) is not None


def _hung_on_one_verb(passage: Passage) -> Dispute | None:
    """`Korrand spoke of a machine gun, Meluvia of three rounds`: two answers in one sentence."""
    match = _HUNG_ON_ONE_VERB.search(cues.blank_quotations(passage.text))
    if match is None or passage.repeats:
        return None
    first, second = (" ".join(match[name].split()).rstrip(".") for name in ("first", "second"))
    return Dispute(f"Which is right: {first} or {second}?", "contradiction", [(first, [passage]), (second, [passage])])
