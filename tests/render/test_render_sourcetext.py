"""What a source's page shows of its text: nothing lost, nothing added, every passage an address of its own."""

from __future__ import annotations

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from story import make_document

from generator.model import Block, BlockKind, Document, Source, Span
from generator.render.filters import one_line
from generator.render.passages import Passage, sentences_around
from generator.render.sourcetext import list_set_aside, render_text

ARTICLE = """\
headline|A headline
lede|First sentence here. Second sentence follows.
body|Third one <b>bold</b> & brave. Fourth one stands alone. Fifth is last.
boilerplate|Share this page
body|Sixth closes the piece.
"""
DOCUMENT = make_document("piece", ARTICLE)
TEXT = DOCUMENT.source.text


def passages(*spans: Span) -> list[Passage]:
    return [Passage("piece", s, f"q-{n}") for n, s in enumerate(sorted(set(spans), key=lambda s: (s.start, -s.end)))]


def show(found: list[Passage], publish: str) -> BeautifulSoup:
    text = render_text(DOCUMENT, found, publish, lambda cited: " · ".join(f"[{p.anchor}](x.md)" for p in cited))
    return BeautifulSoup(text, "html.parser")


def words_of(soup: BeautifulSoup) -> str:
    for extra in soup.select(".block-label, .gap, .uses"):
        extra.extract()
    return " ".join(p.get_text() for p in soup.select("p.block"))


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


spans = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 60)).map(lambda t: Span(t[0], min(t[0] + t[1], len(TEXT)))),
    max_size=8,
)


@given(spans)
def test_full_text_is_whole_and_every_passage_reads_as_its_quote(chosen: list[Span]) -> None:
    found = passages(*(s for s in chosen if s.slice(TEXT).strip()))
    soup = show(found, "full")
    for passage in found:
        marks = soup.select(f'mark[data-passage="{passage.anchor}"]')
        assert "".join(one_line("".join(m.get_text() for m in marks)).split()) == "".join(passage.span.slice(TEXT).split())
        anchors = soup.select(f"a#{passage.anchor}")
        assert len(anchors) == 1
        assert anchors[0].find_next("mark")["data-passage"] == passage.anchor
    assert one_line(words_of(soup)) == one_line(TEXT)


@given(spans)
def test_excerpts_hold_each_passage_with_its_sentences(chosen: list[Span]) -> None:
    found = passages(*(s for s in chosen if s.slice(TEXT).strip()))
    soup = show(found, "excerpts")
    shown = one_line(words_of(soup))
    for passage in found:
        around = sentences_around(DOCUMENT, passage.span)
        assert around.contains(passage.span)
        assert "".join(around.slice(TEXT).split()) in "".join(shown.split())


def test_the_page_says_how_much_it_leaves_out() -> None:
    soup = show(passages(span_of("Fourth one")), "excerpts")
    assert [p.get_text() for p in soup.select("p.block")] == ["Fourth one stands alone."]
    # Headline and lede before; the rest of the paragraph and the last one after. What was set aside is not counted.
    assert [p.get_text() for p in soup.select("p.gap")] == ["[…] 13 words not shown", "[…] 7 words not shown"]


def test_mode_none_repeats_only_the_cited_words() -> None:
    soup = show(passages(span_of("Fourth one"), span_of("Sixth")), "none")
    assert [p.get_text() for p in soup.select("p.block")] == ["Fourth one", "Sixth"]


def test_a_passage_inside_another_lights_alone() -> None:
    soup = show(passages(span_of("Fourth one stands alone"), span_of("stands")), "excerpts")
    outer, inner = soup.select("mark")
    assert outer.get_text() == "Fourth one stands alone"
    assert inner.get_text() == "stands"
    assert inner.parent is outer


def test_crossing_passages_go_on_in_a_second_mark() -> None:
    soup = show(passages(span_of("Fourth one stands"), span_of("stands alone")), "excerpts")
    assert [m.get_text() for m in soup.select('mark[data-passage="q-1"]')] == ["stands", " alone"]
    assert [m.get_text() for m in soup.select('mark[data-passage="q-0"]')] == ["Fourth one stands"]


def test_article_text_is_never_markup() -> None:
    soup = show([], "full")
    assert not soup.find("b")
    assert "Third one <b>bold</b> & brave." in soup.get_text()


def test_set_aside_says_why_and_how_much() -> None:
    (entry,) = list_set_aside(DOCUMENT)
    assert (entry.reason, entry.blocks, entry.words) == ("a link to other pages", 1, 3)
    assert "Set aside: a link to other pages" in show([], "full").get_text()


def test_every_line_of_the_page_is_one_block() -> None:
    # A blank line would end a raw HTML block and let the rest be read as Markdown.
    text = "one\n\n\n    two\n\n# three"
    document = Document(Source("s", "s.txt", "", text, "txt"), (Block(Span(0, len(text)), BlockKind.TABLE, "one table"),))
    (line,) = render_text(document, [], "full", lambda p: "").split("\n\n")
    assert line.startswith("<p") and line.endswith("</p>") and "\n" not in line


def test_a_sentence_without_end_does_not_fill_the_page() -> None:
    text = "word " * 20_000
    document = Document(Source("s", "s.txt", "", text, "txt"), (Block(Span(0, len(text)), BlockKind.BODY, ""),), (Span(0, len(text)),))
    around = sentences_around(document, Span(50_000, 50_004))
    assert around.contains(Span(50_000, 50_004))
    assert len(around) < 1300
