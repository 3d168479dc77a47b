"""An alteration says something else than the sentence: what would leave it true, or make it no sentence, is not made."""

from __future__ import annotations

import pytest
from alterations import alter

NAMES = (("Rima Oster", "Oster"), ("Halden Mills", "the mill"), ("Varn",))

MADE = [
    ("sign or direction", "Rates went up in May.", "Rates went down in May."),
    ("negation taken out", "There is no milk and no plans.", "There is a milk and no plans."),
    ("negation taken out", "There is no milk and no plans.", "There is no milk and plans."),
    ("negation taken out", "The mill can no longer pay.", "The mill can still pay."),
    ("negation taken out", "No one was hurt.", "Someone was hurt."),
    ("negation taken out", "The mill has not yet paid.", "The mill has paid."),
    ("negation put in", "The mill charged and received tolls.", "The mill did not charge and received tolls."),
    ("negation put in", "A proposed plan failed.", "A proposed plan did not fail."),
    ("tense or modality", "Visitors must leave.", "Visitors may leave."),
    ("tense or modality", "A court ruled on Monday.", "A court will rule on Monday."),
    ("hedge put in", "The mill is closed.", "The mill may be closed."),
    ("hedge put in", "Oster says the mill hid it.", "Oster says the mill reportedly hid it."),
    ("quantifier", "The dam is under 30 metres high.", "The dam is over 30 metres high."),
    ("tense or modality", "Oster could not pay.", "Oster must not pay."),
    ("hedge put in", "Until 2016 Oster was rich.", "Until 2016 Oster may have been rich."),
    ("order of actors", "Oster sued Varn.", "Varn sued Oster."),
    ("order of clauses", "The mill will sue if Varn sells it, Oster says.", "Varn sells it if the mill will sue, Oster says."),
]
NOT_MADE = [
    ("sign or direction", "Oster stepped down as the pipes were propped up."),  # the particles tell no direction
    ("negation taken out", "There is one ferry, not three."),
    ("negation taken out", "Parking costs more, but not for nurses."),  # `but for nurses` is the same
    ("tense or modality", "Visitors may not leave."),  # nor may they in `must not leave`
    ("tense or modality", "The mill has no plans to open."),
    ("hedge put in", "It opens once Varn is ready."),  # a condition tells no fact
    ("hedge put in", "Whether the mill is safe, nobody knows."),
    ("hedge put in", "The mill is probably empty."),
    ("quantifier", "The mill is under review."),
    ("quantifier", "Oster does not expect any delays."),
    ("quantifier", "The two knew each other."),
    ("order of actors", "The hall in Varn is old and Varn is rich."),
    ("order of clauses", "The mill stayed shut until late summer."),
    ("order of clauses", "Nobody was paid because of the strike."),
]


@pytest.mark.parametrize(("way", "text", "altered"), MADE)
def test_a_sentence_is_altered(way: str, text: str, altered: str):
    assert altered in alter(way, text, NAMES, [text])


@pytest.mark.parametrize(("way", "text"), NOT_MADE)
def test_a_sentence_is_left_alone(way: str, text: str):
    assert alter(way, text, NAMES, [text]) == []


def test_a_charge_is_not_made_weaker_by_reportedly():
    assert alter("hedge put in", "Oster says the mill hid it.", NAMES, ["Oster accused the mill of hiding it."]) == []
