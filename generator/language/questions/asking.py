"""The questions that a sentence leaves open in the article it stands in: who and what is meant is named from the sentences before."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.language.pile.passages import Passage, Story
from generator.language.questions.antecedents import (
    fill_in,
    name_body,
    name_counted,
    name_doer,
    name_it,
    name_mishap,
    name_numbered,
    name_paper,
    name_proposal,
    name_theirs,
    name_vote,
    name_what_was_caused,
)
from generator.language.questions.asked import ask_as_asked, asked_above
from generator.language.questions.indirect import WH
from generator.language.questions.lookback import ask_for_what_is_requested, ask_of_sentence_before, may_look_back
from generator.language.questions.matter import names_its_matter
from generator.language.questions.questions import make_question
from generator.language.questions.standing import runs_on
from generator.language.questions.undecided import ask_what_is_undecided, may_be_undecided
from generator.language.questions.unsaid import holds_unsaid
from generator.language.questions.unsettled import may_be_unsettled
from generator.language.questions.wellformed import is_well_formed
from generator.language.words import cues
from generator.language.words.tokens import content_stems

_HE_OR_SHE = re.compile(r"\b(?:he|she|him)\b", re.IGNORECASE)
_HIS_OR_HER = re.compile(rf"(?P<asks>\b(?:whether|if|{WH})\s)(?P<between>[^.;:!?]{{0,40}}?)\b(?:his|her)\s(?=[a-z]{{3,}}\b)", re.IGNORECASE)
_WANTED_TO = re.compile(r"\b(?:wants?|wanted|asked|urged|told|called\s+on|calling\s+on)\s(?P<whom>him|her)\sto\s")
_REPORTED_ON = re.compile(
    r"\b(?:said|says|announced|confirmed|reported)\s(?:that\s)?(?P<who>(?:(?:Mr|Ms|Mrs|Dr|Prof)\.?\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)(?=\s[a-z])"
)
_NAMED_AGAIN = re.compile(r"\b(?P<name>[A-Z][\w’'-]+\s[A-Z][\w’'-]+)(?!’s)\b[^?]*\s(?P<again>(?P=name)’s)\s")
_WHOSE = re.compile(r"\b(?:his|her)\b")
_HIMSELF = re.compile(r"\s+(?:himself|herself)(?=[.,;]|$)", re.IGNORECASE)
_LISTED = re.compile(rf"(?:^|[:,;]\s+(?:and\s+)?|\band\s+)(?=(?:whether|{WH})\s)", re.IGNORECASE)
_FEWEST_LISTED = 3
_FAR = 4000
"""How many characters back an article may have told of the mishap whose cause is asked for."""

_MOST_BACK = 4
"""How many sentences of its paragraph may lie between `she` and her name."""

_LOOSE_END = re.compile(r"\s+(?:(?:about|for|of|with)\s+(?:both|all|any|either|neither)|instead)(?=\?\Z)")
"""Words of a question that point at nobody knows what."""

_GIVES_IT = re.compile(r"(?P<gives>\b(?:gives?|gave)\s)it(?=\s(?:until|[\w-]+\s(?:days|weeks|months))\s)")
_DO_THEY = re.compile(r"\bdo they\b")
_AGREES = re.compile(r"\bagree\?\Z")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and the sentence before that says who or what is meant in it, where one was needed."""

    question: str
    context: Passage | None = None
    as_asked: bool = False


def ask(story: Story, passage: Passage, common: Collection[str], *, marked: bool) -> tuple[Asked, ...]:
    """The questions of a passage that name what they ask about; most have one, a list of questions several.

    `marked`: it holds words that plainly leave something open, so that the question may stand in the heading above. `common` as in
    `make_question`.
    """
    if asked := _finish(story, passage, ask_as_asked(story, passage)):
        return (Asked(asked, as_asked=True),)
    if listed := _ask_listed(passage.text, common):
        return tuple(Asked(each) for each in listed)
    for sentence, context in _readings(story, passage):
        if question := _finish(story, passage, make_question(sentence, common)):
            return (Asked(_name_once(question, passage.text), context),)
    last = story.before(passage)
    if question := _finish(story, passage, ask_of_sentence_before(passage.text, last.text if last is not None else "")):
        return (Asked(question, last),)
    undecided = ask_what_is_undecided(passage.text, last.text if last is not None else "")
    if question := _finish(story, passage, undecided):
        return (Asked(question, None if _tells(question, passage) else last),)
    heading = _finish(story, passage, asked_above(passage)) if marked else ""
    if heading:
        return (Asked(heading),)
    request = _finish(story, passage, ask_for_what_is_requested(passage.text))
    return (Asked(request),) if request else ()


def may_leave_open(passage: Passage) -> bool:
    """Whether the passage holds a form from which `ask` can make a question though no mark of `cues` stands in it."""
    text = passage.text
    asks = holds_unsaid(text) or may_be_undecided(text) or may_be_unsettled(text) or may_look_back(text)
    return asks or bool(ask_for_what_is_requested(text))


def _tells(question: str, passage: Passage) -> bool:
    """Whether a passage names by itself what the question is about."""
    return set(content_stems(question)) <= set(content_stems(passage.text))


def _readings(story: Story, passage: Passage) -> Iterator[tuple[str, Passage | None]]:
    """The sentence as it stands, then with what its pronouns mean put in their place."""
    last = _before(story, passage)
    told = last.text if last is not None else ""
    if theirs := name_theirs(passage.text, told):
        yield theirs, last
    if decided := name_body(passage.text):
        yield decided, None
    yield passage.text, None
    if named := name_it(passage.text):
        yield named, None
    if (person := _person_before(story, passage)) is not None:
        with_name = _with_name(story, passage, person)
        yield with_name, person
        if named := name_it(with_name, told):
            yield named, last
    if wanted := _with_wanted(story, passage, last):
        yield wanted, last
    if caused := name_what_was_caused(passage.text, passage.document.source.text[max(0, passage.span.start - _FAR) : passage.span.start]):
        yield caused, last
    if named := name_it(passage.text, told):
        yield named, last
    if _GIVES_IT.search(passage.text) and (body := _body_before(story, passage)):
        yield _GIVES_IT.sub(rf"\g<gives>{body}", passage.text), last
    if filled := fill_in(passage.text, told):
        yield filled, last
    if counted := name_counted(passage.text, " ".join(each.text for each in _around(story, passage))):
        yield counted, last


def _before(story: Story, passage: Passage) -> Passage | None:
    """The sentence before; where that goes on about `it`, the one that says what it is, as far as the paragraph before."""
    last = story.before(passage)
    number = passage.number - 1
    for _ in range(_MOST_BACK):
        nearer = story.passages[number] if number >= 0 else None
        if nearer is None or nearer.source != passage.source or passage.paragraph - nearer.paragraph > 1 or not runs_on(nearer, passage):
            return last
        if not nearer.text.startswith("It "):
            return nearer if number < passage.number - 1 else last
        number -= 1
    return last


def _finish(story: Story, passage: Passage, question: str) -> str:
    """The question with what it lacks, where the article has said it; "" where it does not name its matter even so."""
    if not question:
        return ""
    question = _LOOSE_END.sub("", question)
    last = story.before(passage)
    question = name_doer(question, last.text if last is not None else "")
    question = name_vote(question, passage.document.source.text[: passage.span.start])
    question = name_paper(question, passage.document.source.text[: passage.span.start])
    question = name_numbered(question, passage.document.source.text[: passage.span.start])
    if not names_its_matter(question):
        text = passage.document.source.text
        question = name_mishap(question, text[max(0, passage.span.start - _FAR) : passage.span.start] + passage.text)
        question = name_proposal(question, text[: passage.span.start])
        counted = name_counted(question, " ".join(each.text for each in _around(story, passage)))
        question = counted or question
    if _DO_THEY.search(question):
        body = _body_before(story, passage)
        question = _DO_THEY.sub(f"does {body}", question) if body else ""
    if _AGREES.search(question) and (person := _speaker_before(story, passage)):
        question = f"{question[:-1]} with {person}?"
    return question if names_its_matter(question) and is_well_formed(question) else ""


def _ask_listed(text: str, common: Collection[str]) -> tuple[str, ...]:
    """The questions of a sentence that lists several: how it began, whether it could have come sooner, and who pays."""
    own = cues.blank_quotations(text)
    starts = [found.end() for found in _LISTED.finditer(own)]
    if len(starts) < _FEWEST_LISTED:
        return ()
    ends = [*(found.start() for found in list(_LISTED.finditer(own))[1:]), len(own)]
    parts = [own[start:end].strip(" .,;") for start, end in zip(starts, ends, strict=True)]
    questions = [make_question(f"It is unclear {part}.", common) for part in parts]
    return tuple(each for each in questions if each and names_its_matter(each) and is_well_formed(each))


def _around(story: Story, passage: Passage) -> Iterator[Passage]:
    """The sentences of the passage's article right after it, then those before up to it: what is named last is nearest."""
    first = max(0, passage.number - 3)
    for each in (*story.passages[passage.number + 1 : passage.number + 4], *story.passages[first : passage.number]):
        if each.source == passage.source:
            yield each


def _person_before(story: Story, passage: Passage) -> Passage | None:
    """The last sentence before, in the paragraph, that names a person, where `he` or `she` can only mean that one; else None."""
    if not _HE_OR_SHE.search(cues.blank_quotations(passage.text)) and not _HIS_OR_HER.search(passage.text):
        return None
    if _people(story, passage):
        return None
    last = story.before(passage)
    for _ in range(_MOST_BACK):
        if last is None:
            return None
        if people := _people(story, last):
            return last if len(people) == 1 else None
        last = story.before(last)
    return None


def _name_once(question: str, sentence: str) -> str:
    """`Will Tom Quist go or make way for Tom Quist’s deputy?` with the sentence's own `his` for the name said again."""
    again, own = _NAMED_AGAIN.search(question), _WHOSE.search(sentence)
    return f"{question[: again.start('again')]}{own.group()}{question[again.end('again') :]}" if again and own else question


def _people(story: Story, passage: Passage) -> list[str]:
    return [actor for actor in passage.actors if actor in story.actors and story.actors[actor].kind == "person"]


def _with_name(story: Story, passage: Passage, person: Passage) -> str:
    """The sentence with the person's name for `he`, `she` and, in an indirect question, for `his` and `her`."""
    name = next(story.actors[actor].name for actor in _people(story, person))
    text = _HIS_OR_HER.sub(rf"\g<asks>\g<between>{name}’s ", passage.text)
    return _HE_OR_SHE.sub(name, _HIMSELF.sub("", text))


def _with_wanted(story: Story, passage: Passage, last: Passage | None) -> str:
    """`Two parties want her to go`, with her name where the sentence before reports on her, `Quill said Ms Hald would be back`; else ""."""
    found = _WANTED_TO.search(cues.blank_quotations(passage.text))
    told = [each for each in _REPORTED_ON.finditer(last.text)] if found and last is not None else []
    people = _people(story, last) if told and last is not None else []
    if found is None or not told or _people(story, passage):
        return ""
    for actor in (story.actors[each] for each in people):
        if any(told[-1]["who"].strip().endswith(name) for name in (actor.name, *actor.aliases)):
            return f"{passage.text[: found.start('whom')]}{actor.name}{passage.text[found.end('whom') :]}"
    return ""


def _body_before(story: Story, passage: Passage) -> str:
    """The one organisation that the sentence before names; "" where there are none or several."""
    last = story.before(passage)
    named = [story.actors[each] for each in last.actors if each in story.actors] if last is not None else []
    bodies = [each.name for each in named if each.kind in ("organization", "group")]
    return bodies[0] if len(bodies) == 1 else ""


def _speaker_before(story: Story, passage: Passage) -> str:
    """The one person whom the sentence before names outside its quotations; "" where there are none or several."""
    last = story.before(passage)
    if last is None:
        return ""
    own = cues.blank_quotations(last.text)
    people = [story.actors[each] for each in _people(story, last)]
    named = [each.name for each in people if any(name in own for name in (each.name, *each.aliases))]
    return named[0] if len(named) == 1 else ""
