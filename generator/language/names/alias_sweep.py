"""Every place where a text names an actor: longest match of all spellings at word boundaries, in one pass.

Works from actor records alone, so a name or alias that an editor added or struck counts like a generated one.
"""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from sys import intern

from generator.language.names.countries import country_by_demonym, country_by_seat
from generator.language.names.name_words import CALENDAR, OPENERS, ORG_HEADS, PLACE_HEADS
from generator.language.names.names import honorific_gender, is_honorific, is_office
from generator.language.names.reference import Reference
from generator.language.words.notes import Slips, name_circumstances
from generator.language.words.speech import SAY_VERBS
from generator.model import CONTENT_KINDS, Actor, Document, Mention, Span
from generator.packing import pack, unpack

_PIECE = re.compile(r"[^\W_]+|[^\w\s]|_")
_FOLD = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("‑", "-"), ("‐", "-"), ("–", "-"), ("“", '"'), ("”", '"'))
_TITLE = re.compile(r"(?<![\w-])([\w’'-]+)\.?\s$")
_SPEAKS = re.compile(rf"\s(?:{'|'.join(sorted(SAY_VERBS))})\b")
_HEADS = PLACE_HEADS | ORG_HEADS
_NEAR_PERSON = 400
_SLIP = "spellings"
_PLACE_BEFORE = frozenset("in at near outside across around through inside via reached left".split())


@dataclass(slots=True)
class _Node:
    after: dict[str, _Node] = field(default_factory=dict)
    spelling: str = ""


_Piece = re.Match[str]
"""A word or a sign of a text, as `_fold` gives it."""

Place = tuple[int, int, str]
"""Start and end of a spelling in a text, and the spelling: its pieces with single blanks."""


@dataclass(frozen=True, slots=True)
class _Searched:
    """What a search of one article came to: the pieces of its text, the part of the table that is made of such pieces, the places."""

    pieces: tuple[str, ...]
    part: str
    places: tuple[Place, ...]


class AliasTable:
    """The spellings of a set of actors, ready to be looked for; `kinds` are the kinds of those whom each may name.

    A spelling that several actors share belongs to the one whom the title before it fits (Mayor, Mr); else to the one named
    most recently before it in the same source. With none named before it stays unresolved.
    """

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._root = _Node()
        self._kinds: dict[str, str] = {}
        owners: dict[tuple[str, ...], list[str]] = {}
        for actor in actors:
            if actor.status == "withdrawn":
                continue
            self._kinds[actor.id] = actor.kind
            for spelling in (actor.name, *actor.aliases):
                key = tuple(_PIECE.findall(_fold(spelling)))
                if key and actor.id not in owners.setdefault(key, []):
                    owners[key].append(actor.id)
        for key in owners:
            node = self._root
            for text in key:
                node = node.after.setdefault(text, _Node())
            node.spelling = " ".join(key)
        self._owners = {" ".join(key): tuple(ids) for key, ids in owners.items()}
        alike: dict[frozenset[str], frozenset[str]] = {}  # of very many spellings there are few kinds
        kinds = ((spelling, frozenset(self._kinds[owner] for owner in ids)) for spelling, ids in self._owners.items())
        self.kinds = {spelling: alike.setdefault(each, each) for spelling, each in kinds}
        self.has_shared = any(len(ids) > 1 for ids in owners.values())

    def find(self, document: Document, known: Reference | None = None) -> Iterable[tuple[str, Mention]]:
        """(actor id, mention) for each place in the article's own content, in the order of the text.

        `known` says what the pile knows of the actors; without it titles do not help, and shared spellings are left out.
        """
        return self.resolve(document, self.search(document), known)

    def resolve(self, document: Document, places: Iterable[Place], known: Reference | None = None) -> Iterable[tuple[str, Mention]]:
        """As `find`, where it was searched already."""
        text, source = document.source.text, document.source.id
        latest: dict[str, int] = {}
        for start, end, spelling in places:
            owners = self._owners[spelling]
            owner = owners[0] if len(owners) == 1 else self._choose(owners, latest, text, Span(start, end), known) if known else ""
            if owner:
                span = Span(start, end)
                latest[owner] = start
                yield owner, Mention(source, span, intern(span.slice(text)))

    def _choose(self, owners: tuple[str, ...], latest: dict[str, int], text: str, span: Span, known: Reference) -> str:
        """Which of the owners of one spelling is meant at a place; "" where nothing tells.

        Of a firm and a person of its name the person is meant after a title, or where a verb of speech follows and that person
        was named just before.
        """
        bodies = tuple(owner for owner in owners if self._kinds[owner] in ("organization", "group"))
        people = tuple(owner for owner in owners if owner not in bodies)
        if not bodies or not people:
            return _choose(owners, latest, text, span.start, known)
        before = _TITLE.search(text, max(0, span.start - 30), span.start)
        if before and (is_honorific(before[1]) or is_office(before[1])):
            return _choose(people, latest, text, span.start, known) or people[0]
        last = max(owners, key=lambda owner: latest.get(owner, -1))
        if last in people and span.start - latest.get(last, -_NEAR_PERSON) < _NEAR_PERSON and _SPEAKS.match(text, span.end):
            return last
        return bodies[0]

    def search(self, document: Document, slips: Slips | None = None) -> tuple[Place, ...]:
        """Each place in the article's own content where a spelling stands, in order.

        On `slips` is what an earlier search found; it holds as long as nothing changed in that part of the table which is made of words
        of the article. Whose spellings they are makes no difference to where they stand.
        """
        if slips is None:
            return tuple(self._search(document))
        kept = slips.find(document, _SLIP)
        try:
            before = unpack(kept, _Searched) if kept is not None else None
        except ValueError:
            before = None
        pieces = before.pieces if before is not None else _different_pieces(document)
        part = self._part_of(pieces)
        if before is not None and before.part == part:
            return tuple(before.places)
        places = tuple(self._search(document))
        if (packed := pack(_Searched(pieces, part, places))) is not None:
            slips.keep(document, _SLIP, packed)
        return places

    def _part_of(self, pieces: Iterable[str]) -> str:
        """A name for all that the table holds of spellings made of these pieces."""
        held = frozenset(pieces)
        told = []
        waiting = [self._root]
        while waiting:
            node = waiting.pop()
            if node.spelling:
                told.append((node.spelling, sorted(self.kinds[node.spelling])))
            # the smaller of the two is walked: a table may be very large, and most of its spellings go on in one way
            least, most = (node.after, held) if len(node.after) < len(held) else (held, node.after)
            waiting += [node.after[piece] for piece in least if piece in most]
        return name_circumstances(sorted(told))

    def _search(self, document: Document) -> Iterable[Place]:
        folded = _fold(document.source.text)
        beginnings = self._root.after
        for block in document.blocks:
            if block.kind not in CONTENT_KINDS:
                continue
            words = _PIECE.findall(folded, block.span.start, block.span.end)
            if not (hits := [at for at, word in enumerate(words) if word in beginnings]):
                continue
            pieces = [*_PIECE.finditer(folded, block.span.start, block.span.end)]
            free = 0
            for at in hits:
                if at < free:
                    continue
                end, spelling = self._longest(folded, pieces, at)
                free = max(end, at + 1)
                if spelling and self._stands_alone(document.source.text, pieces, at, end, self.kinds[spelling]):
                    yield pieces[at].start(), pieces[end - 1].end(), spelling

    def _longest(self, text: str, pieces: list[_Piece], at: int) -> tuple[int, str]:
        node, best, place = self._root, at, at
        spelling = ""
        while place < len(pieces) and (following := node.after.get(pieces[place][0])) is not None:
            if place > at and text.count("\n", pieces[place - 1].end(), pieces[place].start()) > 1:
                break
            node = following
            place += 1
            if node.spelling and self._ends_word(text, pieces, place):
                best, spelling = place, node.spelling
        return best, spelling

    @staticmethod
    def _ends_word(text: str, pieces: list[_Piece], end: int) -> bool:
        """Whether a name may end here: not before a mark that joins it to a longer word, a possessive aside."""
        if end >= len(pieces) or pieces[end].start() != pieces[end - 1].end() or pieces[end][0] not in "'-":
            return True
        rest = pieces[end + 1] if end + 1 < len(pieces) else None
        if rest is None or rest.start() != pieces[end].end():
            return True
        return pieces[end][0] == "-" or rest[0] in ("s", "S") or not rest[0][0].isalpha()

    @staticmethod
    def _stands_alone(text: str, pieces: list[_Piece], at: int, end: int, kinds: frozenset[str]) -> bool:
        """Whether the words are the name itself, not part of a longer one that names something else."""
        before = pieces[at - 1] if at else None
        touching = before is not None and before.end() == pieces[at].start()
        if before is not None and touching and before[0] in "'-" and kinds & {"person"}:
            return False
        spelling = text[pieces[at].start() : pieces[end - 1].end()]
        follows = _next_word(text, pieces, end)
        previous = before[0] if before is not None and not touching and text[before.end() : pieces[at].start()] == " " else ""
        if kinds == {"person"} and end - at == 1:
            named_before = previous[:1].isupper() and not _may_precede(previous)
            return not named_before and not (follows[:1].isupper() and follows.lower() in _HEADS)
        if "country" in kinds and spelling in country_by_seat():
            return previous.lower() not in _PLACE_BEFORE
        if end - at == 1 and kinds <= {"organization", "group"}:
            return not (follows[:1].isupper() and follows.lower() in PLACE_HEADS)
        return True


def _choose(owners: tuple[str, ...], latest: dict[str, int], text: str, at: int, known: Reference) -> str:
    """Which of the owners of one spelling is meant at an offset; "" where nothing tells."""
    fitting: tuple[str, ...] = owners
    if before := _TITLE.search(text, max(0, at - 30), at):
        title = before[1]
        if gender := honorific_gender(title):
            fitting = tuple(owner for owner in owners if known.gender(owner) == gender)
            fitting = fitting or tuple(owner for owner in owners if not known.gender(owner))
        if is_office(title):
            fitting = tuple(owner for owner in fitting if known.holds(owner, title)) or fitting
    if len(fitting) == 1:
        return fitting[0]
    return max((owner for owner in fitting or owners if owner in latest), key=lambda owner: latest[owner], default="")


def _may_precede(word: str) -> bool:
    """Whether a capitalised word before a surname can stand there without being a given name."""
    lowered = word.lower()
    return (
        is_office(word) or is_honorific(word) or lowered in OPENERS or lowered in CALENDAR or word in country_by_demonym()
        or word.isupper()
    )


def _next_word(text: str, pieces: list[_Piece], end: int) -> str:
    if end < len(pieces) and text[pieces[end - 1].end() : pieces[end].start()] == " ":
        return pieces[end][0]
    return ""


def _fold(text: str) -> str:
    """`text` with typographic variants folded: every character is where it was."""
    # Of eight signs most texts have two or three; looking for each is much faster than looking every character up.
    for sign, plain in _FOLD:
        text = text.replace(sign, plain)
    return text


def _different_pieces(document: Document) -> tuple[str, ...]:
    """The words and signs of the article's own content, each once."""
    folded = _fold(document.source.text)
    spans = (block.span for block in document.blocks if block.kind in CONTENT_KINDS)
    return tuple(sorted(set().union(*(_PIECE.findall(folded, span.start, span.end) for span in spans))))


def _known(
    table: AliasTable,
    actors: tuple[Actor, ...],
    documents: tuple[Document, ...],
    places: Mapping[str, tuple[Place, ...]],
    slips: Slips | None,
) -> Reference:
    """What the places that name one actor only say of the actors: their offices, and whether they are he or she."""
    by_id = {actor.id: actor for actor in actors}
    sure: dict[str, list[tuple[int, int, Actor]]] = {}
    for document in documents:
        for owner, mention in table.resolve(document, places[document.source.id]):
            sure.setdefault(document.source.id, []).append((mention.span.start, mention.span.end, by_id[owner]))
    return Reference(documents, sure, slips, "learned of those surely named")


def _search_all(table: AliasTable, documents: Iterable[Document], slips: Slips | None) -> Mapping[str, tuple[Place, ...]]:
    """For each document the places where a spelling stands. Those found are held for one further search with the same spellings."""
    if slips is None:
        return {document.source.id: table.search(document) for document in documents}
    held = slips.latest.pop(_SLIP, None)
    known = held[1] if held is not None and held[0] == table.kinds else {}
    found: dict[tuple[str, str], tuple[Place, ...]] = {}
    for document in documents:
        key = document.source.id, document.source.sha256
        found[key] = known[key] if key in known else table.search(document, slips)
    if held is None:
        slips.latest[_SLIP] = (table.kinds, found)
    return {source: places for (source, _), places in found.items()}


def sweep(
    actors: Iterable[Actor], documents: Iterable[Document], slips: Slips | None = None
) -> Mapping[str, tuple[Mention, ...]]:
    """Actor id -> its mentions in all documents, in their order; every actor has an entry, perhaps empty.

    On `slips` is what earlier searches found; what this one finds is put there.
    """
    everyone, pile = tuple(actors), tuple(documents)
    table = AliasTable(everyone)
    found: dict[str, list[Mention]] = {actor.id: [] for actor in everyone}
    places = _search_all(table, pile, slips)
    known = _known(table, everyone, pile, places, slips) if table.has_shared else None
    for document in pile:
        for owner, mention in table.resolve(document, places[document.source.id], known):
            found[owner].append(mention)
    return {owner: tuple(mentions) for owner, mentions in found.items()}
