"""A press contact is told by one list of labels, wherever it stands; sentences about the press are none."""
from __future__ import annotations

import pytest

from generator.extract.closing import closing_reason
from generator.extract.contacts import begins_contact, heads_contacts, is_contact_line, labels_contact


@pytest.mark.parametrize(
    ("line", "heads", "is_line", "labels", "begins"),
    [
        ("Media enquiries", True, True, True, True),
        ("Press contacts:", True, True, True, True),
        ("Investor relations", True, True, True, True),
        ("Newsroom team", True, True, True, True),
        ("Media and investor contact: Joan Pell", False, True, True, True),
        ("Press office: Joan Pell, 0555 010 199", False, True, True, True),
        ("Analyst inquiries Joan Pell", False, False, False, True),
        ("Press: 0555 010 199", False, False, True, False),
        # Of the press, and no contact
        ("Press officers were told to stay at home.", False, False, False, False),
        ("News service in the valley ended in May.", False, False, False, False),
        ("Press freedom: a year on", False, False, False, False),
        ("Analysts expect a loss", False, False, False, False),
        ("Media contactless cards are gone", False, False, False, False),
        ("", False, False, False, False),
    ],
)
def test_labels_for_the_press(line: str, heads: bool, is_line: bool, labels: bool, begins: bool) -> None:
    assert (heads_contacts(line), is_contact_line(line), labels_contact(line), begins_contact(line)) == (heads, is_line, labels, begins)


def test_a_name_behind_the_label_closes_a_release_without_a_number() -> None:
    assert closing_reason("Press office: Joan Pell") == "note of a press office"
    assert closing_reason("Press officers slept on the floor of the hall that night") == ""
