"""Sentences that need the one before them, though they begin like others; all invented."""

from __future__ import annotations

import pytest

from generator.language.words.leaning import begins_whole, has_pronoun_first, leans, may_lean
from generator.language.words.openings import lead_in_length, leave_out_links, opening_length
from generator.language.words.presuming import is_clipped, presumes_subject, sets_a_scene, tells_as_present


@pytest.mark.parametrize(
    "text",
    [
        "The ferry company's offer would not pay for even that.",
        "Rita Moss, who has run the harbour since 1998, put it in one sentence at the gate.",
        "Of the pump that the yard had blamed on a supplier he said that it had been switched off.",
        "Brel Lines has agreed to run it for five years, and the town will pay.",
        "Shortly before eleven on Monday night, three of them were for buying the pier.",
        "A family friend in Ellery who had seen five of them called the harbour on Friday.",
        "Bo Holt, the head of the Ferry Company, saw it otherwise.",
        "On the crane: it was hired in May for a year, Tarn says.",
        "Of 90 tabled 12 were withdrawn, which left a day of votes.",
        "A pilot who had seen four of them called the harbour on Friday.",
        "A customs officer visited them on Tuesday.",
        "The sample published on Monday suggests otherwise.",
        "The old timetable is no exception.",
        "The harbour board confirmed having received a letter of that date.",
        "Two buoys of six on that stretch of the coast had been dark since May.",
        "The company said that letter had never reached its office.",
        "The pilots’ lawyers conceded that the two captains were suspended on hearsay.",
        "Alarms were raised at 21:53, six minutes later, as the plan demands.",
        "The ferry sank two hours later off the cape.",
        "The ferry came back the same evening.",
        "Four had been held back by the port office.",
        "Two are sailors of the harbour office, Ann Duret and Yves Marrin.",
        "The prosecutor counted eleven, but that included three of last year’s.",
        "The one marked “preferred” is the closing of the yard.",
        "The 29-year-old from Alder went overboard on Monday.",
    ],
)
def test_what_only_the_article_explains_leans(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "The owner, Rita Moss, called this a scandal and left.",
        "The union, the Guild of Pilots, puts them at 11 million crowns.",
        "Mara Quill said that seven pilots had been offered work there so far.",
        "Yesterday the yard there was full by noon.",
        "The ministry asked for its money back for the four.",
    ],
)
def test_what_the_article_may_explain_may_lean(text: str) -> None:
    assert may_lean(text) and not leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "When Brel Lines closed the crossing, it gave no reason.",
        "The board said that the ferry would sail again on Friday.",
        "The captain said: “Nobody could have paid for that.”",
        "In the harbour of Alder, 14 passengers waited for the ferry.",
        "The letter is dated 4 May, and the board replied on that date.",
        "The ferry left Alder on Friday and came back the same evening.",
        "The ferry struck a rock at 21:53 and sank two hours later.",
        "On Friday the board lifted the ban on three of the five piers.",
        "Norland and Sarria agreed that the two navies would share the strait.",
        "The two pilots named in the report have left the service.",
        "Suppliers say that the company has asked them for more time.",
        "A cutter reached Alder in the night, and two sailors died there.",
        "The harbour master says that nobody was on board.",
        "Mara Quill will be the next mayor unless a court says otherwise.",
        "The race for mayor goes to a recount after the two candidates finished 212 votes apart.",
        "Rita Moss chairs the seven-member harbour board.",
        "As Ms Moss tells it, a pump broke down on Sunday.",
        "There was no wind when the ferry sank.",
        "At the same time of the year, 14 ferries sank in the strait.",
    ],
)
def test_what_names_its_own_does_not(text: str) -> None:
    assert not leans(text) and not may_lean(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Unless the ferry sails again, or a talk is called, by Friday, they will go to court.", None),
        ("Unless boats sail again, or a talk is called, by 20 March they will go to court.", 52),
        ("At 14 knots, with the engine stopped, it was still moving fast.", None),
    ],
)
def test_a_pronoun_before_what_it_means(text: str, name: int | None) -> None:
    assert has_pronoun_first(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("When Brel Lines closed the crossing, it gave no reason.", 5),
        ("Because the ban was adopted as an emergency measure, it is in force already.", None),
    ],
)
def test_a_pronoun_behind_what_it_means(text: str, name: int | None) -> None:
    assert not has_pronoun_first(text, name)


@pytest.mark.parametrize(
    "text",
    [
        "There is no evidence that the ferry was overloaded at the time.",
        "No one is known to have been on board.",
        "It is not known who sent the cutter.",
        "It took the ferry two hours to sink.",
        "When Brel Lines closed the crossing, nobody was told.",
    ],
)
def test_a_whole_sentence_may_begin_with_a_word_that_mostly_leans(text: str) -> None:
    assert begins_whole(text)
    assert not begins_whole("It is the second time this year.") and not begins_whole("That is why the ferry sank.")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Under item 3 the harbour master reports a leak.", "the harbour master reports a leak."),
        ("An hour earlier the government had called an inquiry.", "the government had called an inquiry."),
        ("Later, Rita Moss denied it.", "Rita Moss denied it."),
        ("For readers asking about fares: the ticket costs 4 crowns.", "the ticket costs 4 crowns."),
        ("In all, four ferries were sold.", "four ferries were sold."),
    ],
)
def test_a_place_in_the_article_is_no_part_of_a_statement(text: str, rest: str) -> None:
    assert text[opening_length(text) :] == rest


@pytest.mark.parametrize(
    "text", ["In all the ports the ferries stopped.", "Two days before the vote, the ferry sank.", "Later, too, it sank."]
)
def test_what_is_more_than_a_place_stays(text: str) -> None:
    assert opening_length(text) == 0


def test_a_lead_in_goes_unless_it_says_whose_words_follow() -> None:
    text = "She has moved a little on the cause: the log of Brel Lines records a leak."
    assert text[lead_in_length(text) :] == "the log of Brel Lines records a leak."
    for spoken in ("Her message was plain: the mayor must go.", "The minister denied it: the ferry was sound."):
        assert lead_in_length(spoken) == 0
    assert lead_in_length("It might be so: the ferry was sound.") == 0


def test_a_therefore_goes_where_nothing_precedes_it() -> None:
    assert leave_out_links("Alder may therefore be without a ferry.") == "Alder may be without a ferry."
    for whole in ("The ferry sank, and Alder is therefore without one.", "The mayor said: “We are therefore without one.”"):
        assert leave_out_links(whole) == whole


def test_a_bare_thing_is_presumed_known() -> None:
    for bare in ("The van left the yard at 19.20.", "The price is put at 4 million.", "The letter, dated 4 May, was not read."):
        assert presumes_subject(bare)
    for related in ("A colleague who drives the van says so.", "A spokesman, Tom Quill, confirmed it.", "One neighbour said no."):
        assert presumes_subject(related)
    for named in ("The government fell.", "The van of Brel Lines left.", "The tanker, the Amber Gull, sank.", "The only bridge closed."):
        assert not presumes_subject(named)
    for whose in ("A spokesman for Brel Lines confirmed the sum.", "A neighbour of Mr Quill said no.", "A deputy from the Guild left."):
        assert not presumes_subject(whose)


def test_a_sentence_without_its_article_is_clipped() -> None:
    for clipped in ("E-mail of 4 May went to three pilots.", "Minister says the pier must close.", "Court in Alder lifts the ban."):
        assert is_clipped(clipped)
    for whole in ("An e-mail of 4 May went out.", "Minister Ida Marsh says no.", "Court records show it.", "Police in Alder said no."):
        assert not is_clipped(whole)


def test_scenes_are_not_reports() -> None:
    assert sets_a_scene("On Monday the head of Brel Lines stood in the hall without a tie.")
    assert sets_a_scene("Police in Alder have put out a short statement on the leak.")
    assert not sets_a_scene("Rita Moss stood at the gate and told the pilots that the yard would close.")
    assert not sets_a_scene("The debt stood at 4 million.")
    assert not sets_a_scene("Rita Moss broke her silence to say that the log was false.")
    assert tells_as_present("In November a pilot, Ann Teague, puts three names on paper and sends them to the board.")
    assert not tells_as_present("On Thursday the court hears the appeal and the board meets.")
    assert not tells_as_present("In May the pilot wrote three names on paper and sends them out.")


@pytest.mark.parametrize(
    "part", ["a, ", "the two ", "that date ", "of them ", "there ", "x: ", "and sits ", "of that day ", "three of the five piers "]
)
def test_a_long_line_is_read_in_little_time(part: str) -> None:
    text = "When " + part * 30_000 + "it"
    leans(text), may_lean(text), has_pronoun_first(text, 0)
    begins_whole(text), opening_length(text), lead_in_length(text), leave_out_links(text)
    presumes_subject(text), sets_a_scene(text), tells_as_present(text)


def test_a_long_list_before_a_pronoun_is_read_in_little_time() -> None:
    assert not has_pronoun_first("When " + "a, " * 30_000 + "it", 0)
