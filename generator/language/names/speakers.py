"""Who says a quoted passage: from the verb of speech beside it, its subject, pronouns and titles.

The order of trust: words right after the passage, words before it in its sentence, the speaker of the passage before it, the
person the sentence before is about. What none of them tells stays unknown.
"""
from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.language.names.reference import Reference
from generator.language.words.quotation import Quotation, find_quotations
from generator.language.words.speech import ALL_VERBS, SAY_VERBS
from generator.model import PROSE_KINDS, UNKNOWN, Actor, Block, BlockKind, Document, Span

_END = re.compile(r"[.!?…][”\"’'»)]?(?=\s|$)")
_DOTTED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Capt|Lt|Sgt|St|Jr|Sr|No|Inc|Co|Corp|vs|a\.m|p\.m)|\b[A-Z]|U\.S|U\.K|U\.N)\.$"
)
_VERBS = re.compile(rf"\b(?:{'|'.join(sorted(ALL_VERBS))})\b")
_SAID_THAT = re.compile(rf"\b(?:{'|'.join(sorted(SAY_VERBS | {'rejected', 'dismissed', 'added', 'noted', 'argued'}))})\b")
_PRONOUN = re.compile(r"\b(he|she|it|they|him|I|we)\b", re.IGNORECASE)
_PASSIVE = re.compile(r"(?:\b(?:was|were|been|being|be|is|are|get|got)|\b(?:it|what|that|who)[’']s)\s(?:\w+ly\s|also\s)?$")
_ACCORDING = re.compile(r"\b(?:[Aa]ccording to|in the words of|told by|quoted by)\s")
_NAMED = re.compile(
    r"(?:\b(?:known as|called|named|titled|entitled|dubbed|nicknamed|so-called|labelled|labeled|marked|headlined|word|words|term|phrase"
    r"|line|label|slogan|song|film|book|headline|banner)\s(?:the\s|a\s|an\s)?|\ba \(?)$"
)
_WHAT_CALLED = re.compile(r"\bwhat\s(?:[\w.’'-]+\s){1,6}(?:called|described as|termed|dubbed|labell?ed)\s(?:an?\s|the\s)?$")
"""Words that put a name on something in somebody's own words: "citing what it called"."""
_ADVERB = r"(?:(?:also|then|later|now|just|once|again|has|had|have|has since|used to|\w{2,12}ly)\s)*"
_PRONOUN_FIRST = re.compile(rf"(he|she|they|it|I|we)\s{_ADVERB}({'|'.join(sorted(ALL_VERBS))}|say)\b", re.IGNORECASE)
_VERB_FIRST = re.compile(rf"({'|'.join(sorted(ALL_VERBS))})\s")
_OBJECT = re.compile(r"\b(?:to|with|of|by|for|about|against|from|than|and|on|told|asked)\s(?:\w+\.?\s){0,2}$")
_JOINS = re.compile(r"(?:\A|,\s)(?:and|but|while|whereas|or|then)\b", re.IGNORECASE)
_INTRODUCED = re.compile(r"[^.!?:;]{3,90}:\s?\Z")
_TAG_END = re.compile(
    r"[\s,]*+(?:(?:on|in|at|late|early|to|after|before|during|by|from|yesterday|today|when)\b[^.!?]*)?[.!?]?\s*+\Z", re.IGNORECASE
)
_NEAR_START = 12
"""Code points a title before a name may take at the start of a sentence."""

_THE_WORDS = re.compile(r"\bthe\s(?:words?|sentence|remark|line|phrase|statement|quotation|quote)\s\Z", re.IGNORECASE)
_SPOKEN_BY = re.compile(r"\b(?:was|were)\s(?:in fact\s|actually\s)?(said|spoken|uttered)\sby\s")
_CORRECTION_REACH = 220
"""Code points behind a passage within which a correction names its speaker."""
_ROLE_FIRST = re.compile(r"\s*(?:The|Its|His|Her|Their|Our)\s[\w’' -]{2,40},\s(?:[A-Z][\w.]{1,12}\s)?(?=[A-Z])")

_DESCRIPTION = re.compile(
    rf"(?:(?:{'|'.join(sorted(SAY_VERBS))})\s)?the\s(?:[\w’'-]+\s){{0,3}}?(?P<noun>[a-z][\w-]+)"
    rf"(?=[.,]|\s(?:{'|'.join(sorted(SAY_VERBS))})\b|\s(?:of|from|at|in)\s(?:[\w’'-]+\s){{1,5}}?(?:{'|'.join(sorted(SAY_VERBS))})\b)"
)
_LEAD = " \t\r\n ,–—-"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quoted passage with its speaker (actor id or "unknown") and the verb of speech ("" where there is none)."""

    quotation: Quotation
    speaker: str
    verb: str


def attribute_by_name(document: Document, mentions: Sequence[tuple[int, int, Actor]]) -> Iterable[Attribution]:
    """Every quoted passage of an article in whatever language, with the one person its sentence names beside it, or unknown.

    `mentions` are (start, end, actor), in order.
    """
    starts = [start for start, _, _ in mentions]
    sentences = document.sentences
    openings = [span.start for span in sentences]
    for block in document.blocks:
        if block.kind not in PROSE_KINDS:
            continue
        for quotation in find_quotations(document.source.text, block.span):
            outer = quotation.outer
            first, last = bisect.bisect_right(openings, outer.start) - 1, bisect.bisect_left(openings, outer.end) - 1
            start, end = (sentences[max(0, first)].start, sentences[max(0, last)].end) if sentences else (outer.start, outer.end)
            near = mentions[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
            people = {actor.id for at, _, actor in near if actor.kind == "person" and not outer.start <= at < outer.end}
            yield Attribution(quotation, min(people) if len(people) == 1 else UNKNOWN, "")


def attribute_quotations(
    document: Document, mentions: Sequence[tuple[int, int, Actor]], reference: Reference
) -> Iterable[Attribution]:
    """Every quoted passage of the article's prose with its speaker. `mentions` are (start, end, actor), in order."""
    reader = _Reader(document, mentions, reference)
    last = Attribution(Quotation(Span(0, 0), Span(0, 0), ""), UNKNOWN, "")
    open_speech = False
    above: tuple[str, str] | Block = (UNKNOWN, "")  # a paragraph without a quotation, until it is asked who speaks in it
    for block in document.blocks:
        if block.kind not in PROSE_KINDS:
            if block.kind is BlockKind.HEADING:
                above = (UNKNOWN, "")
            continue
        found = list(find_quotations(document.source.text, block.span))
        for number, quotation in enumerate(found):
            left = found[number - 1].outer.end if number else block.span.start
            right = found[number + 1].outer.start if number + 1 < len(found) else block.span.end
            if number and last.verb and reader.is_second_half(found[number - 1], quotation):
                last = Attribution(quotation, last.speaker, last.verb)
                yield last
                continue
            speaker, verb = reader.attribute(quotation, block.span, left, right)
            split = speaker == UNKNOWN and number and (reader.continues(left, quotation) or reader.runs_on(left, quotation, last))
            alone = len(found) == 1 and speaker == UNKNOWN and not verb and reader.is_all(block.span, quotation)
            goes_on = open_speech and number == 0 and quotation.outer.start == block.span.start
            if not verb and (split or goes_on):
                speaker, verb = last.speaker, last.verb
            elif alone:
                above = reader.reported(above.span) if isinstance(above, Block) else above
                speaker, verb = above  # a paragraph of nothing but a quotation is whoever spoke in the one before it
            elif not verb and speaker == UNKNOWN:
                speaker = reader.topic(block.span, quotation)
            last = Attribution(quotation, speaker, verb)
            yield last
        open_speech = bool(found) and not found[-1].closed
        above = (last.speaker, last.verb) if found and last.verb else block if not found else (UNKNOWN, "")


class _Reader:
    """Looks around one passage of one article."""

    def __init__(self, document: Document, mentions: Sequence[tuple[int, int, Actor]], reference: Reference) -> None:
        self.text = document.source.text
        self.source = document.source.id
        self.mentions = mentions
        self.starts = [start for start, _, _ in mentions]
        self.reference = reference

    def attribute(self, quotation: Quotation, block: Span, left: int, right: int) -> tuple[str, str]:
        """(speaker, verb) from the words after the passage, else before it."""
        if corrected := self._corrected(quotation, block):
            return corrected
        after = self._sentence_after(quotation, right)
        if after is not None and (found := self._from_after(quotation, after)):
            return (found[0] if found[0] != UNKNOWN else self._described(quotation, after, block), found[1])
        before = self._sentence_before(quotation, left)
        if (found := self._from_before(quotation, before)) is not None:
            return found
        return UNKNOWN, ""

    def continues(self, left: int, quotation: Quotation) -> bool:
        """Whether only the tail of the sentence before stands between two passages: a split quotation."""
        return self._sentence_before(quotation, left).start >= quotation.outer.start - 1 and quotation.outer.start - left < 200

    def is_second_half(self, first: Quotation, second: Quotation) -> bool:
        """Whether only a tag with a comma or dash at its end stands between two passages, the second of which goes on in small letters."""
        tag = self.text[first.outer.end : second.outer.start].strip()
        inner = second.inner.slice(self.text)
        return (
            first.closed
            and inner[:1].islower()
            and self.text[first.inner.end - 1] in ",–—-"
            and tag[-1:] in (",", "–", "—")
            and len(tag) < 240
            and not _JOINS.search(tag)
            and all(self._dotted(m) for m in _END.finditer(self.text, first.outer.end, second.outer.start))
        )

    def runs_on(self, left: int, quotation: Quotation, last: Attribution) -> bool:
        """Whether the passage is a further piece of the words before it: in one sentence, nobody named, no verb of speech between."""
        start = quotation.outer.start
        return (
            bool(last.verb)
            and last.quotation.closed
            and start - left < 160
            and self.text[last.quotation.inner.end - 1] not in ".!?"
            and self._sentence_before(quotation, left).start <= left
            and not any(actor.kind == "person" for _, _, actor in self._between(left, start))
            and not _VERBS.search(self.text, left, start)
            and not _NAMED.search(self.text[max(left, start - 40) : start])
        )

    def is_all(self, block: Span, quotation: Quotation) -> bool:
        """Whether the passage is the whole of a paragraph, and a sentence."""
        around = self.text[block.start : quotation.outer.start] + self.text[quotation.outer.end : block.end]
        return not around.strip(" \t\r\n*_>") and self._stands_free(quotation)

    def reported(self, block: Span) -> tuple[str, str]:
        """(speaker, verb) of what the last sentence of a paragraph without quotation marks reports; unknown where it reports nothing."""
        tail = Span(max(block.start, block.end - 400), block.end)
        ends = [m.end() for m in _END.finditer(self.text, tail.start, tail.end) if not self._dotted(m)]
        start = ends[-2] if len(ends) > 1 else tail.start
        verb = next((m for m in _SAID_THAT.finditer(self.text, start, tail.end) if not _PASSIVE.search(self.text[start : m.start()])), None)
        return (self._subject(Span(start, verb.start()), forward=False), verb.group()) if verb else (UNKNOWN, "")

    def topic(self, block: Span, quotation: Quotation) -> str:
        """Who is speaking in the sentence before: its subject where that reports speech, else, for a free-standing passage,
        the person it starts with. Unknown where neither is there."""
        first = max(block.start, quotation.outer.start - 600)
        ends = [m.end() for m in _END.finditer(self.text, first, quotation.outer.start) if not self._dotted(m)]
        if not ends or quotation.outer.start <= block.start:
            return UNKNOWN
        start, end = (ends[-2] if len(ends) > 1 else first), ends[-1]
        free = self._stands_free(quotation) and quotation.outer.start - end <= 2
        verbs = [m for m in _SAID_THAT.finditer(self.text, start, end) if not _PASSIVE.search(self.text[start : m.start()])]
        if verbs:
            return self._subject(Span(start, verbs[0].start()), forward=False)
        if not free:
            return UNKNOWN
        people = [actor for at, _, actor in self._between(start, end) if actor.kind == "person"]
        if people:
            return people[0].id
        if opening := re.compile(r"\s?(He|She)\b").match(self.text, start):
            return self._pronoun(opening.group(1), opening.start(1))
        return UNKNOWN

    def _stands_free(self, quotation: Quotation) -> bool:
        """Whether the passage is a sentence of its own."""
        inner = quotation.inner.slice(self.text)
        return inner[:1].isupper() and inner[-1:] in ".!?…"

    # --- after the passage ---

    def _corrected(self, quotation: Quotation, block: Span) -> tuple[str, str] | None:
        """Who said words that a correction gives back to their speaker: The words “…” were spoken by X, and not by Y."""
        start = quotation.outer.start
        if not quotation.closed or not _THE_WORDS.search(self.text, max(block.start, start - 40), start):
            return None
        end = min(block.end, quotation.outer.end + _CORRECTION_REACH)
        said = _SPOKEN_BY.search(self.text, quotation.outer.end, end)
        speaker = self._subject(Span(said.end(), min(block.end, said.end() + 160)), forward=True) if said else UNKNOWN
        return None if said is None or speaker == UNKNOWN else (speaker, said.group(1))

    def _sentence_after(self, quotation: Quotation, right: int) -> Span | None:
        start = quotation.outer.end
        if not quotation.closed or start >= right:
            return None
        end = next((m.end() for m in _END.finditer(self.text, start, right) if not self._dotted(m)), right)
        return Span(start, min(end, start + 320))

    def _from_after(self, quotation: Quotation, after: Span) -> tuple[str, str] | None:
        shown = after.slice(self.text)
        lead = len(shown) - len(shown.lstrip(_LEAD))
        shown, start = shown[lead:], after.start + lead
        ended = quotation.inner.slice(self.text)[-1:]
        if match := _PRONOUN_FIRST.match(shown):
            if match.group(1)[0].isupper() and match.group(1) != "I" and ended in ".":
                rest = shown[match.end() :]
                if len(rest.split()) > 5:
                    return None
            return self._pronoun(match.group(1), start), match.group(2)
        if match := _VERB_FIRST.match(shown):
            return self._subject(Span(start + match.end(), after.end), forward=True), match.group(1)
        if ended not in ",!?—–-" and not lead and ended != ".":
            return None
        for match in _VERBS.finditer(shown, 0, 180):
            if _PASSIVE.search(shown[: match.start()]):
                continue
            subject = shown[: match.start()]
            rest = shown[match.end() :]
            if ended == "." and (match.group() not in SAY_VERBS or len(rest.split()) > 6 or not _TAG_END.match(rest)):
                return None  # a new sentence with a subject of its own: "… full." The board says it is checking.
            if ended not in ",!?" and ended != "." and match.group() not in SAY_VERBS:
                return None
            if subject.count(",") > 3 or (ended == "." and "," in subject and not subject.rstrip().endswith(",")):
                return None  # "… read it." Someone had, the lawyer replied.
            speaker = self._subject(Span(start, start + match.start()), forward=False)
            if speaker != UNKNOWN or (match.group() in SAY_VERBS and ended in ",?!"):
                return speaker, match.group()
            return None
        return None

    # --- before the passage ---

    def _sentence_before(self, quotation: Quotation, left: int) -> Span:
        start = max(left, quotation.outer.start - 400)
        for match in _END.finditer(self.text, start, quotation.outer.start):
            if not self._dotted(match) and match.end() > start:
                tail = self.text[match.end() : match.end() + 3].lstrip()
                if not tail[:1].islower():
                    start = match.end()
        return Span(start, quotation.outer.start)

    def _from_before(self, quotation: Quotation, before: Span) -> tuple[str, str] | None:
        shown = before.slice(self.text)
        words = len(quotation.inner.slice(self.text).split())
        if _NAMED.search(shown) and not _WHAT_CALLED.search(shown):
            return None
        verbs = list(_VERBS.finditer(shown))
        for match in reversed(verbs):
            distance = len(shown) - match.end()
            if distance > (160 if words >= 4 else 80):
                break
            if match.group() not in SAY_VERBS and distance > (60 if words >= 4 else 25):
                continue
            if _PASSIVE.search(shown[: match.start()]):
                return (UNKNOWN, match.group()) if match.group() in ("told", "asked") else None
            speaker = self._subject(Span(before.start + self._clause_start(shown, match), before.start + match.start()), forward=False)
            if speaker == UNKNOWN and not shown[: match.start()].strip(_LEAD) and match.start() == 0:
                continue
            return speaker, match.group()
        if words >= 4 and shown.rstrip().endswith(":"):  # "Met Office forecaster Ada Quist: '…'"
            near = self._between(before.start, before.end)
            if near and near[-1][1] == before.start + len(shown.rstrip()) - 1 and near[-1][2].kind != "country":
                return near[-1][2].id, ""
        if _INTRODUCED.match(shown) and words >= 4:  # no verb: "The engineer again on the cause: '…'"
            role = _ROLE_FIRST.match(shown)  # "The master, Captain Hale, left a note: '…'"
            reach = role.end() + 1 if role else _NEAR_START + len(shown) - len(shown.lstrip())
            opening = self._between(before.start, before.start + reach)
            if opening and opening[0][2].kind == "person":
                return opening[0][2].id, ""
        if phrase := _ACCORDING.search(shown):
            speaker = self._subject(Span(before.start + phrase.end(), before.end), forward=True)
            if speaker != UNKNOWN:
                return speaker, phrase.group().strip().lower()
        return None

    @staticmethod
    def _clause_start(shown: str, verb: re.Match[str]) -> int:
        """Where the clause of a verb starts: after the joining word, where another verb of speech stands before it; else 0."""
        joins = [m for m in _JOINS.finditer(shown, 0, verb.start()) if m.start()]
        return joins[-1].end() if joins and _VERBS.search(shown, 0, joins[-1].start()) else 0

    def _described(self, quotation: Quotation, after: Span, block: Span) -> str:
        """The one person whom the paragraph, or the sentence before it, is about, where the words after the passage only describe the
        speaker: “…,” the retired keeper said. Unknown where others are known by that description, or it is that of a body."""
        phrase = _DESCRIPTION.match(after.slice(self.text).lstrip(_LEAD))
        if phrase is None or not self.reference.may_describe(phrase["noun"]):
            return UNKNOWN
        start, end = block.start, quotation.outer.start
        if not any(actor.kind == "person" for _, _, actor in self._between(start, end)):
            tail = Span(max(0, block.start - 400), block.start)
            ends = [m.end() for m in _END.finditer(self.text, tail.start, tail.end) if not self._dotted(m)]
            start, end = (ends[-2] if len(ends) > 1 else tail.start), tail.end
        people = {actor.id for _, _, actor in self._between(start, end) if actor.kind == "person"}
        return min(people) if len(people) == 1 else UNKNOWN

    # --- subjects ---

    def _subject(self, span: Span, *, forward: bool) -> str:
        """The speaker named in a stretch that is the subject of a verb: after it (`forward`), or up to it."""
        shown = span.slice(self.text)
        if forward:
            cut = re.search(r"[.;:]\s|[“\"]", shown)
            span = Span(span.start, span.start + (cut.start() if cut and not self._abbreviates(shown, cut.start()) else len(shown)))
            shown = span.slice(self.text)
        inside = self._between(span.start, span.end)
        people = [(start, end, actor) for start, end, actor in inside if actor.kind == "person"]
        pronouns = list(_PRONOUN.finditer(shown))
        nominal = None if forward and people and people[0][0] - span.start < 70 else self._nominal(span, forward)
        if forward:
            if people and people[0][0] - span.start < 90:
                return people[0][2].id
            if pronouns and pronouns[0].start() == 0:
                return self._pronoun(pronouns[0].group(), span.start)
            if nominal:
                return nominal
            return inside[0][2].id if inside and inside[0][0] - span.start < 60 else UNKNOWN
        free = [p for p in people if not self._is_object(span.start, p[0]) and not self._owns(p[1])] or [
            p for p in people if not self._owns(p[1])
        ]
        last_person = free[-1][1] if free else -1
        spoken = [m for m in pronouns if span.start + m.start() > last_person]
        beside = spoken and not shown[spoken[-1].end() :].strip(" ,")
        if nominal and not beside and (nominal == UNKNOWN or not free):
            return nominal
        if spoken and len(shown) - spoken[-1].end() <= 40 and spoken[-1].group().lower() != "him":
            return self._pronoun(spoken[-1].group(), span.start + spoken[-1].start())
        if nominal and not (free and (last_person > span.end - 6 or self._is_apposition(last_person, span.end))):
            return nominal
        if free:
            return free[-1][2].id
        if spoken:
            return self._pronoun(spoken[-1].group(), span.start + spoken[-1].start())
        bodies = [(start, end, actor) for start, end, actor in inside if actor.kind != "person" and not self._owns(end)]
        if bodies and not re.search(r"\b(?:official|officials|staff|office|aide|aides|source|sources|worker|workers|colleague)\b", shown):
            subjects = [body for body in bodies if not self._is_object(span.start, body[0])]
            return (subjects or bodies)[-1][2].id
        return UNKNOWN

    def _is_apposition(self, start: int, end: int) -> bool:
        """Whether what stands between a name and the verb is set off by commas: X, who runs the board, said."""
        shown = self.text[start:end].strip()
        return shown.startswith(",") and shown.endswith(",")

    def _is_object(self, start: int, at: int) -> bool:
        return bool(_OBJECT.search(self.text[max(start, at - 40) : at]))

    def _owns(self, end: int) -> bool:
        return bool(re.match(r"[’']s?\s", self.text[end : end + 3]))

    def _nominal(self, span: Span, forward: bool) -> str:
        return self.reference.nominal(span, self.text, self.source, self.mentions, self.starts, forward=forward)

    def _pronoun(self, word: str, at: int) -> str:
        return self.reference.pronoun(word.lower(), self.source, at, self.mentions, self.starts)

    def _between(self, start: int, end: int) -> Sequence[tuple[int, int, Actor]]:
        low, high = bisect.bisect_left(self.starts, start), bisect.bisect_left(self.starts, end)
        return self.mentions[low:high]

    def _dotted(self, match: re.Match[str]) -> bool:
        return self.text[match.start()] == "." and self._abbreviates(self.text, match.start())

    @staticmethod
    def _abbreviates(text: str, at: int) -> bool:
        return bool(_DOTTED.search(text[max(0, at - 8) : at + 1]))
