"""Pages that are converted in one pass come out as Python-Markdown and MkDocs convert them, for any page in the grammar."""
from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import pages as mkdocs_pages
from mkdocs.structure.files import File, Files
from mkdocs.utils import meta

from generator.sitebuild.direct import DirectConverter, make_direct
from generator.sitebuild.lines import NotSureError
from generator.sitebuild.targets import Targets

EXTENSIONS = ["attr_list", "fenced_code", "footnotes", "generator.render.cells", "tables", "toc"]
CONFIGURED: dict[str, Any] = {
    "footnotes": {"BACKLINK_TITLE": "Back to statement {}"}, "tables": {"use_align_attribute": True}, "toc": {"permalink": True},
}  # fmt: skip

KNOWN = [
    "word", " two words", " 3 May", "Zürich — “so”", "&#44;", "&amp;", "<small>", "</small>", "<b>", "</b>", "<code>", "</code>", "<wbr>",
    '<span class="x" id="y&#45;1" data-search-exclude>', "</span>", '<b title="x id=" id="z">', "[link](b.md)", "[a&#46;b](b.md#part)",
    '[Al](../a.md "Al&#58; one"){ .name }', "[self](#y)", "[up](c/d.md)", "[out](https://example&#46;org&#47;a&#95;b)", "[<i>t</i>](b.md)",
    "[^n1]", "[^n2]", "[^n3]", "[^n1]",
]  # fmt: skip
OTHER = [
    "2031. ", "- ", "&", "<", ">", "<p>", "</p>", "<br>", "<br />", "<A>", "[gone](gone.md)", "[out](http://example.org)",
    "[x](b.md){ .a .b }", "[x](b.md) { .a }", "[]( )", "*em*", "_u_", "`c`", "\\", "!", "![i](b.md)", "{ .x }", "}", "|", ":", "~~~", "#",
    "\t", "\u00a0", "  ",
]  # fmt: skip
PHRASE = st.lists(st.sampled_from([*KNOWN, *OTHER]), min_size=1, max_size=6).map("".join)
TAME_LINE = st.lists(st.sampled_from(KNOWN), min_size=1, max_size=5).map(lambda words: "A" + "".join(words))
TAME_RAW = [
    '<h2 id="one">One <a href="#x">¶</a></h2>', "<p>text *not em* [x](b.md)</p>", "<div>\n\n<p>in</p>\n\n</div>", "<p>a\nb</p>",
    "<blockquote><p>Said &amp; done</p></blockquote>", "<ul>\n<li>a</li>\n<li><b>b</b> c</li>\n</ul>", "<pre>a\n \n    b\n</pre>",
    '<figure><svg viewBox="0 0 9 9"><title>t</title><line x1="1"/></svg></figure>', '<p name="n"><a name="m" id="o"></a></p>',
]  # fmt: skip
RAW = [
    *TAME_RAW, "<p>a</p> b", "<p>open", "<p>a <br> b</p>", "<hr>", "<p>a < b</p>", "<p></b></p>", "<p>~~~\n~~~</p>", "<div><p>a</div>",
    "<p>a\n~~~\nb\n~~~\nc</p>", "<script>a</script>", "<!-- c -->",
]  # fmt: skip
MARKS = st.sampled_from(["|---|---|", "|:--|--:|", "| :-: | - |", "|---|", "|---|---", "---|---", "|:|-|"])
LABELS = ("n1", "n2", "n3", "m1", "m2", "m3", "m4")
END = st.sampled_from(["\n", "\n\n", "\n \n", "\n\n\n"])


def pages(line: st.SearchStrategy[str], raw: list[str]) -> st.SearchStrategy[str]:
    """Pages of such lines and raw HTML, with the notes they refer to; or blocks with other line ends between them, and maybe no notes."""
    row = st.lists(st.one_of(line, st.just("")), min_size=2, max_size=2).map(lambda cells: "| " + " | ".join(cells) + " |")
    block = st.one_of(
        line,
        st.sampled_from(raw),
        st.tuples(st.sampled_from(LABELS), line).map(lambda note: f"[^{note[0]}]: {note[1]}"),
        st.lists(line.map(lambda line: f"- {line}"), min_size=1, max_size=3).map("\n".join),
        st.lists(line.map(lambda line: f"7. {line}"), min_size=1, max_size=3).map("\n".join),
        st.tuples(row, MARKS, st.lists(row, min_size=1, max_size=2)).map(lambda table: "\n".join([table[0], table[1], *table[2]])),
    )
    noted = st.lists(block, min_size=1, max_size=7).map(lambda found: "\n\n".join([*found, *(f"[^{n}]: N [b](b.md)" for n in LABELS[:3])]))
    return st.one_of(noted, st.lists(st.tuples(block, END), max_size=6).map(lambda found: "".join(each + end for each, end in found)))


PAGES = st.one_of(pages(TAME_LINE, TAME_RAW), pages(st.one_of(PHRASE, TAME_LINE), RAW))

CONFIG = MkDocsConfig()
CONFIG.load_dict({"site_name": "n", "docs_dir": "."})
CONFIG.validate()
SITE = [File(path, "docs", "site", use_directory_urls=False) for path in ("a.md", "c/b.md", "c/page.md", "c/c/d.md")]
HERE = SITE[2]


class Slow:
    """Python-Markdown with what MkDocs adds to it."""

    def __init__(self) -> None:
        self.parser = markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=CONFIGURED)

    def convert(self, text: str) -> tuple[str, set[str], list[tuple[str, str, str]]]:
        """(HTML, ids, links to parts of pages)."""
        self.parser.reset()
        raw = mkdocs_pages._RawHTMLPreprocessor()
        anchors = mkdocs_pages._ExtractAnchorsTreeprocessor(HERE, Files(SITE), CONFIG)
        links = mkdocs_pages._RelativePathTreeprocessor(HERE, Files(SITE), CONFIG)
        for processor in (raw, anchors, links):
            processor._register(self.parser)
        html = self.parser.convert(text)
        parts = [(file.src_uri, part, link) for file, found in links.links_to_anchors.items() for part, link in found.items()]
        return html, anchors.present_anchor_ids | raw.present_anchor_ids, parts


def direct() -> DirectConverter:
    found = make_direct(EXTENSIONS, CONFIGURED)
    assert found is not None
    return found


def convert(text: str) -> tuple[str, set[str], list[tuple[str, str, str]]]:
    """As `Slow.convert`, in one pass. Raises NotSureError."""
    targets = Targets(HERE, {file.src_uri: file.url for file in SITE})
    html, anchors = direct().convert(text, targets.address)
    return html, set(anchors), targets.anchor_links


def compare(text: str) -> bool:
    """Whether the page is in the grammar; fails where it is and comes out otherwise."""
    try:
        html, anchors, parts = convert(text)
    except NotSureError:
        return False
    slow_html, slow_anchors, slow_parts = Slow().convert(text)
    assert html == slow_html
    assert anchors == slow_anchors
    # Of the links between notes and references, which always lead somewhere, no list is kept.
    assert sorted(parts) == sorted(part for part in slow_parts if not re.match("#fn(ref[0-9]*)?:", part[2]))
    return True


@settings(max_examples=500, deadline=None)
@given(PAGES)
def test_any_page_in_the_grammar_is_converted_as_markdown_converts_it(text: str) -> None:
    compare(text)


@pytest.mark.parametrize(
    "text",
    [
        "Words&#44; [a](b.md) and [b](../a.md \"T&#46; t\"){ .name } <small>x</small>[^n1][^n2]\n\n[^n1]: One\n\n[^n2]: Two [c](c/d.md#e)",
        "- a[^n1]\n- b\n\n- c[^n1]\n\nText[^n1]\n\n- d[^n1]\n- e\n\n| a | b[^n1] |\n|---|:-:|\n|  | c[^n1] |\n\n[^n1]: Note",
        "1. a\n2. b\n\n<p id=\"x\">raw</p>\n\n- c",
        "[^n1]: A note between\n\n- a[^n1]\n\n[^n2]: another\n\n- b[^n1]",
    ],
)  # fmt: skip
def test_what_our_pages_hold_is_in_the_grammar(text: str) -> None:
    assert compare(text)


@pytest.mark.parametrize(
    "text",
    ["# Heading", "two\nlines", "- a\n\n1. b", "text[^none]", "[gone](gone.md)", "[^a]: b\n\n[^a]: c", "*em*", "- - a", "<p>a", "a  \nb",
     "    code", "<div>a</div>b", "| a |\n|---|\n| b |", "- a\n    - b", "![a](b.md)", "a < b", "Q & A",
     "[x][y]", "<http://example.org>", "a\n---"],
)  # fmt: skip
def test_what_is_not_in_the_grammar_is_left_to_markdown(text: str) -> None:
    with pytest.raises(NotSureError):
        convert(text)


def test_pages_of_a_briefing_are_in_the_grammar() -> None:
    folder = Path(__file__).parent / "golden" / "ferry" / "pages" / "ferry"
    pages = sorted(folder.rglob("*.md"))
    assert len(pages) > 8
    for path in pages:
        text, _ = meta.get_data(path.read_text(encoding="utf-8"))
        html, _ = direct().convert(text, lambda target: target)
        assert html == markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=CONFIGURED).convert(text)


@pytest.mark.parametrize(
    "text", ["<p>" * 30000, "[" * 30000, "[a](" * 20000, "&#1" * 30000, "<a b" * 20000, '<a b="' * 20000, "| " * 30000, "- " * 30000]
)
def test_long_lines_of_one_sign_are_refused_soon(text: str) -> None:
    with pytest.raises(NotSureError):
        convert(text)


@pytest.mark.parametrize(
    ("names", "configured"),
    [([*EXTENSIONS, "admonition"], CONFIGURED), (EXTENSIONS[1:], CONFIGURED), (EXTENSIONS, {**CONFIGURED, "footnotes": {"SEPARATOR": "-"}}),
     (EXTENSIONS, {"tables": {}})],
)  # fmt: skip
def test_with_other_extensions_nothing_is_converted_directly(names: list[str], configured: dict[str, Any]) -> None:
    assert make_direct(names, configured) is None
