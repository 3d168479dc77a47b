"""The built site: planted defects are all found, and a sound Material site gives nothing."""

from __future__ import annotations

import time

import pytest
from examples import split_files

from generator.check import RULES, Rule, base_path_of, check_site, external, scan_css, scan_html
from generator.check.scan import bare_words

SITE_RULES = [rule for rule in RULES if "=== site/" in rule.failing and rule not in external.RULES]


def check_files(files: dict[str, str], **options):
    pages = [scan_html(path, text) for path, text in files.items() if path.endswith(".html")]
    pages += [scan_css(path, text) for path, text in files.items() if path.endswith(".css")]
    return check_site(pages, files.keys(), **options)


def check_example(example: str):
    return check_files({path.removeprefix("site/"): text for path, text in split_files(example).items()}).findings


@pytest.mark.parametrize("rule", SITE_RULES, ids=lambda rule: rule.id)
def test_failing_example_fails_with_this_rule_alone(rule: Rule):
    found = check_example(rule.failing)
    assert {finding.rule for finding in found} == {rule.id}
    assert all(finding.severity is rule.severity and finding.path == "site/index.html" for finding in found)
    assert {finding.line for finding in found} == {3}


@pytest.mark.parametrize("rule", SITE_RULES, ids=lambda rule: rule.id)
def test_passing_example_passes(rule: Rule):
    assert not check_example(rule.passing)


PLANTED = {
    "broken relative link": ('<a href="fairs/">x</a>', "link-internal"),
    "broken link in raw HTML": ("<div><A HREF=fairs.html>x</A></div>", "link-internal"),
    "link out of the site": ('<a href="../../x/">x</a>', "link-internal"),
    "broken anchor on another page": ('<a href="fares/#nope">x</a>', "anchor-internal"),
    "broken anchor on this page": ('<a href="#nope">x</a>', "anchor-internal"),
    "anchor in other case": ('<a href="fares/#Fares">x</a>', "anchor-internal"),
    "missing image": ('<img alt="" src="no.png">', "asset-missing"),
    "missing srcset file": ('<img alt="" src="ok.png" srcset="ok.png 1x, no.png 2x">', "asset-missing"),
    "missing script": ('<script src="no.js"></script>', "asset-missing"),
    "missing style sheet": ('<link rel="stylesheet" href="no.css">', "asset-missing"),
    "missing image of a style": ("<p style=\"background: url('no.png')\">x</p>", "asset-missing"),
    "dead footnote": ("<p>It stops.[^zz]</p>", "markup-literal"),
    "template": ("<p>{{ name }}</p>", "markup-literal"),
    "attribute list": ("<p>Fares {: .big}</p>", "markup-literal"),
    "duplicate id": ('<p id="a">x</p><p id="a">y</p>', "id-duplicate"),
    "link that needs a redirect": ('<a href="fares">x</a>', "link-redirect"),
    "redirect to nowhere": ('<meta http-equiv=refresh content="0;URL=nope/">', "meta-refresh"),
    "malformed mailto": ('<a href="mailto:a@b">x</a>', "link-mail"),
    "root-absolute link": ('<a href="/fares/">x</a>', "link-absolute"),
    "javascript": ('<a href=" JaVa&Tab;Script:alert(1)">x</a>', "scheme-unsafe"),
    "data link": ('<a href="data:text/html,x">x</a>', "scheme-unsafe"),
    "file link": ('<a href="file:///etc/x">x</a>', "scheme-unsafe"),
    "form to a script": ('<form action="javascript:x"></form>', "scheme-unsafe"),
    "script from data": ('<script src="data:,x"></script>', "scheme-unsafe"),
    "page in other case": ('<a href="Fares/">x</a>', "link-internal"),
    "image in other case": ('<img alt="" src="OK.png">', "asset-missing"),
    "empty link": ('<a href="">x</a>', "link-empty"),
    "link without text": ('<a href="fares/"><span></span></a>', "link-empty"),
    "font from elsewhere": ('<link href="https://fonts.example/x.css" rel="preload stylesheet">', "external-asset"),
    "early connection": ('<link rel=preconnect href="//fonts.example">', "external-asset"),
    "image from elsewhere": ('<img alt="" src="http://count.example/p.gif">', "external-asset"),
    "import from elsewhere": ('<style>@import "https://x.example/a.css";</style>', "external-asset"),
    "svg from elsewhere": ('<svg><use xlink:href="https://x.example/a.svg#i"></use></svg>', "external-asset"),
    "frame": ('<iframe src="fares/"></iframe>', "markup-unsafe"),
    "handler": ("<img alt='' src=ok.png onerror=alert(1)>", "markup-unsafe"),
    "base": ('<base target="_top">', "markup-unsafe"),
}


@pytest.fixture(scope="module")
def material_site(tmp_path_factory) -> dict[str, str]:
    """A small site as MkDocs and Material build it: path -> text, other files empty."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    root = tmp_path_factory.mktemp("site")
    docs = root / "docs"
    (docs / "fares").mkdir(parents=True)
    (docs / "index.md").write_text(
        "# Ferry\n\nIt stops.[^a] See [fares](fares/index.md#prices), [mail](mailto:desk@example.org).\n\n"
        "[Elsewhere](https://example.org/)\n\n[^a]: They said [so](fares/index.md).\n",
        encoding="utf-8",
    )
    (docs / "fares" / "index.md").write_text("# Fares\n\n## Prices\n\n| a | b |\n|---|---|\n| `{{ x }}` | 2 |\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        "site_name: Ferry\nsite_url: https://example.org/guide/\ntheme:\n  name: material\n  font: false\n"
        "  palette:\n    - {scheme: default, toggle: {icon: material/weather-night, name: Dark}}\n"
        "    - {scheme: slate, toggle: {icon: material/weather-sunny, name: Light}}\n"
        "  features: [navigation.tabs, navigation.footer, toc.follow, search.suggest, content.footnote.tooltips]\n"
        "markdown_extensions: [footnotes, tables, attr_list, {toc: {permalink: true}}]\nplugins: [search]\n",
        encoding="utf-8",
    )
    build(load_config(str(root / "mkdocs.yml")))
    site = root / "site"
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") if path.suffix in (".html", ".css") else ""
        for path in sorted(site.rglob("*"))
        if path.is_file()
    } | {"ok.png": ""}


def test_material_site_without_defects_has_no_findings(material_site):
    report = check_files(material_site, base_path=base_path_of("https://example.org/guide/"))
    assert not report.findings
    assert len(report.outside) >= 2  # the mail address and the other site


@pytest.mark.parametrize("name", PLANTED)
def test_planted_defect_is_found_and_nothing_else(material_site, name):
    markup, rule = PLANTED[name]
    page = material_site["index.html"]
    at = page.index("</article>")
    planted = {**material_site, "index.html": page[:at] + "\n" + markup + page[at:]}
    report = check_files(planted, base_path="/guide/")
    assert {finding.rule for finding in report.findings} == {rule}, report.findings
    line = page[:at].count("\n") + 2
    assert {finding.line for finding in report.findings} == {line}


def test_not_found_page_may_link_from_the_root_of_its_own_site_only():
    files = {"index.html": "", "404.html": '<a href="/guide/">x</a> <a href="/guide/no/">x</a> <a href="/other/">x</a>'}
    found = check_files(files, base_path="/guide/").findings
    assert [(f.rule, f.column) for f in found] == [("link-internal", 25), ("link-internal", 52)]


def test_messages_say_what_leads_where():
    files = {
        "index.html": '<a href="Fares/">x</a>\n<a href="fares/#Pay">x</a>\n<p id="a"></p><p id="a"></p>',
        "fares/index.html": '<p id="pay">x</p>',
    }
    found = check_files(files).findings
    assert [(f.line, f.rule, f.message, f.fix) for f in found] == [
        (
            1,
            "link-internal",
            '"Fares/" leads to site/Fares (there is "fares/index.html"), which does not exist',
            "write the address exactly as the file is named",
        ),
        (
            2,
            "anchor-internal",
            '"fares/#Pay" leads to "#Pay", which is not on site/fares/index.html; it has "pay"',
            "correct the link, or restore the record it leads to",
        ),
        (3, "id-duplicate", 'id "a" is used again', "give one of the two another id"),
    ]
    assert [(r.path, r.line, r.column, r.message) for r in found[2].related] == [("site/index.html", 3, 1, "has it first")]


SOURCE = (
    '<p class="block block--body"><a id="q-1"></a><mark data-passage="q-1">It &amp; they <a id="q-2"></a>'
    '<mark data-passage="q-2">stop</mark></mark><mark data-passage="q-2"> now</mark>, {{ they }} said[^9].</p>'
)


def note(words: str, anchor: str) -> str:
    return f'<li id="fn"><p>before <mark>{words}</mark> after <a href="sources/post/#{anchor}">Read it</a></p></li>'


@pytest.mark.parametrize(
    ("words", "anchor", "found"),
    [
        ("It &#38; they stop", "q-1", []),
        ("It &#38; they\n stop", "q-1", []),
        ("stop now", "q-2", []),
        ("stop", "q-2", ["citation-target"]),
        ("It and they stop", "q-1", ["citation-target"]),
        ("stop now", "q-3", ["anchor-internal"]),
    ],
)
def test_citation_arrives_at_a_mark_with_its_words(words, anchor, found):
    files = {"index.html": note(words, anchor), "sources/post/index.html": SOURCE}
    assert [finding.rule for finding in check_files(files).findings] == found


def test_anchor_without_a_mark_is_no_target():
    files = {"index.html": note("stop", "q-1"), "sources/post/index.html": '<p><a id="q-1"></a>stop</p>'}
    (finding,) = check_files(files).findings
    assert finding.rule == "citation-target"
    assert finding.message == 'citation of "stop" does not arrive at these words'
    assert [related.message for related in finding.related] == ["marks nothing there"]


def test_cited_passages_must_be_on_the_site_word_for_word():
    files = {"sources/post/index.html": SOURCE}
    page = "sources/post/index.html"
    assert not check_files(files, passages={f"{page}#q-1": "It & they\u200b stop", f"{page}#q-2": "stop\n now"}).findings
    found = check_files(files, passages={f"{page}#q-1": "It & we stop", f"{page}#q-9": "gone", "sources/x/#q-1": "x"}).findings
    assert [(f.path, f.message) for f in found] == [
        ("site/sources/post/index.html", 'cited passage "gone" is not marked there'),
        ("site/sources/post/index.html", 'cited passage "It & we stop" is marked as "It & they stop"'),
        ("site/sources/x/", 'cited passage "x" is not marked there'),
    ]


def test_text_of_an_article_may_hold_what_would_be_markup_elsewhere():
    assert not scan_html("a.html", SOURCE).faults
    assert [fault.text for fault in scan_html("a.html", SOURCE + "<p>[^9]</p>").faults] == ["[^9]"]


def test_bare_words_drops_space_and_invisible_characters_only():
    assert bare_words(" a\u00ad–b\u200b\n c\u0301") == "a–bć"


def test_style_sheet_loads_are_checked():
    files = {"a/x.css": "/* url(no.png) */ p { background: url(../ok.png), url('no.png'), url(data:x) }", "ok.png": ""}
    (finding,) = check_files(files).findings
    assert (finding.rule, finding.line, finding.column) == ("asset-missing", 1, 51)


@pytest.mark.parametrize(
    "unit",
    [
        "<a href='",
        "<p ",
        '<a b="c',
        "<!--",
        "<script>",
        "[^",
        "url(",
        "<li><mark>",
        "<mark data-passage=q>t",
        "&",
        "<a href= ",
        "<",
        "srcset=, ",
        "/*",
    ],
)
def test_hostile_page_is_read_in_linear_time(unit):
    page = unit * (200_000 // len(unit))
    start = time.process_time()
    scan_html("x.html", page)
    scan_css("x.css", page)
    assert time.process_time() - start < 3


def test_order_of_pages_does_not_change_the_report():
    files = {"index.html": '<a href="x/">x</a><a href="https://a.example">x</a>', "b/index.html": '<img src="no" alt="">'}
    assert check_files(files) == check_files(dict(reversed(files.items())))


def test_a_path_that_was_sound_once_is_judged_by_each_of_its_anchors():
    urls = ("b.html#in", "b.html", "b.html#out", "b.html#%69n", "b.html #in", "#here", "#gone")
    links = "".join(f'<a href="{url}">x</a>' for url in urls)
    files = {"a.html": f"<p id='here'>{links}</p>", "b.html": "<p id='in'>y</p>", "deep/c.html": '<a href="b.html#in">x</a>'}
    found = [(finding.path, finding.rule) for finding in check_files(files).findings]
    assert [rule for path, rule in found if path == "site/a.html"] == ["anchor-internal", "link-internal", "anchor-internal"]
    assert found[3:] == [("site/deep/c.html", "link-internal")]


def test_left_over_markup_is_seen_behind_comments_and_raw_text():
    html = "<!-- {{ no }} --><script>var a = '{{ no }}';</script><p>seen {{ yes }}</p></><a href='gone.html'>x {{ too }}</a>"
    found = [finding.rule for finding in check_files({"index.html": html}).findings]
    assert found == ["markup-literal", "link-internal", "markup-literal"]
