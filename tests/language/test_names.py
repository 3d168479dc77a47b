"""Names as names: keys that spellings share, acronyms, ids; the tables of countries."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.names.countries import body_by_name, countries, country_by_demonym, country_by_name, country_by_seat
from generator.language.names.names import acronyms_of, fold_name, same_given, slug, surname_key


@pytest.mark.parametrize(
    ("one", "other"),
    [("Zelensky", "Zelenskyy"), ("Zelenskiy", "Zelensky"), ("Petrov", "Petroff"), ("Yıldırım", "Yildirim"), ("Müller", "Muller")],
)
def test_spellings_of_one_surname_share_a_key(one: str, other: str) -> None:
    assert surname_key(one) == surname_key(other)


@pytest.mark.parametrize(("one", "other"), [("Berg", "Borg"), ("Lind", "Lindt"), ("Marek", "Mareks")])
def test_different_surnames_do_not(one: str, other: str) -> None:
    assert surname_key(one) != surname_key(other)


def test_given_names_by_initial_and_short_form() -> None:
    assert same_given("Tom", "Thomas") and same_given("T.", "Thomas") and not same_given("Tom", "Ted")


def test_acronyms_with_and_without_small_words() -> None:
    assert acronyms_of(("Ministry", "of", "Fish", "and", "Ice")) == {"MFI", "MOFAI"}


def test_slugs_are_plain_and_short() -> None:
    assert slug("Šárka O’Neill-Brandt") == "sarka-oneill-brandt"
    assert slug("徐美玲") == ""
    assert len(slug("word " * 50)) <= 60


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold_name(text)
    if not once.startswith(("the ", "a ", "an ")):
        assert fold_name(once) == once


def test_every_member_state_is_there_once() -> None:
    names = [country.name for country in countries()]
    assert len(names) == len(set(names)) >= 195
    for name in ("Ukraine", "Eswatini", "Tuvalu", "Holy See", "Côte d'Ivoire", "U.S.", "Türkiye", "South Sudan"):
        assert name in country_by_name()


def test_seats_and_demonyms_lead_to_their_state() -> None:
    assert country_by_seat()["Kremlin"].name == "Russia"
    assert country_by_demonym()["Dutch"].name == "Netherlands"
    assert "Congolese" not in country_by_demonym()  # two states share it
    assert body_by_name()["NATO"].name == "North Atlantic Treaty Organization"


def test_no_name_means_two_states() -> None:
    seen: dict[str, str] = {}
    for country in countries():
        for name in (country.name, *country.aliases, *country.seats):
            assert seen.setdefault(name, country.name) == country.name
