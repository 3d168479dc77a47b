"""What the site says: every language says all of it, and a page in one language has no word of another."""

from __future__ import annotations

import ast
import inspect
import re
from dataclasses import replace

import pytest
from story import BRIEFING, DOCUMENTS, NAME
from test_render_changes import HISTORY
from test_render_pages import body
from tests_support import ROOT

from generator.extract import SUFFIXES, cautions, decode, extract_document, furniture, structure
from generator.language.pile.foreign import READ_IN_PART
from generator.model import CONTENT_KINDS, PUBLISH_MODES, Briefing
from generator.render import navigation, packaged_templates, render_briefing, render_front, render_rules
from generator.render.wording import _MISSING_FACTS
from generator.render.words import Words, languages, places, read_words

ENGLISH, GERMAN = read_words("en"), read_words("de")


def test_every_warning_of_an_article_has_words_for_readers() -> None:
    made = inspect.getsource(cautions.find_warnings), inspect.getsource(decode)
    warnings = {READ_IN_PART, *re.findall(r'^        "([a-z-]+)": ', made[0], re.MULTILINE), *re.findall(r'\("([a-z-]+)",\)', made[1])}
    assert len(warnings) > 12
    for warning in warnings - _MISSING_FACTS:
        assert ENGLISH.has(f"warning.{warning}"), warning


@pytest.mark.parametrize("language", languages())
def test_every_language_says_the_same_with_the_same_places(language: str) -> None:
    found = read_words(language).texts
    assert found.keys() == ENGLISH.texts.keys()
    for key, text in found.items():
        assert places(text) == places(ENGLISH.texts[key]), key
        assert isinstance(text, str) or (len(text) == 2 and all(text)), key
    assert len(str(found["date.months"]).split()) == 12 and len(str(found["date.seasons"]).split()) == 4


@pytest.mark.parametrize("language", languages())
def test_no_text_means_anything_in_markdown_but_what_it_is_meant_to(language: str) -> None:
    meant = {"overview.depth", "front.none", "rules.intro", "corrections.none"}
    for key, text in read_words(language).texts.items():
        for part in (text,) if isinstance(text, str) else text:
            plain = re.sub(r"\{\w*\}", "", part).replace("{}", "")
            assert key in meant or not set(plain) & set("*_[]<>`#|~\\^$&"), key


def test_values_are_escaped_and_numbers_written_as_the_language_does() -> None:
    assert ENGLISH("source.copy_of", title="*A* <b>") == "copy of &#42;A&#42; &#60;b&#62;"
    assert ENGLISH.plain("source.copy_of", title="*A*") == "copy of *A*"
    assert (ENGLISH("count.words", 1), ENGLISH("count.words", 12345)) == ("1 word", "12,345 words")
    assert GERMAN("count.words", 12345) == "12.345 Wörter"
    with pytest.raises(KeyError):
        ENGLISH("no.such.text")
    with pytest.raises(KeyError):
        ENGLISH("source.copy_of")


def test_a_language_without_a_file_is_spoken_to_in_english() -> None:
    assert read_words("xx-YY").language == "en"
    assert read_words("de-AT").language == "de"


def labels(words: Words) -> set[str]:
    """The texts that stand on a page as they are; of those with places, their longest stretch between two of them."""
    found = set()
    for key, text in words.texts.items():
        for part in (text,) if isinstance(text, str) else text:
            stretch = max((piece.strip(" .,:()“”„") for piece in re.split(r"\{\w*\}|<[^>]*>|\[|\]|`[^`]*`", part)), key=len)
            if len(stretch) > 3 and not key.startswith(("number.", "book.", "page.")):
                found.add(stretch)
    return found


def test_a_german_briefing_has_no_english_label_left() -> None:
    info = replace(BRIEFING.info, language="de", edition="2031-03-20", publish="full")
    # The story's own words are English, and some are words of the site too: only what the German pages say beyond them counts.
    articles = (document.source.text for document in DOCUMENTS)
    story = " ".join([repr(BRIEFING), *articles, *(repr(revision) for revision in HISTORY.revisions)])
    english = {label for label in labels(ENGLISH) - labels(GERMAN) if not re.search(rf"\b{re.escape(label)}\b", story, re.IGNORECASE)}
    assert len(english) > 200
    pages = [render_front({}, language="de"), render_rules((), language="de")]
    for mode in PUBLISH_MODES:
        pages += render_briefing(NAME, replace(BRIEFING, info=replace(info, publish=mode)), DOCUMENTS, None, 2, HISTORY)
    pages += render_briefing(NAME, Briefing(info), ())
    for page in pages:
        html = body(page.markdown)
        attributes = [str(tag[name]) for tag in html.find_all(True) for name in ("title", "aria-label") if tag.has_attr(name)]
        text = " ".join([page.markdown.split("---\n", 2)[1], html.get_text(" "), *attributes])
        for label in english:
            assert not re.search(rf"(?<!\w){re.escape(label)}(?!\w)", text), (page.path, label)
    names = {name for entry in navigation(NAME, HISTORY, "de") for name in entry}
    assert 'title="Link zu diesem Abschnitt"' in pages[2].markdown
    keys = "overview actors open_issues timeline disagreements_short quotes coverage sources changes method"
    assert names == {str(GERMAN.texts[f"title.{key}"]) for key in keys.split()}


def test_templates_say_nothing_by_themselves() -> None:
    for name, template in packaged_templates().items():
        bare = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<[^>]*>", " ", template, flags=re.DOTALL)
        bare = re.sub(r"\A---\n.*?---\n|^---\n.*?^---\n", " ", bare, flags=re.DOTALL | re.MULTILINE)
        assert not re.search(r"[A-Za-z]{2,}", bare), (name, re.findall(r"[A-Za-z]{2,}", bare))


def test_every_reason_of_the_corpus_has_its_words() -> None:
    articles = (path for path in sorted((ROOT / "tests" / "corpus").rglob("*.*")) if path.suffix in SUFFIXES)
    documents = (extract_document(path.name, path.read_bytes()) for path in articles)
    reasons = {block.reason for document in documents for block in document.blocks if block.kind not in CONTENT_KINDS}
    assert len(reasons) > 40
    assert {reason for reason in reasons if not GERMAN.has(f"reason.{reason}")} == set()


def test_every_reason_that_can_be_given_has_its_words() -> None:
    said = {*furniture.OPENINGS, *structure.CLASS_GROUPS, *structure.TAGS.values(), *structure.ROLES.values(), *structure.PAIRS.values()}
    for path in (ROOT / "generator" / "extract").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            said |= _reasons(node)
    assert len(said) > 70
    said.discard("")
    assert {reason for reason in said if not GERMAN.has(f"reason.{reason}")} == set()


def _reasons(node: ast.AST) -> set[str]:
    """The texts that a piece of code gives as reasons: returned by a function of that name, or handed to a line or block."""
    given: list[ast.expr | None] = []
    if isinstance(node, ast.FunctionDef) and node.name.endswith("_reason"):
        given += [each.value for each in ast.walk(node) if isinstance(each, ast.Return)]
    elif isinstance(node, ast.Call):
        given += [word.value for word in node.keywords if word.arg == "reason"]
        if isinstance(node.func, ast.Attribute) and node.func.attr == "become":
            given += node.args[1:]
    return {text for expression in given for text in _texts(expression)}


def _texts(node: ast.expr | None) -> set[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    if isinstance(node, ast.IfExp):
        return _texts(node.body) | _texts(node.orelse)
    return {text for value in node.values for text in _texts(value)} if isinstance(node, ast.BoolOp) else set()
