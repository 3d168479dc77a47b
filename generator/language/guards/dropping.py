"""What the passages say with a mark and the statement, which retells them, without: a `not`, `may` or `about` that got lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from generator.language.guards.sides import COVERED, Drift, Sides
from generator.language.words.denying import STRONG
from generator.language.words.mark_words import AMOUNTS, CERTAINTY, POLARITY
from generator.language.words.marks import Mark, Reading
from generator.language.words.tenses import find_told_as_done
from generator.language.words.terms import Term
from generator.language.words.verbs import root

TOLD = 0.6
"""Share of the words of a clause that a statement has if it retells it without its verb."""
FEW = 4
"""How many places of one word are compared clause by clause."""
FAR = 12
"""Words behind a `no` in which a comparison with the rest is looked for."""
_MAY_GO = frozenset({"many", "third", "all", "some", "double", "triple"})
"""Marks without which a statement says less."""
_BOUNDS = frozenset({"at-least", "at-most"})
_NEEDS = frozenset("need needs needed".split())
_NEED_ROOTS = frozenset(map(root, ("need", "require")))
_NOT_ONE = frozenset("no none nobody nothing never".split())
_IRREGULAR = {"most": "more", "least": "less", "best": "better", "worst": "worse"}
_SHARES = frozenset({"half", "third", "quarter", "double", "triple"})
_NEARLY = frozenset({"about", "nearly"})
_SURE = CERTAINTY - {"saying"}
_SILENT = {"not": POLARITY, "may": _SURE, "likely": _SURE, "reportedly": _SURE, "about": _NEARLY, "nearly": _NEARLY}
"""Kind of mark -> kinds of which a statement that retells it has at least one."""


def _comparative(plain: str) -> str:
    """`taller` for tallest, `more` for most; nothing for a word that is no superlative."""
    return _IRREGULAR.get(plain) or (plain.removesuffix("st") + "r" if plain.endswith("est") else "")


def _is_strong(terms: Sequence[Term]) -> bool:
    """Whether a word says no so plainly that who retells it must say no too: `refused`, `is against`, `unless`."""
    return terms[0].root in STRONG or (len(terms) > 1 and terms[-1].plain == "against")


class Dropping(Sides):
    """Finds what the statement drops."""

    def dropped(self, left: list[tuple[int, Mark]], spare: set[str]) -> Iterator[Drift]:
        done = find_told_as_done(self.statement, self.quotes) if "will" in self.present else None
        if done is not None:
            yield Drift(done[1].kind, False, done[0].words(done[1]))
            return
        denied = sum([mark.kind == "not" for _, mark in left])
        own = self.borne["not"] + max(0, len(self.own_denials) - sum(mark.kind == "not" for _, mark in self.soft)) if denied else 0
        if denied and denied <= own:
            left = [(number, mark) for number, mark in left if mark.kind != "not"]  # each is told in other words
        if left:
            yield from self._not_retold(left, spare)
        yield from self._refusals()
        if left:
            yield from self._silenced(left)

    def _not_retold(self, left: list[tuple[int, Mark]], spare: set[str]) -> Iterator[Drift]:
        """The marks of `left` without which the statement retells what they govern."""
        bare = self._bare_places()
        tells_past = any(self.is_done(place) for place in range(len(self.statement.terms)))
        said_softly = {mark.kind for mark in self.statement.soft} & {"will"}
        seen: set[tuple[str, str]] = set()
        for number, quoted in left:
            reading = self.quotes[number]
            head = reading.head(quoted)
            if quoted.kind in _MAY_GO or (quoted.kind, head) in seen or self._is_taken_back(number, quoted):
                continue
            if quoted.kind == "not" and self._is_needed(reading, quoted):
                continue
            if reading.terms[quoted.at].plain == "without" and head not in self.own:
                continue  # marched without incident: marched
            if self._is_in_other_form(reading, quoted):
                continue
            if quoted.kind == "must" and head not in self.own:
                continue  # within 24 hours it must be deleted: nobody may keep it longer
            if (quoted.kind == "can" and reading.terms[quoted.at].plain != "could") or (head[:1].isdigit() and head not in self.own):
                continue  # who can do it, may be told as strong enough; a number that is left out needs no `at least`
            if quoted.kind in _BOUNDS and not head[:1].isdigit():
                continue  # at least a part, less than half: another wording turns these round
            is_kept = any(self.fits(quoted.kind, kind) for kind in spare) and not self.is_told_as_done(number, quoted, head)
            if is_kept and (quoted.kind != "not" or head not in self.own or self._is_denied_near(head)):
                continue
            is_named = reading.terms[quoted.at].is_head and reading.terms[quoted.at].sense in self.own
            if is_named and (quoted.kind == "intends" or head not in self.own):
                continue  # its offer, for what it offered to do
            if quoted.kind in CERTAINTY and self._is_asked(head):
                continue
            clause = self.clauses.get((number, reading.terms[quoted.at].clause), set())
            if head not in self.own and self._is_hardly_told(quoted, clause):
                continue
            if head in self.own:
                seen.add((quoted.kind, head))
                if COVERED * sum(1 for word in clause if word in self.own) < len(clause) and not self.is_retold(number, quoted, clause):
                    continue
                if not self._retells(head, clause, bare.get((quoted.kind, head), [])):
                    continue
                if (self.is_future(reading, quoted) or quoted.kind == "must") and any(not self.is_done(at) for at in self.own[head]):
                    continue
            else:
                if self.mine or quoted.kind in said_softly or not self._is_told_of(number, quoted):
                    continue
                if self.is_future(reading, quoted) and not tells_past:
                    continue
            yield Drift(quoted.kind, False, reading.words(quoted))

    def _is_in_other_form(self, reading: Reading, quoted: Mark) -> bool:
        """Whether the statement has another form: `would have 9 rooms` for should, `requires` for would need, `can` for up to."""
        kinds = {mark.kind for mark in self.statement.marks}
        if quoted.kind == "should":
            return "would" in kinds
        if quoted.kind == "at-most":
            bound = [mark for mark in self.statement.marks if mark.kind in _BOUNDS and self.statement.head(mark) == reading.head(quoted)]
            return "can" in kinds and not bound and reading.kinds.isdisjoint(("can", "may"))
        if quoted.kind not in ("would", "will") or reading.terms[quoted.head].root not in _NEED_ROOTS:
            return False
        return any(mark.kind == "must" and not self.statement.terms[mark.at].past for mark in self.statement.marks)

    def _is_hardly_told(self, quoted: Mark, clause: AbstractSet[str]) -> bool:
        """Whether the statement has so few words of a clause whose verb it has not that it may well tell what another quote says."""
        if len(self.quotes) < 2 and quoted.kind not in AMOUNTS:
            return False
        return sum([word in self.own for word in clause]) < TOLD * len(clause)

    def _is_told_of(self, number: int, quoted: Mark) -> bool:
        """Whether a clause of the statement retells the clause of a mark, rather than another of the quotes."""
        place = (number, self.quotes[number].terms[quoted.at].clause)
        return self.is_retold(number, quoted, self.clauses.get(place, set())) and place in self.retold_clauses

    def _is_needed(self, reading: Reading, quoted: Mark) -> bool:
        """Whether the statement says the same without a `not`: what is needed, what should have been done, what is topped by none."""
        terms = reading.terms
        if terms[quoted.at].plain in ("without", "unless"):
            return self.is_needing
        behind = {term.plain for term in terms[quoted.at : quoted.at + FAR]}
        if terms[quoted.at].plain in _NOT_ONE and "than" in behind:
            return not self.topped.isdisjoint(behind)  # no club has fewer: this one has the fewest
        return any(mark.kind == "should" for mark in self.statement.marks)

    def _is_asked(self, head: str) -> bool:
        """Whether the statement only leaves open what a word tells: `whether they can take place is in dispute`."""
        return bool(self.asking) and head in self.own and all(self.statement.terms[at].clause in self.asking for at in self.own[head][:FEW])

    @cached_property
    def asking(self) -> set[int]:
        """The clauses of the statement that ask whether something is so."""
        return {term.clause for term in self.statement.terms if term.plain in ("whether", "if", "unless")}

    @cached_property
    def is_needing(self) -> bool:
        """Whether the statement says that something is needed, and not what comes if something else is."""
        words = {term.plain for term in self.statement.terms}
        is_said = not words.isdisjoint(_NEEDS) or any(mark.kind in ("must", "will-must") for mark in self.statement.marks)
        return is_said and words.isdisjoint(("if", "unless"))

    @cached_property
    def topped(self) -> set[str]:
        """The comparatives of the superlatives of the statement."""
        return {_comparative(term.plain) for term in self.statement.terms} - {""}

    def _is_taken_back(self, number: int, quoted: Mark) -> bool:
        """Whether the quotes take back a mark in its own clause, so that the statement need not deny: `broke no rules`."""
        return quoted.kind == "not" and (number, self.quotes[number].terms[quoted.at].clause) in self.taken_back

    def _is_denied_near(self, head: str) -> bool:
        """Whether the statement has a word that denies in a clause with the given root."""
        return any(self.statement.terms[at].clause in self.denied for at in self.own[head])

    def _silenced(self, left: list[tuple[int, Mark]]) -> Iterator[Drift]:
        """A `not`, `may` or `almost` of the quotes of which a statement keeps nothing, in any words.

        The statement has a word of its clause, or tells two in words of its own.
        """
        kept = {mark.kind for mark in (*self.statement.marks, *self.statement.soft)}
        counted = {(n, mark.at): mark.kind for n, quote in enumerate(self.quotes) for mark in quote.marks if mark.kind in _SHARES}
        for number, mark in left:
            group = _SILENT.get(mark.kind)
            if group is None or mark.kind not in self.kinds or group & kept or self._is_taken_back(number, mark):
                continue
            if mark.kind == "not" and self._is_needed(self.quotes[number], mark):
                continue
            if mark.kind in _NEARLY:
                is_told = any(counted.get((number, mark.end + step), "") in kept for step in (0, 1))
            else:
                words = self.told_words.get((number, self.quotes[number].terms[mark.at].clause), {})
                is_told = len(words) >= COVERED or any(word == stem for word, stem in words.items())
                is_told = is_told and (number, self.quotes[number].terms[mark.at].clause) in self.retold_clauses
                head, clause = self.quotes[number].head(mark), self.clauses.get((number, self.quotes[number].terms[mark.at].clause), set())
                is_told = is_told and not (head not in self.own and self._is_hardly_told(mark, clause))
            if is_told:
                yield Drift(mark.kind, False, self.quotes[number].words(mark))
                return

    @cached_property
    def retold_clauses(self) -> set[tuple[int, int]]:
        """(quote, clause) of each clause that one of the statement retells, rather than another of the quotes."""
        names = {term.sense for term in self.statement.terms if term.is_capital}
        return {place for clause in self.alignment.own for place in self.alignment.nearest(clause, names, 1)}

    @cached_property
    def told_words(self) -> dict[tuple[int, int], dict[str, str]]:
        """(quote, clause) -> sense and root of each of its words that the statement has."""
        found: dict[tuple[int, int], dict[str, str]] = {}
        for number, reading in enumerate(self.quotes):
            for term in reading.terms:
                if term.is_head and term.sense in self.own:
                    found.setdefault((number, term.clause), {})[term.sense] = term.root
        return found

    def _refusals(self) -> Iterator[Drift]:
        """A quote's `denies` or `refused` that the statement retells without any word that says no."""
        if "not" not in self.kinds or self.mine or not self.soft or self.own_soft["not"]:
            return
        denied = {(number, self.quotes[number].terms[mark.at].clause) for number, mark in self.theirs if mark.kind == "not"}
        for number, mark in self.soft:
            if (number, self.quotes[number].terms[mark.at].clause) in denied:
                continue  # not opposed
            if mark.kind == "not" and _is_strong(self.quotes[number].terms[mark.at : mark.end]) and self._is_told_of(number, mark):
                yield Drift("not", False, self.quotes[number].words(mark))
                return

    def _bare_places(self) -> dict[tuple[str, str], list[set[str]]]:
        """(kind, root) -> words of the clauses in which the quotes have the root without a mark of that kind, a few of them."""
        found: dict[tuple[str, str], list[set[str]]] = {}
        heads = {(number, mark.kind, self.quotes[number].governed(mark)) for number, mark in self.theirs}
        wanted: dict[str, set[str]] = {}
        for number, mark in self.theirs:
            wanted.setdefault(self.quotes[number].head(mark), set()).add(mark.kind)
        for number, reading in enumerate(self.quotes):
            for at, term in enumerate(reading.terms):
                for kind in sorted(wanted.get(term.sense, ())):
                    places = found.setdefault((kind, term.sense), [])
                    if (number, kind, at) not in heads and len(places) < FEW:
                        places.append(self.clauses.get((number, term.clause), set()))
        return found

    def _retells(self, head: str, marked: set[str], bare: list[set[str]]) -> bool:
        """Whether the statement has a word as in a clause of the quotes with a mark, rather than as in one without."""
        if not bare:
            return True
        for at in self.own[head][:FEW]:
            clause = self.clauses.get((-1, self.statement.terms[at].clause), set())
            if len(clause & marked) > max(len(clause & other) for other in bare):
                return True
        return False
