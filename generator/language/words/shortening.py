"""The main statement of a long sentence in the sentence's own words: nothing is added, moved or reworded, only left away.

What is left away is what a writer adds to a report: a participle that says what it all means, an aside after a comma, a second
report behind a semicolon or an `and`. Who said it, conditions, denials and doubts are never left away.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from generator.language.words.concepts import concept
from generator.language.words.cue_words import HEDGE, NEGATION
from generator.language.words.tokens import content_stems, find_words

MOST_WORDS = 25
"""Source: the editors' wish for a point that reads in one breath; about the median sentence of a news report."""

_FEWEST = 8
_COMMENT_TAIL = re.compile(
    r",\s+(?:thus |thereby |further |also )?(?:indicating|underscoring|underlining|highlighting|reflecting|signal+ing|demonstrating|"
    r"emphasi[sz]ing|marking|illustrating|symboli[sz]ing|reinforcing|showcasing|paving the way)\b[^;:“”\"()]{3,300}(?=[.]$)"
)
_OUTCOME_TAIL = re.compile(
    r",\s+(?:handing|dealing|giving|prolonging|fuel+ing|raising|prompting|capping|crowning|ending|setting up|opening|closing|"
    r"bringing)\s(?!up\b)[^;:“”\"()]{3,300}(?=[.]$)"
)
"""What a deed amounts to, in the writer's words; whom it killed, cost or cut off is no such thing."""

_AMONG = re.compile(r",\s+(?:among (?:them|whom)|including)\s[^;:“”\"()]{3,200}(?=[.]$)")
_CONVERSION = re.compile(
    r"(?<=\w)\s\((?:(?:about|or|around|some|roughly)\s)?(?:[€$£]\s?)?\d[^()“”\"]{0,40}\)|(?<=\w)\s\((?:[\"“]\w+[\"”])\)"
)
"""A sum in another currency, a clock in another zone, a word that a contract puts for a name."""

_ONLY_COUNTED = re.compile(r"\sfor the (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=[.]$)")
"""For the four: of whom, only the article says."""

_ASIDE = re.compile(r",\s+(?:which|who|whose|(?:both|all|most) of (?:them|whom))\s[^,;:“”\"()]{3,200}(?:(,)\s+(?=[a-z])|(?=[.]$))")
_APPOSED = re.compile(r",\s+(an?|the)\s+[a-z][^,;:“”\"()]{3,120}(?:(,)\s+(?=[a-z])|(?=[.]$))")
_DASHED = re.compile(r"\s[–—]\s[^–—,;:“”\"()]{3,120}\s[–—]\s(?=[a-z])|(?<=\w)—[^–—;:“”\"()]{3,120}—(?=[a-z])")
_IN_WHAT = re.compile(r",\s+in\s+what\s+(?:is|was|would|will|could|may|officials|experts|police|many|some)\b[^;:“”\"()]{3,200}(?=[.]$)")
_UNNAMED = re.compile(
    r",?\s+(?:who (?:asked|requested|wished) not to be (?:named|identified|quoted)|who (?:spoke|talked) on (?:the )?condition of anonymity|"
    r"speaking on (?:the )?condition of anonymity)\b[^,;:.“”\"()]{0,120}(?=[.,])"
)
_ENDS_IN_NAME = re.compile(r"[a-z]\s+(?:[A-Z][\w’'-]*\s+)*[A-Z][\w’'-]*\Z")
_NAME = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]+")
_MOSTLY = 2 / 3
_FULL_NAME = re.compile(r"(?<![\w’'-])(?:[A-Z][\w’'.-]*\s){1,3}[A-Z][\w’'-]+\Z")
_FEW = 7
_PREPOSITION = re.compile(r"(?:for|in|on|at|to|with|by|from|after|before|over|into|under|against)\s")
_EVIDENCE = re.compile(r",\s+citing\s[^;:“”\"()]{3,200}(?=[.]$)")
_SECOND = re.compile(r";\s+|,\s+and\s+(?=(?:the|a|an|some|many|its|their|his|her|[A-Z][\w’'-]*|[a-z]+s)\s)")
_FINITE = re.compile(
    r"(?<!\w)(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|does|do|did|says?|said|told|finds?|found|made|took|"
    r"gave|went|came|left|put|set|held|met|rose|fell|won|lost|began|became|kept|led|paid|sent|spent|brought|\w{3,}ed)(?!\w)"
)
_FIGURE = re.compile(r"\d")
_KEEPS_SOURCE = re.compile(
    r"(?<!\w)(?:said|says?|told|tells|according to|report(?:s|ed)|notes?|noted|finds?|found|shows?|adds?|added|argues?|insists?|warns?|"
    r"announc(?:es|ed)|believ(?:es?|ed)|claim(?:s|ed)|alleg(?:es|ed)|if|unless|until|except|but|although|though|provided|however|not|"
    r"denie[sd])(?!\w)",
    re.IGNORECASE,
)


def shorten(text: str, most: int = MOST_WORDS) -> str:
    """`text`, a sentence with single blanks, without its comment and, where it has more than `most` words, without its asides and
    its second report; `text` itself where nothing can go.
    """
    short = _without(_ONLY_COUNTED.sub("", text) if len(find_words(text)) > _FEWEST + 3 else text, _COMMENT_TAIL)
    for leave_away in (_without_conversions, _without_reasons, _without_asides, _without_appositions, _without_outcome):
        if len(find_words(short)) > most:
            short = leave_away(short)
    if len(find_words(short)) > most:
        short = _first_report(short)
    return short


def name_concepts(text: str) -> frozenset[str]:
    """What the telling words of a text mean, one name for all words of a meaning."""
    return frozenset(map(concept, content_stems(text)))


def leave_out_told(text: str, told: Iterable[Collection[str]]) -> str:
    """`text` without its asides of which another statement tells the most, a name among it; `told` are the concepts of each of those."""
    others = list(told)
    parts = [part for part in _ASIDE.finditer(text) if any(_is_told(part.group(), concepts) for concepts in others)]
    return _cut(text, [(part, part.group(1) is not None) for part in parts])


def _is_told(aside: str, concepts: Collection[str]) -> bool:
    mine = name_concepts(aside)
    names = name_concepts(" ".join(_NAME.findall(aside)))
    return bool(names) and names.issubset(concepts) and len(mine.intersection(concepts)) >= _MOSTLY * len(mine)


def _without(text: str, part: re.Pattern[str], link: str = "") -> str:
    """`text` with `link` in the place of the first such part, where that may go."""
    found = part.search(text)
    return text[: found.start()] + link + text[found.end() :] if found is not None and _may_go(text, found.start(), found.end()) else text


def _without_conversions(text: str) -> str:
    """Without sums told a second time in brackets."""
    return _CONVERSION.sub("", text)


def _without_outcome(text: str) -> str:
    """Without what a deed amounts to, and whom a count includes."""
    return _without(_without(text, _OUTCOME_TAIL), _AMONG)


def _without_reasons(text: str) -> str:
    """Without why a source is not named, what a speaker points to, an aside between dashes and what the report would amount to."""
    found = _UNNAMED.search(text)
    if found is not None:  # the words that say who it was stay; that they are a `who` clause is all that makes it a condition
        text = text[: found.start()] + text[found.end() :]
    text = _without(_without(text, _EVIDENCE), _DASHED, " ")
    found = _IN_WHAT.search(text)  # its `would` doubts the comment, not the report
    return text[: found.start()] + text[found.end() :] if found is not None and not _FIGURE.search(found.group()) else text


def _without_asides(text: str) -> str:
    return _cut(text, [(aside, aside.group(1) is not None) for aside in _ASIDE.finditer(text)])


def _without_appositions(text: str) -> str:
    """Without what is said of something in passing, and of somebody where it is long: a name alone tells few readers who it is.

    A `the` that begins a clause of its own begins no such thing.
    """
    found = [part for part in _APPOSED.finditer(text) if part.group(1) != "the" or not _FINITE.search(part.group())]
    found = [part for part in found if not _says_who(text, part)]
    return _cut(text, [(part, part.group(2) is not None) for part in found])


def _says_who(text: str, part: re.Match[str]) -> bool:
    """Whether the part says in a few words who bears the name of two words before it: `Ola Brandt, the harbour master, said`."""
    acts = part.group(2) is not None and _FINITE.match(text, part.end()) is not None
    return acts and len(find_words(part.group())) <= _FEW and _FULL_NAME.search(text, max(0, part.start() - 40), part.start()) is not None


def _cut(text: str, parts: list[tuple[re.Match[str], bool]]) -> str:
    """`text` without the parts that may go; those inside the sentence only where its verb follows."""
    kept, at = "", 0
    for part, inside in parts:
        if inside and not (_FINITE.match(text, part.end()) or _is_beside_name(text, part)):
            continue  # a list goes on: `who sells bread, cheese and milk`
        if part.start() >= at and _may_go(text, part.start(), part.end()):
            kept += text[at : part.start()] + (" " if inside else "")
            at = part.end()
    short = kept + text[at:]
    return short if _stands(short) else text


def _is_beside_name(text: str, part: re.Match[str]) -> bool:
    """Whether the part stands after a name and the sentence goes on with a preposition: `Teal Lines, the biggest firm, for 6 crowns`."""
    return _ENDS_IN_NAME.search(text, max(0, part.start() - 30), part.start()) is not None and bool(_PREPOSITION.match(text, part.end()))


def _first_report(text: str) -> str:
    for cut in _SECOND.finditer(text):
        head, rest = text[: cut.start()], text[cut.end() :]
        if cut.group().startswith(","):
            opening = " ".join(rest.split()[:7])
            if re.search(r",\s", head) or not _FINITE.search(opening):
                continue  # the last of a list, not a second report
        if _stands(head + ".") and _may_go(text, cut.start(), len(text)):
            return head + "."
    return text


def _stands(text: str) -> bool:
    return len(find_words(text)) >= _FEWEST and _FINITE.search(text) is not None


def _may_go(text: str, start: int, end: int) -> bool:
    """Whether the part holds no source, condition, denial, doubt or figure, and no quotation or bracket is torn."""
    part, rest = text[start:end], text[:start] + text[end:]
    if _FIGURE.search(part) or _KEEPS_SOURCE.search(part) or HEDGE.search(part) or NEGATION.search(part):
        return False
    whole = all(rest.count(a) == rest.count(b) for a, b in (("“", "”"), ("(", ")"))) and rest.count('"') % 2 == 0
    return whole and len(find_words(rest)) >= _FEWEST
