"""The order of what a sentence tells: which of two names comes first, and the two sides of `after`, `because` or `if`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from generator.language.guards.retelling import retell
from generator.language.words.conditions import is_time
from generator.language.words.mark_words import CALENDAR, TIMES
from generator.language.words.marks import KEPT, Reading, plain_words
from generator.language.words.opposites import converse_words
from generator.language.words.speech import INVERTED_VERBS, SAY_VERBS
from generator.language.words.terms import Term
from generator.language.words.tokens import find_words, fold_word
from generator.language.words.verbs import root

WINDOW = 3
"""How many names further on a name is still paired with."""
SHORT = 4
"""Words between two names of which the last is `of`: the foreign minister of."""
MOST_VERBS = 60
"""Words between two names that are kept, over all places."""
CONTEXT = 2
"""How many words before or after a name say what it is doing there."""
MOST_OF_A_DATE = 8
"""Words of the longest date or stretch of time that can stand before a linking word."""
MOST_LINKS = 8
"""How many linking words of one sentence are looked at."""
_JOINING = frozenset(
    "and or of the a an in at for to from on near with s vs versus both between among its his her their met meets meet meeting".split()
)
"""Words that stand between two names without one doing something to the other, or both doing it together."""
_SAY = root("say")
_OWNS = ("'s", "’s", "s'", "s’")
_HAVE = frozenset("has have had".split())
_BE = frozenset("is are was were been being be".split())
_SPOKEN = frozenset(map(root, (*SAY_VERBS, *"accuse demand request offer promise propose refuse deny decide criticise".split())))
"""What somebody does with words: `X's accusation` is his, while `X's dismissal` may be another's deed."""
_HELPERS = frozenset("did does do will would can could may might must should has have had".split())
_SCALES = frozenset("dozen hundred thousand million billion trillion percent".split())
_WHEN = frozenset("on in at to last late early yesterday today after during this him her them us me reporters parliament".split())
"""What may follow `…, X said`."""
# Which side of the word is earlier, the cause, or the condition; words of one kind can replace each other.
_RIGHT_FIRST = dict.fromkeys(("after", "because", "since", "once", "when"), "time") | dict.fromkeys(("if", "unless", "without"), "if")
_LEFT_FIRST = {"before": "time", "so": "time", "therefore": "time", "until": "time"}
_LED_BY = {"lack": "for", "want": "for", "fear": "for", "due": "to", "owing": "to", "thanks": "to"}
"""Words that name a cause only beside another: `for lack of evidence`, `due to rain`."""
_RIGHT_FIRST |= dict.fromkeys(_LED_BY, "time")
_BEFORE_TIME = frozenset("the last this early late mid".split())
_LINKS = frozenset({*_RIGHT_FIRST, *_LEFT_FIRST})
_sentence = attrgetter("sentence")


class Name(NamedTuple):
    """A name in a text: its first term, the term after its last, an actor's number or the name's folded words, its words."""

    start: int
    end: int
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names of one sentence, the one that acts first: passive and `…, said X` are turned.

    `acts`: one may act on the other. `verbs` are the roots of the words between;
    `is_close` where both stand in one clause.
    """

    first: Name
    second: Name
    acts: bool
    verbs: frozenset[str]
    is_close: bool


class NameIndex:
    """Finds the names of actors among the terms of a text."""

    def __init__(self, actors: Iterable[Iterable[str]]) -> None:
        self._by_word: dict[str, dict[int, dict[tuple[str, ...], str]]] = {}
        self._owners: dict[str, set[str]] = {}
        for number, names in enumerate(actors):
            for name in names:
                words = tuple(word.folded for word in find_words(name))
                for word in find_words(name):
                    if word.is_capitalised:
                        self._owners.setdefault(word.folded, set()).add(f"#{number}")
                if words:
                    same = self._by_word.setdefault(words[0], {}).setdefault(len(words), {})
                    same[words] = min(same.get(words, f"#{number}"), f"#{number}")
        self._by_word = {word: dict(sorted(lengths.items(), reverse=True)) for word, lengths in self._by_word.items()}

    def find(self, terms: Sequence[Term], known: frozenset[str] = frozenset()) -> tuple[tuple[Name, ...], frozenset[str]]:
        """(the names among the terms, in order: those of actors, and other words with a capital; the words that open sentences).

        At the beginning of a sentence only a word in `known` is a name by its capital; the others with one are the second part.
        """
        found, openers = [], set()
        after = 0
        for at in [at for at, term in enumerate(terms) if term.is_capital or term.folded in self._by_word]:
            if at < after:
                continue
            length, key = self._at(terms, at, known)
            if length:
                after = at + length
                found.append(Name(at, after, key, " ".join([term.text for term in terms[at:after]])))
            elif _is_capital(terms[at]):
                openers.add(terms[at].folded)
        return tuple(found), frozenset(openers)

    def _at(self, terms: Sequence[Term], at: int, known: frozenset[str]) -> tuple[int, str]:
        lengths = self._by_word.get(terms[at].folded)
        if lengths is not None:
            for length, names in lengths.items():  # the longest first
                if (key := names.get(tuple([term.folded for term in terms[at : at + length]]))) is not None:
                    return length, key
        begins = at == 0 or terms[at - 1].sentence != terms[at].sentence
        if not _is_capital(terms[at]) or (begins and terms[at].folded not in known):
            return 0, ""
        end = at + 1
        while (
            end < len(terms)
            and terms[end].clause == terms[at].clause
            and _is_capital(terms[end])
            and terms[end].folded not in self._by_word
        ):
            end += 1
        words = [term.folded for term in terms[at:end]]
        # `Lorrach` for FC Lorrach: a part of the name of one actor and of no other
        owners = set.intersection(*(self._owners.get(word, set()) for word in words))
        return end - at, next(iter(owners)) if len(owners) == 1 else " ".join(words)


@lru_cache(maxsize=KEPT)
def _find_names(index: NameIndex, reading: Reading) -> tuple[tuple[Name, ...], frozenset[str]]:
    return index.find(reading.terms)


def _is_capital(term: Term) -> bool:
    """Whether a word may be a name by its capital."""
    return term.is_capital and term.is_head and term.folded not in CALENDAR


Named = tuple[Reading, tuple[Name, ...]]


@lru_cache(maxsize=8)  # several rules look at a statement one after the other
def find_named(names: NameIndex, readings: tuple[Reading, ...]) -> tuple[Named, ...]:
    """The texts, each with its names. What is a name inside a sentence of any of them is one at the beginning of a sentence too."""
    listed = [(reading, *_find_names(names, reading)) for reading in readings]
    known = frozenset([word for _, found, _ in listed for name in found for word in name.key.split()])
    return tuple(
        (reading, found if openers.isdisjoint(known) else names.find(reading.terms, known)[0]) for reading, found, openers in listed
    )


def find_turned_names(said: Named, quotes: Sequence[Named]) -> tuple[str, str] | None:
    """(name the statement has, name the quotes have in its place) where two names have changed places; None where none has."""
    return _turned_pair(*said, quotes) or _moved_name(*said, quotes)


def _turned_pair(statement: Reading, mine: Sequence[Name], theirs: Sequence[Named]) -> tuple[str, str] | None:
    if len(mine) < 2:
        return None
    orders: dict[tuple[str, str], tuple[bool, frozenset[str]]] = {}
    for reading, found in theirs:
        for pair in _pairs(reading, found):
            key = (pair.first.key, pair.second.key)
            acts, verbs = orders.get(key, (False, frozenset()))
            orders[key] = (acts or pair.acts, verbs | pair.verbs if len(verbs) < MOST_VERBS else verbs)
    if not orders:
        return None
    elsewhere = {term.root for reading, _ in theirs for term in reading.terms}
    for pair in _pairs(statement, mine):
        key = (pair.first.key, pair.second.key)
        if not pair.acts or not (pair.is_close or _SAY in pair.verbs):
            continue
        converse = frozenset(other for verb in pair.verbs for other in converse_words().get(verb, ()))
        straight, turned = orders.get(key), orders.get(key[::-1])
        is_turned = straight is None and turned is not None and turned[0] and not converse & turned[1]
        # Either the same words stand between the two, or words that the quotes do not have anywhere.
        if is_turned and turned is not None and (pair.verbs & turned[1] or (pair.is_close and not (pair.verbs - {_SAY}) & elsewhere)):
            return pair.first.text, pair.second.text
        if straight is not None and turned is None and converse & straight[1]:
            return pair.first.text, pair.second.text
    return None


def is_converse(statement: Reading, quotes: Sequence[Reading], names: NameIndex, said: str, quoted: str) -> bool:
    """Whether two words, such as `lost to` and `won`, tell the same because the names on their two sides are turned round too."""
    mine, other = root(fold_word(said)), root(fold_word(quoted))
    if other not in converse_words().get(mine, ()):
        return False
    (_, own_names), *found = find_named(names, (statement, *quotes))
    pairs = (pair for reading, theirs in found for pair in _pairs(reading, theirs))
    theirs = {(pair.first.key, pair.second.key) for pair in pairs if other in pair.verbs}
    own = _pairs(statement, own_names)
    return any(mine in pair.verbs and (pair.second.key, pair.first.key) in theirs for pair in own)


def _pairs(reading: Reading, found: Sequence[Name]) -> Iterator[Pair]:
    """The pairs of names that stand near each other in one sentence, the one that acts first."""
    terms = reading.terms
    for number, first in enumerate(found):
        for second in found[number + 1 : number + 1 + WINDOW]:
            if terms[second.start].sentence != terms[first.start].sentence or second.key == first.key:
                continue
            between = terms[first.end : second.start]
            plain = [term.plain for term in between]
            speaks_last = _speaks_last(terms, first, second, plain)
            acts = any(word not in _JOINING and word != "by" for word in plain)
            is_title = plain[-1:] == ["of"] and len(plain) <= SHORT and not _is_verb(between[0])
            if is_title or first.text.endswith(_OWNS) or (second.text.endswith(_OWNS) and not speaks_last):
                acts = False
            is_close = terms[second.start].clause == terms[first.start].clause
            is_from = "from" in plain[-3:]
            verbs = frozenset(term.root for term in between if term.is_head and not is_from and not _is_amount(term))
            if speaks_last:  # the words between are what is said
                verbs = frozenset({_SAY, *(term.root for term in terms[second.end : second.end + 1])})
            if not is_from:
                verbs |= {_SAY for word in plain if word in SAY_VERBS}
            if "by" in plain[-3:] or is_from or speaks_last:
                yield Pair(second, first, acts, verbs, is_close)
            else:
                yield Pair(first, second, acts, verbs, is_close)


def _is_amount(term: Term) -> bool:
    """Whether a word only counts, so that two clauses which both have it need not tell the same."""
    return term.root[0].isdigit() or term.plain in _SCALES


def _speaks_last(terms: Sequence[Term], first: Name, second: Name, between: Sequence[str]) -> bool:
    """Whether the second name only says what stands before it: `…, X said`, `…, said X`, `… according to X`."""
    end = second.end
    if second.text.endswith(_OWNS):  # the growers' cooperative said
        end = next((at for at in range(end, min(end + SHORT, len(terms))) if terms[at].plain in SAY_VERBS), end)
    following = terms[end] if end < len(terms) else None
    if tuple(word for word in between[-3:] if word != "the")[-2:] == ("according", "to"):
        return True
    if terms[second.start].clause == terms[first.start].clause or "that" in between:
        return False
    if following is not None and following.plain in SAY_VERBS and end + 1 == len(terms):
        return True  # …, its head, X, says
    if following is None or following.clause != terms[end - 1].clause:
        return bool(between) and between[-1] in INVERTED_VERBS
    later = terms[end + 1] if end + 1 < len(terms) else None
    return following.plain in SAY_VERBS and (later is None or later.clause != following.clause or later.plain in _WHEN)


def _moved_name(statement: Reading, mine: Sequence[Name], theirs: Sequence[Named]) -> tuple[str, str] | None:
    """A name in words in which the quotes only have another that the statement has too."""
    keys = {name.key for _, found in theirs for name in found}
    if not mine or not keys or (len(keys) == 1 and all([name.key in keys for name in mine])):
        return None  # no other name that could stand there
    around: dict[tuple[str, tuple[str, ...]], dict[str, str]] = {}
    for reading, found in theirs:
        for name in _alone(reading, found):
            for context in _contexts(reading, name):
                around.setdefault(context, {})[name.key] = name.text
    for name in _alone(statement, mine):
        for context in _contexts(statement, name):
            there = around.get(context)
            if there and name.key not in there and not any(_is_short(name.key, key) or _is_short(key, name.key) for key in there):
                return name.text, next(iter(there.values()))
    return None


def _is_short(short: str, name: str) -> bool:
    """Whether a name is made of the first letters of another: `un` of `united nations`."""
    return len(short) > 1 and short == "".join(word[0] for word in name.split())


def _alone(reading: Reading, found: Sequence[Name]) -> Iterator[Name]:
    """The names that are not joined to another one by `and` or `or`, where their order says nothing."""
    starts, ends = {name.start for name in found}, {name.end for name in found}
    for name in found:
        joined_before = name.start - 1 in ends and reading.terms[name.start - 1].plain in ("and", "or")
        joined_after = name.end + 1 in starts and reading.terms[name.end].plain in ("and", "or")
        if not joined_before and not joined_after:
            yield name


def _contexts(reading: Reading, name: Name) -> Iterator[tuple[str, tuple[str, ...]]]:
    terms = reading.terms
    before, after = terms[max(0, name.start - CONTEXT) : name.start], terms[name.end : name.end + CONTEXT]
    if not name.text.endswith(_OWNS):
        if (verb := _deed(terms, name)) is not None:
            yield "does", (verb.root,)
        if (verb := _suffered(terms, name)) is not None:
            yield "does", (verb.root,)
    elif after and after[0].root in _SPOKEN and after[0].clause == terms[name.start].clause:
        yield "does", (after[0].root,)
    if len(after) == CONTEXT and name.text.endswith(("'s", "’s")) and all(term.is_head for term in after):
        yield "has", tuple(term.plain for term in after)
    if (
        len(before) == CONTEXT
        and before[-1].plain == "of"
        and name.start > CONTEXT
        and all(t.is_head for t in terms[name.start - 3 : name.start - 1])
    ):
        yield "has", tuple(term.plain for term in terms[name.start - 3 : name.start - 1])
    for side, part in (("before", before), ("after", after)):
        is_one_clause = len({term.clause for term in (*part, terms[name.start])}) == 1
        if len(part) == CONTEXT and is_one_clause and any(term.is_head and not term.root[0].isdigit() for term in part):
            yield side, tuple(term.plain for term in part)


def _deed(terms: Sequence[Term], name: Name) -> Term | None:
    """The verb right behind a name, or behind `did not`, `will` or `has never` there; None for a passive or no verb."""
    is_helped = False
    for term in terms[name.end : name.end + CONTEXT + 3]:
        if term.clause != terms[name.start].clause:
            return None
        if term.plain in _HELPERS or term.plain.endswith("n't"):
            is_helped = True
        elif term.plain not in ("not", "never") and not (is_helped and term.plain == "to"):
            return term if _is_verb(term) or (is_helped and term.is_head) else None
    return None


def _suffered(terms: Sequence[Term], name: Name) -> Term | None:
    """The verb of a passive whose doer a name is: `was overlooked by the board`; None where it is none."""
    at = name.start - 1 - (name.start > 1 and terms[name.start - 1].plain == "the")
    if at < 2 or terms[at].plain != "by" or not terms[at - 1].past or terms[at - 1].sentence != terms[name.start].sentence:
        return None
    return terms[at - 1] if any(term.plain in _BE for term in terms[max(0, at - 4) : at - 1]) else None


def _is_verb(term: Term) -> bool:
    """Whether the word right behind a name may be what it does."""
    return term.past or term.plain in SAY_VERBS or (term.is_head and term.plain.endswith("s") and not term.plain.endswith(("'s", "ss")))


def find_turned_clauses(statement: Reading, quotes: Sequence[Reading]) -> str | None:
    """The linking word of a statement whose two sides stand the other way round in the quotes; None where they do not."""
    # The quotes first: they are read once for all their statements.
    if not any(_links(reading) for reading in quotes):
        return None
    mine = _links(statement)
    if not mine:
        return None
    theirs = [link for reading in retell(statement, tuple(quotes)) for link in _links(reading)][: MOST_LINKS * 4]
    for word, kind, first, then in mine[:MOST_LINKS]:
        straight = crossed = 0
        for _, other, other_first, other_then in theirs:
            if other == kind:
                straight = max(straight, len(first & other_first) + len(then & other_then))
                if first & other_then and then & other_first:
                    crossed = max(crossed, len(first & other_then) + len(then & other_first))
        if crossed > straight:
            return word
    return None


Link = tuple[str, str, frozenset[str], frozenset[str]]


@lru_cache(maxsize=KEPT)
def _links(reading: Reading) -> tuple[Link, ...]:
    """(word, kind, what comes first, what comes then) for each linking word that has something on both sides of its sentence."""
    return tuple(_find_links(reading))


def _find_links(reading: Reading) -> Iterator[Link]:
    if plain_words(reading).isdisjoint(_LINKS):
        return
    sentences = dict.fromkeys([term.sentence for term in reading.terms if term.plain in _LINKS])
    denied = {mark.at for mark in reading.marks if mark.kind == "not"}
    refused = denied | {mark.at for mark in reading.soft if mark.kind == "not"}
    for sentence in sentences:
        start = bisect_left(reading.terms, sentence, key=_sentence)
        terms = reading.terms[start : bisect_right(reading.terms, sentence, start, key=_sentence)]
        places = [at for at, term in enumerate(terms) if term.plain in _LINKS and _is_link(terms, at)][:MOST_LINKS]
        low = 0
        for number, at in enumerate(places):
            high = places[number + 1] if number + 1 < len(places) else len(terms)
            if at == 0 or terms[at].is_capital or _is_only_time(terms[low:at]):  # the clause stands before the one it belongs to
                turn = next((n for n in range(at + 1, high) if terms[n].clause != terms[n - 1].clause and terms[n].plain != "which"), high)
                main, right, low = range(turn, high), terms[at + 1 : turn], turn
            else:
                main, right, low = range(low, at), terms[at + 1 : high], at + 1
            left = terms[main.start : main.stop]
            sides = _roots(left), _roots(right)
            word = terms[at].plain
            if not all(sides) or (word in ("until", "before") and _is_only_time(right)):
                continue
            if word == "without" and low <= at:  # `without asking`: only `Without X, …` is a condition
                continue
            no = refused if word == "until" else denied if word == "before" else frozenset()
            if word in _RIGHT_FIRST:
                yield terms[at].text, _RIGHT_FIRST[word], sides[1], sides[0]
            elif any(start + place in no for place in main):  # what does not open before the flood, opens after it
                yield terms[at].text, _LEFT_FIRST[word], sides[1], sides[0]
            else:
                yield terms[at].text, _LEFT_FIRST[word], *sides


def _is_link(terms: Sequence[Term], at: int) -> bool:
    """Whether a linking word links two clauses: not in `since then` or `since Wednesday`; `lack` and its like only in `for lack of`."""
    word, following = terms[at].plain, terms[at + 1] if at + 1 < len(terms) else None
    if following is None or following.plain == "then":
        return False
    if word == "since":
        if at and terms[at - 1].plain in _HAVE:
            return False  # has since left
        place = at + 1 + (following.plain in _BEFORE_TIME)
        if place < len(terms) and (is_time(terms[place]) or terms[place].root[0].isdigit()):
            return False
    lead = _LED_BY.get(word)
    return lead is None or (at > 0 and terms[at - 1].plain == lead) or following.plain == lead


def _is_only_time(terms: Sequence[Term]) -> bool:
    """Whether words tell nothing but a time, so that the main clause is still to come: `eleven minutes after`, `on May 3, before`."""
    return len(terms) <= MOST_OF_A_DATE and all(
        not term.is_head or term.root[0].isdigit() or term.plain in CALENDAR or term.plain.removesuffix("s") in TIMES for term in terms
    )


def _roots(terms: Sequence[Term]) -> frozenset[str]:
    """Roots of the words of meaning; of all words where there is none (`if it does not`)."""
    return frozenset([term.sense for term in terms if term.is_head] or [term.sense for term in terms])
