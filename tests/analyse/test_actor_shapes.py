"""What papers call people and bodies, and what they name that does not act: one small invented paragraph each."""
from __future__ import annotations

import pytest

from generator.analyse.mentions import find_mentions
from tests.analyse.test_actors import actors_of, document

FOUND = [
    # Bodies named by what they are for, or by who formed them.
    ("Una Brook, of the Friends of Hesk Library, said it would close.", "Friends of Hesk Library", "organization"),
    ("Parents Against Noise said it would appeal. The council did not.", "Parents Against Noise", "organization"),
    ("The Department for Culture, Media and Sport declined to say.", "Department for Culture, Media and Sport", "organization"),
    ("Her Campaign for Salt and Bread has four seats. It said little.", "Campaign for Salt and Bread", "group"),
    ("The Orm County Sheriff's Office is asking for help.", "Orm County Sheriff's Office", "organization"),
    # Bodies told by who works there, what they run, what is traded in them.
    ("Engineers from Strand Consult looked at the crack.", "Strand Consult", "organization"),
    ("Analysts at Bright Hask cut their target on Monday.", "Bright Hask", "organization"),
    ("Ruell, which represents 2,200 bakers, welcomed the news.", "Ruell", "organization"),
    ("Shares in Merrow Vint fell by a fifth.", "Merrow Vint", "organization"),
    ("It was bought by Kanto Pharma of Osaka in May.", "Kanto Pharma", "organization"),
    ("Orm beat Hesk Rangers 2-1 on a muddy pitch.", "Hesk Rangers", "organization"),
    # People told by what stands beside their name.
    ("Defending, Yulka Brenn KC said her client was ill.", "Yulka Brenn", "person"),
    ("Co-author Jorvik Stenn of the University of Orm said the finding was new.", "Jorvik Stenn", "person"),
    ("“More is needed,” said Yulka Marsh, a microbiologist at Orm.", "Yulka Marsh", "person"),
    ("His colleague Yulka Stenn broke ranks over it.", "Yulka Stenn", "person"),
    ("The mill owner Jorvik Pell gave the house away.", "Jorvik Pell", "person"),
    ("Vale scored from Luca Stenn's corner after an hour.", "Luca Stenn", "person"),
    ("Yulka Brenn, whose nine-year-old son was on board, said he had been cold.", "Yulka Brenn", "person"),
    ("Its chairwoman, Yulka Brenn, slept on a folding chair at the town hall.", "Yulka Brenn", "person"),
    ("The wave killed one of them, six-year-old Yulka Brenn. It was dark.", "Yulka Brenn", "person"),
    # One word that acts wherever it stands is a firm, though nothing says what it makes.
    (
        "Ruellin would say little. Ruellin has lost a van. Ruellin says it was rung up. On Monday Ruellin asked for its gate key.",
        "Ruellin",
        "organization",
    ),
    ("The Ministry of Ice said no. The Minister for Ice, Ada Quist, told a packed hall why.", "Ada Quist", "person"),
]

NOT_FOUND = [
    ("The research ship Sigrid Halm returns to the site in May. Sigrid Halm was built in Orm.", "Sigrid Halm"),
    ("Pressed by our reporter Neil Strang, the minister left.", "Neil Strang"),
    ("Hesk Library, a gift of a mill owner, opened in 1880. Hesk Library closed on Monday.", "Hesk Library"),
    ("Anna Pillai, Clinical Director, said nothing.", "Clinical Director"),
    # A pronoun after a bracket or a closing quotation mark opens a sentence.
    ("“Some of them are ill.” She had told the agency so. (He was away.) His members were at the depot in time.", "She"),
    ("“Some of them are ill.” She had told the agency so. (He was away.) His members were at the depot in time.", "His"),
    # What a minister is in charge of.
    ("The Ministry of Ice said no. The Minister for Ice, Ada Quist, told a packed hall why.", "Ice"),
    ("The Minister of Salt and Bread, Ada Quist, told the house why.", "and Bread"),
    ("The surge from Storm Edda filled the square. Storm Edda passed on Monday.", "Storm Edda"),
]


@pytest.mark.parametrize(("told", "name", "kind"), FOUND)
def test_an_actor_is_found_whole(told: str, name: str, kind: str) -> None:
    found = actors_of(document("a", told))
    assert name in found and found[name].kind == kind, found


@pytest.mark.parametrize(("told", "name"), NOT_FOUND)
def test_what_does_not_act_is_no_actor(told: str, name: str) -> None:
    found = actors_of(document("a", told))
    assert name not in {spelling for actor in found.values() for spelling in (actor.name, *actor.aliases)}


def test_a_firm_and_the_family_it_is_named_after_are_told_apart() -> None:
    told = document(
        "a",
        "Brenn Foods turned the offer down. Shares in Brenn fell. Helga Brenn, who chairs Brenn Foods, was ill.",
        "“It is not for sale,” Ms Brenn said. Buyers still want Brenn.",
    )
    found = actors_of(told)
    firm, owner = found["Brenn Foods"], found["Helga Brenn"]
    named = find_mentions((firm, owner), (told,))
    text = told.source.text
    assert [mention.span.start for mention in named[owner.id]] == [text.index("Helga"), text.index("Brenn said")]
    assert len(named[firm.id]) == 4


def test_a_minister_s_adjective_speaks_for_a_state() -> None:
    found = actors_of(document("a", "Sarvian Foreign Minister Ada Quist left Tirven, the heart of Sarvia. Sarvia's capital was quiet."))
    assert found["Sarvia"].kind == "country"


def test_a_paper_that_only_carries_words_is_no_actor() -> None:
    found = actors_of(document("a", "“No,” Ada Quist told the newspaper Orm Anzeiger on Monday. Ada Quist is a judge."))
    assert set(found) == {"Ada Quist"}
