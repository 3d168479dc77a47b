"""What a text explains in its own words; all invented."""

from __future__ import annotations

import pytest

from generator.language.pile.definitions import asked_term, find_definitions


def explained(text: str) -> list[tuple[str, str]]:
    return [(found.term, text[found.start : found.end]) for found in find_definitions(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Alder Harbour Board (AHB) closed the quay.", ("AHB", "Alder Harbour Board")),
        ("The Office of the Sea Pilots (OSP) has six boats.", ("OSP", "Office of the Sea Pilots")),
        ("The limit is ten parts per billion (ppb).", ("ppb", "parts per billion")),
        ("Divers found traces of sea lead, a metal used in keels, under the quay.", ("sea lead", "a metal used in keels")),
        ("A bow thruster is a propeller that pushes a ship sideways.", ("bow thruster", "a propeller that pushes a ship sideways")),
        ("Fenders are cushions that keep a hull from a quay.", ("Fenders", "cushions that keep a hull from a quay")),
    ],
)
def test_abbreviations_and_things_of_a_kind_are_explained(text: str, found: tuple[str, str]) -> None:
    assert explained(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        # the letters are not those of the words before
        "The captain of the Teal (AHB) was at the helm.",
        # a year and an aside are no abbreviation
        "The quay was built by the Harbour Board (again) in a year.",
        # whoever is explained is a person, not a word to look up
        "The helm was held by Jonas Weir, a captain who lives at Alderport.",
        # a pronoun explains itself elsewhere
        "This is a ship that was built for the islands.",
        # no kind is named
        "The crossing is closed, a spokesman said.",
    ],
)
def test_people_pronouns_and_chance_brackets_are_not(text: str) -> None:
    assert explained(text) == []


@pytest.mark.parametrize(
    ("text", "term"),
    [("What is a bow thruster?", "bow thruster"), ("### What are fenders?", "fenders"), ("What is this?", ""), ("What now?", "")],
)
def test_a_question_asks_for_its_term(text: str, term: str) -> None:
    assert asked_term(text) == term


def test_long_lines_are_read_in_linear_time() -> None:
    many = ("a metal, " * 15_000, "(" * 100_000, "(AB) " * 20_000, "aa " * 40_000 + ", a metal used in keels", "What is " + "a " * 50_000)
    for text in many:
        list(find_definitions(text))
        asked_term(text)
