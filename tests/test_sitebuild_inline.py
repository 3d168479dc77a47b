"""The quick way through Markdown's inline patterns gives what Markdown's own way gives, for any text."""
from __future__ import annotations

import re
from typing import Any

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.sitebuild.inline import QuickInline

EXTENSIONS: list[Any] = ["attr_list", "footnotes", "tables", "toc", "fenced_code"]
PIECES = [
    'words ', 'two  \n', '\n', '\n\n', '- item ', '# Heading ', '[link](page.md) ',
    '[a](b.md "t&#58;i"){ .name } ', '[^n]', '\n\n[^n]: note\n\n', '<span>', '</span>',
    '<b class="x" title="[y]">', '</b>', '<br/>', "<a href='q'>", '</a>', '<!-- c -->',
    '<http://example.org/a>', '<me@example.org>', '&#44;', '&amp;', '&', '<', '>', '*em*', '**s**', '_u_',
    '`code <i>`', '`', '\\*', '\\', '![pic](p.png)', '[', ']', '(', ')', '[x]', '](', '[<i>t</i>](u.md)',
    '[t](u "<i>")', '[t](<u v>)', '<i\nb>', '<?php ?>', '<![CDATA[x]]>', '\x02', '\x03',
    '| a | b |\n|---|---|\n',
]  # fmt: skip


def convert(text: str, quick: bool) -> str:
    parser = markdown.Markdown(extensions=EXTENSIONS)
    if quick:
        parser.treeprocessors.register(QuickInline(parser), "inline", 20)
    # Markdown leaves the number of a place holder behind where emphasis stands against emphasis; which number is chance.
    return re.sub("klzzwxh:[0-9]+", "klzzwxh:", parser.convert(text))


@settings(max_examples=1000, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_any_text_is_converted_as_markdown_converts_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert convert(text, quick=True) == convert(text, quick=False)


@pytest.mark.parametrize("text", ['[](<span>[t](u "<i>")', "<words <span>>"])
def test_brackets_that_open_no_tag_go_the_long_way(text: str) -> None:
    assert convert(text, quick=True) == convert(text, quick=False)


@pytest.mark.parametrize("text", ["<i>" * 3000, "&#44;" * 5000, "[" * 2000, "](" * 2000, "<" * 5000, "[a](" * 1000, "<a b='" * 2000])
def test_long_lines_of_one_sign_are_converted_alike(text: str) -> None:
    assert convert(text, quick=True) == convert(text, quick=False)
