"""Actors from invented articles: what is one actor, what are two, what is none."""
from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse.actors import find_actors
from generator.analyse.mentions import find_mentions
from generator.analyse.sources import find_sources
from generator.model import Actor, Block, BlockKind, Document, Source, Span


def document(name: str, *paragraphs: str, headline: str = "") -> Document:
    lines = [headline, *paragraphs] if headline else list(paragraphs)
    text, blocks, at = "\n".join(lines), [], 0
    for number, line in enumerate(lines):
        kind = BlockKind.HEADLINE if headline and number == 0 else BlockKind.BODY
        blocks.append(Block(Span(at, at + len(line)), kind, "test"))
        at += len(line) + 1
    return Document(Source(name, f"{name}.txt", "", text, "txt"), tuple(blocks), tuple(b.span for b in blocks))


def actors_of(*documents: Document) -> dict[str, Actor]:
    return {actor.name: actor for actor in find_actors(documents, find_sources(documents))}


def test_spellings_of_one_person_are_one_actor() -> None:
    found = actors_of(
        document("a", "President Marek Dovzhensky spoke on Monday. Dovzhensky said little."),
        document("b", "Marek Dovzhenskyy was in Basel, and Dovzhenskiy left early."),
    )
    people = [actor for actor in found.values() if actor.kind == "person"]
    assert len(people) == 1
    assert {"Dovzhensky", "Dovzhenskiy"} <= set(people[0].aliases)
    assert people[0].id == "dovzhensky"


def test_diacritics_and_short_given_names_are_folded() -> None:
    found = actors_of(
        document("a", "Dr. Şule Aydın, 51, runs the clinic. Engineer Tom Bracknell agreed."),
        document("b", "Dr. Sule Aydin said no. Thomas Bracknell, an engineer, did not."),
    )
    assert sorted(actor.id for actor in found.values()) == ["aydin", "bracknell"]


def test_two_people_with_one_surname_stay_apart_both_ways() -> None:
    found = actors_of(
        document("a", "Mayor Ada Quist signed the order. Quist smiled.", "Her critic Leo Quist, a baker, did not. Quist frowned.")
    )
    ada, leo = found["Ada Quist"], found["Leo Quist"]
    assert (ada.id, leo.id) == ("ada-quist", "leo-quist")
    assert ada.distinct_from == ("leo-quist",) and leo.distinct_from == ("ada-quist",)


def test_an_acronym_and_a_short_form_belong_to_their_body() -> None:
    found = actors_of(
        document(
            "a",
            "The Lower Basin Flood Agency (LBFA) opened the gates. The LBFA said it had no choice.",
            "Brannock Tools, a company from the north, sued. Brannock said it had lost a year.",
        )
    )
    assert "LBFA" in found["Lower Basin Flood Agency"].aliases
    assert "Brannock" in found["Brannock Tools"].aliases


def test_initials_join_without_an_introduction() -> None:
    found = actors_of(document("a", "The Dockers and Allied Trades Union walked out. DATU said it would return."))
    assert found["Dockers and Allied Trades Union"].aliases == ("DATU",)


def test_names_of_a_country_and_its_seat_are_one_actor() -> None:
    found = actors_of(
        document("a", "The United States has refused. The U.S. said so on Monday. Officials in Washington were silent."),
        document("b", "Washington said it would wait, and US officials agreed."),
    )
    country = found["United States"]
    assert country.kind == "country"
    assert {"U.S.", "US", "Washington"} <= set(country.aliases)


def test_a_country_no_table_knows_is_found_by_its_capital_and_government() -> None:
    found = actors_of(
        document("a", "Ruritania has closed the bridge. The Ruritanian ambassador protested in Strelsau, Ruritania's capital.")
    )
    assert found["Ruritania"].kind == "country"
    assert "Ruritanian" not in found


@pytest.mark.parametrize("only", ["medicines regulator", "highest court", "Museums Act", "Health and Safety Code", "central bank"])
def test_what_only_a_state_has_makes_a_name_a_state(only: str) -> None:
    text = f"Ruritania will pay. Ruritania's {only} says so, and lawyers quoted Ruritania's {only} on Monday. Ruritania has not paid yet."
    assert actors_of(document("a", text))["Ruritania"].kind == "country"
    other = actors_of(document("a", text.replace(only, "bakers' union"))).get("Ruritania")
    assert other is None or other.kind != "country"


@pytest.mark.parametrize(
    "name",
    ["Harbour Street", "Route", "Lake Orm", "Tuesday", "Officials", "Article", "Spring Festival", "Frequently Asked Questions", "The"],
)
def test_places_days_headings_and_openers_are_no_actors(name: str) -> None:
    found = actors_of(
        document(
            "a",
            "Officials on Harbour Street closed Route 9 by Lake Orm on Tuesday. The Spring Festival was moved.",
            "Under Article 5 the mayor, Ida Brandvold, may do so. The plan was read at Harbour Street.",
            headline="Frequently Asked Questions",
        )
    )
    assert name not in found


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("Ruritanian President Jan Oskol left.", "Jan Oskol", "Ruritanian President"),
        ("Ida Brandvold, the utility's superintendent, stayed.", "Ida Brandvold", "the utility's superintendent"),
        ("Its chief executive, Olga Prahl, told staff to wait.", "Olga Prahl", "chief executive"),
        ("He asked Northgate Foundry spokesman Ben Aldous for a date.", "Ben Aldous", "Northgate Foundry spokesman"),
        ("Secretary of State Maria Lunt was absent.", "Maria Lunt", "Secretary of State"),
        # Whose role it is, in full
        ("It is safe, said Orm Power's chief executive, Olga Prahl.", "Olga Prahl", "Orm Power's chief executive"),
        ("On Friday Orm Power's chief executive, Olga Prahl, told staff to wait.", "Olga Prahl", "Orm Power's chief executive"),
        ("It ends, wrote the county council's planning chair, Olga Prahl.", "Olga Prahl", "the county council's planning chair"),
        ("He met its spokesman, Ben Aldous, on the quay.", "Ben Aldous", "spokesman"),
    ],
)
def test_the_role_is_in_the_words_of_the_source_and_cited(sentence: str, name: str, role: str) -> None:
    made = document("a", sentence)
    actor = actors_of(made)[name]
    assert actor.role is not None and actor.role.text == role
    (citation,) = actor.role.cites
    assert citation.span is not None and citation.span.slice(made.source.text) == role


def test_a_role_that_began_a_sentence_goes_on_in_small_letters() -> None:
    actor = actors_of(document("a", "The board's lead inspector, Ben Aldous, told staff to wait."))["Ben Aldous"]
    assert actor.role is not None and actor.role.text == "the board's lead inspector"
    assert actor.role.cites[0].quote == "The board's lead inspector"


def test_family_names_that_come_first() -> None:
    found = actors_of(document("a", "Dr. Xu Lanying (徐兰英), a chemist, wrote the note. Dr. Xu said it was late."))
    assert set(found["Xu Lanying"].aliases) == {"Xu", "徐兰英"}
    assert found["Xu Lanying"].id == "xu"


def test_the_writer_of_the_article_is_no_actor() -> None:
    found = actors_of(document("a", "Mayor Ida Brandvold left.", "(Reporting by Paul Ostler; Editing by Ann Berg)"))
    assert "Paul Ostler" not in found and "Ann Berg" not in found and "Ida Brandvold" in found


def test_weight_is_sources_first_then_mentions() -> None:
    found = list(
        actors_of(
            document("a", "Mayor Ida Brandvold met Dr. Leo Quist. Quist left. Quist came back. Quist slept."),
            document("b", "Mayor Ida Brandvold slept too."),
        )
    )
    assert found == ["Ida Brandvold", "Leo Quist"]


def test_an_article_left_out_gives_no_actors() -> None:
    made = document("a", "Mayor Ida Brandvold left.")
    (record,) = find_sources([made])
    assert find_actors([made], [record]) and not find_actors([made], [type(record)("a", "a.txt", "", use="no")])


def test_the_result_does_not_depend_on_the_run() -> None:
    pile = [
        document("a", "The Orm Council said Ida Brandvold, 50, and Leo Quist, 40, had met U.S. envoys."),
        document("b", "Quist told the Council no. Brandvold, the mayor, was away."),
    ]
    assert find_actors(pile, find_sources(pile)) == find_actors(pile, find_sources(pile))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="Aab Zé.,’'\"-()&\nof the Mr5", max_size=300))
def test_any_text_is_read_and_every_name_is_found_again(text: str) -> None:
    made = document("a", *(line for line in text.split("\n") if line))
    actors = find_actors([made], find_sources([made]))
    for mentions in find_mentions(actors, [made]).values():
        for mention in mentions:
            assert mention.span.slice(made.source.text) == mention.text
    assert all(find_mentions(actors, [made]).values())
    assert len({actor.id for actor in actors}) == len(actors)


def test_a_firm_is_called_by_its_first_word_and_a_body_by_its_kind() -> None:
    found = actors_of(
        document(
            "a",
            "Fernbrook Labs tested the water. The Polytechnic of Orm said it was clean.",
            "Fernbrook puts the share of lead at 3 percent. Everyone trusts the Polytechnic.",
        )
    )
    assert "Fernbrook" in found["Fernbrook Labs"].aliases
    assert "Polytechnic" in found["Polytechnic of Orm"].aliases


def test_a_town_is_no_short_form_of_its_firm() -> None:
    found = actors_of(document("a", "Fernbrook Labs tested the water. Everybody in Fernbrook drinks it, and Fernbrook puts up with it."))
    assert "Fernbrook" not in found["Fernbrook Labs"].aliases


def test_readers_and_columnists_are_no_actors() -> None:
    column = document("a", "Ida Brandvold is a teacher in Orm. The Orm Water Board said nothing.")
    column = replace(column, source=replace(column.source, byline="Ida Brandvold"))
    assert set(actors_of(column, document("b", "Reader Oskar asks who pays. The Orm Water Board said it was thinking."))) == {
        "Orm Water Board"
    }
    assert "Ida Brandvold" in actors_of(column, document("b", "Ida Brandvold, a teacher, said the Orm Water Board had lied."))


def test_of_two_roles_the_one_that_says_whose_is_shown() -> None:
    found = actors_of(
        document("a", "Spokesman Leo Quist said no. Leo Quist, a spokesman, left. Orm Water Board spokesman Leo Quist came back.")
    )
    role = found["Leo Quist"].role
    assert role is not None and role.text == "Orm Water Board spokesman"


def test_a_surname_may_be_a_word_for_a_place_and_a_title_may_stand_before_a_given_name() -> None:
    found = actors_of(document("a", "The owner appointed the retired judge Dame Ellen Marsh on Monday. Dame Ellen will report in May."))
    assert found["Ellen Marsh"].aliases == ("Ellen",)
    assert actors_of(document("a", "They met in Ellen Marsh, where Ellen Marsh floods in May.")) == {}


def test_a_word_for_a_place_after_mr_is_a_surname_and_a_hall_is_none() -> None:
    found = actors_of(
        document("a", "Zoo director Lionel Park spoke. Lionel Park, the director, said no. Mr Park left for a general City Hall address.")
    )
    assert "Park" in found["Lionel Park"].aliases and all("Hall" not in name or found[name].kind != "person" for name in found)


def test_a_relative_is_found_by_the_surname_and_called_by_the_given_name() -> None:
    found = actors_of(
        document("a", "Yulka Brenn fell ill in June. Her neighbour, Karl Brenn, 60, called Yulka’s brother. A photo of Yulka hung there."),
    )
    assert (found["Yulka Brenn"].kind, found["Karl Brenn"].kind) == ("person", "person")
    assert "Yulka" in found["Yulka Brenn"].aliases and found["Yulka Brenn"].distinct_from == ("karl-brenn",)


def test_a_house_named_for_a_saint_is_one_actor_wherever_it_stands() -> None:
    found = actors_of(
        document("a", "They closed St Odo’s Hospital in Hask. Nobody is born at St Odo’s now, and St Odo’s plans no return.",
                 "The way to Orm General Hospital is long. Beds at Orm General are full in Orm."),
    )  # fmt: skip
    assert set(found) == {"St Odo’s Hospital", "Orm General Hospital"}
    assert found["St Odo’s Hospital"].aliases == ("St Odo’s",) and found["Orm General Hospital"].aliases == ("Orm General",)


def test_a_campaign_is_one_name_once_it_is_introduced_as_one() -> None:
    found = actors_of(
        document("a", "Her group, Parents at Odo’s, plans a march.", "Campaigners from Parents at Odo’s had been there. Parents waited."),
    )
    assert set(found) == {"Parents at Odo’s"} and found["Parents at Odo’s"].kind == "organization"


def test_a_joint_body_is_known_without_its_head() -> None:
    found = actors_of(
        document("a", "The Hask and Orm Water Trust shut it. Hask and Orm, the trust that runs the pumps, blames frost.", "Rain in Orm."),
    )
    assert set(found) == {"Hask and Orm Water Trust"} and "Hask and Orm" in found["Hask and Orm Water Trust"].aliases


def test_the_leader_of_a_union_is_a_person() -> None:
    found = actors_of(document("a", "Yulka Brenn, the union leader, was there."))
    assert found["Yulka Brenn"].kind == "person"


def test_a_name_that_nobody_introduces_is_a_person_s_where_another_place_addresses_its_bearer() -> None:
    found = actors_of(document("a", "Those data may settle who rang the porter, Ilarin Vosk, on Monday.", "Mr Vosk thought for a while."))
    assert found["Ilarin Vosk"].kind == "person" and "Vosk" in found["Ilarin Vosk"].aliases
