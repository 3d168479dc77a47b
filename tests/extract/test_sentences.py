"""Sentence boundaries: `¦` in a passage marks where one sentence ends and the next begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract import split_sentences
from generator.model import Block, BlockKind, Source, Span

PASSAGES = [
    "The U.S. Senate voted. ¦It was close.",
    "Dr. Smith met Mr. Jones at 5 p.m. on Monday. ¦They left.",
    "It ended at 5 p.m. ¦Police said nothing.",
    "He arrived at 9 p.m. Friday. ¦She did not.",
    "At 3.45 p.m. GMT it fell. ¦Rescue came at 4 p.m. EST.",
    "It was drafted in the U.S. ¦The plan failed.",
    "They met in Washington D.C. ¦The talks failed.",
    "The U.K. Government denied it. ¦U.N. Secretary-General Ana Ruiz agreed.",
    "She lives on Main St. ¦He does not.",
    "They prayed at St. Mary's. ¦All of them.",
    "He is from St. Louis, Mo. ¦She is from Fla. ¦They met.",
    "Nos. 4 and 5 closed. ¦No. 6 stayed open.",
    "Was it safe? he asked. ¦No. ¦It was not.",
    '"Who knows?" Brandt asked. ¦Nobody did.',
    '"Who knows?" she said.',
    "“Is that all?” ¦The room was silent.",
    "“We did it.” ¦Then he left.",
    'She said: "It is over. ¦We won."',
    "It cost 4.2 million. ¦Only 3.5% paid.",
    "On Oct. 7 it began. ¦By Nov. 3 it was over.",
    "Jan. 6 was cold. ¦In Feb. it snowed.",
    "J. R. Farrow wrote it. ¦K. Amadi edited it.",
    "He said ... nothing at all. ¦Then he went.",
    "The firm, Acme Inc., closed. ¦Its rival Bolt Ltd. stayed.",
    "Gov. Alan Strake signed. ¦Lt. Col. Ray Moss watched.",
    "Mayor Brandt Jr. resigned. ¦His son, Tom Jr., did not.",
    "Sen. Ortiz (D-Ariz.) voted no. ¦Rep. Kim did too.",
    "See Fig. 3 for details. ¦Art. 5 applies.",
    "(He was 12.) ¦She was 14.",
    "It measured approx. 5 km. ¦That is far.",
    "He left in 1914. ¦340 people stayed.",
    "Yes! ¦No! ¦Maybe.",
    "He works for Yahoo! and likes it. ¦So does she.",
    "The site example.com is down. ¦Visit www.example.org. ¦Now.",
    "Prices rose.[1] ¦They fell.[2]",
    "1. First item is here. ¦It has two.",
    "事故が起きた。¦死者はいない。",
]


def _split(text: str, kind: BlockKind = BlockKind.BODY, form: str = "txt") -> list[str]:
    source = Source(id="s", file=f"s.{form}", sha256="", text=text, format=form)
    return [span.slice(text) for span in split_sentences(source, Block(Span(0, len(text)), kind, ""))]


@pytest.mark.parametrize("passage", PASSAGES)
def test_boundaries_stand_where_readers_put_them(passage: str) -> None:
    assert _split(passage.replace("¦", "")) == [part.strip() for part in passage.split("¦")]


def test_markdown_marks_are_not_part_of_a_sentence() -> None:
    assert _split("> **Only this.** And that.", form="md") == ["Only this.", "And that."]
    assert _split("*Good morning to all.*", form="md") == ["Good morning to all."]
    assert _split("- The permit covers ten boats.", BlockKind.LIST, "md") == ["The permit covers ten boats."]
    assert _split("• Cost: €61 million", BlockKind.LIST) == ["Cost: €61 million"]


def test_a_table_row_gives_its_cells_and_its_rule_nothing() -> None:
    assert _split("| Dead | 13 |", BlockKind.TABLE) == ["Dead", "13"]
    assert _split("|---|:-:|", BlockKind.TABLE) == []
    assert _split("Injured\t61, of whom nine in hospital", BlockKind.TABLE) == ["Injured", "61, of whom nine in hospital"]


@pytest.mark.parametrize("kind", [BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.METADATA, BlockKind.BOILERPLATE])
def test_blocks_that_are_not_prose_have_no_sentences(kind: BlockKind) -> None:
    assert _split("A heading. With a stop.", kind) == []


@given(st.text(alphabet="aB .!?…\"'”“()*_[1]|\n\tñ。-", max_size=80), st.sampled_from(["txt", "md"]))
def test_sentences_are_trimmed_disjoint_and_lose_no_letter(text: str, form: str) -> None:
    source = Source(id="s", file="s", sha256="", text=text, format=form)
    spans = split_sentences(source, Block(Span(0, len(text)), BlockKind.BODY, ""))
    end = 0
    for span in spans:
        assert end <= span.start < span.end <= len(text)
        assert span.slice(text) == span.slice(text).strip()
        assert not any(c.isalpha() for c in text[end : span.start])
        end = span.end
    assert not any(c.isalpha() for c in text[end:])
