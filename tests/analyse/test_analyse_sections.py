"""Each section of the briefing, on a small invented pile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from pile import PILE, agree, make_document, tell

from generator.analyse.briefing import FALLBACK, find_info
from generator.analyse.disagreements import find_disagreements, passages_of, superseded_passages
from generator.analyse.key_points import find_key_points
from generator.analyse.open_issues import find_open_issues
from generator.analyse.pipeline import analyse
from generator.analyse.timeline import find_timeline
from generator.citations import cite
from generator.edtf import date_key
from generator.model import UNKNOWN, Citation, Disagreement, Document, Event, KeyPoint, Quote, SourceRecord, iter_citations

STORY = tell()
AGREEMENT = agree(STORY)
DISAGREEMENTS = find_disagreements(STORY)
POINTS = find_key_points(STORY, AGREEMENT, passages_of(STORY, DISAGREEMENTS), superseded_passages(STORY, DISAGREEMENTS))
ISSUES = find_open_issues(STORY, AGREEMENT)
EVENTS = find_timeline(STORY, AGREEMENT)
INFO = find_info(STORY, AGREEMENT, POINTS)
TEXTS = {document.source.id: document.source.text for document in PILE}


def every_citation() -> Iterator[Citation]:
    records: tuple[Any, ...] = (*POINTS, *ISSUES, *EVENTS, *DISAGREEMENTS, INFO)
    for record in records:
        yield from (citation for _, citation in iter_citations(record))


def test_no_record_has_the_id_of_one_in_another_section() -> None:
    """One sentence may be an open question and an event, and both are named after its rarest words."""
    issues = tuple(replace(ISSUES[0], id=event.id) for event in EVENTS)
    again = find_timeline(STORY, AGREEMENT, DISAGREEMENTS, issues)
    assert [event.text for event in again] == [event.text for event in EVENTS]
    assert not {event.id for event in again} & {issue.id for issue in issues}
    disputes = tuple(replace(DISAGREEMENTS[0], id=issue.id) for issue in ISSUES)
    assert not {issue.id for issue in find_open_issues(STORY, AGREEMENT, disputes)} & {issue.id for issue in ISSUES}


def test_every_citation_is_verbatim() -> None:
    citations = list(every_citation())
    assert len(citations) > 15
    for citation in citations:
        assert citation.span is not None and citation.span.slice(TEXTS[citation.source]) == citation.quote


def test_every_statement_is_cited_and_has_its_own_id() -> None:
    for section in (POINTS, ISSUES, EVENTS):
        assert all(record.cites for record in section)
        assert len({record.id for record in section}) == len(section)
    assert all(point.id.startswith("kp-") for point in POINTS)


def test_points_are_whole_sentences_of_a_source() -> None:
    joined = " ".join(" ".join(text.split()) for text in TEXTS.values())
    for point in POINTS:
        assert point.text in joined or point.text[:1].lower() + point.text[1:] in joined


def test_the_first_point_is_what_all_report_with_every_source_that_says_it() -> None:
    points = find_key_points(STORY, AGREEMENT)
    assert "14 passengers" in points[0].text
    assert {citation.source for citation in points[0].cites} == {"harbour-post", "island-wire"}
    assert sum("fish quay" in point.text for point in points) == 1


def test_a_count_that_a_later_source_takes_back_is_no_point() -> None:
    assert all("14 passengers" not in point.text for point in POINTS)
    assert any("not fourteen" in point.text for point in POINTS)


@pytest.mark.parametrize(
    "unwanted", ["crucial", "[insert date]", "Only time", "Neither company", "CORRECTION", "It was", "However"]
)
def test_no_point_is_padding_or_leans_on_its_article(unwanted: str) -> None:
    assert all(unwanted not in point.text for point in POINTS)


def test_a_source_left_out_is_never_cited() -> None:
    records = [
        SourceRecord(document.source.id, document.source.file, "", use="no" if n == 0 else "yes")
        for n, document in enumerate(PILE)
    ]
    story = tell(records=records)
    points = find_key_points(story, agree(story))
    assert points and all(citation.source != "harbour-post" for point in points for citation in point.cites)


def test_copies_are_one_vote() -> None:
    copy = make_document("copy", PILE[0].source.text, "2024-06-03")
    separate = tell((*PILE, copy))
    records = [
        SourceRecord(d.source.id, d.source.file, "", origin="o" if d.source.id in ("copy", "harbour-post") else "")
        for d in (*PILE, copy)
    ]
    joined = tell((*PILE, copy), records)
    first = next(p.number for p in joined.passages if p.source == "harbour-post")
    assert agree(joined).support(first) < agree(separate).support(first)


def test_issues_ask_what_the_sources_leave_open() -> None:
    questions = {issue.question for issue in ISSUES}
    assert {
        "What are the terms of the insurance?",
        "Will the Harbour Board approve the repair?",
        "Had the engine failed?",
    } <= questions
    assert all(question.endswith("?") and "  " not in question for question in questions)


def test_short_open_sentences_come_with_the_one_before() -> None:
    told = "The crash woke the town. Captain Jonas Weir, 34, was at the helm. Neither company offered a cause."
    story = tell([make_document("news", f"News from the quay\n\n{told}", "2024-06-03")])
    (cause,) = find_open_issues(story, agree(story))
    assert cause.question == "What is the cause of the crash?"
    assert cause.text == "Captain Jonas Weir, 34, was at the helm. Neither company offered a cause."
    assert [citation.stance for citation in cause.cites] == ["supports", "context"]
    assert all(issue.question != "What is the cause?" for issue in ISSUES)  # of what?


def test_events_are_dated_from_the_day_of_publication_and_in_order() -> None:
    dated = {event.date: event for event in EVENTS}
    assert dated["2024-06-02"].words == "Sunday morning" and len(dated["2024-06-02"].cites) == 2
    assert dated["2024-06-07"].certainty == "planned" and dated["2024-06-07"].words == "Friday"
    assert dated["2024-06-06"].words == "Thursday"
    assert [date_key(event.date) for event in EVENTS] == sorted(date_key(event.date) for event in EVENTS)
    for event in EVENTS:
        assert event.words in event.cites[0].quote


def test_without_a_day_of_publication_a_weekday_stays_unknown() -> None:
    story = tell([make_document("undated", PILE[0].source.text, "unknown")])
    assert [(event.date, event.words) for event in find_timeline(story, agree(story))][-1] == ("unknown", "Sunday morning")


def events_of(*texts: str) -> list[Event]:
    """The events of articles of 3 June 2024 that hold nothing but these sentences."""
    story = tell([make_document(f"a{number}", f"Quay\n\n{text}\n", "2024-06-03") for number, text in enumerate(texts)])
    return list(find_timeline(story, agree(story)))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor had been due to open the fish quay at Alderport on Sunday.",
        "Lawyers disagree on whether the harbour board knew of the crack on 9 May.",
        "Workers at the harbour board have complained since March about the crane.",
        "The harbour board lost the owner of the crane last week.",
        "The harbour board will not open the fish quay at Alderport before October.",
        "The harbour board said that passengers until yesterday saw only a closed gate.",
        "The harbour board offers Brel Lines 160 crowns, and an eighth of that is a promise to pay in 2030.",
    ],
)
def test_plans_not_kept_questions_and_long_states_are_no_events(text: str) -> None:
    assert events_of(text) == []


def test_a_cleft_sentence_points_at_nothing_before_it() -> None:
    (event,) = events_of("It was at the fish quay of Alderport that the Teal lost its rudder on Sunday morning.")
    assert event.date == "2024-06-02" and len(event.cites) == 1


def test_one_event_told_in_other_words_is_listed_once() -> None:
    (event,) = events_of(
        "The ferry Teal has been closed to passengers since 6.15am on Sunday.",
        "Passengers were sent off the Teal at 06:15 on Sunday 2 June.",
    )
    assert event.date == "2024-06-02" and {citation.source for citation in event.cites} == {"a0", "a1"}


def test_a_sentence_that_leans_brings_the_one_before() -> None:
    (event,) = events_of("The crane on the fish quay at Alderport had no brake. It was first used without one on 28 May.")
    assert event.text == "The crane on the fish quay at Alderport had no brake. It was first used without one on 28 May."
    assert event.date == "2024-05-28" and [citation.stance for citation in event.cites] == ["supports", "context"]


def kinds() -> dict[str, Disagreement]:
    return {disagreement.question: disagreement for disagreement in DISAGREEMENTS}


def test_figures_with_exchanged_digits_stand_against_each_other() -> None:
    (found,) = (each for each in DISAGREEMENTS if [side.value for side in each.sides] == ["$8.4 million", "$4.8 million"])
    assert found.kind == "contradiction" and "$8.4 million" in found.question and "$4.8 million" in found.question


def test_a_printed_correction_cites_both_statements() -> None:
    found = kinds()["How old is Jonas Weir: 34 or 43?"]
    assert found.kind == "correction"
    assert [side.cites[0].source for side in found.sides] == ["harbour-post", "coast-record"]


def test_a_later_count_is_a_matter_of_time() -> None:
    found = next(
        d for d in DISAGREEMENTS if {side.value.lower() for side in d.sides} == {"fourteen", "twelve"} or "14" in d.question
    )
    assert found.kind == "time"


def test_equal_values_in_other_units_are_no_disagreement() -> None:
    first = make_document(
        "metric", "Quay\n\nThe crane put the load at 100 kilometres per hour on the quay, the office said.\n", "2024-06-03"
    )
    second = make_document("imperial", "Quay\n\nThe crane put the load at 62 mph on the quay, the office said.\n", "2024-06-03")
    assert find_disagreements(tell([first, second])) == ()


def test_one_quotation_with_two_speakers() -> None:
    quotes = [
        Quote(
            id=f"q{n}",
            speaker=speaker,
            text="The engine simply died on us.",
            cites=(Citation("harbour-post", "The crossing is closed."),),
        )
        for n, speaker in enumerate(("weir", "brel-lines"))
    ]
    found = next(d for d in find_disagreements(STORY, quotes) if d.question.startswith("Who said"))
    assert [side.value for side in found.sides] == ["Jonas Weir", "Brel Lines"]


def test_the_title_is_a_headline_and_the_standfirst_is_cited() -> None:
    assert INFO.title in {"Ferry strikes quay at Alderport", "Alderport ferry strikes the quay"}
    assert INFO.standfirst.text.endswith(".") and INFO.standfirst.cites
    assert "14 passengers" not in INFO.standfirst.text  # a later source took it back


def test_the_standfirst_tells_what_happened_and_where_it_stands() -> None:
    early = make_document(
        "early", "Barge sinks\n\nThe barge Otter sank at Elmwater lock on 3 June with 40 tonnes of gravel aboard.\n", "2024-06-04"
    )
    late = make_document(
        "late", "Inquiry ends\n\nThe inquiry found on Monday that the pump of the barge Otter had failed in May.\n", "2024-07-01"
    )
    story = tell([early, late])
    points = find_key_points(story, agree(story))
    info = find_info(story, agree(story), points)
    assert info.standfirst.text.index("sank") < info.standfirst.text.index("inquiry found")
    # points that an editor has seen come without places, and every citation of both is kept
    more = Citation("early", "The barge Otter sank")
    unplaced = tuple(replace(p, cites=tuple(replace(c, span=None) for c in (*p.cites, more))) for p in points)
    cited = [c.quote for c in find_info(story, agree(story), unplaced).standfirst.cites]
    assert sorted(cited) == sorted({c.quote for p in unplaced for c in p.cites})
    assert {citation.source for citation in info.standfirst.cites} == {"early", "late"}


def test_outlet_names_and_labels_leave_the_title() -> None:
    story = tell(
        [
            make_document(
                "page",
                "LIVE: Ferry strikes quay at Alderport | Harbour Post\n\nThe ferry struck the quay on Sunday.\n",
                "2024-06-03",
            )
        ]
    )
    assert find_info(story, agree(story)).title == "Ferry strikes quay at Alderport"


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Ferry struck quay because rudder failed, owner says", "Ferry struck quay because rudder failed, owner says"),
        ("Ferry had no working rudder - coastguard", "Ferry had no working rudder - coastguard"),
        ("Ferry had no working rudder - Harbour Post", "Ferry had no working rudder"),
        ("Ferry had no working rudder – the Orm Echo", "Ferry had no working rudder"),
        ("Ferry strikes quay at Alderport: live updates", "Ferry strikes quay at Alderport"),
    ],
)
def test_a_title_says_who_claims_it(headline: str, title: str) -> None:
    story = tell([make_document("page", f"{headline}\n\nThe ferry struck the quay on Sunday.\n", "2024-06-03")])
    assert find_info(story, agree(story)).title == title


def test_an_empty_pile_gives_an_empty_briefing() -> None:
    story = tell([])
    agreement = agree(story)
    assert find_info(story, agreement).title == FALLBACK
    assert find_key_points(story, agreement) == find_open_issues(story, agreement) == find_timeline(story, agreement) == ()
    assert find_disagreements(story) == ()


def toll(name: str, day: str, sentence: str) -> Document:
    return make_document(name, f"Storm at Alderport\n\n{sentence} The quay is closed until the inspectors have been.\n", day)


def test_tolls_stand_in_the_order_of_publication() -> None:
    later = toll("later", "2024-07-03", "Nine people died in the storm, the coast guard said.")
    first = toll("first", "2024-07-01", "The storm killed seven people on the quay, police said.")
    part = toll("part", "2024-07-02", "Eight people were killed, two of them on the Teal, and at least nine boats sank.")
    story = tell([later, first, part])
    (found,) = find_disagreements(story)
    assert found.kind == "time" and found.question == "How many people died: seven, eight or nine?"
    assert [side.cites[0].source for side in found.sides] == ["first", "part", "later"]
    old = superseded_passages(story, [found])
    assert {story.passages[number].source for number in old} == {"first", "part"}


def test_a_denied_claim_stands_against_the_claim() -> None:
    claims = make_document("claims", "Crane\n\nThe crane on the fish quay is owned by the island council.\n", "2024-07-01")
    denies = make_document(
        "denies", "Crane\n\nThe mayor rejected the claim that the crane is owned by the island council.\n", "2024-07-02"
    )
    (found,) = find_disagreements(tell([claims, denies]))
    assert found.question == "Is it true that the crane on the fish quay is owned by the island council?"
    assert [side.cites[0].source for side in found.sides] == ["claims", "denies"]


def test_two_beginnings_of_one_thing() -> None:
    early = make_document("early", "Strike\n\nThe strike that began in 2014 has emptied the quay.\n", "2024-07-01")
    late = make_document("late", "Strike\n\nNobody has fished since the strike began in February 2022.\n", "2024-07-02")
    (found,) = find_disagreements(tell([early, late]))
    assert found.question == "When did the strike begin: 2014 or February 2022?"


def test_a_wire_without_a_year_takes_the_year_of_the_pile_and_says_so() -> None:
    wire = make_document(
        "wire", "Fire on the Teal\n\nThe engine of the Teal caught fire on 5 May, the owner said.\n", "unknown"
    )
    wire = replace(wire, source=replace(wire.source, published_words="June 3"))
    story = tell([*PILE, wire])
    assert next(event.date for event in find_timeline(story, agree(story)) if "caught fire" in event.text) == "2024-05-05?"


def test_a_list_of_questions_is_no_title() -> None:
    body = "The ferry Teal struck the fish quay at Alderport on Sunday morning.\n"
    pile = [
        make_document("list", f"Eight questions about the Alderport ferry\n\n{body}", "2024-06-03"),
        make_document("news", f"Ferry crash at Alderport – as it happened\n\n{body}", "2024-06-03"),
    ]
    story = tell(pile)
    assert find_info(story, agree(story)).title == "Ferry crash at Alderport"


OLD_AND_NEW = (
    make_document(
        "day-one",
        "Barge sinks at Elmwater\n\nTwo deckhands of the barge Otter have not been found at Elmwater.\n"
        "The lock, at 40 metres, had opened for the season on 1 May.\nRita Crane, its owner, denied that gravel was aboard.\n",
        "2024-06-03",
    ),
    make_document(
        "day-five",
        "Divers leave Elmwater\n\nThe harbour office conceded on Friday that an inspection had been left out to save 900 dollars.\n",
        "2024-06-07",
    ),
)


def test_what_a_source_concedes_counts_more_than_old_states_and_background() -> None:
    story = tell(OLD_AND_NEW)
    points = [point.text for point in find_key_points(story, agree(story))]
    conceded = next(n for n, text in enumerate(points) if "conceded" in text)
    later = [n for n, text in enumerate(points) if "not been found" in text or "had opened" in text]
    assert all(conceded < n for n in later)
    assert all("its owner" not in text for text in points)


def test_disagreements_read_back_from_files_still_hold_their_passages() -> None:
    bare = [
        replace(d, sides=tuple(replace(side, cites=tuple(replace(c, span=None) for c in side.cites)) for side in d.sides))
        for d in DISAGREEMENTS
    ]
    assert superseded_passages(STORY, bare) == superseded_passages(STORY, DISAGREEMENTS) != frozenset()
    assert passages_of(STORY, bare) == passages_of(STORY, DISAGREEMENTS)


def test_a_question_and_who_declined_to_say_next_door_are_one_issue() -> None:
    text = (
        "Inquiry into the Otter\n\nIt is unclear who sent the barge Otter out at night. Brel Lines has so far declined to say.\n"
        "Captain Jonas Weir could not be reached.\n"
    )
    story = tell([make_document("otter", text, "2024-06-03")])
    (issue,) = find_open_issues(story, agree(story))
    assert issue.question == "Who sent the barge Otter out at night?" and len(issue.cites) == 2


QUESTION = "Notice on the quay\n\nIt is unclear who wrote the false notice on the quay. The harbour office was shut.\n"


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("The harbour office confirmed on Friday that a trainee wrote the false notice on the quay.", "resolved"),
        ("The harbour office denied on Friday that a trainee wrote the false notice on the quay.", "open"),
        ("The false notice on the quay was reportedly written by a trainee.", "open"),
        ("The harbour office confirmed on Friday that the quay would be repaired.", "open"),
    ],
)
def test_an_issue_is_resolved_only_by_a_later_sentence_that_says_so(later: str, state: str) -> None:
    story = tell([make_document("one", QUESTION, "2024-06-03"), make_document("two", f"Harbour news\n\n{later}\n", "2024-06-07")])
    issue = find_open_issues(story, agree(story))[0]
    assert issue.question == "Who wrote the false notice on the quay?" and issue.state == state
    assert ("two" in {citation.source for citation in issue.cites}) == (state == "resolved")


def test_an_unfilled_template_vouches_for_nothing() -> None:
    """A sentence with a blank in it was never about a certain day, however like another it reads."""
    told = "Lock closed at Ollerby\n\nThe port of Ollerby closed its old lock on {} after a gate cracked, the harbour master said.\n"
    days = {"post": "3 May 2024", "echo": "[insert date]"}
    pile = [make_document(name, told.format(day), "2024-05-04") for name, day in days.items()]
    briefing = analyse(pile)
    assert briefing.key_points
    assert all(len(point.cites) == 1 and "[insert date]" not in point.cites[0].quote for point in briefing.key_points)


def ask(*paragraphs: str) -> list[tuple[str, str]]:
    """(question, text) of the open issues of one article."""
    story = tell([make_document("news", "\n\n".join(("News from the quay", *paragraphs)), "2024-06-03")])
    return [(issue.question, issue.text) for issue in find_open_issues(story, agree(story))]


def test_a_question_the_article_asks_is_an_issue_where_nothing_answers_it() -> None:
    told = "The ferry Teal is old. Will the ferry Teal sail again in August? The harbour office is silent. The quay was repaired."
    question = "Will the ferry Teal sail again in August?"
    assert ask(told) == [(question, f"{question} The harbour office is silent.")]
    assert ask("The ferry Teal is old. Will the ferry Teal sail again in August? Yes, says the harbour office.") == []


def test_a_heading_that_is_answered_below_is_no_issue() -> None:
    assert ask("How long was the ferry out of service?", "The ferry was out of service for nine days.") == []


def test_who_refuses_to_comment_opens_no_question() -> None:
    assert ask("The Teal struck the quay. A spokesman for Brel Lines declined to comment.") == []


def test_a_word_that_only_opens_its_sentence_is_written_small() -> None:
    assert ask("Lawmakers will vote on the harbour law in May.") == [
        ("How will lawmakers vote on the harbour law?", "Lawmakers will vote on the harbour law in May.")
    ]


def test_what_was_not_confirmed_must_be_said() -> None:
    assert ask("The Teal had sailed without a pilot, two sailors said. Brel Lines would not confirm this.") == []


def test_neighbours_are_one_issue_only_where_one_keeps_silent() -> None:
    """Two open matters side by side were once cited as one."""
    told = (
        "Prosecutor Ann Hay did not exclude the maker Silbert. Families have been paid nothing so far by Brel Lines, and who will pay "
        "the hospital bills is not settled."
    )
    story = tell([make_document("news", f"News\n\n{told}", "2024-06-03")])
    assert all(len(issue.cites) == 1 for issue in find_open_issues(story, agree(story)))


@pytest.mark.parametrize(
    ("told", "question"),
    [
        ("Captain Jonas Weir joined the Teal in May. Whether he will stay on the Teal is not known.", "Will Jonas Weir stay on the Teal?"),
        (
            "Captain Jonas Weir was ashore. The harbour was calm. He did not say whether his boat had been at sea.",
            "Has Jonas Weir’s boat been at sea?",
        ),
        ("The £3.4m-a-year cleaning contract ends in May. Whether Ollerby will renew it is anyone's guess.",
         "Will Ollerby renew the £3.4m-a-year cleaning contract?"),
        ("Captain Jonas Weir said the permit was valid. The Harbour Board has not said whether it agrees.",
         "Does the Harbour Board agree with Jonas Weir?"),
        ("Rescuers found eleven lifejackets. How many had been worn is still a matter of argument.", "How many lifejackets had been worn?"),
        ("Brel Lines collects names at the quay. How many names they need, she isn't certain.", "How many names does Brel Lines need?"),
    ],
)  # fmt: skip
def test_who_and_what_is_meant_is_named_from_the_sentences_before(told: str, question: str) -> None:
    assert [asked for asked, _ in ask(told)] == [question]


def test_a_sentence_that_lists_questions_asks_each_of_them() -> None:
    told = (
        "The judge has been asked three things: how the oil entered the dock, whether the alarm could have come sooner, and who checks the "
        "pumps at night."
    )
    assert {asked for asked, _ in ask(told)} == {
        "How did the oil enter the dock?", "Could the alarm have come sooner?", "Who checks the pumps at night?"
    }  # fmt: skip


@pytest.mark.parametrize(
    "told",
    [
        "Brel Lines has twelve ferries. It did not say what would become of the other six.",
        "The harbour office gave 2 million dollars for nets. Where the rest will come from is unclear.",
        "Judges will hear the case on 30 June.",
        "Brel Lines has not named any sailor to the police.",
        "One sailor is Jonas Weir; the other has not been named.",
    ],
)
def test_a_question_that_cannot_name_its_matter_is_not_asked(told: str) -> None:
    assert ask(told) == []


def test_questions_and_answers_run_on_are_no_open_issues() -> None:
    assert ask(
        "Who built the Teal? A yard in Ollerby built the ferry in 1990.",
        "Why did the repair of the Teal take six years? The yard had no steel, and the harbour office no money.",
        "Could the Teal have sunk? The coast guard thinks so.",
    ) == []  # fmt: skip


def test_a_vote_not_to_do_a_thing_settles_whether_it_will_be_done() -> None:
    first = "News\n\nThe harbour council will decide on 20 June whether to appeal."
    later = "News\n\nThe harbour council voted by 31 to 14 on Thursday evening not to appeal against the ruling."
    story = tell([make_document("one", first, "2024-06-03"), make_document("two", later, "2024-06-21")])
    (issue,) = find_open_issues(story, agree(story))
    assert issue.question == "Will the harbour council appeal?" and issue.state == "resolved"


def test_a_report_on_what_caused_the_mishap_answers_for_it() -> None:
    first = "News\n\nWhat caused the failure is still being investigated."
    later = "News\n\nA valve that froze shut caused the loss of the rocket, the space authority said on Tuesday in a report."
    story = tell([make_document("one", first, "2024-06-03"), make_document("two", later, "2024-06-21")])
    assert [(issue.question, issue.state) for issue in find_open_issues(story, agree(story))] == [("What caused the failure?", "resolved")]


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("Brel Lines stands by the passengers of the Teal", "Brel Lines"),
        ("First Monday without a ferry", UNKNOWN),
        ("What we know about the ferry Teal and the quay", UNKNOWN),
        ("The harbour office slept. The Teal did not", UNKNOWN),
    ],
)
def test_no_party_column_or_feature_names_a_briefing(title: str, publisher: str) -> None:
    body = "The ferry Teal of Brel Lines struck the fish quay at Alderport on Sunday morning, the harbour office said.\n"
    other = make_document("other", f"{title}\n\n{body}", "2024-06-03")
    other = replace(other, source=replace(other.source, publisher=publisher))
    news = make_document("news", f"Ferry strikes the fish quay at Alderport after its engine fails\n\n{body}", "2024-06-03")
    story = tell([other, news])
    assert find_info(story, agree(story)).title == "Ferry strikes the fish quay at Alderport after its engine fails"


def test_the_standfirst_begins_with_what_the_title_says() -> None:
    quay = "The ferry Teal struck the fish quay at Alderport on 2 June and sank within the hour."
    crew = "Two stokers of the Elm Line were taken to the hospital of Orm on 3 June with burns."
    pile = [
        make_document("crew", f"Burns and questions\n\n{crew}\n", "2024-06-03"),
        make_document("quay", f"Ferry Teal sinks after striking fish quay at Alderport\n\n{quay}\n", "2024-06-03"),
        make_document("end", "Harbour opens again after nine days\n\nShips came in on 12 June, the pilots said.\n", "2024-06-12"),
    ]
    story = tell(pile)
    points = tuple(
        KeyPoint(f"kp-{name}", text, cites=(cite(passage.document, passage.span),))
        for name, text in (("crew", crew), ("quay", quay))
        for passage in story.passages
        if passage.text == text
    )
    info = find_info(story, agree(story), points)
    assert info.title.startswith("Ferry Teal sinks") and info.standfirst.text.startswith(quay)
