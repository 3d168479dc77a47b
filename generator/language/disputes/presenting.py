"""A dispute as it is shown: the question in words of the sources, and sides that say what each tells.

A detector knows what stands against what. How it is put is decided here, once for all of them, and what cannot be put well is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.language.disputes.clean_wording import is_clean_name, is_clean_question, is_clean_side
from generator.language.disputes.disputes import Dispute
from generator.language.disputes.told_claims import has_pronoun, shorten_side
from generator.language.disputes.wording import (
    ask_for_what,
    ask_how_many,
    ask_how_much,
    ask_if_accused_rightly,
    ask_if_as_told,
    ask_if_denied_rightly,
    ask_if_right_to_say,
    ask_if_true,
    ask_of_subject,
    ask_of_words,
    lower_number,
)
from generator.language.pile.passages import Passage, Story
from generator.language.pile.readable import clean_text, stands_alone
from generator.language.pile.tellings import Telling
from generator.language.words.concepts import concept
from generator.language.words.phrasing import lower_first
from generator.language.words.tokens import find_words, fold_word, stem
from generator.model import BlockKind

_FEWEST_IN_HEADING = 4
"""Words of a heading that says by itself what it asks."""

_LONGEST_HEADING = 120
_BEHIND, _BEFORE = 40, 120
"""Characters behind and before a figure in which is looked for what it is a figure of."""

_FIRST_OF_CLAIM = re.compile(r"Is it true that (?P<word>[A-Z][a-z]+)\b")
_HALVES = re.compile(r"\s*;\s+|,\s+(?=(?:but|while|whereas|although|though)\s)")
_LEANS = re.compile(r"^(?:It|They|He|She|This|That)\s|\bthis\s")
_BODIES = frozenset(
    """
    company firm ministry agency union council government police commission department club court office board committee party trust
    hospital school bank airline museum service authority association league team group institute inspectorate operator regulator utility
    city state parliament navy army guild federation paper newspaper report log register lawyers residents farmers drivers staff people
    workers
    """.split()
)
"""Last words of names of whom `it` or `they` is said, and not `he` or `she`."""

_DENYING = re.compile(r"den(?:y|ies|ied)|reject|disput|doubt|dismiss|contest", re.IGNORECASE)
_ASKS_HOW_MUCH = re.compile(r"(?:How|When|Where|Which|What\s+(?:is|was|are|were)\s+the|At\s+what|On\s+which|In\s+which)\b")
_PLURAL_VERB = re.compile(r"\s+(?:are|were|have|do|spoken)\b")
_NOT = re.compile(r"\bnot\b")
_LONGEST_NAME = 6

_SHORTEST_TOPIC = 4
_POINTS_TO_NOTHING = frozenset(
    "same other others rest first last next time day week month year people number figure claim report whole latter former".split()
)

Tellings = tuple[tuple[Telling, ...], ...]


def present(story: Story, tellings: Tellings, dispute: Dispute) -> Dispute | None:
    """The dispute with its question and sides worded for readers; None where no clean question can be made of its sources' words."""
    question = next((asked for asked in _questions(story, tellings, dispute) if asked and is_clean_question(asked)), "")
    sides = [
        (_tell(tellings, value, passages[0]) if dispute.asks in ("account", "denial") else " ".join(value.split()), passages)
        for value, passages in dispute.sides
    ]
    if dispute.asks in ("account", "denial") and len({value for value, _ in sides}) == 1 and len(halves := _halves(sides[0][1][0])) == 2:
        sides = [(half, passages) for half, (_, passages) in zip(halves, sides, strict=True)]
    if not question or not all(is_clean_side(value) for value, _ in sides) or len({value for value, _ in sides}) < len(sides):
        return None
    return Dispute(question, dispute.kind, sides)


def _questions(story: Story, tellings: Tellings, dispute: Dispute) -> Iterator[str]:
    """What may be asked about the dispute, the best first."""
    if not dispute.asks:
        yield dispute.question
        return
    if dispute.asks not in ("account", "claim", "denial"):
        yield from _which(story, tellings, dispute)
        return
    names = [value for value, _ in dispute.sides]
    sides = dispute.sides[:1] if dispute.asks == "denial" else dispute.sides
    for value, passages in sides:
        for passage in passages:
            if not passage.text.rstrip().endswith("?"):
                needed = value if dispute.asks == "claim" and value in passage.text else ""
                yield from _claims_of(story, tellings, passage, needed)
    yield from (asked_above(passages[0]) for _, passages in dispute.sides)
    yield dispute.question
    first = dispute.sides[0][1][0]
    yield from (ask_if_right_to_say(name_teller(telling), clean_text(first)) for telling in tellings[first.number])
    topic = _topic(story, dispute)
    if dispute.asks != "claim" and topic and all(is_clean_name(name) for name in names):
        yield f"Who is right about the {topic}, {lower_first(names[0])} or {lower_first(names[1])}?"
    yield from (ask_of_words(clean_text(passages[0])) for _, passages in sides if stands_alone(passages[0]))


def _claims_of(story: Story, tellings: Tellings, passage: Passage, needed: str = "") -> Iterator[str]:
    """What may be asked about the claim of one passage, the best first; each holds the `needed` words."""
    text = clean_text(passage)
    accused = ask_if_accused_rightly(text)
    yield accused if needed.lower() in accused.lower() else ""
    asked = _small(story, ask_if_true(text, needed))
    as_told = next((_as_told(story, tellings, telling, text, needed) for telling in tellings[passage.number] if name_teller(telling)), "")
    yield from (as_told, asked) if has_pronoun(asked) else (asked, as_told)
    if not needed:
        yield ask_if_denied_rightly(text)


def _as_told(story: Story, tellings: Tellings, telling: Telling, text: str, needed: str) -> str:
    """A claim whose pronouns its teller explains: he or she for a person, it or they for others; empty where they may mean another."""
    alone = sum(1 for each in tellings[telling.passage.number] if name_teller(each)) < 2
    clause = text if alone else telling.passage.text[telling.start : telling.end].strip(" ,;").removesuffix(" and").removesuffix(" but")
    if _DENYING.match(telling.verb) is not None:
        return ""
    return ask_if_as_told(name_teller(telling), telling.verb, clause, _is_person(story, telling), needed)


def _is_person(story: Story, telling: Telling) -> bool | None:
    """Whether a person tells; None where neither the name nor the story says so."""
    name = fold_word(telling.name.split()[-1]) if telling.name.split() else ""
    if kinds := story.kinds.get(name):
        return "person" in kinds
    return False if name in _BODIES else None


def _small(story: Story, question: str) -> str:
    """The question with the first word of its claim small, where the story has it small elsewhere: a word, and no name."""
    match = _FIRST_OF_CLAIM.match(question)
    if match is None:
        return question
    small = match["word"].lower()
    if question[match.end("word") :].lstrip()[:1].isupper():
        return question  # a name of several words
    if small.endswith("s") and fold_word(small) not in story.kinds and _PLURAL_VERB.match(question, match.end("word")):
        return f"{question[: match.start('word')]}{small}{question[match.end('word') :]}"
    known = any(word.text == small for number in story.index.holding([stem(small)]) for word in story.passages[number].words)
    return f"{question[: match.start('word')]}{small}{question[match.end('word') :]}" if known else question


def _which(story: Story, tellings: Tellings, dispute: Dispute) -> Iterator[str]:
    """`Is it true that 40 were ill, or is 60 the right figure?` with the claim that holds either answer; else of what it is a figure."""
    (one, first), (other, second) = dispute.sides[0], dispute.sides[-1]
    cited = [*first, *second]
    small = lower_number if dispute.asks == "figure" else str
    asked_with = "or should it be {}" if dispute.asks == "words" else f"or is {{}} the right {dispute.asks}"
    given = [(passage, figure, one if figure.text == other else other) for passage in cited for figure in passage.values]
    given = [each for each in given if dispute.asks == "figure" and each[1].text in (one, other)]
    yield from (ask_for_what(passage.text[: f.start][-_BEFORE:], f.text, rival) for passage, f, rival in given)
    yield from (ask_how_much(text, small(one), small(other)) for passage in cited for text in _open_before(story, passage))
    for value, rival in ((one, other), (other, one)):
        for passage in cited:
            for asked in _claims_of(story, tellings, passage, value):
                held = rival.split()[0].lower() in re.findall(r"[\w.,’'-]*\w", asked.lower())
                both = held and _NOT.search(asked) is not None
                if asked.startswith("Is it true") and not both and rival.lower() not in asked.lower():
                    yield f"{asked.rstrip('?')}, {asked_with.format(small(rival))}?"
                elif asked.startswith("Is it true") and _NOT.search(asked):
                    yield asked
    yield from (ask_how_many(f.text, passage.text[f.end : f.end + _BEHIND], rival) for passage, f, rival in given if f.kind == "count")
    above = (asked_above(passage) or _asked_before(story, passage) for passage in cited)
    yield from (asked for asked in above if _ASKS_HOW_MUCH.match(asked))
    if dispute.asks == "words":
        return
    names = [_teller_of(tellings, passages[0], value) for value, passages in ((one, first), (other, second))]
    if all(is_clean_name(name) for name in names) and names[0] != names[1]:
        yield f"Which {dispute.asks} is right, {small(one)}, according to {names[0]}, or {small(other)}, according to {names[1]}?"
    yield from (ask_of_subject(clean_text(passage), dispute.asks, small(one), small(other)) for passage in cited)
    yield dispute.question
    if topic := _topic(story, dispute):
        yield f"Which {dispute.asks} is right for the {topic}: {small(one)} or {small(other)}?"


def _open_before(story: Story, passage: Passage) -> list[str]:
    """The text of a passage, and of the sentence before it: either may say what is not agreed."""
    before = story.before(passage)
    return [clean_text(each) for each in (passage, before) if each is not None]


def _teller_of(tellings: Tellings, passage: Passage, words: str) -> str:
    """Who gives an answer in a passage, as it names them; empty where nobody does."""
    at = passage.text.find(words)
    return next((name_teller(telling) for telling in tellings[passage.number] if telling.start <= at < telling.end), "")


def _tell(tellings: Tellings, name: str, passage: Passage) -> str:
    """What a side tells, in the words of its passage: the clause of the teller where others tell something in the same sentence."""
    mine = tellings[passage.number]
    told = next((telling for telling in mine if name and name_teller(telling) == name), mine[0] if len(mine) == 1 else None)
    alone = told is None or len(mine) < 2
    words = shorten_side(clean_text(passage) if alone or told is None else passage.text[told.start : told.end])
    leans = bool(name) and told is not None and name.lower() not in " ".join(passage.text.lower().split())
    return f"{name[:1].upper()}{name[1:]}: {words}" if leans else words[:1].upper() + words[1:]


def _halves(passage: Passage) -> list[str]:
    """A claim and its denial in one sentence, apart; the sentence where it does not part."""
    parts = [part for part in _HALVES.split(clean_text(passage), maxsplit=1) if part.strip()]
    return [part[:1].upper() + part[1:] for part in map(shorten_side, parts)]


def _topic(story: Story, dispute: Dispute) -> str:
    """The rarest noun that both sides name and one calls `the …`, else one of the sentences before both; empty where there is none."""
    first = [passages[0] for _, passages in dispute.sides]
    wider = [[passage, *([before] if (before := story.before(passage)) is not None else [])] for passage in first]
    leaning = dispute.asks == "denial" or any(_LEANS.search(passage.text) for passage in first)
    return _shared_noun(story, dispute, [[passage] for passage in first]) or (_shared_noun(story, dispute, wider) if leaning else "")


def _shared_noun(story: Story, dispute: Dispute, sides: list[list[Passage]]) -> str:
    told = [{concept(stem(word.folded)) for each in passages for word in each.words if not word.is_stop} for passages in sides]
    shared = set.intersection(*told)
    options = [
        (-story.index.idf(stem(word.folded)), word.text)
        for passages in sides
        for each in passages
        for before, word in pairwise(each.words)
        if not each.text[word.end :].lstrip().startswith("of ")
        if before.folded == "the" and word.text.islower() and len(word.text) >= _SHORTEST_TOPIC
        if concept(stem(word.folded)) in shared and fold_word(word.text) not in _POINTS_TO_NOTHING
    ]
    names = " ".join(value for value, _ in dispute.sides).lower()
    return min(((rank, word) for rank, word in options if word not in names), default=(0.0, ""))[1]


def name_teller(telling: Telling) -> str:
    """Who tells, as the passage names them; empty where no name short enough stands in it."""
    name = " ".join(telling.name.split()) if telling.name in telling.passage.text else ""
    if not 0 < len(name.split()) <= _LONGEST_NAME:
        return ""
    return name[0].lower() + name[1:] if find_words(name)[0].is_stop else name


def _asked_before(story: Story, passage: Passage) -> str:
    """The question right before a passage in its paragraph, or one sentence further up; empty where there is none."""
    near = story.passages[max(0, passage.number - 2) : passage.number]
    asked = [each for each in near if (each.source, each.paragraph) == (passage.source, passage.paragraph) and each.text.endswith("?")]
    return " ".join(asked[-1].text.split()) if asked and len(asked[-1].text.split()) >= _FEWEST_IN_HEADING else ""


def asked_above(passage: Passage) -> str:
    """The question of the heading right above the paragraph, where it says what it asks about; empty where there is none."""
    blocks = passage.document.blocks
    above = blocks[passage.paragraph - 1] if passage.paragraph else None
    if above is None or above.kind not in (BlockKind.HEADING, BlockKind.FAQ):
        return ""
    heading = " ".join(above.span.slice(passage.document.source.text).split()).strip("#*_ ")
    whole = len(heading.split()) >= _FEWEST_IN_HEADING and len(heading) < _LONGEST_HEADING
    return heading if heading.endswith("?") and whole else ""
