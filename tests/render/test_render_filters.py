"""Attack strings stay words, in every place a page puts untrusted text, under the extensions the site is built with."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

import markdown
import pytest
import yaml
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from generator.render.filters import (
    Safe,
    clip,
    finalize,
    front_matter,
    html_text,
    is_web_address,
    link_target,
    markdown_text,
    one_line,
    preformatted,
    safe_id,
    with_text_fragment,
)

ROOT = Path(__file__).resolve().parents[2]

ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    '"><iframe src="//evil.example"></iframe>',
    "' onmouseover='alert(1)",
    "</p></article><style>*{display:none}</style>",
    "<!-- open comment",
    "<?php echo 1 ?>",
    "]]><![CDATA[x",
    "[click](javascript:alert(1))",
    "[click](java\tscript:alert(1))",
    "![x](//evil.example/pixel.png)",
    "<javascript:alert(1)>",
    "see [S1][s1]\n\n[s1]: javascript:alert(1)",
    "text {: onclick=alert(1) }",
    "*x*{: onmouseover=alert(1) }",
    "Title { onclick=alert(1) #id .c }",
    "{: style=position:fixed }",
    "x](javascript:alert(1)) [y",
    "[^q-1]: forged note",
    "word[^q-1]",
    "*[NATO]: forged",
    '--8<-- "secret.txt"',
    "{{ 7*7 }} {% include 'x' %} {# c #}",
    "[TOC]",
    '!!! danger "boo"',
    "# heading\n===\n---",
    "2022. A year that begins a list",
    "- a list\n- of two",
    "> quoted",
    "a | b | c\n---|---|---",
    "    indented code",
    "```\nfence\n```",
    "`code` and \\escape \\`",
    "*em* **strong** _em_ ~~del~~ ==mark== ^sup^",
    ":smile: $x$ \\(y\\)",
    "http://evil.example and me@evil.example",
    "&lt;script&gt; &amp;amp; &#60;b&#62; &copy",
    "abc\u202edcba\u202c zero\u200bwidth\ufeff soft\u00adhyphen",
    "nul\x00 backspace\x08 bell\x07 esc\x1b[31m",
    "placeholder \x02wzxhzdk:0\x03 \x02amp\x03",
    "line\u2028separator\u2029paragraph\x85next\x0bvt\x0cff",
    "--- \ntitle: x\n---",
    "a\r\nb\rc",
    "lone surrogate \ud800 here",
    "\U000e0041tag characters\U000e0042",
]


@lru_cache(maxsize=1)
def site_markdown() -> markdown.Markdown:
    """Python-Markdown with the extensions and options of mkdocs.yml."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]
    options = {}
    for entry in settings:
        options.update(entry if isinstance(entry, dict) else {entry: {}})
    return markdown.Markdown(extensions=list(options), extension_configs=options)


def convert(source: str) -> BeautifulSoup:
    return BeautifulSoup(site_markdown().reset().convert(source), "html.parser")


CONTEXTS = {
    "paragraph": "{md}",
    "heading": "## {md}",
    "list item": "- {md}\n- other",
    "ordered item": "1. {md}",
    "table cell": "| h | i |\n|---|---|\n| {md} | z |",
    "link text": "[{md}](other.md#x)",
    "footnote": "word[^q-1]\n\n[^q-1]: {md}",
    "note": 'word[^q-1]\n\n[^q-1]: <small class="n"><span>a {md}</span> <mark>{md}</mark></small>',
    "inline html": '<span class="point" id="x">{md}</span> after',
    "quotation": "> {md}",
    "html block": '<p class="block">{html}</p>',
    "html attribute": '<p title="{html}">word</p>',
    "pre block": "<pre><code>{pre}</code></pre>",
}


def build(context: str, text: str) -> BeautifulSoup:
    return convert(CONTEXTS[context].format(md=markdown_text(text), html=html_text(text), pre=preformatted(text)))


def shape(soup: BeautifulSoup) -> list[tuple[str, tuple[str, ...]]]:
    return [(tag.name, tuple(sorted(tag.attrs))) for tag in soup.find_all(True)]


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("attack", ATTACKS, ids=lambda a: a[:20].encode("ascii", "backslashreplace").decode())
def test_attacks_stay_words(context: str, attack: str) -> None:
    harmless, attacked = build(context, "word"), build(context, attack)
    assert shape(attacked) == shape(harmless)
    # Every attribute but a heading's own slug (and links to it) keeps its value, too.
    if context == "html attribute":
        assert attacked.p["title"] == one_line(attack)
    elif context == "pre block":
        assert one_line(attacked.get_text()) == one_line(attack)
    else:
        expected = harmless.get_text()
        times = max(CONTEXTS[context].count("{md}"), 1)
        first = 1 if expected.startswith("word") and context in ("footnote", "note") else 0
        parts = expected.split("word")
        rebuilt = parts[0]
        for number, part in enumerate(parts[1:]):
            rebuilt += ("word" if number < first or number >= first + times else one_line(attack)) + part
        assert attacked.get_text() == rebuilt


@given(st.text())
def test_any_text_reads_back_unchanged(text: str) -> None:
    wanted = one_line(text)
    assert convert(f"a {markdown_text(text)} z").get_text() == f"a {wanted} z"
    assert BeautifulSoup(f"<p>{html_text(text)}</p>", "html.parser").get_text() == wanted


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert one_line(line) == line
    line.encode("utf-8")  # no lone surrogate is left, which could not be written


@given(st.text())
def test_front_matter_is_one_yaml_string_without_markup(text: str) -> None:
    value = yaml.safe_load(f"title: {front_matter(text)}\n")["title"]
    assert isinstance(value, str)
    assert not set("<>\"'") & set(value)


def test_only_safe_strings_pass_the_door() -> None:
    assert finalize(Safe("<b>")) == "<b>"
    assert finalize("<b>") == "&#60;b&#62;"
    assert finalize(Safe("<b>") + "x") == "&#60;b&#62;x"
    assert finalize(3) == "3"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "/local",
        "ftp://example.org",
        "http://",
        "https://exa mple.org",
        'https://example.org/"onmouseover="x',
        "https://example.org/\n\n# x",
        "https://example.org/<b>",
        " https://example.org",
        "https://[::1",
        "mailto:a@b.example",
        "",
    ],
)
def test_other_addresses_are_no_links(url: str) -> None:
    assert not is_web_address(url)
    assert link_target(url) == ""


@pytest.mark.parametrize(
    "url",
    ["https://example.org/a_(b)*c*?d=[1]&e=%20#f", "HTTP://example.org/x", "https://exämple.org/ü", "https://a.example/)"],
)
def test_web_addresses_survive_as_links(url: str) -> None:
    soup = convert(f"[t]({link_target(url)}) after")
    assert [a["href"] for a in soup.find_all("a")] == [url.replace("HTTP://", "http://")]
    assert soup.get_text() == "t after"


def test_ids_are_plain_and_distinct() -> None:
    odd = ["../../etc/passwd", "a b", "a_b", "a-b", "a/b", "é", "", "index", "README", "x" * 400, "x" * 401, 'a"b', "CON."]
    made = [safe_id(identifier) for identifier in odd]
    assert Counter(made).most_common(1)[0][1] == 1
    assert all(identifier.replace("-", "").replace("_", "").isalnum() and identifier.isascii() for identifier in made)
    assert safe_id("index") != "index"
    assert safe_id("kp-senate-approval") == "kp-senate-approval"


def test_clip() -> None:
    assert clip("one two three", 9) == "one two…"
    assert clip("short", 9) == "short"


@pytest.mark.parametrize(
    ("url", "words", "target"),
    [
        ("https://a.example/x", "The ferry stops.", "https://a.example/x#:~:text=The%20ferry%20stops."),
        ("https://a.example/x", "well-known, R&D", "https://a.example/x#:~:text=well%2Dknown%2C%20R%26D"),
        ("https://a.example/x", " ".join("abcdefghijklmnop"), "https://a.example/x#:~:text=a%20b%20c%20d%20e%20f,k%20l%20m%20n%20o%20p"),
        ("https://a.example/x#part", "The ferry", "https://a.example/x#part"),
        ("https://a.example/x", " ", "https://a.example/x"),
    ],
)
def test_a_link_to_an_original_leads_to_the_words(url: str, words: str, target: str) -> None:
    assert with_text_fragment(url, words) == target


@given(st.text())
def test_words_of_any_kind_stay_inside_the_fragment(words: str) -> None:
    found = with_text_fragment("https://a.example/x", words)
    assert is_web_address(found)
    assert re.fullmatch(r"https://a\.example/x(#:~:text=[\w.~%]+(,[\w.~%]+)?)?", found, re.ASCII)
