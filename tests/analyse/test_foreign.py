"""A pile in three languages: English is read in full, the others only as far as no knowledge of their language is needed."""

from __future__ import annotations

import pytest

from generator.analyse.pipeline import analyse
from generator.extract import extract_document
from generator.language.pile.foreign import is_read_in_full
from generator.model import Briefing, Document, iter_citations

ENGLISH = """\
Council shuts the north quay

By Mara Quill
14 June 2024

The council of Alderport voted by 12 to 11 on Thursday to close the north quay at the end of the year. Mayor Ruth Ohlmann said the site \
would be sold for 18.4 million euros. It is unclear who will buy it, and the dealers have threatened to sue.

"Nobody wanted this," Ohlmann told reporters after the meeting. The dealers' union says 140 jobs will go. The council speaks of 60.
"""
SECOND = """\
Dealers fight the closure of the quay

15 June 2024

Fish dealers at Alderport will go to court over the closure of the north quay, which the council decided on Thursday. Mayor Ruth Ohlmann \
said on Friday that she had expected nothing else. The quay has been a market since 1871.
"""
GERMAN = """\
Kai schließt zum Jahresende

Von Jürgen Weiß, 14. Juni 2024

Der Rat der Stadt hat am Donnerstag mit 12 zu 11 Stimmen beschlossen, den Nordkai zum Ende des Jahres zu schließen. Dort werden seit \
1871 Fische verkauft. „Niemand von uns hat das gewollt“, sagte Ruth Ohlmann nach der Sitzung. Die Händler wollen vor Gericht ziehen. \
Das Grundstück soll für 19,4 Mio. Euro verkauft werden. Der Käufer ist noch nicht bekannt. Die Bürgermeisterin war am Abend nicht zu \
erreichen, und die Verwaltung hat bis jetzt keine Zahlen genannt.
"""
FRENCH = """\
Le quai nord fermera à la fin de l'année

15 juin 2024

Le conseil municipal a décidé jeudi, par 12 voix contre 11, de fermer le quai nord à la fin de l'année. « Personne ne voulait cela », a \
déclaré la maire. On ne sait pas encore qui achètera le terrain, dit une porte-parole. Les marchands de poisson veulent aller en justice \
contre la décision, qui est pour eux une catastrophe.
"""


def read(*texts: str) -> list[Document]:
    return [extract_document(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]


@pytest.fixture(scope="module")
def mixed() -> Briefing:
    return analyse(read(ENGLISH, GERMAN, SECOND, FRENCH))


def test_only_english_is_read_in_full(mixed: Briefing) -> None:
    assert [record.language for record in mixed.sources] == ["en", "de", "en", "fr"]
    assert [record.use for record in mixed.sources] == ["yes"] * 4
    assert ["read-in-part" in record.warnings for record in mixed.sources] == [False, True, False, True]
    assert [record.published for record in mixed.sources] == ["2024-06-14", "2024-06-14", "2024-06-15", "2024-06-15"]


def test_nothing_is_said_on_the_word_of_an_article_nobody_can_read(mixed: Briefing) -> None:
    english = {record.id for record in mixed.sources if record.language == "en"}
    for section in (mixed.key_points, mixed.open_issues, mixed.timeline, mixed.disagreements, mixed.actors, (mixed.info,)):
        assert {citation.source for record in section for _, citation in iter_citations(record)} <= english
    assert mixed.key_points and mixed.open_issues and mixed.disagreements
    assert mixed.info.title == "Council shuts the north quay"
    assert "Kai" not in {actor.name for actor in mixed.actors} and "Stadt" not in {actor.name for actor in mixed.actors}


def test_a_quotation_beside_a_name_everybody_knows_is_certain(mixed: Briefing) -> None:
    quotes = {quote.text: quote.speaker for quote in mixed.quotes}
    assert quotes == {"Nobody wanted this": "ohlmann", "Niemand von uns hat das gewollt": "ohlmann"}


def test_a_pile_without_english_makes_an_empty_draft_with_a_title() -> None:
    found = analyse(read(GERMAN, FRENCH))
    assert not (found.key_points or found.open_issues or found.timeline or found.disagreements or found.actors or found.quotes)
    assert found.info.title == "Kai schließt zum Jahresende"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council decided on Thursday that the quay would be closed at the end of the year, and that it would be sold.", True),
        ("Quay closed.", True),
        ("A tanács csütörtökön úgy döntött, hogy az északi rakpartot az év végén bezárják, a telket pedig eladják egy "
         "vállalkozónak, akinek a nevét egyelőre senki sem árulta el a lapunknak.", False),
        ("市議会は木曜日、北埠頭を年末に閉鎖することを決めた。市長は会議の後、誰もそれを望んでいなかったと語った。", False),
    ],
)  # fmt: skip
def test_words_have_the_last_word_where_no_language_is_known(text: str, expected: bool) -> None:
    (document,) = read(f"A title\n\n{text}\n")
    assert is_read_in_full(document) is expected
